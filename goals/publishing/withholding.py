"""What a release does not show, and why. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goals.document.values import Document
from goals.kinds import COUNTS, Kind
from goals.suppression import is_small


class Part(StrEnum):
    """Where something is left out: a part's or a period's number, the sum or share up to a period, or a whole."""

    FIGURE = "figure"
    CASES = "cases"
    PARTNER = "partner"
    AREA = "area"
    QUESTION = "question"
    PERIOD = "period"
    RUNNING_SUM = "running-sum"
    RUNNING_SHARE = "running-share"
    CHANGE = "change"
    YEARS = "years"
    PACE = "pace"
    AFTERWARDS = "afterwards"


class Why(StrEnum):
    """A number of people is small, or would give a small one away."""

    SMALL = "small"
    TELLING = "telling"


@dataclass(frozen=True)
class Hidden:
    """Something of a goal that is not shown. `of` is the code of the part or the period, "" for a whole.

    `why` is None where the goal is gone, and with it what would tell.
    """

    goal: str
    part: Part
    of: str
    why: Why | None


@dataclass(frozen=True)
class Breakdown:
    """A list of a goal: what names its rows, and the numbers of which a row has one unless it is withheld."""

    part: Part
    rows: str
    named: str
    numbers: tuple[str, ...]


PARTS = (
    Breakdown(Part.PARTNER, "by_partner", "partner", ("quantity",)),
    Breakdown(Part.AREA, "by_area", "area", ("quantity", "value")),
    Breakdown(Part.QUESTION, "by_question", "question", ("value",)),
)
LEVELS = (Breakdown(Part.PERIOD, "series", "period", ("value",)),)
SUMS = (
    Breakdown(Part.PERIOD, "series", "period", ("quantity",)),
    Breakdown(Part.RUNNING_SUM, "series", "period", ("cumulative",)),
)
SHARES = (
    Breakdown(Part.PERIOD, "series", "period", ("numerator",)),
    Breakdown(Part.RUNNING_SHARE, "series", "period", ("value",)),
)
SERIES = {**dict.fromkeys(COUNTS, SUMS), Kind.RATIO: SHARES}
ALWAYS_TELLING = (Part.RUNNING_SUM, Part.RUNNING_SHARE)


def hidden(document: Document, whole: Mapping[str, Document]) -> tuple[Hidden, ...]:
    """Everything that a release leaves out; `whole` are its goals with nothing left out, by their codes."""
    threshold = document["thresholds"]["small_count"]
    return tuple(
        one for goal in document["goals"] for one in _hidden_in(goal, whole.get(goal["code"]), threshold=threshold)
    )


def _hidden_in(goal: Document, whole: Document | None, *, threshold: int) -> Iterator[Hidden]:
    code = goal["code"]
    if goal.get("withheld"):
        yield Hidden(code, Part.FIGURE, "", Why.SMALL)
    for breakdown in (*PARTS, *SERIES.get(goal["kind"], LEVELS)):
        known = {_place(row, breakdown): row for row in whole[breakdown.rows]} if whole else {}
        for row in goal.get(breakdown.rows, ()):
            if "withheld" in row and not any(number in row for number in breakdown.numbers):
                why = _why(known.get(_place(row, breakdown)), goal["kind"], threshold)
                telling = Why.TELLING if breakdown.part in ALWAYS_TELLING else why
                yield Hidden(code, breakdown.part, row[breakdown.named] or "", telling)
    rows = (goal, *goal.get("by_area", ()), *goal.get("by_question", ()))
    if any((row.get("change") or {}).get("withheld") for row in rows):
        yield Hidden(code, Part.CHANGE, "", Why.TELLING)
    if whole is not None:
        yield from _wholes(goal, whole, threshold=threshold)


def _wholes(goal: Document, whole: Document, *, threshold: int) -> Iterator[Hidden]:
    """What is left out as a whole: both numbers of a ratio, the table, the pace, what came after the target date."""
    code = goal["code"]
    if goal.get("numerator") is None and whole["numerator"] is not None and not goal["withheld"]:
        yield Hidden(code, Part.CASES, "", Why.SMALL)
    if goal["table"] is None and whole["table"] is not None:
        cells = [Fraction(cell) for row in whole["table"]["rows"] for cell in row["cells"] if cell is not None]
        has_small = any(is_small(cell, threshold=threshold) for cell in cells)
        yield Hidden(code, Part.YEARS, "", Why.SMALL if has_small else Why.TELLING)
    if goal["pace"] is None and whole["pace"] is not None:
        yield Hidden(code, Part.PACE, "", Why.TELLING)
    if goal["after_target"] is None and whole["after_target"] is not None:
        yield Hidden(code, Part.AFTERWARDS, "", Why.SMALL)


def _place(row: Document, breakdown: Breakdown) -> tuple[str, str]:
    """What names a row; a part may also be about a question of its own."""
    return row[breakdown.named] or "", "" if breakdown.named == "question" else row.get("question") or ""


def _why(whole: Document | None, kind: str, threshold: int) -> Why | None:
    """By the people that a row is about: those who have answered, those who count and the others, or its number."""
    if whole is None:
        return None
    if kind == Kind.SURVEY_SHARE:
        people = [whole["sample_size"]]
    elif "denominator" in whole:
        people = [whole["numerator"], whole["denominator"] - whole["numerator"]]
    else:
        people = [whole.get("quantity", whole.get("value"))]
    is_few = any(one is not None and is_small(Fraction(one), threshold=threshold) for one in people)
    return Why.SMALL if is_few else Why.TELLING
