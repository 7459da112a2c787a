"""The page, the JSON and the CSV say the same, to the digit."""

import csv
import io
import json
from typing import Any

import pytest

from dashapp.i18n import words
from dashapp.public.data import COLUMNS, as_csv
from tests.public.documents import BERGSJON, BID, MADE_UP, PLACES, WITHHELD, document, goal
from tests.public.faces import json_of, page
from tests.public.reading import Element, read

DOCUMENTS = [*PLACES, BID, *MADE_UP.values()]


def rows(document_: dict, language: str = "sv") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(document_, language=language), newline="")))


def test_the_json_has_the_agreed_keys_in_the_agreed_order() -> None:
    answer = json_of(BERGSJON, banner=None)
    assert list(answer) == ["partnership", "name", "as_of", "release", "published", "goals"]
    assert answer["published"] == "2025-11-02T08:30:00Z"
    jobs = answer["goals"][0]
    assert list(jobs) == [
        "code", "title", "kind", "unit", "baseline", "target", "target_date", "actual", "expected", "progress", "ratio",
        "status", "preliminary", "coverage", "pace", "required_pace", "provenance", "target_provenance",
        "milestones_provenance", "by_partner", "series",
    ]  # fmt: skip
    assert json.dumps(
        {key: jobs[key] for key in ("actual", "expected", "progress", "ratio", "pace", "required_pace")}
    ) == ('{"actual": 395, "expected": 451.5, "progress": 0.687, "ratio": 0.875, "pace": 49.5, "required_pace": 90.0}')
    assert jobs["by_partner"][1] == {"partner": "saab", "organisation": "Saab AB", "quantity": 126}
    assert jobs["series"][0] == {"period": "2023Q1", "quantity": 17, "cumulative": 17}
    assert list(json_of(BERGSJON))[-1] == "notice"
    assert json_of(BERGSJON, "en")["notice"].startswith("Demonstration data.")


def test_withheld_figures_are_left_out_of_the_json() -> None:
    jobs = json_of(WITHHELD)["goals"][0]
    assert jobs["by_partner"][1] == {"partner": "saab", "organisation": "Saab AB", "withheld": True}
    assert jobs["series"][3] == {"period": "2023Q4", "withheld": True}
    assert jobs["series"][4] == {"period": "2024Q1", "quantity": 41, "withheld": True}
    assert jobs["series"][6] == {"period": "2024Q3", "cumulative": 240, "withheld": True}


def test_the_csv_has_a_row_per_period_and_a_row_per_partner() -> None:
    text = as_csv(BERGSJON, language="sv")
    assert text.startswith(",".join(COLUMNS) + "\r\n")
    assert text.endswith("\r\n")
    jobs = [row for row in rows(BERGSJON) if row["goal"] == "jobb"]
    assert len(jobs) == 10 + 3
    assert jobs[0] == dict.fromkeys(COLUMNS, "") | {
        "partnership": "handslag-bergsjon", "goal": "jobb", "title": "575 fler personer ska ha ett jobb att gå till",
        "kind": "cumulative_count", "unit": "personer", "period": "2023Q1", "state": "number", "quantity": "17",
        "cumulative": "17", "withheld": "false", "provenance": "demo",
    }  # fmt: skip
    assert (jobs[10]["partner"], jobs[10]["period"], jobs[10]["quantity"]) == ("familjebostader", "", "171")
    assert rows(WITHHELD)[3]["withheld"] == "true"
    assert rows(WITHHELD)[3]["quantity"] == ""
    assert rows(BERGSJON, "en")[0]["unit"] == "people"


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", " =1", "|ls", "%0A", "＝1", "a\nb"])
def test_no_cell_of_the_csv_becomes_a_formula(formula: str) -> None:
    row = rows(document(goal(title={"sv": formula}, provenance=["demo", "seed"])))[0]
    assert row["title"].startswith("'") or formula == "a\nb"
    assert row["title"].removeprefix("'") == formula
    assert row["provenance"] == "demo seed"


@pytest.mark.parametrize("document_", DOCUMENTS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_page_json_and_csv_agree_to_the_digit(document_: dict, language: str) -> None:
    shown = read(page(document_, language))
    lines = rows(document_, language)
    for goal_ in json_of(document_, language)["goals"]:
        article = shown.one("article", id=f"goal-{goal_['code']}")
        _agree(article, goal_, [line for line in lines if line["goal"] == goal_["code"]], language)


def _agree(article: Element, goal_: dict[str, Any], lines: list[dict[str, str]], language: str) -> None:
    number, hidden = words(language).number, words(language)("public-withheld")

    def told(row: dict[str, Any], key: str) -> str:
        return number(row[key]) if key in row else hidden

    def written(row: dict[str, Any], key: str) -> str:
        return str(row[key]) if key in row else ""

    if goal_["actual"] is not None:
        assert article.one("b").text == number(goal_["actual"])
        told_expected = article.one("svg", class_="b").one("title").text
        assert number(goal_["expected"]) in told_expected
        assert number(goal_["target"]) in told_expected
    assert goal_["title"] == article.one("h2").text
    if goal_["required_pace"] is not None:
        assert number(goal_["required_pace"]) in article.text
    periods = [line for line in lines if line["period"]]
    assert [(line["quantity"], line["cumulative"]) for line in periods] == [
        (written(point, "quantity"), written(point, "cumulative")) for point in goal_["series"]
    ]
    partners = [line for line in lines if line["partner"]]
    assert [(line["partner"], line["quantity"]) for line in partners] == [
        (row["partner"], written(row, "quantity")) for row in goal_["by_partner"]
    ]
    assert [line["withheld"] == "true" for line in lines] == [
        "withheld" in row for row in (*goal_["series"], *goal_["by_partner"])
    ]
    if goal_["series"]:
        table = article.one("table", class_="periods").rows()[1:]
        expected = [[told(point, "quantity"), told(point, "cumulative")] for point in goal_["series"]]
        assert [row[1:] for row in table] == [row[: len(table[0]) - 1] for row in expected]
    if goal_["by_partner"]:
        table = [one for one in article.all("table") if one.attributes["class"] in ("years", "partners")]
        body = table[0].rows()[1 : 1 + len(goal_["by_partner"])]
        assert [row[-1] for row in body] == [told(row, "quantity") for row in goal_["by_partner"]]
