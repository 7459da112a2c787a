"""Reads: from the tally, or from the postings as they were known, to tidy frames that every face uses."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Collection
from fractions import Fraction
from typing import Any

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from goals.calendar import Period
from goals.measures import Line
from goals.models import Contribution, ContributionState, Goal, Posting, Submission, Tally
from partners.models import Organisation

LINES = ["goal", "partner", "period", "last_day", "quantity", "reported"]


def lines(
    session: Session, *, as_of: dt.date, known_at: dt.datetime | None = None, goal_id: uuid.UUID | None = None
) -> pd.DataFrame:
    """One row per goal (or of one goal), partner and period that counts, by goal, period and partner.

    Columns: goal, partner (codes), period (code), last_day (date), quantity (Fraction in the goal's unit, None where
    there was nothing to report), reported (False for a share in another partner's report). `known_at`: what had been
    verified by then, a moment that has been taken with the ledger (releases); None is now, from the tally.
    """
    source: type[Tally] | type[Posting] = Tally if known_at is None else Posting
    place = (Goal.code, Organisation.code, source.period)
    statement = (
        select(*place, func.sum(source.quantity), func.sum(source.reports), func.sum(source.measured))
        .join(Goal, Goal.id == source.goal_id)
        .join(Organisation, Organisation.id == source.organisation_id)
        .group_by(*place)
    )
    if known_at is not None:
        statement = statement.where(Posting.posted_at <= known_at)
    if goal_id is not None:
        statement = statement.where(source.goal_id == goal_id)
    rows = []
    for goal, partner, code, quantity, reports, measured in session.execute(statement):
        last_day = Period.parse(code).last_day
        if last_day <= as_of and (reports or measured):
            rows.append((goal, partner, code, last_day, Fraction(quantity) if measured else None, bool(reports)))
    return pd.DataFrame(rows, columns=LINES, dtype=object).sort_values(["goal", "last_day", "partner"], kind="stable")


def provenance(
    session: Session, *, as_of: dt.date, known_at: dt.datetime | None = None, goal_id: uuid.UUID | None = None
) -> pd.DataFrame:
    """Where the counted numbers come from: columns goal, partner, period, provenance (codes), one row each.

    `known_at` as in `lines`; None is now, from the reports themselves.
    """
    statement = (
        select(Goal.code, Organisation.code, Contribution.period, Submission.provenance)
        .join(Contribution, Contribution.goal_id == Goal.id)
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .join(Submission, Submission.contribution_id == Contribution.id)
        .distinct()
    )
    if known_at is None:
        statement = statement.where(
            Submission.number == Contribution.verified_submission, Contribution.state != ContributionState.RETRACTED
        )
    else:
        counted = (
            select(Posting.contribution_id, Posting.submission)
            .where(Posting.posted_at <= known_at)
            .group_by(Posting.contribution_id, Posting.submission)
            .having(func.sum(Posting.reports) > 0)
        ).subquery()
        statement = statement.join(
            counted,
            (counted.c.contribution_id == Submission.contribution_id) & (counted.c.submission == Submission.number),
        )
    if goal_id is not None:
        statement = statement.where(Goal.id == goal_id)
    rows = [row for row in session.execute(statement) if Period.parse(row[2]).last_day <= as_of]
    return pd.DataFrame(sorted(rows), columns=["goal", "partner", "period", "provenance"], dtype=object)


def by_area(session: Session, goal_id: uuid.UUID, periods: Collection[str]) -> dict[str, Fraction]:
    """Sums of what counts for a goal in some periods, by the area's code: empty for the goal's own."""
    statement = (
        select(Tally.slot, func.sum(Tally.quantity))
        .where(Tally.goal_id == goal_id, Tally.period.in_(periods), Tally.measured > 0)
        .group_by(Tally.slot)
    )
    sums: dict[str, Fraction] = defaultdict(Fraction)
    for slot, quantity in session.execute(statement):
        sums[area_of(slot)] += Fraction(quantity)
    return dict(sums)


def area_of(slot: str) -> str:
    """The code of the area that a part of a goal is about; empty for the goal's own."""
    return slot.partition("/")[0]


def as_lines(frame: pd.DataFrame, goal: str) -> list[Line]:
    """One goal's rows of a frame of lines, for the arithmetic."""
    rows = frame[frame["goal"] == goal]
    return [
        Line(partner, Period.parse(period), quantity, reported)
        for partner, period, quantity, reported in zip(
            rows["partner"], rows["period"], rows["quantity"], rows["reported"], strict=True
        )
    ]


def by_partner(frame: pd.DataFrame) -> pd.DataFrame:
    """Sums of some lines by partner, largest first: columns partner, quantity."""
    rows = sorted(_summed(frame, "partner").items(), key=lambda row: (-row[1], row[0]))
    return pd.DataFrame([(*place, quantity) for place, quantity in rows], columns=["partner", "quantity"], dtype=object)


def by_period(frame: pd.DataFrame) -> pd.DataFrame:
    """Sums of some lines by period, oldest first: columns period, last_day, quantity."""
    rows = sorted(_summed(frame, "last_day", "period").items())
    columns = ["period", "last_day", "quantity"]
    return pd.DataFrame([(code, day, quantity) for (day, code), quantity in rows], columns=columns, dtype=object)


def by_partner_and_year(frame: pd.DataFrame) -> pd.DataFrame:
    """Sums of some lines by partner and calendar year, None without a number: index partner, a column per year."""
    cells: dict[tuple[str, int], Fraction] = defaultdict(Fraction)
    for (partner, last_day), quantity in _summed(frame, "partner", "last_day").items():
        cells[partner, last_day.year] += quantity
    partners, columns = sorted({partner for partner, _ in cells}), sorted({year for _, year in cells})
    rows = [[cells.get((partner, year)) for year in columns] for partner in partners]
    return pd.DataFrame(rows, index=partners, columns=columns, dtype=object)


def _summed(frame: pd.DataFrame, *keys: str) -> dict[tuple[Any, ...], Fraction]:
    sums: dict[tuple[Any, ...], Fraction] = defaultdict(Fraction)
    for *place, quantity in zip(*(frame[key] for key in (*keys, "quantity")), strict=True):
        if quantity is not None:
            sums[tuple(place)] += quantity
    return sums
