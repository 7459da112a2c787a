"""Every number says where it comes from: what was made up is marked there, and a change tells its own source."""

import json

import pytest

from dashapp.i18n import words
from tests.public.documents import BERGSJON, Document, document, goal
from tests.public.faces import json_of, page
from tests.public.kinds import changed, monitor, ratio, reduction, survey_share
from tests.public.reading import Element, read
from tests.public.test_data import rows as rows_of

SWEDISH, ENGLISH = words("sv"), words("en")
UP = {"period": "2019", "since": "2018", "value": 2, "direction": None, "qualifier": "more_than", "prov": "public"}
AREA = {"question": None, "period": "2019", "qualifier": None}
SAFETY = survey_share(
    provenance=["demo"],
    baseline_provenance="demo",
    target_provenance="seed",
    change=UP,
    by_area=[
        {**AREA, "area": "fittja", "name": "Fittja", "value": 71.1, "sample_size": 402, "provenance": ["demo"],
         "change": {**UP, "value": 7, "prov": "seed"}},
        {**AREA, "area": "alby", "name": "Alby", "value": None, "sample_size": None, "provenance": ["seed"],
         "change": {**UP, "value": 5.7, "qualifier": None, "prov": "seed"}},
        {**AREA, "area": "norsborg", "name": "Norsborg", "value": 68, "sample_size": 390, "provenance": ["seed"],
         "change": {**UP, "value": 1, "qualifier": None, "prov": "seed"}},
        {**AREA, "area": "hallunda", "name": "Hallunda", "value": 66, "sample_size": 380, "provenance": ["public"],
         "change": {**UP, "value": 4, "qualifier": None, "prov": "demo"}},
    ],
)  # fmt: skip
SEED, PUBLIC = (BERGSJON["provenance"][code]["sv"] for code in ("seed", "public"))


def article(one: Document, language: str = "sv") -> Element:
    return read(page(document(one), language)).one("article", class_="p")


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def table(shown: Element, name: str) -> Element:
    return next(iter(shown.all("table", class_=name)))


def cells(one: Element) -> list[list[str]]:
    return [[plain(cell) for cell in row] for row in one.rows()]


def test_an_invented_level_and_its_real_change_are_told_apart() -> None:
    shown = article(SAFETY)
    assert shown.one("p", class_="fig").text.endswith("· demo")
    assert f"Ökade med mer än 2 procentenheter mellan 2018 och 2019 ({PUBLIC})." in shown.text
    origins = " ".join(shown.text.split())
    invented = "påhittat för demonstration."
    assert f"Utfall: {invented} Utgångsläge: {invented} Mål: {SEED}." in origins
    assert "Den prickade linjen går enligt den raka vägen till målet: 73 % (31 december 2018, demo), 78 % (31" in plain(
        shown.text
    )
    real = article({**SAFETY, "provenance": ["public"], "baseline_provenance": "public"})
    assert "demo" not in real.one("p", class_="fig").text
    assert "mellan 2018 och 2019." in real.text, "from where the level beside it is"
    made_up = article({**SAFETY, "provenance": ["public"], "change": {**UP, "prov": "demo"}})
    assert "demo" not in made_up.one("p", class_="fig").text
    assert "mellan 2018 och 2019 (demo)." in made_up.text


def test_each_part_says_where_its_number_and_its_change_come_from() -> None:
    assert cells(table(article(SAFETY), "parts"))[1:] == [
        ["Fittja", "71,1 % (402 svarande, 2019, demo). Ökade med mer än 7 procentenheter mellan 2018 och 2019"
         f" ({SEED})."],
        ["Alby", f"Ökade med 5,7 procentenheter mellan 2018 och 2019 ({SEED})."],
        ["Norsborg", "68 % (390 svarande, 2019). Ökade med 1 procentenhet mellan 2018 och 2019."],
        ["Hallunda", "66 % (380 svarande, 2019). Ökade med 4 procentenheter mellan 2018 och 2019 (demo)."],
    ]  # fmt: skip


def test_a_table_of_made_up_numbers_says_so_once_and_a_mixed_one_at_each() -> None:
    jobs = BERGSJON["goals"][0]
    first, *others = jobs["series"]
    series = [{**first, "provenance": ["public"]}, *({**one, "provenance": ["demo"]} for one in others)]
    years = {
        "years": [2023, 2024],
        "rows": [
            {"partner": "saab", "cells": [5, 7], "total": 12, "provenance": [["public"], ["demo"]]},
            {"partner": "balder", "cells": [None, 2], "total": 2, "provenance": [[], ["public"]]},
        ],
        "totals": [5, 9],
        "total": 14,
    }
    partners = [
        {**one, "provenance": ["public"] if place else ["demo", "public"]}
        for place, one in enumerate(jobs["by_partner"])
    ]
    whole = article(goal(provenance=["demo"]))
    assert [one.one("caption").text.endswith(" demo") for one in whole.all("table")] == [True, True]
    assert all("demo" not in cell for one in whole.all("table") for row in one.rows() for cell in row)
    mixed = article(goal(series=series, table=years, by_partner=partners, provenance=["demo", "public"]))
    by_year, by_period = mixed.all("table")
    assert cells(by_year)[1:] == [
        ["Saab", "5", "7 demo", "12 demo"],
        ["Balder", "–", "2", "2"],
        ["Summa", "5", "9 demo", "14 demo"],
    ]
    assert [row[0].endswith("demo") for row in by_period.rows()[1:]][:3] == [False, True, True]
    assert not any(one.one("caption").text.endswith("demo") for one in (by_year, by_period))
    assert "Tillsammans: Familjebostäder 171 (demo), Saab 126, Balder 98." in mixed.text
    real = article(goal(provenance=["public"]))
    assert "demo" not in "".join(one.text for one in real.all("table"))


def test_what_is_only_known_by_a_change_is_marked_by_where_the_change_comes_from() -> None:
    up = {**changed(value=12), "provenance": ["demo"]}
    assert article(up).one("p", class_="fig").text.endswith("· demo")
    assert "demo" not in article({**up, "provenance": ["seed"]}).one("p", class_="fig").text


@pytest.mark.parametrize("one", [monitor(), ratio(), reduction(), goal()])
def test_a_document_from_before_rows_had_a_source_marks_all_of_them_with_the_goal_s(one: Document) -> None:
    shown = article({key: said for key, said in one.items() if key != "baseline_provenance"} | {"provenance": ["demo"]})
    assert shown.one("p", class_="fig").text.endswith("· demo")
    assert all(one.one("caption").text.endswith("demo") for one in shown.all("table", class_="periods"))
    assert "Utgångsläge:" not in shown.text
    assert "Baseline:" in article({**SAFETY, "provenance": ["demo"]}, "en").text


def test_the_open_data_have_the_source_of_every_number() -> None:
    (safety,) = json_of(document(SAFETY))["goals"]
    assert {key: safety[key] for key in safety if key.endswith("provenance")} == {
        "provenance": ["demo"], "baseline_provenance": "demo", "target_provenance": "seed"
    }  # fmt: skip
    assert [row["provenance"] for row in safety["by_area"]] == [["demo"], ["seed"], ["seed"], ["public"]]
    assert [row["change"]["provenance"] for row in safety["by_area"]] == ["seed", "seed", "seed", "demo"]
    areas = [row for row in rows_of(document(SAFETY)) if row["area"]]
    assert [(row["provenance"], row["change_provenance"]) for row in areas] == [
        ("demo", "seed"), ("seed", "seed"), ("seed", "seed"), ("public", "demo"),
    ]  # fmt: skip
    (jobs,) = json_of(document(goal(milestones=[{"date": "2024-12-31", "value": 330, "prov": "demo"}])))["goals"]
    assert jobs["milestones_provenance"] == ["demo"]
    assert "baseline_provenance" not in json.dumps(jobs)
