"""What each partner has said for a goal and a period, as far as it counts: a cell of a table."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from goals.calendar import Period
from goals.entry import Entry
from goals.kinds import COUNTS, OWN, Change, Line
from goals.posting_models import SUMMED
from goals.progress import due_periods
from goals.standing import Standing

# from which share of its column on a cell is darker than the lightest tint
DARKER = (Fraction(1, 4), Fraction(2, 5), Fraction(3, 5))


class Reported(StrEnum):
    """What one partner has said for a goal and a period; only what has been verified says anything more."""

    MEASURE = "measure"
    NOTHING_TO_REPORT = "nothing_to_report"
    SUBMITTED = "submitted"
    MISSING = "missing"
    NOT_EXPECTED = "not_expected"


@dataclass(frozen=True)
class Cell:
    """One partner, one goal, one period.

    `quantity` is its sum where the goal is counted (it may be a share in another's report, also where none is
    expected), `said` its measure where it is another kind; None where it has told of `parts` of the goal alone. `tint`
    is 0 to 4: nothing, or how large a share of the goal's total in the period. `provenance` says where it comes from.
    """

    reported: Reported
    quantity: Decimal | None = None
    tint: int = 0
    said: Entry | None = None
    parts: int = 0
    provenance: tuple[str, ...] = ()


def cells(standing: Standing, period: str, partners: Iterable[str], *, submitted: Collection[str] = ()) -> list[Cell]:
    """What each of the partners has said for a period; `submitted` are those whose report waits to be verified."""
    said: dict[str, list[Line]] = {}
    for line in standing.definition.newest_first([line for line in standing.lines if line.period.code == period]):
        said.setdefault(line.partner, []).append(line)
    total = sum((line.quantity for lines in said.values() for line in lines if line.quantity is not None), Fraction(0))
    is_due = any(one.code == period for one in due_periods(standing.definition, standing.as_of))
    expected = standing.definition.reporters if is_due else ()

    def cell(partner: str) -> Cell:
        if partner in said:
            return _cell(standing, said[partner], total)
        if partner in submitted:
            return Cell(Reported.SUBMITTED)
        return Cell(Reported.MISSING if partner in expected else Reported.NOT_EXPECTED)

    return [cell(partner) for partner in partners]


def lacking(standing: Standing) -> list[tuple[str, Period]]:
    """The reports, by partner and period, that were due and are not among those that count: a status is preliminary."""
    here = {(line.partner, line.period) for line in standing.lines if line.reported}
    return [
        (partner, period)
        for period in due_periods(standing.definition, standing.as_of)
        for partner in standing.definition.reporters
        if (partner, period) not in here
    ]


def _cell(standing: Standing, lines: Sequence[Line], total: Fraction) -> Cell:
    if all(line.is_empty for line in lines):
        return Cell(Reported.NOTHING_TO_REPORT)
    if standing.definition.kind not in COUNTS:
        said, parts = told_in(lines)
        return Cell(Reported.MEASURE, said=said[0] if said else None, tint=1, parts=0 if said else parts)
    quantity = sum((line.quantity for line in lines if line.quantity is not None), Fraction(0))
    share = quantity / total if total else Fraction(0)
    tint = 1 + sum(share >= darker for darker in DARKER) if share else 0
    return Cell(Reported.MEASURE, exact(quantity), tint)


def told_in(lines: Iterable[Line]) -> tuple[tuple[Entry, ...], int]:
    """What some lines of a goal that is not counted say of it as a whole, and how many of its parts they tell of
    besides: what adds up as one sum, otherwise the lines of its own area and question, one by one."""
    measured = [line for line in lines if not line.is_empty]
    own = [line for line in measured if (line.area, line.question) == (OWN, OWN)]
    adding = [line for line in measured if line.quantity is not None or line.denominator is not None]
    if adding and all(line.value is None for line in own):
        return (said_in(adding[0]) if len(adding) == 1 else _summed(adding),), 0
    parts = {(line.area, line.question) for line in measured} - {(OWN, OWN)}
    return tuple(said_in(line) for line in own), len(parts)


def _summed(lines: Sequence[Line]) -> Entry:
    """Quantities, or the two numbers of a ratio, added up."""
    sums: dict[str, Decimal] = {}
    for name in SUMMED:
        given = [number for line in lines if (number := getattr(line, name)) is not None]
        if given:
            sums[name] = exact(sum(given, Fraction(0)))
    return Entry(quantity=sums.get("quantity"), numerator=sums.get("numerator"), denominator=sums.get("denominator"))


def said_in(line: Line) -> Entry:
    """What a line says, as it was entered."""
    given = {name: getattr(line, name) for name in ("quantity", "numerator", "denominator", "value", "sample_size")}
    numbers: dict[str, Any] = {name: None if number is None else exact(number) for name, number in given.items()}
    return Entry(
        **numbers,
        change=_change(line.change) if line.change else None,
        grade=line.grade,
        done=line.done,
        nothing_to_report=line.is_empty,
        qualifier=line.qualifier,
        day=line.day,
    )


def _change(change: Change) -> dict[str, Any]:
    known = {"since": change.since, "direction": change.direction, "qualifier": change.qualifier}
    return {**known, "value": None if change.value is None else exact(change.value)}


def exact(number: Fraction) -> Decimal:
    """A sum of quantities as a decimal number: they have at most six decimals."""
    return Decimal(number.numerator) / Decimal(number.denominator)
