"""Every release that was prepared, and what became of it."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, aliased

from goals.release_models import Publication, Release, Withdrawal
from partners.access import Actor, Permission
from partners.errors import NotFound
from partners.models import AuditEvent, Person
from partners.partnerships import tenant_of


class State(StrEnum):
    """How far a release has come. An overtaken one was never published, and cannot be any more."""

    WAITING = "waiting"
    OVERTAKEN = "overtaken"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Edition:
    """A release: who prepared, approved and withdrew it, when. A name is None where nobody has, or the command line."""

    release_id: uuid.UUID
    as_of: dt.date
    state: State
    prepared_at: dt.datetime
    prepared_by_id: uuid.UUID | None
    prepared_by: str | None
    number: int | None
    approved_at: dt.datetime | None
    approved_by: str | None
    withdrawn_at: dt.datetime | None
    withdrawn_by: str | None
    note: str | None


def history(session: Session, actor: Actor) -> list[Edition]:
    """Every release of the session's partnership, the newest first."""
    actor.must(Permission.RELEASE_VIEW, tenant_of(session))
    preparer, approver, withdrawer = aliased(Person), aliased(Person), aliased(Person)
    deed = and_(AuditEvent.subject_id == Release.id, AuditEvent.subject == "release", AuditEvent.deed == "withdrawn")
    statement = (
        select(
            Release.id, Release.as_of, Release.known_at, Release.prepared_by, preparer.name, Publication.number,
            Publication.published_at, approver.name, Withdrawal.withdrawn_at, withdrawer.name, Withdrawal.note,
        )
        .outerjoin(preparer, preparer.id == Release.prepared_by)
        .outerjoin(Publication, Publication.release_id == Release.id)
        .outerjoin(approver, approver.id == Publication.approved_by)
        .outerjoin(Withdrawal, Withdrawal.number == Publication.number)
        .outerjoin(AuditEvent, deed)
        .outerjoin(withdrawer, withdrawer.id == AuditEvent.person_id)
        .order_by(Release.known_at.desc())
    )  # fmt: skip
    editions = []
    for key, as_of, known_at, by, name, number, approved_at, approved_by, taken_at, taken_by, note in session.execute(
        statement
    ):
        if number is None:
            state = State.OVERTAKEN if editions else State.WAITING
        else:
            state = State.WITHDRAWN if taken_at else State.PUBLISHED
        editions.append(
            Edition(
                release_id=key,
                as_of=as_of,
                state=state,
                prepared_at=known_at,
                prepared_by_id=by,
                prepared_by=name,
                number=number,
                approved_at=approved_at,
                approved_by=approved_by,
                withdrawn_at=taken_at,
                withdrawn_by=taken_by,
                note=note,
            )
        )
    return editions


def candidate(editions: Sequence[Edition]) -> Edition | None:
    """What waits for approval: the newest release, unless it is published."""
    return next((one for one in editions if one.state is State.WAITING), None)


def shown_now(editions: Sequence[Edition]) -> Edition | None:
    """What the public reads."""
    standing = [one for one in editions if one.state is State.PUBLISHED]
    return max(standing, key=_number, default=None)


def before(editions: Sequence[Edition], edition: Edition) -> Edition | None:
    """What the public read when an edition was published, or reads now where it is not."""
    if edition.number is None:
        return shown_now(editions)
    stood = [
        one
        for one in editions
        if 0 < _number(one) < edition.number
        and (one.withdrawn_at is None or (edition.approved_at is not None and one.withdrawn_at > edition.approved_at))
    ]
    return max(stood, key=_number, default=None)


def obtain(session: Session, actor: Actor, release_id: uuid.UUID) -> Release:
    """A release, to be read as it is or will be published; raises NotFound."""
    actor.must(Permission.RELEASE_VIEW, tenant_of(session))
    release = session.scalar(select(Release).where(Release.id == release_id))
    if release is None:
        raise NotFound
    return release


def _number(edition: Edition) -> int:
    return edition.number or 0
