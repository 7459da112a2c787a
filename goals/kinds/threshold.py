"""A level that is to be held: in how many of the periods it was. Pure."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction

from goals.kinds.terms import Actual, Definition, Direction, Judged, Line, Rules, Status, Thresholds, nothing, word


def threshold(goal: Definition, lines: Sequence[Line], as_of: dt.date, thresholds: Thresholds) -> Judged:
    """Periods in which every verified value met the target, of all with a value: p = r = met / all.

    A level is held to the end, not reached before it: until the target date it is never achieved.
    """
    met: dict[dt.date, bool] = {}
    for line in lines:
        if line.value is not None:
            day = line.period.last_day
            met[day] = met.get(day, True) and meets(goal, line.value)
    if not met:
        return Judged(Actual(periods_met=0, periods=0), nothing(goal, as_of))
    kept = sum(met.values())
    share = Fraction(kept, len(met))
    is_final = goal.is_final(as_of)
    is_held = share == 1 and not is_final
    status = Status.ON_TRACK if is_held else word(share, share, is_final=is_final, thresholds=thresholds)
    actual = Actual(Fraction(kept), max(met), periods_met=kept, periods=len(met))
    return Judged(actual, status, Fraction(len(met)), share, share)


def meets(goal: Definition, value: Fraction) -> bool:
    """Whether a value is on the promised side of the target."""
    target = goal.target or Fraction(0)
    return value <= target if goal.direction is Direction.AT_MOST else value >= target


RULES = Rules(threshold, (frozenset({"value"}),), target="value")
