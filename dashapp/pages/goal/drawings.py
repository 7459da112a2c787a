"""The drawings of a goal, each with the same figures in a table: below it, or further down the page."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components import goal as parts
from dashapp.components import periods
from dashapp.components.goal import Goal
from dashapp.components.table import Column, table
from dashapp.figures import charts
from dashapp.figures import pace as columns
from dashapp.figures.burnup import Aim, Beside
from dashapp.figures.burnup import burnup as drawing
from dashapp.figures.picture import picture
from dashapp.i18n import Words
from goals.breakdown import Breakdown, TargetSet
from goals.calendar import Period
from goals.kinds import COUNTS
from goals.overview import Later

NARROW = "(max-width: 40em)"


def drawings(words: Words, seen: Breakdown) -> list[Any]:
    """What the goal's kind is drawn as: a curve and columns; boxes of what is held; the ladder of a scale."""
    goal = seen.figures
    boxes = parts.boxes(words, goal)
    return [
        *_burnup(words, seen),
        *_pace(words, goal),
        html.Figure(boxes, className="mt-3") if boxes is not None else None,
        _ladder(words, goal),
    ]


def _ladder(words: Words, goal: Goal) -> html.Figure | None:
    wide, narrow = (charts.ladder(words, goal, narrow=one) for one in (False, True))
    if wide is None or narrow is None:
        return None
    return _figure(picture(wide), picture(narrow), sentences.drawing(words, goal), "")


def _burnup(words: Words, seen: Breakdown) -> list[Any]:
    """The way from the baseline to the target, and how far it has been gone; of what is followed, how it has moved."""
    goal = seen.figures
    if not charts.has_curve(goal):
        return []
    beside = _beside(seen)
    wide, narrow = (picture(drawing(words, goal, beside, narrow=one)) for one in (False, True))
    alt = f"{words('public-curve-title', title=words.text(goal['title']))}. {sentences.bar(words, goal)}"
    kept = words("public-curve-key" if goal["path"] else "public-curve-key-followed")
    key = [one for one in (kept, sentences.road(words, goal), *_keys(words, beside)) if one]
    figure = _figure(wide, narrow, f"{alt} {words('public-curve-what')}", " ".join(key))
    # what does not add up has its whole table further down
    return [figure, _in_table(words, "app-goal-curve", _running(words, goal))] if goal["kind"] in COUNTS else [figure]


def _pace(words: Words, goal: Goal) -> list[Any]:
    """What each period brought and what each of the others has to bring."""
    if not columns.has_columns(goal):
        return []
    wide, narrow = (picture(columns.columns(words, goal, narrow=one)) for one in (False, True))
    done, left = columns.brought(goal), columns.left(goal)
    told = ", ".join(words.number(value) for _, value in done)
    alt = words("app-goal-columns", span=goal["frequency"], quantities=told)
    if left:
        latest = words.number(done[-1][1])
        title = words("app-goal-pace-title", span=goal["frequency"], latest=latest, needed=_needed(words, goal))
        alt = f"{alt} {words('app-goal-columns-needed', n=len(left), needed=_needed(words, goal))}"
    else:
        title = words("app-goal-pace-title-only", span=goal["frequency"])
    return [
        html.H2(title, className="fs-5 mt-4"),
        _figure(wide, narrow, alt, ""),
        _in_table(words, "app-goal-pace-table", _columns(words, goal)),
    ]


def _figure(wide: str, narrow: str, alt: str, key: str) -> html.Figure:
    small = html.Source(srcSet=narrow, media=NARROW)
    image = html.Img(src=wide, alt=alt, className="d-block w-100 h-auto")
    caption = html.Figcaption(key, className="s q mt-2") if key else None
    return html.Figure([html.Picture([small, image]), caption], className="ch")


def _in_table(words: Words, key: str, inside: html.Table) -> html.Details:
    what = html.Span(f": {words(key)}", className="visually-hidden")
    return html.Details([html.Summary([words("public-table"), what]), inside], className="more m mb-4")


def _beside(seen: Breakdown) -> Beside:
    later = [(Period.parse(one.period).last_day, _drawn(seen.figures, one)) for one in seen.later]
    former = [_aim(one) for one in seen.targets[:-1]]
    return Beside(former, [(day, value) for day, value in later if value is not None])


def _drawn(goal: Goal, later: Later) -> float | None:
    """Where a point of the curve lies: what is counted adds to it; of a level it is the level itself."""
    if goal["kind"] in COUNTS:
        return float(later.quantity or 0)
    values = [one.quantity if one.value is None else one.value for one in later.said]
    return next((float(value) for value in values if value is not None), None)


def _aim(target: TargetSet) -> Aim:
    way = tuple((one.date, float(one.value)) for one in target.milestones)
    start = None
    if target.baseline is not None and target.baseline_date is not None:
        start = target.baseline_date, float(target.baseline)
    return Aim(way, (target.date, float(target.value or 0)), start)


def _keys(words: Words, beside: Beside) -> list[str]:
    """What the drawing has besides the line and its path."""
    said = [words("app-goal-key-former")] if beside.former else []
    return [*said, words("app-goal-key-later")] if beside.later else said


def _needed(words: Words, goal: Goal) -> str:
    return words.number(goal["required_pace"])


def _running(words: Words, goal: Goal) -> html.Table:
    """Per period what was new, the running sum, and what was expected by its end."""
    titles = [words("public-new"), words("public-in-all"), words("app-goal-expected")]
    marks = sentences.row_marks(words, goal, goal["series"])
    rows = [
        [
            sentences.marked(periods.short(words, Period.parse(point["period"])), mark),
            words.number(point["quantity"]),
            words.number(point["cumulative"]),
            _expected(words, goal, point["last_day"]),
        ]
        for point, mark in zip(goal["series"], marks.rows, strict=True)
    ]
    heads = [Column(words("public-period")), *(Column(title, figures=True) for title in titles)]
    caption = words("public-table-periods", when=sentences.when(words, goal))
    return table(heads, rows, caption=sentences.marked(caption, marks.table))


def _columns(words: Words, goal: Goal) -> html.Table:
    done = columns.brought(goal)
    origins = {row["period"]: row for row in goal["series"]}
    marks = sentences.row_marks(words, goal, [origins[period.code] for period, _ in done])
    rows = [
        [sentences.marked(periods.short(words, period), mark), words.number(value)]
        for (period, value), mark in zip(done, marks.rows, strict=True)
    ]
    rows += [
        [periods.short(words, period), words("app-goal-is-needed", needed=_needed(words, goal))]
        for period in columns.left(goal)
    ]
    heads = [Column(words("public-period")), Column(words("public-new"), figures=True)]
    return table(heads, rows, caption=marks.table)


def _expected(words: Words, goal: Goal, iso: str) -> str:
    """What the path says for a day on it; the day of the figure has the figure's own."""
    if iso == goal["at"]:
        return words.number(goal["expected"])
    if not goal["first_day"] <= iso <= goal["last_day"]:
        return "–"
    return words.number(_on_path([(dt.date.fromisoformat(day), value) for day, value in goal["path"]], iso))


def _on_path(path: Sequence[tuple[dt.date, float]], iso: str) -> float:
    day = dt.date.fromisoformat(iso)
    for (begin, start), (end, value) in pairwise(path):
        if begin <= day < end:
            return start + (value - start) * ((day - begin) / (end - begin))
    return path[-1][1]
