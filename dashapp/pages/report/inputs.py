"""The fields of a row that can be written in."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashapp.components.fields import element, told_by, with_attributes
from dashapp.components.form import NOTHING
from dashapp.components.measure import qualified
from dashapp.i18n import Words
from dashapp.pages.report import beside, ids
from dashapp.pages.report.asked import CHANGE, KINDS, LABELS, NOTE, ROW, SHARES, is_share, place_of, share_of
from dashapp.pages.report.line import Line
from dashapp.pages.report.saying import Names, called, change_unit
from goals.entry import QUALIFIERS
from goals.reporting import SheetRow

HEARD = "cell-label"  # where the column's heading says it already


class Row:
    """The fields of one row, drawn with what stands in them and what is said beside them."""

    def __init__(self, words: Words, line: Line) -> None:
        self.words, self.line, self.name = words, line, str(line.spot)

    def field(self, name: str, label: str, *, style: str = "s") -> list[Component]:
        """A field under its label, and what is said beside it."""
        title = html.Label(
            [html.Span(f"{called(self.words, self.line.row)}: ", className="visually-hidden"), label],
            htmlFor=element(ids.field(name, self.name)),
            className=style,
        )
        own = self._told(self._control(name), name)
        return [title, own, self.beside(name)] if self._place(name) == name else [title, own]

    def beside(self, place: str) -> html.Div:
        """What is said beside a field, or the whole row."""
        said = beside.said(self.words, self.line.spot, self.line.outcome, place)
        return html.Div(said, id=ids.beside(place, self.name), **{"aria-live": "polite"})

    def folded(self, summary: str, names: Sequence[str], *fields: Component) -> html.Details:
        """Fields that are seldom needed: open where something stands in them or is wrong."""
        is_used = any(self.line.typed.text(name) not in ("", NOTHING) for name in names)
        is_wrong = any(beside.is_wrong(self.line.outcome, name) for name in names)
        hidden = html.Span(f": {called(self.words, self.line.row)}", className="visually-hidden")
        inside = html.Div(list(fields), className="fold")
        return html.Details([html.Summary([summary, hidden]), inside], open=is_used or is_wrong, className="more s")

    def _control(self, name: str) -> Component:
        key, value = ids.field(name, self.name), self.line.typed.text(name)
        choices = _choices(self.words, self.line.row, name)
        if choices is not None:
            return dbc.Select(id=key, options=offered(choices), value=value or NOTHING)
        if name == NOTE:
            return dbc.Textarea(id=key, value=value, rows=1, debounce=True)
        if name == "day":
            return dbc.Input(id=key, type="date", value=value, debounce=True)
        mode = "text" if name == "change_since" else "decimal"
        return dbc.Input(id=key, value=value, inputmode=mode, autocomplete="off", debounce=True)

    def _told(self, own: Component, name: str) -> Component:
        """The field itself: whether it is wrong, where its errors stand, and whether it gets the focus."""
        is_wrong = beside.is_wrong(self.line.outcome, name)
        own.invalid = is_wrong
        told_by(own, beside=self._places(name), wrong=is_wrong)
        if self.line.focus and name == self._focused():
            with_attributes(own, data_focus=self.line.focus)
        return own

    def _places(self, name: str) -> str:
        """Where what is said about a field stands: about the first of the measure also beside the row."""
        places = dict.fromkeys([self._place(name), ROW] if name == self._first() else [self._place(name)])
        return " ".join(element(ids.beside(place, self.name)) for place in places)

    def _place(self, name: str) -> str:
        return place_of(self.line.row.kind, name)

    def _first(self) -> str:
        return next(iter(KINDS[self.line.row.kind].measure))

    def _focused(self) -> str:
        wrong = beside.wrong(self.line.outcome)
        if wrong == SHARES:
            return next((name for name in self.line.typed.fields if is_share(name)), "")
        return wrong or self._first()


def inputs(words: Words, line: Line, place: int, partners: Names) -> list[Any]:
    """The measure, nothing to report instead, and folded what is seldom needed."""
    row, fields = Row(words, line), KINDS[line.row.kind]
    is_single = len(fields.measure) == 1
    terms = {"numerator": line.row.terms.numerator, "denominator": line.row.terms.denominator}
    measure = [
        _cell(row.field(name, words(label, **terms), style=HEARD if is_single else "s"), place, column)
        for column, (name, label) in enumerate(fields.measure.items())
    ]
    together = measure if is_single else [html.Div(measure, className="measure")]
    return [*_notices(words, line.row), *together, _nothing(words, line), row.beside(ROW), _choice(words, line)] + [
        one for one in (_more(row), _change(row), _shared(row, partners)) if one
    ]


def comment(words: Words, line: Line, place: int) -> html.Div:
    """The comment: of a block from a spreadsheet the column after the measure."""
    column = len(KINDS[line.row.kind].measure)
    return _cell(Row(words, line).field(NOTE, words("app-report-comment"), style=HEARD), place, column)


def _cell(inside: Sequence[Component], place: int, column: int) -> html.Div:
    return html.Div(list(inside), className="cell", **{"data-at": f"{place},{column}"})


def _nothing(words: Words, line: Line) -> html.Div:
    label = [words("app-report-nothing"), html.Span(f", {called(words, line.row)}", className="visually-hidden")]
    tick = dbc.Checkbox(id=ids.of(ids.NOTHING, str(line.spot)), value=line.typed.nothing is True, label=label)
    return html.Div(tick, className="nothing")


def _more(row: Row) -> html.Details | None:
    names = KINDS[row.line.row.kind].more
    if not names:
        return None
    fields = [one for name in names for one in row.field(name, row.words(LABELS[name]))]
    return row.folded(row.words("app-report-more"), names, *fields)


def _change(row: Row) -> html.Details | None:
    if not KINDS[row.line.row.kind].has_change:
        return None
    unit = change_unit(row.words, row.line.row)
    fields = [one for name in CHANGE for one in row.field(name, row.words(LABELS[name], unit=unit))]
    means = html.P(row.words("app-report-change-means"), className="q mb-2")
    return row.folded(row.words("app-report-change"), CHANGE, means, *fields)


def _shared(row: Row, partners: Names) -> html.Details | None:
    """A field for each partner's share."""
    if not KINDS[row.line.row.kind].has_shares:
        return None
    names = [share_of(code) for code in partners]
    fields = [one for name, called_ in zip(names, partners.values(), strict=True) for one in row.field(name, called_)]
    means = html.P(row.words("app-report-shares-means"), className="q mb-2")
    return row.folded(row.words("app-report-shares"), names, means, *fields, row.beside(SHARES))


def offered(choices: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    """As a list in the browser has them."""
    return [{"value": one, "label": said} for one, said in choices]


def grades(words: Words, named: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str]]:
    """Each grade of a scale with its name, and none of them."""
    nothing = (NOTHING, words("app-report-not-chosen"))
    return [nothing, *((grade, words.text(title)) for grade, title in named.items())]


def _choices(words: Words, row: SheetRow, name: str) -> list[tuple[str, str]] | None:
    """What can be chosen in a field, None where it is typed."""
    if name == "grade":
        return grades(words, row.terms.grades or {})
    nothing = (NOTHING, words("app-report-not-chosen"))
    if name == "done":
        return [nothing, ("yes", words("app-report-is-done")), ("no", words("app-report-not-done"))]
    if name == "change_direction":
        return [nothing, ("up", words("app-report-up")), ("down", words("app-report-down"))]
    if name in ("qualifier", "change_qualifier"):
        exact = (NOTHING, words("app-report-exact"))
        return [exact, *((one, qualified(words, "…", one)) for one in QUALIFIERS)]
    return None


def _notices(words: Words, row: SheetRow) -> list[Any]:
    """Why the row is here again: it was sent back, or it is being corrected."""
    parts = []
    if row.returned_because:
        parts.append(html.P([html.B(words("app-report-returned")), f" {row.returned_because}"], className="hint mb-2"))
    if row.correction_reason:
        correcting = words("app-report-correcting", reason=row.correction_reason)
        parts.append(html.P(correcting, className="hint mb-2"))
    return parts


def _choice(words: Words, line: Line) -> html.Div:
    """Always there, mostly hidden: a button that came while a deed is under way would make Dash drop its answer."""
    name = str(line.spot)
    keep_hidden, take_hidden, take = beside.choice(words, line.outcome)
    style = "btn btn-outline-secondary"
    return html.Div(
        [
            html.Button(words("app-report-keep"), id=ids.of(ids.KEEP, name), className=style, hidden=keep_hidden),
            html.Button(take, id=ids.of(ids.TAKE, name), className=style, hidden=take_hidden),
        ],
        className="acts",
    )
