"""Every answer carries the same protection, also those that say no."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashapp.headers import HEADERS
from dashapp.public.serving import Rendered
from tests.dashapp.site import Site
from tests.dashapp.test_errors import failing

OURS = {"Sec_Fetch_Site": "same-origin"}
ASKED: dict[str, tuple[int, Callable[[Site], object]]] = {
    "page": (200, lambda site: site.ask("/handslag-bergsjon")),
    "home": (200, lambda site: site.ask("/en/")),
    "json": (200, lambda site: site.ask("/handslag-bergsjon.json")),
    "csv": (200, lambda site: site.ask("/handslag-bergsjon.csv")),
    "head": (200, lambda site: site.ask("/", "HEAD")),
    "options": (200, lambda site: site.ask("/", "OPTIONS")),
    "health": (200, lambda site: site.ask("/healthz")),
    "ready": (200, lambda site: site.ask("/readyz")),
    "known": (304, lambda site: site.ask("/", If_None_Match=site.ask("/").headers["ETag"])),
    "moved": (308, lambda site: site.ask("/app")),
    "host": (400, lambda site: site.ask("/", Host="evil.example")),
    "language": (400, lambda site: site.ask("/handslag-bergsjon.json?lang=x")),
    "person": (401, lambda site: site.ask("/app/")),
    "callback": (401, lambda site: site.ask("/app/_dash-update-component", "POST", body="{}", **OURS)),
    "bundle": (404, lambda site: site.ask("/app/_dash-component-suites/dash/deps/react.js")),
    "sender": (403, lambda site: site.ask("/", "POST")),
    "nothing": (404, lambda site: site.ask("/finns-inte")),
    "method": (405, lambda site: site.ask("/", "POST", **OURS)),
    "large": (413, lambda site: site.ask("/", "POST", announced=99_999_999, **OURS)),
}


@pytest.mark.parametrize("name", ASKED)
def test_every_answer_carries_every_header_and_no_cookie(site: Site, name: str) -> None:
    status, ask = ASKED[name]
    check(ask(site), status)


def test_a_fault_carries_them_too(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Rendered, "response", failing)
    check(site.ask("/handslag-bergsjon"), 500)


def check(answer: object, status: int) -> None:
    assert answer.status_code == status  # type: ignore[attr-defined]
    headers = answer.headers  # type: ignore[attr-defined]
    assert {name: headers.get_all(name) for name in HEADERS} == {name: [value] for name, value in HEADERS.items()}
    assert "Set-Cookie" not in headers
    assert "Server" not in headers


def test_what_the_headers_say() -> None:
    assert {name: value for name, value in HEADERS.items() if name != "Content-Security-Policy"} == {
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }


def test_the_policy_allows_our_style_and_pictures_and_nothing_else() -> None:
    policy = dict(part.split(" ", 1) for part in HEADERS["Content-Security-Policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }


def test_https_is_insisted_on_where_there_is_https(site: Site, demo_url: str, tmp_path: Path) -> None:
    assert "Strict-Transport-Security" not in site.ask("/").headers
    secure = Site(demo_url, tmp_path, HANDSLAG_BASE_URL="https://handslag.example.org")
    for path, status in (("/", 200), ("/finns-inte", 404), ("/app/", 401)):
        answer = secure.ask(path, Host="handslag.example.org")
        assert answer.status_code == status
        assert answer.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"
    secure.close()
