"""What is counted: one small function per kind of goal, from verified lines to the actual value. Pure.

A kind of goal that counts is one entry of KINDS: a function of its definition and lines.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goals.calendar import Frequency, Period, last_whole_period
from goals.path import Path, Point


class Kind(StrEnum):
    """What sort of promise a goal is, and so how it is counted (domain: "Kinds of goal")."""

    CUMULATIVE_COUNT = "cumulative_count"
    ACTIVITY_COUNT = "activity_count"


class Per(StrEnum):
    """Over what an activity is promised: every year, or once over the whole period."""

    YEAR = "year"
    PERIOD = "period"


@dataclass(frozen=True)
class Line:
    """What one partner's verified reports add up to for a period.

    `quantity` is None where there was nothing to report; `reported` is False for a share in another's report.
    """

    partner: str
    period: Period
    quantity: Fraction | None
    reported: bool = True


@dataclass(frozen=True)
class Definition:
    """What a goal's arithmetic needs to know of it."""

    kind: Kind
    frequency: Frequency
    start: dt.date
    target: Fraction
    target_date: dt.date
    reporters: tuple[str, ...]
    first: Period
    path: Path | None = None
    per: Per | None = None

    def window(self, as_of: dt.date) -> tuple[dt.date, dt.date]:
        """First and last day of what the target is about: a whole year for "per year", else start to target date."""
        if self.per is Per.YEAR:
            year = last_whole_period(Frequency.YEAR, min(as_of, self.target_date))
            return year.first_day, year.last_day
        return self.start, self.target_date

    def counted_span(self, as_of: dt.date) -> tuple[dt.date, dt.date]:
        """First and last day within which a period must end to be counted."""
        if self.kind is Kind.CUMULATIVE_COUNT:
            return dt.date.min, self.target_date
        return self.window(as_of)

    def expected_path(self, as_of: dt.date) -> Path:
        """The goal's own path; an activity's is a straight line over its window, from nothing."""
        if self.path is not None:
            return self.path
        first, last = self.window(as_of)
        return Path([Point(first, Fraction(0)), Point(last, self.target)])


@dataclass(frozen=True)
class Actual:
    """A: what has been achieved; `at` is the day that it stands for, `beside` what came after the target date."""

    value: Fraction | None
    at: dt.date
    beside: Fraction = Fraction(0)


def cumulative_count(goal: Definition, lines: Sequence[Line], as_of: dt.date) -> Actual:
    """The baseline and all quantities of periods up to the target date."""
    at = min(last_whole_period(goal.frequency, as_of).last_day, goal.target_date)
    counted = _quantities(lines, *goal.counted_span(as_of))
    later = _quantities(lines, goal.target_date + dt.timedelta(days=1), as_of)
    baseline = goal.expected_path(as_of).baseline.value
    return Actual(baseline + sum(counted) if counted else None, at, sum(later, Fraction(0)))


def activity_count(goal: Definition, lines: Sequence[Line], as_of: dt.date) -> Actual:
    """All quantities of periods that end within the window; what is promised is "at least"."""
    last = goal.window(as_of)[1]
    counted = _quantities(lines, *goal.counted_span(as_of))
    later = _quantities(lines, goal.target_date + dt.timedelta(days=1), as_of)
    at = last if goal.per is Per.YEAR else min(last_whole_period(goal.frequency, as_of).last_day, last)
    return Actual(sum(counted, Fraction(0)) if counted else None, at, sum(later, Fraction(0)))


def _quantities(lines: Sequence[Line], first: dt.date, last: dt.date) -> list[Fraction]:
    return [line.quantity for line in lines if line.quantity is not None and first <= line.period.last_day <= last]


KINDS: Mapping[Kind, Callable[[Definition, Sequence[Line], dt.date], Actual]] = {
    Kind.CUMULATIVE_COUNT: cumulative_count,
    Kind.ACTIVITY_COUNT: activity_count,
}
