"""What a release says: nothing that is withheld can be computed from the rest of it."""

import datetime as dt
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import Database, ledger, within
from goals.document import compose
from goals.posting import CELL
from goals.posting_models import Tally
from partners.access import COMMAND_LINE
from tests.goals.attacker import learned_from
from tests.goals.place import Place, activity, goal, load_into, programme

PARTNERS, AREAS = ("saab", "balder", "fb"), ("", "norra", "sodra")
QUARTERS = ("2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2")
FEW = st.one_of(st.integers(0, 6), st.integers(0, 30))
NUMBERS = count()

Reports = dict[tuple[str, str, str], int]  # of a partner, a quarter and an area


def documents(database: Database, *goals: dict[str, Any], **changes: Any) -> list[dict[str, Any]]:
    """The goals of a new partnership's document."""
    code = f"provby-{next(NUMBERS)}"
    load_into(database, programme(*goals, code=code, **changes))
    place = Place(database, code)
    found: list[dict[str, Any]] = place.see(compose, COMMAND_LINE, as_of=place.today, known_at=place.now())["goals"]
    return found


@pytest.fixture
def unreported(empty: Database) -> Place:
    """A partnership with a goal by quarters, one by years and an activity; nothing has been reported."""
    made = [goal(), goal("elever", frequency="year"), activity(counts="people")]
    reporting = {"first": "2023Q1", "closed_through": "2025Q4", "open": [], "due_days": 9}
    data = programme(*made, reporting=reporting)
    data["areas"] = [{"code": code, "name": code.title(), "level": "district"} for code in AREAS if code]
    load_into(empty, data)
    return Place(empty)


@given(
    st.dictionaries(
        st.tuples(st.sampled_from(PARTNERS), st.sampled_from(QUARTERS), st.sampled_from(AREAS)),
        FEW,
        min_size=1,
        max_size=9,
    )
)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nobody_can_compute_what_a_release_withholds(unreported: Place, reports: Reports) -> None:
    with unreported.database.transaction(within(unreported.id)) as session:
        ledger.add_up(session, Tally, tally(unreported, reports), key=CELL)
        # known at no moment: from the tally, as it stands here
        document = compose(session, COMMAND_LINE, as_of=dt.date(2025, 12, 31), known_at=None)  # type: ignore[arg-type]
        session.rollback()
    for one in document["goals"]:
        if one["actual"] is None:
            assert (one["by_partner"], one["series"], one["table"]) == ([], [], None)
            continue
        assert one["actual"] == sum(reports.values())
        assert learned_from(one) == {}
        breakdowns = (one["by_partner"], one["by_area"], one["series"])
        is_whole = not any("withheld" in cell for breakdown in breakdowns for cell in breakdown)
        assert one["table"] is None or is_whole
        if one["table"]:
            assert not any(0 < (cell or 0) < 5 for row in one["table"]["rows"] for cell in row["cells"])
        for breakdown in breakdowns:
            small = [cell for cell in breakdown if 0 < cell.get("quantity", 0) < 5]
            assert not small or len(breakdown) == 1


def tally(place: Place, reports: Reports) -> list[dict[str, Any]]:
    """The sums that reports would have left, the same ones under every goal."""
    cells: dict[tuple[str, str, str, str], int] = {}
    for (partner, quarter, area), quantity in reports.items():
        for code, period in (("jobb", quarter), ("moten", quarter), ("elever", quarter[:4])):
            cell = (code, partner, period, f"{area}//" if area else "")
            cells[cell] = cells.get(cell, 0) + quantity
    return [
        {
            "partnership_id": place.id,
            "goal_id": place.goal(code),
            "organisation_id": place.organisations[partner],
            "period": period,
            "slot": slot,
            "quantity": Decimal(quantity),
            "reports": 1,
            "measured": 1,
        }
        for (code, partner, period, slot), quantity in cells.items()
    ]


def test_the_pace_is_withheld_where_it_would_give_a_quarter_away(empty: Database) -> None:
    """3 and 20 are withheld, 23 together: the mean of the four last quarters would tell the 20."""
    quantities = zip(QUARTERS, [30, 3, 20, 40, 50, 60], strict=True)
    (one,) = documents(empty, goal(lines=[("saab", period, quantity) for period, quantity in quantities]))
    assert [cell.get("quantity") for cell in one["series"]] == [30, None, None, 40, 50, 60]
    assert one["pace"] is None
    assert one["required_pace"] is None  # 203 of 100


def test_the_pace_is_shown_where_it_tells_nothing_new(empty: Database) -> None:
    late = zip(QUARTERS, [30, 40, 20, 3, 50, 60], strict=True)
    early = zip(QUARTERS, [3, 20, 30, 40, 50, 60], strict=True)
    for quantities, pace in ((late, 33.3), (early, 45)):
        (one,) = documents(empty, goal(lines=[("saab", period, quantity) for period, quantity in quantities]))
        assert any("withheld" in cell for cell in one["series"])
        assert one["pace"] == pace


def test_a_year_s_pace_is_that_year_s_number(empty: Database) -> None:
    (one,) = documents(empty, goal(frequency="year", lines=[("saab", "2023", 50), ("saab", "2024", 3)]))
    assert [cell.get("quantity") for cell in one["series"]] == [None, None]
    assert one["pace"] is None


def test_withheld_partners_stand_last_in_an_order_that_is_not_of_size(empty: Database) -> None:
    lines = [("fb", "2024Q1", 1), ("brg", "2024Q1", 10), ("balder", "2024Q1", 10), ("saab", "2024Q1", 40)]
    (one,) = documents(empty, goal(lines=lines))
    assert [(cell["partner"], cell.get("quantity")) for cell in one["by_partner"]] == [
        ("saab", 40), ("brg", 10), ("balder", None), ("fb", None),
    ]  # fmt: skip


@pytest.mark.parametrize(("counts", "shown"), [("people", [None, None]), ("things", [40, 3])])
def test_people_are_protected_and_things_are_not(empty: Database, counts: str, shown: list[int | None]) -> None:
    lines = [("saab", "2024Q1", 3), ("balder", "2024Q1", 40)]
    (one,) = documents(empty, goal(counts=counts, lines=lines))
    assert [cell.get("quantity") for cell in one["by_partner"]] == shown
    assert (one["table"] is None) == (counts == "people")


def test_partners_by_years_are_shown_when_none_is_small(empty: Database) -> None:
    lines = [("saab", "2023Q2", 30), ("saab", "2024Q1", 5), ("saab", "2024Q4", 6), ("balder", "2024Q2", 7)]
    (one,) = documents(empty, goal(lines=lines))
    assert one["table"] == {
        "years": [2023, 2024],
        "rows": [
            {"partner": "saab", "cells": [30, 11], "total": 41, "provenance": [["seed"], ["seed"]]},
            {"partner": "balder", "cells": [None, 7], "total": 7, "provenance": [[], ["seed"]]},
        ],
        "totals": [30, 18],
        "total": 48,
    }


def test_a_yearly_promise_counts_anew_each_year(empty: Database) -> None:
    lines = [("saab", "2023Q2", 30), ("saab", "2024Q1", 5), ("saab", "2024Q4", 6), ("balder", "2025Q2", 7)]
    (one,) = documents(empty, activity(per="year", counts="people", lines=lines))
    assert [(cell["period"], cell["quantity"], cell["cumulative"]) for cell in one["series"]] == [
        ("2023Q2", 30, 30), ("2024Q1", 5, 5), ("2024Q4", 6, 11), ("2025Q2", 7, 7),
    ]  # fmt: skip
    assert (one["actual"], one["at"], one["table"], one["pace"]) == (11, "2024-12-31", None, None)
    assert [cell["partner"] for cell in one["by_partner"]] == ["saab"]


def test_what_comes_after_the_target_date_is_told_beside(empty: Database) -> None:
    target = {"value": 100, "date": "2024-12-31", "prov": "seed"}
    (one,) = documents(empty, goal(target=target, lines=[("saab", "2024Q4", 60), ("saab", "2025Q1", 50)]))
    assert (one["actual"], one["after_target"], one["status"], one["final"]) == (60, 50, "not_achieved", True)
    assert [cell["period"] for cell in one["series"]] == ["2024Q4"]


def test_few_people_are_withheld_where_no_total_covers_them(empty: Database) -> None:
    """Of the year that is not over yet, and of the time after the target date."""
    (yearly,) = documents(
        empty, activity(per="year", counts="people", lines=[("saab", "2024Q2", 30), ("saab", "2025Q1", 3)])
    )
    assert [(cell["period"], cell.get("quantity"), cell.get("cumulative")) for cell in yearly["series"]] == [
        ("2024Q2", 30, 30), ("2025Q1", None, None),
    ]  # fmt: skip
    target = {"value": 100, "date": "2024-12-31", "prov": "seed"}
    (late,) = documents(empty, goal(target=target, lines=[("saab", "2024Q4", 60), ("saab", "2025Q1", 3)]))
    assert (late["actual"], late["after_target"]) == (60, None)


def test_a_goal_without_reports_says_so(empty: Database) -> None:
    (one,) = documents(empty, goal(lines=[("saab", "2024Q1"), ("saab", "2024Q2", 5, "submitted")]))
    assert (one["actual"], one["at"], one["status"], one["provenance"]) == (None, None, "no_data", ["seed"])
    assert (one["received"], one["due"]) == (1, 20)
