"""People: who signs in, where they belong, and as whom they act."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import Database
from db.scope import NOWHERE, personal
from partners import audit
from partners.access import COMMAND_LINE, Actor, Role
from partners.errors import NotFound, Refused
from partners.models import Membership, Person


def normal_email(email: str) -> str:
    """One spelling of an address: people write the same one in several ways."""
    return email.strip().casefold()


def by_email(session: Session, email: str) -> Person:
    """The active person with an address; raises NotFound."""
    person = session.scalar(select(Person).where(Person.email == normal_email(email), Person.active))
    if person is None:
        raise NotFound
    return person


def actor_for(database: Database, email: str) -> Actor:
    """The person with an address, ready to act in every partnership that the person belongs to; raises NotFound."""
    with database.reading(NOWHERE) as session:
        person = by_email(session, email)
    with database.reading(personal(person.id)) as session:
        memberships = session.scalars(select(Membership).where(Membership.active))
        roles = {membership.partnership_id: Role(membership.role) for membership in memberships}
    return Actor(person.id, person.organisation_id, roles)


def create_administrator(session: Session, email: str, *, name: str | None = None) -> Person:
    """Make somebody an administrator of the platform, a new person or one that is known."""
    address = normal_email(email)
    if address.count("@") != 1 or any(c.isspace() for c in address) or not all(address.split("@")):
        raise Refused("email-invalid", email=email)
    person = session.scalar(select(Person).where(Person.email == address))
    if person is None:
        person = Person(email=address, name=name or address)
        session.add(person)
    person.administrator = person.active = True
    session.flush()
    audit.record_on_platform(session, COMMAND_LINE, "administrator-created", person=str(person.id))
    return person
