"""What adds up: so many more by a date, or at least so many. Pure."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction

from goals.calendar import ONE_DAY, last_whole_period
from goals.kinds.terms import Actual, Definition, Judged, Line, Rules, Thresholds, on_path


def cumulative_count(goal: Definition, lines: Sequence[Line], as_of: dt.date, thresholds: Thresholds) -> Judged:
    """The baseline and all quantities of periods up to the target date."""
    at = goal.until(last_whole_period(goal.frequency, as_of).last_day)
    baseline = goal.path.baseline.value if goal.path else Fraction(0)
    return on_path(goal, _counted(goal, lines, as_of, at, baseline), as_of, thresholds, is_level=False)


def activity_count(goal: Definition, lines: Sequence[Line], as_of: dt.date, thresholds: Thresholds) -> Judged:
    """All quantities of periods that end within the window; what is promised is "at least"."""
    at = min(last_whole_period(goal.frequency, as_of).last_day, goal.window(as_of)[1])
    return on_path(goal, _counted(goal, lines, as_of, at, Fraction(0)), as_of, thresholds, is_level=False)


def _counted(goal: Definition, lines: Sequence[Line], as_of: dt.date, at: dt.date, baseline: Fraction) -> Actual:
    counted = _quantities(lines, *goal.counted_span(as_of))
    after = _quantities(lines, goal.until(dt.date.max) + ONE_DAY, as_of) if goal.is_final(as_of) else []
    value = baseline + sum(counted) if counted else None
    return Actual(value, None if value is None else at, sum(after, Fraction(0)))


def _quantities(lines: Sequence[Line], first: dt.date, last: dt.date) -> list[Fraction]:
    return [line.quantity for line in lines if line.quantity is not None and first <= line.period.last_day <= last]


QUANTITY = (frozenset({"quantity"}),)
CUMULATIVE = Rules(cumulative_count, QUANTITY, baseline="value", target="value", has_path=True, is_summed=True)
ACTIVITY = Rules(activity_count, QUANTITY, target="value", is_summed=True)
