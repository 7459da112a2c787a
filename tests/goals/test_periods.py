"""Reporting periods: opening by themselves, closing in their order, reopened as a deed of its own."""

import datetime as dt
from types import SimpleNamespace

import pytest

from db import Database
from goals import contributions, periods, reporting
from goals.calendar import Period
from goals.models import PeriodState
from goals.outstanding import Outstanding, Owed, outstanding
from goals.periods import OwnPeriod
from goals.tasks import tasks
from partners.access import COMMAND_LINE, Actor
from partners.errors import NotAllowed, Refused
from tests.conftest import Cast
from tests.goals.place import Place, activity, entry_of, goal, load_into, programme
from tests.goals.statements import counted

Q1, Q2, Q3, Q4 = (Period(2025, quarter) for quarter in (1, 2, 3, 4))


def state_of(place: Place, period: Period) -> PeriodState:
    return place.see(periods.state_of, period, place.today)


def owed(place: Place, period: Period, actor: Actor = COMMAND_LINE) -> Owed:
    found: Owed = place.see(outstanding, actor, [period])[period]
    return found


def left(place: Place, period: Period) -> list[tuple[str, str, str]]:
    return [(one.goal, one.partner, one.state) for one in owed(place, period).left]


def test_what_was_due_in_bergsjon(demo: Database, cast: Cast) -> None:
    bergsjon = Place(demo, "handslag-bergsjon")
    second = owed(bergsjon, Q2, cast.asa)
    assert (second.due, second.received) == (8, 7)
    (missing,) = second.left
    assert missing == Outstanding(
        "foretag", missing.title, "demo_forening", "Föreningen Exempel (demo)", "2025Q2", "missing", False
    )
    waiting = [
        ("jobb", "familjebostader", "submitted"), ("jobb", "balder", "submitted"), ("jobb", "saab", "submitted"),
        ("foretag", "brg", "submitted"), ("foretag", "demo_forening", "draft"),
        ("lovjobb", "familjebostader", "submitted"), ("lovjobb", "balder", "submitted"), ("lovjobb", "saab", "missing"),
    ]  # fmt: skip
    assert left(bergsjon, Q3) == waiting
    told = bergsjon.do(periods.close, cast.asa, Q3, today=bergsjon.today)
    assert [(one.goal, one.partner, one.state) for one in told] == waiting
    assert bergsjon.events("closed")[-1].details == {"period": "2025Q3", "outstanding": 8}


def test_a_year_is_due_with_its_last_quarter(demo: Database, cast: Cast) -> None:
    bergsjon = Place(demo, "handslag-bergsjon", today=dt.date(2026, 1, 5))
    year = ("gymnasiebehorighet", "demo_skolstatistik", "missing")
    assert year not in left(bergsjon, Q3)
    assert year in left(bergsjon, Q4)
    assert bergsjon.see(periods.reporting_period, Period(2025)) == Q4
    assert state_of(bergsjon, Period(2025)) == PeriodState.OPEN
    for quarter in (Q3, Q4):
        bergsjon.do(periods.close, cast.asa, quarter, today=bergsjon.today)
    assert state_of(bergsjon, Period(2025)) == PeriodState.CLOSED


def test_a_year_s_report_opens_when_the_year_is_over(demo: Database, cast: Cast) -> None:
    for today, state in ((dt.date(2025, 12, 31), PeriodState.NOT_OPEN), (dt.date(2026, 1, 1), PeriodState.OPEN)):
        assert state_of(Place(demo, "handslag-bergsjon", today=today), Period(2025)) == state


def test_periods_close_in_their_order_once_they_have_ended(place: Place, people: SimpleNamespace) -> None:
    for period, code in (
        (Q2, "period-closed-already"),
        (Q1, "period-closed-already"),
        (Q4, "period-not-ended"),
        (Period(2025), "period-unknown"),
        (Period(2022, 4), "period-unknown"),
    ):
        with pytest.raises(Refused) as refused:
            place.do(periods.close, people.asa, period, today=place.today)
        assert refused.value.code == code
    place.today = dt.date(2026, 1, 1)
    with pytest.raises(Refused) as refused:
        place.do(periods.close, people.asa, Q4, today=place.today)
    assert refused.value.details == {"period": "2025Q4", "earlier": "2025Q3"}
    for period in (Q3, Q4):
        place.do(periods.close, people.asa, period, today=place.today)
    assert place.see(periods.settled_through) == dt.date(2025, 12, 31)


def test_a_period_may_close_before_its_reports_are_due_but_not_before_its_end(
    place: Place, people: SimpleNamespace
) -> None:
    with pytest.raises(Refused, match="period-not-ended"):
        place.do(periods.close, people.asa, Q3, today=dt.date(2025, 9, 30))
    place.do(periods.close, people.asa, Q3, today=dt.date(2025, 10, 1))


def test_the_command_line_may_close_early(place: Place) -> None:
    place.do(periods.close, COMMAND_LINE, Q3, today=dt.date(2025, 9, 1))
    assert state_of(place, Q3) == PeriodState.CLOSED


def test_what_stayed_behind_moves_again_after_reopening(place: Place, people: SimpleNamespace) -> None:
    receipt = place.submitted(people.bo, 5)
    place.do(periods.close, people.asa, Q3, today=place.today)
    with pytest.raises(Refused, match="period-closed"):
        place.move(contributions.verify, people.stina, receipt)
    place.do(periods.reopen, people.asa, Q3, reason="Saab glömdes")
    assert state_of(place, Q3) == PeriodState.REOPENED
    assert place.see(periods.settled_through) == Q3.last_day, "as of does not move back"
    place.move(contributions.verify, people.stina, receipt)
    assert place.total() == 34
    place.do(periods.close, people.asa, Q3, today=place.today)
    assert place.events("reopened")[-1].details == {"period": "2025Q3", "reason": "Saab glömdes"}


def test_an_older_period_is_reopened_and_closed_again(place: Place, people: SimpleNamespace) -> None:
    place.do(periods.reopen, people.asa, Q1, reason="Glömd rapport")
    report = place.verified(people.bo, 5, by=people.stina, period="2025Q1", initiative="annat")
    place.do(periods.close, people.asa, Q1, today=place.today)
    assert place.see(periods.settled_through) == Q2.last_day
    with pytest.raises(Refused, match="period-closed"):
        place.move(contributions.retract, people.bo, report, reason="Fel")


def test_only_a_closed_period_is_reopened(place: Place, people: SimpleNamespace) -> None:
    place.do(periods.reopen, people.asa, Q2, reason="Glömd rapport")
    for period in (Q2, Q3, Q4, Period(2024)):
        with pytest.raises(Refused) as refused:
            place.do(periods.reopen, people.asa, period, reason="Glömd rapport")
        assert (refused.value.code, refused.value.details) == ("period-not-closed", {"period": period.code})
    for reason, code in (("850709-9805 var fel", "personal-identity-number"), (" ", "reason-missing")):
        with pytest.raises(Refused, match=code):
            place.do(periods.reopen, people.asa, Q1, reason=reason)


def test_opening_is_for_what_has_not_been_closed(place: Place, people: SimpleNamespace) -> None:
    with pytest.raises(Refused, match="period-closed"):
        place.do(periods.open_, people.asa, Q2)
    for period in (Period(2025), Period(2925, 4)):
        with pytest.raises(Refused, match="period-unknown"):
            place.do(periods.open_, people.asa, period)
    place.do(periods.open_, people.asa, Q4)
    assert place.draft(people.bo, 5, period="2025Q4").period == "2025Q4"
    assert place.events("opened")[-1].details == {"period": "2025Q4"}
    with pytest.raises(Refused, match="period-open-already"):
        place.do(periods.open_, people.asa, Q4)


def test_a_partnership_comes_in_that_has_begun_elsewhere(place: Place) -> None:
    place.do(periods.settle_through, COMMAND_LINE, Q4)
    assert {state_of(place, period) for period in (Period(2023, 1), Q1, Q3, Q4)} == {PeriodState.CLOSED}


def test_a_place_where_nothing_is_closed(place: Place) -> None:
    data = programme(goal(), code="ny-ort", start="2025-07-01")
    data["partnerships"][0]["reporting"] = {"first": "2025Q3", "closed_through": "2025Q2", "open": [], "due_days": 1}
    load_into(place.database, data)
    new, asa = Place(place.database, "ny-ort"), Cast(place.database).asa
    assert [state_of(new, period) for period in (Q1, Q2, Q3, Q4)] == ["closed", "closed", "open", "not_open"]
    new.do(periods.close, asa, Q3, today=new.today)
    assert new.see(periods.settled_through) == Q3.last_day


def test_a_partnership_that_reports_by_year(place: Place) -> None:
    reporting = {"first": "2023", "closed_through": "2024", "open": [], "due_days": 60}
    load_into(place.database, programme(goal(), code="ars-ort", reporting=reporting, end=None))
    yearly = Place(place.database, "ars-ort", today=dt.date(2026, 1, 1))
    assert [state_of(yearly, period) for period in (Q1, Q4, Period(2025))] == ["open"] * 3
    assert yearly.see(periods.reporting_period, Q1) == Period(2025)
    quarters = ["2025Q1", "2025Q1", "2025Q2", "2025Q2", "2025Q3", "2025Q3", "2025Q4", "2025Q4"]
    assert [one.period for one in owed(yearly, Period(2025)).left] == quarters


def test_of_several_parts_the_furthest_speaks_for_the_partner(place: Place, people: SimpleNamespace) -> None:
    def waiting() -> list[tuple[str, str, bool]]:
        return [(one.partner, one.state, one.is_correction) for one in owed(place, Q3).left]

    balder = ("balder", "missing", False)
    place.draft(people.bo, 1, initiative="a")
    sent = place.submitted(people.bo, 2, initiative="b")
    place.draft(people.bo, 3, initiative="c")
    assert waiting() == [("saab", "submitted", False), balder]
    place.move(contributions.return_, people.asa, sent, reason="Vilka?")
    assert waiting() == [("saab", "returned", False), balder]
    report = place.verified(people.bo, 4, by=people.stina, initiative="d")
    place.draft(people.bo, 5, initiative="e")
    assert waiting() == [balder]
    place.move(contributions.correct, people.bo, report, entry=entry_of(6), reason="Fel")
    assert waiting() == [("saab", "draft", True), balder], "a correction waits too"
    assert (owed(place, Q3).due, owed(place, Q3).received) == (2, 1), "what was verified goes on counting"


def test_what_is_irregular_or_past_its_target_date_is_never_due(place: Place) -> None:
    target = {"value": 100, "date": "2025-06-30", "prov": "seed"}
    goals = [goal("slut", target=target), activity("tillfalle", frequency="irregular"), goal("sent", first="2025Q3")]
    load_into(place.database, programme(*goals, code="andra"))
    assert {goal for goal, *_ in left(Place(place.database, "andra"), Q3)} == {"sent"}


def test_a_partner_owes_nothing_for_a_time_when_it_is_none(place: Place) -> None:
    partners = [
        {"organisation": "saab", "role": "partner", "prov": "seed", "to": "2025-06-30"},
        {"organisation": "balder", "role": "partner", "prov": "seed", "from": "2025-09-30"},
    ]
    load_into(place.database, programme(goal(), code="andra", partners=partners))
    andra = Place(place.database, "andra")
    assert left(andra, Q2) == [("jobb", "saab", "missing")]
    assert left(andra, Q3) == [("jobb", "balder", "missing")]


def test_the_due_day_follows_the_rule_until_somebody_moves_it(place: Place, people: SimpleNamespace) -> None:
    def due() -> dt.date:
        (sheet,) = place.see(
            reporting.open_periods, people.bo, organisation_id=people.bo.organisation_id, today=place.today
        )
        (task,) = place.see(tasks, people.bo, today=place.today)
        assert place.see(periods.due_of, [Q3]) == {Q3: sheet.due} == {Q3: task.due}
        return sheet.due

    def move(day: dt.date | None) -> None:
        place.do(periods.set_due, people.asa, Q3, day, today=place.today)

    assert due() == dt.date(2025, 10, 15)
    move(dt.date(2025, 10, 31))
    move(dt.date(2025, 10, 31))
    assert due() == dt.date(2025, 10, 31)
    (moved,) = place.events("due-moved")
    assert moved.details == {"period": "2025Q3", "due": "2025-10-31", "before": "2025-10-15"}
    move(None)
    assert due() == dt.date(2025, 10, 15)
    assert len(place.events("due-moved")) == 2


def test_a_due_day_is_moved_where_reports_are_taken_and_after_they_can_be_written(
    place: Place, people: SimpleNamespace
) -> None:
    late, early = dt.date(2026, 2, 1), dt.date(2025, 9, 29)
    for period, due, code in (
        (Q2, late, "period-closed"),
        (Q4, late, "period-not-open"),
        (Period(2025), late, "period-unknown"),
        (Q3, early, "period-due-too-early"),
        (Q3, late.replace(year=2926), "year-outside"),
    ):
        with pytest.raises(Refused) as refused:
            place.do(periods.set_due, people.asa, period, due, today=place.today)
        assert refused.value.code == code
    with pytest.raises(NotAllowed):
        place.do(periods.set_due, people.stina, Q3, late, today=place.today)
    place.today = dt.date(2026, 1, 1)
    place.do(periods.set_due, people.asa, Q4, late, today=place.today)  # it is open by itself, and goes on being so
    assert state_of(place, Q4) == PeriodState.OPEN
    assert place.see(periods.due_of, [Q3, Q4]) == {Q3: dt.date(2025, 10, 15), Q4: late}


def test_the_list_says_of_every_period_what_can_be_done_now(place: Place, people: SimpleNamespace) -> None:
    def codes(one: OwnPeriod) -> list[str | None]:
        return [why.code if why else None for why in (one.not_opened, one.not_closed, one.not_reopened)]

    place.do(periods.reopen, people.asa, Q1, reason="Glömd rapport")
    every = place.see(periods.listed, people.asa, today=place.today)
    assert [one.period.code for one in every[:5]] == ["2025Q4", "2025Q3", "2025Q2", "2025Q1", "2024Q4"]
    assert every[-1].period == Period(2023, 1)
    assert [(one.state, *codes(one)) for one in every[:4]] == [
        ("not_open", None, "period-not-ended", "period-not-closed"),
        ("open", "period-open-already", None, "period-not-closed"),
        ("closed", "period-closed", "period-closed-already", None),
        ("reopened", "period-open-already", None, "period-not-closed"),
    ]
    assert [(one.owed.received, one.owed.due, len(one.owed.left)) for one in every[:4]] == [
        (0, 2, 2), (0, 2, 2), (0, 2, 2), (2, 2, 0),
    ]  # fmt: skip
    place.today = dt.date(2026, 1, 1)
    latest = place.see(periods.listed, people.asa, today=place.today)[0]
    assert latest.period == Q4, "a period that begins after the partnership's end is none"
    assert (latest.state, latest.not_closed.code) == ("open", "period-earlier-open")
    with pytest.raises(NotAllowed):
        place.see(periods.listed, people.stina, today=place.today)


def test_the_first_period_is_listed_before_it_has_begun(place: Place) -> None:
    reporting_ = {"first": "2026Q1", "closed_through": "2025Q4", "open": [], "due_days": 15}
    data = programme(goal(target={"value": 9, "date": "2026-12-31", "prov": "seed"}), code="ny-ort", end=None)
    data["partnerships"][0] |= {"start": "2026-01-01", "reporting": reporting_}
    load_into(place.database, data)
    new = Place(place.database, "ny-ort")
    (first,) = new.see(periods.listed, COMMAND_LINE, today=new.today)
    assert (first.period.code, first.state, first.due) == ("2026Q1", "not_open", dt.date(2026, 4, 15))


def test_the_number_of_questions_does_not_grow_with_goals_and_periods(place: Place) -> None:
    def asked(code: str) -> int:
        there = Place(place.database, code)
        with counted(place.database) as queries:
            there.see(periods.listed, COMMAND_LINE, today=there.today)
        return len(queries)

    few = asked("handslag-provby")
    lines = [("saab", f"{year}Q{quarter}", 1) for year in (2023, 2024) for quarter in (1, 2, 3, 4)]
    load_into(place.database, programme(*[goal(f"mal-{n}", lines=lines) for n in range(5)], code="andra"))
    assert asked("andra") == few <= 13
