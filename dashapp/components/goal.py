"""A goal's own parts: its status in shape and word, its number, its bar. `goal` is a goal of a release document."""

from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components.cell import grades
from dashapp.components.marks import made_up
from dashapp.components.measure import measure
from dashapp.components.told import told
from dashapp.figures import charts
from dashapp.figures.picture import picture
from dashapp.i18n import Words
from goals.breakdown import Breakdown
from goals.overview import GoalAccount, Later, Waiting

Goal = Mapping[str, Any]

LONGEST_NUMBER = 9  # letters, in the size of numbers


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
    figure = sentences.figure(words, goal)
    itself = said(words, figure.number)
    # words are longer than numbers
    size = "fs-5" if isinstance(figure.number, Mapping) or len(figure.number) > LONGEST_NUMBER else None
    rest = [html.Span([" ", said(words, part)]) for part in figure.rest if part]
    aim = html.Span(figure.aim, className="d-block q s") if figure.aim else None
    return html.P([html.B(itself, className=size), *rest, aim], className="num mb-0")


def why(words: Words, goal: Goal) -> html.Details | None:
    """The arithmetic of the status, for whoever asks; None before anything can be judged."""
    if goal["status"] is None:
        return None
    asked = html.Summary(words("app-overview-why", key=goal["status"], status=sentences.in_short(words, goal)))
    return html.Details([asked, html.P(sentences.because(words, goal))], className="why")


def said(words: Words, part: str | Mapping[str, str]) -> str | html.Span:
    """A part of a figure: in the reader's language already, or in all that it exists in."""
    return part if isinstance(part, str) else told(words, part)


def demo(words: Words, goal: Goal) -> html.I | None:
    """That the number was made up for a demonstration."""
    mark = sentences.mark(words, goal["provenance"])
    return html.I(mark) if mark else None


def drawing(words: Words, goal: Goal) -> html.Div | html.Img | html.Ol | None:
    """The bar; of what has no way to its target the periods in which it was held, or the steps of its scale."""
    found = (part(words, goal) for part in (bar, boxes, steps))
    return next((drawn for drawn in found if drawn is not None), None)  # a picture counts as empty: nothing is in it


def boxes(words: Words, goal: Goal) -> html.Img | None:
    """A box for each period in which a level was to be held, or for what was to be done; None for other kinds."""
    drawn = charts.boxes(words, goal)
    return html.Img(src=picture(drawn), alt=sentences.drawing(words, goal)) if drawn else None


def steps(words: Words, goal: Goal) -> html.Ol | None:
    """The grades of a scale, the worst first: where it stands, and how far it is to come. None for other kinds."""
    if goal["scale"] is None:
        return None
    rows = []
    for code, title in grades(goal).items():
        marks = [mark for mark in ("grade", "target") if goal[mark] == code]
        heard = [html.Span(f" ({words(f'app-step-{mark}')})", className="visually-hidden") for mark in marks]
        style = {"grade": "now", "target": "goalstep"}
        rows.append(html.Li([told(words, title), *heard], className=" ".join(style[mark] for mark in marks) or None))
    return html.Ol(rows, className="steps")


def bar(words: Words, goal: Goal) -> html.Div | None:
    """From the baseline to the target, with a mark where it should be; None where there is nothing to draw."""
    drawn = charts.bar(words, goal)
    if drawn is None:
        return None
    style = {"--a": drawn.fill, "--t": drawn.target} | ({"--e": drawn.mark} if drawn.mark else {"--e": drawn.target})
    label = html.Span(drawn.label, className="bar-label end" if drawn.before else "bar-label") if drawn.label else None
    start = html.Span(drawn.start, className="bar-label start") if drawn.start else None
    mark = html.Span(className="bar-mark") if drawn.mark else None
    track = html.Div(html.Div(className="bar-fill"), className="bar-track")
    return html.Div(
        [start, label, track, mark],
        className="bar",
        style=style,
        role="img",
        **{"aria-label": sentences.bar(words, goal)},
    )


def beside(words: Words, account: GoalAccount | Breakdown, *, sees_all: bool) -> list[html.P]:
    """What stands beside the number without being counted: +7 för juli–sept 2025; 3 rapporter väntar på granskning."""
    lines = [[_later(words, account.figures, one), *_mark(words, one)] for one in account.later] + [
        [_waiting(words, one, sees_all=sees_all)] for one in account.waiting
    ]
    return [html.P(line, className="s q mb-0 beside") for line in lines]


def _mark(words: Words, later: Later) -> list[Any]:
    """Nothing to report is no number."""
    has_number = later.quantity is not None or later.said or later.parts
    return made_up(words, later.provenance) if has_number else []


def _later(words: Words, goal: Goal, later: Later) -> str:
    named: dict[str, Any] = {"unit": goal["unit"], "unit_one": goal.get("unit_one"), "grades": grades(goal)}
    told_all = [measure(words, goal["kind"], one, **named) for one in later.said]
    if later.parts:
        told_all.append(words("app-parts", n=later.parts))
    period = sentences.period(words, later.period)
    if told_all:
        return words("app-later-said", said="; ".join(told_all), period=period)
    if later.quantity is None:
        return words("app-later-nothing", period=period)
    return words("app-later", quantity=words.number(later.quantity, decimals=6), period=period)


def _waiting(words: Words, waiting: Waiting, *, sees_all: bool) -> str:
    """Whoever neither verifies nor coordinates knows of the own organisation's reports only."""
    period = sentences.period(words, waiting.period)
    sentence = words("app-waiting" if sees_all else "app-waiting-own", n=waiting.reports, period=period)
    return f"{sentence} {words('app-waiting-corrections', n=waiting.corrections)}" if waiting.corrections else sentence
