"""A goal's curve with what people who are signed in see beside it: milestones, former targets, periods to come."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any

from dashapp.figures.charts import Curve, curve, days, ground
from dashapp.figures.plane import Label, Plane, Point, Spot, drawn
from dashapp.i18n import Words
from dashapp.sentences.amounts import number
from goals.kinds import COUNTS

Goal = Mapping[str, Any]

# What a letter of a label and its line take of a drawing.
LETTER, LINE = 8, 16


@dataclass(frozen=True)
class Aim:
    """A version of the target: its milestones in the order of time, itself, and where it started, if elsewhere."""

    milestones: tuple[Point, ...]
    target: Point
    start: Point | None = None


@dataclass(frozen=True)
class Beside:
    """What a release does not say: former aims, oldest first, and what is verified in periods that do not count yet."""

    former: Sequence[Aim] = ()
    later: Sequence[Point] = ()


@dataclass(frozen=True)
class Burnup:
    """The curve, and in the same units: rings at the milestones, former paths and their points, open points."""

    curve: Curve
    milestones: list[Spot]
    former: str
    former_points: list[Spot]
    later: list[Spot]
    notes: list[Label]

    @property
    def width(self) -> int:
        return self.curve.width

    @property
    def height(self) -> int:
        return self.curve.height


def burnup(words: Words, goal: Goal, beside: Beside, *, narrow: bool) -> Burnup:
    """The drawing of a goal that charts.has_curve, for a wide page or a narrow one."""
    # a promise for every year begins anew each year, and a former one has no way through this year
    aims = [] if goal["per"] == "year" else beside.former
    former = [_cut(list(_points(goal, aim)), days(goal)[1]) for aim in aims]
    later = [point for point in _on(goal, beside.later) if _day(goal["at"]) < point[0] <= days(goal)[1]]
    values = [value for _, value in [*(point for path in former for point in path), *later]]
    plane = ground(words, goal, narrow=narrow, beside=values)
    base = curve(words, goal, narrow=narrow, beside=values)
    notes = [] if narrow else [*_former_notes(words, goal, aims, plane), *_milestone_notes(words, goal, aims, plane)]
    notes += _later_notes(words, goal, beside.later, [plane.spot(point) for point in later])
    fixed = [one for one in (base.should_be, base.figure, base.target) if one]
    return Burnup(
        curve=base,
        milestones=[plane.spot(point) for point in _kept(goal)[:-1]],
        former="".join(drawn([plane.spot(point) for point in path]) for path in former if _is_straight(goal)),
        former_points=[plane.spot(point) for point in _abandoned(goal, aims) if point[0] <= plane.last],
        later=[plane.spot(point) for point in later],
        notes=list(_apart(notes, fixed, plane.left)),
    )


def _on(goal: Goal, later: Sequence[Point]) -> list[Point]:
    """Where what is verified later would take the goal: counts add up, levels are what they are."""
    if goal["kind"] not in COUNTS:
        return list(later)
    sums = accumulate((value for _, value in later), initial=float(goal["actual"]))
    next(sums)
    return [(day, value) for (day, _), value in zip(later, sums, strict=True)]


def _is_straight(goal: Goal) -> bool:
    """Whether straight lines between the fixed points are the path."""
    return goal["profile"] in (None, "linear", "milestones")


def _points(goal: Goal, aim: Aim) -> Iterator[Point]:
    yield aim.start or (_day(goal["path"][0][0]), float(goal["path"][0][1]))
    yield from aim.milestones
    yield aim.target


def _cut(path: list[Point], last: dt.date) -> list[Point]:
    """A path as far as the drawing goes."""
    kept = path[:1]
    for before, point in pairwise(path):
        if point[0] > last:
            share = (last - before[0]) / (point[0] - before[0])
            return [*kept, (last, before[1] + (point[1] - before[1]) * share)] if before[0] < last else kept
        kept.append(point)
    return kept


def _abandoned(goal: Goal, former: Iterable[Aim]) -> list[Point]:
    """The fixed points that have been given up for others, each once."""
    kept = _kept(goal)
    given_up = dict.fromkeys(point for aim in former for point in (*aim.milestones, aim.target))
    return [point for point in given_up if point not in kept]


def _kept(goal: Goal) -> list[Point]:
    """The fixed points in force: the milestones, then the target; none where there is no way to one."""
    if not goal["path"]:
        return []
    target = (_day(goal["target_date"]), float(goal["target"]))
    return [*((_day(one["date"]), float(one["value"])) for one in goal["milestones"]), target]


def _former_notes(words: Words, goal: Goal, former: Sequence[Aim], plane: Plane) -> Iterator[Label]:
    """Above the point; below it where the point that has come in its place is higher, but never on the target line."""
    targets, kept = {aim.target for aim in former}, dict(_kept(goal))
    for day, value in _abandoned(goal, former):
        if day > plane.last:
            continue
        x, y = plane.spot((day, value))
        is_below = kept.get(day, value) > value
        if (day, value) in targets:
            text = words("app-goal-former-target", value=number(words, goal, value))
            line = plane.y(goal["target"])
            is_close = is_below and y - line < 2 * LINE
            yield Label(x - 8, line - 7 if is_close else y + 17 if is_below else y - 6, "end", text)
        else:
            text = words("app-goal-former-milestone", value=number(words, goal, value))
            yield Label(x + 7, y + 17, "start", text) if is_below else Label(x - 8, y - 6, "end", text)


def _milestone_notes(words: Words, goal: Goal, former: Sequence[Aim], plane: Plane) -> Iterator[Label]:
    """Below the milestone; above it where it has come in the place of a lower one."""
    given_up = _abandoned(goal, former)
    for day, value in _kept(goal)[:-1]:
        x, y = plane.spot((day, value))
        text = words("app-goal-milestone", value=number(words, goal, value))
        if any(other == day and lower < value for other, lower in given_up):
            yield Label(x - 8, y - 6, "end", text)
        else:
            yield Label(x + 7, y + 16, "start", text)


def _later_notes(words: Words, goal: Goal, later: Sequence[Point], spots: Sequence[Spot]) -> list[Label]:
    sign = "+" if goal["kind"] in COUNTS else ""
    return [
        Label(x + 8, y - 6, "start", f"{sign}{number(words, goal, value)}")
        for (_, value), (x, y) in zip(later[: len(spots)], spots, strict=True)
    ]


@dataclass
class _Taken:
    """The places of a drawing that have been written on."""

    boxes: list[tuple[float, float, float]] = field(default_factory=list)

    def take(self, label: Label) -> bool:
        """Whether a label is clear of the others; then its place is taken."""
        length = LETTER * len(label.text)
        start = label.x - length if label.anchor == "end" else label.x
        box = (start, start + length, label.y)
        if any(box[0] < end and begin < box[1] and abs(box[2] - y) < LINE for begin, end, y in self.boxes):
            return False
        self.boxes.append(box)
        return True


def _apart(notes: Iterable[Label], fixed: Iterable[Label], left: int) -> Iterator[Label]:
    """The notes that stand clear of each other and of what must be there; the others are told in words only."""
    taken = _Taken()
    for label in fixed:
        taken.take(label)
    for note in notes:
        begins = note.x - LETTER * len(note.text) if note.anchor == "end" else note.x
        if begins >= left and taken.take(note):
            yield note


def _day(iso: str) -> dt.date:
    return dt.date.fromisoformat(iso)
