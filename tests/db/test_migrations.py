"""One history for both engines; and whatever a database has lost of its promises is noticed."""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.migration import MigrationContext
from alembic.operations import Operations

from db import Database, migration
from db.scope import DatabaseRole
from db.tables import Base
from goals.standing import standings
from partners.access import COMMAND_LINE
from tests.databases import Workshop, cluster
from tests.goals.place import Place, activity, goal, line, load_into, programme


def tables(database: Database) -> set[str]:
    return set(sa.inspect(database.engine).get_table_names())


def test_the_models_say_what_the_database_has(empty: Database) -> None:
    assert migration.differences(empty.engine) == []
    assert migration.is_current(empty.engine)
    assert tables(empty) == {*Base.metadata.tables, "alembic_version"}


def downgrade(database: Database, revision: str) -> None:
    """What whoever runs the platform would do by hand to go back to an older version."""
    with database.engine.connect() as connection:
        if database.engine.dialect.name == "sqlite":
            connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        command.downgrade(migration._config(connection), revision)
        connection.commit()
    database.engine.dispose()  # the connection works as the tables' owner


def test_back_to_nothing_and_up_again(empty: Database) -> None:
    downgrade(empty, "base")
    assert tables(empty) == {"alembic_version"}
    assert not migration.is_current(empty.engine)
    migration.migrate(empty.engine)
    assert migration.differences(empty.engine) == []
    assert tables(empty) == {*Base.metadata.tables, "alembic_version"}


BASELINES = "baseline, baseline_date, baseline_provenance"
KEPT = {
    "target": "SELECT goal_id, version, value, date, per, profile, provenance FROM target ORDER BY goal_id, version",
    "milestone": "SELECT goal_id, version, date, value, relative_to_baseline FROM milestone ORDER BY goal_id, date",
    "posting": "SELECT id, period, slot, quantity, reports, measured, posted_at FROM posting ORDER BY id",
    "tally": "SELECT goal_id, organisation_id, period, slot, quantity FROM tally ORDER BY 1, 2, 3, 4",
    "report": "SELECT id, period, state, quantity, nothing_to_report, provenance FROM contribution ORDER BY id",
    "submission": "SELECT contribution_id, number, quantity, shares, submitted_at FROM submission ORDER BY 1, 2",
}


def rows(database: Database, *statements: str) -> list[list[tuple[Any, ...]]]:
    with database.engine.connect() as connection:
        return [[tuple(row) for row in connection.execute(sa.text(one))] for one in statements]


def test_promises_that_are_counted_survive_the_way_back_and_up_again(empty: Database) -> None:
    """Before, a goal had one baseline for all versions of its target: the one in force is what goes back with it."""
    milestones = [{"date": "2024-06-30", "relative_to_baseline": 2, "prov": "seed"}]
    baseline = {"value": 12.5, "date": "2022-12-31", "prov": "seed"}
    shared = line("saab", "2025Q1", 20, shares={"saab": 15, "balder": 5})
    jobs = goal(lines=[shared, line("balder", "2025Q1")], baseline=baseline, profile="steps", milestones=milestones)
    load_into(empty, programme(jobs, activity(per="year", lines=[("fb", "2024Q4", 3), ("fb", "2025Q3", 4, "draft")])))
    place = Place(empty)
    before, kept = place.see(standings, COMMAND_LINE), rows(empty, *KEPT.values())
    held = f"SELECT goal.code, {BASELINES} FROM"
    in_targets = rows(empty, f"{held} target JOIN goal ON goal.id = target.goal_id ORDER BY goal.code")
    downgrade(empty, "006")
    assert rows(empty, *KEPT.values()) == kept
    assert rows(empty, f"{held} goal ORDER BY code") == in_targets
    migration.migrate(empty.engine)
    assert migration.differences(empty.engine) == []
    assert rows(empty, *KEPT.values()) == kept
    assert [one.progress for one in place.see(standings, COMMAND_LINE)] == [one.progress for one in before]
    assert place.reconciled()
    with pytest.raises(sa.exc.DatabaseError, match="append"), empty.engine.begin() as connection:
        connection.execute(sa.text("UPDATE target SET value = 1"))


def test_what_the_older_version_cannot_hold_keeps_the_newer_one(empty: Database) -> None:
    doors = goal("dorrar", kind="monitor", baseline=None, target=None, profile=None, lines=[("saab", "2025Q1", 7)])
    load_into(empty, programme(doors))
    kept = rows(empty, *KEPT.values())
    with pytest.raises(RuntimeError, match="restore a backup"):
        downgrade(empty, "base")
    empty.engine.dispose()
    assert migration.is_current(empty.engine)
    assert migration.differences(empty.engine) == []
    assert rows(empty, *KEPT.values()) == kept


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
