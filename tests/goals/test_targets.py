"""Who changes a target: the coordinator before anything has counted, and from then on those who steer."""

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from goals.breakdown import breakdown
from goals.programme.given import GivenErrors
from goals.setting.goals import new_goal
from goals.setting.targets import set_target
from partners.errors import Conflict, NotAllowed, Refused
from tests.goals.place import Place
from tests.goals.test_setting import given, stands

UP = {"target": {"value": 150, "date": "2025-12-31", "prov": "agreed"}, "profile": "linear"}


def test_those_who_steer_decide_once_something_has_counted(place: Place, people: SimpleNamespace) -> None:
    key, version = place.goal("jobb"), stands(place, "jobb")["version"]
    with pytest.raises(Refused, match="target-decided-by-steering"):
        place.do(set_target, people.asa, key, UP, reason="Fler", version=version)
    for name in ("bo", "vera"):
        with pytest.raises(NotAllowed):
            place.do(set_target, getattr(people, name), key, UP, reason="Fler", version=version)
    place.do(set_target, people.stina, key, UP, reason=" Det går fortare. ", version=version)
    place.do(set_target, people.stina, key, UP, reason="Samma igen", version=version)  # the same form twice
    old, new = place.see(breakdown, people.vera, "jobb").targets
    assert (old.value, old.date, old.reason) == (100, dt.date(2025, 12, 31), None)
    assert (new.value, new.date, new.reason, new.provenance) == (
        150,
        dt.date(2025, 12, 31),
        "Det går fortare.",
        "agreed",
    )
    (event,) = place.events("target-set")
    assert {key: event.details[key] for key in ("code", "old", "new", "reason")} == {
        "code": "jobb",
        "old": str(old.value),
        "new": "150",
        "reason": "Det går fortare.",
    }
    with pytest.raises(Conflict):
        place.do(set_target, people.stina, key, {**UP, "profile": "steps"}, reason="Nej", version=version)


def test_the_coordinator_sets_it_while_nothing_has_counted(place: Place, people: SimpleNamespace) -> None:
    place.do(new_goal, people.asa, given(code="nytt"))
    key = place.goal("nytt")
    place.submitted(people.bo, 5, goal="nytt")  # handed in, and not verified
    with pytest.raises(NotAllowed):
        place.do(set_target, people.stina, key, UP, reason="Fler", version=1)
    milestones = [{"date": "2025-09-30", "value": Decimal("60.5"), "prov": "agreed"}]
    way = {**UP, "profile": "milestones", "milestones": milestones}
    place.do(set_target, people.asa, key, way, reason="Mer att vinna", version=1)
    now = stands(place, "nytt")
    assert (now["target"], now["milestones"]) == (UP["target"], milestones)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"target": {**UP["target"], "date": "2025-06-30"}}, "target-date-closed", "target/date"),  # type: ignore[dict-item]
        ({"target": {**UP["target"], "date": "2026-01-01"}}, "target-date-after-end", "target/date"),  # type: ignore[dict-item]
        ({"reason": " "}, "reason-missing", None),
        ({"reason": "x" * 2001}, "text-too-long", None),
    ],
)
def test_a_decision_that_cannot_stand_is_refused(
    place: Place, people: SimpleNamespace, change: dict[str, Any], code: str, field: str | None
) -> None:
    way = {**UP, **{key: value for key, value in change.items() if key != "reason"}}
    with pytest.raises(Refused) as refused:
        place.do(set_target, people.stina, place.goal("jobb"), way, reason=change.get("reason", "Fler"), version=1)
    assert (refused.value.code, refused.value.details.get("field")) == (code, field)


def test_a_target_is_checked_as_in_a_file(place: Place, people: SimpleNamespace) -> None:
    wrong = {"target": {"value": 0, "date": "2022-01-01", "prov": "agreed"}, "profile": "linear"}
    with pytest.raises(GivenErrors) as caught:
        place.do(set_target, people.stina, place.goal("jobb"), wrong, reason="Fel", version=1)
    assert [(fault.path, fault.problem.code) for fault in caught.value.faults] == [
        (("target", "value"), "target-equals-baseline"),
        (("target", "date"), "milestone-order"),
    ]
    assert len(place.see(breakdown, people.vera, "jobb").targets) == 1
