"""Which fields a row of each kind of goal has. A new kind is a line in KINDS, and the words of its labels."""

from collections.abc import Mapping
from dataclasses import dataclass

from goals.kinds import Kind

NOTE, SHARES, ROW = "note", "shares", "row"
CHANGE = ("change_value", "change_direction", "change_since", "change_qualifier")
LABELS = {  # of the fields that say more about a number, whatever the kind
    "qualifier": "app-report-qualifier",
    "day": "app-report-day",
    "response_rate": "app-report-response-rate",
    "change_value": "app-report-change-value",
    "change_direction": "app-report-change-direction",
    "change_since": "app-report-change-since",
    "change_qualifier": "app-report-qualifier",
}


@dataclass(frozen=True)
class Fields:
    """The fields of a kind by name (goals.entry.Entry), those of the measure with their labels.

    `more` is folded; `has_change`: sometimes only a change is known; `has_shares`: the result can be several partners'.
    """

    measure: Mapping[str, str]
    more: tuple[str, ...] = ("qualifier", "day")
    has_change: bool = False
    has_shares: bool = False


NOW = "app-report-now"
COUNT = Fields({"quantity": NOW}, has_shares=True)
LEVEL = Fields({"value": NOW})
KINDS: Mapping[Kind, Fields] = {
    Kind.CUMULATIVE_COUNT: COUNT,
    Kind.ACTIVITY_COUNT: COUNT,
    Kind.RATIO: Fields({"numerator": "app-report-numerator", "denominator": "app-report-denominator"}),
    Kind.SURVEY_SHARE: Fields(
        {"value": "app-report-share", "sample_size": "app-report-answers"},
        more=("response_rate", "qualifier", "day"),
        has_change=True,
    ),
    Kind.REDUCTION: LEVEL,
    Kind.THRESHOLD: LEVEL,
    Kind.STATUS: Fields({"grade": "app-report-grade", "day": "app-report-grade-day"}, more=()),
    Kind.DELIVERABLE: Fields({"done": "app-report-done", "day": "app-report-day"}, more=()),
    Kind.MONITOR: Fields({"quantity": "app-report-sum", "value": "app-report-level"}, has_change=True, has_shares=True),
}


def share_of(code: str) -> str:
    """The field of a partner's share."""
    return f"share/{code}"


def is_share(name: str) -> bool:
    """Whether a field is a partner's share."""
    return name.startswith(share_of(""))


def place_of(kind: Kind, name: str) -> str:
    """Where a field's errors stand: beside itself, of shares beside them all, of a single number beside the row."""
    if is_share(name):
        return SHARES
    return ROW if list(KINDS[kind].measure) == [name] else name
