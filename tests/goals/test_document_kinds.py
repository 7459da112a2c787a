"""What a document says of each kind of goal: its parts, and which of its reports have come."""

import json
from typing import Any

import pytest
import yaml

from db import PUBLIC, Database
from goals import releases
from goals.document import compose
from partners.access import COMMAND_LINE
from tests.conftest import DEMO
from tests.goals.place import Place, activity, goal, load_into, programme
from tests.oracle import check as oracle

AREAS = [
    {"code": "norra", "name": "Norra", "level": "district"},
    {"code": "sodra", "name": "Södra", "level": "district"},
]
UNTIL_2024 = {"first": "2023Q1", "closed_through": "2024Q4", "open": ["2025Q1"], "due_days": 15}


def of_kind(kind: str, lines: Any = (), **changes: Any) -> dict[str, Any]:
    """A goal without a way to its target, of a kind that has none unless it is given."""
    bare = {"baseline": None, "target": None, "profile": None, "frequency": "irregular", "counts": "things"}
    return goal(kind=kind, lines=lines, **{**bare, **changes})


def said(partner: str, period: str, **measure: Any) -> dict[str, Any]:
    return {"partner": partner, "period": period, "state": "verified", "prov": "seed", **measure}


def documents(database: Database, *goals: dict[str, Any], **changes: Any) -> list[dict[str, Any]]:
    """The goals of a new partnership's document."""
    data = programme(*goals, **changes)
    data["areas"] = AREAS
    load_into(database, data)
    place = Place(database)
    found: list[dict[str, Any]] = place.see(compose, COMMAND_LINE, as_of=place.today, known_at=place.now())["goals"]
    return found


def rows(goal_: dict[str, Any], key: str, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row.get(name) for name in names) for row in goal_[key]]


def test_the_parts_of_a_survey_are_the_specification_s(demo: Database) -> None:
    data = yaml.load(DEMO.read_bytes().decode(), oracle.Core)  # noqa: S506  the oracle's own safe loader
    botkyrka = next(one for one in data["partnerships"] if one["code"] == "botkyrka-trygghet")
    expected = oracle.figure(botkyrka, botkyrka["goals"][0], oracle.day("2020-12-31"), data)
    with demo.reading(PUBLIC) as session:
        (survey, *_) = releases.published(session, "botkyrka-trygghet").publication.document["goals"]
    own = [row for row in survey["by_area"] if row["question"] is None]
    assert {row["area"]: row["value"] for row in own if row["value"] is not None} == expected["by_area"]
    assert {row["question"]: row["value"] for row in survey["by_question"]} == expected["by_question"]
    changes = [row["change"]["value"] for row in survey["by_area"]]
    named = rows(survey, "by_area", "area", "question", "period", "sample_size")
    assert [(*row, change) for row, change in zip(named, changes, strict=True)] == [
        ("botkyrka", None, "2019", 2410, 2),
        ("alby", "kvall_natt", "2019", None, 5.7),
        ("fittja", None, "2019", 402, 7),
        ("fittja_alby_norsborg", None, "2019", None, 2.9),
    ]  # fmt: skip
    assert {key: survey["change"][key] for key in ("value", "since", "qualifier", "prov")} == {
        "value": 2, "since": "2018", "qualifier": "more_than", "prov": "public",
    }  # fmt: skip
    assert rows(survey, "reported", "period", "state", "missing") == [
        ("2018", "number", 0), ("2019", "number", 0), ("2020", "missing", 1),
    ]  # fmt: skip


def test_four_kinds_of_nothing_by_period(empty: Database) -> None:
    """Zero, nothing to report, missing and not due are told apart, and nobody is named."""
    target = {"value": 100, "date": "2025-06-30", "prov": "seed"}
    lines = [
        ("saab", "2024Q1", 0), ("balder", "2024Q1", 0), ("saab", "2024Q2"), ("balder", "2024Q2"), ("saab", "2024Q3"),
        ("saab", "2024Q4", 7), ("balder", "2025Q1", 3),
    ]  # fmt: skip
    late, monitored, seldom, endless = documents(
        empty,
        goal(target=target, first="2024Q1", lines=lines),
        of_kind("monitor", code="foljt", frequency="year", reporters=["saab"]),
        of_kind("monitor", [said("saab", "2023Q3", nothing_to_report=True)], code="ibland"),
        of_kind("monitor", code="vidare", frequency="quarter", first="2024Q3"),
        reporting=UNTIL_2024,
        end=None,
    )
    assert rows(late, "reported", "period", "state", "missing") == [
        ("2024Q1", "number", 0), ("2024Q2", "nothing_to_report", 0), ("2024Q3", "missing", 1), ("2024Q4", "number", 1),
        ("2025Q1", "not_due", 0), ("2025Q2", "not_due", 0),
    ]  # fmt: skip
    assert "saab" not in json.dumps(late["reported"])
    assert rows(monitored, "reported", "period", "state") == [
        ("2023", "missing"),
        ("2024", "missing"),
        ("2025", "not_due"),
    ]
    assert rows(seldom, "reported", "period", "state") == [("2023Q3", "nothing_to_report")]
    assert rows(endless, "reported", "period", "missing") == [("2024Q3", 2), ("2024Q4", 2), ("2025Q1", 0)]


def test_a_count_is_told_by_area_where_a_part_was_reported(empty: Database) -> None:
    lines = [("saab", "2024Q1", 30), {**said("saab", "2024Q2", quantity=9), "area": "norra"}]
    lines += [
        {**said("balder", period, quantity=number), "area": "sodra"}
        for period, number in (("2024Q2", 8), ("2024Q4", 0))
    ]
    parted, whole, yearly = documents(
        empty,
        goal(lines=lines, counts="things"),
        goal("hela", lines=lines[:1]),
        activity(
            per="year", lines=[{**said("saab", year, quantity=6), "area": "norra"} for year in ("2023Q2", "2024Q2")]
        ),
    )
    assert rows(parted, "by_area", "area", "name", "quantity") == [
        (None, None, 30), ("norra", "Norra", 9), ("sodra", "Södra", 8),
    ]  # fmt: skip
    assert whole["by_area"] == []
    assert rows(yearly, "by_area", "area", "quantity") == [("norra", 6)]


def test_what_is_followed_is_told_by_area_for_its_latest_period(empty: Database) -> None:
    def part(area: str, period: str, **measure: Any) -> dict[str, Any]:
        return {**said("saab", period, **measure), "area": area}

    older, latest = part("norra", "2024Q1", quantity=40), part("norra", "2024Q3", quantity=20)
    change = {"since": "2020", "direction": "down", "prov": "seed"}
    summed, valued, changed = documents(
        empty,
        of_kind("monitor", [older, latest, part("sodra", "2024Q3", quantity=7), said("saab", "2024Q3", quantity=5)]),
        of_kind("monitor", [part("norra", "2024Q1", value=3), said("saab", "2024Q1", value=90)], code="varde"),
        of_kind("monitor", [part("norra", "2024Q1", change=change)], code="bara-forandring"),
    )
    assert (summed["actual"], summed["period"]) == (32, "2024Q3")
    assert rows(summed, "by_area", "area", "quantity", "period") == [
        (None, 5, "2024Q3"), ("norra", 20, "2024Q3"), ("sodra", 7, "2024Q3"),
    ]  # fmt: skip
    assert rows(summed, "series", "period", "value") == [("2024Q1", 40), ("2024Q3", 32)]
    assert rows(valued, "by_area", "area", "value") == [(None, 90), ("norra", 3)]
    (only,) = changed["by_area"]
    assert (only["area"], only["value"], only["change"]["direction"], changed["actual"]) == (
        "norra",
        None,
        "down",
        None,
    )


def test_what_is_held_is_told_by_period_with_the_value_that_decides(empty: Database) -> None:
    target = {"value": 95, "date": "2025-12-31", "prov": "seed"}
    lines = [said("saab", "2024Q1", value=97), said("balder", "2024Q1", value=94), said("saab", "2024Q2", value=99)]
    (held,) = documents(empty, of_kind("threshold", lines, target=target, direction="at_least", frequency="quarter"))
    assert rows(held, "series", "period", "value", "met") == [("2024Q1", 94, False), ("2024Q2", 99, True)]
    assert (held["actual"], held["periods_met"], held["periods"], held["withheld"]) == (1, 1, 2, False)


@pytest.mark.parametrize("kind", ["status", "deliverable"])
def test_what_has_no_number_says_so(demo: Database, kind: str) -> None:
    with demo.reading(PUBLIC) as session:
        goals = [one for shown in releases.all_published(session) for one in shown.document["goals"]]
    for one in goals:
        if one["kind"] == kind:
            assert (one["unit"], one["path"], one["expected"], one["ratio"], one["by_area"]) == (
                None,
                [],
                None,
                None,
                [],
            )
            assert one["series"] == sorted(one["series"], key=lambda row: row["last_day"])
            assert one["actual"] == (
                one["series"][-1][{"status": "grade"}.get(kind, "done")] if one["series"] else None
            )
