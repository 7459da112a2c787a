"""A level that is to be held: in how many of the periods it was."""

from collections.abc import Sequence

from dashapp.i18n import Words
from dashapp.sentences import levels
from dashapp.sentences.amounts import Goal, amount, day, exact, key, number, period
from dashapp.sentences.telling import Column, Figure, Row, Telling


def figure(words: Words, goal: Goal) -> Figure:
    met, of = (words.number(goal[name]) for name in ("periods_met", "periods"))
    told = words(f"public-met-{goal['frequency']}", n=goal["periods"], limit=target(words, goal))
    return Figure(words("public-met", met=met, of=of), (told,), words("public-through", date=day(goal["at"])))


def target(words: Words, goal: Goal) -> str:
    return words(f"public-{key(goal['direction'])}", amount=amount(words, goal, goal["target"]))


def promised(words: Words, goal: Goal) -> str:
    form = f"public-promised-{goal['frequency']}"
    return words(form, target=target(words, goal), date=day(goal["target_date"]))


def why(words: Words, goal: Goal) -> str:
    facts = {"target": target(words, goal), "date": day(goal["target_date"]), "span": goal["frequency"]}
    if goal["actual"] is None:
        return words("public-why-no-result" if goal["final"] else "public-why-no-measurement", **facts)
    facts["percent"] = words.percent(exact(goal["progress_percent"]) / 100)
    if goal["final"]:
        return words("public-why-was-held" if goal["status"] == "achieved" else "public-why-was-not-held", **facts)
    row = goal["series"][-1]
    if "value" not in row:
        return words("public-why-held", **facts)
    last = words("public-latest", period=period(words, row["period"]), value=number(words, goal, row["value"]))
    return f"{last} {words('public-why-held', **facts)}"


def _met(words: Words, goal: Goal, row: Row) -> str:
    return words("public-held-yes" if row["met"] else "public-held-no")


def columns(goal: Goal) -> Sequence[Column]:
    return Column("public-value", levels.value), Column("public-held", _met)


TELLING = Telling(figure, target, promised, why, columns)
