"""A house with a door: who has a password, who has none, and who has left."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select, update

from db import PLATFORM, Database
from partners.accounts import passwords
from partners.accounts.models import Credential
from partners.models import Person
from tests.databases import Workshop
from tests.goals.place import goal, load_into, programme
from tests.partners.guessing import NOW, PASSWORD


def _furnish(database: Database) -> None:
    load_into(database, programme(goal()))
    password_hash = passwords.hash_of(PASSWORD)
    with database.transaction(PLATFORM) as session:
        session.execute(update(Person).where(Person.email == "stina@example.org").values(active=False))
        for key in session.scalars(select(Person.id).where(Person.email != "vera@example.org")).all():
            session.add(Credential(person_id=key, password_hash=password_hash, changed_at=NOW))


@pytest.fixture
def house(workshop: Workshop) -> Iterator[Database]:
    """Everybody has the same password; but Vera has chosen none, and Stina is no longer active."""
    with workshop.copy_of("house", _furnish) as url, workshop.opened(url) as database:
        yield database
