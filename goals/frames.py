"""Reads: from the tally, or from the postings as they were known, to tidy frames that every face uses."""

import datetime as dt
from collections import defaultdict
from fractions import Fraction
from typing import Any

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from goals.calendar import Period
from goals.measures import Line
from goals.models import Contribution, Goal, Posting, Submission, Tally
from partners.models import Organisation

LINES = ["goal", "partner", "period", "last_day", "quantity", "reported"]


def lines(session: Session, *, as_of: dt.date, known_at: dt.datetime | None = None) -> pd.DataFrame:
    """One row per goal, partner and period that counts, by goal, period and partner.

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
    rows = []
    for goal, partner, code, quantity, reports, measured in session.execute(statement):
        last_day = Period.parse(code).last_day
        if last_day <= as_of and (reports or measured):
            rows.append((goal, partner, code, last_day, Fraction(quantity) if measured else None, bool(reports)))
    return pd.DataFrame(rows, columns=LINES, dtype=object).sort_values(["goal", "last_day", "partner"], kind="stable")


def provenance(session: Session, *, as_of: dt.date, known_at: dt.datetime | None = None) -> pd.DataFrame:
    """Where the counted numbers come from: columns goal, partner, period, provenance (codes), one row each."""
    counted = (
        select(Posting.contribution_id, Posting.submission)
        .group_by(Posting.contribution_id, Posting.submission)
        .having(func.sum(Posting.reports) > 0)
    )
    if known_at is not None:
        counted = counted.where(Posting.posted_at <= known_at)
    in_force = counted.subquery()
    statement = (
        select(Goal.code, Organisation.code, Contribution.period, Submission.provenance)
        .join(Contribution, Contribution.goal_id == Goal.id)
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .join(Submission, Submission.contribution_id == Contribution.id)
        .join(
            in_force,
            (in_force.c.contribution_id == Submission.contribution_id) & (in_force.c.submission == Submission.number),
        )
        .distinct()
    )
    rows = [row for row in session.execute(statement) if Period.parse(row[2]).last_day <= as_of]
    return pd.DataFrame(sorted(rows), columns=["goal", "partner", "period", "provenance"], dtype=object)


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
    return _summed(frame, ["partner"]).sort_values(["quantity", "partner"], ascending=[False, True], kind="stable")


def by_period(frame: pd.DataFrame) -> pd.DataFrame:
    """Sums of some lines by period, oldest first: columns period, last_day, quantity."""
    return _summed(frame, ["last_day", "period"])[["period", "last_day", "quantity"]]


def by_partner_and_year(frame: pd.DataFrame) -> pd.DataFrame:
    """Sums of some lines by partner and calendar year, None without a number: index partner, a column per year."""
    years = frame.assign(year=[day.year for day in frame["last_day"]])
    sums = _summed(years, ["partner", "year"])
    cells = {(partner, year): quantity for partner, year, quantity in sums.itertuples(index=False)}
    partners, columns = sorted(set(sums["partner"])), sorted(set(sums["year"]))
    rows = [[cells.get((partner, year)) for year in columns] for partner in partners]
    return pd.DataFrame(rows, index=partners, columns=columns, dtype=object)


def _summed(frame: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    measured = frame[frame["quantity"].notna()]
    sums: dict[tuple[Any, ...], Fraction] = defaultdict(Fraction)
    for *place, quantity in measured[[*keys, "quantity"]].itertuples(index=False):
        sums[tuple(place)] += quantity
    return pd.DataFrame([(*place, sums[place]) for place in sorted(sums)], columns=[*keys, "quantity"], dtype=object)
