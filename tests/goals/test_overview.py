"""A partnership at a glance: the public page's own figures, worst first, and who reported what."""

import uuid
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select

from db import PLATFORM, PUBLIC, Database
from goals import contributions, periods, releases
from goals.calendar import Period
from goals.cells import Cell, Reported
from goals.entry import Entry
from goals.kinds import COUNTS
from goals.models import ReportingPeriod
from goals.overview import Later, Overview, Waiting, overview
from partners import partnerships
from partners.access import COMMAND_LINE, Actor, Role
from partners.errors import NotFound
from tests.conftest import Cast
from tests.goals.place import Place, activity, entry_of, goal, line, load_into, programme
from tests.goals.statements import counted

NOTHING = Entry(nothing_to_report=True)
MAY_BE_WITHHELD = {"by_partner", "series", "table", "pace", "after_target"}
JUDGED = ("actual", "at", "expected", "progress", "ratio", "status", "coverage", "pace", "required_pace", "table")


def is_table_due(figures: dict[str, Any]) -> bool:
    """Whether a goal has a table of partners by years: it adds up, not anew each year, and something counts."""
    return figures["kind"] in COUNTS and figures["per"] != "year" and figures["actual"] is not None


def new_place(database: Database, *goals: dict[str, Any], **changes: Any) -> Place:
    load_into(database, programme(*goals, **changes))
    return Place(database, changes.get("code", "handslag-provby"))


def account(shown: Overview, code: str = "jobb") -> Any:
    return next(one for one in shown.goals if one.figures["code"] == code)


def by_row(shown: Overview) -> dict[str, list[tuple[str, Decimal | None]]]:
    return {row.partner: [(cell.reported.value, cell.quantity) for cell in row.cells] for row in shown.heat.rows}


def test_every_figure_of_the_demonstration_is_the_one_that_the_public_reads(demo: Database) -> None:
    with demo.reading(PLATFORM) as session:
        codes = [partnership.code for partnership in partnerships.every(session)]
    compared = 0
    for code in codes:
        shown = Place(demo, code).see(overview, COMMAND_LINE)
        with demo.reading(PUBLIC) as session:
            document = releases.published(session, code).publication.document
        assert shown.as_of.isoformat() == document["as_of"]
        assert len(shown.goals) == len(document["goals"])
        for published in document["goals"]:
            figures = account(shown, published["code"]).figures
            is_whole = not any("withheld" in cell for cell in (*published["by_partner"], *published["series"]))
            for key in published:
                if (is_whole and published[key] is not None) or key not in MAY_BE_WITHHELD:
                    assert figures[key] == published[key], (code, published["code"], key)
                    compared += 1
            assert figures.keys() == published.keys()
            assert not any("withheld" in cell for cell in (*figures["by_partner"], *figures["series"]))
            assert figures["table"] is not None or not is_table_due(figures)
    assert compared > 400


def test_asa_sees_bergsjon_worst_first(demo: Database, cast: Cast) -> None:
    shown = Place(demo, "handslag-bergsjon").see(overview, cast.asa)
    assert [(one.figures["code"], one.figures["ratio"]) for one in shown.goals] == [
        ("gymnasiebehorighet", 0.815), ("jobb", 0.875), ("foretag", 1.042), ("lovjobb", 1.063), ("polislistan", None),
    ]  # fmt: skip
    assert (shown.received, shown.due, str(shown.as_of)) == (81, 82, "2025-06-30")
    heading = shown.partnership
    assert (heading.code, heading.name["sv"], heading.kind, heading.area) == (
        "handslag-bergsjon", "Handslag Bergsjön", "handslag", "Bergsjön",
    )  # fmt: skip


def test_goals_without_a_ratio_stand_last_in_the_agreement_s_order(empty: Database) -> None:
    lines = {"a": [], "b": [("saab", "2024Q1", 90)], "c": [], "d": [("saab", "2024Q1", 5)]}
    place = new_place(empty, *[goal(code, lines=some) for code, some in lines.items()])
    shown = place.see(overview, COMMAND_LINE)
    assert [one.figures["code"] for one in shown.goals] == ["d", "b", "a", "c"]
    assert shown.partnership.area is None


def test_before_anything_is_closed_goals_have_a_promise_and_no_judgement(empty: Database) -> None:
    lines = [("saab", "2025Q1", 5), ("saab", "2025Q2")]
    place = new_place(empty, goal(lines=lines), activity(), activity("varje-ar", per="year"))
    judged = place.see(overview, COMMAND_LINE)
    place.do(lambda session: [session.delete(row) for row in session.scalars(select(ReportingPeriod))])
    shown = place.see(overview, COMMAND_LINE)
    assert (shown.as_of, shown.received, shown.due, shown.heat.columns, shown.heat.rows) == (None, 0, 0, (), ())
    assert [one.figures["code"] for one in shown.goals] == ["jobb", "moten", "varje-ar"]
    for one in shown.goals:
        figures = one.figures
        assert figures.keys() == account(judged, figures["code"]).figures.keys()
        assert [figures[key] for key in JUDGED] == [None] * len(JUDGED)
        assert figures["target"] in (100, 10)
    assert account(shown).later == (
        Later("2025Q1", Decimal(5), provenance=("seed",)),
        Later("2025Q2", None, provenance=("seed",)),
    )


def test_what_is_verified_later_stands_beside_the_figure(place: Place, people: SimpleNamespace) -> None:
    before = account(place.see(overview, people.asa)).figures
    place.verified(people.bo, 7, by=people.asa)
    assert account(place.see(overview, people.vera)).later == (Later("2025Q3", Decimal(7), provenance=("reported",)),)
    place.verified(people.pia, NOTHING, by=people.asa)
    shown = account(place.see(overview, people.vera))
    assert shown.later == (Later("2025Q3", Decimal(7), provenance=("reported",)),)
    assert shown.figures == before
    place.do(periods.close, people.asa, Period.parse("2025Q3"), today=place.today)
    shown = account(place.see(overview, people.vera))
    assert (shown.later, shown.figures["actual"]) == ((), 36)


def test_nothing_to_report_later_is_not_zero(place: Place, people: SimpleNamespace) -> None:
    place.verified(people.pia, NOTHING, by=people.asa)
    assert account(place.see(overview, people.vera)).later == (Later("2025Q3", None, provenance=("reported",)),)
    place.verified(people.bo, 0, by=people.asa)
    assert account(place.see(overview, people.vera)).later == (Later("2025Q3", Decimal(0), provenance=("reported",)),)


def test_everybody_is_told_of_the_waiting_reports_that_they_may_know_of(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.bo, 12)
    place.submitted(people.pia, 3)
    place.draft(people.asa, 50, partner="fb")
    waiting = {name: account(place.see(overview, actor)).waiting for name, actor in vars(people).items()}
    both = (Waiting("2025Q3", 2, 0),)
    assert waiting["asa"] == waiting["stina"] == both
    assert waiting["bo"] == (Waiting("2025Q3", 1, 0),)
    assert waiting["pia"] == (Waiting("2025Q3", 1, 0),)
    assert waiting["vera"] == ()


def test_a_waiting_correction_is_told_from_a_new_report(place: Place, people: SimpleNamespace) -> None:
    report = place.verified(people.bo, 12, by=people.asa)
    again = place.move(contributions.correct, people.bo, report, entry=entry_of(14), reason="Fel")
    place.move(contributions.submit, people.bo, again)
    place.submitted(people.pia, NOTHING)
    shown = account(place.see(overview, people.asa))
    assert shown.waiting == (Waiting("2025Q3", 2, 1),)
    assert shown.later == (Later("2025Q3", Decimal(12), provenance=("reported",)),)
    assert account(place.see(overview, people.pia)).waiting == (Waiting("2025Q3", 1, 0),)


def test_who_reported_what_in_bergsjon(demo: Database, cast: Cast) -> None:
    heat = Place(demo, "handslag-bergsjon").see(overview, cast.vera).heat
    assert [(column.goal, column.period, column.total) for column in heat.columns] == [
        ("jobb", "2025Q2", 53), ("foretag", "2025Q2", 8), ("gymnasiebehorighet", "2024", 31), ("lovjobb", "2025Q2", 40),
    ]  # fmt: skip
    not_there = (None, 0)
    assert {row.called: [(cell.quantity, cell.tint) for cell in row.cells] for row in heat.rows} == {
        "Familjebostäder": [(23, 3), not_there, not_there, (25, 4)],
        "Balder": [(13, 1), not_there, not_there, (8, 1)],
        "Saab": [(17, 2), not_there, not_there, (7, 1)],
        "Business Region Göteborg": [not_there, (8, 4), not_there, not_there],
        "Föreningen Exempel (demo)": [not_there, not_there, not_there, not_there],
        "Skolstatistik Exempel (demo)": [not_there, not_there, (31, 4), not_there],
    }
    words = [cell.reported for cell in heat.rows[4].cells]
    assert words == [Reported.NOT_EXPECTED, Reported.MISSING, Reported.NOT_EXPECTED, Reported.NOT_EXPECTED]


def test_zero_nothing_waiting_missing_and_not_expected_are_five_things(empty: Database) -> None:
    shares = {"saab": 1, "brg": 3}
    jobs = goal(
        reporters=["saab", "balder", "fb"],
        lines=[("balder", "2025Q2", 0), ("fb", "2025Q2"), ("saab", "2025Q2", 9, "submitted"), ("saab", "2025Q1", 4)],
    )
    shared = goal("delat", lines=[line("saab", "2025Q2", 4, shares=shares)])
    shown = new_place(empty, jobs, shared, goal("ingen")).see(overview, COMMAND_LINE)
    assert [column.total for column in shown.heat.columns] == [0, 4, None]
    missing, nothing, elsewhere = ("missing", None), ("nothing_to_report", None), ("not_expected", None)
    assert by_row(shown) == {
        "saab": [("submitted", None), ("measure", 1), missing],
        "balder": [("measure", 0), missing, missing],
        "fb": [nothing, elsewhere, elsewhere],
        "brg": [elsewhere, ("measure", 3), elsewhere],
    }
    assert [cell.tint for cell in shown.heat.rows[1].cells] == [0, 0, 0]


def test_partners_who_have_nothing_to_do_there_and_goals_without_due_reports_are_left_out(empty: Database) -> None:
    late = goal("sen", first="2025Q3", reporters=["brg"])
    when_it_happens = goal("ibland", frequency="irregular", reporters=["brg"], lines=[("brg", "2025Q2", 5)])
    shown = new_place(empty, goal(), late, when_it_happens).see(overview, COMMAND_LINE)
    assert [column.goal for column in shown.heat.columns] == ["jobb"]
    assert list(by_row(shown)) == ["saab", "balder"]
    assert account(shown, "ibland").figures["actual"] == 5


def test_a_goal_whose_date_has_passed_shows_its_last_period(empty: Database) -> None:
    target = {"value": 10, "date": "2024-12-31", "prov": "seed"}
    lines = [("saab", "2024Q4", 6), ("saab", "2025Q1", 50)]
    shown = new_place(empty, goal(target=target, lines=lines)).see(overview, COMMAND_LINE)
    assert [(column.period, column.total) for column in shown.heat.columns] == [("2024Q4", 6)]


@pytest.mark.parametrize(("quantity", "tint"), [(0, 0), (1, 1), (24, 1), (25, 2), (39, 2), (40, 3), (60, 4), (100, 4)])
def test_darker_is_a_larger_share(empty: Database, quantity: int, tint: int) -> None:
    lines = [("saab", "2025Q2", quantity), ("balder", "2025Q2", 100 - quantity)]
    shown = new_place(empty, goal(lines=lines)).see(overview, COMMAND_LINE)
    assert shown.heat.rows[0].cells == (Cell(Reported.MEASURE, Decimal(quantity), tint, provenance=("seed",)),)


def test_a_stranger_finds_nothing(place: Place, people: SimpleNamespace) -> None:
    stranger = Actor(people.bo.person_id, people.bo.organisation_id, {uuid.uuid4(): Role.COORDINATOR})
    with pytest.raises(NotFound):
        place.see(overview, stranger)


def test_more_goals_partners_and_periods_cost_no_more_statements(empty: Database) -> None:
    few = new_place(empty, goal(lines=[("saab", "2025Q1", 5)]), code="liten")
    everybody = ("saab", "balder", "fb", "brg")
    lines = [
        (partner, f"{year}Q{quarter}", 5) for partner in everybody for year in (2023, 2024) for quarter in (1, 2, 3, 4)
    ]
    many = new_place(
        empty, *[goal(f"mal-{number}", reporters=everybody, lines=lines) for number in range(9)], code="stor"
    )
    costs = []
    for place in (few, many):
        with counted(empty) as sent:
            place.see(overview, COMMAND_LINE)
        costs.append(len(sent))
    assert costs[0] == costs[1] > 0


def test_bergsjon_costs_few_statements(demo: Database, cast: Cast) -> None:
    place, actor = Place(demo, "handslag-bergsjon"), cast.asa
    with counted(demo) as sent:
        place.see(overview, actor)
    assert 0 < len(sent) <= 17
