"""The signed-in application itself: what it answers to whom, whatever is sent to it."""

import base64
import hashlib
import json
import re
from typing import Any

import pytest
from sqlalchemy import select

from dashapp.i18n import LANGUAGES, words
from dashapp.pages import PAGES
from dashapp.signed_in import FRAME, PREFIX, UPDATES
from db import within
from partners.models import Membership
from partners.people import actor_for
from tests.dashapp.site import Site
from tests.pages.desk import OWN, Desk, components

BERGSJON = "/app/handslag-bergsjon"
OF_OTHER_KINDS = tuple(f"/app/bid-bergsjon{inside}" for inside in ("", "/report", "/goals/klotter-24h", "/coverage"))
INSIDE = (
    "", "/report", "/report/2025Q3", "/report/2025Q3/saab", "/verify", "/goals/jobb", "/goals/jobb/all",
    "/coverage", "/coverage/2025Q3", "/periods", "/story", "/publish", "/publish/1", "/members", "/audit", "/settings",
    "/settings/goals/jobb", "/settings/goals/jobb/target", "/settings/new-goal/cumulative_count", "/audit/text=saab",
)  # fmt: skip
VALUES = {
    "saab": "<partner>",
    "2025Q3": "<period>",
    "jobb": "<code>",
    "1": "<number>",
    "cumulative_count": "<kind>",
    "text=saab": "<chosen>",
}


def test_every_page_of_a_partnership_is_tried() -> None:
    inside = {path.removeprefix("/<slug>") for page in PAGES for path in (page.path, *page.further) if "<slug>" in path}
    named = {"/".join(VALUES.get(part, part) for part in path.split("/")) for path in INSIDE}
    assert named == inside


CODE = re.compile(r"\b\d{4}Q[1-4]\b(?! \d)")  # and not the end of one link and the beginning of the next
TYPED = ("app-audit-text-hint", "app-settings-first-hint", "app-story-period-hint", "app-report-change-since")


def test_a_period_has_its_code_only_where_it_says_what_to_type(site: Site) -> None:
    desk = Desk(site, "asa@example.org")
    for language in reversed(LANGUAGES):  # hers is Swedish, and stays so
        desk.speak(language)
        reader = words(language)
        hints = [*(reader(key) for key in TYPED), reader("app-settings-goal-first-hint", first="2023Q1")]
        for address in (*(f"{BERGSJON}{inside}" for inside in INSIDE), "/app/", "/app/organisation", *OF_OTHER_KINDS):
            told = desk.page(address).text
            for hint in hints:
                told = told.replace(hint, "")
            assert CODE.findall(told) == [], (address, language)


def policy(headers: Any) -> dict[str, str]:
    rules = (rule.partition(" ") for rule in headers["Content-Security-Policy"].split("; "))
    return {name: value for name, _, value in rules}


@pytest.mark.parametrize("inside", INSIDE)
def test_another_partnership_s_coordinator_gets_the_same_bytes_as_for_none(site: Site, inside: str) -> None:
    cleo = Desk(site, "cleo@example.org")
    theirs, none = f"{BERGSJON}{inside}", f"/app/finns-inte-alls{inside}"
    first, second = cleo.ask(theirs), cleo.ask(none)
    assert (first.status_code, first.data) == (404, second.data)
    assert cleo.view(theirs) == cleo.view(none)
    for query in ("?slug=handslag-biskopsgarden", "?slug=handslag-bergsjon&code=jobb", "?path=/app/handslag-tynnered"):
        assert cleo.ask(theirs + query).data == second.data
        # what the router is told by hand is a path, whatever it looks like
        assert cleo.view(theirs + query) == cleo.view(none)
    assert "jobb" not in first.text.replace("jobbar", "")


def test_a_query_string_overrides_no_part_of_a_path(site: Site) -> None:
    cleo = Desk(site, "cleo@example.org")
    plain = cleo.ask("/app/handslag-biskopsgarden")
    assert plain.status_code == 200
    assert cleo.ask("/app/handslag-biskopsgarden?slug=handslag-bergsjon").data == plain.data


@pytest.mark.parametrize(
    "path", [None, 7, [], {}, "", "x", "//evil.example/app/", "/app/\x00", "/app/" + "x" * 100_000]
)
def test_an_address_that_is_none_is_not_found(site: Site, path: Any) -> None:
    vera = Desk(site, "vera@example.org")
    assert vera.view(path) == vera.view("/app/finns-inte")


GOOD = {
    "output": f"{FRAME}.children",
    "outputs": {"id": FRAME, "property": "children"},
    "inputs": [{"id": "address", "property": "pathname", "value": "/app/"}],
    "state": [],
    "changedPropIds": ["address.pathname"],
}
WRONG: list[Any] = [
    None,
    [],
    7,
    "x",
    {},
    {"output": None},
    {"output": ["frame.children"]},
    GOOD | {"output": "frame.hidden"},
    GOOD | {"output": "..frame.children...address.pathname.."},
    GOOD | {"output": "_pages_content.children"},
    GOOD | {"inputs": None},
    GOOD | {"inputs": []},
    GOOD | {"inputs": {"id": "address"}},
    GOOD | {"inputs": ["address"]},
    GOOD | {"inputs": [[[[]]]]},
    GOOD | {"inputs": [{"id": 7, "property": "pathname"}]},
    GOOD | {"inputs": [{"id": "address"}]},
    GOOD | {"inputs": GOOD["inputs"] * 2},
    GOOD | {"state": "x"},
    GOOD | {"state": GOOD["inputs"]},
    GOOD | {"inputs": [{"id": "frame", "property": "children"}]},
    GOOD | {"inputs": [{"id": {"address": 1}, "property": "pathname"}]},
    {name: value for name, value in GOOD.items() if name != "outputs"},
    GOOD | {"outputs": None},
    GOOD | {"outputs": []},
    GOOD | {"outputs": [GOOD["outputs"], GOOD["outputs"]]},
    GOOD | {"outputs": {"id": "said", "property": "children"}},
    GOOD | {"outputs": {"id": "frame", "property": "hidden"}},
    GOOD | {"outputs": 7},
    GOOD | {"changedPropIds": ["frame.children"]},
    GOOD | {"changedPropIds": ['{"a":']},
    GOOD | {"changedPropIds": "address.pathname"},
    GOOD | {"changedPropIds": [7]},
    GOOD | {"changedPropIds": None},
]


@pytest.mark.parametrize("body", WRONG, ids=range(len(WRONG)))
def test_a_message_that_no_page_sends_is_a_bad_request(site: Site, body: Any) -> None:
    vera = Desk(site, "vera@example.org")
    answer = vera.client.post(UPDATES, data=json.dumps(body), headers=OWN, content_type="application/json")
    assert answer.status_code == 400, answer.text[:300]
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"null", b'{"output": ' + b"[" * 50_000])
@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data; boundary=x"])
def test_a_message_that_is_none_is_a_bad_request(site: Site, body: bytes, kind: str) -> None:
    vera = Desk(site, "vera@example.org")
    assert vera.client.post(UPDATES, data=body, headers=OWN, content_type=kind).status_code == 400


def test_a_message_as_a_page_sends_it_gets_through(site: Site) -> None:
    vera = Desk(site, "vera@example.org")
    answer = vera.client.post(UPDATES, json=GOOD, headers=OWN)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_first_answer_holds_the_page_itself(site: Site) -> None:
    vera = Desk(site, "vera@example.org")
    drawn = vera.page(BERGSJON).text
    for text in ("Handslag Bergsjön", "755", "av 1\N{NO-BREAK SPACE}000", "395", "Vera (demo)", "påhittat"):
        assert text in drawn
    titles = [one["props"]["children"] for one in components(vera.view(BERGSJON), "H1")]
    assert titles == [vera.page(BERGSJON).one("h1").text]


def test_every_page_of_a_partnership_says_which_one_and_so_does_the_window(site: Site) -> None:
    asa = Desk(site, "asa@example.org")
    named = {"/periods": "Perioder, Handslag Bergsjön", "": "Handslag Bergsjön"}
    for path, title in named.items():
        assert f"<title>{title} – Handslag</title>" in asa.ask(f"{BERGSJON}{path}").text
        assert [one["props"]["data-title"] for one in components(asa.view(f"{BERGSJON}{path}"), "Main")] == [title]
        assert asa.page(f"{BERGSJON}{path}").one("main").text.count("Handslag Bergsjön") >= 1
    assert asa.page(f"{BERGSJON}/periods").one("p", class_="place").text == "Handslag Bergsjön"
    for path in ("/app/", BERGSJON, f"{BERGSJON}/goals/jobb"):
        assert not asa.page(path).has("p", class_="place"), "it stands in the heading, or there are several"


def test_nobody_is_told_what_runs_here(site: Site) -> None:
    answer = Desk(site, "vera@example.org").ask("/app/")
    told = json.loads(re.search(r'<script id="_dash-config"[^>]*>(.*?)</script>', answer.text)[1])  # type: ignore[index]
    assert not {"python_version", "dash_version_url", "end_id"} & set(told)
    assert answer.headers["Cache-Control"] == "no-store"
    sources = re.findall(r'<script src="([^"]+)"', answer.text)
    assert not [one for one in sources if re.search("dash_table|polyfill|plotly", one)]


def test_a_page_runs_our_scripts_and_the_one_that_starts_them(site: Site) -> None:
    answer = Desk(site, "vera@example.org").ask(BERGSJON)
    rules = policy(answer.headers)
    allowed = rules["script-src"].split()
    inline = [code for kind, code in re.findall(r"<script([^>]*)>([^<]+)</script>", answer.text) if "json" not in kind]
    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'" for code in inline}
    assert hashes <= set(allowed)
    assert {one for one in allowed if not one.startswith("'sha256-")} == {"'self'"}
    assert rules["default-src"] == "'none'"
    assert rules["connect-src"] == "'self'"
    every = re.findall(r'(?:src|href)="([^"]+)"', answer.text)
    assert every
    assert not [one for one in every if not one.startswith(("/", "#", "data:image/svg"))]


def test_libraries_come_small_and_are_kept(site: Site) -> None:
    vera = Desk(site, "vera@example.org")
    scripts = re.findall(r'<script src="(/app/[^"]+)"', vera.ask("/app/").text)
    assert len(scripts) > 4
    for script in scripts:
        answer = site.ask(script, Accept_Encoding="br")
        assert answer.status_code == 200
        assert answer.headers["Content-Encoding"] == "br"
        assert "immutable" in answer.headers["Cache-Control"]
    for gone in ("dash/deps/none.js", "os/path.js", "dash/../../config.py", 'dash/"><script>x</script>.js'):
        answer = site.ask(f"{PREFIX}/_dash-component-suites/{gone}")
        assert answer.status_code == 404
        assert "<script>x" not in answer.text
        assert "registered" not in answer.text


def test_a_fault_of_our_own_is_a_clean_page_with_a_number(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    vera = Desk(site, "vera@example.org")

    def fail(*_: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr("dashapp.navigation.Navigation.find", fail)
    answers = [vera.ask("/app/"), vera.client.post(UPDATES, json=GOOD, headers=OWN)]
    for answer in answers:
        assert answer.status_code == 500
        assert "Nummer:" in answer.text
        assert "secret" not in answer.text


def test_a_person_without_a_place_is_told_what_to_do(site: Site) -> None:
    admin = Desk(site, "admin@example.org")
    assert admin.page("/app/").one("h1").text
    assert admin.ask(BERGSJON).status_code == 404


def test_a_role_that_is_taken_away_is_gone_with_the_next_request(own_site: Site) -> None:
    vera = Desk(own_site, "vera@example.org")
    assert vera.ask(BERGSJON).status_code == 200
    actor = actor_for(own_site.database, "vera@example.org")
    (key,) = actor.roles

    def end(session: Any) -> None:
        session.scalars(select(Membership).where(Membership.person_id == actor.person_id)).one().active = False

    own_site.database.perform(within(key), end)
    assert vera.ask(BERGSJON).data == vera.ask("/app/finns-inte").data
