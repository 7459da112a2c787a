"""How the installation is: the database, its shape and its size, and whether letters leave."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from dashapp import mail
from db import Database, migration

ENGINES = {"postgresql": "PostgreSQL", "sqlite": "SQLite"}
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Condition:
    """One thing that is well or wants looking after: its sentence is app-platform-health-<name>."""

    name: str
    is_well: bool = True
    values: Mapping[str, Any] = field(default_factory=dict)


def conditions(database: Database, signed_in: int) -> list[Condition]:
    """What there is to say, in the order of its weight."""
    engine = database.engine
    is_current, can_send = migration.is_current(engine), mail.can_send()
    version = ".".join(map(str, engine.dialect.server_version_info or ()))
    found = [
        Condition("database", values={"engine": ENGINES[engine.dialect.name], "version": version}),
        Condition("current" if is_current else "behind", is_current),
        Condition("mail" if can_send else "no-mail", can_send),
        Condition("sessions", values={"n": signed_in}),
    ]
    size = _size(database)
    return found if size is None else [*found, Condition("size", values={"size": round(size / MEGABYTE, 1)})]


def _size(database: Database) -> int | None:
    """In bytes; None for a database that is kept in memory only."""
    engine = database.engine
    if engine.dialect.name == "sqlite":
        file = Path(engine.url.database or "")
        return file.stat().st_size if file.is_file() else None
    with engine.connect() as connection:
        return int(connection.scalar(select(func.pg_database_size(func.current_database()))) or 0)
