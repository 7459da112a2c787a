"""What one partner has said for a goal and a period, in a word or a number. `goal` is a goal of a document."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dashapp.components.measure import measure
from dashapp.i18n import Words
from dashapp.sentences.amounts import is_in_per_cent
from goals.cells import Cell, Reported
from goals.entry import Entry

Goal = Mapping[str, Any]

SIGNS = {
    Reported.NOTHING_TO_REPORT: "app-nothing",
    Reported.SUBMITTED: "app-submitted",
    Reported.MISSING: "app-missing",
}


def said(words: Words, cell: Cell, goal: Goal) -> str:
    """17; 261 av 282; fyra delar; inget; väntar; saknas; a dot where no report is expected."""
    if cell.quantity is not None:
        return words.number(cell.quantity, decimals=6)
    if cell.said is not None:
        return _measure(words, cell.said, goal)
    if cell.parts:
        return words("app-parts", n=cell.parts)
    return words(SIGNS[cell.reported]) if cell.reported in SIGNS else "·"


def _measure(words: Words, entry: Entry, goal: Goal) -> str:
    """The measure alone: its change stands elsewhere, and so does the unit of what is not in per cent."""
    if entry.measured == {"change"}:
        return measure(words, goal["kind"], entry, unit=goal["unit"], unit_one=goal.get("unit_one"))
    unit = goal["unit"] if is_in_per_cent(goal) else None
    return measure(words, goal["kind"], replace(entry, change=None), unit=unit, grades=grades(goal))


def grades(goal: Goal) -> dict[str, Mapping[str, str]]:
    """The names of the grades of a goal's scale; none where it has no scale."""
    return {one["grade"]: one["title"] for one in goal["scale"]["grades"]} if goal["scale"] else {}
