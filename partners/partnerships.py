"""Partnerships: the tenants. Finding one by its address, and the demonstration that a database may hold."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from partners.errors import NotFound
from partners.models import Demonstration, Partnership


def by_code(session: Session, code: str) -> Partnership:
    """The partnership with an address; raises NotFound."""
    partnership = session.scalar(select(Partnership).where(Partnership.code == code))
    if partnership is None:
        raise NotFound
    return partnership


def every(session: Session) -> list[Partnership]:
    """All partnerships, by code."""
    return list(session.scalars(select(Partnership).order_by(Partnership.code)))


def demonstration(session: Session) -> Demonstration | None:
    """What makes this database a demonstration, if it is one."""
    return session.get(Demonstration, 1)
