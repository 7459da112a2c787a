"""A part is added to a goal: an area in it, a further question, an initiative, or several of these at once."""

from collections.abc import Mapping
from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashapp.components.fields import element
from dashapp.components.form import NOTHING
from dashapp.i18n import Words
from dashapp.pages.report import beside, ids
from dashapp.pages.report.line import Line
from dashapp.pages.report.saying import called
from goals.kinds import KINDS


def adding(words: Words, line: Line) -> html.Details:
    """Folded: what a further row can be about, as far as the goal has parts."""
    offered = line.row.offered
    questions = {code: words.text(text) for code, text in offered.questions.items()}
    initiatives = {code: words.text(title) for code, title in offered.initiatives.items()}
    whole, question = words("app-report-whole"), line.row.terms.question
    own_question = words.text(question) if question else whole
    goal = html.Span(f": {called(words, line.row)}", className="visually-hidden")
    button = html.Button(
        [words("app-report-add-now"), goal],
        id=ids.of(ids.ADD, str(line.spot)),
        className="btn btn-outline-secondary",
    )
    fields = [
        _choice(words, line, ids.AREA, words("app-report-area"), offered.areas, own=whole),
        _choice(words, line, ids.QUESTION, words("app-report-part-question"), questions, own=own_question),
        _choice(words, line, ids.INITIATIVE, words("app-report-initiative"), initiatives, own=whole),
    ]
    means = words("app-report-add-sums" if KINDS[line.row.kind].is_summed else "app-report-add-means")
    inside = [html.P(means, className="q mb-2"), html.Div(fields, className="fields")]
    return html.Details(
        [
            html.Summary([words("app-report-add"), goal]),
            html.Div([*inside, *_trouble(words, line), button], className="fold"),
        ],
        open=line.not_added is not None,
        className="more s",
    )


def _choice(
    words: Words, line: Line, part: str, label: str, choices: Mapping[str, str], *, own: str
) -> html.Div | None:
    """One of these, or the goal's own; nothing at all where there is nothing to choose."""
    if not choices:
        return None
    key = ids.of(part, str(line.spot))
    options = [{"value": NOTHING, "label": own}, *({"value": code, "label": said} for code, said in choices.items())]
    hidden = html.Span(f"{called(words, line.row)}: ", className="visually-hidden")
    return html.Div(
        [html.Label([hidden, label], htmlFor=element(key)), dbc.Select(id=key, options=options, value=NOTHING)],
        className="field",
    )


def _trouble(words: Words, line: Line) -> list[Any]:
    if line.not_added is None:
        return []
    said = beside.sentence(words, line.not_added)
    return [html.P(said, className="error", tabIndex=-1, **{"data-focus": line.focus})]
