"""Which reports have come, period by period: a number, nothing to report, missing, not due yet. Four different things.

A period tells how many of its reports are missing, not whose; where one partner reports alone, that is known.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum

from goals.calendar import Frequency, Period, whole_periods
from goals.document.values import Document
from goals.kinds import Definition, Line

LONGEST_AHEAD = dt.timedelta(days=25 * 366)


class State(StrEnum):
    """What is known of a period. A number is anything that was measured: 0, a grade, a change too."""

    NUMBER = "number"
    NOTHING_TO_REPORT = "nothing_to_report"
    MISSING = "missing"
    NOT_DUE = "not_due"


def reported(goal: Definition, lines: Sequence[Line], as_of: dt.date, end: dt.date | None) -> list[Document]:
    """A row for every period that a report is or will be due for or that has one, oldest first.

    They go on to the target date, without a target to the partnership's end, and without either to the next one; but
    not for longer than anybody plans ahead.
    """
    expected = set(_expected(goal, as_of, end))
    found: defaultdict[Period, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.period].append(line)
    return [
        {
            "period": period.code,
            "last_day": period.last_day.isoformat(),
            **_said(goal, found.get(period, []), period, as_of, period in expected),
        }
        for period in sorted({*expected, *found})
    ]


def _expected(goal: Definition, as_of: dt.date, end: dt.date | None) -> Iterator[Period]:
    if goal.frequency is Frequency.IRREGULAR or not goal.reporters:
        return
    last = goal.target_date or end
    last = last and min(last, as_of + LONGEST_AHEAD)
    periods = whole_periods(goal.frequency, goal.first.first_day, last or as_of)
    yield from periods
    if last is None:
        yield periods[-1].following if periods else _first(goal)


def _first(goal: Definition) -> Period:
    """The first period that a report is expected for."""
    period = Period.containing(goal.first.first_day, goal.frequency)
    return period if period.first_day >= goal.first.first_day else period.following


def _said(goal: Definition, lines: Sequence[Line], period: Period, as_of: dt.date, is_expected: bool) -> Document:
    if period.last_day > as_of:
        return {"state": State.NOT_DUE.value, "missing": 0}
    here = {line.partner for line in lines if line.reported}
    missing = len(set(goal.reporters) - here) if is_expected else 0
    if any(not line.is_empty for line in lines):
        state = State.NUMBER
    else:
        state = State.MISSING if missing else State.NOTHING_TO_REPORT
    return {"state": state.value, "missing": missing}
