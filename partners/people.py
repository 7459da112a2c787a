"""People: who signs in, where they belong, and as whom they act."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from db import Database
from db.scope import NOWHERE, personal
from partners import audit
from partners.access import COMMAND_LINE, Actor, Role
from partners.errors import NotFound, Refused
from partners.models import Membership, Partnership, Person

LONGEST_EMAIL = 254  # characters: no longer one reaches anybody (RFC 5321)


def normal_email(email: str) -> str:
    """One spelling of an address: people write the same one in several ways."""
    return email.strip().casefold()


def checked_email(email: str) -> str:
    """The same, for somebody who is new here; raises Refused: email-invalid, email-too-long."""
    address = normal_email(email)
    if len(address) > LONGEST_EMAIL:
        raise Refused("email-too-long", longest=LONGEST_EMAIL)
    readable = address.isprintable() and not any(character.isspace() for character in address)
    if address.count("@") != 1 or not readable or not all(address.split("@")):
        raise Refused("email-invalid", email=email)
    return address


def by_email(session: Session, email: str) -> Person:
    """The active person with an address; raises NotFound."""
    person = session.scalar(select(Person).where(Person.email == normal_email(email), Person.active))
    if person is None:
        raise NotFound
    return person


def every_active(session: Session) -> list[Person]:
    """Everybody who can sign in, by name."""
    statement = (
        select(Person).where(Person.active).options(joinedload(Person.organisation)).order_by(Person.name, Person.id)
    )
    return list(session.scalars(statement))


def choose_language(session: Session, person_id: uuid.UUID, language: str) -> None:
    """Remember in which language somebody reads."""
    session.get_one(Person, person_id).language = language


@dataclass(frozen=True)
class Place:
    """A partnership that a person belongs to, and as what."""

    partnership_id: uuid.UUID
    code: str
    name: Mapping[str, str]
    role: Role


def places_of(database: Database, person_id: uuid.UUID) -> tuple[Place, ...]:
    """Where a person belongs now, by the partnerships' codes."""
    statement = (
        select(Partnership.id, Partnership.code, Partnership.name, Membership.role)
        .join(Membership, Membership.partnership_id == Partnership.id)
        .where(Membership.active)
        .order_by(Partnership.code)
    )
    with database.reading(personal(person_id)) as session:
        return tuple(Place(key, code, name, Role(role)) for key, code, name, role in session.execute(statement))


def actor_in(person: Person, places: Iterable[Place]) -> Actor:
    """A person, ready to act in these places."""
    roles = {place.partnership_id: place.role for place in places}
    return Actor(person.id, person.organisation_id, roles, administrator=person.administrator)


def actor_for(database: Database, email: str) -> Actor:
    """The person with an address, ready to act in every partnership that the person belongs to; raises NotFound."""
    with database.reading(NOWHERE) as session:
        person = by_email(session, email)
    return actor_in(person, places_of(database, person.id))


def create_administrator(session: Session, email: str, *, name: str | None = None) -> Person:
    """Make somebody an administrator of the platform, a new person or one that is known."""
    address = checked_email(email)
    person = session.scalar(select(Person).where(Person.email == address))
    if person is None:
        person = Person(email=address, name=name or address)
        session.add(person)
    person.administrator = person.active = True
    session.flush()
    audit.record_on_platform(session, COMMAND_LINE, "administrator-created", person=str(person.id))
    return person
