"""A figure that is followed without a target: it has no status. Pure."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction

from goals.kinds.levels import CHANGE, VALUE, latest_change
from goals.kinds.terms import OWN, Actual, Definition, Judged, Line, Rules, Thresholds

QUANTITY = frozenset({"quantity"})


def monitor(goal: Definition, lines: Sequence[Line], as_of: dt.date, thresholds: Thresholds) -> Judged:
    """The latest period with a number: the value of the goal's own area, else its quantities added up."""
    newest = goal.newest_first(lines)
    change = latest_change(newest)
    given = [line for line in newest if line.quantity is not None or (line.value is not None and line.area == OWN)]
    if not given:
        return Judged(Actual(change=change), None)
    period = given[0].period
    same = [line for line in given if line.period == period]
    valued = next((line for line in same if line.value is not None), None)
    single = valued or (same[0] if len(same) == 1 else None)
    number = valued.value if valued else sum((line.quantity or Fraction(0) for line in same), Fraction(0))
    qualifier = single.qualifier if single else None
    actual = Actual(number, period.last_day, qualifier=qualifier, change=change, period=period.code)
    return Judged(actual, None)


RULES = Rules(monitor, (QUANTITY, VALUE, CHANGE, QUANTITY | CHANGE, VALUE | CHANGE))
