"""The guide to open data: its keys and columns are those of the files, its examples are real answers."""

import contextlib
import io
import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashapp.app import create_app
from dashapp.config import Config
from dashapp.public.data import BESIDE, COLUMNS
from goals.kinds import Kind, Status
from tests.docs.guides import blocks, code, guide, section, table, tables
from tests.public.documents import WITHHELD
from tests.public.faces import json_of

GUIDE = guide("open-data.md")
SLUGS = (
    "handslag-bergsjon", "handslag-tynnered", "handslag-biskopsgarden", "bid-bergsjon", "heimstaden-nollvision",
    "botkyrka-trygghet", "sandviken-hand-i-hand", "herrgarden",
)  # fmt: skip
SITE = "http://localhost:8000"
LESS_THAN_ONE = ("progress", "ratio", "coverage")
ALWAYS_DECIMAL = ("expected", "progress", "ratio", "coverage", "pace", "required_pace")


@pytest.fixture
def client(demo_url: str, tmp_path: Path) -> Iterator[FlaskClient]:
    server = create_app(Config.from_env({"HANDSLAG_DATA": str(tmp_path), "DATABASE_URL": demo_url}))
    yield server.test_client()
    server.extensions["handslag_database"].close()


def answer(client: FlaskClient, address: str = "/handslag-bergsjon.json?lang=en") -> dict[str, Any]:
    return dict(json.loads(client.get(address).data))


def test_every_address_of_the_table_answers(client: FlaskClient) -> None:
    addresses = [code(row[0])[0] for row in table(GUIDE, "Addresses")]
    assert [client.get(address).status_code for address in [*addresses, "/en/"]] == [200] * 6
    assert client.get("/handslag-bergsjon.json?lang=de").status_code == 400
    assert client.get("/handslag-ingenstans.csv").status_code == 404


def test_the_example_in_json_is_the_answer_cut_short(client: FlaskClient) -> None:
    block, *_ = blocks(GUIDE, "json")
    shown, whole = json.loads(block), answer(client)
    assert whole.pop("notice")
    for key in BESIDE:
        whole.pop(key, None)
    shown["published"] = whole["published"]
    whole["goals"] = whole["goals"][:1]
    for cut in ("by_partner", "series", "reported"):
        whole["goals"][0][cut] = whole["goals"][0][cut][:1]
    assert json.dumps(shown) == json.dumps(whole)


def test_what_stands_beside_the_numbers_has_the_keys_of_the_table(client: FlaskClient) -> None:
    """In the reader's language, with where it comes from."""
    named = {
        code(row[0])[0]: set(code(row[1])) - {"story", "lesson", "obstacle"}
        for row in table(GUIDE, "Beside the numbers")
    }
    assert tuple(named) == BESIDE
    found: dict[str, set[str]] = {}
    for slug in SLUGS:
        told = answer(client, f"/{slug}.json?lang=en")
        for key in BESIDE:
            for row in told.get(key, []):
                assert row.keys() - {"code", "evaluation", "valuation"} == named[key] | {"prov"}, (slug, key)
                found.setdefault(key, set()).add(str(row.get("title", row.get("text"))))
    assert found.keys() == set(BESIDE)
    assert "The handslag is made public" in found["events"]


def test_every_kind_has_an_example_that_is_part_of_an_answer(client: FlaskClient) -> None:
    examples = [json.loads(block) for block in blocks(GUIDE, "json")[1:]]
    assert {one["kind"] for one in examples} == set(Kind)
    goals = [goal for slug in SLUGS for goal in answer(client, f"/{slug}.json?lang=en")["goals"]]
    for example in examples:
        assert any(is_part_of(example, goal) for goal in goals), example["code"]


def is_part_of(example: dict[str, Any], goal: dict[str, Any]) -> bool:
    """Whether a goal says all that an example says; of lists it may say more."""
    return example.keys() <= goal.keys() and all(
        all(row in goal[key] for row in said) if isinstance(said, list) else goal[key] == said
        for key, said in example.items()
    )


def test_the_tables_of_json_have_its_keys_in_its_order(client: FlaskClient) -> None:
    partnership, always, sometimes, kinds, partner, point, change, report, statuses = (
        [key for row in rows for key in code(row[0])] for rows in tables(section(GUIDE, "JSON"))[:9]
    )
    assert partnership == [key for key in answer(client) if key not in BESIDE]
    goals = [goal for slug in SLUGS for goal in answer(client, f"/{slug}.json?lang=en")["goals"]]
    for goal in goals:
        assert [key for key in goal if key not in sometimes] == always, goal["code"]
    assert in_order(goals, sometimes)
    assert set(sometimes) - keys(goals) == {"area", "withheld"}, "which no goal of the demonstration has"
    assert set(kinds) == set(Kind)
    assert [*goals[0]["by_partner"][0], "withheld"] == partner
    points = [row for goal in goals for row in goal["series"]]
    assert in_order(points, point)
    assert set(point) - keys(points) == {"withheld"}
    changes = [goal["change"] for goal in goals if "change" in goal]
    assert in_order(changes, change)
    assert set(change) - keys(changes) == {"withheld"}
    assert {tuple(row) for goal in goals for row in goal["reported"]} == {tuple(report)}
    assert statuses == [*map(str, Status)]
    parts = [row for goal in goals for key in ("by_area", "by_question") for row in goal.get(key, ())]
    assert keys(parts) <= {"area", "name", "question", "change", "provenance", *point}


def keys(rows: list[dict[str, Any]]) -> set[str]:
    return {key for row in rows for key in row}


def in_order(rows: list[dict[str, Any]], order: list[str]) -> bool:
    """Whether every row has its keys in the order of a table, as far as the table has them."""
    return all([key for key in row if key in order] == [key for key in order if key in row] for row in rows)


def test_the_table_of_columns_is_the_csv_s() -> None:
    assert [code(row[0])[0] for row in table(GUIDE, "CSV")] == list(COLUMNS)


def test_numbers_are_rounded_as_the_table_says(client: FlaskClient) -> None:
    three, one = table(GUIDE, "How numbers are rounded")
    assert code(three[0]) == list(LESS_THAN_ONE)
    assert (three[1], one[1]) == ("three", "one; none where it is whole")
    for goal in answer(client)["goals"]:
        for key in (*ALWAYS_DECIMAL, "actual", "target", "baseline"):
            if goal[key] is not None and not isinstance(goal[key], str):
                assert round(goal[key], 3 if key in LESS_THAN_ONE else 1) == goal[key]
                assert isinstance(goal[key], float) or key not in ALWAYS_DECIMAL
    told = section(GUIDE, "How numbers are rounded").split("In JSON")[1].split("are always decimal")[0]
    assert code(told) == list(ALWAYS_DECIMAL)


def test_a_withheld_number_is_left_out_and_marked() -> None:
    jobs = json_of(WITHHELD)["goals"][0]
    hidden = [row for row in (*jobs["by_partner"], *jobs["series"]) if "withheld" in row]
    assert hidden
    assert all(row["withheld"] is True and ("quantity" not in row or "cumulative" not in row) for row in hidden)


def test_asking_again_costs_nothing_and_other_sites_may_ask(client: FlaskClient) -> None:
    first = client.get("/handslag-bergsjon.csv")
    again = client.get("/handslag-bergsjon.csv", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert first.headers["Access-Control-Allow-Origin"] == "*"


def test_the_example_in_python_prints_what_the_guide_says(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,), (printed,) = blocks(GUIDE, "python"), blocks(GUIDE)

    def urlopen(address: str) -> io.BytesIO:
        assert address.startswith(SITE)
        return io.BytesIO(client.get(address.removeprefix(SITE)).data)

    monkeypatch.setattr(urllib.request, "urlopen", urlopen)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(example, "open-data.md", "exec"), {})  # noqa: S102  the guide's own example
    assert said.getvalue() == printed
