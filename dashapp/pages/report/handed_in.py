"""What was handed in, where it is in its life, and what can be done with it."""

from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashapp.clock import STOCKHOLM
from dashapp.components.fields import element, told_by, with_attributes
from dashapp.components.marks import made_up
from dashapp.i18n import Words
from dashapp.pages.report import beside, ids
from dashapp.pages.report.line import Line
from dashapp.pages.report.saying import Names, answer, called, further
from goals.models import ContributionState
from goals.reporting import SheetRow
from partners.errors import Refused


def handed_in(words: Words, line: Line, partners: Names) -> list[Any]:
    """Instead of the fields, once a row has been handed in."""
    row = line.row
    verified = row.state == ContributionState.VERIFIED
    key = "app-report-verified" if verified else "app-report-submitted"
    day = row.submitted_at.astimezone(STOCKHOLM).date().isoformat() if row.submitted_at else ""
    by = row.submitted_by or words("app-report-by-file")
    mark = made_up(words, {row.provenance or ""})
    also = [*further(words, row.entry, partners), words(key, on=day, by=by)]
    if row.on_behalf:
        also.append(words("app-report-was-on-behalf"))
    if row.correction_reason:
        also.append(words("app-report-correcting", reason=row.correction_reason))
    return [
        html.P([html.B(answer(words, row, row.entry, beside=row.provenance)), *mark], className="num mb-1"),
        *(html.P(one, className="s q mb-2") for one in also),
        *(_corrections(words, line) if verified else [_withdrawal(words, line)]),
        *_trouble(words, line),
    ]


def _corrections(words: Words, line: Line) -> list[Any]:
    return [
        _with_reason(words, line, ids.CORRECT, ids.CORRECT_REASON),
        _with_reason(words, line, ids.RETRACT, ids.RETRACT_REASON),
    ]


def _withdrawal(words: Words, line: Line) -> html.Button:
    label = [words("app-report-withdraw"), _of(words, line.row)]
    return html.Button(label, id=ids.of(ids.WITHDRAW, str(line.spot)), className="btn btn-outline-secondary")


def _trouble(words: Words, line: Line) -> list[Any]:
    refused = line.outcome.refused
    if refused is None or line.refused_in:
        return []
    return [html.P(beside.sentence(words, refused), className="error", role="alert")]


def _with_reason(words: Words, line: Line, deed: str, reason: str) -> html.Details:
    """A deed that needs a reason: closed until somebody wants it, and then it says what will happen."""
    name = str(line.spot)
    wrong = line.refused_in == reason
    field, explained = ids.of(reason, name), ids.of(f"{reason}-beside", name)
    key = deed.removeprefix("report-")
    typed = dbc.Textarea(id=field, value=line.reason if wrong else "", rows=2, invalid=wrong, debounce=True)
    told_by(typed, beside=explained, wrong=wrong)
    if wrong:
        with_attributes(typed, data_focus=line.focus)
    refused = line.outcome.refused
    error = beside.sentence(words, refused) if wrong and isinstance(refused, Refused) else ""
    return html.Details(
        [
            html.Summary([words(f"app-report-{key}"), _of(words, line.row)]),
            html.P(words(f"app-report-{key}-means"), className="s q mb-2"),
            html.Label(words("app-report-reason"), htmlFor=element(field), className="s"),
            typed,
            html.Div(error, id=explained, className="error"),
            html.Button(
                [words(f"app-report-{key}-now"), _of(words, line.row)],
                id=ids.of(deed, name),
                className="btn btn-outline-secondary mt-2",
            ),
        ],
        className="why mt-1",
        open=wrong,
    )


def _of(words: Words, row: SheetRow) -> html.Span:
    """Which row a button is about, for those who hear it alone."""
    return html.Span(f": {called(words, row)}", className="visually-hidden")
