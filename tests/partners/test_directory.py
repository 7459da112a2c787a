"""Organisations and areas stand once in the list that all partnerships share."""

import uuid
from typing import Any

import pytest
from sqlalchemy import select

from db import PLATFORM, Database, enter
from partners import directory, partnerships
from partners.access import COMMAND_LINE, Actor
from partners.errors import NotAllowed, NotFound, Refused
from partners.models import Area, Organisation, Person, PlatformEvent
from partners.people import actor_for
from tests.conftest import Cast
from tests.goals.test_concurrency import at_once
from tests.partners.guessing import person_id, refusal

HERE = "handslag-provby"


def add(database: Database, name: str, by: Actor = COMMAND_LINE, **changes: Any) -> Organisation:
    terms: dict[str, Any] = {"short_name": "", "kind": "company", **changes}
    added: Organisation = database.perform(
        PLATFORM, lambda session: directory.add_organisation(session, by, name=name, **terms)
    )
    return added


def place(database: Database, name: str, level: str, parent: Area | None = None, by: Actor = COMMAND_LINE) -> Area:
    key = parent and parent.id
    added: Area = database.perform(
        PLATFORM, lambda session: directory.add_area(session, by, name=name, level=level, parent_id=key)
    )
    return added


def person(database: Database, name: str) -> Actor:
    return actor_for(database, f"{name}@example.org")


def test_asa_makes_an_organisation_known_to_everybody(house: Database) -> None:
    asa = person(house, "asa")
    added = add(house, "  Bostads AB Örnen i Åkarp ", asa, short_name="Örnen", kind="municipal_housing")
    assert (added.code, added.name, added.called, added.kind, added.public_body, added.demo) == (
        "bostads-ab-ornen-i-akarp", "Bostads AB Örnen i Åkarp", "Örnen", "municipal_housing", False, False,
    )  # fmt: skip
    assert add(house, "Provby kommun", asa, kind="municipality").public_body
    with house.reading(PLATFORM) as session:
        assert [one.called for one in directory.organisations(session)] == [
            "Balder", "BRG", "Familjebostäder", "Provby kommun", "Saab AB", "Örnen",
        ]  # fmt: skip
        first, _ = session.scalars(select(PlatformEvent).where(PlatformEvent.deed == "organisation-added"))
        assert (first.person_id, first.details) == (
            asa.person_id, {"organisation": "bostads-ab-ornen-i-akarp", "name": "Bostads AB Örnen i Åkarp"},
        )  # fmt: skip


@pytest.mark.parametrize("name", ["Saab AB", "SAAB", " saab  ab", "Saab Aktiebolag", "Saab AB (publ)", "SAAB-AB"])
def test_whoever_is_there_already_is_named(house: Database, name: str) -> None:
    assert refusal(lambda: add(house, name)) == ("organisation-known", {"organisation": "Saab AB"})
    assert refusal(lambda: add(house, "Something else", short_name=name))[0] == "organisation-known"


def test_codes_are_plain_and_their_own(house: Database) -> None:
    assert [add(house, name).code for name in ("Föreningen Ö", "Föreningen O", "AB", "株式会社", "Ⅳ & Söner")] == [
        "foreningen-o", "foreningen-o-2", "ab", "namn", "iv-soner",
    ]  # fmt: skip
    assert len(add(house, "N" * 200).code) <= 63


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": "  "}, "name-empty"),
        ({"name": "N" * 201}, "text-too-long"),
        ({"name": "Sa\x00ab"}, "text-unreadable"),
        ({"name": "Nya bolaget", "short_name": "Ny\nt"}, "text-unreadable"),
        ({"name": "Nya bolaget", "kind": "king"}, "organisation-kind-unknown"),
    ],
)
def test_what_is_no_organisation(house: Database, changes: dict[str, Any], code: str) -> None:
    assert refusal(lambda: add(house, **changes))[0] == code


def test_two_who_add_the_same_organisation_at_once_from_two_places(house: Database) -> None:
    answers = at_once(*[lambda: add(house, "Arbetsförmedlingen")] * 2)
    assert [one.code for one in answers if isinstance(one, Refused)] == ["organisation-known"]


def test_places_lie_within_larger_ones(house: Database) -> None:
    country = place(house, "Sverige", "country")
    town = place(house, "Göteborg", "municipality", country)
    here = place(house, "Centrum", "district", town)
    there = place(house, "Centrum", "neighbourhood", here)
    assert (here.code, there.code, there.parent_id) == ("centrum", "centrum-2", here.id)
    with house.reading(PLATFORM) as session:
        assert [one.name for one in directory.areas(session)] == ["Sverige", "Göteborg", "Centrum", "Centrum"]
    for level in ("district", "neighbourhood"):
        assert refusal(lambda level=level: place(house, " centrum", level, town)) == ("area-known", {"area": "Centrum"})
    assert refusal(lambda: place(house, "Nya byn", "municipality", here)) == ("area-not-within", {"area": "Centrum"})
    assert refusal(lambda: place(house, "Nya byn", "village"))[0] == "area-level-unknown"
    assert refusal(lambda: place(house, "", "country"))[0] == "name-empty"
    with pytest.raises(NotFound):
        place(house, "Nya byn", "district", Area(id=uuid.uuid4()))
    with house.reading(PLATFORM) as session:
        events = session.scalars(select(PlatformEvent).where(PlatformEvent.deed == "area-added")).all()
        assert [one.details["area"] for one in events] == ["sverige", "goteborg", "centrum", "centrum-2"]


def test_coordinators_and_administrators_add_to_the_lists_and_nobody_else(house: Database) -> None:
    with house.transaction(PLATFORM) as session:
        session.get_one(Person, person_id(house, "vera")).administrator = True
    assert add(house, "Det första", person(house, "vera"))
    for name in ("bo", "pia"):
        with pytest.raises(NotAllowed):
            add(house, "Det andra", person(house, name))
        with pytest.raises(NotAllowed):
            place(house, "Byn", "district", by=person(house, name))


def test_what_is_added_in_a_demonstration_is_made_up(demo: Database, cast: Cast) -> None:
    def add_in_bergsjon(session: Any) -> tuple[Organisation, Area]:
        enter(session, partnerships.by_code(session, "handslag-bergsjon").id)
        organisation = directory.add_organisation(session, cast.asa, name="Påhittat", short_name=None, kind="company")
        return organisation, directory.add_area(session, cast.asa, name="Byn", level="district", parent_id=None)

    assert [one.demo for one in demo.perform(PLATFORM, add_in_bergsjon)] == [True, True]
