"""Decisions about initiatives: to scale up, to go on, to adapt, to phase out; by whom, and why."""

import datetime as dt
from typing import Any

from goals.programme.keys import DECISION
from goals.record_models import Decision
from goals.recording.noun import Given, Named, Noun


def _columns(given: Given, _named: Named) -> dict[str, Any]:
    return {
        "initiative": given["initiative"],
        "kind": given["kind"],
        "date": dt.date.fromisoformat(given["date"]),
        "forum": given["forum"],
        "reason": dict(given["reason"]),
    }


DECISIONS = Noun(
    "decision",
    "decisions",
    Decision,
    DECISION,
    told="reason",
    texts=("forum", "reason"),
    columns=_columns,
)
