"""My tasks: for each person what waits, as far as their rights go, and nothing else."""

import datetime as dt
import uuid
from types import SimpleNamespace
from typing import Any

import pytest

from db import Database
from goals import contributions, periods, releases
from goals.calendar import Period
from goals.tasks import Returned, Task, ToApprove, ToReport, ToVerify, tasks
from partners.access import COMMAND_LINE, Actor, Role
from partners.errors import NotFound
from tests.conftest import Cast
from tests.goals.place import Place, activity, entry_of, goal, load_into, programme
from tests.goals.statements import counted

SECOND, THIRD = Period.parse("2025Q2"), Period.parse("2025Q3")
IN_TIME = dt.date(2025, 10, 15)
YEARLY = {"value": 10, "date": "2025-12-31", "per": "year", "prov": "seed"}
MOST_QUESTIONS = 15


def told(place: Place, actor: Actor) -> list[Task]:
    found: list[Task] = place.see(tasks, actor, today=place.today)
    return found


def kinds(place: Place, actor: Actor) -> list[str]:
    return [task.kind for task in told(place, actor)]


def only(kind: type[Any], place: Place, actor: Actor) -> Any:
    (task,) = [task for task in told(place, actor) if isinstance(task, kind)]
    return task


# ---- in the demonstration


def test_each_of_the_cast_has_their_own_tasks(demo: Database, cast: Cast) -> None:
    bergsjon = Place(demo, "handslag-bergsjon")
    (bo,) = told(bergsjon, cast.bo)
    assert bo == ToReport(IN_TIME, THIRD, expected=2, done=1), "holiday jobs are missing"
    (stina,) = told(bergsjon, cast.stina)
    assert isinstance(stina, ToVerify)
    assert (stina.waiting, stina.with_hints, stina.due) == (4, 1, None)
    assert kinds(bergsjon, cast.pia) == [], "Balder has handed in"
    assert kinds(bergsjon, cast.asa) == ["verify"]
    assert kinds(bergsjon, cast.vera) == []
    with pytest.raises(NotFound):
        told(bergsjon, cast.cleo)
    tynnered = Place(demo, "handslag-tynnered")
    with pytest.raises(NotFound):
        told(tynnered, cast.asa)
    assert "verify" not in kinds(tynnered, cast.cleo), "who could: Disa, for it is Framtiden's own"
    assert only(ToVerify, tynnered, cast.disa).waiting == 1


def test_a_release_that_asa_prepares_is_stina_s_to_approve(demo: Database, cast: Cast) -> None:
    bergsjon = Place(demo, "handslag-bergsjon")
    release = bergsjon.do(releases.prepare, cast.asa)
    assert only(ToApprove, bergsjon, cast.stina) == ToApprove(
        None, release.id, dt.date(2025, 6, 30), prepared_at=release.known_at, prepared_by="Åsa (demo)"
    )
    assert "approve" not in kinds(bergsjon, cast.asa)


# ---- to report


def test_bo_reports_until_all_is_handed_in(place: Place, people: SimpleNamespace) -> None:
    assert told(place, people.bo) == [ToReport(IN_TIME, THIRD, expected=1, done=0)]
    draft = place.draft(people.bo, 17)
    assert kinds(place, people.bo) == ["report"]
    receipt = place.move(contributions.submit, people.bo, draft)
    assert kinds(place, people.bo) == []
    place.move(contributions.withdraw, people.bo, receipt)
    assert kinds(place, people.bo) == ["report"]


def test_only_reporters_of_an_organisation_that_is_asked_report(place: Place, people: SimpleNamespace) -> None:
    assert kinds(place, people.pia) == ["report"]
    for actor in (people.asa, people.stina, people.vera, COMMAND_LINE):
        assert kinds(place, actor) == [], actor
    of_nowhere = Actor(people.bo.person_id, None, {place.id: Role.REPORTER})
    assert kinds(place, of_nowhere) == []


def test_being_asked_elsewhere_is_no_task_here(place: Place, people: SimpleNamespace) -> None:
    load_into(place.database, programme(goal(reporters=["balder"]), code="annan-ort"))
    elsewhere = Place(place.database, "annan-ort")
    cast = Cast(place.database)
    assert kinds(elsewhere, cast.bo) == []
    assert kinds(elsewhere, cast.pia) == ["report"]


def test_somebody_of_an_organisation_that_is_no_partner_has_nothing_to_report(
    place: Place, people: SimpleNamespace
) -> None:
    stranger = Actor(people.bo.person_id, uuid.uuid4(), {place.id: Role.COORDINATOR})
    place.submitted(people.pia, 9)
    assert kinds(place, stranger) == ["verify"]


# ---- returned


def test_what_was_returned_tells_why_and_goes_with_the_next_submission(place: Place, people: SimpleNamespace) -> None:
    receipt = place.submitted(people.bo, 17)
    draft = place.move(contributions.return_, people.stina, receipt, reason="Räknades sommarjobben med?")
    back = only(Returned, place, people.bo)
    assert (back.contribution_id, back.goal, back.title["sv"], back.period, back.slot) == (
        draft.id, "jobb", "Ord", THIRD, "",
    )  # fmt: skip
    assert (back.reason, back.due, back.closed) == ("Räknades sommarjobben med?", IN_TIME, False)
    for actor in (people.pia, people.asa, people.stina, people.vera):
        assert "returned" not in kinds(place, actor)
    place.move(contributions.submit, people.bo, draft)
    assert kinds(place, people.bo) == []


def test_a_draft_that_was_taken_back_or_only_begun_is_not_returned(place: Place, people: SimpleNamespace) -> None:
    place.move(contributions.withdraw, people.bo, place.submitted(people.bo, 17))
    place.draft(people.bo, 5, initiative="annat")
    assert "returned" not in kinds(place, people.bo)


def test_a_returned_correction_is_a_task_too(place: Place, people: SimpleNamespace) -> None:
    report = place.verified(people.bo, 17, by=people.stina)
    draft = place.move(contributions.correct, people.bo, report, entry=entry_of(12), reason="Fel")
    place.move(
        contributions.return_, people.stina, place.move(contributions.submit, people.bo, draft), reason="Varför?"
    )
    back = only(Returned, place, people.bo)
    assert back.reason == "Varför?"
    retract = (contributions.retract, people.bo, back.contribution_id)
    place.do(*retract, version=draft.version + 2, reason="Dubbelt", today=place.today)
    assert "returned" not in kinds(place, people.bo)


def test_a_returned_draft_of_a_closed_period_waits_for_its_reopening(place: Place, people: SimpleNamespace) -> None:
    place.move(contributions.return_, people.stina, place.submitted(people.bo, 17), reason="Se över")
    place.do(periods.close, people.asa, THIRD, today=place.today)
    assert only(Returned, place, people.bo).closed
    place.do(periods.reopen, people.asa, THIRD, reason="Glömd rapport")
    assert not only(Returned, place, people.bo).closed


def test_a_year_s_report_is_due_with_its_last_quarter(place: Place, people: SimpleNamespace) -> None:
    data = programme(activity("arlig", frequency="year", target=YEARLY), code="annan-ort")
    load_into(place.database, data)
    ort, cast = Place(place.database, "annan-ort"), Cast(place.database)
    ort.do(periods.reopen, cast.asa, Period.parse("2024Q4"), reason="Glömd rapport")
    receipt = ort.submitted(cast.bo, 3, goal="arlig", period="2024")
    ort.move(contributions.return_, cast.stina, receipt, reason="Se över")
    back = only(Returned, ort, cast.bo)
    assert (back.period.code, back.due, back.closed) == ("2024", dt.date(2025, 1, 15), False)


# ---- to verify


def test_only_what_one_may_verify_is_counted(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.pia, 9)
    assert "verify" not in kinds(place, people.stina), "Balder is hers"
    first = place.submitted(people.bo, 17)
    place.submitted(people.asa, 4, partner="saab", initiative="annat")
    assert only(ToVerify, place, people.stina) == ToVerify(
        None, waiting=2, with_hints=0, oldest=dt.datetime.fromisoformat(first.submitted_at)
    )
    assert only(ToVerify, place, people.asa).waiting == 2, "one of the three is hers"
    for actor in (people.bo, people.pia):
        place.submitted(actor, 5, initiative="tillsammans")
    found = only(ToVerify, place, people.asa)
    assert (found.waiting, found.with_hints) == (4, 2)
    found = only(ToVerify, place, people.stina)
    assert (found.waiting, found.with_hints) == (3, 1)
    for actor in (people.bo, people.pia, people.vera):
        assert "verify" not in kinds(place, actor)


def test_what_a_closed_period_holds_is_nobody_s_task(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.bo, 17)
    place.do(periods.close, people.asa, THIRD, today=place.today)
    assert kinds(place, people.asa) == []


# ---- to approve


def test_the_newest_release_is_approved_by_somebody_else_and_once(place: Place, people: SimpleNamespace) -> None:
    assert kinds(place, people.stina) == []
    place.do(releases.prepare, people.asa)
    newer = place.do(releases.prepare, COMMAND_LINE)
    task = only(ToApprove, place, people.stina)
    assert (task.release_id, task.prepared_by) == (newer.id, None)
    place.do(releases.approve, people.stina, newer.id)
    assert kinds(place, people.stina) == [], "the older one has been overtaken"
    place.do(releases.withdraw, people.stina, 1, note="Fel")
    assert kinds(place, people.stina) == []


def test_nobody_is_asked_to_approve_their_own(place: Place, people: SimpleNamespace) -> None:
    release = place.do(releases.prepare, people.asa)
    steering_asa = Actor(people.asa.person_id, people.asa.organisation_id, {place.id: Role.STEERING})
    assert kinds(place, steering_asa) == []
    assert only(ToApprove, place, people.stina).release_id == release.id
    for actor in (people.asa, people.bo, people.vera):
        assert "approve" not in kinds(place, actor)


# ---- all of them


def test_what_is_due_first_comes_first_and_what_has_no_day_comes_last(place: Place, people: SimpleNamespace) -> None:
    data = programme(goal("a", reporters=["fb"]), goal("b", reporters=["saab", "fb"]), code="annan-ort")
    load_into(place.database, data)
    ort, cast = Place(place.database, "annan-ort"), Cast(place.database)
    ort.do(periods.reopen, cast.asa, SECOND, reason="Glömd rapport")
    for goal_code in ("b", "a"):
        receipt = ort.submitted(cast.asa, 3, goal=goal_code, period="2025Q2")
        ort.move(contributions.return_, cast.stina, receipt, reason="Se över")
    ort.submitted(cast.bo, 3, goal="b")
    early, late = dt.date(2025, 7, 15), IN_TIME
    found = [(task.kind, task.due, getattr(task, "goal", None)) for task in told(ort, cast.asa)]
    assert found == [
        ("report", early, None), ("returned", early, "a"), ("returned", early, "b"), ("report", late, None),
        ("verify", None, None),
    ]  # fmt: skip


def test_tasks_ask_as_much_of_the_database_however_many_they_are(place: Place, people: SimpleNamespace) -> None:
    def ask(actor: Actor) -> int:
        with counted(place.database) as questions:
            assert told(place, actor)
        return len(questions)

    def hand_in(count: int) -> None:
        for number in range(count):
            name = f"n{count}x{number}"
            back = place.submitted(people.bo, 17, initiative=name)
            place.move(contributions.return_, people.stina, back, reason="Se över")
            place.submitted(people.bo, 17, initiative=f"{name}-kvar")

    hand_in(1)
    few = [ask(people.bo), ask(people.asa)]
    hand_in(8)
    assert [ask(people.bo), ask(people.asa)] == few
    assert max(few) <= MOST_QUESTIONS, few
