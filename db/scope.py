"""Whose rows a session may touch: the first of three layers (the others: composite keys, row-level security).

Every ORM statement of a session is narrowed to the session's scope, every flushed row is checked against it, and what
cannot be narrowed (plain SQL) is refused. PostgreSQL is told the same scope when the transaction begins.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, event, false
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction, UOWTransaction, with_loader_criteria
from sqlalchemy.orm.interfaces import ORMOption

from db.tables import Personal, Published, Tenant, mapped_classes


class DatabaseRole(StrEnum):
    """The roles of PostgreSQL: who owns the tables, and as whom each kind of session works."""

    OWNER = "handslag_owner"
    APPLICATION = "handslag_app"
    PUBLIC = "handslag_public"
    PLATFORM = "handslag_platform"


@dataclass(frozen=True)
class Scope:
    """As which role, in which partnership, or for which person across partnerships."""

    role: DatabaseRole
    partnership_id: uuid.UUID | None = None
    person_id: uuid.UUID | None = None


PUBLIC = Scope(DatabaseRole.PUBLIC)
NOWHERE = Scope(DatabaseRole.APPLICATION)  # signed in or not, but not yet in a partnership: global tables only
PLATFORM = Scope(DatabaseRole.PLATFORM)


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
    session.info["scope"] = replace(scope, partnership_id=partnership_id)
    announce(session.connection(), scope_of(session))


def announce(connection: Connection, scope: Scope) -> None:
    """Tell PostgreSQL the scope, for this transaction only (as statements: poolers and Citus pass on nothing else)."""
    if connection.dialect.name != "postgresql":
        return
    connection.exec_driver_sql(f"SET LOCAL ROLE {scope.role}")
    for setting, key in (("partnership_id", scope.partnership_id), ("person_id", scope.person_id)):
        if key is not None:
            connection.exec_driver_sql(f"SET LOCAL handslag.{setting} = '{uuid.UUID(str(key))}'")


@event.listens_for(Session, "after_begin")
def _announce_at_begin(session: Session, _transaction: SessionTransaction, connection: Connection) -> None:
    announce(connection, scope_of(session))


@event.listens_for(Session, "do_orm_execute")
def _narrow(state: ORMExecuteState) -> None:
    if state.is_column_load or state.is_relationship_load:
        return  # the criteria travel with the object that is being completed
    if not state.is_orm_statement:
        raise OutOfScope("plain SQL cannot be narrowed to a scope: select mapped classes")
    scope = scope_of(state.session)
    if state.is_insert:
        _check_inserted(state, scope)
    else:
        state.statement = state.statement.options(*_criteria(scope))


def _check_inserted(state: ORMExecuteState, scope: Scope) -> None:
    if not any(issubclass(mapper.class_, Tenant) for mapper in state.all_mappers):
        return
    parameters: Any = state.parameters
    rows: Sequence[Any] = [parameters] if isinstance(parameters, dict) else parameters or [{}]
    if scope.partnership_id is None or any(row.get("partnership_id") != scope.partnership_id for row in rows):
        raise OutOfScope("every inserted row carries the session's partnership")


def _criteria(scope: Scope) -> list[ORMOption]:
    partnership_id, person_id = scope.partnership_id, scope.person_id
    if partnership_id is not None:
        return [with_loader_criteria(Tenant, lambda cls: cls.partnership_id == partnership_id, include_aliases=True)]
    criteria: list[ORMOption] = []
    for cls in mapped_classes(Tenant):
        if scope.role is DatabaseRole.PUBLIC and issubclass(cls, Published):
            continue
        if person_id is not None and issubclass(cls, Personal):
            criteria.append(with_loader_criteria(cls, cls.person_id == person_id, include_aliases=True))
        else:
            criteria.append(with_loader_criteria(cls, false(), include_aliases=True))
    return criteria


@event.listens_for(Session, "before_flush")
def _check_flushed(session: Session, _context: UOWTransaction, _instances: object) -> None:
    scope = scope_of(session)
    for instance in (*session.new, *session.dirty, *session.deleted):
        if not isinstance(instance, Tenant):
            continue
        if scope.partnership_id is None:
            raise OutOfScope("a partnership's row is written only within the partnership")
        if instance.partnership_id is None:
            instance.partnership_id = scope.partnership_id
        elif instance.partnership_id != scope.partnership_id:
            raise OutOfScope("a row of another partnership")
