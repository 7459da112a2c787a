"""The expected path of a goal: where it should be on a day, on its way from the baseline to the target. Pure.

All arithmetic is in fractions: a figure is rounded when it is shown, never before it is used.
"""

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from goals.calendar import ONE_DAY


class Profile(StrEnum):
    """How a goal is expected to move between two fixed points."""

    LINEAR = "linear"
    MILESTONES = "milestones"
    STEPS = "steps"
    SEASONAL = "seasonal"


@dataclass(frozen=True)
class Point:
    """A day and the value that is expected on it."""

    day: dt.date
    value: Fraction


@dataclass(frozen=True)
class Path:
    """Baseline, milestones and target in the order of time, and the way from one to the next."""

    points: Sequence[Point]
    profile: Profile = Profile.LINEAR
    monthly_weights: Sequence[Fraction] = ()

    @property
    def baseline(self) -> Point:
        return self.points[0]

    @property
    def target(self) -> Point:
        return self.points[-1]

    def expected(self, day: dt.date) -> Fraction:
        """E(day): up to its date the baseline, from its date on the target, in between by the profile."""
        if day <= self.baseline.day:
            return self.baseline.value
        for start, end in pairwise(self.points):
            if day < end.day:
                return start.value + (end.value - start.value) * self._share(start.day, day, end.day)
        return self.target.value

    def _share(self, start: dt.date, day: dt.date, end: dt.date) -> Fraction:
        """How much of the way between two fixed points should be done on a day: from 0 to 1."""
        if self.profile is Profile.STEPS:
            return Fraction(0)
        if self.profile is Profile.SEASONAL:
            whole = _weight(start, end, self.monthly_weights)
            return _weight(start, day, self.monthly_weights) / whole if whole else Fraction(0)
        return Fraction((day - start).days, (end - start).days)

    def drawn(self) -> list[Point]:
        """The points between which straight lines are the path: steps and seasons are broken up."""
        drawn = [self.baseline]
        for start, end in pairwise(self.points):
            if self.profile is Profile.SEASONAL:
                drawn += self._season(start, end)
            elif self.profile is Profile.STEPS:
                drawn.append(Point(end.day, start.value))
            drawn.append(end)
        return drawn

    def _season(self, start: Point, end: Point) -> list[Point]:
        """The month ends between two fixed points, with the weight carried along from one to the next."""
        whole = _weight(start.day, end.day, self.monthly_weights)
        if not whole:
            return [Point(end.day, start.value)]
        points, done, last = [], Fraction(0), start.day
        for day in _month_ends(start.day, end.day):
            done += _weight(last, day, self.monthly_weights)
            points.append(Point(day, start.value + (end.value - start.value) * done / whole))
            last = day
        return points


def _weight(after: dt.date, until: dt.date, weights: Sequence[Fraction]) -> Fraction:
    """The weight of the days after one day up to another: a month's weight lies evenly on its days."""
    total, first = Fraction(0), after + ONE_DAY
    while first <= until:
        length = calendar.monthrange(first.year, first.month)[1]
        last = min(until, first.replace(day=length))
        total += weights[first.month - 1] * Fraction((last - first).days + 1, length)
        first = last + ONE_DAY
    return total


def _month_ends(after: dt.date, before: dt.date) -> list[dt.date]:
    ends = []
    first = after + ONE_DAY
    while (end := first.replace(day=calendar.monthrange(first.year, first.month)[1])) < before:
        ends.append(end)
        first = end + ONE_DAY
    return ends
