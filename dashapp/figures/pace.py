"""The columns of a goal: what each period brought, and what each of those that are left has to bring."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashapp.figures import charts
from dashapp.figures.plane import Label, Plane
from dashapp.i18n import Words
from goals.calendar import ONE_DAY, Frequency, Period, whole_periods
from goals.kinds import COUNTS

Goal = Mapping[str, Any]

# What a letter and a line of text take of a drawing.
LETTER, LINE = 8, 16


@dataclass(frozen=True)
class Column:
    """One period; its `text` stands at `text_y`, and is empty where there is no room for it."""

    x: int
    y: int
    width: int
    height: int
    text: str
    text_y: int
    needed: bool = False
    latest: bool = False


@dataclass(frozen=True)
class Columns:
    """One drawing, in whole units of its view box.

    `promised` is the line of a promise that holds for every year, `note` says what the dashed columns are.
    """

    width: int
    height: int
    left: int
    right: int
    bottom: int
    columns: list[Column]
    years: list[tuple[int, str]]
    promised: Label | None
    note: Label | None


def brought(goal: Goal) -> list[tuple[Period, float]]:
    """What the periods brought that have a figure, oldest first; none where nothing adds up."""
    if goal["kind"] not in COUNTS:
        return []
    inside = goal["series"] if _has_years(goal) else [one for one in goal["series"] if one["last_day"] <= goal["at"]]
    return [(Period.parse(one["period"]), float(one["quantity"])) for one in inside]


def left(goal: Goal) -> list[Period]:
    """The periods that the required pace is meant for; none where nothing more is needed."""
    if goal["required_pace"] is None or goal["at"] is None:
        return []
    after = dt.date.fromisoformat(goal["at"]) + ONE_DAY
    return whole_periods(Frequency(goal["frequency"]), after, dt.date.fromisoformat(goal["target_date"]))


def has_columns(goal: Goal) -> bool:
    """A column alone compares with nothing."""
    done = brought(goal) if goal["actual"] is not None else []
    return bool(done) and len(done) + len(left(goal)) > 1


def columns(words: Words, goal: Goal, *, narrow: bool) -> Columns:
    """The columns of a goal that `has_columns`, on the same axis as its curve where it has one."""
    done, needed = brought(goal), left(goal)
    pace = float(goal["required_pace"] or 0)
    promise = float(goal["target"]) if _has_years(goal) else 0.0
    plane = _plane(words, goal, [*(period for period, _ in done), *needed], narrow=narrow)
    high = max([pace, promise, *(value for _, value in done)]) or 1.0
    rise = (plane.bottom - plane.top) / high
    line = round(plane.bottom - rise * promise)
    texts = _texts(words, [value for _, value in done], [pace] * len(needed), _pitch(plane, done), LINE / rise)
    drawn = []
    for place, (period, value) in enumerate([*done, *((period, pace) for period in needed)]):
        x, width = _span(plane, period)
        top = round(plane.bottom - rise * value)
        is_crossed = promise and 0 <= top - line <= LINE
        text_y = (line if is_crossed else top) - 5
        is_needed, is_latest = place >= len(done), place == len(done) - 1
        drawn.append(Column(x, top, width, plane.bottom - top, texts[place], text_y, is_needed, is_latest))
    size = (340, 150) if narrow else (720, 150)
    return Columns(
        *size,
        left=plane.left,
        right=plane.right,
        bottom=plane.bottom,
        columns=drawn,
        years=list(plane.years()),
        promised=Label(plane.right + 8, line + 4, "start", charts.target_line(words, goal)) if promise else None,
        note=_note(words, plane, drawn) if needed else None,
    )


def _has_years(goal: Goal) -> bool:
    """Whether the same is promised for every year, and counted once a year."""
    return bool(goal["per"] == "year" and goal["frequency"] == "year")


def _plane(words: Words, goal: Goal, periods: list[Period], *, narrow: bool) -> Plane:
    width, side = (340, 84) if narrow else (720, 104)
    edges = (34, width - side)
    first = min(period.first_day for period in periods) - ONE_DAY
    last = max(period.last_day for period in periods)
    if charts.has_curve(goal):
        ground = charts.ground(words, goal, narrow=narrow)
        edges, first, last = (ground.left, ground.right), min(first, ground.first), max(last, ground.last)
    return Plane(first=first, last=last, low=0, high=1, left=edges[0], right=edges[1], top=24, bottom=120)


def _texts(words: Words, done: list[float], needed: list[float], pitch: int, line: float) -> list[str]:
    """What stands at the columns: all figures where there is room for them, else the latest and what is needed.

    `line` is the height of a line of text, in the goal's own unit.
    """

    def fit(values: list[float]) -> bool:
        return all(LETTER * len(words.number(value)) <= pitch for value in values)

    is_apart = not needed or abs(needed[0] - done[-1]) >= line
    named = [fit(done)] * (len(done) - 1) + [True] + [is_apart or fit(needed)] * bool(needed)
    named += [fit(needed)] * (len(needed) - 1)
    return [words.number(value) if is_named else "" for value, is_named in zip([*done, *needed], named, strict=True)]


def _pitch(plane: Plane, done: list[tuple[Period, float]]) -> int:
    """How far it is from one column to the next."""
    return min(plane.x(period.last_day) - plane.x(period.first_day - ONE_DAY) for period, _ in done)


def _span(plane: Plane, period: Period) -> tuple[int, int]:
    """Where a period's column begins, and how wide it is."""
    begin, end = plane.x(period.first_day - ONE_DAY), plane.x(period.last_day)
    gap = max(1, min(8, (end - begin) // 6))
    return begin + gap, max(2, end - begin - 2 * gap)


def _note(words: Words, plane: Plane, drawn: list[Column]) -> Label:
    """What the dashed columns mean, beside them."""
    return Label(plane.right + 8, min(drawn[-1].y + 14, plane.bottom), "start", words("app-goal-needed"))
