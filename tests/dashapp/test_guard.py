"""Nothing is open that is not on the list, and no other site's page can make a reader change anything."""

import json
from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.routing import Rule

from dashapp.auth.guard import OPEN_TO_ALL, comes_from, origin
from partners.accounts.models import Purpose
from tests.dashapp.site import Site

OURS = {"Sec_Fetch_Site": "same-origin"}
EXAMPLES = {"slug": "handslag-bergsjon", "language": "en", "name": "public.css", "path": "rapport", "filename": "x.js"}
EXAMPLES |= {"package_name": "dash", "fingerprinted_path": "deps/react.js"}
EXAMPLES |= {"release_id": "018f0000-0000-7000-8000-000000000000"}
EXAMPLES |= {"purpose": Purpose.RESET, "token": "x", "chosen": "en"}
UPDATE = "/app/_dash-update-component"


def addresses(app: Flask) -> Iterator[tuple[Rule, str]]:
    """Every route of the application, with an address that it answers to."""
    for rule in app.url_map.iter_rules():
        built = rule.build({name: EXAMPLES[name] for name in rule.arguments})
        assert built is not None
        yield rule, built[1]


def test_every_route_is_open_to_all_by_name_or_asks_for_a_person(site: Site) -> None:
    closed = [(rule, path) for rule, path in addresses(site.app) if rule.endpoint not in OPEN_TO_ALL]
    assert {path for _, path in closed} >= {"/app/", "/app/rapport", "/app/_dash-layout", UPDATE}
    for rule, path in closed:
        for method in sorted((rule.methods or set()) | {"GET", "POST"}):
            answer = site.ask(path, method, **OURS)
            allowed = {401} if method in (rule.methods or ()) else {401, 405}
            assert answer.status_code in allowed, (method, path)


def test_the_list_of_open_routes_names_nothing_that_is_gone(site: Site) -> None:
    every = {rule.endpoint for rule in site.app.url_map.iter_rules()}
    assert every >= OPEN_TO_ALL
    below = {one for one in OPEN_TO_ALL if one.startswith("/app")}
    assert all(one.startswith("/app/_dash-component-suites/") for one in below), "libraries only"


def test_no_open_route_changes_anything_but_the_door_itself(site: Site) -> None:
    changing = {
        rule.endpoint
        for rule, _ in addresses(site.app)
        if rule.endpoint in OPEN_TO_ALL and rule.methods != {"GET", "HEAD", "OPTIONS"}
    }
    assert changing == {"signin.enter", "signin.enter_as", "signin.chosen", "signin.leave", "signin.remind"}


FORGED = [
    "",
    "null",
    "{",
    "[]",
    "{}",
    json.dumps({"output": "a.b", "outputs": {"id": "a", "property": "b"}, "inputs": [], "changedPropIds": []}),
    json.dumps(
        {
            "output": "_pages_content.children",
            "inputs": [{"id": "_pages_location", "property": "pathname", "value": "/"}],
        }
    ),
    json.dumps(
        {"output": "..x.y...z.w..", "inputs": [{"id": {"type": "report-amount", "goal": "jobb"}, "property": "value"}]}
    ),
    json.dumps(
        {
            "output": "_pages_content.children",
            "state": [{"id": "partnership", "property": "data", "value": "handslag-bergsjon"}],
        }
    ),
    '{"output": ' + "[" * 50_000 + "]" * 50_000 + "}",
    "output=a.b&inputs=",
    "\x00" * 100,
]


@pytest.mark.parametrize("body", FORGED, ids=range(len(FORGED)))
def test_the_callback_route_answers_a_stranger_the_same_whatever_is_sent(site: Site, body: str) -> None:
    expected = site.ask("/app/", **OURS).data
    for kind in ("application/json", "text/plain", "application/x-www-form-urlencoded"):
        answer = site.ask(UPDATE, "POST", body=body, Content_Type=kind, **OURS)
        assert (answer.status_code, answer.data) == (401, expected)


SENT = [
    ("nothing said", {}, False),
    ("our own page", {"Sec-Fetch-Site": "same-origin"}, True),
    ("another site", {"Sec-Fetch-Site": "cross-site"}, False),
    ("a neighbour under the same domain", {"Sec-Fetch-Site": "same-site"}, False),
    ("typed, or from a program", {"Sec-Fetch-Site": "none"}, False),
    ("an empty word", {"Sec-Fetch-Site": "", "Origin": "https://handslag.example.org"}, False),
    ("another word", {"Sec-Fetch-Site": "same-origin, cross-site"}, False),
    (
        "another site that claims our origin",
        {"Sec-Fetch-Site": "cross-site", "Origin": "https://handslag.example.org"},
        False,
    ),
    ("an older browser, our page", {"Origin": "https://handslag.example.org"}, True),
    ("our port in full", {"Origin": "https://handslag.example.org:443"}, True),
    ("in capitals", {"Origin": "https://HANDSLAG.example.org"}, True),
    ("without the s", {"Origin": "http://handslag.example.org"}, False),
    ("another port", {"Origin": "https://handslag.example.org:8443"}, False),
    ("another host", {"Origin": "https://evil.example"}, False),
    ("a host that begins with ours", {"Origin": "https://handslag.example.org.evil.example"}, False),
    ("a host that ends with ours", {"Origin": "https://evil-handslag.example.org"}, False),
    ("ours as a name before the @", {"Origin": "https://handslag.example.org@evil.example"}, False),
    ("ours in the path", {"Origin": "https://evil.example/https://handslag.example.org"}, False),
    ("a sandboxed frame", {"Origin": "null"}, False),
    ("not an address", {"Origin": "https://["}, False),
    ("a port that is no number", {"Origin": "https://handslag.example.org:http"}, False),
    ("a very old browser, our page", {"Referer": "https://handslag.example.org/rapport?x=1"}, True),
    ("a very old browser, another page", {"Referer": "https://evil.example/handslag.example.org"}, False),
    (
        "the origin decides before the page",
        {"Origin": "https://evil.example", "Referer": "https://handslag.example.org/"},
        False,
    ),
    ("two origins", {"Origin": "https://handslag.example.org, https://evil.example"}, False),
]


@pytest.mark.parametrize(
    ("headers", "passes"), [(headers, passes) for _, headers, passes in SENT], ids=[one for one, *_ in SENT]
)
def test_only_our_own_pages_may_send_something(headers: dict[str, str], passes: bool) -> None:
    assert comes_from(origin("https://handslag.example.org"), headers) is passes


def test_without_an_address_of_our_own_nobody_may_send_anything() -> None:
    assert origin("https://handslag.example.org:port") is None
    assert not comes_from(None, {"Origin": "nonsense"})
    assert not comes_from(None, {"Origin": "null"})


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("path", ["/", "/handslag-bergsjon", "/handslag-bergsjon.json", "/finns-inte", "/app/", UPDATE])
def test_another_site_s_page_is_stopped_at_the_door(site: Site, method: str, path: str) -> None:
    answer = site.ask(path, method, Origin="https://evil.example")
    assert answer.status_code == 403
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_a_page_of_ours_on_this_machine_may_knock(site: Site) -> None:
    assert site.ask("/", "POST", Origin="http://localhost:8000").status_code == 405
    assert site.ask("/", "POST", Origin="http://localhost:8001").status_code == 403
