"""The one progress rule: how a goal stands against its expected path. Pure: no session, no clock.

The arithmetic and its words are those of docs/method.md: A actual, B baseline, T target, E expected;
p = (A − B)/(T − B), r = (A − B)/(E − B).
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goals.calendar import Frequency, Period, last_whole_period, whole_periods
from goals.measures import KINDS, Actual, Definition, Line, Per

QUARTERS_OF_PACE = 4


class Status(StrEnum):
    """The word for how a goal stands."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    BEHIND = "behind"
    ACHIEVED = "achieved"
    NOT_ACHIEVED = "not_achieved"
    TOO_EARLY = "too_early"
    NO_DATA = "no_data"
    NO_RESULT = "no_result"


@dataclass(frozen=True)
class Thresholds:
    """From which r on a goal is on track, and from which it is at risk: a partnership's settings."""

    on_track: Fraction
    at_risk: Fraction


@dataclass(frozen=True)
class Coverage:
    """How many of the reports that were due have been verified."""

    received: int
    due: int

    @property
    def share(self) -> Fraction | None:
        return Fraction(self.received, self.due) if self.due else None

    @property
    def is_preliminary(self) -> bool:
        return self.received < self.due


@dataclass(frozen=True)
class Progress:
    """Everything that can be said of a goal as of a day, unrounded; None where there is nothing to say."""

    actual: Actual
    expected: Fraction | None
    progress: Fraction | None
    ratio: Fraction | None
    status: Status
    final: bool
    coverage: Coverage
    pace: Fraction | None
    required_pace: Fraction | None

    @property
    def deviation(self) -> Fraction | None:
        """A − E, in the goal's own unit."""
        if self.actual.value is None or self.expected is None:
            return None
        return self.actual.value - self.expected


def judge(goal: Definition, lines: Sequence[Line], as_of: dt.date, thresholds: Thresholds) -> Progress:
    """How a goal stands, from its verified lines of periods that have ended by `as_of`."""
    lines = [line for line in lines if line.period.last_day <= as_of]
    actual = KINDS[goal.kind](goal, lines, as_of)
    final = as_of >= goal.target_date
    covered = coverage(goal, lines, as_of)
    if actual.value is None:
        nothing = Status.NO_RESULT if final else Status.NO_DATA
        return Progress(actual, None, None, None, nothing, final, covered, None, None)
    path = goal.expected_path(as_of)
    baseline, target = path.baseline.value, path.target.value
    expected = path.expected(actual.at)
    progress = (actual.value - baseline) / (target - baseline)
    ratio = (actual.value - baseline) / (expected - baseline) if expected != baseline else None
    return Progress(
        actual=actual,
        expected=expected,
        progress=progress,
        ratio=ratio,
        status=status(progress, ratio, final=final, thresholds=thresholds),
        final=final,
        coverage=covered,
        pace=pace(goal, lines, actual.at),
        required_pace=required_pace(goal, actual.value, actual.at),
    )


def status(progress: Fraction, ratio: Fraction | None, *, final: bool, thresholds: Thresholds) -> Status:
    """Achieved from p = 1 on; at the target date nothing else but not achieved; before it by r."""
    if progress >= 1:
        return Status.ACHIEVED
    if final:
        return Status.NOT_ACHIEVED
    if ratio is None:
        return Status.TOO_EARLY
    if ratio >= thresholds.on_track:
        return Status.ON_TRACK
    return Status.AT_RISK if ratio >= thresholds.at_risk else Status.BEHIND


def coverage(goal: Definition, lines: Sequence[Line], as_of: dt.date) -> Coverage:
    """Verified reports of those that were due: reporters × whole periods. Nothing to report is a report."""
    if goal.frequency is Frequency.IRREGULAR:
        return Coverage(0, 0)
    periods = whole_periods(goal.frequency, goal.first.first_day, min(as_of, goal.target_date))
    due = {(partner, period) for partner in goal.reporters for period in periods}
    return Coverage(len(due & {(line.partner, line.period) for line in lines if line.reported}), len(due))


def pace_periods(goal: Definition, at: dt.date) -> list[Period]:
    """What the pace is the mean of: the last four quarters, or the last year; none where no report is expected."""
    if goal.frequency is Frequency.IRREGULAR or goal.per is Per.YEAR:
        return []
    longest = 1 if goal.frequency is Frequency.YEAR else QUARTERS_OF_PACE
    return whole_periods(goal.frequency, goal.first.first_day, at)[-longest:]


def pace(goal: Definition, lines: Sequence[Line], at: dt.date) -> Fraction | None:
    """The mean quantity of the last periods."""
    periods = pace_periods(goal, at)
    if not periods:
        return None
    done = [line.quantity for line in lines if line.quantity is not None and line.period in periods]
    return sum(done, Fraction(0)) / len(periods)


def required_pace(goal: Definition, actual: Fraction, at: dt.date) -> Fraction | None:
    """(T − A) over the whole periods that are left; None when the target is met or no whole period is left."""
    if goal.frequency is Frequency.IRREGULAR or goal.per is Per.YEAR:
        return None
    first_left = last_whole_period(goal.frequency, at).last_day + dt.timedelta(days=1)
    left = len(whole_periods(goal.frequency, first_left, goal.target_date))
    return (goal.target - actual) / left if left and goal.target > actual else None
