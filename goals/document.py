"""What a release says: one plain document with every figure as it is shown, small numbers withheld.

Pages, JSON and CSV are written from this document and from nothing else, so they agree to the digit. Its keys are
listed in docs/release-document.md.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
from sqlalchemy import select
from sqlalchemy.orm import Session

from goals import frames
from goals.finding import partnership_of
from goals.measures import Definition, Per
from goals.models import Goal, GoalGroup, Target
from goals.progress import pace_periods
from goals.standing import Standing, definition_of, milestone_value, settled, standings
from goals.suppression import is_small, withheld, withheld_sums
from partners.access import Actor
from partners.models import Organisation, Partner, Partnership, Provenance

Document = dict[str, Any]
Figure = int | float


def compose(session: Session, actor: Actor, *, as_of: dt.date, known_at: dt.datetime) -> Document:
    """The document of the session's partnership, as of a day and as known at a moment."""
    day = settled(session, as_of)
    partnership = partnership_of(session)
    organisations = organisations_of(session)
    sources = frames.provenance(session, as_of=day, known_at=known_at)
    threshold = partnership.small_count
    goals = [
        figures(standing, organisations, sources, day, threshold=threshold)
        for standing in standings(session, actor, as_of=day, known_at=known_at)
    ]
    titles = {row.code: row.title for row in session.scalars(select(Provenance).order_by(Provenance.code))}
    return {
        "partnership": partnership.code,
        "kind": partnership.kind,
        "name": partnership.name,
        "vision": partnership.vision,
        "about": partnership.about,
        "contact": _contact(partnership),
        "area": {"code": partnership.area.code, "name": partnership.area.name} if partnership.area else None,
        "start": partnership.start.isoformat(),
        "end": partnership.end.isoformat() if partnership.end else None,
        "as_of": day.isoformat(),
        "thresholds": {
            "on_track": float(partnership.on_track),
            "at_risk": float(partnership.at_risk),
            "small_count": threshold,
        },
        "provenance": titles,
        "partners": [
            {"partner": code, "organisation": one.name, "short": one.called, "demo": one.demo}
            for code, one in organisations.items()
        ],
        "groups": _groups(session, {goal["group"] for goal in goals}),
        "goals": goals,
        "goals_not_shown": partnership.goals_not_shown,
    }


def _contact(partnership: Partnership) -> Document | None:
    """Whom residents turn to: the team's function and address, never a person."""
    if not partnership.contact_function or not partnership.contact_address:
        return None
    return {"function": partnership.contact_function, "address": partnership.contact_address}


def _groups(session: Session, codes: Collection[str]) -> list[Document]:
    """The groups that goals stand in, in their order."""
    groups = session.scalars(select(GoalGroup).order_by(GoalGroup.position, GoalGroup.code))
    return [{"group": one.code, "title": one.title, "ordered": one.ordered} for one in groups if one.code in codes]


def shown(value: Fraction | Decimal, decimals: int = 1) -> Figure:
    """A number as it is shown: half up, a whole number without decimals."""
    exact = value if isinstance(value, Decimal) else Decimal(value.numerator) / Decimal(value.denominator)
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return int(rounded) if rounded == rounded.to_integral_value() else float(rounded)


def _shown(value: Fraction | None, decimals: int = 1) -> Figure | None:
    return None if value is None else shown(value, decimals)


def organisations_of(session: Session) -> dict[str, Organisation]:
    """The partners by code, in the partnership's order."""
    statement = select(Organisation).join(Partner, Partner.organisation_id == Organisation.id)
    return {one.code: one for one in session.scalars(statement.order_by(Partner.position))}


def _codes(sources: pd.DataFrame, standing: Standing) -> list[str]:
    """Where the goal's counted numbers come from."""
    counted = set(standing.counted["period"])
    own = sources[sources["goal"] == standing.goal.code]
    return sorted({code for period, code in zip(own["period"], own["provenance"], strict=True) if period in counted})


def figures(
    standing: Standing,
    organisations: Mapping[str, Organisation],
    sources: pd.DataFrame,
    as_of: dt.date,
    *,
    threshold: int = 0,
) -> Document:
    """A goal of a release; with the threshold 0 nothing is withheld, as for people who are signed in.

    `organisations` are the partners in their order, `sources` the rows of frames.provenance.
    """
    goal, progress = standing.goal, standing.progress
    protected = threshold if goal.counts == "people" else 0
    partners = _by_partner(standing, organisations, protected)
    series = _series(standing, protected)
    is_whole = not any("withheld" in cell for cell in (*partners, *series))
    return {
        **_promise(goal),
        **_way(goal, standing.target, standing.definition, as_of),
        "actual": _shown(progress.actual.value),
        "at": progress.actual.at.isoformat() if progress.actual.value is not None else None,
        "expected": _shown(progress.expected),
        "progress": _shown(progress.progress, 3),
        "progress_percent": _percent(progress.progress),
        "ratio": _shown(progress.ratio, 3),
        "ratio_percent": _percent(progress.ratio, standing.thresholds.on_track, standing.thresholds.at_risk),
        "deviation": _shown(progress.deviation),
        "pace": _pace(standing, series),
        "required_pace": _shown(progress.required_pace),
        "pace_per": None if progress.pace is None else goal.frequency,
        "status": progress.status,
        "final": progress.final,
        "preliminary": progress.coverage.is_preliminary,
        "received": progress.coverage.received,
        "due": progress.coverage.due,
        "coverage": _shown(progress.coverage.share, 3),
        "after_target": None
        if is_small(progress.actual.beside, threshold=protected)
        else shown(progress.actual.beside),
        "provenance": _codes(sources, standing),
        "by_partner": partners,
        "series": series,
        "table": _table(standing, protected) if is_whole else None,
    }


def promise(goal: Goal, partnership: Partnership) -> Document:
    """A goal of which nothing can be said yet, as no period is closed: the same keys, and no judgement."""
    target = goal.targets[-1]
    definition = definition_of(goal, target, partnership)
    return {
        **_promise(goal),
        **_way(goal, target, definition, target.date),
        **dict.fromkeys(("actual", "at", "expected", "progress", "progress_percent", "ratio", "ratio_percent")),
        **dict.fromkeys(("deviation", "pace", "required_pace", "pace_per", "status", "coverage", "after_target")),
        **dict.fromkeys(("final", "preliminary"), False),
        **dict.fromkeys(("received", "due"), 0),
        "provenance": [],
        "by_partner": [],
        "series": [],
        "table": None,
    }


def _promise(goal: Goal) -> Document:
    """What was promised, as agreed."""
    return {
        "code": goal.code,
        "title": goal.title,
        "kind": goal.kind,
        "unit": goal.unit,
        "counts": goal.counts,
        "level": goal.level,
        "group": goal.grouping.group_code if goal.grouping else None,
        "frequency": goal.frequency,
        "about": goal.about,
        "source": goal.source,
        "reference": goal.reference,
        "baseline": 0 if goal.baseline is None else shown(goal.baseline),
        "baseline_date": goal.baseline_date.isoformat() if goal.baseline_date else None,
    }


def _way(goal: Goal, target: Target, definition: Definition, as_of: dt.date) -> Document:
    """The target in force and the expected path to it."""
    path = definition.expected_path(as_of)
    return {
        "target": shown(target.value),
        "target_date": target.date.isoformat(),
        "target_provenance": target.provenance,
        "per": target.per,
        "first_day": path.baseline.day.isoformat(),
        "last_day": path.target.day.isoformat(),
        "profile": target.profile,
        "path": [[point.day.isoformat(), shown(point.value)] for point in path.drawn()],
        "milestones": [
            {
                "date": milestone.date.isoformat(),
                "value": shown(milestone_value(goal, milestone)),
                "prov": milestone.provenance,
            }
            for milestone in target.milestones
        ],
    }


def _pace(standing: Standing, series: list[Document]) -> Figure | None:
    """The pace, unless it is the sum of some but not all of the withheld periods, and so would give them away."""
    withheld_periods = {cell["period"] for cell in series if "quantity" not in cell}
    summed = {period.code for period in pace_periods(standing.definition, standing.progress.actual.at)}
    gives_away = bool(withheld_periods & summed) and not withheld_periods <= summed
    return None if gives_away else _shown(standing.progress.pace)


def _by_partner(standing: Standing, organisations: Mapping[str, Organisation], threshold: int) -> list[Document]:
    """Sums by partner, the largest first; the withheld ones last, in an order that says nothing of their size."""
    sums = frames.by_partner(standing.counted)
    hidden = withheld(list(sums["quantity"]), threshold=threshold)
    figures: dict[str, Document] = {}
    for position, (code, quantity) in enumerate(zip(sums["partner"], sums["quantity"], strict=True)):
        figures[code] = {"withheld": True} if position in hidden else {"quantity": shown(quantity)}
    order = [code for code in figures if "withheld" not in figures[code]]
    order += [code for code in organisations if "withheld" in figures.get(code, {})]
    return [
        {
            "partner": code,
            "organisation": organisations[code].name,
            "short": organisations[code].called,
            **figures[code],
        }
        for code in order
    ]


def _series(standing: Standing, threshold: int) -> list[Document]:
    """Sums by period and the running sum, which begins at the baseline, or anew each year for a yearly promise."""
    sums = frames.by_period(standing.reported if standing.target.per == Per.YEAR else standing.counted)
    baseline = standing.definition.path.baseline.value if standing.definition.path else Fraction(0)
    cells: list[Document] = []
    counted = set(standing.counted["period"])
    for _, run in sums.groupby([day.year if standing.target.per == Per.YEAR else 0 for day in sums["last_day"]]):
        quantities = list(run["quantity"])
        is_total_known = set(run["period"]) <= counted  # then their sum is the goal's own figure
        hidden = withheld(quantities, threshold=threshold, is_total_known=is_total_known)
        hidden_sums = withheld_sums(hidden, len(quantities), is_total_known=is_total_known)
        running = baseline
        for position, (code, last_day) in enumerate(zip(run["period"], run["last_day"], strict=True)):
            running += quantities[position]
            cell: Document = {"period": code, "last_day": last_day.isoformat()}
            if position not in hidden:
                cell["quantity"] = shown(quantities[position])
            if position not in hidden_sums:
                cell["cumulative"] = shown(running)
            if position in hidden or position in hidden_sums:
                cell["withheld"] = True
            cells.append(cell)
    return cells


def _table(standing: Standing, threshold: int) -> Document | None:
    """Partners by years, when it shows no small number; a yearly promise has its years in the series already."""
    if standing.target.per == Per.YEAR or standing.counted["quantity"].notna().sum() == 0:
        return None
    sums = frames.by_partner_and_year(standing.counted)
    rows = [list(row) for row in sums.itertuples(index=False)]
    if any(cell is not None and is_small(cell, threshold=threshold) for row in rows for cell in row):
        return None
    order = list(frames.by_partner(standing.counted)["partner"])
    by_code = dict(zip(sums.index, rows, strict=True))
    return {
        "years": [int(year) for year in sums.columns],
        "rows": [
            {"partner": code, "cells": [_shown(cell) for cell in by_code[code]], "total": shown(_sum(by_code[code]))}
            for code in order
        ],
        "totals": [shown(_sum(row[place] for row in rows)) for place in range(len(sums.columns))],
        "total": shown(_sum(_sum(row) for row in rows)),
    }


def _sum(numbers: Iterable[Fraction | None]) -> Fraction:
    return sum((number for number in numbers if number is not None), Fraction(0))


def _percent(share: Fraction | None, *lines: Fraction) -> int | None:
    """Whole per cent; just below one of the lines it is not rounded up onto it, or the words would contradict it."""
    if share is None:
        return None
    rounded = int(shown(share * 100, 0))
    is_lifted = any(share < line <= Fraction(rounded, 100) for line in (*lines, Fraction(1)))
    return rounded - 1 if is_lifted else rounded
