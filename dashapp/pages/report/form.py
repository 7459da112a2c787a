"""The form as it is drawn: its rows, the bar at its foot, and the receipt above it."""

import datetime as dt
import secrets
from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashapp.clock import STOCKHOLM
from dashapp.i18n import Words
from dashapp.pages.report import beside, ids
from dashapp.pages.report.known import Known, Ticket
from dashapp.pages.report.line import Line, is_open
from dashapp.pages.report.rows import table
from dashapp.pages.report.spot import Form, Spot
from goals.reporting import Sheet

LETTERS = 12  # of a token, before they are written as text
Rows = Sequence[tuple[Spot, Known]]


def new_ticket(form: Form, token: str | None = None) -> Ticket:
    """A form that is opened, or the same one that can be handed in once more."""
    return Ticket(str(form), token or secrets.token_urlsafe(LETTERS), secrets.token_urlsafe(LETTERS))


def drawn(
    words: Words, sheet: Sheet, lines: Sequence[Line], ticket: Ticket, *, receipt: Any = None, status: str | None = None
) -> list[Any]:
    """Everything below the page's head. Without a `status` the line at the foot says how far the form has come."""
    if not lines:
        return [html.P(words("app-report-no-rows", partner=sheet.organisation), className="lead")]
    known = [(line.spot, line.known) for line in lines]
    writable = any(is_open(line.row) for line in lines)
    return [
        receipt,
        html.P(id="kept", role="status", className="note", **{"data-text": words("app-kept")}),
        html.Div(
            [
                dcc.Store(id=ids.TICKET, data={"form": ticket.form, "token": ticket.token, "key": ticket.key}),
                table(words, lines, sheet.partners, words("app-report-caption", partner=sheet.organisation)),
                html.P(
                    id="pasted", role="status", className="note", **{"data-text": words("app-report-pasted", n="{n}")}
                ),
                html.P(words("app-report-never-names"), className="m q mt-4 mb-0") if writable else None,
                _bar(words, known, status) if writable else None,
            ],
            role="form",
            **{"data-keep": "report", "aria-label": words("app-report-form", partner=sheet.organisation)},
        ),
    ]


def _bar(words: Words, known: Rows, status: str | None) -> html.Div:
    said = html.Span(status or progress(words, known), id=ids.STATUS, role="status", className="m q")
    send = html.Button(to_send(words, known), id=ids.SEND, className="btn btn-primary")
    return html.Div([said, send], className="send")


def not_sent(words: Words, lines: Sequence[Line]) -> str:
    """Inget skickades: två rader behöver rättas. Where nothing is wrong, how many wait for an answer."""
    shown = [line.outcome for line in lines if is_open(line.row)]
    waiting = sum(beside.is_waiting(one) for one in shown)
    wrong = sum(one.refused is not None and not beside.is_waiting(one) for one in shown)
    return words("app-report-not-sent", n=wrong) if wrong else words("app-report-not-answered", n=waiting)


def progress(words: Words, known: Rows) -> str:
    """Sparat 14:02 · 1 av 2 mål ifyllda: a goal is, when one of its rows is."""
    every = {(spot.goal, spot.period) for spot, _ in known}
    filled = {(spot.goal, spot.period) for spot, one in known if one.filled}
    done = words("app-report-filled", n=len(filled), of=len(every))
    moments = [moment for _, one in known if (moment := _moment(one.saved_at))]
    if not moments:
        return done
    return f"{words('app-report-saved', at=clock(max(moments)))} · {done}"


def to_send(words: Words, known: Rows) -> str:
    """Skicka in 2 rader."""
    return words("app-report-send", n=sum(one.filled and one.open for _, one in known))


def clock(moment: dt.datetime) -> str:
    """14:02, in Sweden."""
    return f"{moment.astimezone(STOCKHOLM):%H:%M}"


def _moment(written: str | None) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(written or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None
