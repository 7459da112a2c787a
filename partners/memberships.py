"""Who belongs to a partnership, and as what: inviting somebody, giving another role, ending."""

import datetime as dt
import uuid
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from db import ledger
from db.types import uuid7
from partners import audit
from partners.access import Actor, Permission, Role
from partners.accounts import links
from partners.accounts.models import Credential, Purpose
from partners.directory import checked_name
from partners.errors import NotAllowed, NotFound, Refused
from partners.models import Membership, Organisation, Partner, Partnership, Person
from partners.partnerships import tenant_of
from partners.people import checked_email

# Those who act for an organisation that takes part.
FOR_A_PARTNER = frozenset({Role.REPORTER, Role.PARTNER_ADMIN})
# What somebody who invites within the own organisation may give and take.
WITHIN_AN_ORGANISATION = FOR_A_PARTNER | {Role.VIEWER}


@dataclass(frozen=True)
class Invited:
    """Somebody who was given a role. The token lets its holder choose the password: of somebody who has had none.

    It may be shown to whoever has invited only where `is_new`: the person was made known by this very deed. Otherwise
    another partnership may have invited the person, and nobody but the person may get it, by mail.
    """

    person_id: uuid.UUID
    name: str
    email: str
    language: str
    is_new: bool
    token: str | None


def invite(
    session: Session,
    actor: Actor,
    *,
    email: str,
    name: str,
    organisation_id: uuid.UUID,
    role: str,
    now: dt.datetime,
    by_mail: bool = False,
) -> Invited:
    """Make a person known and give the role here. A known person keeps name and organisation.

    In a session of the platform that has entered the partnership. Somebody who has never had a password gets a link:
    whoever is new, and with `by_mail` (the link leaves by mail) also who has been known without one. Raises NotFound,
    NotAllowed, or Refused: role-unknown, email-invalid, email-too-long, text-too-long, text-unreadable, own-role,
    member-already, organisation-not-partner, person-of-another-organisation, person-inactive.
    """
    given = role_of(role)
    _must_invite(session, actor, organisation_id, given)
    organisation = session.get(Organisation, organisation_id)
    if organisation is None:
        raise NotFound
    ledger.take_turn(session, alone=True)
    person, is_new = known_or_new(session, email, name, organisation)
    if person.id == actor.person_id:
        raise Refused("own-role")
    give_role(session, actor, person, given)
    _record_on_platform(session, actor, person, given)
    token = new_link(session, actor, person, now=now) if is_new or by_mail else None
    return Invited(person.id, person.name, person.email, person.language, is_new, token)


def invite_again(session: Session, actor: Actor, person_id: uuid.UUID, *, now: dt.datetime) -> Invited:
    """A new link, to be sent by mail, for a member who has never had a password; the one before it ends.

    Raises NotFound, NotAllowed, or Refused: member-ended, password-chosen-already.
    """
    membership = _held(session, actor, person_id)
    if not membership.active:
        raise Refused("member-ended")
    _must_give(actor, membership.partnership_id, Role(membership.role))
    person = membership.person
    token = new_link(session, actor, person, now=now)
    if token is None:
        raise Refused("password-chosen-already")
    _record_on_platform(session, actor, person, Role(membership.role))
    return Invited(person.id, person.name, person.email, person.language, is_new=False, token=token)


def change_role(session: Session, actor: Actor, person_id: uuid.UUID, role: str) -> None:
    """Give a member another role.

    Raises NotFound, NotAllowed, or Refused: role-unknown, own-role, member-ended, last-coordinator,
    organisation-not-partner.
    """
    given = role_of(role)
    membership = _held(session, actor, person_id)
    if not membership.active:
        raise Refused("member-ended")
    before = Role(membership.role)
    if before is given:
        return
    check_changeable(actor, membership, coordinators_of(session))
    _must_give(actor, membership.partnership_id, given)
    _check_partner(session, membership.person, given)
    membership.role = given
    audit.record(session, actor, "role-changed", "person", person_id, role=given, before=before)
    session.flush()


def end(session: Session, actor: Actor, person_id: uuid.UUID, *, now: dt.datetime) -> None:
    """Let somebody belong here no longer. An invitation is taken back in the same way: its link ends too.

    Only a link that nobody of this partnership has made goes on: the command line's may be another partnership's.
    Whoever uses it has no role here.

    In a session of the platform. Raises NotFound, NotAllowed, or Refused: own-role, last-coordinator.
    """
    membership = _held(session, actor, person_id)
    if not membership.active:
        return
    check_changeable(actor, membership, coordinators_of(session))
    membership.active = False
    # another partnership's invitation of the same person goes on
    here = session.scalars(select(Membership.person_id)).all()
    links.end_all(session, person_id, now=now, purpose=Purpose.INVITATION, makers=here)
    audit.record(session, actor, "member-ended", "person", person_id, role=membership.role)
    session.flush()


def role_of(role: str) -> Role:
    """A role by its word; raises Refused."""
    try:
        return Role(role)
    except ValueError:
        raise Refused("role-unknown", role=role, roles=", ".join(Role)) from None


def known_or_new(session: Session, email: str, name: str, organisation: Organisation) -> tuple[Person, bool]:
    """The person with an address, and whether this has made the person known; raises Refused.

    Two who invite somebody new at the same moment, from two partnerships, make one person known.
    """
    address = checked_email(email)
    row = {
        "id": uuid7(),
        "email": address,
        "name": checked_name(name) if name.strip() else address,
        "organisation_id": organisation.id,
    }
    statement = ledger.insert_into(session, Person).on_conflict_do_nothing().returning(Person.id)
    is_new = bool(session.execute(statement, [row]).all())
    person = session.scalars(select(Person).where(Person.email == address)).one()
    if person.organisation_id != organisation.id:
        kept = person.organisation.called if person.organisation else ""
        raise Refused("person-of-another-organisation", email=address, organisation=kept)
    if not person.active:
        raise Refused("person-inactive", email=address)
    return person, is_new


def give_role(session: Session, actor: Actor, person: Person, role: Role) -> None:
    """Let a person belong here, also anew. Whether the actor may give it, the caller has asked.

    Raises Refused: organisation-not-partner, or member-already for a member with another role.
    """
    ledger.take_turn(session, alone=True)
    _check_partner(session, person, role)
    kept = session.get(Membership, (tenant_of(session), person.id), populate_existing=True)
    if kept is not None and kept.active:
        if kept.role != role:
            raise Refused("member-already", email=person.email, role=kept.role)
        return
    if kept is None:
        kept = Membership(person_id=person.id, role=role)
        session.add(kept)
    kept.role, kept.active = role, True
    audit.record(session, actor, "member-invited", "person", person.id, role=role)
    session.flush()


def new_link(session: Session, actor: Actor, person: Person, *, now: dt.datetime) -> str | None:
    """The token of a link that lets a person choose the password; None for somebody who has had one."""
    if _has_password(session, person.id):
        return None
    return links.make(session, person.id, Purpose.INVITATION, now=now, made_by=actor.person_id)


def check_changeable(actor: Actor, membership: Membership, coordinators: Collection[uuid.UUID]) -> None:
    """Somebody always coordinates, nobody changes the own role, and a coordinator's is a coordinator's to change.

    Raises NotFound, NotAllowed, or Refused: last-coordinator, own-role.
    """
    if membership.role == Role.COORDINATOR and set(coordinators) <= {membership.person_id}:
        raise Refused("last-coordinator")
    if membership.person_id == actor.person_id:
        raise Refused("own-role")
    _must_give(actor, membership.partnership_id, Role(membership.role))


def coordinators_of(session: Session) -> list[uuid.UUID]:
    """Those who can act as such."""
    statement = select(Membership.person_id).join(Person, Person.id == Membership.person_id)
    return list(session.scalars(statement.where(Membership.role == Role.COORDINATOR, Membership.active, Person.active)))


def _record_on_platform(session: Session, actor: Actor, person: Person, role: Role) -> None:
    """Who has let whom in is the platform's business too: accounts are everybody's."""
    partnership = session.get_one(Partnership, tenant_of(session)).code
    organisation = person.organisation and person.organisation.code
    facts = {"organisation": organisation, "partnership": partnership, "role": role}
    audit.record_on_platform(session, actor, "person-invited", person=person.id, **facts)


def _must_invite(session: Session, actor: Actor, organisation_id: uuid.UUID, role: Role) -> None:
    """An administrator names the first coordinator; then it is for those who belong here, by their role."""
    nobody = select(Membership.person_id).limit(1)
    if actor.administrator and role is Role.COORDINATOR and session.scalar(nobody) is None:
        return
    tenant = tenant_of(session)
    _must_give(actor, tenant, role)
    if organisation_id != actor.organisation_id and not actor.may(Permission.MEMBER_RUN, tenant):
        raise NotAllowed(Permission.MEMBER_RUN)


def _must_give(actor: Actor, tenant: uuid.UUID, role: Role) -> None:
    actor.must(Permission.MEMBER_INVITE, tenant)
    if role not in WITHIN_AN_ORGANISATION:
        actor.must(Permission.MEMBER_RUN, tenant)


def _held(session: Session, actor: Actor, person_id: uuid.UUID) -> Membership:
    """A membership that the actor knows of, as nobody else can change it until the transaction ends."""
    tenant = tenant_of(session)
    actor.must(Permission.MEMBER_INVITE, tenant)
    ledger.take_turn(session, alone=True)
    statement = select(Membership).where(Membership.person_id == person_id).options(joinedload(Membership.person))
    found = session.scalar(statement.execution_options(populate_existing=True))
    if found is None:
        raise NotFound
    if found.person.organisation_id != actor.organisation_id and not actor.may(Permission.MEMBER_RUN, tenant):
        raise NotFound
    return found


def _check_partner(session: Session, person: Person, role: Role) -> None:
    """Also one whose roles have ended: what was done before has still to be reported."""
    if role not in FOR_A_PARTNER:
        return
    if person.organisation_id is None or session.get(Partner, (tenant_of(session), person.organisation_id)) is None:
        called = person.organisation.called if person.organisation else person.name
        raise Refused("organisation-not-partner", organisation=called)


def _has_password(session: Session, person_id: uuid.UUID) -> bool:
    return session.get(Credential, person_id) is not None
