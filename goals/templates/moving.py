"""A template, moved to another place and time. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from goals.calendar import ONE_DAY, Frequency, Period

Given = dict[str, Any]
PROVENANCE = "template"
SHARE_DECIMALS = 4

# What is said of the place that a template describes, and of nobody else's
OF_THE_PLACE = frozenset({"first", "area", "reference", "derivation"})


@dataclass(frozen=True)
class Aim:
    """What a goal is to reach in a new partnership, and where it starts; None is as in the template."""

    target: Decimal | None = None
    baseline: Decimal | None = None


def moved(
    template: Mapping[str, Any],
    *,
    own: Mapping[str, Any],
    start: dt.date,
    end: dt.date,
    aims: Mapping[str, Aim],
    coordinator: str,
) -> Given:
    """A partnership of a file, after another one: `own` is its code, name and area.

    It has the goals that `aims` names. The coordinator's organisation alone takes part, and reports to all of them; no
    period is closed.
    """
    first = Period.containing(start, Period.parse(template["reporting"]["first"]).frequency)
    before = Period.containing(first.first_day - ONE_DAY, first.frequency)
    goals = [
        _goal(goal, start=start, end=end, aim=aims[goal["code"]], reporter=coordinator)
        for goal in template["goals"]
        if goal["code"] in aims
    ]
    return {
        **own,
        "kind": template["kind"],
        "start": start.isoformat(),
        "end": end.isoformat(),
        "thresholds": template["thresholds"],
        "reporting": {
            "first": first.code,
            "closed_through": before.code,
            "open": [],
            "due_days": template["reporting"]["due_days"],
        },
        "partners": [
            {"organisation": coordinator, "role": "coordinator", "from": start.isoformat(), "prov": PROVENANCE}
        ],
        "groups": [
            {**group, "goals": [code for code in group["goals"] if code in aims]}
            for group in template.get("groups", ())
            if aims.keys() & set(group["goals"])
        ],
        "goals": goals,
    }


def _goal(goal: Mapping[str, Any], *, start: dt.date, end: dt.date, aim: Aim, reporter: str) -> Given:
    """A goal from the day before the start to the end. Who reports to it asks its questions too."""
    given = {key: value for key, value in goal.items() if key not in OF_THE_PLACE}
    given |= {"reporters": [reporter], "contributions": []}
    if "survey" in goal:
        given["survey"] = {**goal["survey"], "provider": reporter}
    if "baseline" in goal:
        given["baseline"] = _point(goal["baseline"], start - ONE_DAY, aim.baseline)
    if "target" in goal:
        given["target"] = _point(goal["target"], end, aim.target)
    if "milestones" in goal:
        given["milestones"] = _milestones(goal, given["baseline"], given["target"])
    return given


def _point(point: Mapping[str, Any], day: dt.date, value: Decimal | None) -> Given:
    own = {} if value is None else {"value": value}
    return {**point, **own, "date": day.isoformat(), "prov": PROVENANCE}


def _milestones(goal: Mapping[str, Any], baseline: Given, target: Given) -> list[Given]:
    """As far along the way as before, in time and in value; on the nearest ends of quarters, one on each."""
    first, last = _day(goal["baseline"]), _day(goal["target"])
    start, end = _day(baseline), _day(target)
    old, from_, to = (Fraction(str(one["value"])) for one in (goal["baseline"], baseline, target))
    way = Fraction(str(goal["target"]["value"])) - old
    milestones: list[Given] = []
    newest = start
    for milestone in goal["milestones"]:
        day = _nearest_quarter_end(start + (end - start) * ((_day(milestone) - first) / (last - first)))
        if not newest < day < end:
            continue
        newest = day
        value = from_ + (to - from_) * (_value(milestone, old) - old) / way
        milestones.append({"date": day.isoformat(), **_measure(milestone, value, from_, to), "prov": PROVENANCE})
    return milestones


def _measure(milestone: Mapping[str, Any], value: Fraction, from_: Fraction, to: Fraction) -> Given:
    """A whole number on the way; a share of the baseline stays one."""
    if "relative_to_baseline" in milestone and from_:
        return {"relative_to_baseline": _number(round(value / from_, SHARE_DECIMALS))}
    return {"value": _number(min(max(Fraction(round(value)), min(from_, to)), max(from_, to)))}


def _nearest_quarter_end(day: dt.date) -> dt.date:
    after = Period.containing(day, Frequency.QUARTER)
    before = after.first_day - ONE_DAY
    return before if day - before < after.last_day - day else after.last_day


def _value(milestone: Mapping[str, Any], baseline: Fraction) -> Fraction:
    """A milestone's value; one that is a share of the baseline follows it."""
    if "value" in milestone:
        return Fraction(str(milestone["value"]))
    return Fraction(str(milestone["relative_to_baseline"])) * baseline


def _number(value: Fraction) -> int | Decimal:
    return int(value) if value.denominator == 1 else Decimal(value.numerator) / Decimal(value.denominator)


def _day(point: Mapping[str, Any]) -> dt.date:
    return dt.date.fromisoformat(point["date"])
