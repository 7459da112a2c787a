"""Goals and groups are set by whoever coordinates, in the words of a file; what was reported stays countable."""

import uuid
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy.orm import Session

from goals import contributions
from goals.exporting import goal_as_given
from goals.finding import goals_of
from goals.models import Goal
from goals.overview import overview
from goals.programme.given import GivenErrors
from goals.setting.goals import change_goal, new_goal, place_goal, remove_goal
from goals.setting.groups import groups_of, remove_group, set_group
from goals.setting.holding import codes_of
from partners.access import COMMAND_LINE
from partners.errors import Conflict, NotAllowed, NotFound, Refused
from tests.goals.place import Place, activity, goal
from tests.goals.statements import counted

NEW = {"title": {"sv": "Fler i arbete", "en": "More at work"}}


def given(**changes: Any) -> dict[str, Any]:
    """A goal as a form gives it; its code is made of its title where none is typed."""
    made = goal(**{**NEW, **changes})
    return {
        key: value for key, value in made.items() if key != "contributions" and (key != "code" or "code" in changes)
    }


def stands(place: Place, code: str) -> dict[str, Any]:
    """A goal as it is, in the words of a file."""

    def read(session: Any) -> dict[str, Any]:
        goal = next(one for one in goals_of(session, COMMAND_LINE) if one.code == code)
        grouped = {"group": goal.grouping.group_code} if goal.grouping else {}
        return {**goal_as_given(goal), "version": goal.version, **grouped}

    return place.see(read)  # type: ignore[no-any-return]


def codes(place: Place) -> list[str]:
    return [one.code for one in place.see(goals_of, COMMAND_LINE)]


def test_asa_promises_something_more(place: Place, people: SimpleNamespace) -> None:
    made = place.do(new_goal, people.asa, given(), group=None)
    assert made.code == "fler-i-arbete"
    assert codes(place) == ["jobb", "fler-i-arbete"]
    assert stands(place, "fler-i-arbete")["reporters"] == ["saab", "balder"]
    place.do(new_goal, people.asa, {**activity("moten"), "contributions": []})
    assert stands(place, "moten")["target"]["per"] == "period"
    assert [event.details["code"] for event in place.events("set") if event.subject == "goal"][-2:] == [
        "fler-i-arbete",
        "moten",
    ]
    place.verified(people.bo, 5, by=people.stina, goal="fler-i-arbete")
    assert place.total("fler-i-arbete") == 5


def test_what_is_wrong_with_a_new_goal_is_told_by_its_field(place: Place, people: SimpleNamespace) -> None:
    with pytest.raises(GivenErrors) as caught:
        place.do(new_goal, people.asa, given(title={"en": "Only English"}, unit=None, unit_one={"sv": "19121212-1212"}))
    assert {fault.path for fault in caught.value.faults} == {("title", "sv"), ("unit",), ("unit_one", "sv")}
    for wrong, code, field in (
        ({"code": "jobb"}, "goal-code-taken", "code"),
        ({"title": {"sv": "x" * 201}}, "text-too-long", "title/sv"),
        ({"unit_one": {"sv": "x" * 61}}, "text-too-long", "unit_one/sv"),
        ({"target": {"value": 9, "date": "2025-06-30", "prov": "seed"}}, "target-date-closed", "target/date"),
        ({"target": {"value": 9, "date": "2026-01-01", "prov": "seed"}}, "target-date-after-end", "target/date"),
    ):
        with pytest.raises(Refused) as refused:
            place.do(new_goal, people.asa, {**given(), **wrong})
        assert (refused.value.code, refused.value.details["field"]) == (code, field)
    with pytest.raises(NotFound):
        place.do(new_goal, people.asa, {**given(), "kind": "effekt"})
    with pytest.raises(NotFound):
        place.do(new_goal, people.asa, given(), group="ingen")
    for name in ("bo", "stina", "vera"):
        with pytest.raises(NotAllowed):
            place.do(new_goal, getattr(people, name), given())
    assert codes(place) == ["jobb"]


def test_what_can_be_referred_to_is_asked_for_once(place: Place, people: SimpleNamespace) -> None:
    with counted(place.database) as queries:
        known = place.see(codes_of, people.asa)
    assert (known["goal"], "seed" in known["provenance"]) == ({"jobb"}, True)
    assert len(queries) == len(set(queries))


def test_what_a_goal_counts_is_fixed_once_something_is_handed_in(place: Place, people: SimpleNamespace) -> None:
    before = stands(place, "jobb")
    for change, field in (
        ({"frequency": "year"}, "frequency"),
        ({"counts": "things"}, "counts"),
        ({"first": "2024Q1"}, "first"),
    ):
        with pytest.raises(Refused) as refused:
            place.do(change_goal, people.asa, place.goal("jobb"), {**before, **change}, version=before["version"])
        assert (refused.value.code, refused.value.details["field"]) == ("goal-fixed", field)
    assert stands(place, "jobb") == before
    place.do(new_goal, people.asa, given())
    fresh = stands(place, "fler-i-arbete")
    place.draft(people.bo, 5, goal="fler-i-arbete")  # a draft is nothing handed in
    change = {"counts": "things"}
    place.do(change_goal, people.asa, place.goal("fler-i-arbete"), {**fresh, **change}, version=fresh["version"])
    assert stands(place, "fler-i-arbete")["counts"] == "things"


def test_texts_reporters_and_group_can_always_change(place: Place, people: SimpleNamespace) -> None:
    place.do(set_group, people.asa, {"sv": "Arbete"})
    before = stands(place, "jobb")
    after = {**before, **NEW, "reporters": ["fb", "saab"], "about": {"sv": "Alla jobb"}, "unit_one": {"sv": "person"}}
    after.pop("source", None)

    def change(session: Session) -> list[Any]:
        held = goals_of(session, people.asa)  # which a page has read already
        goal = change_goal(session, people.asa, place.goal("jobb"), after, version=before["version"], group="arbete")
        return [goal in held, [one.organisation.code for one in goal.reporters], goal.grouping.group_code]

    assert place.do(change) == [True, ["fb", "saab"], "arbete"], "what is given back is how it stands now"
    now = stands(place, "jobb")
    assert (now["title"], now["reporters"], now["about"], now["group"]) == (
        NEW["title"],
        ["fb", "saab"],
        {"sv": "Alla jobb"},
        "arbete",
    )
    assert place.total() == 29, "what Balder has reported stays"
    (event,) = place.events("changed")
    assert event.details == {"code": "jobb", "keys": ["title", "unit_one", "about", "reporters", "group"]}
    # the same form twice is nothing; another one of the same version is a conflict, and so is a mere reporter's
    place.do(change_goal, people.asa, place.goal("jobb"), after, version=before["version"], group="arbete")
    other = {**after, "reporters": ["saab"]}
    with pytest.raises(Conflict):
        place.do(change_goal, people.asa, place.goal("jobb"), other, version=before["version"], group="arbete")
    place.do(change_goal, people.asa, place.goal("jobb"), other, version=now["version"], group=None)
    assert "group" not in stands(place, "jobb")
    assert stands(place, "jobb")["version"] > now["version"]
    with pytest.raises(NotAllowed):
        place.do(change_goal, people.stina, place.goal("jobb"), before, version=1)
    with pytest.raises(NotFound):
        place.do(change_goal, people.asa, uuid.uuid4(), before, version=1)


def test_a_goal_that_nobody_has_reported_to_goes_away_and_its_code_stays_taken(
    place: Place, people: SimpleNamespace
) -> None:
    place.do(new_goal, people.asa, given(code="extra"))
    key = place.goal("extra")
    draft = place.draft(people.bo, 5, goal="extra")
    place.do(remove_goal, people.asa, key)
    assert codes(place) == ["jobb"]
    assert [one.figures["code"] for one in place.see(overview, people.asa).goals] == ["jobb"]
    assert place.see(lambda session: session.get_one(Goal, (place.id, key)).removed_at) is not None
    with pytest.raises(NotFound):
        place.move(contributions.submit, people.bo, draft)
    for deed, more in ((remove_goal, {}), (place_goal, {"position": 0})):
        with pytest.raises(NotFound):
            place.do(deed, people.asa, key, **more)
    with pytest.raises(Refused, match="goal-code-taken"):
        place.do(new_goal, people.asa, given(code="extra"))
    with pytest.raises(Refused, match="goal-has-reports"):
        place.do(remove_goal, people.asa, place.goal("jobb"))
    assert [event.details["code"] for event in place.events("removed")] == ["extra"]


def test_goals_stand_in_the_order_that_asa_gives_them(place: Place, people: SimpleNamespace) -> None:
    for code in ("b", "c"):
        place.do(new_goal, people.asa, given(code=code))
    for _ in range(2):  # the same twice
        place.do(place_goal, people.asa, place.goal("c"), 0)
    assert codes(place) == ["c", "jobb", "b"]
    place.do(place_goal, people.asa, place.goal("c"), 99)
    assert codes(place) == ["jobb", "b", "c"]
    assert len([event for event in place.events("changed") if event.details["keys"] == ["position"]]) == 2
    with pytest.raises(NotAllowed):
        place.do(place_goal, people.bo, place.goal("c"), 0)


def test_groups_have_titles_and_goals_outlive_them(place: Place, people: SimpleNamespace) -> None:
    place.do(set_group, people.asa, {"sv": "Arbete", "en": "Work"})
    with pytest.raises(Refused, match="group-there-already"):
        place.do(set_group, people.asa, {"sv": "arbete"})
    with pytest.raises(GivenErrors):
        place.do(set_group, people.asa, {"en": "Only English"})
    with pytest.raises(NotFound):
        place.do(set_group, people.asa, {"sv": "Skola"}, code="skola")
    before = stands(place, "jobb")
    place.do(change_goal, people.asa, place.goal("jobb"), before, version=before["version"], group="arbete")
    now = {"code": "arbete", "goals": ["jobb"], "ordered": True}
    seen = {"title": {"sv": "Arbete", "en": "Work"}, "ordered": False, "goals": ["jobb"]}
    for _ in range(2):  # the same form twice
        place.do(set_group, people.asa, {"sv": "Sysselsättning"}, **now, seen=seen)
    with pytest.raises(Conflict, match="set-meanwhile"):
        place.do(set_group, people.asa, {"sv": "Jobb"}, **now, seen=seen)
    (group,) = place.see(groups_of, people.vera)
    assert (group.code, group.title, group.ordered) == ("arbete", {"sv": "Sysselsättning"}, True)
    place.do(remove_group, people.asa, "arbete")
    assert place.see(groups_of, people.vera) == []
    assert "group" not in stands(place, "jobb")
    for deed in (
        lambda actor: place.do(set_group, actor, {"sv": "X"}),
        lambda actor: place.do(remove_group, actor, "x"),
    ):
        with pytest.raises(NotAllowed):
            deed(people.bo)
