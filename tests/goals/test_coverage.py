"""Who has reported what in a period: every cell a state, who is late, what is preliminary because of it."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest

from db import Database
from goals import contributions, periods
from goals.calendar import Period
from goals.coverage import Cell, Coverage, coverage
from partners.access import COMMAND_LINE, Actor
from partners.errors import NotAllowed, NotFound, Refused
from tests.conftest import Cast
from tests.goals.place import Place, activity, entry_of, goal, load_into, programme
from tests.goals.statements import counted

Q2, Q3 = Period(2025, 2), Period(2025, 3)


def seen(place: Place, actor: Actor, period: Period = Q3, *, today: dt.date | None = None) -> Coverage:
    found: Coverage = place.see(coverage, actor, period, today=today or place.today)
    return found


def cells(found: Coverage) -> dict[str, list[Any]]:
    """By partner what stands in its row: the stage, and the correction where one is under way."""
    return {
        row.partner: [(cell.stage, cell.correction) if cell.correction else cell.stage for cell in row.cells]
        for row in found.rows
    }


def only(place: Place, actor: Actor, partner: str = "saab") -> Cell:
    (cell,) = next(row.cells for row in seen(place, actor).rows if row.partner == partner)
    return cell


def test_the_autumn_in_bergsjon(demo: Database, cast: Cast) -> None:
    bergsjon = Place(demo, "handslag-bergsjon")
    third = seen(bergsjon, cast.asa)
    assert [column.goal for column in third.columns] == ["jobb", "foretag", "lovjobb"], "the year's comes with Q4"
    assert cells(third) == {
        "familjebostader": ["submitted", "not_due", "submitted"],
        "balder": ["submitted", "not_due", "submitted"],
        "saab": ["submitted", "not_due", "missing"],
        "brg": ["not_due", "submitted", "not_due"],
        "demo_forening": ["not_due", "draft", "not_due"],
    }
    assert (third.received, third.expected, third.state, third.due) == (0, 8, "open", dt.date(2025, 10, 15))
    assert third.late == [], "it is not due yet"
    second = seen(bergsjon, cast.stina, Q2)
    ((row, reports),) = second.late
    assert (row.partner, reports) == ("demo_forening", 1)
    assert [cell.days_late for cell in row.cells if cell.is_due] == [(bergsjon.today - dt.date(2025, 7, 15)).days]
    (preliminary,) = third.preliminary
    assert (preliminary.goal, preliminary.received, preliminary.due) == ("foretag", 19, 20)
    assert preliminary.lacking == (Q2,)
    assert second.preliminary == third.preliminary, "the status is one, whichever period is looked at"


def test_a_year_stands_with_its_last_quarter(demo: Database, cast: Cast) -> None:
    fourth = seen(Place(demo, "handslag-bergsjon"), cast.asa, Period(2025, 4), today=dt.date(2026, 2, 1))
    assert [(column.goal, column.period.code) for column in fourth.columns if column.period.quarter is None] == [
        ("gymnasiebehorighet", "2025")
    ]


def test_a_report_s_way_through_its_cell(place: Place, people: SimpleNamespace) -> None:
    def stage(actor: Actor) -> str:
        return only(place, actor).stage.value

    place.today = dt.date(2025, 10, 20)
    assert (stage(people.asa), only(place, people.asa).days_late) == ("missing", 5)
    report = place.draft(people.bo, 5)
    assert (stage(people.asa), stage(people.stina)) == ("draft", "missing"), "a draft is not the steering group's"
    assert only(place, people.asa).moved_at is not None
    assert only(place, people.stina) == only(place, people.asa, "balder"), "nor is that somebody has begun"
    report = place.move(contributions.submit, people.bo, report)
    assert (stage(people.asa), stage(people.stina), only(place, people.asa).days_late) == ("submitted", "submitted", 0)
    report = place.move(contributions.return_, people.stina, report, reason="Vilka?")
    assert (stage(people.asa), stage(people.stina), only(place, people.asa).days_late) == ("returned", "missing", 5)
    report = place.move(contributions.submit, people.bo, report)
    report = place.move(contributions.verify, people.stina, report)
    assert (stage(people.stina), only(place, people.stina).days_late) == ("verified", 0)
    report = place.move(contributions.correct, people.bo, report, entry=entry_of(6), reason="Fel")
    assert (stage(people.asa), only(place, people.asa).correction) == ("verified", "draft")
    hidden = only(place, people.stina)
    assert (hidden.stage, hidden.correction, hidden.moved_at) == ("verified", None, None)
    report = place.move(contributions.submit, people.bo, report)
    assert (stage(people.stina), only(place, people.stina).correction) == ("verified", "submitted")
    report = place.move(contributions.verify, people.stina, report)
    assert only(place, people.asa).correction is None
    place.move(contributions.retract, people.bo, report, reason="Inte våra")
    assert stage(people.asa) == "missing"
    nothing = place.draft(people.bo, type(entry_of(1))(nothing_to_report=True))
    place.move(contributions.verify, people.stina, place.move(contributions.submit, people.bo, nothing))
    assert (stage(people.stina), seen(place, people.asa).received) == ("nothing_to_report", 1)


def test_of_several_parts_the_furthest_speaks(place: Place, people: SimpleNamespace) -> None:
    place.draft(people.bo, 1, initiative="a")
    place.submitted(people.bo, 2, initiative="b")
    assert cells(seen(place, people.asa)) == {"saab": ["submitted"], "balder": ["missing"]}
    place.verified(people.bo, 3, by=people.stina, initiative="c")
    assert cells(seen(place, people.asa))["saab"] == ["verified"]


def test_what_is_not_expected_is_not_due(place: Place) -> None:
    until = {"value": 100, "date": "2025-06-30", "prov": "seed"}
    goals = [
        goal(),
        goal("slut", target=until),
        goal("sent", first="2025Q4"),
        goal("arlig", frequency="year"),
        activity("tillfalle", frequency="irregular", reporters=["brg"]),
    ]
    partners = [
        {"organisation": "balder", "role": "partner", "prov": "seed"},
        {"organisation": "saab", "role": "partner", "prov": "seed", "to": "2025-06-30"},
        {"organisation": "brg", "role": "partner", "prov": "seed"},
        {"organisation": "fb", "role": "coordinator", "prov": "seed"},
    ]
    load_into(place.database, programme(*goals, code="andra", partners=partners))
    andra = Place(place.database, "andra")
    assert cells(seen(andra, COMMAND_LINE)) == {"balder": ["missing"]}
    andra.submitted(COMMAND_LINE, 4, goal="tillfalle", partner="brg")
    found = seen(andra, COMMAND_LINE)
    assert cells(found) == {"balder": ["missing", "not_due"], "brg": ["not_due", "submitted"]}
    assert (found.expected, found.received) == (1, 0), "what is only welcome is not counted"


def test_before_anything_is_closed_nothing_is_preliminary(place: Place, people: SimpleNamespace) -> None:
    data = programme(goal(), code="ny-ort", start="2025-07-01")
    data["partnerships"][0]["reporting"] = {"first": "2025Q3", "closed_through": "2025Q2", "open": [], "due_days": 1}
    load_into(place.database, data)
    new, asa = Place(place.database, "ny-ort"), Cast(place.database).asa
    found = seen(new, asa)
    assert found.preliminary == ()
    assert [(row.partner, reports) for row, reports in found.late] == [("saab", 1), ("balder", 1)]
    new.do(periods.close, asa, Q3, today=new.today)
    (preliminary,) = seen(new, asa).preliminary
    assert (preliminary.goal, preliminary.received, preliminary.due, preliminary.lacking) == ("jobb", 0, 2, (Q3,))


def test_who_may_look(place: Place, people: SimpleNamespace) -> None:
    for actor in (people.bo, people.pia, people.vera):
        with pytest.raises(NotAllowed):
            seen(place, actor)
    with pytest.raises(NotFound):
        seen(place, Actor(people.bo.person_id))
    with pytest.raises(Refused, match="period-unknown"):
        seen(place, people.asa, Period(2025))


def test_the_number_of_questions_does_not_grow(place: Place) -> None:
    def asked(code: str) -> int:
        there = Place(place.database, code)
        with counted(place.database) as queries:
            seen(there, COMMAND_LINE)
        return len(queries)

    few = asked("handslag-provby")
    lines = [(partner, f"2024Q{quarter}", 1) for partner in ("saab", "balder") for quarter in (1, 2, 3, 4)]
    load_into(place.database, programme(*[goal(f"mal-{n}", lines=lines) for n in range(5)], code="andra"))
    assert asked("andra") == few <= 15
