"""The list of who belongs to a partnership, and of who did."""

import datetime as dt
import uuid
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, joinedload

from partners.access import Actor, Permission, Role
from partners.accounts.models import Credential, OneTimeLink, Purpose, SignIn
from partners.errors import Refused
from partners.memberships import check_changeable, coordinators_of
from partners.models import AuditEvent, Membership, Person
from partners.partnerships import tenant_of


@dataclass(frozen=True)
class Member:
    """Somebody with a role here, or who had one.

    `since` is when they were invited, None where it is a file that says that they belong here.
    `link_until` is when the invitation's link ends, or ended, of somebody who has been invited and has not signed in
    yet. `fixed` is the code of the refusal that says why the actor cannot change anything, None where it is possible.
    """

    person_id: uuid.UUID
    name: str
    email: str
    organisation_id: uuid.UUID | None
    organisation: str
    role: Role
    active: bool
    link_until: dt.datetime | None
    since: dt.datetime | None
    fixed: str | None


def members(session: Session, actor: Actor) -> list[Member]:
    """Everybody of the partnership, or those of the own organisation for who invites there only, by name.

    In a session of the platform, since accounts are kept out of everybody else's reach.
    """
    tenant = tenant_of(session)
    actor.must(Permission.MEMBER_INVITE, tenant)
    statement = select(Membership).join(Person, Person.id == Membership.person_id).order_by(Person.name, Person.id)
    if not actor.may(Permission.MEMBER_RUN, tenant):
        statement = statement.where(Person.organisation_id == actor.organisation_id)
    rows = session.scalars(statement.options(joinedload(Membership.person).joinedload(Person.organisation))).all()
    keys = [row.person_id for row in rows]
    waiting, since, coordinators = _waiting(session, keys), _since(session, keys), coordinators_of(session)
    return [
        Member(
            person_id=row.person_id,
            name=row.person.name,
            email=row.person.email,
            organisation_id=row.person.organisation_id,
            organisation=row.person.organisation.called if row.person.organisation else "",
            role=Role(row.role),
            active=row.active,
            link_until=waiting.get(row.person_id),
            since=since.get(row.person_id),
            fixed=_fixed(actor, row, coordinators),
        )
        for row in rows
    ]


def _fixed(actor: Actor, membership: Membership, coordinators: Collection[uuid.UUID]) -> str | None:
    try:
        check_changeable(actor, membership, coordinators)
    except Refused as refused:
        return refused.code
    return None


def _waiting(session: Session, keys: Collection[uuid.UUID]) -> dict[uuid.UUID, dt.datetime]:
    """Until when the invitations last, or lasted, of those who have neither a password nor ever been inside."""
    statement = (
        select(OneTimeLink.person_id, func.max(OneTimeLink.expires_at))
        .where(OneTimeLink.purpose == Purpose.INVITATION, OneTimeLink.person_id.in_(keys))
        .where(~exists().where(Credential.person_id == OneTimeLink.person_id))
        .where(~exists().where(SignIn.person_id == OneTimeLink.person_id))
        .group_by(OneTimeLink.person_id)
    )
    return dict(session.execute(statement).all())


def _since(session: Session, keys: Collection[uuid.UUID]) -> dict[uuid.UUID, dt.datetime]:
    """When each was invited last."""
    statement = select(AuditEvent.subject_id, func.max(AuditEvent.at)).where(
        AuditEvent.deed == "member-invited", AuditEvent.subject_id.in_(keys)
    )
    return {key: at for key, at in session.execute(statement.group_by(AuditEvent.subject_id)) if key}
