"""What counts for a goal, by partner, by area and by period: three tables with the same sum."""

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
    total = _number(words, seen.counted)
    return [
        section(words("app-goal-by-partner", total=total), _by_partner(words, seen)),
        html.Div(
            [
                html.Div(section(words("app-goal-by-area", total=total), _by_area(words, seen))),
                html.Div(section(words("app-goal-by-period", total=total), _by_period(words, seen))),
            ],
            className="two",
        ),
    ]


def _by_partner(words: Words, seen: Breakdown) -> html.Table:
    latest = Period.parse(seen.latest)
    columns = [
        Column(words("public-partner")),
        Column(words("app-goal-bar"), hidden=True, cells="share-cell"),
        Column(words("public-in-all"), figures=True),
        Column(words("app-goal-share"), figures=True),
        Column(periods.short(words, latest), figures=True),
    ]
    most = max(one.quantity for one in seen.by_partner)
    rows = [_partner(words, seen.figures, one, most) for one in seen.by_partner]
    sums = [one.latest.quantity for one in seen.by_partner if one.latest.quantity is not None]
    whole = words.percent(1) if seen.by_partner[0].percent is not None else "–"
    foot = [words("public-total"), "", _number(words, seen.counted), whole, _gain(words, sum(sums, Decimal(0)))]
    return table(columns, rows, foot=foot)


def _partner(words: Words, goal: Goal, one: PartnerShare, most: Decimal) -> list[Any]:
    length = f"{100 * one.quantity / most:.1f}%" if most else "0%"
    share = html.Span(className="share", style={"--a": length})
    percent = "–" if one.percent is None else words.percent(Decimal(one.percent) / 100)
    return [one.called, share, _number(words, one.quantity), percent, _latest(words, goal, one.latest)]


def _latest(words: Words, goal: Goal, cell: Cell) -> str:
    return said(words, cell, goal) if cell.quantity is None else _gain(words, cell.quantity)


def _by_area(words: Words, seen: Breakdown) -> html.Table:
    columns = [Column(words("app-goal-area")), Column(words("public-in-all"), figures=True)]
    rows = [[one.name or words("app-goal-whole-area"), _number(words, one.quantity)] for one in seen.by_area]
    return table(columns, rows, foot=[words("public-total"), _number(words, seen.counted)])


def _by_period(words: Words, seen: Breakdown) -> html.Table:
    columns = [
        Column(words("public-period")),
        Column(words("public-new"), figures=True),
        Column(words("public-in-all"), figures=True),
    ]
    rows = [
        [periods.short(words, Period.parse(one.period)), _number(words, one.quantity), _number(words, one.running)]
        for one in seen.by_period
    ]
    return table(columns, rows, foot=[words("public-total"), _number(words, seen.counted), ""])


def _number(words: Words, quantity: Decimal) -> str:
    """Exactly as reported, so that every table adds up."""
    return words.number(quantity, decimals=6)


def _gain(words: Words, quantity: Decimal) -> str:
    return f"+{_number(words, quantity)}" if quantity else "0"
