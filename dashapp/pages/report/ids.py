"""The ids of the page's parts. A row's own parts are named by what they are and by the row that they are about."""

from typing import Any

BODY, STATUS, SEND, TICKET = "report-body", "report-status", "report-send", "report-ticket"
# What is typed, what stands beside it, and what the page knows of a row.
FIELD, BESIDE = "report-field", "report-beside"
NOTHING, CONFIRMED, KNOWN = "report-nothing", "report-confirmed", "report-known"
# What can be done with a row, and the reasons that go with it.
KEEP, TAKE, WITHDRAW, CORRECT, RETRACT = (
    "report-keep", "report-take", "report-withdraw", "report-correct", "report-retract",
)  # fmt: skip
CORRECT_REASON, RETRACT_REASON = "report-correct-reason", "report-retract-reason"
# A part of a goal is added to it: which one.
ADD, AREA, QUESTION, INITIATIVE = "report-add", "report-area", "report-question", "report-initiative"


def of(part: str, row: Any) -> dict[str, Any]:
    """The id of a part of a row; `row` is the row's name (spot.Spot), or a wildcard."""
    return {"part": part, "row": row}


def field(name: Any, row: Any) -> dict[str, Any]:
    """The id of one of a row's fields (asked.Fields), or a wildcard."""
    return {"part": FIELD, "row": row, "name": name}


def beside(name: Any, row: Any) -> dict[str, Any]:
    """The id of what stands beside a field, or with ROW beside the whole row."""
    return {"part": BESIDE, "row": row, "name": name}
