"""Where everything lies in the two drawings of a goal, the bar and the curve; the templates turn it into SVG.

Only figures that the document gives are drawn: a withheld point has no coordinate, and the line is broken there.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashapp.figures.plane import Plane, Point, Spot, drawn, ticks
from dashapp.i18n import Words

Goal = Mapping[str, Any]

# On the narrowest screen a letter of a label takes this many per cent of the bar.
LETTER = 2.6
# Closer than this two lines of a curve are read as one.
BESIDE = 9


@dataclass(frozen=True)
class Bar:
    """All in per cent of the bar's length: the fill, the cap at the target, the mark of the expected value.

    The label names the mark or, past the target, the cap. It is written from there to the right, or ends there
    (`before`). No mark: the cap itself says what is expected.
    """

    fill: str
    target: str
    mark: str | None
    label: str
    before: bool


@dataclass(frozen=True)
class Label:
    """A text at a point of a curve; `anchor` is start or end, as SVG has it."""

    x: int
    y: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Curve:
    """One drawing of a goal's burn-up, in whole units of its view box; the paths are SVG path data.

    The line has gaps where points are withheld; `dots` are its points, `now` is what the figure says today.
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
    target: Label
    line: str
    dots: str
    ring: Spot | None
    should_be: Label | None
    now: Spot
    figure: Label


def bar(words: Words, goal: Goal) -> Bar | None:
    """The bar from the baseline to the target; None where there is no figure to draw (nothing is not zero)."""
    start = goal["baseline"]
    if goal["actual"] is None:
        return None
    length = goal["target"] - start
    fill = max(0.0, (goal["actual"] - start) / length)
    scale = 100 / max(1.0, fill)
    expected = (goal["expected"] - start) / length
    mark = expected if fill <= 1 and 0 < expected < 1 else None
    label = ""
    if mark is not None:
        label = words("public-should-be", expected=words.number(goal["expected"]))
    elif fill > 1:
        label = words("public-curve-target", target=words.number(goal["target"]))
    at = scale * (1 if mark is None else mark)
    return Bar(
        fill=f"{fill * scale:.1f}%",
        target=f"{scale:.1f}%",
        mark=None if mark is None else f"{at:.1f}%",
        label=label,
        before=at >= max(40.0, LETTER * len(label)),
    )


def broken(goal: Goal) -> bool:
    """Whether the curve has gaps."""
    return any("cumulative" not in point for point in _inside(goal))


def has_curve(goal: Goal) -> bool:
    """A curve needs something that grows: what is counted once for each year is told by its table alone."""
    yearly = goal["per"] == "year" and goal["frequency"] == "year"
    drawn = any("cumulative" in point for point in _inside(goal))
    return goal["actual"] is not None and goal["first_day"] < goal["last_day"] and drawn and not yearly


def ground(words: Words, goal: Goal, *, narrow: bool, beside: Sequence[float] = ()) -> Plane:
    """The plane that a goal's curve is drawn on, high enough for the values beside it."""
    values = [value for run in _runs(goal) for _, value in run] + [float(value) for _, value in goal["path"]]
    values += [float(goal["target"]), *beside]
    low, high = min(values), max(values)
    written = [words.number(tick) for tick in ticks(low, high)]
    width, height = _size(narrow)
    return Plane(
        first=_day(goal["first_day"]),
        last=_day(goal["last_day"]),
        low=low,
        high=high,
        left=max(34, 8 * max(map(len, written)) + 8),
        right=width - max(72, 8 * len(target_line(words, goal)) + 14),
        top=22,
        bottom=height - 30,
    )


def target_line(words: Words, goal: Goal) -> str:
    """What stands at the line of the target: Mål 575."""
    return words("public-curve-target", target=words.number(goal["target"]))


def curve(words: Words, goal: Goal, *, narrow: bool, beside: Sequence[float] = ()) -> Curve:
    """The burn-up of a goal that `has_curve`, for a wide page or a narrow one; there is room for `beside`."""
    runs, path = list(_runs(goal)), [(_day(day), float(value)) for day, value in goal["path"]]
    plane = ground(words, goal, narrow=narrow, beside=beside)
    marks = ticks(plane.low, plane.high)
    written = [words.number(tick) for tick in marks]
    width, height = _size(narrow)
    now = plane.spot(runs[-1][-1])
    ring, should_be = _expectation(words, goal, plane, width)
    target_y = plane.y(goal["target"])
    earlier = [plane.spot(point) for run in runs for point in run][:-1]
    return Curve(
        width=width,
        height=height,
        left=plane.left,
        right=plane.right,
        bottom=plane.bottom,
        # A tick beside the target line would be read as its value.
        grid=[(y, text) for y, text in zip(map(plane.y, marks), written, strict=True) if abs(y - target_y) > BESIDE],
        boundaries=list(plane.boundaries()),
        years=list(plane.years()),
        expected=drawn([plane.spot(point) for point in path]),
        target=Label(plane.right + 8, target_y + 4, "start", target_line(words, goal)),
        line="".join(drawn([plane.spot(point) for point in run]) for run in runs),
        dots="" if narrow else "".join(f"M{x} {y}h0" for x, y in earlier[1:]),
        ring=ring,
        should_be=should_be,
        now=now,
        figure=_figure(words, goal, plane, now),
    )


def _size(narrow: bool) -> tuple[int, int]:
    return (340, 260) if narrow else (720, 290)


def _inside(goal: Goal) -> list[Mapping[str, Any]]:
    """The points of the series up to the target date; what came later stands in the table alone."""
    return [point for point in goal["series"] if goal["first_day"] < point["last_day"] <= goal["last_day"]]


def _runs(goal: Goal) -> Iterator[list[Point]]:
    """The line from the baseline to today's figure, in unbroken pieces."""
    run: list[Point] = [(_day(goal["path"][0][0]), float(goal["path"][0][1]))]
    for point in _inside(goal):
        if "cumulative" in point:
            run.append((_day(point["last_day"]), float(point["cumulative"])))
        elif run:
            yield run
            run = []
    today = (min(_day(goal["at"]), _day(goal["last_day"])), float(goal["actual"]))
    if not run or run[-1][0] < today[0]:
        run.append(today)
    yield run


def _expectation(words: Words, goal: Goal, plane: Plane, width: int) -> tuple[Spot | None, Label | None]:
    """The ring at the expected value and its label: above the ring where the figure lies below it, else below."""
    if goal["expected"] == goal["target"]:
        return None, None
    x, y = plane.spot((min(_day(goal["at"]), plane.last), float(goal["expected"])))
    text = words("public-should-be", expected=words.number(goal["expected"]))
    room = 15 * len(text) // 2
    if goal["actual"] < goal["expected"]:
        return (x, y), Label(max(x - 6, plane.left + room), y - 12, "end", text)
    fits = x + 6 + room <= width
    return (x, y), Label(x + 6 if fits else x - 8, y + 20, "start" if fits else "end", text)


def _figure(words: Words, goal: Goal, plane: Plane, now: Spot) -> Label:
    """Today's figure beside its point: below the point where more was expected, else above."""
    x, y = now
    text = words.number(goal["actual"])
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
