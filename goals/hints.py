"""What a verifier should read twice, from the numbers alone. A hint never blocks. Pure: no session, no words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import takewhile
from typing import Any

from goals.calendar import Period
from goals.entry import Entry
from goals.slots import codes_in

REPORTED = "reported"
TIMES_THE_MEAN = 3
VALUES_IN_A_ROW = 3


@dataclass(frozen=True)
class Report:
    """What a partner says of a goal for a period.

    `partner` is a code, `called` the name in short, `slot` the part of the goal (goals.slots), `provenance` where its
    numbers come from.
    """

    partner: str
    called: str
    period: Period
    said: Entry
    slot: str = ""
    provenance: str = REPORTED

    @property
    def quantity(self) -> Decimal | None:
        """How many, in the goal's unit; None where nothing adds up, or there is nothing to report."""
        return self.said.quantity

    @property
    def number(self) -> Decimal | None:
        """What can be drawn: how many, the level, or of a ratio the share in per cent."""
        if self.said.denominator and self.said.numerator is not None:
            return 100 * self.said.numerator / self.said.denominator
        return self.said.quantity if self.said.value is None else self.said.value


class HintCode(StrEnum):
    """What there is to read."""

    UNUSUALLY_HIGH = "unusually_high"
    ZERO_AFTER_VALUES = "zero_after_values"
    MAYBE_DUPLICATE = "maybe_duplicate"


@dataclass(frozen=True)
class Hint:
    """A code, and what its sentence needs.

    unusually_high: mean (Fraction, unrounded) · zero_after_values: periods (how many in a row had values) ·
    maybe_duplicate: partner (code), called, quantity (Decimal), period (code) of the other report.
    """

    code: HintCode
    details: Mapping[str, Any]


def hints(report: Report, *, earlier: Sequence[Report], others: Sequence[Report]) -> tuple[Hint, ...]:
    """What there is to read about a report: beside one's own earlier ones, oldest first, and beside other partners'.

    `others` are reports to the same goal, of whatever partner and period.
    """
    return (*_unusually_high(report, earlier), *_zero_after_values(report, earlier), *_duplicates(report, others))


def _unusually_high(report: Report, earlier: Sequence[Report]) -> Iterator[Hint]:
    """Nothing to report is no number: it does not lower the mean, a zero does."""
    values = [Fraction(one.quantity) for one in earlier if one.quantity is not None]
    if report.quantity is None or not values:
        return
    mean = sum(values, Fraction(0)) / len(values)
    if report.quantity > TIMES_THE_MEAN * mean:
        yield Hint(HintCode.UNUSUALLY_HIGH, {"mean": mean})


def _zero_after_values(report: Report, earlier: Sequence[Report]) -> Iterator[Hint]:
    """A period without a report is not known to be a zero: it neither counts nor ends the row."""
    in_a_row = len(list(takewhile(_has_value, reversed(earlier))))
    if (report.said.nothing_to_report or report.quantity == 0) and in_a_row >= VALUES_IN_A_ROW:
        yield Hint(HintCode.ZERO_AFTER_VALUES, {"periods": in_a_row})


def _has_value(report: Report) -> bool:
    """Whether something was measured; how many must be some."""
    return bool(report.said.measured) if report.quantity is None else report.quantity != 0


def _duplicates(report: Report, others: Sequence[Report]) -> Iterator[Hint]:
    for other in others:
        if other.partner != report.partner and _overlap(report.period, other.period) and _alike(report, other):
            details = {"partner": other.partner, "called": other.called, "quantity": other.quantity}
            yield Hint(HintCode.MAYBE_DUPLICATE, {**details, "period": other.period.code})


def _overlap(one: Period, other: Period) -> bool:
    return one.first_day <= other.last_day and other.first_day <= one.last_day


def _alike(one: Report, other: Report) -> bool:
    """About the same place or initiative; where no such part is named by both, the very same number.

    A zero is counted twice without harm.
    """
    if not one.quantity or not other.quantity:
        return False
    parts = [(own, theirs) for own, theirs in zip(_part(one), _part(other), strict=True) if own and theirs]
    return all(own == theirs for own, theirs in parts) if parts else one.quantity == other.quantity


def _part(report: Report) -> tuple[str, str]:
    """Area and initiative, empty where they are the goal's own."""
    area, _question, initiative = codes_in(report.slot)
    return area, initiative
