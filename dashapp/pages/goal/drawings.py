"""The two drawings of a goal, each with the same figures in a table."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from dash import html

from dashapp import sentences
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

NARROW = "(max-width: 40em)"


def burnup(words: Words, seen: Breakdown) -> list[Any]:
    """The way from the baseline to the target, and how far it has been gone; nothing where nothing grows."""
    goal = seen.figures
    if not charts.has_curve(goal):
        return []
    beside = _beside(seen)
    wide, narrow = (picture(drawing(words, goal, beside, narrow=one)) for one in (False, True))
    alt = f"{words('public-curve-title', title=words.text(goal['title']))}. {sentences.bar(words, goal)}"
    key = [words("public-curve-key"), sentences.road(words, goal), *_keys(words, beside)]
    return [
        _figure(wide, narrow, f"{alt} {words('public-curve-what')}", " ".join(key)),
        _in_table(words, "app-goal-curve", _running(words, goal)),
    ]


def pace(words: Words, goal: Goal) -> list[Any]:
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
    later = [(Period.parse(one.period).last_day, float(one.quantity or 0)) for one in seen.later]
    return Beside([_aim(one) for one in seen.targets[:-1]], later)


def _aim(target: TargetSet) -> Aim:
    return Aim(tuple((one.date, float(one.value)) for one in target.milestones), (target.date, float(target.value)))


def _keys(words: Words, beside: Beside) -> list[str]:
    """What the drawing has besides the line and its path."""
    said = [words("app-goal-key-former")] if beside.former else []
    return [*said, words("app-goal-key-later")] if beside.later else said


def _needed(words: Words, goal: Goal) -> str:
    return words.number(goal["required_pace"])


def _running(words: Words, goal: Goal) -> html.Table:
    """Per period what was new, the running sum, and what was expected by its end."""
    titles = [words("public-new"), words("public-in-all"), words("app-goal-expected")]
    rows = [
        [
            periods.short(words, Period.parse(point["period"])),
            words.number(point["quantity"]),
            words.number(point["cumulative"]),
            _expected(words, goal, point["last_day"]),
        ]
        for point in goal["series"]
    ]
    heads = [Column(words("public-period")), *(Column(title, figures=True) for title in titles)]
    return table(heads, rows, caption=words("public-table-periods", when=sentences.when(words, goal)))


def _columns(words: Words, goal: Goal) -> html.Table:
    rows = [[periods.short(words, period), words.number(value)] for period, value in columns.brought(goal)]
    rows += [
        [periods.short(words, period), words("app-goal-is-needed", needed=_needed(words, goal))]
        for period in columns.left(goal)
    ]
    return table([Column(words("public-period")), Column(words("public-new"), figures=True)], rows)


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
