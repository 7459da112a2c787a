"""Links that let one person choose a password, once."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import select, update

from db import PLATFORM, SIGN_IN, Database
from partners.accounts import links
from partners.accounts.models import OneTimeLink, Purpose
from partners.models import Person
from tests.partners.guessing import NOW, person_id

INVITATION, RESET = Purpose.INVITATION, Purpose.RESET
SECOND = dt.timedelta(seconds=1)


def make(database: Database, purpose: Purpose, name: str = "bo", now: dt.datetime = NOW) -> str:
    key = person_id(database, name)
    return database.perform(SIGN_IN, lambda session: links.make(session, key, purpose, now=now))


def found(database: Database, token: str, purpose: Purpose, now: dt.datetime = NOW) -> str | None:
    with database.reading(SIGN_IN) as session:
        person = links.find(session, token, purpose, now=now)
        return person.email if person else None


def use(database: Database, token: str, purpose: Purpose = RESET, now: dt.datetime = NOW) -> object:
    return database.perform(SIGN_IN, lambda session: links.use(session, token, purpose, now=now))


@pytest.mark.parametrize(
    ("purpose", "lasts"), [(INVITATION, dt.timedelta(hours=72)), (RESET, dt.timedelta(minutes=30))]
)
def test_a_link_lasts_its_time_and_no_longer(house: Database, purpose: Purpose, lasts: dt.timedelta) -> None:
    token = make(house, purpose)
    assert found(house, token, purpose, NOW + lasts - SECOND) == "bo@example.org"
    assert found(house, token, purpose, NOW + lasts) is None
    assert use(house, token, purpose, NOW + lasts) is None
    assert use(house, token, purpose, NOW + lasts - SECOND) == person_id(house, "bo")


def test_a_link_is_for_its_own_purpose(house: Database) -> None:
    token = make(house, RESET)
    assert found(house, token, INVITATION) is None
    assert use(house, token, INVITATION) is None
    assert found(house, token, RESET) == "bo@example.org"
    assert found(house, token + "x", RESET) is None
    assert found(house, "", RESET) is None


def test_the_database_does_not_have_the_token(house: Database) -> None:
    token = make(house, RESET)
    with house.reading(SIGN_IN) as session:
        row = session.scalars(select(OneTimeLink)).one()
    assert (row.person_id, row.purpose, row.made_at, row.used_at, row.made_by) == (
        person_id(house, "bo"), "reset", NOW, None, None,
    )  # fmt: skip
    assert token.encode() not in row.token_hash


def test_a_new_link_ends_the_older_one(house: Database) -> None:
    first, invitation, pias = make(house, RESET), make(house, INVITATION), make(house, RESET, "pia")
    second = make(house, RESET, now=NOW + SECOND)
    later = NOW + 2 * SECOND
    assert found(house, first, RESET, later) is None
    assert use(house, first, now=later) is None
    assert found(house, second, RESET, later) == "bo@example.org"
    assert found(house, invitation, INVITATION, later) == "bo@example.org"
    assert found(house, pias, RESET, later) == "pia@example.org"


def test_a_link_is_used_once(house: Database) -> None:
    token = make(house, RESET)
    assert use(house, token) == person_id(house, "bo")
    assert use(house, token) is None
    assert found(house, token, RESET) is None
    with house.reading(SIGN_IN) as session:
        assert session.scalars(select(OneTimeLink.used_at)).one() == NOW


def test_of_eight_who_use_a_link_at_once_one_does(house: Database) -> None:
    token, start = make(house, RESET), Barrier(8)

    def together(_: int) -> object:
        start.wait(timeout=30)
        return use(house, token)

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(together, range(8)))
    assert answers.count(None) == 7
    assert person_id(house, "bo") in answers


def test_who_is_no_longer_active_has_no_link(house: Database) -> None:
    token = make(house, INVITATION)
    with house.transaction(PLATFORM) as session:
        session.execute(update(Person).where(Person.email == "bo@example.org").values(active=False))
    assert found(house, token, INVITATION) is None
