"""Sessions: a row per device where somebody is signed in, so that each can be seen and ended."""

import datetime as dt
import uuid

from sqlalchemy import ColumnElement, and_, func, select, update
from sqlalchemy.orm import Session

from partners.accounts.models import LONGEST_DEVICE, SignIn
from partners.accounts.tokens import hash_of, new_token
from partners.models import Person

IDLE = dt.timedelta(hours=2)
LONGEST = dt.timedelta(hours=12)
SEEN_EVERY = dt.timedelta(minutes=1)


def begin(session: Session, person_id: uuid.UUID, *, method: str, device: str, now: dt.datetime) -> str:
    """Sign a person in, who has been found to be that person by `method`. Gives the token for the cookie."""
    token = new_token()
    readable = "".join(character for character in device if character.isprintable())[:LONGEST_DEVICE]
    row = SignIn(person_id=person_id, method=method, device=readable, began_at=now, seen_at=now)
    row.token_hash = hash_of(token)
    session.add(row)
    session.flush()
    return token


def recognise(session: Session, token: str, *, now: dt.datetime) -> tuple[Person, SignIn] | None:
    """Who holds the token, as long as the session lives and the person is active."""
    statement = select(Person, SignIn).join(SignIn, SignIn.person_id == Person.id)
    statement = statement.where(SignIn.token_hash == hash_of(token), _lives(now), Person.active)
    found = session.execute(statement).one_or_none()
    return None if found is None else (found[0], found[1])


def is_to_be_seen(row: SignIn, *, now: dt.datetime) -> bool:
    """Whether the last sign of life is so old that a new one is worth writing down."""
    return row.seen_at <= now - SEEN_EVERY


def see(session: Session, sign_in_id: uuid.UUID, *, now: dt.datetime) -> None:
    """Write down a sign of life, at most once a minute; what has ended stays ended."""
    due = SignIn.seen_at <= now - SEEN_EVERY
    session.execute(update(SignIn).where(SignIn.id == sign_in_id, due, _lives(now)).values(seen_at=now))


def end(session: Session, sign_in_id: uuid.UUID, person_id: uuid.UUID, *, now: dt.datetime) -> None:
    """End one of a person's sessions: from now on its token is nobody's."""
    own = and_(SignIn.id == sign_in_id, SignIn.person_id == person_id, SignIn.ended_at.is_(None))
    session.execute(update(SignIn).where(own).values(ended_at=now))


def end_all(session: Session, person_id: uuid.UUID, *, now: dt.datetime, but: uuid.UUID | None = None) -> None:
    """End all of a person's sessions, but for one where it is named."""
    own = and_(SignIn.person_id == person_id, SignIn.ended_at.is_(None))
    if but is not None:
        own = and_(own, SignIn.id != but)
    session.execute(update(SignIn).where(own).values(ended_at=now))


def living(session: Session, person_id: uuid.UUID, *, now: dt.datetime) -> list[SignIn]:
    """Where a person is signed in, the one that was used last first."""
    statement = select(SignIn).where(SignIn.person_id == person_id, _lives(now))
    return list(session.scalars(statement.order_by(SignIn.seen_at.desc(), SignIn.id.desc())))


def alive(session: Session, *, now: dt.datetime) -> int:
    """How many sessions live, of everybody."""
    return session.scalar(select(func.count(SignIn.id)).where(_lives(now))) or 0


def _lives(now: dt.datetime) -> ColumnElement[bool]:
    """Not ended, not idle for too long, not begun too long ago."""
    return and_(SignIn.ended_at.is_(None), SignIn.seen_at > now - IDLE, SignIn.began_at > now - LONGEST)
