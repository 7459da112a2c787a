"""Reporting periods: opening by themselves, closing in their order, reopened as a deed of its own."""

import datetime as dt
from types import SimpleNamespace

import pytest

from db import Database
from goals import contributions, periods
from goals.calendar import Period
from goals.models import PeriodState
from goals.periods import Outstanding
from partners.access import COMMAND_LINE
from partners.errors import Refused
from tests.conftest import Cast
from tests.goals.place import Place, activity, entry_of, goal, load_into, programme

Q1, Q2, Q3, Q4 = (Period(2025, quarter) for quarter in (1, 2, 3, 4))


def state_of(place: Place, period: Period) -> PeriodState:
    return place.see(periods.state_of, period, place.today)


def test_what_was_due_in_bergsjon(demo: Database, cast: Cast) -> None:
    bergsjon = Place(demo, "handslag-bergsjon")
    assert bergsjon.see(periods.outstanding, Q2) == [Outstanding("foretag", "demo_forening", "2025Q2", "missing")]
    waiting = [(one.goal, one.partner, one.state) for one in bergsjon.see(periods.outstanding, Q3)]
    assert waiting == [
        ("jobb", "familjebostader", "submitted"), ("jobb", "balder", "submitted"), ("jobb", "saab", "submitted"),
        ("foretag", "brg", "submitted"), ("foretag", "demo_forening", "draft"),
        ("lovjobb", "familjebostader", "submitted"), ("lovjobb", "balder", "submitted"), ("lovjobb", "saab", "missing"),
    ]  # fmt: skip
    left = bergsjon.do(periods.close, cast.asa, Q3, today=bergsjon.today)
    assert [(one.goal, one.partner, one.state) for one in left] == waiting
    assert bergsjon.events("closed")[-1].details == {"period": "2025Q3", "outstanding": 8}


def test_a_year_is_due_with_its_last_quarter(demo: Database, cast: Cast) -> None:
    bergsjon = Place(demo, "handslag-bergsjon", today=dt.date(2026, 1, 5))
    year = Outstanding("gymnasiebehorighet", "demo_skolstatistik", "2025", "missing")
    assert year not in bergsjon.see(periods.outstanding, Q3)
    assert year in bergsjon.see(periods.outstanding, Q4)
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
    place.do(periods.reopen, people.asa, Q1)
    report = place.verified(people.bo, 5, by=people.stina, period="2025Q1", initiative="annat")
    place.do(periods.close, people.asa, Q1, today=place.today)
    assert place.see(periods.settled_through) == Q2.last_day
    with pytest.raises(Refused, match="period-closed"):
        place.move(contributions.retract, people.bo, report, reason="Fel")


def test_only_a_closed_period_is_reopened(place: Place, people: SimpleNamespace) -> None:
    place.do(periods.reopen, people.asa, Q2)
    for period in (Q2, Q3, Q4, Period(2024)):
        with pytest.raises(Refused) as refused:
            place.do(periods.reopen, people.asa, period)
        assert (refused.value.code, refused.value.details) == ("period-not-closed", {"period": period.code})
    with pytest.raises(Refused, match="personal-identity-number"):
        place.do(periods.reopen, people.asa, Q1, reason="850709-9805 var fel")


def test_opening_is_for_what_has_not_been_closed(place: Place, people: SimpleNamespace) -> None:
    with pytest.raises(Refused, match="period-closed"):
        place.do(periods.open_, people.asa, Q2)
    with pytest.raises(Refused, match="period-unknown"):
        place.do(periods.open_, people.asa, Period(2025))
    place.do(periods.open_, people.asa, Q4)
    assert place.draft(people.bo, 5, period="2025Q4").period == "2025Q4"
    assert place.events("opened")[-1].details == {"period": "2025Q4"}


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
    left = yearly.see(periods.outstanding, Period(2025))
    quarters = ["2025Q1", "2025Q1", "2025Q2", "2025Q2", "2025Q3", "2025Q3", "2025Q4", "2025Q4"]
    assert [one.period for one in left] == quarters


def test_of_several_parts_the_furthest_speaks_for_the_partner(place: Place, people: SimpleNamespace) -> None:
    def waiting() -> list[tuple[str, str]]:
        return [(one.partner, one.state) for one in place.see(periods.outstanding, Q3)]

    place.draft(people.bo, 1, initiative="a")
    place.submitted(people.bo, 2, initiative="b")
    place.draft(people.bo, 3, initiative="c")
    assert waiting() == [("saab", "submitted"), ("balder", "missing")]
    report = place.verified(people.bo, 4, by=people.stina, initiative="d")
    place.draft(people.bo, 5, initiative="e")
    assert waiting() == [("balder", "missing")]
    place.move(contributions.correct, people.bo, report, entry=entry_of(6), reason="Fel")
    assert waiting() == [("saab", "submitted"), ("balder", "missing")], "a correction waits too"


def test_what_is_irregular_or_past_its_target_date_is_never_due(place: Place) -> None:
    target = {"value": 100, "date": "2025-06-30", "prov": "seed"}
    goals = [goal("slut", target=target), activity("tillfalle", frequency="irregular"), goal("sent", first="2025Q3")]
    load_into(place.database, programme(*goals, code="andra"))
    assert {one.goal for one in Place(place.database, "andra").see(periods.outstanding, Q3)} == {"sent"}
