"""A figure that is followed without a target: it has no status. Pure."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction

from goals.kinds.levels import CHANGE, VALUE, latest_change
from goals.kinds.terms import OWN, Actual, Definition, Judged, Line, Rules, Thresholds

QUANTITY = frozenset({"quantity"})


def monitor(goal: Definition, lines: Sequence[Line], as_of: dt.date, thresholds: Thresholds) -> Judged:
    """The latest period with a number: the value of the goal's own area, else its quantities added up."""
    change = latest_change(goal.newest_first(lines))
    same = latest(goal, lines)
    if not same:
        return Judged(Actual(change=change), None)
    period = same[0].period
    valued = next((line for line in same if line.value is not None), None)
    single = valued or (same[0] if len(same) == 1 else None)
    number = valued.value if valued else sum((line.quantity or Fraction(0) for line in same), Fraction(0))
    qualifier = single.qualifier if single else None
    actual = Actual(number, period.last_day, qualifier=qualifier, change=change, period=period.code)
    return Judged(actual, None)


def latest(goal: Definition, lines: Sequence[Line]) -> list[Line]:
    """The lines of the latest period with a number: those with a value of the goal's own area, or a quantity."""
    newest = goal.newest_first(lines)
    given = [line for line in newest if line.quantity is not None or (line.value is not None and line.area == OWN)]
    return [line for line in given if line.period == given[0].period]


RULES = Rules(monitor, (QUANTITY, VALUE, CHANGE, QUANTITY | CHANGE, VALUE | CHANGE))
