"""The reports behind a figure, as somebody may know them."""

import datetime as dt
from typing import Any

from dash import html

from dashapp.components import periods
from dashapp.components.moments import day
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.goal.agreed import provenance
from goals.breakdown import RETURNED, Breakdown, Report
from goals.calendar import Period
from goals.models import ContributionState


def ledger(words: Words, seen: Breakdown, caption: str) -> list[Any]:
    """A row for each report; without any, what comes next."""
    if not seen.reports:
        return [html.P(words("app-goal-reports-none"))]
    has_areas = any(one.area for one in seen.reports)
    has_notes = any(one.note for one in seen.reports)
    columns = [
        Column(words("public-partner")),
        Column(words("public-period")),
        *([Column(words("app-goal-area"))] if has_areas else []),
        Column(words("app-goal-quantity", unit=words.text(seen.figures["unit"])), figures=True),
        Column(words("app-goal-state")),
        *([Column(words("app-goal-note"))] if has_notes else []),
        Column(words("app-goal-origin")),
        Column(words("app-goal-submitted")),
        Column(words("app-goal-verified")),
    ]
    rows = [
        [
            one.called,
            html.Span(periods.short(words, Period.parse(one.period)), className="nw"),
            *([one.area or words("app-goal-whole-area")] if has_areas else []),
            _quantity(words, one),
            _state(words, one),
            *([told(words, one.note) if one.note else ""] if has_notes else []),
            words("public-demo-mark") if one.provenance == "demo" else provenance(words, one.provenance),
            _submitted(words, one),
            _by(words, one.verified_at, one.verified_by),
        ]
        for one in seen.reports
    ]
    return [table(columns, rows, caption=caption)]


def _quantity(words: Words, one: Report) -> str:
    if one.nothing_to_report:
        return words("app-nothing")
    return "–" if one.quantity is None else words.number(one.quantity, decimals=6)


def _state(words: Words, one: Report) -> list[Any]:
    """Where a report is in its life, and what of it counts meanwhile."""
    if one.under_correction:
        return [html.Strong(words("app-goal-under-correction")), " ", _meanwhile(words, one)]
    said = words(f"app-goal-state-{'returned' if one.state == RETURNED else ContributionState(one.state).value}")
    if one.state == ContributionState.VERIFIED and not one.counts:
        return [said, ", ", words("app-goal-not-counted")]
    return [said]


def _meanwhile(words: Words, one: Report) -> str:
    if not one.counts:
        return ""
    if one.counted is None:
        return words("app-goal-meanwhile-nothing")
    return words("app-goal-meanwhile", quantity=words.number(one.counted, decimals=6))


def _submitted(words: Words, one: Report) -> list[Any]:
    said = _by(words, one.submitted_at, one.submitted_by)
    return [*said, html.Br(), words("app-goal-on-behalf")] if one.on_behalf else said


def _by(words: Words, at: dt.datetime | None, name: str | None) -> list[Any]:
    """Who and when; what a file brought along has no name."""
    return [name or words("app-goal-from-file"), ", ", day(at)] if at else ["–"]
