"""How many questions a view asks of the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from db import Database


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """The queries that are sent meanwhile, whoever sends them; not what begins and scopes a transaction."""
    queries: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")):
            queries.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    try:
        yield queries
    finally:
        event.remove(database.engine, "before_cursor_execute", note)
