"""The kinds of goal: one small module each, and here the one list of them. Pure: no session, no clock.

The arithmetic and its words are those of docs/method.md: A actual, B baseline, T target, E expected.
"""

from collections.abc import Mapping

from goals.kinds import counts, deliverable, levels, monitor, ratio, status, threshold
from goals.kinds.terms import (
    ALL,
    OWN,
    SHARES,
    Actual,
    Change,
    Definition,
    Direction,
    Judged,
    Kind,
    Line,
    Per,
    Rules,
    Status,
    Thresholds,
    is_in_per_cent,
)

KINDS: Mapping[Kind, Rules] = {
    Kind.CUMULATIVE_COUNT: counts.CUMULATIVE,
    Kind.ACTIVITY_COUNT: counts.ACTIVITY,
    Kind.RATIO: ratio.RULES,
    Kind.SURVEY_SHARE: levels.SURVEY_SHARE,
    Kind.REDUCTION: levels.REDUCTION,
    Kind.THRESHOLD: threshold.RULES,
    Kind.STATUS: status.RULES,
    Kind.DELIVERABLE: deliverable.RULES,
    Kind.MONITOR: monitor.RULES,
}

COUNTS = (Kind.CUMULATIVE_COUNT, Kind.ACTIVITY_COUNT)  # what adds up over partners, periods and areas

__all__ = [
    "ALL",
    "COUNTS",
    "KINDS",
    "OWN",
    "SHARES",
    "Actual",
    "Change",
    "Definition",
    "Direction",
    "Judged",
    "Kind",
    "Line",
    "Per",
    "Rules",
    "Status",
    "Thresholds",
    "is_in_per_cent",
]
