"""Where people are signed in: how long it lasts, how it ends, and that a token is then nobody's."""

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db import PLATFORM, SIGN_IN, Database
from partners.accounts import door, sessions
from partners.accounts.models import SignIn
from partners.errors import NotFound
from partners.models import Person
from tests.partners.guessing import NOW, person_id

MINUTE, HOUR, SECOND = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(seconds=1)


def begin(database: Database, name: str = "bo", **changes: Any) -> str:
    usual = {"method": "demo", "device": "Firefox", "now": NOW}
    return door.begin_session(database, person_id(database, name), **{**usual, **changes})


def whose(database: Database, token: str, now: dt.datetime = NOW) -> str | None:
    with database.reading(SIGN_IN) as session:
        found = sessions.recognise(session, token, now=now)
        return found[0].email.split("@")[0] if found else None


def row_of(database: Database, token: str) -> SignIn:
    with database.reading(SIGN_IN) as session:
        found = sessions.recognise(session, token, now=NOW)
        assert found is not None
        return found[1]


def do(database: Database, deed: Callable[[Session], Any]) -> None:
    database.perform(SIGN_IN, deed)


def see(database: Database, token: str, now: dt.datetime) -> None:
    key = row_of(database, token).id
    do(database, lambda session: sessions.see(session, key, now=now))


def test_the_token_is_bo_and_the_database_does_not_have_it(house: Database) -> None:
    token = begin(house)
    assert whose(house, token) == "bo"
    row = row_of(house, token)
    assert (row.method, row.device, row.began_at, row.seen_at, row.ended_at) == ("demo", "Firefox", NOW, NOW, None)
    assert len(token) >= 43
    assert token.encode() not in row.token_hash
    assert begin(house) != token


@pytest.mark.parametrize("token", ["", "x", "\0", "\ud800", "å" * 10_000, "' OR 1=1 --"])
def test_what_is_no_token_is_nobody(house: Database, token: str) -> None:
    begin(house)
    assert whose(house, token) is None


def test_two_hours_without_a_sign_of_life_end_it(house: Database) -> None:
    token = begin(house)
    assert whose(house, token, NOW + 2 * HOUR - SECOND) == "bo"
    assert whose(house, token, NOW + 2 * HOUR) is None
    see(house, token, NOW + 2 * HOUR)
    assert whose(house, token, NOW + 2 * HOUR) is None, "what has ended stays ended"
    see(house, token, NOW + HOUR)
    assert whose(house, token, NOW + 3 * HOUR - SECOND) == "bo"
    assert whose(house, token, NOW + 3 * HOUR) is None


def test_twelve_hours_end_it_whatever_bo_does(house: Database) -> None:
    token = begin(house)
    for hour in range(1, 12):
        see(house, token, NOW + hour * HOUR)
    assert whose(house, token, NOW + 12 * HOUR - SECOND) == "bo"
    assert whose(house, token, NOW + 12 * HOUR) is None


def test_a_sign_of_life_is_written_at_most_once_a_minute(house: Database) -> None:
    token = begin(house)
    seen = []
    for seconds in (1, 59, 60, 61, 119, 120):
        moment = NOW + seconds * SECOND
        due = sessions.is_to_be_seen(row_of(house, token), now=moment)
        see(house, token, moment)
        assert due == (row_of(house, token).seen_at == moment)
        seen.append((row_of(house, token).seen_at - NOW) / SECOND)
    assert seen == [0, 0, 60, 60, 60, 120]


def test_a_copied_token_is_dead_once_bo_has_signed_out(house: Database) -> None:
    copied, elsewhere = begin(house), begin(house)
    row = row_of(house, copied)
    do(house, lambda session: sessions.end(session, row.id, person_id(house, "pia"), now=NOW))
    assert whose(house, copied) == "bo", "Pia cannot sign Bo out"
    do(house, lambda session: sessions.end(session, row.id, row.person_id, now=NOW))
    assert whose(house, copied) is None
    assert whose(house, elsewhere) == "bo"
    do(house, lambda session: sessions.end(session, row.id, row.person_id, now=NOW + HOUR))
    with house.reading(SIGN_IN) as session:
        assert session.get_one(SignIn, row.id).ended_at == NOW, "when it ended is not changed afterwards"


def test_all_sessions_but_this_one_end(house: Database) -> None:
    here, phone, work, pias = begin(house), begin(house), begin(house), begin(house, "pia")
    bo, row = person_id(house, "bo"), row_of(house, here)
    do(house, lambda session: sessions.end_all(session, bo, now=NOW, but=row.id))
    assert [whose(house, token) for token in (here, phone, work, pias)] == ["bo", None, None, "pia"]
    do(house, lambda session: sessions.end_all(session, bo, now=NOW))
    assert [whose(house, token) for token in (here, pias)] == [None, "pia"]


def test_bo_sees_where_he_is_signed_in(house: Database) -> None:
    old, phone, work, ended = (begin(house, device=name) for name in ("old", "phone", "work", "ended"))
    begin(house, "pia", device="Pia's")
    bo = person_id(house, "bo")
    see(house, phone, NOW + 90 * MINUTE)
    see(house, work, NOW + 80 * MINUTE)
    do(house, lambda session: sessions.end(session, row_of(house, ended).id, bo, now=NOW))
    assert whose(house, old)
    with house.reading(SIGN_IN) as session:
        living = sessions.living(session, bo, now=NOW + 2 * HOUR)
    assert [row.device for row in living] == ["phone", "work"]


def test_who_is_no_longer_active_is_signed_in_nowhere(house: Database) -> None:
    token = begin(house)
    with house.transaction(PLATFORM) as session:
        session.execute(update(Person).where(Person.email == "bo@example.org").values(active=False))
    assert whose(house, token) is None
    with pytest.raises(NotFound):
        begin(house)
    with pytest.raises(NotFound):
        door.begin_session(house, uuid.uuid4(), method="demo", device="", now=NOW)


def test_a_device_is_a_short_text_whatever_it_says(house: Database) -> None:
    token = begin(house, device="Fire\0fox\n\ud800" + "x" * 5000)
    assert row_of(house, token).device == ("Firefox" + "x" * 5000)[:200]
    with house.reading(SIGN_IN) as session:
        assert len(session.scalars(select(SignIn)).all()) == 1
