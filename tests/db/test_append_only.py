"""What was written once stays: no role, not even the tables' owner, changes, replaces or removes it."""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError

from db import Database, Tenant, within
from db.scope import DatabaseRole, Scope, announce
from db.tables import table_of
from tests.db.rows import APPEND_ONLY, GLOBALS, TENANTS, Place

every_table = pytest.mark.parametrize("cls", APPEND_ONLY, ids=lambda cls: cls.__tablename__)
NAMES = {table_of(cls).name for cls in APPEND_ONLY}
MEMORY = {
    "audit_event",
    "milestone",
    "platform_event",
    "posting",
    "publication",
    "release",
    "submission",
    "target",
    "withdrawal",
}


def test_the_memory_of_a_partnership_is_append_only() -> None:
    assert NAMES == MEMORY


def deeds(database: Database, table: sa.Table, row: dict[str, Any]) -> Iterator[Any]:
    """Every way to change a row that stands: the whole table, one row, by writing over it."""
    column = list(table.c)[-1]
    one = sa.and_(*(key == row[key.name] for key in table.primary_key))
    dialect = sqlite if database.engine.dialect.name == "sqlite" else postgresql
    yield sa.update(table).values({column: column})
    yield sa.update(table).where(one).values({column: row[column.name]})
    yield sa.delete(table)
    yield sa.delete(table).where(one)
    yield (
        dialect.insert(table)
        .values(row)
        .on_conflict_do_update(index_elements=list(table.primary_key), set_={column.name: row[column.name]})
    )
    if dialect is sqlite:
        yield sa.insert(table).prefix_with("OR REPLACE").values(row)
        yield sa.update(table).prefix_with("OR REPLACE").values({column: column})
    else:
        yield sa.text(f"TRUNCATE {table.name} CASCADE")


def roles(database: Database, place: Place) -> Iterator[Scope | None]:
    """The administrator who has connected; on PostgreSQL the owner and the working roles too."""
    yield None
    if database.engine.dialect.name == "postgresql":
        for role in (DatabaseRole.OWNER, DatabaseRole.APPLICATION, DatabaseRole.PLATFORM):
            yield Scope(role, place.partnership_id)


@every_table
def test_a_row_that_stands_is_not_changed_replaced_or_removed(
    filled: Database, bergsjon: Place, cls: type[Any]
) -> None:
    table = table_of(cls)
    rows = sa.select(table).order_by(*table.primary_key)
    if issubclass(cls, Tenant):
        rows = rows.where(table.c.partnership_id == bergsjon.partnership_id)
    with filled.engine.connect() as connection:
        if cls in GLOBALS:
            connection.execute(
                sa.insert(table).values(id=bergsjon.key("event"), at=sa.func.now(), deed="x", details={})
            )
            connection.commit()
        before = connection.execute(rows).mappings().all()
        for scope in roles(filled, bergsjon):
            for deed in deeds(filled, table, dict(before[0])):
                connection.rollback()
                if scope is not None:
                    announce(connection, scope)
                with pytest.raises(DBAPIError, match=r"append-only|permission denied"):
                    connection.execute(deed)
        connection.rollback()
        assert connection.execute(rows).mappings().all() == before


@pytest.mark.parametrize("parent", ["goal", "contribution", "partner", "person", "partnership"])
def test_removing_what_a_row_belongs_to_does_not_remove_the_row(filled: Database, bergsjon: Place, parent: str) -> None:
    table = next(table_of(cls) for cls in (*TENANTS, *GLOBALS) if table_of(cls).name == parent)
    with filled.engine.connect() as connection:
        with pytest.raises(DBAPIError, match=r"(?i)foreign key|append-only"):
            connection.execute(sa.delete(table))
        connection.rollback()
        if connection.dialect.name == "postgresql":
            with pytest.raises(DBAPIError, match="append-only"):
                connection.execute(sa.text(f"TRUNCATE {parent} CASCADE"))
            connection.rollback()


def test_the_orm_cannot_either(filled: Database, bergsjon: Place) -> None:
    for cls in APPEND_ONLY:
        if issubclass(cls, Tenant):
            with pytest.raises(DBAPIError, match=r"append-only|permission denied"):  # noqa: SIM117
                with filled.transaction(within(bergsjon.partnership_id)) as session:
                    session.delete(session.scalars(sa.select(cls)).first())
