"""One way in: the engine for SQLite or PostgreSQL, and transactions with a scope."""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.narrowing import ScopedSession
from db.scope import Scope

Result = TypeVar("Result")

TRIES = 6
# PostgreSQL's serialization failure and deadlock: the transaction did nothing and may run again
PASSING_STATES = frozenset({"40001", "40P01"})

SQLITE_SETTINGS = {
    "busy_timeout": "20000",  # first: the next one may have to wait for somebody who mends the file after a crash
    "journal_mode": "WAL",
    "synchronous": "FULL",  # acknowledged means on the disk, whatever is killed next
    "foreign_keys": "ON",
    "recursive_triggers": "ON",  # or REPLACE would slip past the triggers of append-only tables
    "temp_store": "MEMORY",
}


class Database:
    """A database to work in: `with database.transaction(scope) as session:`; `url` is SQLAlchemy's."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        if parsed.drivername in ("postgres", "postgresql"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        self.engine: Engine = create_engine(parsed, pool_pre_ping=parsed.get_backend_name() != "sqlite")
        self._reader = self.engine.execution_options(reading=True)
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _settle_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
        else:
            event.listen(self.engine, "begin", _begin_postgresql)

    @contextmanager
    def transaction(self, scope: Scope) -> Iterator[Session]:
        """One deed: commits at the end, undoes everything on any exception."""
        with ScopedSession(self.engine, info={"scope": scope}, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def reading(self, scope: Scope) -> Iterator[Session]:
        """A session that sees one state of the database and can write nothing."""
        with ScopedSession(self._reader, info={"scope": scope}, expire_on_commit=False) as session, session.begin():
            yield session

    def perform(self, scope: Scope, deed: Callable[[Session], Result]) -> Result:
        """Run a deed in a transaction of its own, again when the database asks for it.

        The deed may run more than once, so it touches nothing outside its session.
        """
        for attempt in range(TRIES):
            try:
                with self.transaction(scope) as session:
                    return deed(session)
            except DBAPIError as error:
                if attempt + 1 == TRIES or not _passing(error):
                    raise
            time.sleep(random.uniform(0, 0.02 * 2**attempt))  # noqa: S311  a pause, not a secret
        raise AssertionError("the last attempt returns or raises")

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def only_reads(session: Session) -> bool:
    """Whether a session was opened by `reading`, and sees one state of the database to its end."""
    return bool(session.get_bind().get_execution_options().get("reading", False))


def _passing(error: DBAPIError) -> bool:
    return getattr(error.orig, "sqlstate", None) in PASSING_STATES or "database is locked" in str(error.orig)


def _settle_sqlite(driver: sqlite3.Connection, _record: object) -> None:
    driver.isolation_level = None  # the driver's own BEGIN comes too late: concurrent updates were lost with it
    for setting, value in SQLITE_SETTINGS.items():
        driver.execute(f"PRAGMA {setting} = {value}")


def _begin_sqlite(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if reading else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get("reading", False):
        # one snapshot for all statements of a page, as SQLite gives it
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
