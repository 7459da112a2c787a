"""Releases: figures frozen by one, approved by another, numbered, never changed, and withdrawn with a note."""

import datetime as dt
import uuid
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db import ledger
from db.types import uuid7
from goals.document import compose
from goals.entry import check_reason
from goals.models import ReportingPeriod
from goals.periods import SETTLED
from goals.publishing.changes import changes
from goals.publishing.checks import personal
from goals.release_models import Publication, Release, Withdrawal
from goals.standing import settled
from partners import audit
from partners.access import Actor, Permission
from partners.errors import NotFound, Refused
from partners.models import Partnership
from partners.partnerships import tenant_of


def prepare(session: Session, actor: Actor, *, as_of: dt.date | None = None) -> Release:
    """Freeze the figures as of a day (the last closed one) for somebody else to approve."""
    actor.must(Permission.RELEASE_PREPARE, tenant_of(session))
    day = settled(session, as_of)
    known_at = ledger.stamp(session)
    document = compose(session, actor, as_of=day, known_at=known_at)
    release = Release(id=uuid7(), as_of=day, known_at=known_at, document=document, prepared_by=actor.person_id)
    session.add(release)
    session.flush()
    audit.record(session, actor, "prepared", "release", release.id, as_of=day)
    return release


def closed_days(session: Session, actor: Actor) -> list[dt.date]:
    """The days that a release may be prepared for: the last ones of the closed periods, newest first."""
    actor.must(Permission.RELEASE_VIEW, tenant_of(session))
    closed = select(ReportingPeriod.last_day).where(ReportingPeriod.state.in_(SETTLED)).distinct()
    return sorted(session.scalars(closed), reverse=True)


def prepare_news(session: Session, actor: Actor, *, as_of: dt.date) -> Release:
    """The same for one of the closed days, where it says something else than what is published or waits already."""
    actor.must(Permission.RELEASE_PREPARE, tenant_of(session))
    if as_of not in closed_days(session, actor):
        raise Refused("release-day-not-closed", day=as_of)
    release = prepare(session, actor, as_of=as_of)
    if is_unchanged(session, release):
        raise Refused("release-unchanged")
    former = session.scalar(_newest_first().where(Release.id != release.id))
    if former and not _is_published(session, former) and not changes(former.document, release.document):
        raise Refused("release-prepared-already")
    return release


def newest(session: Session, actor: Actor) -> Release:
    """The release that was prepared last; raises NotFound."""
    actor.must(Permission.FIGURES_VIEW, tenant_of(session))
    release = session.scalar(_newest_first())
    if release is None:
        raise NotFound
    return release


def approve(session: Session, actor: Actor, release_id: uuid.UUID) -> Publication:
    """Publish a release that somebody else has prepared, under the next number; only the newest may be published.

    Refused where some text of it has an e-mail address or an identity number: what is public cannot be called back.
    """
    actor.must(Permission.RELEASE_APPROVE, tenant_of(session))
    release = session.scalar(select(Release).where(Release.id == release_id))
    if release is None:
        raise NotFound
    if release.prepared_by is not None and release.prepared_by == actor.person_id:
        raise Refused("own-release")
    if personal(release.document):
        raise Refused("release-personal")
    published_at = ledger.stamp(session)  # numbers follow each other: one at a time
    if _is_published(session, release):
        raise Refused("release-published-already")
    if session.scalar(select(Release.id).where(Release.known_at > release.known_at).limit(1)) is not None:
        raise Refused("release-overtaken")
    number = (session.scalar(select(func.max(Publication.number))) or 0) + 1
    publication = Publication(
        number=number,
        release_id=release.id,
        as_of=release.as_of,
        document=release.document,
        published_at=published_at,
        approved_by=actor.person_id,
    )
    session.add(publication)
    session.flush()
    audit.record(session, actor, "approved", "release", release.id, number=number)
    return publication


def withdraw(session: Session, actor: Actor, number: int, *, note: str) -> Withdrawal:
    """Take a publication back. The note tells the public why; the one before it is shown again."""
    actor.must(Permission.RELEASE_WITHDRAW, tenant_of(session))
    ledger.stamp(session)  # of two who withdraw it, one does
    publication = session.scalar(select(Publication).where(Publication.number == number))
    if publication is None:
        raise NotFound
    if session.scalar(select(Withdrawal).where(Withdrawal.number == number)) is not None:
        raise Refused("release-withdrawn-already", number=number)
    if "@" in note:
        raise Refused("text-address")  # the public reads it
    withdrawal = Withdrawal(number=number, note=check_reason(note), withdrawn_at=dt.datetime.now(dt.UTC))
    session.add(withdrawal)
    session.flush()
    audit.record(session, actor, "withdrawn", "release", publication.release_id, number=number, note=withdrawal.note)
    return withdrawal


def _newest_first() -> Select[Release]:
    return select(Release).order_by(Release.known_at.desc()).limit(1)


def _is_published(session: Session, release: Release) -> bool:
    return session.scalar(select(Publication.number).where(Publication.release_id == release.id)) is not None


def is_unchanged(session: Session, release: Release) -> bool:
    """Whether a release says nothing else than what is published already."""
    withdrawn = select(Withdrawal.number)
    statement = select(Publication).where(Publication.number.not_in(withdrawn)).order_by(Publication.number.desc())
    published = session.scalar(statement.limit(1))
    return published is not None and not changes(published.document, release.document)


@dataclass(frozen=True)
class Published:
    """What the public sees of a partnership: the newest publication that stands, and a newer one taken back."""

    publication: Publication
    withdrawn: Withdrawal | None


def published(session: Session, code: str) -> Published:
    """By the partnership's address, in a public session; raises NotFound where nothing stands published."""
    partnership_id = session.scalar(select(Partnership.id).where(Partnership.code == code))
    standing = _standing(session, partnership_id) if partnership_id else None
    if standing is None:
        raise NotFound
    newer = select(Withdrawal).where(Withdrawal.partnership_id == partnership_id, Withdrawal.number > standing.number)
    return Published(standing, session.scalar(newer.order_by(Withdrawal.number.desc()).limit(1)))


def all_published(session: Session) -> list[Publication]:
    """The newest standing publication of every partnership, by code, in a public session."""
    partnerships = session.scalars(select(Partnership.id).order_by(Partnership.code))
    return [standing for key in partnerships if (standing := _standing(session, key))]


def _standing(session: Session, partnership_id: uuid.UUID) -> Publication | None:
    withdrawn = select(Withdrawal.number).where(Withdrawal.partnership_id == partnership_id)
    return session.scalar(
        select(Publication)
        .where(Publication.partnership_id == partnership_id, Publication.number.not_in(withdrawn))
        .order_by(Publication.number.desc())
        .limit(1)
    )
