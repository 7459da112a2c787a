"""Databases in which no table is empty, for the tests of what a session reaches."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from db import Database
from db.tables import table_of
from tests.databases import Workshop
from tests.db.rows import TENANTS, Place, load_places, places_of

WITHOUT_POLICIES = "postgresql-without-row-level-security"


@pytest.fixture(scope="module", params=["sqlite", "postgresql", WITHOUT_POLICIES])
def filled(request: pytest.FixtureRequest, workshops: dict[str, Workshop]) -> Iterator[Database]:
    """Every table filled in eight partnerships; shared by a module's tests, which leave nothing behind."""
    workshop = workshops["sqlite" if request.param == "sqlite" else "postgresql"]
    with workshop.copy_of("places", load_places) as url:
        database = Database(url)
        if request.param == WITHOUT_POLICIES:
            with database.engine.begin() as connection:
                for cls in TENANTS:
                    connection.execute(text(f"ALTER TABLE {table_of(cls).name} DISABLE ROW LEVEL SECURITY"))
        yield database
        database.close()


@pytest.fixture(scope="module")
def places(filled: Database) -> dict[str, Place]:
    return places_of(filled)


@pytest.fixture(scope="module")
def bergsjon(places: dict[str, Place]) -> Place:
    return places["handslag-bergsjon"]


@pytest.fixture(scope="module")
def tynnered(places: dict[str, Place]) -> Place:
    return places["handslag-tynnered"]
