"""Who has reported what to which goal: a table first, its tint an extra."""

from typing import Any

from dash import html

from dashapp.components import periods
from dashapp.components.table import scrolled
from dashapp.components.told import told
from dashapp.i18n import Words
from goals.calendar import Period
from goals.overview import Cell, Column, Heat, Reported


def table(words: Words, heat: Heat, *, is_demo: bool) -> list[Any]:
    """The table in its own scrolling region, and what its signs mean."""
    caption = words("app-heat-caption", demo=str(is_demo).lower())
    head = [html.Th(words("public-partner"), scope="col"), *(_head(words, column) for column in heat.columns)]
    rows = [
        html.Tr([html.Th(row.called, scope="row"), *(_cell(words, cell) for cell in row.cells)]) for row in heat.rows
    ]
    sums = [html.Td("–" if column.total is None else _number(words, column.total)) for column in heat.columns]
    foot = html.Tr([html.Th(words("public-total"), scope="row"), *sums])
    parts = [html.Caption(html.Span(caption)), html.Thead(html.Tr(head)), html.Tbody(rows), html.Tfoot(foot)]
    key = [words(f"app-heat-{one}") for one in _signs(heat)]
    return [
        scrolled(html.Table(parts, className="t heat"), words("app-heat")),
        html.P(" ".join(key), className="s q mt-2 mb-0") if key else None,
    ]


def _head(words: Words, column: Column) -> html.Th:
    period = html.Span(periods.short(words, Period.parse(column.period)), className="d-block nw")
    return html.Th([told(words, column.title), period], scope="col", className="r")


def _cell(words: Words, cell: Cell) -> html.Td:
    if cell.quantity is not None:
        return html.Td(_number(words, cell.quantity), className=f"heat-{cell.tint}" if cell.tint else None)
    if cell.reported is Reported.NOTHING_TO_REPORT:
        return html.Td(words("app-nothing"))
    if cell.reported is Reported.MISSING:
        return html.Td(words("app-missing"), className="miss")
    return html.Td("·", className="na")


def _signs(heat: Heat) -> list[str]:
    """Which signs the table has that are not explained by themselves."""
    found = {cell.reported for row in heat.rows for cell in row.cells}
    signs = (Reported.NOT_EXPECTED, Reported.MISSING, Reported.NOTHING_TO_REPORT)
    return [sign.value.replace("_", "-") for sign in signs if sign in found]


def _number(words: Words, quantity: Any) -> str:
    """Exactly as reported, so that a column adds up."""
    return words.number(quantity, decimals=6)
