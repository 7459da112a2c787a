"""Notes: stories, lessons and obstacles. Whoever reports writes them and changes their own; a coordinator, all.

Only an obstacle is addressed to somebody, has a state (open, until whoever coordinates says otherwise) and an answer.
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
SETTLED = ("state", "answer")


def _columns(given: Given, named: Named) -> dict[str, Any]:
    return {
        "kind": given["kind"],
        "period": str(given["period"]),
        "goal_id": named.goals[given["goal"]] if "goal" in given else None,
        "text": dict(given["text"]),
        "addressed_to": dict(given["addressed_to"]) if "addressed_to" in given else None,
        "state": given.get("state"),
        "answer": dict(given["answer"]) if "answer" in given else None,
    }


def _shaped(given: Given, stands: Note | None, sets_all: bool) -> Given:
    """A note as somebody may write it: the state of an obstacle, and its answer, are the coordinator's to say.

    Raises Refused where something else than an obstacle is addressed to somebody or answered, and where one that is
    said to be open has an answer; and where what has been answered is no longer to be an obstacle, except by the
    coordinator.
    """
    is_settled = stands is not None and (stands.answer or stands.state not in (None, OPEN))
    if given.get("kind") != OBSTACLE:
        if is_settled and not sets_all:
            raise Refused("note-settled", field="kind")
        if given.get("addressed_to"):
            raise Refused("note-addressed", field="addressed_to")
        if given.get("answer"):
            raise Refused("note-answered", field="answer")
        return {key: value for key, value in given.items() if key != "state"}
    kept = {"state": OPEN, **({key: getattr(stands, key) for key in SETTLED if getattr(stands, key)} if stands else {})}
    if not sets_all:
        return {**{key: value for key, value in given.items() if key not in SETTLED}, **kept}
    state = given.get("state", kept["state"])
    if state == OPEN and given.get("answer"):
        raise Refused("note-open-answered", field="state")
    return {**given, "state": state}


NOTES = Noun(
    "note",
    "notes",
    Note,
    NOTE,
    told="text",
    texts=("text", "addressed_to", "answer"),
    columns=_columns,
    needs=Permission.NOTE_WRITE,
    shaped=_shaped,
)
