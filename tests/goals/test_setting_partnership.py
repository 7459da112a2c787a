"""The partnership's own terms: set by whoever coordinates, within what has been reported, settled and promised."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from db import PLATFORM, enter
from goals import periods
from goals.calendar import Period
from goals.document import compose
from goals.programme.given import GivenErrors
from goals.setting.goals import new_goal
from goals.setting.partnership import as_set, set_partnership
from goals.setting.reading import settings
from partners.access import COMMAND_LINE, Actor
from partners.errors import Conflict, NotAllowed, NotFound, Refused
from partners.models import Partnership
from tests.conftest import Cast
from tests.goals.place import Place, load_into, programme
from tests.goals.test_setting import given as new

CONTACT = {"function": {"sv": "Kansliet", "en": "The office"}, "address": "Box 5, Göteborg"}


def on_platform(place: Place, deed: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """Somebody does something that writes the partnership itself."""

    def inside(session: Any) -> Any:
        enter(session, place.id)
        return deed(session, *given, **named)

    return place.database.perform(PLATFORM, inside)


def stands(place: Place) -> tuple[dict[str, Any], int]:
    given = place.see(as_set, COMMAND_LINE)
    return given, place.see(lambda session: session.get_one(Partnership, place.id).version)


def test_asa_sets_what_the_partnership_says_of_itself(place: Place, people: SimpleNamespace) -> None:
    given, version = stands(place)
    after = {**given, "name": {"sv": "Handslaget"}, "contact": CONTACT, "end": None}
    on_platform(place, set_partnership, people.asa, after, version=version)
    now, newer = stands(place)
    assert (now["name"], now["contact"], now["end"], newer) == ({"sv": "Handslaget"}, CONTACT, None, version + 1)
    (event,) = [event for event in place.events("set") if event.subject == "partnership"]
    assert event.details == {"keys": ["name", "contact_function", "contact_address", "end"]}
    document = place.see(compose, COMMAND_LINE, as_of=place.today, known_at=place.now())
    assert (document["contact"], document["groups"], document["goals"][0]["group"]) == (CONTACT, [], None)
    on_platform(place, set_partnership, people.asa, after, version=version)  # the same form twice
    with pytest.raises(Conflict):
        on_platform(place, set_partnership, people.asa, given, version=version)
    for name in ("bo", "stina", "vera"):
        with pytest.raises(NotAllowed):
            on_platform(place, set_partnership, getattr(people, name), given, version=newer)
    with pytest.raises(NotFound):
        on_platform(place, set_partnership, Actor(people.asa.person_id, None, {}), given, version=newer)
    assert stands(place) == (now, newer)


def test_what_would_not_hold_is_refused_with_its_field(place: Place, people: SimpleNamespace) -> None:
    given, version = stands(place)
    thresholds, reporting = given["thresholds"], given["reporting"]
    for change, code, field in (
        ({"thresholds": {**thresholds, "on_track": 2}}, "threshold-not-a-share", "thresholds/on_track"),
        ({"thresholds": {**thresholds, "at_risk": 0}}, "threshold-at-risk-above", "thresholds/at_risk"),
        ({"thresholds": {**thresholds, "small_count": 4}}, "small-count-too-small", "thresholds/small_count"),
        ({"thresholds": {**thresholds, "small_count": 101}}, "small-count-too-large", "thresholds/small_count"),
        ({"contact": {**CONTACT, "address": "Box\x00 5"}}, "text-unreadable", "contact/address"),
        ({"contact": {**CONTACT, "address": "x" * 201}}, "text-too-long", "contact/address"),
        ({"contact": {**CONTACT, "function": {"sv": "\ud800"}}}, "text-unreadable", "contact/function/sv"),
        ({"reporting": {**reporting, "due_days": 367}}, "due-days-too-many", "reporting/due_days"),
        ({"reporting": {**reporting, "first": "2023Q2"}}, "first-period-fixed", "reporting/first"),
        ({"start": "2023-04-01"}, "start-after-first-period", "start"),
        ({"end": "2025-06-29"}, "end-before-settled", "end"),
        ({"about": {"sv": "x" * 4001}}, "text-too-long", "about/sv"),
    ):
        with pytest.raises(Refused) as refused:
            on_platform(place, set_partnership, people.asa, {**given, **change}, version=version)
        assert (refused.value.code, refused.value.details["field"]) == (code, field)
    wrong = {**given, "contact": {"address": "kansliet@example.org"}, "area": "ingenstans", "start": "2026-01-01"}
    with pytest.raises(GivenErrors) as caught:
        on_platform(place, set_partnership, people.asa, wrong, version=version)
    found = {"/".join(map(str, fault.path)) for fault in caught.value.faults}
    assert found >= {"contact/function", "contact/address", "area"}
    for first, code in ((None, "missing-key"), ("2025 kv 3", "period"), ("1025Q1", "period")):
        said = {key: value for key, value in {**reporting, "first": first}.items() if value and key != "closed_through"}
        with pytest.raises(GivenErrors) as caught:
            on_platform(place, set_partnership, people.asa, {**given, "reporting": said}, version=version)
        assert [(one.path, one.problem.code) for one in caught.value.faults] == [(("reporting", "first"), code)]
    assert stands(place) == (given, version)


def test_the_first_period_can_be_moved_before_anything_has_begun(empty: Any) -> None:
    reporting = {"first": "2025Q3", "closed_through": "2025Q2", "open": [], "due_days": 15}
    load_into(empty, programme(start="2025-07-01", reporting=reporting))
    place, asa = Place(empty), Cast(empty).asa
    given, version = stands(place)
    assert not place.see(settings, asa).is_begun
    later = {**given, "reporting": {"first": "2026", "due_days": 30}}
    on_platform(place, set_partnership, asa, later, version=version)
    assert stands(place)[0]["reporting"] == {"first": 2026, "due_days": 30, "closed_through": 2025, "open": []}
    place.do(periods.open_, asa, Period.parse("2026"))
    with pytest.raises(Refused, match="first-period-fixed"):
        on_platform(place, set_partnership, asa, given, version=version + 1)


def test_settings_say_what_is_fixed(place: Place, people: SimpleNamespace) -> None:
    place.do(new_goal, people.asa, new(code="extra"))
    seen = place.see(settings, people.asa)
    assert ([goal.code for goal in seen.goals], seen.reported) == (["jobb", "extra"], {"jobb"})
    assert seen.is_begun
    with pytest.raises(NotAllowed):
        place.see(settings, people.stina)
