"""Events: what happened on a day, for the time line."""

import datetime as dt
from typing import Any

from goals.programme.keys import EVENT
from goals.record_models import Event
from goals.recording.noun import Given, Named, Noun


def _columns(given: Given, _named: Named) -> dict[str, Any]:
    return {"date": dt.date.fromisoformat(given["date"]), "title": dict(given["title"])}


EVENTS = Noun("event", "events", Event, EVENT, told="title", texts=("title",), columns=_columns)
