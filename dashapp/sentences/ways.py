"""What all kinds with an expected path have in common: the way in words, and how far along it a goal is."""

from collections.abc import Mapping
from typing import Any

from dashapp.i18n import Words
from dashapp.sentences.amounts import Goal, day, exact, number

UNDER_WAY = ("on_track", "at_risk", "behind")


def way(words: Words, goal: Goal) -> str:
    """The expected path in words: enligt delmålen. What has no profile is expected evenly."""
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
    """The fixed points of the expected path, which the curve draws: 0 (31 december 2022), 120 (31 december 2023) …

    Empty where there is no path.
    """
    if not goal["path"]:
        return ""
    start = (goal["baseline_date"] or goal["first_day"], goal["baseline"])
    between = [(milestone["date"], milestone["value"]) for milestone in goal["milestones"]]
    points = [start, *between, (goal["target_date"], goal["target"])]
    told = [words("public-point", value=number(words, goal, value), date=day(date)) for date, value in points]
    return words("public-road", points=", ".join(told), way=way(words, goal))
