"""Tables: a caption, heads for columns and rows, figures to the right; narrow screens read them as labelled lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html


@dataclass(frozen=True)
class Column:
    """A column by its title; `figures` stand to the right. `hidden` titles are only read aloud.

    `cells` is the style of the cells under it.
    """

    title: str
    figures: bool = False
    hidden: bool = False
    cells: str = ""

    @property
    def style(self) -> str | None:
        """The classes of its cells, None for none."""
        return " ".join(["r"] * self.figures + self.cells.split()) or None


def table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Any]],
    *,
    caption: str = "",
    foot: Sequence[Any] = (),
    className: str = "t stack",  # noqa: N803  as Dash calls it
) -> html.Table:
    """Every row's first cell is its head; `foot` is one more row, for sums."""
    titles = [
        html.Th(
            html.Span(column.title, className="visually-hidden") if column.hidden else column.title,
            scope="col",
            className="r" if column.figures else None,
        )
        for column in columns
    ]
    parts = [
        html.Caption(caption) if caption else None,
        html.Thead(html.Tr(titles)),
        html.Tbody([html.Tr(_cells(columns, row)) for row in rows]),
        html.Tfoot(html.Tr(_cells(columns, foot))) if foot else None,
    ]
    return html.Table(parts, className=className)


def _cells(columns: Sequence[Column], row: Sequence[Any]) -> list[Any]:
    first, *others = row
    cells = [html.Th(first, scope="row")]
    for column, cell in zip(columns[1:], others, strict=True):
        label = {} if column.hidden or cell == "" else {"data-l": column.title}
        cells.append(html.Td(cell, className=column.style, **label))
    return cells


def scrolled(inside: html.Table, name: str) -> html.Div:
    """A table too wide for a narrow screen scrolls within itself, also by keyboard."""
    return html.Div(inside, className="scroll", tabIndex=0, role="region", **{"aria-label": name})
