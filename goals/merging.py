"""Two organisations that are one become one. What has been reported is never rewritten: it decides which one stays."""

import datetime as dt
import uuid
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db import enter, ledger
from goals.models import Contribution, Goal, GoalReporter, Submission
from goals.posting_models import Posting
from goals.recording.organisations import let_stand_for
from partners import audit, partnerships
from partners.access import Actor
from partners.errors import Refused
from partners.models import Classification, Organisation, Partner, PartnerRole, Person


@dataclass(frozen=True)
class Merged:
    """What came of it: the names of both, how many people and how many partnerships were moved."""

    duplicate: str
    into: str
    people: int
    partnerships: int


def merge(session: Session, actor: Actor, duplicate_id: uuid.UUID, into_id: uuid.UUID) -> Merged:
    """Let an organisation take the place of its duplicate, whose code goes; in a session of the platform.

    Its people, its places as a partner, its roles, what it is to report and what it stands for in the records move.
    Raises NotFound for whoever does not run the platform, or Refused: organisation-with-itself, organisation-gone,
    organisation-has-reported where the duplicate stands in any report, organisations-side-by-side where both are
    partners and the other one has reported.
    """
    actor.must_administer()
    ledger.take_turn(session, alone=True)  # nobody makes an organisation known meanwhile
    if duplicate_id == into_id:
        raise Refused("organisation-with-itself")
    duplicate, into = _held(session, duplicate_id, into_id)
    places = _places(session, duplicate, into)
    for key in places:
        enter(session, key)
        _move_partner(session, actor, duplicate, into)
    for one in partnerships.every(session):  # who evaluates may be no partner
        enter(session, one.id)
        let_stand_for(session, duplicate.id, into.id)
        _let_ask(session, duplicate, into)
    people = session.scalars(select(Person.id).where(Person.organisation_id == duplicate.id)).all()
    session.execute(update(Person).where(Person.organisation_id == duplicate.id).values(organisation_id=into.id))
    scales = update(Classification).where(Classification.provider_id == duplicate.id)
    session.execute(scales.values(provider_id=into.id))
    _leave_group(session, duplicate, into)
    audit.record_on_platform(
        session,
        actor,
        "organisation-merged",
        duplicate=duplicate.code,
        name=duplicate.name,
        into=into.code,
        people=len(people),
        partnerships=len(places),
    )
    merged = Merged(duplicate.name, into.name, len(people), len(places))
    session.flush()
    session.delete(duplicate)
    session.flush()
    return merged


def _let_ask(session: Session, duplicate: Organisation, into: Organisation) -> None:
    """The surveys of the partnership that the session works in now have another provider."""
    for goal in session.scalars(select(Goal).where(Goal.survey.is_not(None))):
        if goal.survey and goal.survey["provider"] == duplicate.code:
            goal.survey = {**goal.survey, "provider": into.code}


def _held(session: Session, duplicate_id: uuid.UUID, into_id: uuid.UUID) -> tuple[Organisation, Organisation]:
    """Both, kept for this transaction: nobody makes a partner or a person of them meanwhile."""
    statement = select(Organisation).where(Organisation.id.in_([duplicate_id, into_id])).order_by(Organisation.id)
    found = {one.id: one for one in session.scalars(statement.with_for_update())}
    if len(found) < 2:
        raise Refused("organisation-gone")
    return found[duplicate_id], found[into_id]


def _places(session: Session, duplicate: Organisation, into: Organisation) -> list[uuid.UUID]:
    """The partnerships that the duplicate is a partner in, where nothing moves meanwhile; raises Refused."""
    places, reported, side_by_side = [], 0, 0
    for key in [one.id for one in partnerships.every(session)]:
        enter(session, key)
        partners = set(session.scalars(select(Partner.organisation_id)))
        if duplicate.id not in partners:
            continue
        ledger.take_turn(session, alone=True)
        places.append(key)
        reported += _has_reported(session, duplicate)
        side_by_side += into.id in partners and _has_reported(session, into)
    if reported:
        raise Refused("organisation-has-reported", organisation=duplicate.name, partnerships=reported)
    if side_by_side:
        raise Refused("organisations-side-by-side", organisation=into.name, partnerships=side_by_side)
    return places


def _has_reported(session: Session, organisation: Organisation) -> bool:
    """Whether it has begun or handed in a report, or has a share in another's."""
    for cls in (Contribution, Posting):
        if session.scalar(select(cls.id).where(cls.organisation_id == organisation.id).limit(1)) is not None:
            return True
    kept = [select(cls.shares).where(cls.shares.is_not(None)) for cls in (Contribution, Submission)]
    return any(organisation.code in (shares or {}) for one in kept for shares in session.scalars(one))


def _move_partner(session: Session, actor: Actor, duplicate: Organisation, into: Organisation) -> None:
    """In the partnership that the session works in now."""
    partners = {one.organisation_id: one for one in session.scalars(select(Partner))}
    if into.id not in partners:
        session.add(Partner(organisation_id=into.id, position=partners[duplicate.id].position))
        session.flush()
    _move_roles(session, duplicate, into)
    _move_reporters(session, duplicate, into)
    let_stand_for(session, duplicate.id, into.id)
    session.flush()
    session.delete(partners[duplicate.id])
    audit.record(session, actor, "partner-merged", "partner", into.id, duplicate=duplicate.name, into=into.name)


def _move_roles(session: Session, duplicate: Organisation, into: Organisation) -> None:
    """Every role, but no role twice at the same time: there the longer time stands."""
    rows = list(session.scalars(select(PartnerRole).order_by(PartnerRole.id)))
    own = [row for row in rows if row.organisation_id == into.id]
    for row in (row for row in rows if row.organisation_id == duplicate.id):
        same = next((one for one in own if one.role == row.role and _overlap(one, row)), None)
        if same is None:
            row.organisation_id = into.id
            own.append(row)
        else:
            same.since = min(same.since, row.since) if same.since and row.since else None
            same.until = max(same.until, row.until) if same.until and row.until else None
            session.delete(row)


def _overlap(one: PartnerRole, other: PartnerRole) -> bool:
    return _begins_by(one.since, other.until) and _begins_by(other.since, one.until)


def _begins_by(since: dt.date | None, until: dt.date | None) -> bool:
    return since is None or until is None or since <= until


def _move_reporters(session: Session, duplicate: Organisation, into: Organisation) -> None:
    rows = list(session.scalars(select(GoalReporter)))
    expected = {row.goal_id for row in rows if row.organisation_id == into.id}
    for row in rows:
        if row.organisation_id == duplicate.id:
            if row.goal_id not in expected:
                session.add(GoalReporter(goal_id=row.goal_id, organisation_id=into.id, position=row.position))
            session.delete(row)


def _leave_group(session: Session, duplicate: Organisation, into: Organisation) -> None:
    """What belonged to the duplicate as a group belongs to the other one."""
    if into.group_id == duplicate.id:
        into.group_id = duplicate.group_id if duplicate.group_id != into.id else None
    for one in session.scalars(select(Organisation).where(Organisation.group_id == duplicate.id)):
        one.group_id = into.id
