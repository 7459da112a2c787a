"""How often somebody may try: exact across processes, with one row and one statement per limit (GCRA).

A try is taken before the work and given back when it was no guess, so that tries side by side cannot slip through
between looking and counting. Nobody's address is kept: the rows' keys are made with a secret and lead nowhere.
"""

import datetime as dt
import hashlib
import hmac
import math
from dataclasses import dataclass

from sqlalchemy import BigInteger, LargeBinary, case, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.ledger import insert_into
from db.tables import Account, Base

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
MICROSECOND = dt.timedelta(microseconds=1)


class Throttle(Account, Base):
    """When somebody's tries will all be free again, in whole microseconds since 1970: both engines add them exactly."""

    __tablename__ = "throttle"

    key: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    free_at: Mapped[int] = mapped_column(BigInteger)


@dataclass(frozen=True)
class Limit:
    """So many tries within so long; one becomes free again after every `per / tries`."""

    name: str
    tries: int
    per: dt.timedelta

    @property
    def cost(self) -> int:
        """How long one try is held, in microseconds."""
        return self.per // MICROSECOND // self.tries


@dataclass(frozen=True)
class Counter:
    """One limit for one of those who try: `of(limit, who, secret)` finds it again without keeping who it is."""

    limit: Limit
    key: bytes

    @classmethod
    def of(cls, limit: Limit, who: str, secret: str) -> "Counter":
        """`who` in one spelling only: another spelling is another counter."""
        named = f"{limit.name}\0{who}".encode("utf-8", "surrogatepass")
        return cls(limit, hmac.digest(secret.encode(), named, hashlib.sha256))


def take(session: Session, counter: Counter, now: dt.datetime) -> dt.timedelta | None:
    """Take one try, or tell how long until there is one. Until the transaction ends others wait for this counter."""
    cost, moment = counter.limit.cost, _microseconds(now)
    last = moment + counter.limit.cost * counter.limit.tries
    later = case((Throttle.free_at > moment, Throttle.free_at), else_=moment) + cost
    statement = insert_into(session, Throttle).on_conflict_do_update(
        index_elements=["key"], set_={"free_at": later}, where=later <= last
    )
    row = {"key": counter.key, "free_at": moment + cost}
    if session.scalars(statement.returning(Throttle.key), [row]).all():
        return None
    free_at = session.scalars(select(Throttle.free_at).where(Throttle.key == counter.key)).one()
    return MICROSECOND * (free_at + cost - last)


def give_back(session: Session, counter: Counter) -> None:
    """One try that was no guess."""
    statement = update(Throttle).where(Throttle.key == counter.key)
    session.execute(statement.values(free_at=Throttle.free_at - counter.limit.cost))


def forget(session: Session, now: dt.datetime) -> None:
    """Remove the rows of those whose tries are all free. Rows that somebody else holds are left for the next time."""
    idle = select(Throttle.key).where(Throttle.free_at <= _microseconds(now)).with_for_update(skip_locked=True)
    session.execute(delete(Throttle).where(Throttle.key.in_(idle)).execution_options(synchronize_session=False))


def minutes(wait: dt.timedelta) -> int:
    """A wait in whole minutes, as people are told it: never less than one."""
    return max(1, math.ceil(wait / dt.timedelta(minutes=1)))


def _microseconds(moment: dt.datetime) -> int:
    return (moment - EPOCH) // MICROSECOND
