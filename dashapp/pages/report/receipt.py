"""What somebody can show for what they have handed in: what, when, by whom, and what happens next."""

import datetime as dt
from collections.abc import Sequence

from dash import html

from dashapp.auth.visitor import Visitor
from dashapp.clock import STOCKHOLM
from dashapp.components.periods import told as told_period
from dashapp.components.table import Column, table
from dashapp.pages.report.line import Line
from dashapp.pages.report.saying import answer, called
from goals.contributions import Receipt
from goals.reporting import Sheet

HEADING = "report-receipt"


def drawn(visitor: Visitor, sheet: Sheet, lines: Sequence[Line], receipts: Sequence[Receipt]) -> html.Section:
    """The receipt of a visitor for these reports of the sheet."""
    words = visitor.words
    keys = {receipt.contribution_id for receipt in receipts}
    handed_in = [line for line in lines if str(line.row.contribution_id) in keys]
    moment = max(dt.datetime.fromisoformat(receipt.submitted_at) for receipt in receipts).astimezone(STOCKHOLM)
    facts = [
        (words("app-report-receipt-for"), f"{sheet.organisation}, {told_period(words, lines[0].spot.form.period)}"),
        (words("app-report-receipt-when"), f"{moment:%Y-%m-%d %H:%M}"),
        (words("app-report-receipt-by"), visitor.called),
    ]
    rows = [[called(words, line.row), answer(words, line.row, line.row.entry, with_unit=True)] for line in handed_in]
    columns = [Column(words("app-report-goal")), Column(words("app-report-receipt-what"), figures=True)]
    return html.Section(
        [
            html.H2(
                words("app-report-receipt", n=len(receipts)),
                id=HEADING,
                tabIndex=-1,
                **{"data-focus": keys_of(receipts)},
            ),
            html.Dl([html.Div([html.Dt(name), html.Dd(value)]) for name, value in facts], className="facts mb-3"),
            table(columns, rows, className="t"),
            html.P(words("app-report-next"), className="m mt-3 mb-0"),
        ],
        className="receipt",
        **{"aria-labelledby": HEADING},
    )


def keys_of(receipts: Sequence[Receipt]) -> str:
    """Different for every receipt, so that each gets the focus once."""
    return " ".join(f"{one.contribution_id}.{one.submission}" for one in receipts)
