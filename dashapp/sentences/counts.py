"""What adds up: so many more by a date, or at least so many."""

from collections.abc import Sequence

from dashapp.i18n import Words
from dashapp.sentences.amounts import Goal, amount, day, difference, key, unit_of
from dashapp.sentences.telling import Column, Figure, Row, Telling
from dashapp.sentences.ways import UNDER_WAY, facts
from goals.kinds import Kind


def figure(words: Words, goal: Goal) -> Figure:
    # the unit stands after what was promised: 1 av 8 vandringar, 1 av 1 vandring
    return Figure(words.number(goal["actual"]), (of(words, goal), unit_of(goal, goal["target"])), when(words, goal))


def of(words: Words, goal: Goal) -> str:
    """Av 575, of what was promised; an activity is promised as av minst 8."""
    form = "public-of-at-least" if goal["kind"] == Kind.ACTIVITY_COUNT else "public-of"
    return words(form, target=words.number(goal["target"]))


def when(words: Words, goal: Goal) -> str:
    """The time that the number stands for: till och med 30 juni 2025; for a yearly count: under 2024."""
    if goal["per"] == "year":
        return words("public-in-year", year=goal["at"][:4])
    return words("public-through", date=day(goal["at"]))


def target(words: Words, goal: Goal) -> str:
    promised = amount(words, goal, goal["target"])
    return words("public-at-least", amount=promised) if goal["kind"] == Kind.ACTIVITY_COUNT else promised


def promised(words: Words, goal: Goal) -> str:
    form = "public-promised-each-year" if goal["per"] == "year" else "public-promised"
    return words(form, target=target(words, goal), date=day(goal["target_date"]))


def why(words: Words, goal: Goal) -> str:
    said = facts(words, goal)
    if goal["actual"] is None:
        return words("public-why-no-result" if goal["final"] else "public-why-no-data", **said)
    said["distance"] = words.number(abs(difference(goal["actual"], goal["target"])))
    return words(f"public-why-{_reason(goal)}", year=goal["at"][:4], **said)


def _reason(goal: Goal) -> str:
    """Which sentence tells the status of a goal that has a figure."""
    more, less = goal["actual"] > goal["target"], goal["actual"] < goal["target"]
    if goal["per"] == "year":
        return "year-more" if more else "year-less" if less else "year"
    if goal["status"] in UNDER_WAY:
        return "from-baseline" if goal["baseline"] else "path"
    return "achieved-more" if more and goal["status"] == "achieved" else key(goal["status"])


def _new(words: Words, goal: Goal, row: Row) -> str | None:
    return words.number(row["quantity"]) if "quantity" in row else None


def _sum(words: Words, goal: Goal, row: Row) -> str | None:
    return words.number(row["cumulative"]) if "cumulative" in row else None


def columns(goal: Goal) -> Sequence[Column]:
    """What is counted once for each year has no running sum."""
    new = Column("public-new", _new)
    if goal["per"] == "year" and goal["frequency"] == "year":
        return (new,)
    return new, Column("public-in-all-year" if goal["per"] == "year" else "public-in-all", _sum)


TELLING = Telling(figure, target, promised, why, columns)
