"""What can be wrong with one goal of a file or one of its lines: each fault by name, and how it is made."""

import copy
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

Data = dict[str, Any]
Spoil = Callable[[Data, Random], bool]  # spoils a goal where it can; False where the goal has nothing of the sort

ONE = object()  # any item of a list
TEXT = {"sv": "Ord"}


def _holder(goal: Data, random: Random, path: tuple[Any, ...]) -> Any:
    """What the last key of a path stands in; None where the goal has no such place."""
    here: Any = goal
    for step in path[:-1]:
        if step is ONE:
            if not isinstance(here, list) or not here:
                return None
            here = random.choice(here)
        elif isinstance(here, dict) and step in here:
            here = here[step]
        else:
            return None
    return here


def without(*path: Any) -> Spoil:
    """Leave a key out."""

    def spoil(goal: Data, random: Random) -> bool:
        holder = _holder(goal, random, path)
        if not isinstance(holder, dict) or path[-1] not in holder:
            return False
        del holder[path[-1]]
        return True

    return spoil


def changed(value: Any, *path: Any) -> Spoil:
    """Give a key that stands there another value: this one, or what a function makes of the old one."""

    def spoil(goal: Data, random: Random) -> bool:
        holder = _holder(goal, random, path)
        if not isinstance(holder, dict) or path[-1] not in holder:
            return False
        holder[path[-1]] = value(holder[path[-1]]) if callable(value) else copy.deepcopy(value)
        return True

    return spoil


def added(value: Any, *path: Any) -> Spoil:
    """Add a key that does not stand there."""

    def spoil(goal: Data, random: Random) -> bool:
        holder = _holder(goal, random, path)
        if not isinstance(holder, dict) or path[-1] in holder:
            return False
        holder[path[-1]] = copy.deepcopy(value)
        return True

    return spoil


def _swapped(goal: Data, random: Random) -> bool:
    """Baseline and target in each other's place."""
    if "baseline" not in goal:
        return False
    goal["baseline"], goal["target"] = goal["target"], goal["baseline"]
    return True


def _same_value(goal: Data, random: Random) -> bool:
    if "baseline" not in goal:
        return False
    key = "grade" if "grade" in goal["target"] else "value"
    goal["baseline"][key] = goal["target"][key]
    return True


def _turned(goal: Data, random: Random) -> bool:
    """The milestones' measures from the last to the first."""
    milestones = goal.get("milestones", [])
    for one, other in zip(milestones, copy.deepcopy(milestones)[::-1], strict=True):
        for key in ("value", "relative_to_baseline"):
            one.pop(key, None)
        one |= {key: other[key] for key in ("value", "relative_to_baseline") if key in other}
    return len(milestones) > 1


def _days_turned(goal: Data, random: Random) -> bool:
    milestones = goal.get("milestones", [])
    days = [one["date"] for one in milestones]
    for one, day in zip(milestones, days[::-1], strict=True):
        one["date"] = day
    return len(milestones) > 1


def _repeated(goal: Data, random: Random) -> bool:
    if not goal["contributions"]:
        return False
    goal["contributions"].append({**copy.deepcopy(random.choice(goal["contributions"])), "state": "draft"})
    return True


def _another_measure(measure: Data) -> Spoil:
    """A line that measures something else, instead of or beside its own."""

    def spoil(goal: Data, random: Random) -> bool:
        if not goal["contributions"]:
            return False
        line = random.choice(goal["contributions"])
        if random.random() < 0.5:
            for key in ("quantity", "numerator", "denominator", "value", "sample_size", "change", "grade", "done"):
                line.pop(key, None)
        line |= copy.deepcopy(measure)
        return True

    return spoil


LINE = ("contributions", ONE)
QUESTION = ("survey", "questions")
TWICE = [{"code": "ute", "text": TEXT}, {"code": "ute", "text": TEXT}]

FAULTS: Mapping[str, Spoil] = {
    **{f"no {key}": without(key) for key in (
        "code", "title", "kind", "unit", "level", "frequency", "reporters", "baseline", "target", "profile",
        "numerator", "direction", "scale", "survey", "contributions", "monthly_weights",
    )},
    **{f"no {key} of the target": without("target", key) for key in ("value", "grade", "done", "date", "prov", "per")},
    **{f"no {key} of a line": without(*LINE, key) for key in (
        "partner", "period", "state", "prov", "quantity", "denominator", "sample_size", "value", "grade", "done",
    )},
    "no period of a change": without(*LINE, "change", "since"),
    "no text of a question": without(*QUESTION, ONE, "text"),
    "no measure of a milestone": without("milestones", ONE, "value"),
    "a misspelt key": added(1, "mileston"),
    "a misspelt key of a line": added(1, *LINE, "quantitty"),
    "another kind's unit": added(TEXT, "unit"),
    "the unit of one of another kind": added(TEXT, "unit_one"),
    "no Swedish word for one": changed({"en": "person"}, "unit_one"),
    "another kind's baseline": added({"value": 1, "date": "2018-01-01", "prov": "seed"}, "baseline"),
    "another kind's direction": added("at_least", "direction"),
    "another kind's target": added({"value": 1, "date": "2025-01-01", "prov": "seed"}, "target"),
    "weights without a season": added([1] * 12, "monthly_weights"),
    "milestones on a straight line": added([], "milestones"),
    "eleven months": changed([1] * 11, "monthly_weights"),
    "two measures of a milestone": added(1, "milestones", ONE, "relative_to_baseline"),
    "a kind that there is not": changed("count", "kind"),
    "another kind": changed("ratio", "kind"),
    "the profile of no way": changed("curved", "profile"),
    "a scale that there is not": changed("nagot", "scale"),
    "the target is the baseline": _same_value,
    "the target and the baseline in each other's place": _swapped,
    "a target of nothing to do": changed(False, "target", "done"),
    "an activity of nothing": changed(0, "target", "value"),
    "a target before the baseline": changed("2001-01-01", "target", "date"),
    "a target that is a text": changed("575 personer", "target", "value"),
    "a target below zero": changed(-5, "target", "value"),
    "a target's date that does not exist": changed("2025-02-29", "target", "date"),
    "a grade that is not on the scale, to begin with": changed("lila", "baseline", "grade"),
    "a grade that is not on the scale, to end with": changed("lila", "target", "grade"),
    "milestones that turn back": _turned,
    "milestones in the wrong order": _days_turned,
    "a milestone after the target": changed("2029-01-01", "milestones", ONE, "date"),
    "a milestone beyond the target": changed(9999, "milestones", ONE, "value"),
    "no question": changed([], *QUESTION),
    "a question twice": changed(TWICE, *QUESTION),
    "a reporter who is no partner": changed(["volvo"], "reporters"),
    "a first period that is none": changed("2024Q5", "first"),
    "a partner who is none": changed("volvo", *LINE, "partner"),
    "a period that is none": changed("2024Q5", *LINE, "period"),
    "a period of another length": changed(lambda old: "2024Q1" if "Q" not in str(old) else 2024, *LINE, "period"),
    "a period before everything": changed(lambda old: "2001Q1" if "Q" in str(old) else 2001, *LINE, "period"),
    "a state that there is not": changed("approved", *LINE, "state"),
    "a source that there is not": changed("rykte", *LINE, "prov"),
    "an area that there is not": changed("mars", *LINE, "area"),
    "a day outside its period": changed("2001-05-05", *LINE, "date"),
    "a day that does not exist": changed("2023-02-29", *LINE, "date"),
    "a question that is not asked": changed("nagot", *LINE, "question"),
    "a question of another kind": added("ute", *LINE, "question"),
    "an initiative that there is not": changed("annat", *LINE, "initiative"),
    "a qualifier that there is not": changed("kanske", *LINE, "qualifier"),
    "the same report twice": _repeated,
    "a number below zero": changed(-1, *LINE, "quantity"),
    "a value below zero": changed(-1, *LINE, "value"),
    "half an answer": changed(0.5, *LINE, "sample_size"),
    "answers below zero": changed(-1, *LINE, "sample_size"),
    "a numerator above the denominator": changed(10_000, *LINE, "numerator"),
    "half a case": changed(1.5, *LINE, "denominator"),
    "a number as a text": changed("7", *LINE, "quantity"),
    "yes as a number": changed(1, *LINE, "done"),
    "a grade that is not on the scale": changed("lila", *LINE, "grade"),
    "a grade that its version may not know": changed("orange", *LINE, "grade"),
    "shares that do not add up": added({"saab": 1, "balder": 100_000}, *LINE, "shares"),
    "shares of nobody": changed({"volvo": 3}, *LINE, "shares"),
    "a change since nothing": changed("en gång", *LINE, "change", "since"),
    "a change of nothing": changed({"since": 2018, "prov": "seed"}, *LINE, "change"),
    "a change sideways": changed("sideways", *LINE, "change", "direction"),
    "nothing to report, and no": changed(False, *LINE, "nothing_to_report"),
    "nothing to report, and something": added(True, *LINE, "nothing_to_report"),
    "a share of answers without a share": _another_measure({"response_rate": 40}),
    **{f"measured by {'+'.join(measure)}": _another_measure(measure) for measure in (
        {"quantity": 3}, {"numerator": 1, "denominator": 2}, {"value": 3.5}, {"value": 3.5, "sample_size": 9},
        {"grade": "ute"}, {"done": True}, {"change": {"value": 2, "since": 2018, "prov": "seed"}}, {"sample_size": 3},
    )},
    "a personal identity number": changed({"sv": "Ring 811218-9876"}, "title"),
}  # fmt: skip
