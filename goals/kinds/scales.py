"""Ordinal scales whose grades change between versions: the police's list. A grade is known from a day. Pure."""

import datetime as dt
from dataclasses import dataclass

from goals.calendar import ONE_DAY, Period


@dataclass(frozen=True)
class Version:
    """A scale as published on a day; it may know fewer grades."""

    year: int
    published: dt.date
    grades: tuple[str, ...]


@dataclass(frozen=True)
class Scale:
    """Grades, worst first, and the versions, oldest first."""

    code: str
    grades: tuple[str, ...]
    versions: tuple[Version, ...]

    def rank(self, grade: str) -> int:
        """How good a grade is: 0 is the worst. Raises ValueError for none of the scale's."""
        return self.grades.index(grade)

    def version_of(self, period: Period, day: dt.date | None) -> Version | None:
        """The version of a report: with a day the one in force on it, otherwise that of the period's year.

        Where the year has none it is the one in force on the period's last day; None before the first.
        """
        if day is None and (own := self._of_year(period)):
            return own
        known = [version for version in self.versions if version.published <= (day or period.last_day)]
        return known[-1] if known else None

    def known_from(self, period: Period, day: dt.date | None, grade: str) -> dt.date:
        """The day from which a report's grade is known: its own day, else that its year's version was published.

        Where the year has none it is the period's last day. A grade that is outlived was known before that version.
        """
        if day is not None:
            return day
        own = self._of_year(period)
        if own is None:
            return period.last_day
        return own.published if grade in own.grades else min(period.last_day, own.published - ONE_DAY)

    def is_outlived(self, period: Period, day: dt.date | None, grade: str) -> bool:
        """Whether the version of a report's year came after the report, and knows its grade no more."""
        own = self._of_year(period)
        return day is None and own is not None and grade not in own.grades

    def _of_year(self, period: Period) -> Version | None:
        return next((version for version in self.versions if version.year == period.year), None)
