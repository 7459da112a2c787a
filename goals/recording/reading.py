"""What stands beside the numbers, read for those who may see the figures."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from goals.finding import goals_of
from goals.models import Goal
from goals.record_models import (
    Decision,
    Evaluation,
    Event,
    Initiative,
    InitiativeGoal,
    InitiativePartner,
    Note,
    Promise,
    PromiseGoal,
    Recorded,
    Valuation,
)
from partners import directory
from partners.access import Actor, Permission
from partners.models import Organisation, Partner
from partners.partnerships import tenant_of

Row = TypeVar("Row", bound=Recorded)

WHOLE: dict[type[Recorded], Sequence[Any]] = {
    Note: (joinedload(Note.goal),),
    Promise: (selectinload(Promise.goals).joinedload(PromiseGoal.goal),),
    Initiative: (
        joinedload(Initiative.lead),
        selectinload(Initiative.goals).joinedload(InitiativeGoal.goal),
        selectinload(Initiative.partners).joinedload(InitiativePartner.organisation),
    ),
    Evaluation: (joinedload(Evaluation.author), joinedload(Evaluation.commissioned_by)),
    Valuation: (joinedload(Valuation.commissioned_by),),
}


@dataclass(frozen=True)
class Records:
    """All of it: events and decisions by date, notes by period, promises by year, the rest as they were recorded."""

    events: Sequence[Event]
    notes: Sequence[Note]
    promises: Sequence[Promise]
    initiatives: Sequence[Initiative]
    decisions: Sequence[Decision]
    evaluations: Sequence[Evaluation]
    valuations: Sequence[Valuation]


def records(session: Session, actor: Actor) -> Records:
    """Everything that stands in the session's partnership, for somebody who may see its figures."""
    actor.must(Permission.FIGURES_VIEW, tenant_of(session))
    return read(session)


@dataclass(frozen=True)
class Choices:
    """What can be named by whoever records: goals and partners in their order, every organisation, initiatives."""

    goals: Sequence[Goal]
    partners: Sequence[Organisation]
    organisations: Sequence[Organisation]
    initiatives: Sequence[Initiative]


def choices(session: Session, actor: Actor) -> Choices:
    """In the session's partnership, for somebody who may see its figures."""
    partners = select(Organisation).join(Partner, Partner.organisation_id == Organisation.id)
    return Choices(
        goals=goals_of(session, actor),
        partners=list(session.scalars(partners.order_by(Partner.position, Organisation.code))),
        organisations=directory.organisations(session),
        initiatives=_stood(session, Initiative, None),
    )


def read(session: Session, *, known_at: dt.datetime | None = None) -> Records:
    """As it stands, or as it stood at a moment that was taken with the ledger."""
    return Records(
        events=events(session, known_at=known_at),
        notes=notes(session, known_at=known_at),
        promises=sorted(_stood(session, Promise, known_at), key=lambda one: one.year),
        initiatives=_stood(session, Initiative, known_at),
        decisions=sorted(_stood(session, Decision, known_at), key=lambda one: one.date),
        evaluations=_stood(session, Evaluation, known_at),
        valuations=_stood(session, Valuation, known_at),
    )


def events(session: Session, *, known_at: dt.datetime | None = None) -> list[Event]:
    """What has happened, by date."""
    return sorted(_stood(session, Event, known_at), key=lambda one: one.date)


def notes(session: Session, *, known_at: dt.datetime | None = None) -> list[Note]:
    """Stories, lessons and obstacles, by period."""
    return sorted(_stood(session, Note, known_at), key=lambda one: one.period)


def _stood(session: Session, row: type[Row], known_at: dt.datetime | None) -> list[Row]:
    statement = select(row).order_by(row.position, row.id).options(*WHOLE.get(row, ()))
    if known_at is None:
        statement = statement.where(row.ended_at.is_(None))
    else:
        statement = statement.where(row.recorded_at <= known_at, or_(row.ended_at.is_(None), row.ended_at > known_at))
    return list(session.scalars(statement))
