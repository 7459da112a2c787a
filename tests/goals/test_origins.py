"""Where each number of a document comes from: the figure from what it is made of, a row from what it is made of."""

from typing import Any

from db import PUBLIC, Database
from goals import releases
from tests.goals.place import goal, line
from tests.goals.test_document_kinds import documents, of_kind, rows, said

PER_CENT = {"sv": "procent"}
SURVEY = {
    "provider": "brg",
    "counted_answers": {"sv": ["bra"]},
    "questions": [{"code": "dag", "text": {"sv": "Dag?"}}, {"code": "kvall", "text": {"sv": "Kväll?"}}],
}
UP = {"since": "2023", "value": 2, "prov": "public"}


def published(database: Database, slug: str) -> dict[str, Any]:
    with database.reading(PUBLIC) as session:
        return {one["code"]: one for one in releases.published(session, slug).publication.document["goals"]}


def test_the_demonstration_s_numbers_each_have_their_own(demo: Database) -> None:
    safety = published(demo, "botkyrka-trygghet")["trygghet"]
    assert (safety["provenance"], safety["baseline_provenance"], safety["target_provenance"]) == (
        ["demo"], "demo", "seed",
    ), "changes of other parts and questions are no part of the figure"  # fmt: skip
    assert rows(safety, "by_area", "area", "provenance") == [
        ("botkyrka", ["demo"]), ("alby", ["seed"]), ("fittja", ["demo"]), ("fittja_alby_norsborg", ["seed"]),
    ]  # fmt: skip
    assert {row["change"]["prov"] for row in safety["by_area"]} == {"public", "seed"}
    tynnered = published(demo, "handslag-tynnered")
    jobs = tynnered["feriejobb"]
    assert rows(jobs, "series", "quantity", "provenance")[0] == (151, ["public"])
    assert {code for row in jobs["series"][1:] for code in row["provenance"]} == {"demo"}
    assert jobs["table"]["rows"][0]["provenance"][:2] == [["public"], ["demo"]]
    assert jobs["provenance"] == jobs["by_partner"][0]["provenance"] == ["demo", "public"]
    graded = tynnered["ej-sarskilt-utsatt"]
    assert rows(graded, "series", "period", "provenance") == [
        ("2019", ["public"]),
        ("2021", ["seed"]),
        ("2023", ["public"]),
    ]
    assert graded["provenance"] == ["public", "seed"], "since when the target has been met is told with it"
    assert published(demo, "herrgarden")["brott"]["provenance"] == ["public"]


def test_a_figure_has_the_sources_of_what_it_is_made_of_and_no_other_s(empty: Database) -> None:
    cases = [said("saab", period, numerator=4, denominator=5, prov=prov) for period, prov in
             (("2023Q4", "demo"), ("2024Q3", "public"), ("2025Q2", "seed"))]  # fmt: skip
    survey = [
        said("saab", "2024", value=60, sample_size=100, prov="demo"),
        said("saab", "2024", value=50, sample_size=50, area="norra", prov="public"),
        said("saab", "2024", value=40, sample_size=50, question="kvall", prov="derived"),
        said("saab", "2023", value=55, sample_size=90, prov="seed"),
    ]
    measured = {"unit": PER_CENT, "baseline": {"value": 50, "date": "2022-12-31", "prov": "derived"},
                "target": {"value": 80, "date": "2025-12-31", "prov": "seed"}, "profile": "linear"}  # fmt: skip
    numbers = [said("saab", "2024", value=7, prov="public"), said("saab", "2023", value=6, prov="demo")]
    alone = [said("saab", "2024", change=UP, prov="demo")]
    done = [said("saab", str(year), done=is_done, prov=prov) for year, is_done, prov in
            ((2022, False, "demo"), (2023, True, "seed"), (2024, True, "public"))]  # fmt: skip
    found = documents(
        empty,
        of_kind("ratio", cases, code="arenden", numerator={"sv": "i tid"}, denominator={"sv": "alla"}, **measured),
        of_kind("survey_share", survey, code="enkat", survey=SURVEY, **measured),
        of_kind("monitor", numbers, code="foljs"),
        of_kind("monitor", alone, code="andring"),
        of_kind(
            "deliverable", done, code="hus", unit=None, target={"done": True, "date": "2025-12-31", "prov": "seed"}
        ),
        start="2022-01-01",
        reporting={"first": "2022Q1", "closed_through": "2025Q2", "open": ["2025Q3"], "due_days": 15},
    )
    assert {one["code"]: one["provenance"] for one in found} == {
        "arenden": ["public", "seed"], "enkat": ["demo"], "foljs": ["public"], "andring": ["public"],
        "hus": ["public", "seed"],
    }  # fmt: skip
    ratio, enkat, *_ = found
    assert rows(ratio, "series", "provenance") == [(["demo"],), (["demo", "public"],), (["public", "seed"],)]
    assert rows(enkat, "series", "provenance") == [(["seed"],), (["demo"],)]
    assert rows(enkat, "by_question", "question", "provenance") == [("dag", ["demo"]), ("kvall", ["derived"])]
    assert rows(enkat, "by_area", "area", "provenance") == [(None, ["demo"]), ("norra", ["public"])]


def test_rows_do_not_tell_a_withheld_number_by_where_they_come_from(empty: Database) -> None:
    """Saab alone is from a public source: then 7 of the first quarter would be Saab's, and Balder's 50 - 40 - 7."""
    (jobs,) = documents(
        empty,
        goal(
            reporters=["saab", "balder", "fb"],
            lines=[
                line("saab", "2024Q1", 7, prov="public"),
                line("balder", "2024Q2", 3, prov="demo"),
                line("fb", "2024Q2", 40, prov="demo"),
            ],
        ),
    )
    assert (jobs["actual"], jobs["provenance"]) == (50, ["demo", "public"])
    assert [row.get("withheld", False) for row in jobs["by_partner"]] == [False, True, True]
    told = [row for key in ("by_partner", "by_area", "by_question", "series") for row in jobs[key]]
    assert len(told) == 5
    assert not [row for row in told if "provenance" in row]


def test_a_share_in_another_s_report_comes_from_where_the_report_does(empty: Database) -> None:
    shared = line("saab", "2024Q1", 30, shares={"saab": 10, "balder": 20}, prov="demo")
    (jobs,) = documents(empty, goal(lines=[shared, line("balder", "2024Q2", 9, prov="public")]))
    assert rows(jobs, "by_partner", "partner", "quantity", "provenance") == [
        ("balder", 29, ["demo", "public"]), ("saab", 10, ["demo"]),
    ]  # fmt: skip
    assert rows(jobs, "series", "quantity", "provenance") == [(30, ["demo"]), (9, ["public"])]
    assert jobs["table"]["rows"][0]["provenance"] == [["demo", "public"]]
