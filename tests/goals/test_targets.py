"""Who changes a target: the coordinator before anything has counted, and from then on those who steer."""

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy.orm import Session

from goals import contributions, periods
from goals.breakdown import breakdown
from goals.calendar import Period
from goals.entry import Entry
from goals.finding import goals_of
from goals.programme.given import GivenErrors
from goals.setting.former import outdated
from goals.setting.goals import change_goal, new_goal
from goals.setting.targets import WAY, set_target
from goals.standing import milestone_value
from partners.errors import Conflict, NotAllowed, NotFound, Refused
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


def test_a_baseline_is_corrected_by_those_who_decide_and_shares_of_it_follow(
    place: Place, people: SimpleNamespace
) -> None:
    halved = [{"date": "2025-09-30", "relative_to_baseline": Decimal("0.5"), "prov": "seed"}]
    evictions = {
        "kind": "reduction",
        "baseline": {"value": 40, "date": "2024-12-31", "prov": "seed"},
        "target": {"value": 0, "date": "2025-12-31", "prov": "seed"},
        "profile": "milestones",
        "milestones": halved,
        "frequency": "irregular",
    }
    key = place.do(new_goal, people.asa, given(code="noll", **evictions)).id
    entry = Entry(value=Decimal(30))
    place.move(contributions.verify, people.stina, place.submitted(people.bo, None, goal="noll", entry=entry))
    before = stands(place, "noll")
    way = {name: before[name] for name in WAY if name in before}
    corrected = {**way, "baseline": {**before["baseline"], "value": 60}}
    for _ in range(2):  # the same form twice
        place.do(set_target, people.stina, key, corrected, reason="Räknat om", version=before["version"])
    after = stands(place, "noll")
    assert (after["baseline"]["value"], after["milestones"], after["target"]) == (60, halved, before["target"])

    def versions(session: Session) -> list[Any]:
        (goal,) = [one for one in goals_of(session, people.vera) if one.code == "noll"]
        told = [(one.baseline, one.reason, milestone_value(one, one.milestones[0])) for one in goal.targets]
        return [(int(baseline), reason, int(milestone)) for baseline, reason, milestone in told]

    assert place.see(versions) == [(40, None, 20), (60, "Räknat om", 30)]
    (event,) = place.events("target-set")
    assert [Decimal(event.details[key]) for key in ("old_baseline", "new_baseline")] == [40, 60]
    nowhere = {**corrected, "baseline": {**before["baseline"], "value": 0}}
    with pytest.raises(GivenErrors):
        place.do(set_target, people.stina, key, nowhere, reason="Fel", version=after["version"])


def test_a_baseline_can_be_corrected_after_the_target_date_and_the_target_cannot(
    place: Place, people: SimpleNamespace
) -> None:
    place.do(periods.close, people.asa, Period.parse("2025Q3"), today=dt.date(2026, 1, 20))
    place.do(periods.close, people.asa, Period.parse("2025Q4"), today=dt.date(2026, 1, 20))
    now, key = stands(place, "jobb"), place.goal("jobb")
    way = {name: now[name] for name in WAY if name in now}
    moved = {**way, "target": {**way["target"], "value": 20}}
    with pytest.raises(Refused, match="target-date-closed"):
        place.do(set_target, people.stina, key, moved, reason="Lägre", version=now["version"])
    corrected = {**way, "baseline": {**way["baseline"], "value": 5}}
    place.do(set_target, people.stina, key, corrected, reason="Fem fanns redan", version=now["version"])
    assert place.see(breakdown, people.vera, "jobb").figures["actual"] == 34


def test_what_only_is_followed_has_no_target_to_decide(place: Place, people: SimpleNamespace) -> None:
    followed = given(code="dorrar", kind="monitor", baseline=None, target=None, profile=None)
    key = place.do(new_goal, people.asa, followed).id
    with pytest.raises(NotFound):
        place.do(set_target, people.asa, key, UP, reason="Fler", version=1)


def test_what_is_said_of_a_former_target_is_known(place: Place, people: SimpleNamespace) -> None:
    def look(session: Session) -> tuple[Any, Any]:
        found = outdated(goals_of(session, people.vera)[0])
        return found.title and found.title.version, found.derivation and found.derivation.version

    before = stands(place, "jobb")
    titled = {**before, "title": {"sv": "100 fler i jobb 2025", "en": "More people in work"}}
    place.do(change_goal, people.asa, place.goal("jobb"), titled, version=before["version"])
    rates = {"rate_area": 0.5, "rate_city": 0.7, "already_planned": 100, "people": 1000}
    derivation = {"method": "gap_to_city_average", **rates, "result": 100, "prov": "seed"}
    place.do(lambda session: setattr(goals_of(session, people.asa)[0], "derivation", derivation))
    assert place.see(look) == (None, None)
    version = stands(place, "jobb")["version"]
    place.do(set_target, people.stina, place.goal("jobb"), UP, reason="Fler", version=version)
    assert place.see(look) == (1, 1)


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
    far = {**UP, "target": {**UP["target"], "date": "2925-12-31"}}  # type: ignore[dict-item]
    with pytest.raises(GivenErrors) as caught:
        place.do(set_target, people.stina, place.goal("jobb"), far, reason="Fel", version=1)
    assert [(fault.path, fault.problem.case) for fault in caught.value.faults] == [(("target", "date"), "year-outside")]
    assert len(place.see(breakdown, people.vera, "jobb").targets) == 1
