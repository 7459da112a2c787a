"""Partnerships in one area: only what is published is told, and only where one place lies within the other."""

from typing import Any

import pytest
from sqlalchemy import select

from db import PLATFORM, PUBLIC, Database
from goals import releases
from goals.neighbours import neighbours, place_of
from partners.access import COMMAND_LINE
from partners.directory import around
from partners.models import Partnership
from tests.goals.place import Place, goal, load_into, programme
from tests.goals.test_setting_partnership import on_platform

AREAS = [
    {"code": "staden", "name": "Staden", "level": "municipality"},
    {"code": "norr", "name": "Norr", "level": "district", "parent": "staden"},
    {"code": "backen", "name": "Backen", "level": "neighbourhood", "parent": "norr"},
    {"code": "soder", "name": "Söder", "level": "district", "parent": "staden"},
    {"code": "skogen", "name": "Skogen", "level": "district"},
    {"code": "norr-och-soder", "name": "Norr och Söder", "level": "group", "members": ["norr", "soder"]},
]
PLACES = {
    "a-norr": "norr",
    "b-norr": "norr",
    "backen": "backen",
    "soder": "soder",
    "bada": "norr-och-soder",
    "skogen": "skogen",
    "ingen": None,
}


@pytest.fixture
def places(empty: Database) -> dict[str, Place]:
    """A partnership in each place; the file has no people."""
    for code, area in PLACES.items():
        data = programme(goal(), code=code, area=area)
        load_into(empty, {**data, "areas": AREAS, "people": []})
    return {code: Place(empty, code) for code in PLACES}


def publish(place: Place) -> Any:
    def release(session: Any) -> Any:
        return releases.approve(session, COMMAND_LINE, releases.prepare(session, COMMAND_LINE).id)

    return place.do(release)


def near(place: Place) -> list[str]:
    with place.database.reading(PLATFORM) as session:
        partnership = session.get_one(Partnership, place.id)
        area = place_of(session, partnership)
    with place.database.reading(PUBLIC) as session:
        return [one.code for one in neighbours(session, place.id, area)]


def test_what_is_published_in_the_same_area_is_told_and_nothing_else(places: dict[str, Place]) -> None:
    assert {code: near(place) for code, place in places.items()} == {code: [] for code in places}
    first = {code: publish(place) for code, place in places.items() if code != "b-norr"}
    everywhere = {code: near(place) for code, place in places.items()}
    assert everywhere == {
        "a-norr": ["backen", "bada"],
        "b-norr": ["a-norr", "backen", "bada"],
        "backen": ["a-norr", "bada"],
        "soder": ["bada"],
        "bada": ["a-norr", "backen", "soder"],
        "skogen": [],
        "ingen": [],
    }
    on_platform(places["backen"], releases.withdraw, COMMAND_LINE, first["backen"].number, note="Fel")
    assert near(places["a-norr"]) == ["bada"]


def test_a_group_of_places_lies_where_all_its_places_lie(places: dict[str, Place]) -> None:
    with places["bada"].database.reading(PLATFORM) as session:
        found = {one.code: around(session, one.area) for one in session.scalars(select(Partnership)) if one.area}
    assert found["bada"] == ["staden"]
    assert found["backen"] == ["norr", "norr-och-soder", "staden"]
