"""What the database promises whatever the program does: sums by upsert, a request applied once, one order of time."""

import datetime as dt
import hashlib
import json
import uuid
from collections.abc import Callable
from typing import Any

from sqlalchemy import LargeBinary, String, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.scope import scope_of
from db.tables import Base, Tenant
from db.types import Document, Moment


class KeyReused(Exception):
    """An idempotency key came back with another body."""


class IdempotencyKey(Tenant, Base):
    """A request that was carried out: who sent it, a fingerprint of what it asked, what it was answered."""

    __tablename__ = "idempotency_key"

    holder: Mapped[str] = mapped_column(String(80), primary_key=True)
    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    fingerprint: Mapped[bytes] = mapped_column(LargeBinary(32))
    answer: Mapped[Document | None]
    at: Mapped[Moment]


class LedgerClock(Tenant, Base):
    """One row per partnership: when its last posting was stamped. Holding the row is holding the ledger."""

    __tablename__ = "ledger_clock"

    stamped_at: Mapped[Moment]


def insert_into(session: Session, cls: type[Base]) -> Any:
    """The engine's own INSERT, which knows ON CONFLICT."""
    dialect = session.get_bind().dialect.name
    return (postgresql if dialect == "postgresql" else sqlite).insert(cls)


def add_up(session: Session, cls: type[Base], rows: list[dict[str, Any]], *, key: tuple[str, ...]) -> None:
    """Add each row's other columns to the row with the same key, or make it. Rows with equal keys must be summed first.

    The rows are taken in the order of their keys: two transactions that touch the same ones cannot lock each other.
    """
    if not rows:
        return
    sums = [column for column in rows[0] if column not in key]
    statement = insert_into(session, cls)
    statement = statement.on_conflict_do_update(
        index_elements=list(key),
        set_={column: getattr(cls, column) + getattr(statement.excluded, column) for column in sums},
    )
    for row in sorted(rows, key=lambda row: [str(row[column]) for column in key]):
        session.execute(statement, [row])


def once(
    session: Session, *, holder: str, key: str, body: dict[str, Any], deed: Callable[[], dict[str, Any]]
) -> dict[str, Any]:
    """Carry out a deed for a key, or give back the answer it got the first time. Raises KeyReused for another body."""
    fingerprint = hashlib.sha256(json.dumps(body, sort_keys=True, default=str).encode()).digest()
    partnership_id = scope_of(session).partnership_id
    row = {
        "partnership_id": partnership_id,
        "holder": holder,
        "key": key,
        "fingerprint": fingerprint,
        "at": dt.datetime.now(dt.UTC),
    }
    # whoever comes second waits here until the first has ended
    statement = insert_into(session, IdempotencyKey).on_conflict_do_nothing().returning(IdempotencyKey)
    own = session.scalars(statement, [row]).one_or_none()
    if own is not None:
        own.answer = answer = deed()
        session.flush()
        return answer
    kept = session.get(IdempotencyKey, (partnership_id, holder, key), populate_existing=True)
    if kept is None or kept.fingerprint != fingerprint:
        raise KeyReused(key)
    return kept.answer or {}


def take_turn(session: Session, *, alone: bool) -> None:
    """Wait, within the scope's partnership (or the platform), for whoever must be alone, or until one can be alone.

    Until the transaction ends, which the session ends with: there are no savepoints here, and each try has a session of
    its own. What is read afterwards has been committed before. SQLite writes one at a time anyway.
    """
    partnership_id = scope_of(session).partnership_id
    taken = session.info.setdefault("turns", set())
    if session.get_bind().dialect.name == "sqlite" or (partnership_id, alone) in taken:
        return
    key = int.from_bytes(partnership_id.bytes[8:], signed=True) if partnership_id else 0
    lock = func.pg_advisory_xact_lock if alone else func.pg_advisory_xact_lock_shared
    session.connection().execute(select(lock(key)))
    taken.add((partnership_id, alone))


def stamp(session: Session) -> dt.datetime:
    """Take the partnership's ledger until the transaction ends, and give the moment it was taken.

    Moments of one partnership are strictly increasing, and none is given before the one before it has been committed
    or undone: whoever holds the ledger at t has seen everything stamped before t, and nothing will be added before it.
    """
    held = select(LedgerClock).with_for_update().execution_options(populate_existing=True)
    clock = session.scalar(held)
    if clock is None:  # the partnership's first; whoever comes second waits here
        partnership_id: uuid.UUID | None = scope_of(session).partnership_id
        epoch = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
        statement = insert_into(session, LedgerClock).on_conflict_do_nothing()
        session.execute(statement, [{"partnership_id": partnership_id, "stamped_at": epoch}])
        clock = session.scalars(held).one()
    clock.stamped_at = max(_now(session), clock.stamped_at + dt.timedelta(microseconds=1))
    session.flush()
    return clock.stamped_at


def _now(session: Session) -> dt.datetime:
    """The database's clock where it has one: web servers' clocks differ."""
    if session.get_bind().dialect.name == "sqlite":
        return dt.datetime.now(dt.UTC)  # one machine, one clock
    now: dt.datetime = session.connection().scalar(select(func.clock_timestamp()))  # type: ignore[assignment]
    return now.astimezone(dt.UTC)
