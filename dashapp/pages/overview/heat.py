"""Who has reported what to which goal: a table first, its tint an extra."""

from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp.components import periods
from dashapp.components.cell import said
from dashapp.components.goal import Goal
from dashapp.components.table import scrolled
from dashapp.components.told import told
from dashapp.i18n import Words
from goals.calendar import Period
from goals.cells import Cell, Reported
from goals.overview import Column, Heat


def table(words: Words, heat: Heat, goals: Mapping[str, Goal], *, is_demo: bool) -> list[Any]:
    """The table in its own scrolling region, and what its signs mean; `goals` are the figures by the goals' codes."""
    caption = words("app-heat-caption", demo=str(is_demo).lower())
    head = [html.Th(words("public-partner"), scope="col"), *(_head(words, column) for column in heat.columns)]
    rows = [
        html.Tr(
            [
                html.Th(row.called, scope="row"),
                *(
                    html.Td(said(words, cell, goals[column.goal]), className=_style(cell))
                    for cell, column in zip(row.cells, heat.columns, strict=True)
                ),
            ]
        )
        for row in heat.rows
    ]
    parts = [html.Caption(html.Span(caption)), html.Thead(html.Tr(head)), html.Tbody(rows), _sums(words, heat)]
    key = [words(f"app-heat-{one}") for one in _signs(heat)]
    return [
        scrolled(html.Table(parts, className="t heat"), words("app-heat")),
        html.P(" ".join(key), className="s q mt-2 mb-0") if key else None,
    ]


def _sums(words: Words, heat: Heat) -> html.Tfoot | None:
    """What adds up in each column; nothing where no column does."""
    totals = [column.total for column in heat.columns]
    if all(total is None for total in totals):
        return None
    cells = [html.Td("–" if total is None else _number(words, total)) for total in totals]
    return html.Tfoot(html.Tr([html.Th(words("public-total"), scope="row"), *cells]))


def _head(words: Words, column: Column) -> html.Th:
    period = html.Span(periods.short(words, Period.parse(column.period)), className="d-block nw")
    return html.Th([told(words, column.title), period], scope="col", className="r")


def _style(cell: Cell) -> str | None:
    if cell.tint:
        return f"heat-{cell.tint}"
    return {Reported.MISSING: "miss", Reported.NOT_EXPECTED: "na"}.get(cell.reported)


def _signs(heat: Heat) -> list[str]:
    """Which signs the table has that are not explained by themselves."""
    found = {cell.reported for row in heat.rows for cell in row.cells}
    signs = (Reported.NOT_EXPECTED, Reported.MISSING, Reported.SUBMITTED, Reported.NOTHING_TO_REPORT)
    return [sign.value.replace("_", "-") for sign in signs if sign in found]


def _number(words: Words, quantity: Any) -> str:
    """Exactly as reported, so that a column adds up."""
    return words.number(quantity, decimals=6)
