"""The queue: a row for every report that waits."""

from collections.abc import Sequence
from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashapp.components.marks import made_up
from dashapp.components.periods import told as told_period
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.verify import ids, sentences
from dashapp.pages.verify.state import State
from goals.review import Verified, Waiting


def listed(words: Words, waiting: Sequence[Waiting], state: State, *, focus: str) -> html.Div:
    """The reports in a table, and the button that verifies those that are ticked."""
    titles = ["app-verify-choose", "app-verify-what", "app-verify-quantity", "app-verify-previous", "app-verify-hints"]
    first, *others = [words(title) for title in titles]
    heads = [
        html.Th(html.Span(first, className="visually-hidden"), scope="col"),
        *(
            html.Th(title, scope="col", className="r" if place in (1, 2) else None)
            for place, title in enumerate(others)
        ),
    ]
    rows = [_row(words, one, state) for one in waiting]
    return html.Div(
        [
            html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)], className="t stack queue"),
            html.Div(
                [
                    html.Button(
                        words("app-verify-together"),
                        id=ids.TOGETHER,
                        className="btn btn-outline-secondary",
                        disabled=not any(one.may_be_verified for one in waiting),
                        autoFocus=focus == ids.TOGETHER,
                    ),
                    html.Span(words("app-verify-together-how"), className="s q"),
                ],
                className="acts mt-3",
            ),
        ]
    )


def title(words: Words, partner: Any, report: Waiting | Verified) -> list[Any]:
    """Who, and below it what about and for when."""
    part = sentences.part(words, report)
    below = [told(words, report.about.title), f" · {told_period(words, report.period)}", f" · {part}" if part else None]
    return [partner, html.Span(below, className="d-block q fw-normal s")]


def _row(words: Words, report: Waiting, state: State) -> html.Tr:
    key = str(report.contribution_id)
    is_selected = report.contribution_id == state.selected
    label = html.Span(words("app-verify-choose-one", what=sentences.named(words, report)), className="visually-hidden")
    choice = dbc.Checkbox(
        id=ids.of_report(ids.CHOICE, key),
        value=report.contribution_id in state.chosen and report.may_be_verified,
        disabled=not report.may_be_verified,
        label=label,
    )
    show = html.Button(
        report.called,
        id=ids.of_report(ids.SHOW, key),
        type="button",
        className="plain",
        **{"aria-pressed": is_selected},
    )
    is_number = report.own.number is not None and report.said.sample_size is None
    size = "r big" if is_number else "r"
    cells = [
        html.Td(choice),
        html.Th(title(words, show, report), scope="row"),
        html.Td(
            [sentences.said(words, report, beside=report.provenance), *made_up(words, {report.provenance})],
            className=size,
            **{"data-l": words("app-verify-quantity")},
        ),
        html.Td(_previous(words, report), className="r q", **{"data-l": words("app-verify-previous")}),
        html.Td(_to_read(words, report), className="hintc"),
    ]
    return html.Tr(cells, key=key, className="sel" if is_selected else None)


def _previous(words: Words, report: Waiting) -> list[Any]:
    before = report.previous
    if before is None:
        return ["–"]
    return [
        sentences.said(words, report, before.said, beside=before.provenance),
        *made_up(words, {before.provenance}),
    ]


def _to_read(words: Words, report: Waiting) -> list[Any]:
    said = [html.Span(sentences.hint(words, hint, report), className="d-block") for hint in report.hints]
    if report.correction:
        said.insert(0, html.Span(words("app-verify-correction-short"), className="d-block"))
    if hindrance := sentences.hindrance(words, report):
        said.append(html.Span(hindrance, className="d-block q s"))
    return said or [html.Span(words("app-verify-no-hints"), className="q s")]
