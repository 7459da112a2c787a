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
from dashapp.public.data import COLUMNS
from goals.measures import Kind
from goals.progress import Status
from tests.docs.guides import blocks, code, guide, section, table, tables
from tests.public.documents import WITHHELD
from tests.public.faces import json_of

GUIDE = guide("open-data.md")
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
    (block,) = blocks(GUIDE, "json")
    shown, whole = json.loads(block), answer(client)
    assert whole.pop("notice")
    shown["published"] = whole["published"]
    whole["goals"] = whole["goals"][:1]
    for cut in ("by_partner", "series"):
        whole["goals"][0][cut] = whole["goals"][0][cut][:1]
    assert json.dumps(shown) == json.dumps(whole)


def test_the_tables_of_json_have_its_keys_in_its_order(client: FlaskClient) -> None:
    partnership, goal, partner, period = (
        [code(row[0])[0] for row in rows] for rows in tables(section(GUIDE, "JSON"))[:4]
    )
    whole = answer(client)
    assert partnership == list(whole)
    assert {tuple(one) for one in whole["goals"]} == {tuple(goal)}
    assert [*whole["goals"][0]["by_partner"][0], "withheld"] == partner
    assert [*whole["goals"][0]["series"][0], "withheld"] == period


def test_the_words_of_json_are_the_application_s() -> None:
    assert [code(row[0])[0] for row in tables(section(GUIDE, "JSON"))[4]] == [*map(str, Status)]
    (kinds,) = (row[1] for row in tables(section(GUIDE, "JSON"))[1] if row[0] == "`kind`")
    assert set(code(kinds)) == set(Kind)


def test_the_table_of_columns_is_the_csv_s() -> None:
    assert [code(row[0])[0] for row in table(GUIDE, "CSV")] == list(COLUMNS)


def test_numbers_are_rounded_as_the_table_says(client: FlaskClient) -> None:
    three, one = table(GUIDE, "How numbers are rounded")
    assert code(three[0]) == list(LESS_THAN_ONE)
    assert (three[1], one[1]) == ("three", "one; none where it is whole")
    for goal in answer(client)["goals"]:
        for key in (*ALWAYS_DECIMAL, "actual", "target", "baseline"):
            if goal[key] is not None:
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
