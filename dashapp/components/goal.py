"""A goal's own parts: its status in shape and word, its number, its bar. `goal` is a goal of a release document."""

from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components.told import told
from dashapp.figures import charts
from dashapp.i18n import Words
from goals.breakdown import Breakdown
from goals.overview import GoalAccount, Later, Waiting

Goal = Mapping[str, Any]


def status(words: Words, goal: Goal) -> html.Span | None:
    """The word for those who steer, its shape drawn by the style; None before anything can be judged."""
    if goal["status"] is None:
        return None
    key = goal["status"].replace("_", "-")
    return html.Span(words(f"status-{key}"), className=f"status status-{key}")


def preliminary(words: Words, goal: Goal) -> html.Span | None:
    """Why a status may still change."""
    reason = sentences.preliminary(words, goal)
    return html.Span(reason, className="q s pre") if reason else None


def number(words: Words, goal: Goal) -> html.P:
    """How far, of how much, in which unit; nothing reported is not zero."""
    figure = "–" if goal["actual"] is None else words.number(goal["actual"])
    aim = html.Span([f" {sentences.aim(words, goal)} ", told(words, goal["unit"])])
    return html.P([html.B(figure), aim], className="num mb-0")


def demo(words: Words, goal: Goal) -> html.I | None:
    """That the number was made up for a demonstration."""
    return html.I(words("public-demo-mark")) if "demo" in goal["provenance"] else None


def bar(words: Words, goal: Goal) -> html.Div | None:
    """From the baseline to the target, with a mark where it should be; None where there is nothing to draw."""
    drawn = charts.bar(words, goal)
    if drawn is None:
        return None
    style = {"--a": drawn.fill, "--t": drawn.target} | ({"--e": drawn.mark} if drawn.mark else {"--e": drawn.target})
    label = html.Span(drawn.label, className="bar-label end" if drawn.before else "bar-label") if drawn.label else None
    mark = html.Span(className="bar-mark") if drawn.mark else None
    track = html.Div(html.Div(className="bar-fill"), className="bar-track")
    return html.Div(
        [label, track, mark],
        className="bar",
        style=style,
        role="img",
        **{"aria-label": sentences.bar(words, goal)},
    )


def beside(words: Words, account: GoalAccount | Breakdown, *, sees_all: bool) -> list[html.P]:
    """What stands beside the number without being counted: +7 i 2025Q3; 3 väntar på granskning."""
    lines = [_later(words, one) for one in account.later] + [
        _waiting(words, one, sees_all=sees_all) for one in account.waiting
    ]
    return [html.P(line, className="s q mb-0 beside") for line in lines]


def _later(words: Words, later: Later) -> str:
    if later.quantity is None:
        return words("app-later-nothing", period=later.period)
    return words("app-later", quantity=words.number(later.quantity, decimals=6), period=later.period)


def _waiting(words: Words, waiting: Waiting, *, sees_all: bool) -> str:
    """Whoever neither verifies nor coordinates knows of the own organisation's reports only."""
    sentence = words("app-waiting" if sees_all else "app-waiting-own", n=waiting.reports, period=waiting.period)
    return f"{sentence} {words('app-waiting-corrections', n=waiting.corrections)}" if waiting.corrections else sentence
