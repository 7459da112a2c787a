"""By how much a goal's figure differs from the one that it replaces, as far as the two measure the same. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from goals.document.values import Document
from goals.kinds import COUNTS, Kind

SAME_MEASURE = ("kind", "counts", "per", "frequency", "direction")


class Way(StrEnum):
    """How two figures differ. UNLIKE: they are no measure of the same, and nothing is to be counted between them."""

    NONE = "none"
    NEW = "new"
    GONE = "gone"
    BY = "by"
    YEAR = "year"
    PERIODS = "periods"
    BETTER = "better"
    WORSE = "worse"
    DONE = "done"
    UNDONE = "undone"
    UNLIKE = "unlike"


@dataclass(frozen=True)
class Difference:
    """What there is to say: of BY the number, of PERIODS how many are new and how many of them were `met`, of BETTER
    and WORSE the steps."""

    way: Way
    number: Decimal = Decimal(0)
    met: int = 0


NONE, UNLIKE = Difference(Way.NONE), Difference(Way.UNLIKE)


def difference(before: Document | None, after: Document) -> Difference:
    """Of a goal of a release, None where the release before had none, and the same goal now."""
    had, has = (goal is not None and _is_known(goal) for goal in (before, after))
    if before is None or not had:
        return Difference(Way.NEW) if has else NONE
    if not has:
        return Difference(Way.GONE)
    if any(before.get(key) != after.get(key) for key in SAME_MEASURE) or _unit(before) != _unit(after):
        return UNLIKE
    if before.get("withheld") or after["withheld"]:
        return NONE if before.get("withheld") == after["withheld"] else UNLIKE
    return COMPARED.get(after["kind"], _by)(before, after)


def _unit(goal: Document) -> str | None:
    """Its first language, which is always there: a translation makes it no other unit."""
    unit: Document | None = goal["unit"]
    return unit["sv"] if unit else None


def _is_known(goal: Document) -> bool:
    """Whether the page says anything of it; of what is only followed a change is enough."""
    is_changed = goal["kind"] == Kind.MONITOR and bool(goal["change"])
    return goal["actual"] is not None or bool(goal.get("withheld")) or is_changed


def _by(before: Document, after: Document) -> Difference:
    number = Decimal(str(after["actual"])) - Decimal(str(before["actual"]))
    return Difference(Way.BY, number) if number else NONE


def _counted(before: Document, after: Document) -> Difference:
    """What is promised for each year is counted anew in each."""
    is_another_year = after["per"] == "year" and before["at"][:4] != after["at"][:4]
    return Difference(Way.YEAR) if is_another_year else _by(before, after)


def _measured(before: Document, after: Document) -> Difference:
    """A level is of a year or of a quarter, and a share of answers to one question."""
    is_same = all(of(before) == of(after) for of in (_is_of_a_quarter, _question))
    return _by(before, after) if is_same else UNLIKE


def _held(before: Document, after: Document) -> Difference:
    """How many periods are new, where what was said of those before still holds."""
    new, met = (after[key] - before[key] for key in ("periods", "periods_met"))
    if before["target"] != after["target"] or not 0 <= met <= new:
        return UNLIKE
    return Difference(Way.PERIODS, Decimal(new), met) if new else NONE


def _graded(before: Document, after: Document) -> Difference:
    grades = [one["grade"] for one in after["scale"]["grades"]]
    if before["scale"]["code"] != after["scale"]["code"] or before["grade"] not in grades:
        return UNLIKE
    steps = grades.index(after["grade"]) - grades.index(before["grade"])
    if not steps:
        return NONE
    return Difference(Way.BETTER if steps > 0 else Way.WORSE, Decimal(abs(steps)))


def _done(before: Document, after: Document) -> Difference:
    if before["done"] == after["done"]:
        return NONE
    return Difference(Way.DONE if after["done"] else Way.UNDONE)


def _followed(before: Document, after: Document) -> Difference:
    """Of another period it may be a sum where this is a level: only a corrected number of the same one is compared."""
    if before["period"] != after["period"]:
        return Difference(Way.NEW)
    if None in (before["actual"], after["actual"]):
        return NONE if before["change"] == after["change"] else Difference(Way.NEW)
    return _by(before, after)


def _is_of_a_quarter(goal: Document) -> bool:
    """Whether the newest measurement is."""
    measured = [row["period"] for row in goal["series"] if row["last_day"] <= goal["at"]]
    return bool(measured) and "Q" in measured[-1]


def _question(goal: Document) -> str | None:
    """The one that a survey's figure answers."""
    code: str | None = goal["survey"]["questions"][0]["code"] if goal["survey"] else None
    return code


COMPARED: Mapping[str, Callable[[Document, Document], Difference]] = {
    **dict.fromkeys(COUNTS, _counted),
    **dict.fromkeys((Kind.SURVEY_SHARE, Kind.REDUCTION), _measured),
    Kind.THRESHOLD: _held,
    Kind.STATUS: _graded,
    Kind.DELIVERABLE: _done,
    Kind.MONITOR: _followed,
}
