"""The report page asks for each kind of goal in its own way, for parts of goals, and for shares."""

import json
from decimal import Decimal
from typing import Any

import pytest

from dashapp.components.fields import element
from dashapp.components.measure import measure
from dashapp.i18n import words
from dashapp.pages.report import ids
from goals import contributions
from goals.entry import Entry
from goals.kinds import Kind
from tests.dashapp.site import Site
from tests.goals.place import load_into
from tests.goals.test_report_kinds import everything
from tests.pages.demonstration import made_up
from tests.pages.desk import Desk, components
from tests.pages.office import Office, unchanged
from tests.pages.paper import Paper, text

PLACE = "/app/handslag-provby/report"
TYPED: dict[str, dict[str, Any]] = {
    "jobb": {"quantity": "17", "share/saab": "10", "share/balder": "7"},
    "moten": {"quantity": "3", "qualifier": "about"},
    "klotter": {"numerator": "66", "denominator": "74"},
    "trygghet": {
        "value": "75,1", "sample_size": "2 410", "response_rate": "48", "change_value": "2", "change_since": "2018q1",
        "change_qualifier": "more_than",
    },
    "vrakningar": {"value": "-3,5"},
    "varme": {"value": "97 %"},
    "lista": {"grade": "utsatt", "day": "2025-07-01"},
    "hus": {"done": "no", "day": "2025-09-01"},
    "dorrar": {"change_direction": "up", "change_since": "2013"},
}  # fmt: skip
SAID = {
    "jobb": "17", "moten": "omkring 3", "klotter": "66 av 74",
    "trygghet": "75,1 % (2 410 svar, 48 % svarade); mer än +2 procentenheter sedan jan–mars 2018",
    "vrakningar": "−3,5", "varme": "97 %", "lista": "utsatt", "hus": "inte gjort", "dorrar": "ökning sedan 2013",
}  # fmt: skip


@pytest.fixture
def bo(empty_site: Site) -> Desk:
    """At the desk in a place that has a goal of every kind."""
    load_into(empty_site.database, made_up() | everything())
    return Desk(empty_site, "bo@example.org")


def test_each_kind_is_typed_in_its_own_fields_and_handed_in(bo: Desk) -> None:
    paper, office = Paper(bo, PLACE), Office(bo.site, "handslag-provby")
    assert "av anmälda" in paper.text()
    assert "ska vara minst 100" in paper.text()
    assert "frågan lyder: Hur trygg? · svar som räknas: mycket bra" in paper.text()
    grades = [one["value"] for one in paper.fields[element(paper.key("grade", "lista"))]["options"]]
    assert grades == ["-", "utsatt", "ej_pa_listan"], "those of the version of the year"
    for goal, typed in TYPED.items():
        paper.type(goal, **typed)
        assert "Utkast sparat" in paper.beside(goal), goal
    assert paper.beside("trygghet") == "Utkast sparat."
    again = Paper(bo, PLACE)
    shown = {goal: {name: again.value(name, goal) for name in typed} for goal, typed in TYPED.items()}
    expected = TYPED | {
        "trygghet": TYPED["trygghet"] | {"sample_size": "2\N{NO-BREAK SPACE}410", "change_since": "2018Q1"},
        "vrakningar": {"value": "\N{MINUS SIGN}3,5"},
        "varme": {"value": "97"},
    }
    assert shown == expected
    paper.press(ids.SEND)
    (receipt,) = components(paper.seen, "Section", className="receipt")
    told = text(receipt).replace("\N{NO-BREAK SPACE}", " ")
    assert "Kvitto: 9 rader är inskickade" in told
    for goal, said in SAID.items():
        assert said in told, goal
        assert office.report(goal).state == "submitted"
    assert "delat: Saab AB 10, Balder 7" in paper.text()


WRONG = [
    ("klotter", {"numerator": "75", "denominator": "74"}, "numerator", "75 är fler än 74."),
    ("klotter", {"numerator": "", "denominator": "74,5"}, "denominator", "Ange ett helt antal, inte 74,5."),
    ("trygghet", {"value": "75", "sample_size": "många"}, "sample_size", "Det går inte att läsa som ett tal."),
    ("trygghet", {"value": "-1", "sample_size": ""}, "value", "−1 är mindre än 0."),
    ("dorrar", {"quantity": "7", "value": "500"}, "value", "Ange bara ett av talen."),
    ("trygghet", {"value": "101%", "sample_size": "9"}, "value", "101 procent är mer än alla svar."),
    ("trygghet", {"value": "99", "response_rate": "110"}, "response_rate", "mer än alla som fick frågan."),
    ("vrakningar", {"value": "7 %"}, "row", "Det går inte att läsa som ett tal."),
    ("dorrar", {"quantity": "", "value": "", "change_value": "5"}, "change_since", "Ange sedan när"),
    ("dorrar", {"change_since": "2025q3"}, "change_since", "måste räknas från en tid före juli–sept 2025."),
    ("dorrar", {"change_value": "", "change_since": "2018"}, "change_value", "Ange hur stor förändringen är"),
    ("lista", {"grade": "utsatt", "day": "2025-06-30"}, "day", "ligger inte i juli–sept 2025"),
    ("jobb", {"quantity": "17", "share/saab": "10"}, "shares", "Andelarna blir 10 tillsammans, inte 17."),
]  # fmt: skip


def test_what_is_wrong_is_said_beside_its_field_and_keeps_the_text(bo: Desk) -> None:
    paper, office = Paper(bo, PLACE), Office(bo.site, "handslag-provby")
    with unchanged(office):
        for goal, typed, field, said in WRONG:
            paper.type(goal, **typed)
            assert said in paper.beside(goal, field), said
            wrong = {"shares": "share/saab", "row": "value"}.get(field, field)
            assert paper.value(wrong, goal, "aria-invalid") == "true"
        assert "Det går inte att ange" not in paper.beside("dorrar")
        paper.press(ids.SEND)
    assert paper.fields[ids.STATUS]["children"] == "Inget skickades: 6 rader behöver rättas"
    assert "Andelarna blir 10" in paper.beside("jobb", "shares"), "and it stands there still"
    assert (paper.value("day", "lista"), paper.value("share/saab", "jobb")) == ("2025-06-30", "10")
    assert paper.value("denominator", "klotter") == "74,5"


def test_half_a_measure_is_a_draft_and_cannot_be_handed_in(bo: Desk) -> None:
    paper, office = Paper(bo, PLACE), Office(bo.site, "handslag-provby")
    paper.type("trygghet", value="75")
    assert paper.beside("trygghet") == "Utkast sparat. Antal svar saknas."
    with unchanged(office):
        paper.press(ids.SEND)
    assert paper.beside("trygghet", "sample_size") == "Antal svar saknas."
    assert paper.value("sample_size", "trygghet", "data-focus"), "and that field gets the focus"
    paper.type("klotter", numerator="7")
    with unchanged(office):
        paper.press(ids.SEND)
    assert paper.fields[ids.STATUS]["children"] == "Inget skickades: två rader behöver rättas"
    assert paper.beside("klotter", "denominator") == "Det andra talet saknas."
    paper.type("klotter", denominator="9")
    paper.type("trygghet", sample_size="12")
    paper.type("varme", value="101 %")
    assert "101 procent är mer än hundra. Stämmer det?" in paper.beside("varme")
    paper.press(ids.SEND)
    assert paper.fields[ids.STATUS]["children"] == "Inget skickades: en rad väntar på ditt svar"
    assert office.report("varme").state == "draft"
    paper.put(ids.CONFIRMED, "varme", True)
    paper.press(ids.SEND)
    assert {office.report(goal).state for goal in ("varme", "trygghet", "klotter")} == {"submitted"}


def test_two_people_in_one_draft_see_both_measures_in_words(bo: Desk) -> None:
    paper, asa = Paper(bo, PLACE), Paper(Desk(bo.site, "asa@example.org"), f"{PLACE}/2025Q3/saab")
    asa.type("klotter", numerator="60", denominator="70", qualifier="about")
    asa.type("lista", grade="utsatt", day="2025-07-01")
    paper.type("klotter", numerator="66", denominator="74", note="Min egen")
    assert "Din 66 av 74 · Min egen Asa" in paper.beside("klotter")
    assert "omkring 60 av 70" in paper.beside("klotter")
    paper.type("lista", grade="ej_pa_listan")
    assert "Din ej pa listan" in paper.beside("lista").replace("_", " ")
    assert "utsatt · 1 juli 2025" in paper.beside("lista")


def test_a_part_is_added_typed_and_handed_in_beside_its_goal(bo: Desk) -> None:
    paper, office = Paper(bo, PLACE), Office(bo.site, "handslag-provby")
    assert "Norra" in text(list(components(paper.seen, "Th"))), "it was reported before"
    with unchanged(office):
        paper.press(ids.ADD, "trygghet")
        assert "Välj vilken del raden ska gälla." in paper.text()
        paper.put(ids.AREA, "trygghet", "sodra")
        paper.put(ids.QUESTION, "trygghet", "kvall")
        paper.type("klotter", lost=True, numerator="inte klar")
        paper.press(ids.ADD, "trygghet", lost=True)
    paper.press(ids.ADD, "trygghet")
    slot = "sodra/kvall/"
    assert paper.value("value", "trygghet", "data-focus", slot=slot), "one goes on in the new row"
    assert paper.value("numerator", "klotter") == "inte klar"
    labels = {one["props"]["htmlFor"]: text(one) for one in components(paper.seen, "Label")}
    assert labels[element(paper.key("change_value", "trygghet"))] == "Ord: Förändring i procentenheter"
    assert labels[element(paper.key("change_value", "dorrar"))] == "Ord: Förändring i Ord"
    own = [
        paper.fields[element(paper.key(part, "trygghet"))]["options"][0]["label"] for part in (ids.QUESTION, ids.AREA)
    ]
    assert own == ["Hur trygg?", "hela målet"]
    assert labels[element(paper.key("value", "trygghet", slot))] == "Ord, Sodra · På kvällen: Andel i procent"
    paper.put("numerator", "klotter", "")
    paper.type("trygghet", slot=slot, value="60", sample_size="5")
    assert paper.beside("trygghet", slot=slot) == "Utkast sparat."
    assert "1 av 9 mål ifyllda" in str(paper.send(ids.STATUS, ids.of(ids.KNOWN, paper.row("trygghet")), "data").json)
    paper.press(ids.SEND)
    assert "Ord, Sodra · På kvällen" in text(list(components(paper.seen, "Section", className="receipt")))
    report = office.report("trygghet")
    assert (report.slot, report.state, report.value) == (slot, "submitted", 60)
    paper.press(ids.WITHDRAW, "trygghet", slot=slot)
    assert office.report("trygghet").state == "draft"


def folded(paper: Paper) -> list[str]:
    """What stands in the tables that are folded away."""
    folds = components(paper.seen, "Details")
    return [text(row) for fold in folds for table in components(fold, "Table") for row in components(table, "Th")][4:]


def test_parts_that_are_measured_are_folded_until_something_comes_of_them(bo: Desk) -> None:
    paper = Paper(bo, PLACE)
    assert "En del av målet, för sig" in paper.text()
    assert folded(paper) == ["Ord: Norra"], "what adds up is never out of sight"
    paper.type("trygghet", slot="norra//", value="72")
    paper.press(ids.SEND)
    assert folded(paper) == []
    assert paper.value("value", "trygghet", slot="norra//") == "72"
    assert paper.beside("trygghet", "sample_size", slot="norra//") == "Antal svar saknas."


def test_the_grades_that_can_be_chosen_follow_the_day_that_is_typed(bo: Desk) -> None:
    paper = Paper(bo, PLACE)
    follow = '{"name":"grade","part":"report-field","row":["MATCH"]}'

    def offered(**typed: Any) -> list[str]:
        for name, value in typed.items():
            paper.put(name, "lista", value)
        answer = paper.send(follow, paper.key("day", "lista"), "value")
        changed = (answer.json or {"response": {}})["response"].values() if answer.status_code == 200 else ()
        return [one["value"] for options in changed for one in options["options"]]

    assert offered(day="2025-07-31") == ["-", "sarskilt_utsatt", "utsatt", "ej_pa_listan"]
    assert offered(day="2025-08-01") == ["-", "utsatt", "ej_pa_listan"]
    assert offered(grade="sarskilt_utsatt") == ["-", "sarskilt_utsatt", "utsatt", "ej_pa_listan"], (
        "what is chosen stays"
    )
    for nonsense in ({"day": "soon"}, {"day": 7}, {"day": "", "grade": ["utsatt"]}, {"grade": "x" * 99}):
        assert offered(**nonsense) == []
    paper.put("grade", "lista", "-")
    for another in ("hus", "jobb", "gone"):  # none of which has a scale
        forged = paper.send(
            follow, paper.key("day", "lista"), "value", change=lambda body, to=another: _about(body, "lista", to)
        )
        assert "Det finns inget sådant här." in str(forged.json)


def _about(body: dict[str, Any], before: str, after: str) -> Any:
    """A message in which every row of a goal is one of another."""
    return json.loads(json.dumps(body).replace(f"/{before}/", f"/{after}/"))


def test_a_forged_part_is_refused_in_words_and_changes_nothing(bo: Desk) -> None:
    paper, office = Paper(bo, PLACE), Office(bo.site, "handslag-provby")
    with unchanged(office):
        for part, value in ((ids.AREA, "annan"), (ids.AREA, "kommun"), (ids.QUESTION, "egen"), (ids.AREA, "../x")):
            forged = Paper(bo, PLACE)
            forged.put(part, "trygghet", value)
            forged.press(ids.ADD, "trygghet")
            assert forged.said == "Det finns inget sådant här.", value
        paper.put(ids.AREA, "trygghet", 7)
        paper.press(ids.ADD, "trygghet")
        assert "Välj vilken del" in paper.text()


def test_shares_are_changed_on_the_page_and_a_correction_begins_with_them(bo: Desk) -> None:
    paper, office = Paper(bo, PLACE), Office(bo.site, "handslag-provby")
    paper.type("jobb", quantity="17", **{"share/saab": "10", "share/balder": "7"})
    paper.press(ids.SEND)
    office.do(contributions.verify, "stina", "jobb")
    paper = Paper(bo, PLACE)
    paper.put(ids.CORRECT_REASON, "jobb", "Balder hade en till.")
    paper.press(ids.CORRECT, "jobb")
    assert (paper.value("share/saab", "jobb"), paper.value("share/balder", "jobb")) == ("10", "7")
    paper.type("jobb", quantity="18", **{"share/balder": "8"})
    assert office.report("jobb").shares == {"saab": "10", "balder": "8"}
    paper.type("jobb", **{"share/saab": "", "share/balder": ""})
    assert office.report("jobb").shares is None


@pytest.mark.parametrize(
    ("kind", "entry", "said"),
    [
        (Kind.ACTIVITY_COUNT, Entry(Decimal(1000), qualifier="up_to"), "up to 1,000 walks"),
        (Kind.RATIO, Entry(numerator=Decimal(261)), "261 of –"),
        (Kind.SURVEY_SHARE, Entry(sample_size=Decimal(1)), "– (1 answer)"),
        (Kind.SURVEY_SHARE, Entry(change={"since": "2018", "value": "-1"}), "−1 percentage point since 2018"),
        (Kind.MONITOR, Entry(change={"since": "2012", "value": "4"}), "+4 walks since 2012"),
        (Kind.STATUS, Entry(grade="utsatt"), "utsatt"),
        (Kind.DELIVERABLE, Entry(done=True), "done"),
        (Kind.MONITOR, Entry(nothing_to_report=True), "nothing to report"),
        (Kind.MONITOR, Entry(), "–"),
    ],
)  # fmt: skip
def test_a_measure_is_told_in_a_line_in_english_too(kind: Kind, entry: Entry, said: str) -> None:
    assert measure(words("en"), kind, entry, unit={"sv": "vandringar", "en": "walks"}) == said
