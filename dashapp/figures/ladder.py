"""The grades of a scale as a ladder, the best at the top: where a place stands and has stood, and what is promised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashapp.i18n import Words
from dashapp.sentences.amounts import capital
from goals.kinds import Kind

Goal = Mapping[str, Any]

LETTER, RUNG = 8, 30


@dataclass(frozen=True)
class Rung:
    """A grade: its name, the years in which it was given, whether it stands now and whether it is promised."""

    y: int
    name: str
    years: str
    is_now: bool
    is_target: bool


@dataclass(frozen=True)
class Ladder:
    """One drawing, in whole units of its view box."""

    width: int
    rungs: Sequence[Rung]
    aim: str

    @property
    def height(self) -> int:
        return RUNG * len(self.rungs)


def ladder(words: Words, goal: Goal, *, narrow: bool) -> Ladder | None:
    """The ladder of a goal on a scale; None of any other, and where no grade is known."""
    if goal["kind"] != Kind.STATUS or goal["grade"] is None:
        return None
    width = 340 if narrow else 720
    aim = words("public-ladder-target")
    rungs = []
    for place, one in enumerate(reversed(goal["scale"]["grades"])):
        name = capital(words.text(one["title"]))
        is_target = one["grade"] == goal["target"]
        room = width - 36 - LETTER * (len(name) + 2 + (len(aim) + 1) * is_target)
        years = dict.fromkeys(row["period"][:4] for row in goal["series"] if row["grade"] == one["grade"])
        is_now = one["grade"] == goal["grade"]
        rungs.append(Rung(RUNG * place, name, _fitting(list(years), room // LETTER), is_now, is_target))
    return Ladder(width, rungs, aim)


def _fitting(years: list[str], letters: int) -> str:
    """The latest years that there is room for."""
    for first in range(len(years)):
        told = ("… " if first else "") + ", ".join(years[first:])
        if len(told) <= letters:
            return told
    return ""
