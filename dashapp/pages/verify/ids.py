"""The ids of the page's parts."""

from typing import Any

LEAD, STATUS, BODY, STATE = "verify-lead", "verify-status", "verify-body", "verify-state"
REASON, TROUBLE = "verify-reason", "verify-trouble"
VERIFY, RETURN, SEND, CANCEL, TOGETHER = (
    "verify-deed", "verify-return", "verify-send", "verify-cancel", "verify-together",
)  # fmt: skip
NEXT, PREVIOUS = "verify-next", "verify-previous"
SHOW, CHOICE = "verify-show", "verify-choice"


def of_report(part: str, report: Any) -> dict[str, Any]:
    """The id of a part of a report's row: SHOW or CHOICE; `report` is its key, or a wildcard."""
    return {"part": part, "report": report}
