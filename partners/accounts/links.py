"""Links that let one person choose a password, once: an invitation, or the way back for somebody who has forgotten."""

import datetime as dt
import uuid
from collections.abc import Collection

from sqlalchemy import ColumnElement, and_, select, update
from sqlalchemy.orm import Session

from partners.accounts.models import OneTimeLink, Purpose
from partners.accounts.tokens import hash_of, new_token
from partners.models import Person

LASTS = {Purpose.INVITATION: dt.timedelta(hours=72), Purpose.RESET: dt.timedelta(minutes=30)}


def make(
    session: Session, person_id: uuid.UUID, purpose: Purpose, *, now: dt.datetime, made_by: uuid.UUID | None = None
) -> str:
    """A new link for a person, instead of older ones for the same purpose. Gives the token, which is kept nowhere."""
    end_all(session, person_id, now=now, purpose=purpose)
    token = new_token()
    row = OneTimeLink(person_id=person_id, purpose=purpose, made_at=now, expires_at=now + LASTS[purpose])
    row.token_hash, row.made_by = hash_of(token), made_by
    session.add(row)
    session.flush()
    return token


def find(session: Session, token: str, purpose: Purpose, *, now: dt.datetime) -> Person | None:
    """Whom a link is for that can still be used; the person must be active."""
    statement = select(Person).join(OneTimeLink, OneTimeLink.person_id == Person.id)
    return session.scalar(statement.where(_usable(token, purpose, now), Person.active))


def use(session: Session, token: str, purpose: Purpose, *, now: dt.datetime) -> uuid.UUID | None:
    """Use a link and give whose it is. Of several who try at once one gets it; the others wait, and get None."""
    statement = update(OneTimeLink).where(_usable(token, purpose, now)).values(used_at=now)
    used = statement.returning(OneTimeLink.person_id).execution_options(synchronize_session=False)
    return session.scalars(used).one_or_none()


def end_all(
    session: Session,
    person_id: uuid.UUID,
    *,
    now: dt.datetime,
    purpose: Purpose | None = None,
    makers: Collection[uuid.UUID] | None = None,
) -> None:
    """Let a person's unused links expire now: all of them, or those for one purpose, or those that some have made."""
    own = and_(OneTimeLink.person_id == person_id, OneTimeLink.used_at.is_(None), OneTimeLink.expires_at > now)
    if purpose is not None:
        own = and_(own, OneTimeLink.purpose == purpose)
    if makers is not None:
        own = and_(own, OneTimeLink.made_by.in_(makers))
    session.execute(update(OneTimeLink).where(own).values(expires_at=now))


def _usable(token: str, purpose: Purpose, now: dt.datetime) -> ColumnElement[bool]:
    """The link of a token, for its own purpose, not used and not too old."""
    living = and_(OneTimeLink.used_at.is_(None), OneTimeLink.expires_at > now)
    return and_(OneTimeLink.token_hash == hash_of(token), OneTimeLink.purpose == purpose, living)
