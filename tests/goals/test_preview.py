"""What a goal would say with other terms: the same arithmetic, the same reports, and nothing is written."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select

from goals.models import Goal, Target
from goals.overview import overview
from goals.preview import Expected, preview
from goals.programme.given import GivenErrors
from partners.access import Actor
from partners.errors import NotAllowed, NotFound
from tests.goals.place import Place, activity
from tests.goals.test_setting import given, stands


def jobs(place: Place, actor: Actor, **changes: Any) -> Any:
    """The goal of jobs as it would be."""
    kept = {key: value for key, value in stands(place, "jobb").items() if key != "version"}
    return place.see(preview, actor, {**kept, **changes}, goal_id=place.goal("jobb"))


def test_a_goal_as_it_is_says_what_its_own_page_says(place: Place, people: SimpleNamespace) -> None:
    seen = jobs(place, people.asa)
    (account,) = place.see(overview, people.asa).goals
    assert seen.figures == account.figures
    assert (seen.figures["actual"], seen.figures["expected"]) == (29, 83.2)
    assert seen.expected == Expected(dt.date(2025, 6, 30), 83.2, 79.1, 66.6, is_falling=False)


def test_other_terms_move_the_way_and_the_judgement_and_write_nothing(place: Place, people: SimpleNamespace) -> None:
    few = {"value": 35, "date": "2025-12-31", "prov": "seed"}
    seen = jobs(place, people.stina, target=few)  # those who steer look before they decide
    assert (seen.figures["target"], seen.figures["status"]) == (35, "on_track")
    steps = {"profile": "steps", "milestones": [{"date": "2025-03-31", "value": 30, "prov": "seed"}]}
    assert jobs(place, people.asa, **steps).expected.value == 30
    assert jobs(place, people.asa, **steps).figures["path"][2] == ["2025-03-31", 30]
    counted = place.see(lambda session: [len(session.scalars(select(cls)).all()) for cls in (Goal, Target)])
    assert counted == [1, 1]
    assert stands(place, "jobb")["target"]["value"] == 100


def test_a_goal_that_is_not_there_yet_has_a_way(place: Place, people: SimpleNamespace) -> None:
    new = {**given(), "code": "nytt", "baseline": {"value": 0, "date": "2025-06-30", "prov": "seed"}}
    seen = place.see(preview, people.asa, new)
    assert (seen.figures["actual"], seen.expected.day.isoformat(), seen.expected.value) == (None, "2025-09-30", 50)
    yearly = place.see(preview, people.asa, {**activity("moten", per="year"), "contributions": []})
    assert (yearly.expected.day.isoformat(), yearly.expected.value) == ("2024-12-31", 10)


def test_who_may_look(place: Place, people: SimpleNamespace) -> None:
    for name in ("bo", "vera"):
        with pytest.raises(NotAllowed):
            jobs(place, getattr(people, name))
    with pytest.raises(GivenErrors):
        jobs(place, people.asa, target={"value": 0, "date": "2025-12-31", "prov": "seed"})
    with pytest.raises(NotFound):
        jobs(place, Actor(people.asa.person_id, None, {}))
