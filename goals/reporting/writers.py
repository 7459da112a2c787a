"""Who has written in a report last, and taking up a verified one to write in it again."""

import datetime as dt
import uuid
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals import contributions
from goals.content import entered
from goals.finding import obtain
from goals.models import Contribution
from partners.access import Actor, Permission
from partners.models import AuditEvent, Person


@dataclass(frozen=True)
class Writer:
    """Somebody by name, None for the command line, and when."""

    name: str | None
    at: dt.datetime


def last_writer(session: Session, actor: Actor, contribution_id: uuid.UUID) -> Writer | None:
    """Who changed a report last, for somebody who may write in it too; raises NotFound or NotAllowed."""
    report = obtain(session, actor, contribution_id, to=Permission.CONTRIBUTION_WRITE)
    # a form that goes on writing leaves no further event: who it is stands on the trail, and when in the report
    changes = (
        select(AuditEvent.id, Person.name)
        .outerjoin(Person, Person.id == AuditEvent.person_id)
        .where(AuditEvent.subject == "contribution", AuditEvent.subject_id == contribution_id)
        .order_by(AuditEvent.at.desc(), AuditEvent.id.desc())
        .limit(1)
    )
    row = session.execute(changes).first()
    return Writer(row.name, report.changed_at) if row else None


def take_up(
    session: Session, actor: Actor, contribution_id: uuid.UUID, *, version: int, reason: str, today: dt.date
) -> Contribution:
    """Begin to correct a verified report: the new version says, to begin with, what the verified one does."""
    report = obtain(session, actor, contribution_id, to=Permission.CONTRIBUTION_WRITE)
    entry = entered(report)
    return contributions.correct(
        session, actor, contribution_id, version=version, entry=entry, reason=reason, today=today
    )
