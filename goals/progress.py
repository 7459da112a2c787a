"""The one progress rule: how a goal stands against its expected path, by its kind. Pure: no session, no clock.

The arithmetic and its words are those of docs/method.md: A actual, B baseline, T target, E expected;
p = (A − B)/(T − B), r = (A − B)/(E − B). What is special about a kind stands in goals.kinds.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goals.calendar import ONE_DAY, Frequency, Period, last_whole_period, whole_periods
from goals.kinds import COUNTS, KINDS, Actual, Definition, Line, Per, Status, Thresholds

QUARTERS_OF_PACE = 4


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
    """Everything that can be said of a goal as of a day, unrounded; None where there is nothing to say.

    Without a target there is no `status`.
    """

    actual: Actual
    expected: Fraction | None
    progress: Fraction | None
    ratio: Fraction | None
    status: Status | None
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
    judged = KINDS[goal.kind].judge(goal, lines, as_of, thresholds)
    value, at = judged.actual.value, judged.actual.at
    is_paced = goal.kind in COUNTS and value is not None and at is not None
    return Progress(
        actual=judged.actual,
        expected=judged.expected,
        progress=judged.progress,
        ratio=judged.ratio,
        status=judged.status,
        final=goal.is_final(as_of),
        coverage=coverage(goal, lines, as_of),
        pace=pace(goal, lines, at) if is_paced and at else None,
        required_pace=required_pace(goal, value, at) if is_paced and value is not None and at else None,
    )


def coverage(goal: Definition, lines: Sequence[Line], as_of: dt.date) -> Coverage:
    """Verified reports of those that were due: reporters × whole periods. Nothing to report is a report."""
    due = {(partner, period) for partner in goal.reporters for period in due_periods(goal, as_of)}
    return Coverage(len(due & {(line.partner, line.period) for line in lines if line.reported}), len(due))


def due_periods(goal: Definition, as_of: dt.date) -> list[Period]:
    """The whole periods that reports are due for by a day; none where a goal is reported irregularly."""
    if goal.frequency is Frequency.IRREGULAR:
        return []
    return whole_periods(goal.frequency, goal.first.first_day, goal.until(as_of))


def pace_periods(goal: Definition, at: dt.date) -> list[Period]:
    """What the pace is the mean of: the last four quarters, or the last year; none where no report is expected."""
    if goal.frequency is Frequency.IRREGULAR or goal.per is Per.YEAR or goal.kind not in COUNTS:
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
    if goal.frequency is Frequency.IRREGULAR or goal.per is Per.YEAR or goal.target is None:
        return None
    first_left = last_whole_period(goal.frequency, at).last_day + ONE_DAY
    left = len(whole_periods(goal.frequency, first_left, goal.until(dt.date.max)))
    return (goal.target - actual) / left if left and goal.target > actual else None
