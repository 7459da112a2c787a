"""The ids of the page's parts. A row's own parts are named by what they are and by the row that they are about."""

from typing import Any

BODY, STATUS, SEND, TICKET = "report-body", "report-status", "report-send", "report-ticket"
# What is typed, and what the page knows of a row.
NUMBER, NOTHING, COMMENT, CONFIRMED = "report-number", "report-nothing", "report-comment", "report-confirmed"
KNOWN = "report-known"
# What stands beside the fields.
BESIDE_NUMBER, BESIDE_COMMENT = "report-beside-number", "report-beside-comment"
# What can be done with a row, and the reasons that go with it.
KEEP, TAKE, WITHDRAW, CORRECT, RETRACT = (
    "report-keep", "report-take", "report-withdraw", "report-correct", "report-retract",
)  # fmt: skip
CORRECT_REASON, RETRACT_REASON = "report-correct-reason", "report-retract-reason"


def of(part: str, row: Any) -> dict[str, Any]:
    """The id of a part of a row; `row` is the row's name (spot.Spot), or a wildcard."""
    return {"part": part, "row": row}
