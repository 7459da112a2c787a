"""Which organisations take part in a partnership: as what, from when, until when."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from db import ledger
from partners import audit
from partners.access import Actor, Permission
from partners.errors import NotFound, Refused
from partners.models import Organisation, Partner, PartnerRole, Partnership
from partners.partnerships import own_provenance, tenant_of
from partners.years import check_day

ROLES = (
    "coordinator", "owner", "partner", "property_owner", "implementer", "recruiter", "participant_lead",
    "data_provider", "evaluator",
)  # fmt: skip


@dataclass(frozen=True)
class Part:
    """What an organisation is here, from when to when; None where nobody has said."""

    id: uuid.UUID
    role: str
    since: dt.date | None
    until: dt.date | None


@dataclass(frozen=True)
class Participant:
    """An organisation that takes part, or has taken part: it stays, as what it has reported does."""

    organisation_id: uuid.UUID
    code: str
    name: str
    parts: tuple[Part, ...]

    def takes_part(self, day: dt.date) -> bool:
        """Whether it has a role on a day."""
        return any(
            (part.since is None or part.since <= day) and (part.until is None or day <= part.until)
            for part in self.parts
        )

    def begins(self, day: dt.date) -> dt.date | None:
        """When it takes part next, of whoever has no role on a day; None where no role begins later."""
        return min((part.since for part in self.parts if part.since and part.since > day), default=None)


def participants(session: Session, actor: Actor) -> list[Participant]:
    """The partners in their order, each with its roles in the order of time."""
    actor.must(Permission.PARTNER_RUN, tenant_of(session))
    roles: dict[uuid.UUID, list[Part]] = {}
    for row in session.scalars(select(PartnerRole).order_by(PartnerRole.id)):
        roles.setdefault(row.organisation_id, []).append(Part(row.id, row.role, row.since, row.until))
    statement = select(Partner).options(joinedload(Partner.organisation)).order_by(Partner.position)
    return [
        Participant(
            row.organisation_id,
            row.organisation.code,
            row.organisation.called,
            tuple(sorted(roles.get(row.organisation_id, ()), key=lambda part: part.since or dt.date.min)),
        )
        for row in session.scalars(statement)
    ]


def add_partner(
    session: Session,
    actor: Actor,
    organisation_id: uuid.UUID,
    role: str,
    *,
    since: dt.date | None,
    until: dt.date | None,
) -> None:
    """Let an organisation take part.

    Raises NotFound, NotAllowed, or Refused: partner-already, partner-role-unknown, year-outside, until-before-since,
    until-before-partnership.
    """
    _begin(session, actor)
    organisation = session.get(Organisation, organisation_id)
    if organisation is None:
        raise NotFound
    if session.get(Partner, (tenant_of(session), organisation_id)) is not None:
        raise Refused("partner-already", organisation=organisation.called)
    last = session.scalar(select(func.max(Partner.position)))
    session.add(Partner(organisation_id=organisation_id, position=0 if last is None else last + 1))
    session.flush()
    _record(session, actor, "partner-added", _add(session, organisation_id, role, since, until))


def add_role(
    session: Session,
    actor: Actor,
    organisation_id: uuid.UUID,
    role: str,
    *,
    since: dt.date | None,
    until: dt.date | None,
) -> None:
    """Give a partner one more role.

    Raises NotFound, NotAllowed, or Refused: partner-role-unknown, year-outside, until-before-since,
    until-before-partnership, partner-role-twice.
    """
    _begin(session, actor)
    if session.get(Partner, (tenant_of(session), organisation_id)) is None:
        raise NotFound
    _record(session, actor, "partner-role-added", _add(session, organisation_id, role, since, until))


def end_role(session: Session, actor: Actor, role_id: uuid.UUID, until: dt.date) -> None:
    """Let a role end on a day.

    Raises NotFound, NotAllowed, or Refused: year-outside, until-before-since, until-before-partnership, or
    partner-role-ended where it ends on another day.
    """
    row = _held(session, actor, role_id)
    if row.until == until:
        return
    if row.until is not None:
        raise Refused("partner-role-ended", until=row.until)
    _check_days(session, row.since, until)
    row.until = until
    _record(session, actor, "partner-role-ended", row)


def correct_role(
    session: Session, actor: Actor, role_id: uuid.UUID, since: dt.date | None, until: dt.date | None
) -> None:
    """Put right the days of a role.

    Raises NotFound, NotAllowed, or Refused: year-outside, until-before-since, until-before-partnership,
    partner-role-twice.
    """
    row = _held(session, actor, role_id)
    if (row.since, row.until) == (since, until):
        return
    _check_days(session, since, until)
    _check_once(_others(session, row.organisation_id, row.role, but=row.id), since, until)
    before = {"since_before": row.since, "until_before": row.until}
    row.since, row.until = since, until
    _record(session, actor, "partner-role-corrected", row, **before)


def _begin(session: Session, actor: Actor) -> None:
    """One after the other, so that nothing is added twice."""
    actor.must(Permission.PARTNER_RUN, tenant_of(session))
    ledger.take_turn(session, alone=True)


def _held(session: Session, actor: Actor, role_id: uuid.UUID) -> PartnerRole:
    _begin(session, actor)
    row = session.get(PartnerRole, (tenant_of(session), role_id), populate_existing=True)
    if row is None:
        raise NotFound
    return row


def _add(
    session: Session, organisation_id: uuid.UUID, role: str, since: dt.date | None, until: dt.date | None
) -> PartnerRole:
    if role not in ROLES:
        raise Refused("partner-role-unknown", role=role)
    _check_days(session, since, until)
    _check_once(_others(session, organisation_id, role), since, until)
    row = PartnerRole(organisation_id=organisation_id, role=role, since=since, until=until)
    row.provenance = own_provenance(session)
    session.add(row)
    return row


def _check_days(session: Session, since: dt.date | None, until: dt.date | None) -> None:
    check_day(since, field="since")
    check_day(until, field="until")
    if until is None:
        return
    if since is not None and until < since:
        raise Refused("until-before-since", since=since, until=until)
    start = session.get_one(Partnership, tenant_of(session)).start
    if until < start:
        raise Refused("until-before-partnership", start=start, until=until)


def _others(
    session: Session, organisation_id: uuid.UUID, role: str, *, but: uuid.UUID | None = None
) -> list[PartnerRole]:
    """The other times that a partner has had a role."""
    same = select(PartnerRole).where(PartnerRole.organisation_id == organisation_id, PartnerRole.role == role)
    return [row for row in session.scalars(same) if row.id != but]


def _check_once(others: Iterable[PartnerRole], since: dt.date | None, until: dt.date | None) -> None:
    """Nobody has the same role twice at the same time."""
    for row in others:
        begins_in_time = until is None or row.since is None or row.since <= until
        ends_late = since is None or row.until is None or since <= row.until
        if begins_in_time and ends_late:
            raise Refused("partner-role-twice")


def _record(session: Session, actor: Actor, deed: str, row: PartnerRole, **before: dt.date | None) -> None:
    days = {"since": row.since, "until": row.until, **before}
    told = {name: day and day.isoformat() for name, day in days.items()}
    audit.record(session, actor, deed, "partner", row.organisation_id, role=row.role, **told)
    session.flush()
