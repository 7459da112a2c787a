"""Where everything lies in the bar and the curve of a goal; the templates turn it into SVG.

Only figures that the document gives are drawn: a withheld point has no coordinate, and the line is broken there.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashapp.figures.boxes import boxes
from dashapp.figures.ladder import ladder
from dashapp.figures.plane import Label, Plane, Point, Spot, drawn, ticks, width_of
from dashapp.i18n import Words
from dashapp.sentences.amounts import number
from goals.kinds import COUNTS, Kind

__all__ = ["Bar", "Curve", "bar", "boxes", "broken", "curve", "days", "ground", "has_curve", "ladder", "target_line"]

Goal = Mapping[str, Any]

# On the narrowest screen a letter of a label takes this many per cent of the bar.
LETTER = 2.6
# Closer than this two lines of a curve are read as one.
BESIDE = 9


@dataclass(frozen=True)
class Bar:
    """All in per cent of the bar's length: the fill, the cap at the target, the mark of the expected value.

    The label names the mark or, past the target, the cap. It is written from there to the right, or ends there
    (`before`). No mark: the cap itself says what is expected. `start` stands at the beginning: from what it runs.
    """

    fill: str
    target: str
    mark: str | None
    label: str
    before: bool
    start: str = ""


@dataclass(frozen=True)
class Curve:
    """One drawing of what has happened, in whole units of its view box; the paths are SVG path data.

    The line has gaps where points are withheld; `dots` are its points, `now` is what the figure says today. What is
    only followed has neither an expected path nor a target.
    """

    width: int
    height: int
    left: int
    right: int
    bottom: int
    grid: list[tuple[int, str]]
    boundaries: list[int]
    years: list[tuple[int, str]]
    expected: str
    target: Label | None
    line: str
    dots: str
    ring: Spot | None
    should_be: Label | None
    now: Spot
    figure: Label


def bar(words: Words, goal: Goal) -> Bar | None:
    """The bar from the baseline to the target; None where there is no way between them, or no figure to draw."""
    start = goal["baseline"]
    if goal["actual"] is None or not goal["path"]:
        return None
    length = goal["target"] - start
    done = (goal["actual"] - start) / length
    fill = max(0.0, done)
    scale = 100 / max(1.0, fill)
    expected = (goal["expected"] - start) / length
    mark = expected if fill <= 1 and 0 < expected < 1 else None
    label = ""
    if mark is not None:
        label = words("public-should-be", expected=number(words, goal, goal["expected"]))
    elif fill > 1:
        label = target_line(words, goal)
    at = scale * (1 if mark is None else mark)
    before = at >= max(40.0, LETTER * len(label))
    begins = words("public-worse") if done < 0 else words("public-from", baseline=number(words, goal, start))
    is_crowded = bool(label) and LETTER * (len(begins) + 1) > at - before * LETTER * len(label)
    return Bar(
        fill=f"{fill * scale:.1f}%",
        target=f"{scale:.1f}%",
        mark=None if mark is None else f"{at:.1f}%",
        label="" if is_crowded and done < 0 else label,
        before=before,
        start=begins if start and (done < 0 or not is_crowded) else "",
    )


def broken(goal: Goal) -> bool:
    """Whether the curve has gaps."""
    return any(_value(goal, point) is None for point in _inside(goal))


def has_curve(goal: Goal) -> bool:
    """A curve needs something that moves: what is counted once for each year is told by its table alone.

    What is followed without a target needs two points, everything else has its baseline.
    """
    points = [point for point in _inside(goal) if _value(goal, point) is not None]
    if not goal["path"]:
        return goal["kind"] == Kind.MONITOR and len(points) > 1
    yearly = goal["per"] == "year" and goal["frequency"] == "year"
    return bool(points) and goal["first_day"] < goal["last_day"] and not yearly


def ground(words: Words, goal: Goal, *, narrow: bool, beside: Sequence[float] = ()) -> Plane:
    """The plane that a goal's curve is drawn on, high enough for the values beside it."""
    values = [value for run in _runs(goal) for _, value in run] + [float(value) for _, value in goal["path"]]
    # without a way from a baseline to a target, a height says something only from nothing on
    values += [*beside, float(goal["target"] or 0)]
    low, high = min(values), max(values)
    written = [number(words, goal, tick) for tick in ticks(low, high)]
    width, height = _size(narrow)
    beyond = width_of(target_line(words, goal)) + 14 if goal["path"] else 0
    first, last = days(goal)
    return Plane(
        first=first,
        last=last,
        low=low,
        high=high,
        left=max(34, max(map(width_of, written)) + 8),
        right=width - max(72, beyond),
        top=28,
        bottom=height - 30,
    )


def days(goal: Goal) -> tuple[dt.date, dt.date]:
    """The first and the last day of the drawing: those of the path, else of what has been reported."""
    if goal["path"]:
        return _day(goal["first_day"]), _day(goal["last_day"])
    return _day(goal["series"][0]["last_day"]), _day(goal["series"][-1]["last_day"])


def target_line(words: Words, goal: Goal) -> str:
    """What stands at the line of the target: Mål 575."""
    return words("public-curve-target", target=number(words, goal, goal["target"]))


def curve(words: Words, goal: Goal, *, narrow: bool, beside: Sequence[float] = ()) -> Curve:
    """The drawing of a goal that `has_curve`, for a wide page or a narrow one; there is room for `beside`."""
    runs, path = list(_runs(goal)), [(_day(day), float(value)) for day, value in goal["path"]]
    plane = ground(words, goal, narrow=narrow, beside=beside)
    marks = ticks(plane.low, plane.high)
    written = [number(words, goal, tick) for tick in marks]
    width, height = _size(narrow)
    now = plane.spot(runs[-1][-1])
    ring, should_be = _expectation(words, goal, plane, width)
    target_y = plane.y(goal["target"]) if path else None
    earlier = [plane.spot(point) for run in runs for point in run][:-1]
    # each measurement is seen; of a growing sum only where there is room
    dots = [] if narrow and goal["kind"] in COUNTS else earlier[bool(path) :]
    return Curve(
        width=width,
        height=height,
        left=plane.left,
        right=plane.right,
        bottom=plane.bottom,
        # A tick beside the target line would be read as its value.
        grid=[
            (y, text)
            for y, text in zip(map(plane.y, marks), written, strict=True)
            if target_y is None or abs(y - target_y) > BESIDE
        ],
        boundaries=list(plane.boundaries()),
        years=list(plane.years()),
        expected=drawn([plane.spot(point) for point in path]) if path else "",
        target=None if target_y is None else Label(plane.right + 8, target_y + 4, "start", target_line(words, goal)),
        line="".join(drawn([plane.spot(point) for point in run]) for run in runs),
        dots="".join(f"M{x} {y}h0" for x, y in dots),
        ring=ring,
        should_be=should_be,
        now=now,
        figure=_figure(words, goal, plane, now),
    )


def _size(narrow: bool) -> tuple[int, int]:
    return (340, 260) if narrow else (720, 290)


def _inside(goal: Goal) -> list[Mapping[str, Any]]:
    """The points of the series up to the figure; what came after the target date stands in the table alone."""
    if goal["actual"] is None:
        return []
    if goal["kind"] in COUNTS:
        return [point for point in goal["series"] if goal["first_day"] < point["last_day"] <= goal["last_day"]]
    first = goal["first_day"] or ""
    inside = [point for point in goal["series"] if first < point["last_day"] <= goal["at"]]
    return [point for point in inside if "value" not in point or point["value"] is not None]  # None: no case, no share


def _value(goal: Goal, point: Mapping[str, Any]) -> float | None:
    """What a point of the series is drawn at; None where it is withheld."""
    value = point.get("cumulative" if goal["kind"] in COUNTS else "value")
    return None if value is None else float(value)


def _runs(goal: Goal) -> Iterator[list[Point]]:
    """The line from the baseline to today's figure, in unbroken pieces."""
    run: list[Point] = [(_day(day), float(value)) for day, value in goal["path"][:1]]
    for point in _inside(goal):
        if (value := _value(goal, point)) is not None:
            run.append((_day(point["last_day"]), value))
        elif run:
            yield run
            run = []
    today = (min(_day(goal["at"]), days(goal)[1]), float(goal["actual"]))
    if not run or run[-1][0] < today[0]:
        run.append(today)
    yield run


def _expectation(words: Words, goal: Goal, plane: Plane, width: int) -> tuple[Spot | None, Label | None]:
    """The ring at the expected value and its label: above the ring where the figure lies below it, else below."""
    if goal["expected"] == goal["target"]:
        return None, None
    x, y = plane.spot((min(_day(goal["at"]), plane.last), float(goal["expected"])))
    text = words("public-should-be", expected=number(words, goal, goal["expected"]))
    room = 15 * len(text) // 2
    if goal["actual"] < goal["expected"]:
        return (x, y), Label(max(x - 6, plane.left + room), y - 12, "end", text)
    fits = x + 6 + room <= width
    beneath = y + 20 if y + 20 < plane.bottom else y - 12
    return (x, y), Label(x + 6 if fits else x - 8, beneath, "start" if fits else "end", text)


def _figure(words: Words, goal: Goal, plane: Plane, now: Spot) -> Label:
    """Today's figure beside its point: below the point where more was expected, else above."""
    x, y = now
    text = number(words, goal, goal["actual"])
    if not goal["path"]:
        return Label(x + 8, y + 5, "start", text)
    if x + 8 > plane.right:
        # at the target date the words for the target stand to the right
        has_room_below = goal["actual"] < goal["target"] and y + 26 <= plane.bottom
        return Label(x - 8, y + 24 if has_room_below else y - 10, "end", text)
    below = goal["actual"] < goal["expected"]
    if below and y + 26 <= plane.bottom and x + 4 + 11 * len(text) <= plane.right + 8:
        return Label(x + 4, y + 24, "start", text)
    if below:
        return Label(x + 10, y - 4, "start", text)
    return Label(x - 8, y - 10, "end", text) if x - 11 * len(text) > plane.left else Label(x + 2, y - 12, "start", text)


def _day(iso: str) -> dt.date:
    return dt.date.fromisoformat(iso)
