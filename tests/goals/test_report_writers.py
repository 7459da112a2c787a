"""Who has written last, for those who may write too; and how a verified report is taken up again."""

import datetime as dt
from decimal import Decimal

import pytest

from db import Database
from goals import contributions
from goals.entry import Entry
from goals.reporting.writers import last_writer, take_up
from partners.access import COMMAND_LINE, Actor
from partners.errors import NotAllowed, NotFound, Refused
from partners.people import actor_for
from tests.goals.place import Place, goal, load_into, programme


@pytest.fixture
def place(empty: Database) -> Place:
    load_into(empty, programme(goal()))
    return Place(empty)


def person(place: Place, name: str) -> Actor:
    return actor_for(place.database, f"{name}@example.org")


def test_whoever_wrote_last_is_named(place: Place) -> None:
    bo, asa = person(place, "bo"), person(place, "asa")
    report = place.draft(bo, 7)
    assert place.see(last_writer, bo, report.id).name == "Bo"
    changed = place.move(contributions.edit, asa, report, entry=Entry(Decimal(8)))
    writer = place.see(last_writer, bo, report.id)
    assert writer.name == "Asa"
    assert abs(writer.at - changed.changed_at) < dt.timedelta(seconds=5)


def test_a_file_is_nobody(place: Place) -> None:
    report = place.draft(COMMAND_LINE, 7, partner="saab")
    assert place.see(last_writer, person(place, "bo"), report.id).name is None


@pytest.mark.parametrize(("name", "refusal"), [("pia", NotFound), ("vera", NotFound), ("stina", NotFound)])
def test_who_wrote_a_draft_is_nobody_else_s_business(place: Place, name: str, refusal: type[Refused]) -> None:
    report = place.draft(person(place, "bo"), 7)
    with pytest.raises(refusal):
        place.see(last_writer, person(place, name), report.id)


def test_who_verifies_does_not_write(place: Place) -> None:
    report = place.verified(person(place, "bo"), 7, by=person(place, "stina"))
    with pytest.raises(NotAllowed):
        place.see(last_writer, person(place, "stina"), report.id)


def test_what_is_taken_up_says_what_was_verified(place: Place) -> None:
    bo = person(place, "bo")
    entry = Entry(
        Decimal(7), day=dt.date(2025, 9, 1), qualifier="about", shares={"saab": Decimal(7)}, note={"sv": "Ord"}
    )
    report = place.verified(bo, entry, by=person(place, "asa"))
    again = place.move(take_up, bo, report, reason="Fel datum.")
    assert (again.state, again.correction_reason) == ("draft", "Fel datum.")
    assert (again.quantity, again.day, again.qualifier) == (7, dt.date(2025, 9, 1), "about")
    assert (again.shares, again.note) == ({"saab": "7"}, {"sv": "Ord"})
    assert place.total() == 7, "the verified one counts meanwhile"


def test_a_correction_needs_a_reason(place: Place) -> None:
    report = place.verified(person(place, "bo"), 7, by=person(place, "asa"))
    with pytest.raises(Refused, match="reason-missing"):
        place.move(take_up, person(place, "bo"), report, reason=" ")
