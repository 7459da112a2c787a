"""A row of the form: a goal, what was reported before, and the fields; or what was handed in, and its deeds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashapp.clock import STOCKHOLM
from dashapp.components.fields import element, told_by, with_attributes
from dashapp.components.periods import short
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.report import beside, ids
from dashapp.pages.report.beside import Outcome
from dashapp.pages.report.spot import Spot
from dashapp.pages.report.typed import Known, Typed
from goals.calendar import Frequency, Period
from goals.models import ContributionState
from goals.reporting import Answer, SheetRow
from partners.errors import Refused

NUMBER_COLUMN, COMMENT_COLUMN = 0, 1  # of those that take a block from a spreadsheet


@dataclass(frozen=True)
class Line:
    """A row as it is drawn: what has been kept, what stands in the fields, and what is said beside them.

    `reason` is what was typed as a reason that was refused, for the deed whose field has the id `refused_in`. With a
    `focus` the row gets it: in the field that is wrong, else in the first.
    """

    spot: Spot
    row: SheetRow
    typed: Typed
    outcome: Outcome
    refused_in: str = ""
    reason: str = ""
    focus: str = ""

    @property
    def known(self) -> Known:
        return self.outcome.known


def is_open(row: SheetRow) -> bool:
    """Whether it can be written in: a report is, until it is handed in."""
    return row.state in (None, ContributionState.DRAFT)


def table(words: Words, lines: Sequence[Line], caption: str) -> html.Table:
    """The whole form."""
    titles = ("app-report-goal", "app-report-previous", "app-report-now", "app-report-comment")
    heads = [
        html.Th(words(title), scope="col", className="r" if place in (1, 2) else None)
        for place, title in enumerate(titles)
    ]
    body = [html.Tr(_cells(words, line, place)) for place, line in enumerate(lines)]
    parts = [html.Caption(caption, className="visually-hidden"), html.Thead(html.Tr(heads)), html.Tbody(body)]
    return html.Table(parts, className="t report")


def _cells(words: Words, line: Line, place: int) -> list[Any]:
    row = line.row
    known = dcc.Store(id=ids.of(ids.KNOWN, str(line.spot)), data=line.known.kept())
    head = html.Th([told(words, row.title), html.Span(_about(words, line), className="sub"), known], scope="row")
    earlier = html.Td(_earlier(words, row), className="r", **{"data-l": words("app-report-previous")})
    if is_open(row):
        number = html.Td(_number(words, line), className="number", **{"data-at": f"{place},{NUMBER_COLUMN}"})
        comment = html.Td(_comment(words, line), className="comment", **{"data-at": f"{place},{COMMENT_COLUMN}"})
    else:
        number = html.Td(_handed_in(words, line), className="number")
        comment = html.Td(_said(words, row), className="comment")
    return [head, earlier, number, comment]


def _about(words: Words, line: Line) -> list[Any]:
    """The unit, and what is special about this row."""
    row = line.row
    parts: list[Any] = [told(words, row.unit)]
    if line.spot.period != line.spot.form.period:
        parts.append(f" · {words('app-report-whole-year', year=row.period)}")
    if not row.expected:
        parts.append(f" · {words('app-report-when-any')}")
    if row.parts:
        parts.append(f" · {words('app-report-parts', n=row.parts)}")
    return parts


def _earlier(words: Words, row: SheetRow) -> list[Any]:
    """What was reported for the period before and a year ago: to compare with, never filled in."""
    period = Period.parse(row.period)
    before = html.Span(quantity(words, row.previous))
    if period.frequency is Frequency.YEAR:
        return [before]
    year_ago = short(words, Period(period.year - 1, period.quarter))
    return [before, html.Span(f" {year_ago}: {quantity(words, row.year_before)}", className="sub")]


def quantity(words: Words, answer: Answer | None) -> str:
    """17; inget att rapportera; – where there was no report."""
    if answer is None:
        return "–"
    return words("app-report-nothing-short") if answer.quantity is None else words.number(answer.quantity, decimals=6)


def _number(words: Words, line: Line) -> list[Any]:
    name, goal, outcome = str(line.spot), words.text(line.row.title), line.outcome
    number, nothing = ids.of(ids.NUMBER, name), ids.of(ids.NOTHING, name)
    explained = ids.of(ids.BESIDE_NUMBER, name)
    field = dbc.Input(
        id=number,
        value=line.typed.number if isinstance(line.typed.number, str) else "",
        inputmode="decimal",
        autocomplete="off",
        debounce=True,
        invalid=beside.is_number_wrong(outcome),
        className="r",
    )
    told_by(field, beside=explained, wrong=beside.is_number_wrong(outcome))
    if line.focus and not beside.is_comment_wrong(outcome):
        with_attributes(field, data_focus=line.focus)
    tick = dbc.Checkbox(
        id=nothing,
        value=line.typed.nothing is True,
        label=[words("app-report-nothing"), html.Span(f", {goal}", className="visually-hidden")],
    )
    return [
        *_notices(words, line.row),
        _label(goal, words("app-report-now"), number),
        field,
        html.Div(tick, className="nothing"),
        html.Div(beside.number(words, line.spot, outcome), id=explained, **{"aria-live": "polite"}),
        _choice(words, name, outcome),
    ]


def _choice(words: Words, name: str, outcome: Outcome) -> html.Div:
    """Always there, mostly hidden: a button that came while a deed is under way would make Dash drop its answer."""
    keep_hidden, take_hidden, take = beside.choice(words, outcome)
    style = "btn btn-outline-secondary"
    return html.Div(
        [
            html.Button(words("app-report-keep"), id=ids.of(ids.KEEP, name), className=style, hidden=keep_hidden),
            html.Button(take, id=ids.of(ids.TAKE, name), className=style, hidden=take_hidden),
        ],
        className="acts",
    )


def _comment(words: Words, line: Line) -> list[Any]:
    name, wrong = str(line.spot), beside.is_comment_wrong(line.outcome)
    comment, explained = ids.of(ids.COMMENT, name), ids.of(ids.BESIDE_COMMENT, name)
    field = dbc.Textarea(
        id=comment,
        value=line.typed.comment if isinstance(line.typed.comment, str) else "",
        rows=1,
        debounce=True,
        invalid=wrong,
    )
    told_by(field, beside=explained, wrong=wrong)
    if wrong and line.focus:
        with_attributes(field, data_focus=line.focus)
    return [
        _label(words.text(line.row.title), words("app-report-comment"), comment),
        field,
        html.Div(beside.comment(words, line.outcome), id=explained, **{"aria-live": "polite"}),
    ]


def _label(goal: str, text: str, field: Any) -> html.Label:
    inside = [html.Span(f"{goal}: ", className="visually-hidden"), text]
    return html.Label(inside, htmlFor=element(field), className="cell-label")


def _notices(words: Words, row: SheetRow) -> list[Any]:
    """Why the row is here again: it was sent back, or it is being corrected."""
    parts = []
    if row.returned_because:
        parts.append(html.P([html.B(words("app-report-returned")), f" {row.returned_because}"], className="hint mb-2"))
    if row.correction_reason:
        correcting = words("app-report-correcting", reason=row.correction_reason)
        parts.append(html.P(correcting, className="hint mb-2"))
    return parts


def _handed_in(words: Words, line: Line) -> list[Any]:
    """What was handed in, where it is in its life, and what can be done with it."""
    row, name = line.row, str(line.spot)
    said = words("app-report-nothing") if row.quantity is None else words.number(row.quantity, decimals=6)
    verified = row.state == ContributionState.VERIFIED
    key = "app-report-verified" if verified else "app-report-submitted"
    day = row.submitted_at.astimezone(STOCKHOLM).date().isoformat() if row.submitted_at else ""
    by = row.submitted_by or words("app-report-by-file")
    parts = [
        html.P(html.B(said), className="num mb-1"),
        html.P(words(key, on=day, by=by), className="s q mb-2"),
        html.P(words("app-report-was-on-behalf"), className="s q mb-2") if row.on_behalf else None,
        html.P(words("app-report-correcting", reason=row.correction_reason), className="s q mb-2")
        if row.correction_reason
        else None,
    ]
    if verified:
        deeds = [
            _with_reason(words, line, ids.CORRECT, ids.CORRECT_REASON),
            _with_reason(words, line, ids.RETRACT, ids.RETRACT_REASON),
        ]
    else:
        label = [words("app-report-withdraw"), _of(words, row)]
        deeds = [html.Button(label, id=ids.of(ids.WITHDRAW, name), className="btn btn-outline-secondary")]
    refused = line.outcome.refused
    if refused is not None and not line.refused_in:
        deeds.append(html.P(beside.sentence(words, refused), className="error", role="alert"))
    return [*parts, *deeds]


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
    return html.Span(f": {words.text(row.title)}", className="visually-hidden")


def _said(words: Words, row: SheetRow) -> Any:
    return told(words, row.note) if row.note else ""
