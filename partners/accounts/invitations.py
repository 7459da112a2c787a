"""Inviting somebody: the person, the role, and a link that lets the person choose a password."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import enter
from partners import audit, partnerships
from partners.access import COMMAND_LINE, Role
from partners.accounts import links
from partners.accounts.models import Purpose
from partners.errors import NotFound, Refused
from partners.models import Membership, Organisation, Partnership, Person
from partners.people import checked_email


def invite(
    session: Session,
    *,
    email: str,
    name: str,
    organisation_code: str,
    partnership_code: str | None,
    role: str | None,
    now: dt.datetime,
) -> str:
    """Make a person known, give the role in the partnership where one is named, and give the token of an invitation.

    In a session of the platform, which is in the partnership afterwards. A known person keeps name and organisation.
    Raises Refused: email-invalid, organisation-unknown, partnership-unknown, role-unknown, role-without-partnership,
    person-of-another-organisation, person-inactive, member-already.
    """
    organisation = session.scalar(select(Organisation).where(Organisation.code == organisation_code))
    if organisation is None:
        raise Refused("organisation-unknown", organisation=organisation_code)
    partnership, as_role = _place(session, partnership_code, role)
    person = _person(session, checked_email(email), name, organisation)
    if partnership is not None and as_role is not None:
        _give_role(session, person, partnership, as_role)
    audit.record_on_platform(
        session,
        COMMAND_LINE,
        "person-invited",
        person=person.id,
        organisation=organisation_code,
        partnership=partnership_code,
        role=role,
    )
    return links.make(session, person.id, Purpose.INVITATION, now=now)


def _place(session: Session, code: str | None, role: str | None) -> tuple[Partnership | None, Role | None]:
    """The partnership and the role in it: both, or neither."""
    if code is None and role is None:
        return None, None
    if code is None:
        raise Refused("role-without-partnership", role=role)
    try:
        return partnerships.by_code(session, code), Role(role or "")
    except NotFound:
        raise Refused("partnership-unknown", partnership=code) from None
    except ValueError:
        raise Refused("role-unknown", role=role or "", roles=", ".join(Role)) from None


def _person(session: Session, email: str, name: str, organisation: Organisation) -> Person:
    person = session.scalar(select(Person).where(Person.email == email))
    if person is None:
        person = Person(email=email, name=name.strip() or email, organisation_id=organisation.id)
        session.add(person)
        session.flush()
    if person.organisation_id != organisation.id:
        kept = person.organisation.called if person.organisation else ""
        raise Refused("person-of-another-organisation", email=email, organisation=kept)
    if not person.active:
        raise Refused("person-inactive", email=email)
    return person


def _give_role(session: Session, person: Person, partnership: Partnership, role: Role) -> None:
    enter(session, partnership.id)
    kept = session.get(Membership, (partnership.id, person.id))
    if kept is not None and kept.active:
        if kept.role != role:
            raise Refused("member-already", email=person.email, role=kept.role)
        return
    if kept is None:
        kept = Membership(person_id=person.id, role=role)
        session.add(kept)
    kept.role, kept.active = role, True
    audit.record(session, COMMAND_LINE, "member-invited", "person", person.id, role=role)
    session.flush()
