"""Quarters and years: what a report is about, and how many of them fit between two days. Pure."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import total_ordering

ONE_DAY = dt.timedelta(days=1)
CODE = re.compile(r"([12]\d{3})(?:Q([1-4]))?", re.ASCII)


class Frequency(StrEnum):
    """How often a goal is reported."""

    QUARTER = "quarter"
    YEAR = "year"
    IRREGULAR = "irregular"


@total_ordering
@dataclass(frozen=True)
class Period:
    """A quarter (2025Q3) or a year (2025). Periods are ordered by their last day, a quarter before its year."""

    year: int
    quarter: int | None = None

    @classmethod
    def parse(cls, code: object) -> "Period":
        """The period with a code; raises ValueError."""
        match = CODE.fullmatch(str(code))
        if match is None or isinstance(code, bool):
            raise ValueError(f"{code!r} is not a period like 2025Q3 or 2025")
        return cls(int(match[1]), int(match[2]) if match[2] else None)

    @classmethod
    def containing(cls, day: dt.date, frequency: Frequency) -> "Period":
        """The year, or the quarter, that a day lies in."""
        return cls(day.year, None if frequency is Frequency.YEAR else (day.month + 2) // 3)

    @property
    def code(self) -> str:
        return f"{self.year}Q{self.quarter}" if self.quarter else str(self.year)

    @property
    def frequency(self) -> Frequency:
        return Frequency.QUARTER if self.quarter else Frequency.YEAR

    @property
    def first_day(self) -> dt.date:
        return dt.date(self.year, 3 * self.quarter - 2 if self.quarter else 1, 1)

    @property
    def last_day(self) -> dt.date:
        month = 3 * self.quarter if self.quarter else 12
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def following(self) -> "Period":
        """The next period of the same length."""
        if self.quarter is None or self.quarter == 4:
            return Period(self.year + 1, self.quarter and 1)
        return Period(self.year, self.quarter + 1)

    def __lt__(self, other: "Period") -> bool:
        return (self.last_day, -self.first_day.toordinal()) < (other.last_day, -other.first_day.toordinal())

    def __str__(self) -> str:
        return self.code


def whole_periods(frequency: Frequency, first: dt.date, last: dt.date) -> list[Period]:
    """The periods that begin on or after `first` and end by `last`; irregular counts as quarters."""
    if last < first:
        return []
    unit = Frequency.YEAR if frequency is Frequency.YEAR else Frequency.QUARTER
    period = Period.containing(first, unit)
    if period.first_day < first:
        period = period.following
    periods = []
    while period.last_day <= last:
        periods.append(period)
        period = period.following
    return periods


def last_whole_period(frequency: Frequency, day: dt.date) -> Period:
    """The newest period that has ended by a day; irregular counts as quarters."""
    return whole_periods(frequency, dt.date(day.year - 1, 1, 1), day)[-1]
