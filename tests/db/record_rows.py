"""A row for every table of what stands beside the numbers, for tests.db.rows."""

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

from db.types import uuid7
from goals import record_models as records

TEXTS = {"sv": "provrad"}
NOW = dt.datetime(2025, 10, 6, 12, tzinfo=dt.UTC)


def _new() -> dict[str, Any]:
    return {"id": uuid7(), "version": 1, "position": 9, "provenance": "demo", "recorded_at": NOW}


RECORDS: dict[type[Any], Callable[[Any], dict[str, Any]]] = {
    records.Decision: lambda _: {
        **_new(),
        "initiative": uuid.uuid4().hex,
        "kind": "continue",
        "date": NOW.date(),
        "forum": "prov",
        "reason": TEXTS,
    },
    records.Evaluation: lambda place: {
        **_new(),
        "code": uuid.uuid4().hex,
        "title": TEXTS,
        "author_id": place.organisation_id,
        "commissioned_by_id": place.organisation_id,
        "documents": ["summary"],
        "finding": TEXTS,
    },
    records.Event: lambda _: {**_new(), "date": NOW.date(), "title": TEXTS},
    records.Initiative: lambda place: {
        **_new(),
        "code": uuid.uuid4().hex,
        "title": TEXTS,
        "lead_id": place.organisation_id,
        "state": "ongoing",
    },
    records.InitiativeGoal: lambda place: {
        "initiative_id": place.key("initiative"),
        "version": 1,
        "goal_id": place.key("goal"),
        "position": 9,
    },
    records.InitiativePartner: lambda place: {
        "initiative_id": place.key("initiative"),
        "version": 1,
        "organisation_id": place.organisation_id,
        "position": 9,
    },
    records.Note: lambda _: {**_new(), "kind": "story", "period": "2025Q3", "text": TEXTS},
    records.Promise: lambda _: {**_new(), "year": 2025, "text": TEXTS},
    records.PromiseGoal: lambda place: {
        "promise_id": place.key("promise"),
        "version": 1,
        "goal_id": place.key("goal"),
        "position": 9,
    },
    records.Valuation: lambda _: {**_new(), "code": uuid.uuid4().hex, "title": TEXTS, "amount": 5},
}
