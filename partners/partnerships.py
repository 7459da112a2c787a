"""Partnerships: the tenants. Finding one by its address, and the demonstration that a database may hold."""

import uuid

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.scope import scope_of
from partners.errors import NotFound
from partners.models import Demonstration, Partnership


def by_code(session: Session, code: str) -> Partnership:
    """The partnership with an address; raises NotFound."""
    partnership = session.scalar(select(Partnership).where(Partnership.code == code))
    if partnership is None:
        raise NotFound
    return partnership


def tenant_of(session: Session) -> uuid.UUID:
    """The partnership that the session works in; raises NotFound."""
    partnership_id = scope_of(session).partnership_id
    if partnership_id is None:
        raise NotFound
    return partnership_id


def every(session: Session) -> list[Partnership]:
    """All partnerships, by code."""
    return list(session.scalars(select(Partnership).order_by(Partnership.code)))


def demonstration(session: Session) -> Demonstration | None:
    """What makes this database a demonstration, if it is one."""
    return session.get(Demonstration, 1)


def own_provenance(session: Session) -> str:
    """Where that comes from which people enter: from themselves, or made up in a demonstration. Asked once."""
    kept: str | None = session.info.get("own provenance")
    if kept is None:
        kept = session.info["own provenance"] = "demo" if demonstration(session) else "reported"
    return kept
