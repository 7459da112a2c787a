"""Whose rows a session may touch: the first of three layers (the others: composite keys, row-level security).

db.narrowing narrows every ORM statement of a session to its scope, checks every flushed row against it, and refuses
what cannot be narrowed. PostgreSQL is told the same scope when the transaction begins.
"""

import uuid
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import Connection, event
from sqlalchemy.orm import Session, SessionTransaction

from db.tables import Tenant


class DatabaseRole(StrEnum):
    """The roles of PostgreSQL: who owns the tables, and as whom each kind of session works."""

    OWNER = "handslag_owner"
    APPLICATION = "handslag_app"
    PUBLIC = "handslag_public"
    PLATFORM = "handslag_platform"
    SIGN_IN = "handslag_signin"


@dataclass(frozen=True)
class Scope:
    """As which role, in which partnership, or for which person across partnerships."""

    role: DatabaseRole
    partnership_id: uuid.UUID | None = None
    person_id: uuid.UUID | None = None


PUBLIC = Scope(DatabaseRole.PUBLIC)
NOWHERE = Scope(DatabaseRole.APPLICATION)  # signed in or not, but not yet in a partnership: global tables only
PLATFORM = Scope(DatabaseRole.PLATFORM)
SIGN_IN = Scope(
    DatabaseRole.SIGN_IN
)  # whoever stands at the door: who people are and how they prove it, no tenant's row


def within(partnership_id: uuid.UUID) -> Scope:
    """The application at work in one partnership."""
    return Scope(DatabaseRole.APPLICATION, partnership_id=partnership_id)


def personal(person_id: uuid.UUID) -> Scope:
    """The application looking up where a person belongs."""
    return Scope(DatabaseRole.APPLICATION, person_id=person_id)


class OutOfScope(RuntimeError):
    """A program error: a statement or a row that the session's scope does not cover."""


def scope_of(session: Session) -> Scope:
    """The scope that a session was opened with."""
    scope: Scope = session.info["scope"]
    return scope


def enter(session: Session, partnership_id: uuid.UUID) -> None:
    """Go on in another partnership within the same transaction: only a session of the platform may."""
    scope = scope_of(session)
    if scope.role is not DatabaseRole.PLATFORM:
        raise OutOfScope("only the platform goes from one partnership to another")
    session.flush()
    for instance in list(session):
        if isinstance(instance, Tenant):
            session.expunge(instance)  # or `get` would find it without asking the database
    session.info.clear()  # so would be found what was remembered of the former one
    session.info["scope"] = replace(scope, partnership_id=partnership_id)
    announce(session.connection(), scope_of(session))


def announce(connection: Connection, scope: Scope) -> None:
    """Tell PostgreSQL the scope, for this transaction only (as statements: poolers and Citus pass on nothing else)."""
    if connection.dialect.name != "postgresql":
        return
    said = [f"SET LOCAL ROLE {scope.role}"]
    for setting, key in (("partnership_id", scope.partnership_id), ("person_id", scope.person_id)):
        if key is not None:
            said.append(f"SET LOCAL handslag.{setting} = '{uuid.UUID(str(key))}'")
    connection.exec_driver_sql("; ".join(said))  # in one message


@event.listens_for(Session, "after_begin")
def _announce_at_begin(session: Session, _transaction: SessionTransaction, connection: Connection) -> None:
    announce(connection, scope_of(session))
