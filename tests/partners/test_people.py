"""People, their addresses, and where they belong."""

import uuid
from typing import Any

import pytest
from sqlalchemy import select, update

from db import PLATFORM, Database, within
from partners import audit, partnerships, people
from partners.access import COMMAND_LINE, Role
from partners.errors import NotFound, Refused
from partners.models import AuditEvent, Membership, Organisation, Person, PlatformEvent
from tests.conftest import Cast
from tests.goals.place import goal, load_into, programme


@pytest.fixture
def home(workshop: Any) -> Any:
    """Two partnerships; the cast belongs to both."""

    def prepare(database: Database) -> None:
        load_into(database, programme(goal()))
        load_into(database, programme(goal(), code="annan-ort"))

    with workshop.copy_of("two_places", prepare) as url:
        database = Database(url)
        yield database
        database.close()


def test_asa_acts_in_all_her_partnerships(home: Database) -> None:
    asa = people.actor_for(home, "  ASA@Example.ORG ")
    with home.reading(PLATFORM) as session:
        keys = {partnership.code: partnership.id for partnership in partnerships.every(session)}
    assert list(keys) == ["annan-ort", "handslag-provby"]
    assert asa.roles == dict.fromkeys(keys.values(), Role.COORDINATOR)
    with home.transaction(within(keys["annan-ort"])) as session:
        session.execute(update(Membership).where(Membership.person_id == asa.person_id).values(active=False))
    assert people.actor_for(home, "asa@example.org").roles == {keys["handslag-provby"]: Role.COORDINATOR}


def test_who_is_unknown_or_has_left_is_not_found(home: Database) -> None:
    with pytest.raises(NotFound):
        people.actor_for(home, "nobody@example.org")
    with home.transaction(PLATFORM) as session:
        session.execute(update(Person).where(Person.email == "bo@example.org").values(active=False))
    with pytest.raises(NotFound):
        Cast(home).bo  # noqa: B018


@pytest.mark.parametrize("email", ["", "asa", "@example.org", "asa@", "a@b@c", "a b@example.org", "asa@exa\nmple.org"])
def test_what_is_not_an_address(home: Database, email: str) -> None:
    with home.transaction(PLATFORM) as session, pytest.raises(Refused) as refused:
        people.create_administrator(session, email)
    assert (refused.value.code, refused.value.details) == ("email-invalid", {"email": email})


def test_an_address_that_is_too_long_for_any_letter(home: Database) -> None:
    with home.transaction(PLATFORM) as session:
        longest = "a" * 242 + "@example.org"
        assert people.create_administrator(session, longest).email == longest
        with pytest.raises(Refused) as refused:
            people.create_administrator(session, "a" + longest)
    assert (refused.value.code, refused.value.details) == ("email-too-long", {"longest": 254})


def test_an_administrator_is_made_of_somebody_new_or_known(home: Database) -> None:
    with home.transaction(PLATFORM) as session:
        new = people.create_administrator(session, " Anna@Example.org", name="Anna")
        unnamed = people.create_administrator(session, "root@example.org")
        known = people.create_administrator(session, "asa@example.org")
        assert [(one.email, one.name) for one in (new, unnamed, known)] == [
            ("anna@example.org", "Anna"), ("root@example.org", "root@example.org"), ("asa@example.org", "Asa"),
        ]  # fmt: skip
        assert all(one.administrator for one in (new, unnamed, known))
    with home.reading(PLATFORM) as session:
        loaded, *events = session.scalars(select(PlatformEvent).order_by(PlatformEvent.at))
        assert (loaded.deed, loaded.person_id) == ("loaded", None)
        assert loaded.details["organisations"] > 0
        assert [event.details["person"] for event in events] == [str(one.id) for one in (new, unnamed, known)]
        assert {(event.deed, event.person_id) for event in events} == {("administrator-created", None)}
    assert people.actor_for(home, "anna@example.org").roles == {}, "an administrator sees nobody's data"


def test_finding_a_partnership_and_what_an_organisation_is_called(home: Database) -> None:
    with home.reading(PLATFORM) as session:
        assert partnerships.by_code(session, "annan-ort").code == "annan-ort"
        assert partnerships.demonstration(session) is None
        with pytest.raises(NotFound):
            partnerships.by_code(session, "ingenstans")
    assert Organisation(name="Saab AB").called == "Saab AB"
    assert Organisation(name="Bostads AB Poseidon", short_name="Poseidon").called == "Poseidon"


def test_an_event_keeps_plain_values(home: Database) -> None:
    with home.reading(PLATFORM) as session:
        here = partnerships.by_code(session, "annan-ort").id
    key = uuid.uuid4()
    with home.transaction(within(here)) as session:
        audit.record(session, COMMAND_LINE, "tried", "thing", key, number=3, other=key, listed=[1], nothing=None)
    with home.reading(within(here)) as session:
        event = session.scalars(select(AuditEvent).where(AuditEvent.deed == "tried")).one()
        assert (event.subject, event.subject_id, event.person_id) == ("thing", key, None)
        assert event.details == {"number": 3, "other": str(key), "listed": [1], "nothing": None}
