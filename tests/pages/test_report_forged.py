"""Messages that the report page never sends: each is refused in words, and changes nothing."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from dashapp.components.fields import element
from dashapp.pages.report import ids
from tests.dashapp.site import Site
from tests.pages.desk import Desk
from tests.pages.office import BERGSJON, JOBS, SUMMER, Office, unchanged
from tests.pages.paper import Paper

QUANTITY, NOTE = "quantity", "note"
Change = Callable[[dict[str, Any]], Any]


def in_ids(before: str, after: str) -> Change:
    """Every id in a message says something else."""
    return lambda body: json.loads(json.dumps(body).replace(before, after))


def in_goals(after: str) -> Change:
    """Every row is about another goal."""
    return lambda body: json.loads(re.sub(r"/(lov)?jobb/", f"/{after}/", json.dumps(body)))


def in_values(part: str, value: Any) -> Change:
    """Every field of a kind holds something else."""

    def change(body: dict[str, Any]) -> None:
        for given in (*body["inputs"], *body["state"]):
            for one in given if isinstance(given, list) else [given]:
                key = one["id"] if isinstance(one["id"], dict) else {"part": one["id"]}
                if part in (key["part"], key.get("name")):
                    one["value"] = value

    return change


VALUES = [None, 0, -1, True, 1.5, "", "x", "x" * 100_000, [], ["a"], {}, {"version": "x"}, {"version": -1, "form": []}]
SPOILED = [
    *((part, value) for part in (ids.KNOWN, ids.TICKET) for value in VALUES),
    *((QUANTITY, value) for value in (["7"], {"a": 1}, 7, True, float(10**20), "\x00", "\ud800")),
    *((NOTE, value) for value in (7, ["x"], {"a": 1}, "\x00", "x" * 10_000)),
    *((ids.KNOWN, {"kind": kind, "version": 10**30}) for kind in ("cumulative_count", "x", ["ratio"])),
    (ids.KNOWN, {"kind": "ratio", "version": 99, "largest": "NaN", "asked": "sNaN", "saved_at": "2025"}),
    (ids.TICKET, {"form": "a/2025Q3/b", "token": "t" * 12, "key": "k" * 12}),
    (ids.TICKET, {"form": "x", "token": "t" * 400, "key": "k" * 12}),
    (ids.TICKET, {"form": "x", "token": "t t t t t t", "key": "k" * 12}),
]  # fmt: skip


CASES = [
    (deed, part, value)
    for deed in ("save", "hand in", "take back")
    for part, value in SPOILED
    # what is typed in other rows has nothing to do with taking one back
    if deed != "take back" or part in (ids.KNOWN, ids.TICKET)
]


@pytest.mark.parametrize(("deed", "part", "value"), CASES, ids=lambda one: repr(one)[:30])
def test_nonsense_is_refused_in_words(site: Site, deed: str, part: str, value: Any) -> None:
    office = Office(site)
    paper = office.paper("bo")
    if part != QUANTITY:
        paper.put(QUANTITY, SUMMER, "abc" if deed == "save" else "")
    with unchanged(office):
        answer = sent(paper, deed, in_values(part, value))
        assert answer.status_code in (200, 204), answer.text[:500]


@pytest.mark.parametrize(("part", "value"), [one for one in SPOILED if one[0] in (QUANTITY, NOTE)])
def test_nonsense_in_one_row_does_not_keep_another_from_its_deed(own_site: Site, part: str, value: Any) -> None:
    office = Office(own_site)
    answer = sent(office.paper("bo"), "take back", in_values(part, value))
    assert answer.json["response"][ids.BODY]["children"]
    taken_back = office.report(JOBS)
    assert taken_back is not None
    assert taken_back.state == "draft"
    assert office.report(SUMMER) is None


NO_TEXTS = (7, True, ["x"], {"a": 1}, "\x00", "x" * 10_000)
FIELDS = {
    ("demo_fastighet", "klotter-24h"): ("numerator", "denominator", "qualifier", "day"),
    ("familjebostader", "sakerhetsdorrar"): (
        "value", "change_value", "change_direction", "change_since", "change_qualifier", "share/familjebostader",
    ),
}  # fmt: skip


def test_nonsense_in_any_kind_of_field_is_said_beside_it_and_changes_nothing(site: Site) -> None:
    office = Office(site, "bid-bergsjon")
    with unchanged(office):
        for (partner, goal), names in FIELDS.items():
            paper = office.paper("asa", f"/app/bid-bergsjon/report/2025Q3/{partner}")
            for name in names:
                kept = paper.value(name, goal)
                for value in NO_TEXTS:
                    answer = paper.type(goal, **{name: value})
                    assert answer.status_code == 200, answer.text[:500]
                    wrong = [field for field in names if paper.value(field, goal, "invalid")]
                    assert name in wrong or "change" in name, (name, value)
                    assert paper.beside(goal), (name, value)
                paper.type(goal, lost=True, **{name: kept})


def test_fields_that_a_row_does_not_have_say_nothing(site: Site) -> None:
    """A share of nobody's, a measure of another kind, names that are none."""
    office = Office(site)
    for name in ("share/x", "share/", "grade", "value", "x", 7, ["x"]):
        paper = office.paper("bo")
        old, new = '"name": "day"', f'"name": {json.dumps(name)}'
        paper.put("day", SUMMER, "14")

        def renamed(body: dict[str, Any], old: str = old, new: str = new) -> Any:
            body["inputs"], body["outputs"] = json.loads(
                json.dumps([body["inputs"], body["outputs"]]).replace(old, new)
            )

        with unchanged(office):
            assert sent(paper, "save", renamed).status_code in (200, 400), name


FOREIGN = [
    ("saab_to_balder", lambda office: in_ids(str(office.organisations["saab"]), str(office.organisations["balder"]))),
    ("to nobody", lambda office: in_ids(str(office.organisations["saab"]), str(office.id))),
    ("another partnership", lambda _: in_ids(f"{BERGSJON}/", "handslag-tynnered/")),
    ("no partnership", lambda _: in_ids(f"{BERGSJON}/", "nowhere/")),
    ("closed period", lambda _: in_ids("2025Q3", "2025Q2")),
    ("future", lambda _: in_ids("2025Q3", "2026Q1")),
    ("year", lambda _: in_ids("2025Q3", "2025")),
    ("no period", lambda _: in_ids("2025Q3", "kvartalet")),
    ("another goal", lambda _: in_goals("foretag")),
    ("no goal", lambda _: in_goals("x")),
    ("no part of it", lambda _: in_ids("jobb/2025Q3", "jobb/2025Q3/nowhere//")),
    ("no part at all", lambda _: in_ids("jobb/2025Q3", "jobb/2025Q3///")),
    ("half a part", lambda _: in_ids("jobb/2025Q3", "jobb/2025Q3/jobbspar")),
    ("too short", lambda _: in_ids("jobb/2025Q3", "")),
    ("too long", lambda _: in_goals("x" * 10_000)),
    ("no text", lambda _: lambda body: json.loads(re.sub(r'"row": "[^"]*"', '"row": 7', json.dumps(body)))),
]


@pytest.mark.parametrize("change", [change for _, change in FOREIGN], ids=[name for name, _ in FOREIGN])
@pytest.mark.parametrize("deed", ["save", "hand in", "take back"])
def test_another_s_row_is_refused_in_words(site: Site, deed: str, change: Callable[[Office], Change]) -> None:
    office = Office(site)
    paper = office.paper("bo")
    paper.put(QUANTITY, SUMMER, "14")
    with unchanged(office):
        answer = sent(paper, deed, change(office))
        assert answer.status_code in (200, 400), answer.text[:500]


def sent(paper: Paper, deed: str, change: Change) -> Any:
    if deed == "save":
        return paper.send(ids.KNOWN, paper.key(QUANTITY, SUMMER), "value", change=change)
    key: Any = ids.SEND if deed == "hand in" else ids.of(ids.WITHDRAW, paper.row(JOBS))
    paper.fields[element(key)]["n_clicks"] = 1
    return paper.send(ids.BODY, key, "n_clicks", change=change)


def test_what_was_only_drawn_does_nothing(site: Site) -> None:
    office = Office(site)
    paper = office.paper("bo")
    with unchanged(office):
        assert paper.send(ids.BODY, ids.SEND, "n_clicks").json["response"] == {}


def test_a_viewer_cannot_send_what_a_reporter_can(site: Site) -> None:
    office = Office(site)
    paper = office.paper("bo")
    paper.put(QUANTITY, SUMMER, "14")
    for name in ("vera", "stina", "pia", "cleo"):
        paper.desk = Desk(site, f"{name}@example.org")
        with unchanged(office):
            assert paper.type(SUMMER, quantity="14").status_code == 200
            assert paper.said
            assert sent(paper, "hand in", lambda _: None).status_code == 200
            assert sent(paper, "take back", lambda _: None).status_code == 200
