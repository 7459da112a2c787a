"""What was done, by whom: written in the same transaction as the deed itself."""

import datetime as dt
import uuid
from typing import Any

from sqlalchemy.orm import Session

from partners.access import Actor
from partners.models import AuditEvent, PlatformEvent


def record(
    session: Session, actor: Actor, deed: str, subject: str, subject_id: uuid.UUID | None = None, **details: Any
) -> None:
    """Add an event to the partnership's trail. Details are plain values; never a personal datum of a beneficiary."""
    session.add(
        AuditEvent(
            at=dt.datetime.now(dt.UTC),
            person_id=actor.person_id,
            deed=deed,
            subject=subject,
            subject_id=subject_id,
            details=_plain(details),
        )
    )


def record_on_platform(session: Session, actor: Actor, deed: str, **details: Any) -> None:
    """Add an event to the platform's own trail."""
    session.add(
        PlatformEvent(at=dt.datetime.now(dt.UTC), person_id=actor.person_id, deed=deed, details=_plain(details))
    )


def _plain(details: dict[str, Any]) -> dict[str, Any]:
    plain = (bool, int, float, str, list, dict, type(None))
    return {key: value if isinstance(value, plain) else str(value) for key, value in details.items()}
