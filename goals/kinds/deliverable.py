"""Something that is done, or not. Pure."""

import datetime as dt
from collections.abc import Sequence

from goals.kinds.terms import Actual, Definition, Judged, Line, Rules, Status, Thresholds, nothing


def deliverable(goal: Definition, lines: Sequence[Line], as_of: dt.date, thresholds: Thresholds) -> Judged:
    """By the newest line. "Not done" from before the target date is no result at it."""
    newest = next((line for line in goal.newest_first(lines) if line.done is not None), None)
    if newest is None:
        return Judged(Actual(), nothing(goal, as_of))
    actual = Actual(at=newest.on, done=newest.done)
    if newest.done:
        return Judged(actual, Status.ACHIEVED)
    if not goal.is_final(as_of):
        return Judged(actual, Status.TOO_EARLY)
    is_late = newest.period.last_day >= goal.until(as_of)
    return Judged(actual, Status.NOT_ACHIEVED if is_late else Status.NO_RESULT)


RULES = Rules(deliverable, (frozenset({"done"}),), target="done", has_unit=False)
