"""What all kinds with an expected path have in common: the way in words, and how far along it a goal is."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from dashapp.i18n import Words
from dashapp.sentences.amounts import Goal, day, exact, number
from dashapp.sentences.origins import mark

UNDER_WAY = ("on_track", "at_risk", "behind")


def way(words: Words, goal: Goal) -> str:
    """The expected path in words: på den raka vägen mellan delmålen. What has no profile is expected evenly."""
    return words(f"public-way-{goal['profile'] or 'linear'}")


def facts(words: Words, goal: Goal) -> dict[str, Any]:
    """What the sentences of a path are filled with; what is not known is left out."""
    known: Mapping[str, Any] = {key: goal[key] for key in ("actual", "expected", "baseline", "target")}
    said: dict[str, Any] = {key: number(words, goal, value) for key, value in known.items() if value is not None}
    said |= {"date": day(goal["target_date"]), "way": way(words, goal)}
    if goal["at"] is not None:
        said |= {"at": day(goal["at"])}
    if goal["ratio_percent"] is not None:
        said["percent"] = words.percent(exact(goal["ratio_percent"]) / 100)
    return said


def road(words: Words, goal: Goal) -> str:
    """The fixed points of the expected path, which the curve draws: 0 (31 december 2022), 120 (… 2023, demo) …

    Empty where there is no path.
    """
    if not goal["path"]:
        return ""
    start = (goal["baseline_date"] or goal["first_day"], goal["baseline"], goal.get("baseline_provenance"))
    between = [(milestone["date"], milestone["value"], milestone["prov"]) for milestone in goal["milestones"]]
    points = [start, *between, (goal["target_date"], goal["target"], goal["target_provenance"])]
    told = [point(words, number(words, goal, value), day(date), code) for date, value, code in points]
    return words("public-road", points=", ".join(told), way=way(words, goal))


def point(words: Words, value: str, date: dt.date, code: str | None) -> str:
    """One of them, with its mark where it was made up."""
    made_up = mark(words, [code] if code else [])
    return words("public-point", value=value, date=f"{words.day(date)}, {made_up}" if made_up else date)
