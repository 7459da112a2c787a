"""Promises made in public for a year, and the goals that keep them."""

from typing import Any

from db import Base
from goals.programme.keys import PROMISE
from goals.record_models import Promise, PromiseGoal
from goals.recording.noun import Given, Named, Noun


def _columns(given: Given, _named: Named) -> dict[str, Any]:
    return {"year": given["year"], "text": dict(given["text"])}


def _links(promise: Promise, given: Given, named: Named) -> list[Base]:
    return [
        PromiseGoal(promise_id=promise.id, version=promise.version, goal_id=named.goals[code], position=position)
        for position, code in enumerate(dict.fromkeys(given["goals"]))
    ]


PROMISES = Noun(
    "promise",
    "promises",
    Promise,
    PROMISE,
    told="text",
    texts=("text",),
    columns=_columns,
    links=_links,
)
