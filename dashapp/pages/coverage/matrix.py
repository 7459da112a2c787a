"""Partners by goals: each report by word and shape, when it moved last, and the way to where it goes on."""

from dataclasses import dataclass
from typing import Any

from dash import html

from dashapp.components.moments import day
from dashapp.components.periods import short
from dashapp.components.table import scrolled
from dashapp.components.told import told
from dashapp.i18n import Words
from goals.coverage import OWING, Cell, Column, Coverage, Row
from goals.outstanding import Stage


@dataclass(frozen=True)
class Ways:
    """Where the visitor can go on from a cell: to another's form only where that can be written."""

    slug: str
    period: str
    takes_reports: bool
    for_others: bool

    def from_(self, row: Row, column: Column, cell: Cell) -> str:
        """An address, empty for none."""
        home = f"/app/{self.slug}"
        if cell.stage in OWING:
            may_write = self.for_others and self.takes_reports
            return f"{home}/report/{self.period}/{row.partner}" if may_write else ""
        if cell.stage is Stage.SUBMITTED:
            return f"{home}/verify"
        return f"{home}/goals/{column.goal}"


def matrix(words: Words, ways: Ways, seen: Coverage) -> list[Any]:
    """The table in its own scrolling region, and what its signs mean; a sentence where nobody is asked anything."""
    if not seen.columns:
        return [html.P(words("app-coverage-nobody"))]
    head = [html.Th(words("public-partner"), scope="col"), *(_head(words, ways, column) for column in seen.columns)]
    rows = [
        html.Tr(
            [
                html.Th(row.called, scope="row"),
                *(_cell(words, ways, row, *one) for one in zip(seen.columns, row.cells, strict=True)),
            ]
        )
        for row in seen.rows
    ]
    name = words("app-coverage-who")
    caption = html.Caption(name, className="visually-hidden")
    table = html.Table([caption, html.Thead(html.Tr(head)), html.Tbody(rows)], className="t cover")
    has_dots = any(cell.stage is Stage.NOT_DUE for row in seen.rows for cell in row.cells)
    key = html.P(words("app-coverage-not-due"), className="s q mt-2 mb-0") if has_dots else None
    return [scrolled(table, name), key]


def _head(words: Words, ways: Ways, column: Column) -> html.Th:
    """The goal, and its period where that is not the one that is being looked at."""
    other = column.period.code != ways.period
    period = html.Span(short(words, column.period), className="d-block nw") if other else None
    return html.Th([told(words, column.title), period], scope="col")


def _cell(words: Words, ways: Ways, row: Row, column: Column, cell: Cell) -> html.Td:
    if cell.stage is Stage.NOT_DUE:
        return html.Td("·", className="q")
    is_late = cell.days_late > 0
    shape = "late" if is_late else cell.stage.value.replace("_", "-")
    said = words("app-coverage-stage", stage=cell.stage.value, late=str(is_late).lower())
    address = ways.from_(row, column, cell)
    inside = html.Span(html.A(said, href=address) if address else said, className=f"stage stage-{shape}")
    return html.Td([inside, *_more(words, ways, cell)])


def _more(words: Words, ways: Ways, cell: Cell) -> list[Any]:
    """How late it is, when it moved last, and a correction that is under way."""
    more: list[Any] = []
    if cell.days_late:
        more.append(html.Span(words("app-coverage-days-late", n=cell.days_late), className="sub"))
    if cell.moved_at:
        more.append(html.Span(day(cell.moved_at), className="sub"))
    if cell.correction:
        said = words("app-coverage-correction", stage=cell.correction.value)
        waits = cell.correction is Stage.SUBMITTED
        more.append(html.Span(html.A(said, href=f"/app/{ways.slug}/verify") if waits else said, className="sub"))
    return more
