"""One history for both engines; and whatever a database has lost of its promises is noticed."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.migration import MigrationContext
from alembic.operations import Operations

from db import Database, migration
from db.scope import DatabaseRole
from db.tables import Base
from tests.databases import Workshop, cluster


def tables(database: Database) -> set[str]:
    return set(sa.inspect(database.engine).get_table_names())


def test_the_models_say_what_the_database_has(empty: Database) -> None:
    assert migration.differences(empty.engine) == []
    assert migration.is_current(empty.engine)
    assert tables(empty) == {*Base.metadata.tables, "alembic_version"}


def test_back_to_nothing_and_up_again(demo: Database) -> None:
    with demo.engine.connect() as connection:
        command.downgrade(migration._config(connection), "base")
        connection.commit()
    demo.engine.dispose()  # the connection works as the tables' owner
    assert tables(demo) == {"alembic_version"}
    assert not migration.is_current(demo.engine)
    migration.migrate(demo.engine)
    assert migration.differences(demo.engine) == []
    assert tables(demo) == {*Base.metadata.tables, "alembic_version"}


def test_migrating_what_is_current_changes_nothing(demo: Database) -> None:
    with demo.engine.connect() as connection:
        before = connection.scalar(sa.text("SELECT count(*) FROM posting"))
    migration.migrate(demo.engine)
    with demo.engine.connect() as connection:
        assert connection.scalar(sa.text("SELECT count(*) FROM posting")) == before > 0
    assert migration.differences(demo.engine) == []


def test_an_installation_from_before_the_door_comes_up_to_date() -> None:
    """On a server of its own: a role belongs to all databases of a server."""
    with cluster() as server:
        server.execute("CREATE DATABASE old")
        database = Database(server.url("old"))
        migration.migrate(database.engine, "001")
        role = DatabaseRole.SIGN_IN
        with database.engine.begin() as connection:
            connection.execute(sa.text(f"DROP OWNED BY {role}"))
            connection.execute(sa.text(f"DROP ROLE {role}"))
        migration.migrate(database.engine)
        assert migration.differences(database.engine) == []
        assert migration.is_current(database.engine)
        database.close()


LOST = {
    "sqlite": [
        "DROP TRIGGER posting_no_update",
        "DROP TRIGGER posting_no_delete",
        "DROP TABLE milestone",
        "DROP INDEX uq_contribution_living",
        "ALTER TABLE goal DROP COLUMN about",
        "CREATE TABLE unknown (id INTEGER)",
    ],
    "postgresql": [
        "DROP TRIGGER append_only ON posting",
        "DROP TRIGGER append_only_truncate ON posting",
        "ALTER TABLE posting DISABLE TRIGGER append_only",
        "DROP POLICY own_tenant ON tally",
        "ALTER POLICY own_tenant ON tally USING (true)",
        "ALTER POLICY own_tenant ON tally WITH CHECK (true)",
        "CREATE POLICY everybody ON tally USING (true)",
        "DROP POLICY own_person ON membership",
        "DROP POLICY published ON publication",
        "ALTER POLICY own_person ON membership TO handslag_public",
        "ALTER TABLE tally DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE tally NO FORCE ROW LEVEL SECURITY",
        "REVOKE INSERT ON goal FROM handslag_app",
        "REVOKE SELECT ON partnership FROM handslag_public",
        "REVOKE DELETE ON person FROM handslag_platform",
        "GRANT UPDATE ON posting TO handslag_app",
        "GRANT SELECT ON goal TO handslag_public",
        "GRANT INSERT ON person TO handslag_app",
        "GRANT SELECT ON goal TO PUBLIC",
        "GRANT SELECT ON credential TO handslag_app",
        "GRANT SELECT ON membership TO handslag_signin",
        "GRANT INSERT ON person TO handslag_signin",
        "REVOKE SELECT ON person FROM handslag_signin",
        "REVOKE UPDATE ON sign_in FROM handslag_signin",
        "DROP INDEX uq_contribution_living",
        "ALTER TABLE goal DROP COLUMN about",
        "ALTER TABLE tally ALTER COLUMN reports TYPE bigint",
        "CREATE TABLE unknown (id INTEGER)",
    ],
}


@pytest.fixture(scope="module", params=[(engine, lost) for engine, all_lost in LOST.items() for lost in all_lost])
def damaged(request: pytest.FixtureRequest, workshops: dict[str, Workshop]) -> Iterator[Database]:
    engine, lost = request.param
    with workshops[engine].copy_of("empty", lambda _database: None) as url:
        database = Database(url)
        with database.engine.begin() as connection:
            connection.execute(sa.text(lost))
        yield database
        database.close()


def test_what_a_database_has_lost_or_gained_is_noticed(damaged: Database) -> None:
    assert migration.differences(damaged.engine) != []


BROKEN = [
    "DROP TRIGGER append_only ON posting",
    "DROP POLICY own_tenant ON posting",
    "GRANT UPDATE ON posting TO handslag_app, PUBLIC",
]


@pytest.mark.parametrize("promise", BROKEN)
def test_securing_a_table_again_mends_it(workshops: dict[str, Workshop], promise: str) -> None:
    with workshops["postgresql"].copy_of("empty", lambda _database: None) as url:
        database = Database(url)
        with database.engine.begin() as connection:
            connection.execute(sa.text(promise))
        assert migration.differences(database.engine) == [("secure_table", "posting", "tenant", "append_only")]
        with database.engine.begin() as connection:
            connection.exec_driver_sql(f"SET LOCAL ROLE {DatabaseRole.OWNER}")
            operations = Operations(MigrationContext.configure(connection))
            operations.secure_table("posting", "tenant", "append_only")  # type: ignore[attr-defined]
        assert migration.differences(database.engine) == []
        database.close()
