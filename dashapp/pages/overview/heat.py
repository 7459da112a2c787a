"""Who has reported what to which goal: a table first, its tint an extra."""

from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components import periods
from dashapp.components.cell import said
from dashapp.components.goal import Goal
from dashapp.components.marks import made_up
from dashapp.components.table import scrolled
from dashapp.components.told import told
from dashapp.i18n import Words
from goals.calendar import Period
from goals.cells import Cell, Reported
from goals.overview import Column, Heat


def table(words: Words, heat: Heat, goals: Mapping[str, Goal]) -> list[Any]:
    """The table in its own scrolling region, and what its signs mean; `goals` are the figures by the goals' codes."""
    given = [cell.provenance for row in heat.rows for cell in row.cells if cell.reported is Reported.MEASURE]
    all_made_up = bool(given) and all(sentences.mark(words, codes) for codes in given)
    caption = words("app-heat-caption", demo=str(all_made_up).lower())
    head = [html.Th(words("public-partner"), scope="col"), *(_head(words, column) for column in heat.columns)]
    rows = [
        html.Tr(
            [
                html.Th(row.called, scope="row"),
                *(
                    html.Td(
                        [
                            said(words, cell, goals[column.goal]),
                            *([] if all_made_up else made_up(words, cell.provenance)),
                        ],
                        className=_style(cell),
                    )
                    for cell, column in zip(row.cells, heat.columns, strict=True)
                ),
            ]
        )
        for row in heat.rows
    ]
    parts = [
        html.Caption(html.Span(caption)),
        html.Thead(html.Tr(head)),
        html.Tbody(rows),
        _sums(words, heat, is_marked=not all_made_up),
    ]
    key = [words(f"app-heat-{one}") for one in _signs(heat)]
    return [
        scrolled(html.Table(parts, className="t heat"), words("app-heat")),
        html.P(" ".join(key), className="s q mt-2 mb-0") if key else None,
    ]


def _sums(words: Words, heat: Heat, *, is_marked: bool) -> html.Tfoot | None:
    """What adds up in each column; nothing where no column does."""
    totals = [column.total for column in heat.columns]
    if all(total is None for total in totals):
        return None
    origins = [{code for row in heat.rows for code in row.cells[place].provenance} for place in range(len(totals))]
    cells = [
        html.Td("–" if total is None else [_number(words, total), *(made_up(words, codes) if is_marked else [])])
        for total, codes in zip(totals, origins, strict=True)
    ]
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
