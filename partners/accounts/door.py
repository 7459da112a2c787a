"""The order at the door. Each step is a short transaction of its own: none is held while a password is hashed.

Nobody learns here who has an account: whoever is unknown, has no password or is no longer active gets the same answer
after the same work as somebody who has mistyped.
"""

import datetime as dt
import ipaddress
import uuid
from dataclasses import dataclass

from sqlalchemy import ColumnElement, false, select
from sqlalchemy.orm import Session

from db import SIGN_IN, Database
from db.ledger import insert_into
from db.throttle import Counter, Limit, forget, give_back, minutes, take
from partners.accounts import links, passwords, sessions
from partners.accounts.models import Credential, Purpose
from partners.errors import NotFound, Refused
from partners.models import Person
from partners.people import normal_email

FIVE_MINUTES = dt.timedelta(minutes=5)
HOUSEHOLD = 64  # the leading bits of an IPv6 address; the others are whoever lives there to choose
NOBODY = uuid.UUID(int=0)


@dataclass(frozen=True)
class Limits:
    """How often one account, one network address and everybody together may try one thing."""

    account: Limit
    address: Limit
    everybody: Limit

    @classmethod
    def of(cls, deed: str) -> "Limits":
        """Each thing that can be tried is counted for itself."""
        return cls(
            Limit(f"{deed} account", 10, FIVE_MINUTES),
            Limit(f"{deed} address", 30, FIVE_MINUTES),
            Limit(f"{deed} everybody", 1000, FIVE_MINUTES),
        )

    def counters(self, email: str, address: str, secret: str) -> list[Counter]:
        """In the order in which all take them, so that two never wait for each other; the busiest last."""
        return [
            Counter.of(self.account, normal_email(email), secret),
            Counter.of(self.address, _network(address), secret),
            Counter.of(self.everybody, "", secret),
        ]


SIGNING_IN, RESETTING = Limits.of("sign-in"), Limits.of("reset")


def sign_in(
    database: Database, *, email: str, password: str, address: str, device: str, now: dt.datetime, secret: str
) -> str:
    """The token of a new session. Raises Refused: sign-in-wrong whatever it was, or sign-in-too-often."""
    counters = SIGNING_IN.counters(email, address, secret)
    database.perform(SIGN_IN, lambda session: _take_all(session, counters, now))
    with database.reading(SIGN_IN) as session:
        credential = _credential_of(session, email)
    kept = credential.password_hash if credential else None
    is_right = passwords.matches(kept, password)
    if credential is None or not is_right:
        raise Refused("sign-in-wrong")
    renewed = passwords.hash_of(password) if passwords.is_outdated(credential.password_hash) else None

    def begin(session: Session) -> str:
        _hold_unchanged(session, credential, renewed)
        token = sessions.begin(session, credential.person_id, method="password", device=device, now=now)
        for counter in counters:
            give_back(session, counter)
        return token

    return database.perform(SIGN_IN, begin)


def begin_session(database: Database, person_id: uuid.UUID, *, method: str, device: str, now: dt.datetime) -> str:
    """The token of a new session for an active person whom the caller has recognised; raises NotFound."""

    def begin(session: Session) -> str:
        if session.scalar(select(Person.id).where(Person.id == person_id, Person.active)) is None:
            raise NotFound
        return sessions.begin(session, person_id, method=method, device=device, now=now)

    return database.perform(SIGN_IN, begin)


def choose_password(database: Database, *, token: str, purpose: Purpose, password: str, now: dt.datetime) -> uuid.UUID:
    """Set the password of whom a link is for, who is signed out everywhere; gives the person's key.

    Raises Refused: link-used-or-old, or what is wrong with the password; the link can then be used again.
    """
    with database.reading(SIGN_IN) as session:
        person = links.find(session, token, purpose, now=now)
        if person is None:
            raise Refused("link-used-or-old")
        context = [person.name, person.email, *_names_of_organisation(person)]
    passwords.check_new(password, context)
    password_hash = passwords.hash_of(password)

    def choose(session: Session) -> uuid.UUID:
        person_id = links.use(session, token, purpose, now=now)
        if person_id is None:
            raise Refused("link-used-or-old")
        _set_password(session, person_id, password_hash, now)
        sessions.end_all(session, person_id, now=now)
        links.end_all(session, person_id, now=now)
        return person_id

    return database.perform(SIGN_IN, choose)


def reset_link(
    database: Database, *, email: str, address: str, now: dt.datetime, secret: str
) -> tuple[Person, str] | None:
    """A person and the token of a link to send, or None where nobody has the address: the page says the same.

    Raises Refused: sign-in-too-often. What is sent must be sent later, or the wait would tell.
    """
    counters = RESETTING.counters(email, address, secret)

    def make(session: Session) -> tuple[Person, str] | None:
        _take_all(session, counters, now)
        person = session.scalar(select(Person).where(_has_address(email), Person.active))
        if person is None:
            links.end_all(session, NOBODY, now=now, purpose=Purpose.RESET)  # takes as long as for somebody
            return None
        return person, links.make(session, person.id, Purpose.RESET, now=now)

    return database.perform(SIGN_IN, make)


def _take_all(session: Session, counters: list[Counter], now: dt.datetime) -> None:
    """One try from every counter, or none from any: the refusal undoes the transaction."""
    for counter in counters:
        wait = take(session, counter, now)
        if wait is not None:
            raise Refused("sign-in-too-often", minutes=minutes(wait))
    forget(session, now)


def _credential_of(session: Session, email: str) -> Credential | None:
    statement = select(Credential).join(Person, Person.id == Credential.person_id)
    return session.scalar(statement.where(_has_address(email), Person.active))


def _has_address(email: str) -> ColumnElement[bool]:
    address = normal_email(email)
    return Person.email == address if address.isprintable() else false()  # PostgreSQL keeps no NUL, and asks for none


def _hold_unchanged(session: Session, checked: Credential, renewed: str | None) -> None:
    """Whoever chooses another password at this moment waits until the session stands, and then ends it too."""
    same = (Credential.person_id == checked.person_id, Credential.password_hash == checked.password_hash)
    kept = session.scalar(select(Credential).where(*same).with_for_update())
    if kept is None:
        raise Refused("sign-in-wrong")
    if renewed is not None:
        kept.password_hash = renewed


def _set_password(session: Session, person_id: uuid.UUID, password_hash: str, now: dt.datetime) -> None:
    new = {"password_hash": password_hash, "changed_at": now}
    statement = insert_into(session, Credential).on_conflict_do_update(index_elements=["person_id"], set_=new)
    session.execute(statement, [{"person_id": person_id, **new}])


def _names_of_organisation(person: Person) -> list[str]:
    organisation = person.organisation
    return [organisation.name, organisation.called, organisation.code] if organisation else []


def _network(address: str) -> str:
    """What one who tries cannot change at will."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    return str(parsed.ipv4_mapped or ipaddress.ip_network((parsed, HOUSEHOLD), strict=False))
