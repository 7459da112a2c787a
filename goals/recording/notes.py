"""Notes: stories, lessons and obstacles. Whoever reports writes them and changes their own; a coordinator, all.

Only an obstacle is addressed to somebody and has a state: open, until whoever coordinates says otherwise.
"""

from typing import Any

from goals.programme.keys import NOTE
from goals.record_models import Note
from goals.recording.noun import Given, Named, Noun
from partners.access import Permission
from partners.errors import Refused

OBSTACLE = "obstacle"
OPEN = "open"
STATES = (OPEN, "answered", "solved")


def _columns(given: Given, named: Named) -> dict[str, Any]:
    return {
        "kind": given["kind"],
        "period": str(given["period"]),
        "goal_id": named.goals[given["goal"]] if "goal" in given else None,
        "text": dict(given["text"]),
        "addressed_to": dict(given["addressed_to"]) if "addressed_to" in given else None,
        "state": given.get("state"),
    }


def _shaped(given: Given, stands: Note | None, sets_all: bool) -> Given:
    """A note as somebody may write it: the state of an obstacle is the coordinator's to say.

    Raises Refused where something else than an obstacle is addressed to somebody.
    """
    if given.get("kind") != OBSTACLE:
        if given.get("addressed_to"):
            raise Refused("note-addressed", field="addressed_to")
        return {key: value for key, value in given.items() if key != "state"}
    kept = stands.state if stands and stands.state else OPEN
    return {**given, "state": given.get("state", kept) if sets_all else kept}


NOTES = Noun(
    "note",
    "notes",
    Note,
    NOTE,
    told="text",
    texts=("text", "addressed_to"),
    columns=_columns,
    needs=Permission.NOTE_WRITE,
    shaped=_shaped,
)
