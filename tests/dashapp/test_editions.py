"""Which edition stands is remembered for a moment, and never past a write of this process."""

import pytest
from sqlalchemy import select

from dashapp.public import editions
from dashapp.public.editions import Editions
from db import PLATFORM, PUBLIC, Database
from partners.models import Organisation, Partnership

SLUG = "handslag-bergsjon"


def read(database: Database) -> None:
    with database.reading(PUBLIC) as session:
        session.scalars(select(Partnership)).all()


def write(database: Database) -> None:
    with database.transaction(PLATFORM) as session:
        session.add(Organisation(code="nytt", name="Nytt", kind="company"))


def test_an_edition_is_remembered_while_others_read(demo: Database) -> None:
    known = Editions()
    assert known.standing(SLUG) is None
    known.remember(SLUG, "first", write=known.now())
    read(demo)
    assert known.standing(SLUG) == "first"
    assert known.standing("another") is None


def test_any_write_of_this_process_makes_us_ask_again(demo: Database) -> None:
    known = Editions()
    known.remember(SLUG, "first", write=known.now())
    write(demo)
    assert known.standing(SLUG) is None


def test_a_write_while_somebody_reads_is_not_forgotten(demo: Database) -> None:
    known = Editions()
    before = known.now()
    write(demo)
    known.remember(SLUG, "read before the write", write=before)
    assert known.standing(SLUG) is None


def test_what_another_process_writes_is_seen_within_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(editions.time, "monotonic", lambda: now)
    known = Editions()
    known.remember(SLUG, "first", write=known.now())
    now += editions.SECONDS / 2
    assert known.standing(SLUG) == "first"
    now += editions.SECONDS
    assert known.standing(SLUG) is None
    assert editions.SECONDS <= 1
