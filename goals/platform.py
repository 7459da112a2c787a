"""What whoever runs the platform sees of it: which partnerships, organisations and people there are, never a figure."""

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from db import enter
from goals.release_models import Publication, Withdrawal
from partners import audit, directory, people
from partners.access import Actor, Role
from partners.accounts import sessions
from partners.models import Area, AuditEvent, Membership, Partner, Partnership, Person


@dataclass(frozen=True)
class Place:
    """A partnership. `founded` is the first deed on its trail; `is_public`: something stands published."""

    code: str
    name: Mapping[str, str]
    kind: str
    area: str | None
    start: dt.date
    end: dt.date | None
    founded: dt.datetime | None
    members: int
    coordinators: int
    is_public: bool


@dataclass(frozen=True)
class Known:
    """An organisation, how many people belong to it, and how many partnerships it is a partner in."""

    id: uuid.UUID
    name: str
    kind: str
    people: int
    partnerships: int


@dataclass(frozen=True)
class Platform:
    """All that there is, by code, name or size; `signed_in` counts the sessions that live."""

    places: Sequence[Place]
    organisations: Sequence[Known]
    areas: Sequence[Area]
    administrators: Sequence[Person]
    signed_in: int


def platform(session: Session, actor: Actor, *, now: dt.datetime) -> Platform:
    """In a session of the platform, which is in a partnership afterwards; raises NotFound for anybody else."""
    actor.must_administer()
    partners: Counter[uuid.UUID] = Counter()
    places = []
    every = select(Partnership).options(joinedload(Partnership.area)).order_by(Partnership.code)
    for partnership in session.scalars(every).all():
        enter(session, partnership.id)
        places.append(_place(session, partnership))
        partners.update(session.scalars(select(Partner.organisation_id)))
    return Platform(
        places,
        _organisations(session, partners),
        list(session.scalars(select(Area).order_by(Area.name, Area.code))),
        _administrators(session),
        sessions.alive(session, now=now),
    )


def end_sessions(session: Session, actor: Actor, email: str, *, now: dt.datetime) -> Person:
    """Sign a person out everywhere, by address, in a session of the platform; raises NotFound."""
    actor.must_administer()
    person = people.by_email(session, email)
    sessions.end_all(session, person.id, now=now)
    audit.record_on_platform(session, actor, "sessions-ended", person=person.id)
    return person


def _place(session: Session, partnership: Partnership) -> Place:
    """A partnership that the session works in."""
    roles = list(session.scalars(select(Membership.role).where(Membership.active)))
    standing = select(Publication.number).where(Publication.number.not_in(select(Withdrawal.number))).limit(1)
    return Place(
        code=partnership.code,
        name=partnership.name,
        kind=partnership.kind,
        area=partnership.area.name if partnership.area else None,
        start=partnership.start,
        end=partnership.end,
        founded=session.scalar(select(func.min(AuditEvent.at))),
        members=len(roles),
        coordinators=roles.count(Role.COORDINATOR),
        is_public=session.scalar(standing) is not None,
    )


def _organisations(session: Session, partners: Counter[uuid.UUID]) -> list[Known]:
    belonging = Counter(session.scalars(select(Person.organisation_id).where(Person.active)))
    return [
        Known(one.id, one.name, one.kind, belonging[one.id], partners[one.id])
        for one in directory.organisations(session)
    ]


def _administrators(session: Session) -> list[Person]:
    statement = select(Person).where(Person.administrator, Person.active).options(joinedload(Person.organisation))
    return list(session.scalars(statement.order_by(Person.name, Person.id)))
