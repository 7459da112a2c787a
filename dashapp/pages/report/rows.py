"""The table of the form: a row for each goal and for each of its parts, and where a part can be added."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from dash import dcc, html

from dashapp.components.measure import NONE
from dashapp.components.periods import short
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.report import ids
from dashapp.pages.report.adding import adding
from dashapp.pages.report.handed_in import handed_in
from dashapp.pages.report.inputs import comment, inputs
from dashapp.pages.report.line import Line, is_open
from dashapp.pages.report.saying import Names, answer, part
from goals.calendar import Frequency, Period
from goals.entry import Entry
from goals.reporting import SheetRow


def table(words: Words, lines: Sequence[Line], partners: Names, caption: str) -> html.Table:
    """The whole form."""
    titles = ("app-report-goal", "app-report-previous", "app-report-now", "app-report-comment")
    heads = [
        html.Th(words(title), scope="col", className="r" if place in (1, 2) else None)
        for place, title in enumerate(titles)
    ]
    body: list[Any] = []
    for _, group in groupby(enumerate(lines), key=lambda one: (one[1].spot.goal, one[1].spot.period)):
        same = list(group)
        body += [html.Tr(_cells(words, line, place, partners), className=_style(line)) for place, line in same]
        whole = same[0][1]
        if whole.row.offered:
            body.append(html.Tr(html.Td(adding(words, whole), colSpan=len(titles)), className="add"))
    parts = [html.Caption(caption, className="visually-hidden"), html.Thead(html.Tr(heads)), html.Tbody(body)]
    return html.Table(parts, className="t report")


def _style(line: Line) -> str | None:
    return "part" if line.spot.slot else None


def _cells(words: Words, line: Line, place: int, partners: Names) -> list[Any]:
    row = line.row
    known = dcc.Store(id=ids.of(ids.KNOWN, str(line.spot)), data=line.known.kept())
    head = html.Th([*_name(words, row), html.Span(_about(words, line), className="sub"), known], scope="row")
    earlier = html.Td(_earlier(words, row), className="r", **{"data-l": words("app-report-previous")})
    if is_open(row):
        said = html.Td(comment(words, line, place), className="comment")
        return [head, earlier, html.Td(inputs(words, line, place, partners), className="number"), said]
    said = html.Td(told(words, row.entry.note) if row.entry.note else "", className="comment")
    return [head, earlier, html.Td(handed_in(words, line, partners), className="number"), said]


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
    if row.unit:
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
    before = html.Span(_answer(words, row, row.previous))
    if period.frequency is Frequency.YEAR:
        return [before]
    year_ago = short(words, Period(period.year - 1, period.quarter))
    return [before, html.Span(f" {year_ago}: {_answer(words, row, row.year_before)}", className="sub")]


def _answer(words: Words, row: SheetRow, earlier: Entry | None) -> str:
    """A dash where there was no report."""
    return NONE if earlier is None else answer(words, row, earlier)
