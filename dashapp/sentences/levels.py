"""What is measured anew each time, against an expected path: shares of cases and of answers, and what is to go down."""

from collections.abc import Sequence

from dashapp.i18n import Words
from dashapp.sentences.amounts import Goal, amount, day, during, number, plural, qualified, unit_of
from dashapp.sentences.telling import Column, Figure, Row, Said, Telling
from dashapp.sentences.ways import UNDER_WAY, facts
from goals.calendar import Period


def when(words: Words, goal: Goal) -> str:
    """The period of the latest measurement."""
    code = _latest(goal)
    return during(words, code) if code else words("public-through", date=day(goal["at"]))


def _latest(goal: Goal) -> str | None:
    """The series tells the period; a level is read at its last day, but never after the target date."""
    inside = [row["period"] for row in goal["series"] if Period.parse(row["period"]).first_day <= day(goal["at"])]
    return inside[-1] if inside else None


def ratio_when(words: Words, goal: Goal) -> str:
    """A ratio is of the twelve months up to its latest period."""
    if goal["frequency"] == "year":
        return words("public-in-year", year=goal["at"][:4])
    form = "public-four-quarters" if goal["frequency"] == "quarter" else "public-twelve-months"
    return words(form, date=day(goal["at"]))


def ratio_figure(words: Words, goal: Goal) -> Figure:
    parts = {name: words.number(goal[name]) for name in ("numerator", "denominator") if goal[name] is not None}
    rest = (words("public-parts", **parts),) if len(parts) == 2 else ()
    return _figure(words, goal, rest, ratio_when(words, goal))


def survey_figure(words: Words, goal: Goal) -> Figure:
    answers = goal["sample_size"]
    rest = (words("public-of-answers", n=plural(answers), number=words.number(answers)),) if answers else ()
    return _figure(words, goal, rest, when(words, goal))


def reduction_figure(words: Words, goal: Goal) -> Figure:
    return _figure(words, goal, (unit_of(goal, goal["actual"]),), when(words, goal))


def _figure(words: Words, goal: Goal, rest: Sequence[Said], told: str) -> Figure:
    shown = qualified(words, goal["qualifier"], number(words, goal, goal["actual"]))
    return Figure(shown, rest, told, words("public-aim", target=number(words, goal, goal["target"])))


def target(words: Words, goal: Goal) -> str:
    return amount(words, goal, goal["target"])


def promised(words: Words, goal: Goal) -> str:
    return words("public-promised", target=target(words, goal), date=day(goal["target_date"]))


def why(words: Words, goal: Goal) -> str:
    said = facts(words, goal)
    if goal["actual"] is None:
        if goal["denominator"] == 0:
            return words("public-why-no-cases")
        return words("public-why-no-result" if goal["final"] else "public-why-no-measurement", **said)
    return words(f"public-why-{_reason(goal)}", when=when(words, goal), **said)


def _reason(goal: Goal) -> str:
    """Which sentence tells the status of a goal that has been measured."""
    is_worse = (goal["actual"] - goal["baseline"]) * (goal["target"] - goal["baseline"]) < 0
    if goal["status"] in UNDER_WAY:
        return "worse" if is_worse else "from-baseline"
    if goal["status"] == "achieved":
        return "achieved" if goal["final"] else "reached"
    if goal["status"] == "not_achieved":
        return "ended-worse" if is_worse else "ended"
    return "too-early-level" if goal["status"] == "too_early" else "measured-before"


def _cases(words: Words, goal: Goal, row: Row) -> str | None:
    if "numerator" not in row or "denominator" not in row:
        return None
    return words("public-met", met=words.number(row["numerator"]), of=words.number(row["denominator"]))


def _share(words: Words, goal: Goal, row: Row) -> str | None:
    if "value" not in row:
        return None
    return words("public-no-cases") if row["value"] is None else number(words, goal, row["value"])


def value(words: Words, goal: Goal, row: Row) -> str | None:
    """The measured value of a row, with its qualifier."""
    return qualified(words, row.get("qualifier"), number(words, goal, row["value"])) if "value" in row else None


def _answers(words: Words, goal: Goal, row: Row) -> str | None:
    if "value" not in row:
        return None
    return words.number(row["sample_size"]) if row.get("sample_size") is not None else "–"


def ratio_columns(goal: Goal) -> Sequence[Column]:
    share = "public-share-of-year" if goal["frequency"] == "year" else "public-share-of-quarters"
    return Column("public-cases", _cases), Column(share, _share)


def survey_columns(goal: Goal) -> Sequence[Column]:
    return Column("public-share-of-year", value), Column("public-answers", _answers)


def reduction_columns(goal: Goal) -> Sequence[Column]:
    return (Column("public-value", value),)


RATIO = Telling(ratio_figure, target, promised, why, ratio_columns)
SURVEY_SHARE = Telling(survey_figure, target, promised, why, survey_columns)
REDUCTION = Telling(reduction_figure, target, promised, why, reduction_columns)
