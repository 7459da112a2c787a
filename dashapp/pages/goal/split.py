"""What counts for a goal, by partner, by area and by period: three tables with the same sum."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dash import html

from dashapp.components import periods
from dashapp.components.cell import said
from dashapp.components.goal import Goal
from dashapp.components.heading import section
from dashapp.components.table import Column, table
from dashapp.i18n import Words
from dashapp.pages.goal import measured
from dashapp.sentences.origins import Marks, row_marks
from goals.breakdown import Breakdown, PartnerShare
from goals.calendar import Period
from goals.cells import Cell
from goals.kinds import COUNTS


def sections(words: Words, seen: Breakdown) -> list[html.Section]:
    """What adds up, in three tables with one sum; everything else as it was measured. None before anything counts."""
    if seen.figures["kind"] not in COUNTS:
        return measured.sections(words, seen.figures)
    if not seen.by_period:
        return []
    total, marks = _number(words, seen.counted), _marks(words, seen)
    by_partner, by_area, by_period = (
        section(words(f"app-goal-by-{part}", total=total), inside(words, seen, one.rows), beside=_beside(one))
        for (part, inside), one in zip(TABLES.items(), marks, strict=True)
    )
    return [by_partner, html.Div([html.Div(by_area), html.Div(by_period)], className="two")]


def _marks(words: Words, seen: Breakdown) -> list[Marks]:
    """Those of what was made up, of each table and of its rows."""
    goal = seen.figures
    by_partner = {row["partner"]: row for row in goal["by_partner"]}
    by_area = {row["name"]: row for row in goal["by_area"]}  # empty where the whole is the only part
    by_period = {row["period"]: row for row in goal["series"]}
    whole = {"provenance": goal["provenance"]}
    rows: list[list[Mapping[str, Any]]] = [
        [by_partner[one.partner] for one in seen.by_partner],
        [by_area.get(one.name, whole) for one in seen.by_area],
        [by_period[one.period] for one in seen.by_period],
    ]
    return [row_marks(words, goal, several) for several in rows]


def _beside(marks: Marks) -> html.I | None:
    return html.I(marks.table, className="s q") if marks.table else None


def _marked(told: Any, mark: str) -> list[Any]:
    return [told, *([" ", html.I(mark)] if mark else [])]


def _by_partner(words: Words, seen: Breakdown, marks: Sequence[str]) -> html.Table:
    latest = Period.parse(seen.latest)
    columns = [
        Column(words("public-partner")),
        Column(words("app-goal-bar"), hidden=True, cells="share-cell"),
        Column(words("public-in-all"), figures=True),
        Column(words("app-goal-share"), figures=True),
        Column(periods.short(words, latest), figures=True),
    ]
    most = max(one.quantity for one in seen.by_partner)
    rows = [_partner(words, seen.figures, one, most, mark) for one, mark in zip(seen.by_partner, marks, strict=True)]
    sums = [one.latest.quantity for one in seen.by_partner if one.latest.quantity is not None]
    whole = words.percent(1) if seen.by_partner[0].percent is not None else "–"
    foot = [words("public-total"), "", _number(words, seen.counted), whole, _gain(words, sum(sums, Decimal(0)))]
    return table(columns, rows, foot=foot)


def _partner(words: Words, goal: Goal, one: PartnerShare, most: Decimal, mark: str) -> list[Any]:
    length = f"{100 * one.quantity / most:.1f}%" if most else "0%"
    share = html.Span(className="share", style={"--a": length})
    percent = "–" if one.percent is None else words.percent(Decimal(one.percent) / 100)
    return [_marked(one.called, mark), share, _number(words, one.quantity), percent, _latest(words, goal, one.latest)]


def _latest(words: Words, goal: Goal, cell: Cell) -> str:
    return said(words, cell, goal) if cell.quantity is None else _gain(words, cell.quantity)


def _by_area(words: Words, seen: Breakdown, marks: Sequence[str]) -> html.Table:
    columns = [Column(words("app-goal-area")), Column(words("public-in-all"), figures=True)]
    rows = [
        [_marked(one.name or words("app-goal-whole-area"), mark), _number(words, one.quantity)]
        for one, mark in zip(seen.by_area, marks, strict=True)
    ]
    return table(columns, rows, foot=[words("public-total"), _number(words, seen.counted)])


def _by_period(words: Words, seen: Breakdown, marks: Sequence[str]) -> html.Table:
    columns = [
        Column(words("public-period")),
        Column(words("public-new"), figures=True),
        Column(words("public-in-all"), figures=True),
    ]
    rows = [
        [
            _marked(periods.short(words, Period.parse(one.period)), mark),
            _number(words, one.quantity),
            _number(words, one.running),
        ]
        for one, mark in zip(seen.by_period, marks, strict=True)
    ]
    return table(columns, rows, foot=[words("public-total"), _number(words, seen.counted), ""])


TABLES = {"partner": _by_partner, "area": _by_area, "period": _by_period}


def _number(words: Words, quantity: Decimal) -> str:
    """Exactly as reported, so that every table adds up."""
    return words.number(quantity, decimals=6)


def _gain(words: Words, quantity: Decimal) -> str:
    return f"+{_number(words, quantity)}" if quantity else "0"
