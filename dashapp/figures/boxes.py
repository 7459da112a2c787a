"""A row of boxes: one for each period in which a level was to be held, or one for what was to be done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashapp.i18n import Words
from dashapp.sentences.amounts import number
from goals.kinds import Kind

Goal = Mapping[str, Any]

SIDE, PITCH, MOST = 22, 44, 6  # as many as the narrowest screen has room for


@dataclass(frozen=True)
class Box:
    """`met` fills it and ticks it, otherwise it is crossed; what is still to be done is empty (None)."""

    x: int
    met: bool | None
    text: str


@dataclass(frozen=True)
class Boxes:
    """The latest periods, oldest first; `side` is that of a box, in pixels."""

    boxes: Sequence[Box]
    side: int = SIDE
    height: int = 46

    @property
    def width(self) -> int:
        return PITCH * len(self.boxes)


def boxes(words: Words, goal: Goal) -> Boxes | None:
    """The boxes of a level to be held, or of something to be done; None where there is nothing to draw."""
    if goal["kind"] == Kind.DELIVERABLE and goal["done"] is not None:
        return Boxes([Box(0, True if goal["done"] else False if goal["final"] else None, "")], height=28)
    if goal["kind"] != Kind.THRESHOLD or not goal["series"]:
        return None
    rows = goal["series"][-MOST:]
    return Boxes([Box(PITCH * place, row["met"], _value(words, goal, row)) for place, row in enumerate(rows)])


def _value(words: Words, goal: Goal, row: Mapping[str, Any]) -> str:
    return number(words, goal, row["value"]) if "value" in row else ""
