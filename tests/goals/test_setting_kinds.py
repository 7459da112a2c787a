"""Goals of every kind are set, in the words of a file; what a report has answered stays as it was asked."""

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from db import Database
from goals.entry import Entry
from goals.programme.given import GivenErrors
from goals.setting.goals import change_goal, new_goal
from goals.setting.reading import surroundings
from partners.errors import Conflict, Refused
from partners.people import actor_for
from tests.goals.place import WORDS, Place, goal, load_into, programme
from tests.goals.test_setting import stands

WAY: dict[str, Any] = {
    "baseline": {"value": 40, "date": "2025-06-30", "prov": "seed"},
    "target": {"value": 0, "date": "2025-12-31", "prov": "seed"},
}
SURVEY: dict[str, Any] = {
    "provider": "brg",
    "counted_answers": {"sv": ["mycket bra", "ganska bra"], "en": ["very good", "fairly good"]},
    "questions": [{"code": "trygg", "text": {"sv": "Hur tryggt är det?"}}],
}
NO_WAY = {"baseline": None, "profile": None}
DONE = {"target": {"done": True, "date": "2025-12-31", "prov": "seed"}}
HELD = {"target": {"value": 8, "date": "2025-12-31", "prov": "seed"}}
KINDS: dict[str, dict[str, Any]] = {
    "ratio": {**WAY, "numerator": WORDS, "denominator": WORDS},
    "survey_share": {**WAY, "survey": SURVEY, "frequency": "irregular"},
    "reduction": {
        **WAY,
        "profile": "milestones",
        "milestones": [{"date": "2025-09-30", "relative_to_baseline": Decimal("0.5"), "prov": "seed"}],
    },
    "threshold": {**NO_WAY, **HELD, "direction": "at_most"},
    "deliverable": {**NO_WAY, **DONE, "unit": None},
    "monitor": {**NO_WAY, "target": None, "rba": "how_much"},
}


def given(kind: str, **changes: Any) -> dict[str, Any]:
    """A goal of a kind as a form gives it; its code is the kind's."""
    whole = goal(kind, kind=kind, counts="things", **{**KINDS[kind], **changes})
    return {key: value for key, value in whole.items() if key != "contributions"}


def test_what_is_given_is_what_stands(place: Place, people: SimpleNamespace) -> None:
    for kind in KINDS:
        place.do(new_goal, people.asa, given(kind))
        stood = stands(place, kind)
        assert {key: stood[key] for key in given(kind)} == given(kind), kind
        assert stood.keys() - given(kind).keys() == {"version", "contributions"}, "and nothing else of it"
    assert [event.details["target"] for event in place.events("set") if event.subject == "goal"][-3:] == [
        "8",
        True,
        None,
    ]


def test_a_bad_definition_is_told_by_its_field(place: Place, people: SimpleNamespace) -> None:
    for kind, changes, path, code in (
        ("ratio", {"target": {**WAY["target"], "value": 40}}, "target/value", "target-equals-baseline"),
        ("ratio", {"baseline": {**WAY["baseline"], "value": -1}}, "baseline/value", "negative"),
        ("ratio", {"unit": None}, "unit", "missing-key"),
        (
            "reduction",
            {"milestones": [{"date": "2025-09-30", "value": 41, "prov": "seed"}]},
            "milestones/0/value",
            "milestone-direction",
        ),
        ("survey_share", {"survey": {**SURVEY, "questions": []}}, "survey/questions/questions", "missing-key"),
        ("survey_share", {"survey": {**SURVEY, "provider": "ingen"}}, "survey/provider", "unknown-code"),
        ("monitor", HELD, "target", "unknown-key"),
    ):
        with pytest.raises(GivenErrors) as caught:
            place.do(new_goal, people.asa, given(kind, **changes))
        found = {("/".join(map(str, one.path)), one.problem.code) for one in caught.value.faults}
        assert (path, code) in found, (kind, found)
    long = {**SURVEY, "questions": [{"code": "trygg", "text": {"sv": "x" * 5000}}]}
    with pytest.raises(Refused) as refused:
        place.do(new_goal, people.asa, given("survey_share", survey=long))
    assert (refused.value.code, refused.value.details["field"]) == ("text-too-long", "survey/questions/0/text/sv")


def test_the_words_of_a_survey_stay_editable_and_its_questions_do_not(place: Place, people: SimpleNamespace) -> None:
    place.do(new_goal, people.asa, given("survey_share", reporters=["saab"]))
    measured = Entry(value=Decimal(58), sample_size=Decimal(200))
    place.submitted(people.bo, None, goal="survey_share", entry=measured)
    before = stands(place, "survey_share")
    key, version = place.goal("survey_share"), before["version"]
    another = {"code": "kvall", "text": {"sv": "Och på kvällen?"}}
    for change in ({"counted_answers": {"sv": ["mycket bra"]}}, {"questions": [another]}):
        with pytest.raises(Refused, match="goal-fixed"):
            place.do(change_goal, people.asa, key, {**before, "survey": {**SURVEY, **change}}, version=version)
    asked = {**SURVEY["questions"][0], "text": {"sv": "Hur tryggt är det här?"}}
    reworded = {**SURVEY, "provider": "fb", "questions": [asked, another]}
    for _ in range(2):  # the same form twice
        place.do(change_goal, people.asa, key, {**before, "survey": reworded}, version=version)
    assert stands(place, "survey_share")["survey"] == reworded
    with pytest.raises(Conflict):
        place.do(change_goal, people.asa, key, {**before, "rba": "how_well"}, version=version)


def test_a_goal_is_set_for_a_part_of_the_partnership_s_place(empty: Database) -> None:
    inside = {"level": "district", "parent": "staden"}
    areas = [
        {"code": "staden", "name": "Staden", "level": "municipality"},
        {"code": "berget", "name": "Berget", **inside},
        {"code": "dalen", "name": "Dalen", **inside},
        {"code": "toppen", "name": "Toppen", "level": "neighbourhood", "parent": "berget"},
    ]
    load_into(empty, {**programme(goal(), area="berget"), "areas": areas})
    place, asa = Place(empty), actor_for(empty, "asa@example.org")
    assert [area.code for area in place.see(surroundings, asa).areas] == ["toppen"]
    place.do(new_goal, asa, given("monitor", area="toppen"))
    for area in ("staden", "dalen"):
        with pytest.raises(Refused) as refused:
            place.do(new_goal, asa, given("deliverable", area=area))
        assert (refused.value.code, refused.value.details["field"]) == ("goal-area-outside", "area")
