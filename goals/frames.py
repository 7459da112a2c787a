"""Reads: from the tally, or from the postings as they were known, to tidy frames that every face uses."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from goals.calendar import Period
from goals.kinds import KINDS, Change, Kind, Line
from goals.models import Contribution, ContributionState, Goal, Submission
from goals.posting_models import SUMMED, Posting, Tally
from goals.slots import codes_in
from partners.models import Organisation

READ = ("quantity", "value", "sample_size", "grade", "done", "change", "qualifier", "day")
LINES = [
    "goal", "partner", "period", "last_day", "reported", *SUMMED, *READ[1:], "area", "question", "initiative",
]  # fmt: skip
SOURCES = ["goal", "partner", "period", "area", "question", "provenance"]
KINDS_SUMMED = tuple(kind.value for kind, rules in KINDS.items() if rules.is_summed)


def lines(
    session: Session, *, as_of: dt.date, known_at: dt.datetime | None = None, goal_id: uuid.UUID | None = None
) -> pd.DataFrame:
    """What counts, by goal, period and partner: a row per partner and period for goals whose reports add up, and one
    per verified report for those that are read one by one.

    Columns: goal, partner (codes), period (code), last_day (date), reported (False for a share in another partner's
    report); the measure (Fractions, None where there is none: nothing to report, or another kind's); area, question,
    initiative (codes, empty for the goal's own and for sums). `known_at`: what had been verified by then, a moment that
    has been taken with the ledger (releases); None is now.
    """
    rows = [*_sums(session, known_at, goal_id), *_reports(session, known_at, goal_id)]
    rows = [row for row in rows if row["last_day"] <= as_of]
    return pd.DataFrame(rows, columns=LINES, dtype=object).sort_values(["goal", "last_day", "partner"], kind="stable")


def _sums(session: Session, known_at: dt.datetime | None, goal_id: uuid.UUID | None) -> Iterator[dict[str, Any]]:
    """From the tally, or from the postings as they were known."""
    source: type[Tally] | type[Posting] = Tally if known_at is None else Posting
    place = (Goal.code, Organisation.code, source.period)
    sums = [func.sum(getattr(source, name)) for name in (*SUMMED, "reports", "measured")]
    statement = (
        select(*place, Goal.kind, *sums)
        .join(Goal, Goal.id == source.goal_id)
        .join(Organisation, Organisation.id == source.organisation_id)
        .where(Goal.kind.in_(KINDS_SUMMED))
        .group_by(*place, Goal.kind)
    )
    if known_at is not None:
        statement = statement.where(Posting.posted_at <= known_at)
    if goal_id is not None:
        statement = statement.where(source.goal_id == goal_id)
    for goal, partner, code, kind, *numbers, reports, measured in session.execute(statement):
        if not reports and not measured:
            continue
        fields = KINDS[Kind(kind)].measures[0] if measured else ()
        summed = {name: Fraction(number) for name, number in zip(SUMMED, numbers, strict=True) if name in fields}
        yield _row(goal, partner, code, reported=bool(reports), **summed)


def _reports(session: Session, known_at: dt.datetime | None, goal_id: uuid.UUID | None) -> Iterator[dict[str, Any]]:
    """From the verified reports, each by itself."""
    statement = (
        select(Goal.code, Organisation.code, Contribution.period, Contribution.slot, Submission)
        .join(Contribution, Contribution.goal_id == Goal.id)
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .join(Submission, Submission.contribution_id == Contribution.id)
        .where(Goal.kind.not_in(KINDS_SUMMED))
    )
    if goal_id is not None:
        statement = statement.where(Goal.id == goal_id)
    for goal, partner, code, slot, said in session.execute(_counting(statement, known_at)):
        area, question, initiative = codes_in(slot)
        measure = {name: _exact(getattr(said, name)) for name in READ}
        place = {"area": area, "question": question, "initiative": initiative}
        yield _row(goal, partner, code, reported=True, **measure, **place)


def _row(goal: str, partner: str, period: str, **known: Any) -> dict[str, Any]:
    place = {"goal": goal, "partner": partner, "period": period, "last_day": Period.parse(period).last_day}
    return {**dict.fromkeys(LINES), **dict.fromkeys(("area", "question", "initiative"), ""), **place, **known}


def _exact(value: Any) -> Any:
    return Fraction(value) if isinstance(value, Decimal) else value


def _counting(statement: Any, known_at: dt.datetime | None) -> Any:
    """Of contributions joined with their submissions those that count: now, or as they were known at a moment."""
    if known_at is None:
        return statement.where(
            Submission.number == Contribution.verified_submission, Contribution.state != ContributionState.RETRACTED
        )
    counted = (
        select(Posting.contribution_id, Posting.submission)
        .where(Posting.posted_at <= known_at)
        .group_by(Posting.contribution_id, Posting.submission)
        .having(func.sum(Posting.reports) > 0)
    ).subquery()
    same = (counted.c.contribution_id == Submission.contribution_id) & (counted.c.submission == Submission.number)
    return statement.join(counted, same)


def provenance(
    session: Session, *, as_of: dt.date, known_at: dt.datetime | None = None, goal_id: uuid.UUID | None = None
) -> pd.DataFrame:
    """Where the counted numbers come from: columns goal, partner, period, area, question, provenance (codes).

    A row each, also for those who have a share in another partner's report. `known_at` as in `lines`; None is now, from
    the reports themselves.
    """
    place = (Goal.code, Organisation.code, Contribution.period, Contribution.slot)
    statement = (
        select(*place, Submission.provenance, Submission.shares)
        .join(Contribution, Contribution.goal_id == Goal.id)
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .join(Submission, Submission.contribution_id == Contribution.id)
    )
    statement = _counting(statement, known_at)
    if goal_id is not None:
        statement = statement.where(Goal.id == goal_id)
    rows = {
        (goal, sharer, period, *codes_in(slot)[:2], origin)
        for goal, partner, period, slot, origin, shares in session.execute(statement)
        if Period.parse(period).last_day <= as_of
        for sharer in {partner, *(shares or ())}
    }
    return pd.DataFrame(sorted(rows), columns=SOURCES, dtype=object)


def area_of(slot: str) -> str:
    """The code of the area that a part of a goal is about; empty for the goal's own."""
    return codes_in(slot)[0]


def as_lines(frame: pd.DataFrame, goal: str) -> list[Line]:
    """One goal's rows of a frame of lines, for the arithmetic."""
    rows = frame[frame["goal"] == goal].to_numpy().tolist()  # to_dict("records") takes several times as long
    return [_line(dict(zip(frame.columns, row, strict=True))) for row in rows]


def _line(row: Mapping[Any, Any]) -> Line:
    measure = {name: row[name] for name in (*SUMMED, *READ[1:]) if name != "change"}
    place = {name: row[name] for name in ("partner", "reported", "area", "question", "initiative")}
    return Line(period=Period.parse(row["period"]), change=change_of(row["change"]), **place, **measure)


def change_of(kept: Mapping[str, Any] | None) -> Change | None:
    """What a report says of a change, for the arithmetic."""
    if kept is None:
        return None
    value = kept.get("value")
    return Change(
        since=str(kept["since"]),
        value=None if value is None else Fraction(str(value)),
        direction=kept.get("direction"),
        qualifier=kept.get("qualifier"),
        provenance=kept.get("prov"),
    )


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
