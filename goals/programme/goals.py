"""A goal's keys and the rules between them: what its kind and profile have, and the points on its way."""

import datetime as dt
from fractions import Fraction
from typing import Any, NamedTuple

from goals.kinds import KINDS, Kind
from goals.kinds.scales import Scale
from goals.programme.keys import GOAL_KIND, goal_keys
from goals.programme.positions import Map, Position
from goals.programme.rules import LIST, date_of
from goals.programme.walking import Place, Spot, Walk

MONTHS = 12


class Point(NamedTuple):
    """The baseline, a milestone or the target: its day and its value, and where both stand."""

    day: dt.date
    value: Fraction
    written: str
    place: Place
    day_position: Position
    value_position: Position


def check_goal(goal: Any, spot: Spot, walk: Walk, scales: dict[str, Scale]) -> bool:
    """Check everything about a goal but its lines; False where its kind is not known, so that nobody can check them."""
    kind = goal.get("kind") if isinstance(goal, Map) else None
    if not isinstance(goal, Map) or not isinstance(kind, str) or kind not in KINDS:
        _check_without_kind(goal, spot, walk)
        return False
    sound = walk.visit(goal_keys(kind), goal, spot)
    if "contributions" in goal:
        walk.visit(LIST, goal["contributions"], spot.key(goal, "contributions"))
    else:
        walk.missing_key("contributions", spot)
    if sound and _check_profile(goal, spot, walk):
        _check_target(goal, spot, walk, scales)
    return True


def _check_without_kind(goal: Any, spot: Spot, walk: Walk) -> None:
    if not isinstance(goal, Map):
        walk.refuse("wrong-type", spot, "map", value=goal)
    elif "kind" in goal:
        GOAL_KIND.look(goal["kind"], spot.key(goal, "kind"), walk)
    else:
        walk.missing_key("kind", spot)
    walk.scan(goal, spot)


def _check_profile(goal: Map, spot: Spot, walk: Walk) -> bool:
    """The keys that the profile asks for; False where a milestone says too little or too much to go on."""
    profile = goal.get("profile")
    if profile == "linear" and "milestones" in goal:
        walk.unknown_key("milestones", spot, goal, "linear")
    if profile == "seasonal":
        weights = goal.get("monthly_weights")
        if weights is None:
            walk.missing_key("monthly_weights", spot)
        elif len(weights) != MONTHS:
            walk.refuse("wrong-type", spot.key(goal, "monthly_weights"), "twelve-numbers", count=len(weights))
    elif "monthly_weights" in goal:
        walk.unknown_key("monthly_weights", spot, goal, "not-seasonal", profile=profile)
    unclear = [m for m in goal.get("milestones", []) if ("value" in m) == ("relative_to_baseline" in m)]
    for milestone in unclear:
        here = Spot(spot.place.key("milestones"), milestone.position)
        if "value" in milestone:
            walk.unknown_key("relative_to_baseline", here, milestone, "two-values")
        else:
            walk.missing_key("value", here, "milestone")
    return not unclear


def _check_target(goal: Map, spot: Spot, walk: Walk, scales: dict[str, Scale]) -> None:
    """What the target is, seen from where the goal starts."""
    kind = Kind(goal["kind"])
    if kind is Kind.SURVEY_SHARE:
        questions = goal["survey"]["questions"]
        walk.once_by("code", questions, spot.place.key("survey"), "question")
        if not questions:
            walk.missing_key("questions", spot.key(goal, "survey").key(goal["survey"], "questions"), "question")
    if kind is Kind.ACTIVITY_COUNT and goal["target"]["value"] == 0:
        walk.refuse("target-equals-baseline", _target(goal, spot, "value"), "activity")
    if kind is Kind.STATUS:
        _check_grades(goal, spot, walk, scales.get(goal["scale"]))
        ends = [(goal[end], spot.place.key(end)) for end in ("baseline", "target")]
        _check_dates([_point(end, Fraction(0), "", place, "grade") for end, place in ends], walk)
    if KINDS[kind].has_path:
        points = _points(goal, spot)
        _check_values(points, walk)
        _check_dates(points, walk)


def _target(goal: Map, spot: Spot, key: str) -> Spot:
    return Spot(spot.place.key("target"), goal["target"].at[key])


def _points(goal: Map, spot: Spot) -> list[Point]:
    """Baseline, milestones, target, in the order in which they stand."""
    baseline, target = goal["baseline"], goal["target"]
    base = Fraction(baseline["value"])
    points = [_point(baseline, base, str(baseline["value"]), spot.place.key("baseline"), "value")]
    for milestone in goal.get("milestones", []):
        relative = "value" not in milestone
        key = "relative_to_baseline" if relative else "value"
        value = Fraction(milestone[key]) * (base if relative else 1)
        written = f"{milestone[key]} × {baseline['value']}" if relative else str(milestone[key])
        points.append(_point(milestone, value, written, spot.place.key("milestones"), key))
    return [*points, _point(target, Fraction(target["value"]), str(target["value"]), spot.place.key("target"), "value")]


def _point(data: Map, value: Fraction, written: str, place: Place, key: str) -> Point:
    return Point(date_of(data["date"]) or dt.date.min, value, written, place, data.at["date"], data.at[key])


def _check_values(points: list[Point], walk: Walk) -> None:
    """The target is not the baseline, and every milestone lies between them and never behind the one before."""
    baseline, *milestones, target = points
    if baseline.value == target.value:
        walk.refuse("target-equals-baseline", Spot(target.place, target.value_position), value=target.written)
        return
    ends = {"baseline": baseline.written, "target": target.written}
    direction = 1 if target.value > baseline.value else -1
    last = baseline
    for milestone in milestones:
        here = Spot(milestone.place, milestone.value_position)
        if (milestone.value - baseline.value) * direction < 0 or (target.value - milestone.value) * direction < 0:
            walk.refuse("milestone-direction", here, "outside", value=milestone.written, **ends)
        elif (milestone.value - last.value) * direction < 0:
            walk.refuse("milestone-direction", here, value=milestone.written, before=last.written, **ends)
        else:
            last = milestone


def _check_dates(points: list[Point], walk: Walk) -> None:
    """Baseline, milestones and target follow each other in time."""
    baseline, *milestones, target = points
    if target.day <= baseline.day:
        _refuse_order(target, baseline, "", walk)
        return
    last = baseline
    for milestone in milestones:
        if milestone.day >= target.day:
            _refuse_order(milestone, target, "late", walk)
        elif milestone.day <= last.day:
            _refuse_order(milestone, last, "", walk)
        else:
            last = milestone


def _refuse_order(point: Point, other: Point, case: str, walk: Walk) -> None:
    days = {"date": point.day.isoformat(), "other": other.day.isoformat()}
    walk.refuse("milestone-order", Spot(point.place, point.day_position), case, **days)


def _check_grades(goal: Map, spot: Spot, walk: Walk, scale: Scale | None) -> None:
    """Both grades are on the scale, and the target's is better."""
    baseline, target = goal["baseline"]["grade"], goal["target"]["grade"]
    here = _target(goal, spot, "grade")
    if scale:
        start = Spot(spot.place.key("baseline"), goal["baseline"].at["grade"])
        walk.member(baseline, scale.grades, start, code="grade-not-on-scale", scale=scale.code)
        walk.member(target, scale.grades, here, code="grade-not-on-scale", scale=scale.code)
    if baseline == target:
        walk.refuse("target-equals-baseline", here, "grade", value=target)
    elif scale and {baseline, target} <= set(scale.grades) and scale.rank(target) < scale.rank(baseline):
        walk.refuse("milestone-direction", here, "grade", value=target, before=baseline, scale=scale.code)
