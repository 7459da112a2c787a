"""The reports behind a figure, as somebody may know them."""

import datetime as dt
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components import periods
from dashapp.components.cell import grades
from dashapp.components.goal import Goal
from dashapp.components.measure import measure
from dashapp.components.moments import day
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.goal.agreed import provenance
from goals.breakdown import Breakdown
from goals.calendar import Period
from goals.entry import Entry
from goals.kinds import COUNTS
from goals.ledger import RETURNED, Report
from goals.models import ContributionState


def ledger(words: Words, seen: Breakdown, caption: str) -> list[Any]:
    """A row for each report; without any, what comes next."""
    if not seen.reports:
        return [html.P(words("app-goal-reports-none"))]
    goal = seen.figures
    has_parts = any(one.part.slot for one in seen.reports)
    has_notes = any(one.said.note for one in seen.reports)
    columns = [
        Column(words("public-partner")),
        Column(words("public-period")),
        *([Column(words("app-goal-part"))] if has_parts else []),
        Column(_measured(words, goal), figures=True),
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
            *([_part(words, one)] if has_parts else []),
            _said(words, goal, one.said, one.provenance),
            _state(words, goal, one),
            *([told(words, one.said.note) if one.said.note else ""] if has_notes else []),
            sentences.mark(words, {one.provenance}) or provenance(words, one.provenance),
            _submitted(words, one),
            _by(words, one.verified_at, one.verified_by),
        ]
        for one in seen.reports
    ]
    return [table(columns, rows, caption=caption)]


def _measured(words: Words, goal: Goal) -> str:
    """What the numbers are: of how many, or of what."""
    if goal["kind"] in COUNTS:
        return words("app-goal-quantity", unit=words.text(goal["unit"]))
    return words("app-goal-reported")


def _said(words: Words, goal: Goal, said: Entry, beside: str | None) -> str:
    unit = None if goal["kind"] in COUNTS else goal["unit"]
    return measure(
        words, goal["kind"], said, unit=unit, unit_one=goal.get("unit_one"), grades=grades(goal), beside=beside
    )


def _part(words: Words, one: Report) -> list[Any]:
    """Which part of the goal a report is about: an area, a question, an initiative."""
    if not one.part.slot:
        return [words("app-goal-whole-area")]
    first, *others = one.part.names
    return [told(words, first), *(html.Span(told(words, name), className="sub") for name in others)]


def _state(words: Words, goal: Goal, one: Report) -> list[Any]:
    """Where a report is in its life, and what of it counts meanwhile."""
    if one.under_correction:
        return [html.Strong(words("app-goal-under-correction")), " ", _meanwhile(words, goal, one)]
    said = words(f"app-goal-state-{'returned' if one.state == RETURNED else ContributionState(one.state).value}")
    if one.state == ContributionState.VERIFIED and not one.counts:
        return [said, ", ", words("app-goal-not-counted")]
    return [said]


def _meanwhile(words: Words, goal: Goal, one: Report) -> str:
    if not one.counts:
        return ""
    if one.counted is None or one.counted.nothing_to_report:
        return words("app-goal-meanwhile-nothing")
    return words("app-goal-meanwhile", quantity=_said(words, goal, one.counted, one.counted_provenance))


def _submitted(words: Words, one: Report) -> list[Any]:
    said = _by(words, one.submitted_at, one.submitted_by)
    return [*said, html.Br(), words("app-goal-on-behalf")] if one.on_behalf else said


def _by(words: Words, at: dt.datetime | None, name: str | None) -> list[Any]:
    """Who and when; what a file brought along has no name."""
    return [name or words("app-goal-from-file"), ", ", day(at)] if at else ["–"]
