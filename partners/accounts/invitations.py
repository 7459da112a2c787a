"""Inviting somebody: the person, the role, and a link that lets the person choose a password."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import enter
from partners import audit, memberships, partnerships
from partners.access import COMMAND_LINE, Role
from partners.errors import NotFound, Refused
from partners.models import Organisation, Partnership


def invite(
    session: Session,
    *,
    email: str,
    name: str,
    organisation_code: str,
    partnership_code: str | None,
    role: str | None,
    now: dt.datetime,
) -> str | None:
    """Make a person known, give the role in the partnership where one is named, and give the token of an invitation.

    None for somebody who has a password already. In a session of the platform, which is in the partnership afterwards.
    A known person keeps name and organisation. Raises Refused: email-invalid, organisation-unknown,
    partnership-unknown, role-unknown, role-without-partnership, person-of-another-organisation, person-inactive,
    organisation-not-partner, member-already.
    """
    organisation = session.scalar(select(Organisation).where(Organisation.code == organisation_code))
    if organisation is None:
        raise Refused("organisation-unknown", organisation=organisation_code)
    partnership, as_role = _place(session, partnership_code, role)
    person, _ = memberships.known_or_new(session, email, name, organisation)
    if partnership is not None and as_role is not None:
        enter(session, partnership.id)
        memberships.give_role(session, COMMAND_LINE, person, as_role)
    audit.record_on_platform(
        session,
        COMMAND_LINE,
        "person-invited",
        person=person.id,
        organisation=organisation_code,
        partnership=partnership_code,
        role=role,
    )
    return memberships.new_link(session, COMMAND_LINE, person, now=now)


def _place(session: Session, code: str | None, role: str | None) -> tuple[Partnership | None, Role | None]:
    """The partnership and the role in it: both, or neither."""
    if code is None and role is None:
        return None, None
    if code is None:
        raise Refused("role-without-partnership", role=role)
    try:
        return partnerships.by_code(session, code), memberships.role_of(role or "")
    except NotFound:
        raise Refused("partnership-unknown", partnership=code) from None
