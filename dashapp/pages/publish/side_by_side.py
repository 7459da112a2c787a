"""Every goal's figure as residents have read it and as they will, each with its own time, and what is between them."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components import goal as parts
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.publish.editions import named
from goals.publishing import Account, Way, difference

Goal = Mapping[str, Any]
COUNTED = (Way.PERIODS, Way.BETTER, Way.WORSE)


def side_by_side(words: Words, seen: Account, number: str) -> html.Table:
    """The table; `number` is what the release is or will be called. Without one before there is nothing between."""
    now = Column(words("app-publish-edition", number=number), figures=True)
    goal, page = Column(words("app-publish-goal")), Column(words("app-publish-on-the-page"))
    if seen.before is None or seen.former is None:
        columns = [goal, now, page]
        return table(columns, [[_title(words, one), _now(words, one), _status(words, one)] for one in _goals(seen)])
    former = {one["code"]: one for one in seen.former["goals"]}
    then = Column(named(words, seen.before), figures=True)
    columns = [goal, then, now, Column(words("app-publish-difference"), figures=True), page]
    rows = []
    for one in _goals(seen):
        old = former.get(one["code"])
        between = _difference(words, old, one)
        before = _figure(words, old) if old is not None else "–"
        rows.append([_title(words, one), before, _now(words, one), between, _status(words, one)])
    return table(columns, rows)


def _goals(seen: Account) -> Sequence[Goal]:
    goals: Sequence[Goal] = seen.document["goals"]
    return goals


def _title(words: Words, goal: Goal) -> Any:
    return told(words, goal["title"])


def _figure(words: Words, goal: Goal) -> list[Any]:
    """As residents read it, with its unit, its time, and whether it was made up: 395 av 575 personer, till och med …"""
    if goal.get("withheld"):
        return [words("public-withheld")]
    figure, mark = sentences.figure(words, goal), parts.demo(words, goal)
    rest = [html.Span([" ", parts.said(words, one)]) for one in figure.rest if one]
    when = [" ", html.Span(figure.when, className="sub")] if figure.when else []
    return [html.B(parts.said(words, figure.number)), *rest, " " if mark else None, mark, *when]


def _now(words: Words, goal: Goal) -> list[Any]:
    """The same with what it is to become, where the figure does not say that itself."""
    aim = sentences.figure(words, goal).aim
    return [*_figure(words, goal), " ", html.Span(aim, className="sub") if aim else None]


def _difference(words: Words, old: Goal | None, goal: Goal) -> str:
    between = difference(dict(old) if old else None, dict(goal))
    if between.way is Way.BY:
        size = sentences.distance(words, goal, abs(between.number))
        return f"{'+' if between.number > 0 else '−'}{size}"
    facts = {"n": int(between.number), "met": between.met} if between.way in COUNTED else {}
    if between.way is Way.PERIODS:
        facts["span"] = goal["frequency"]
    return words(f"app-publish-difference-{between.way.value}", **facts)


def _status(words: Words, goal: Goal) -> list[Any]:
    """The word that residents read, which is not the one of those who steer; a figure that is followed has no shape."""
    style = f"status status-{goal['status'].replace('_', '-')}" if goal["status"] else "q"
    return [html.Span(sentences.status(words, goal), className=style), html.Div(parts.preliminary(words, goal))]
