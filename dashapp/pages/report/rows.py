"""The table of the form: a row for each goal and for each of its parts, and where a part can be added."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from dash import dcc, html

from dashapp.components.marks import made_up
from dashapp.components.measure import NONE
from dashapp.components.periods import short
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.report import ids
from dashapp.pages.report.adding import adding
from dashapp.pages.report.asked import KINDS
from dashapp.pages.report.handed_in import handed_in
from dashapp.pages.report.inputs import comment, inputs
from dashapp.pages.report.line import Line, is_open
from dashapp.pages.report.saying import Names, answer, called, part
from goals.calendar import Frequency, Period
from goals.entry import Entry
from goals.kinds import Kind
from goals.reporting import SheetRow

TITLES = ("app-report-goal", "app-report-previous", "app-report-now", "app-report-comment")
OUT_OF_REACH = 10_000  # rows below the first


def table(words: Words, lines: Sequence[Line], partners: Names, caption: str) -> html.Table:
    """The whole form."""
    places = _places(lines)
    body: list[Any] = []
    for _, group in groupby(lines, key=lambda one: (one.spot.goal, one.spot.period)):
        same = list(group)
        whole, folded = same[0], [line for line in same if _is_folded(line)]
        body += [_row(words, line, places, partners) for line in same if not _is_folded(line)]
        if folded:
            further = _folded(words, whole, [_row(words, line, places, partners) for line in folded])
            body.append(html.Tr(html.Td(further, colSpan=len(TITLES)), className="further"))
    return _table(words, caption, body)


def _table(words: Words, caption: str, body: Sequence[html.Tr], *, style: str = "t report") -> html.Table:
    heads = [
        html.Th(words(title), scope="col", className="r" if place in (1, 2) else None)
        for place, title in enumerate(TITLES)
    ]
    parts = [html.Caption(caption, className="visually-hidden"), html.Thead(html.Tr(heads)), html.Tbody(body)]
    return html.Table(parts, className=style)


def _is_folded(line: Line) -> bool:
    """Whether nothing has come of a part that was reported before: a survey's are many, and each is asked by itself.

    What adds up stands open, for what is forgotten there is missing from the sum.
    """
    adds_up = "quantity" in KINDS[line.row.kind].measure
    is_begun = line.known.version is not None or line.outcome.refused is not None or bool(line.focus)
    return bool(line.spot.slot) and not adds_up and not is_begun


def _folded(words: Words, whole: Line, rows: Sequence[html.Tr]) -> html.Details:
    goal = html.Span(f": {called(words, whole.row)}", className="visually-hidden")
    said = words("app-report-parts", n=len(rows))
    inside = html.Div(_table(words, f"{called(words, whole.row)}: {said}", rows, style="t report parts"))
    return html.Details([html.Summary([said, goal]), inside], className="more s")


def _places(lines: Sequence[Line]) -> dict[str, int]:
    """Where a block from a spreadsheet finds each row: those that are seen one below the other, the others far off."""
    seen = [line for line in lines if not _is_folded(line)]
    folded = [line for line in lines if _is_folded(line)]
    places = {str(line.spot): place for place, line in enumerate(seen)}
    return places | {str(line.spot): place for place, line in enumerate(folded, OUT_OF_REACH)}


def _row(words: Words, line: Line, places: Mapping[str, int], partners: Names) -> html.Tr:
    cells = _cells(words, line, places[str(line.spot)], partners)
    return html.Tr(cells, className="part" if line.spot.slot else None)


def _cells(words: Words, line: Line, place: int, partners: Names) -> list[Any]:
    row = line.row
    known = dcc.Store(id=ids.of(ids.KNOWN, str(line.spot)), data=line.known.kept())
    head = html.Th([*_name(words, row), html.Span(_about(words, line), className="sub"), known], scope="row")
    earlier = html.Td(_earlier(words, row), className="r", **{"data-l": words("app-report-previous")})
    more = [adding(words, line)] if row.offered else []
    if is_open(row):
        said = html.Td(comment(words, line, place), className="comment")
        return [head, earlier, html.Td([*inputs(words, line, place, partners), *more], className="number"), said]
    said = html.Td(told(words, row.entry.note) if row.entry.note else "", className="comment")
    return [head, earlier, html.Td([*handed_in(words, line, partners), *more], className="number"), said]


def _name(words: Words, row: SheetRow) -> list[Any]:
    """The goal; of a part its own name, and the goal for those who hear it alone."""
    of = part(words, row.part)
    if not of:
        return [told(words, row.title)]
    return [html.Span(f"{words.text(row.title)}: ", className="visually-hidden"), of]


def _about(words: Words, line: Line) -> list[Any]:
    """The unit, what is asked, and what is special about this row."""
    row = line.row
    if row.slot:
        return []
    parts: list[Any] = []
    if row.unit and row.kind is not Kind.SURVEY_SHARE:  # whose field is called so
        parts.append(told(words, row.unit))
    if row.terms.direction and row.terms.target is not None:
        parts.append(words(f"app-report-{row.terms.direction.replace('_', '-')}", target=row.terms.target))
    if line.spot.period != line.spot.form.period:
        parts.append(words("app-report-whole-year", year=row.period))
    if not row.expected:
        parts.append(words("app-report-when-any"))
    if row.terms.question:
        parts.append(words("app-report-question", question=row.terms.question))
    if row.terms.counted_answers:
        answers = row.terms.counted_answers
        parts.append(words("app-report-counted", answers=answers.get(words.language) or answers["sv"]))
    separated: list[Any] = []
    for one in parts:
        separated += [" · ", one] if separated else [one]
    return separated


def _earlier(words: Words, row: SheetRow) -> list[Any]:
    """What was reported for the period before and a year ago: to compare with, never filled in."""
    period = Period.parse(row.period)
    before = html.Span(_answer(words, row, row.previous, row.previous_from))
    if period.frequency is Frequency.YEAR:
        return [before]
    year_ago = short(words, Period(period.year - 1, period.quarter))
    then = _answer(words, row, row.year_before, row.year_before_from)
    return [before, html.Span([f" {year_ago}: ", *then], className="sub")]


def _answer(words: Words, row: SheetRow, earlier: Entry | None, origin: str | None) -> list[Any]:
    """A dash where there was no report."""
    if earlier is None:
        return [NONE]
    return [answer(words, row, earlier, beside=origin), *made_up(words, {origin or ""})]
