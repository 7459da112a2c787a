"""What goes wrong is told as a page that a person understands, and tells nothing that is nobody's business."""

import logging
from pathlib import Path
from typing import NoReturn

import pytest
from werkzeug.exceptions import default_exceptions

from dashapp import app as application
from dashapp.public.error_page import TOLD
from dashapp.public.serving import Rendered
from tests.dashapp.site import Site
from tests.public.reading import read

OURS = {"Sec_Fetch_Site": "same-origin"}
UNKNOWN = [
    "/finns-inte",
    "/polislistan",
    "/HANDSLAG-BERGSJON",
    "/finns-inte/",
    "/handslag-bergsjon/jobb",
    "/handslag-bergsjon.xml",
    "/handslag-bergsjon.atom",
    "/finns-inte.json",
    "/finns-inte.csv",
    "/sv/handslag-bergsjon",
    "/api",
    "/admin",
    "/metrics",
    "/.env",
    "/.git/config",
    "/wp-login.php",
    "/static/",
    "/static/finns-inte.css",
    "/static/../app.py",
    "/favicon.ico",
    f"/{'a' * 63}",
    f"/{'a' * 64}",
    f"/{'x' * 5000}",
    "/%00",
    "/räksmörgås",
]


@pytest.mark.parametrize("path", UNKNOWN)
def test_what_is_not_there_looks_the_same_whatever_was_asked_for(site: Site, path: str) -> None:
    expected = site.ask("/nonsense")
    answer = site.ask(path)
    assert (answer.status_code, answer.data) == (404, expected.data)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers.to_wsgi_list() == expected.headers.to_wsgi_list()


def test_errors_speak_the_language_of_the_address(site: Site) -> None:
    for path, language, title in (
        ("/finns-inte", "sv", "Sidan finns inte"),
        ("/en/finns-inte", "en", "There is no such page"),
        ("/en/finns/inte", "en", "There is no such page"),
        ("/english", "sv", "Sidan finns inte"),
    ):
        page = read(site.ask(path).text)
        assert next(page.all("html")).attributes["lang"] == language
        assert page.one("h1").text == title
        assert page.has("a", href="/" if language == "sv" else "/en/")


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "evil.example:8000",
        "localhost@evil.example",
        "[::1",
        "evil example",
        "-evil-",
        ".localhost",
    ],
)
def test_a_request_for_another_host_is_not_understood(site: Site, host: str) -> None:
    for path in ("/", "/handslag-bergsjon", "/app/", "/finns-inte", "/healthz"):
        answer = site.ask(path, Host=host)
        assert answer.status_code == 400
        assert "evil" not in answer.text


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000"])
def test_this_machine_is_found_by_its_own_names(site: Site, host: str) -> None:
    assert site.ask("/handslag-bergsjon", Host=host).status_code == 200


def test_a_public_site_answers_to_its_own_name_only(demo_url: str, tmp_path: Path) -> None:
    site = Site(demo_url, tmp_path, HANDSLAG_BASE_URL="https://handslag.example.org")
    assert site.ask("/", Host="handslag.example.org").status_code == 200
    assert site.ask("/", Host="www.handslag.example.org").status_code == 400
    assert site.ask("/", Host="handslag.example.org.").status_code == 400
    site.close()


@pytest.mark.parametrize("path", ["/", "/handslag-bergsjon", "/app/_dash-update-component", "/finns-inte"])
def test_what_is_too_large_is_refused_before_it_is_read(site: Site, path: str) -> None:
    largest = application.LARGEST_REQUEST
    answer = site.ask(path, "POST", announced=largest + 1, **OURS)
    assert answer.status_code == 413
    assert "för stort" in answer.text
    assert site.ask(path, "POST", announced=largest, **OURS).status_code != 413


@pytest.mark.parametrize("path", ["/", "/handslag-bergsjon", "/handslag-bergsjon.json", "/healthz"])
def test_what_cannot_be_done_here_says_what_can(site: Site, path: str) -> None:
    for method in ("POST", "PUT", "DELETE", "PROPFIND"):
        answer = site.ask(path, method, **OURS)
        assert answer.status_code == 405
        assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
        assert "Allow" not in site.ask("/finns-inte").headers


def failing(*_: object, **__: object) -> NoReturn:
    raise RuntimeError("the reason that only the log knows")


@pytest.mark.parametrize(
    ("path", "words"), [("/handslag-bergsjon", "Något gick fel hos oss"), ("/en/", "Something went wrong")]
)
def test_a_fault_of_ours_has_a_number_that_leads_to_the_log(
    site: Site, path: str, words: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Rendered, "response", failing)
    with caplog.at_level(logging.ERROR):
        answer = site.ask(path)
    assert answer.status_code == 500
    page = read(answer.text)
    assert page.one("h1").text.startswith(words)
    number = page.one("strong").text.split()[-1]
    (record,) = caplog.records
    assert number in record.getMessage()
    assert len(number) == 12
    assert "the reason that only the log knows" in str(record.exc_info)
    for told in ("Traceback", "RuntimeError", "the reason", ".py", "site-packages"):
        assert told not in answer.text


def test_two_faults_have_two_numbers_and_only_a_fault_has_one(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not read(site.ask("/finns-inte").text).has("strong")
    monkeypatch.setattr(Rendered, "response", failing)
    assert site.ask("/handslag-bergsjon").data != site.ask("/handslag-bergsjon").data


def test_a_path_cannot_write_a_line_of_the_log(
    site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("dashapp.public.assets.Assets.get", failing)
    assert site.ask("/static/a%0aCRITICAL%20all%20is%20lost").status_code == 500
    assert "\n" not in caplog.records[-1].getMessage()


@pytest.fixture
def cut_off(tmp_path: Path, unused_address: str) -> dict[str, Site]:
    return {
        "sqlite": Site(f"sqlite:///{tmp_path / 'gone' / 'handslag.db'}", tmp_path),
        "postgresql": Site(f"postgresql://{unused_address}/handslag", tmp_path),
    }


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_with_the_database_away_readers_get_a_clean_page(cut_off: dict[str, Site], engine: str) -> None:
    site = cut_off[engine]
    for path, words in (("/", "Tjänsten svarar inte"), ("/en/handslag-bergsjon", "The service is not answering")):
        answer = site.ask(path)
        assert answer.status_code == 503
        assert read(answer.text).one("h1").text.startswith(words)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Retry-After"]
    ready = site.ask("/readyz")
    assert (ready.status_code, ready.json) == (503, {"database": "away", "migrations": "unknown"})
    assert (site.ask("/healthz").status_code, site.ask("/healthz").text) == (200, "ok\n")
    for path, status in (("/finns/inte", 404), ("/app/", 401)):
        assert site.ask(path).status_code == status, "what needs no database is answered without one"


def test_a_site_is_ready_when_its_database_has_the_present_shape(site: Site, tmp_path: Path) -> None:
    ready = site.ask("/readyz")
    assert (ready.status_code, ready.json) == (200, {"database": "ok", "migrations": "ok"})
    bare = Site(f"sqlite:///{tmp_path / 'bare.db'}", tmp_path)
    behind = bare.ask("/readyz")
    assert (behind.status_code, behind.json) == (503, {"database": "ok", "migrations": "behind"})
    bare.close()


def test_every_kind_of_error_has_its_page(site: Site) -> None:
    """Also those that no route gives rise to yet: each as the server would answer it."""
    for status in TOLD:
        with site.app.test_request_context("/"):
            answer = site.app.make_response(site.app.handle_user_exception(default_exceptions[status]()))
        assert answer.status_code == status
        assert read(answer.get_data(as_text=True)).one("h1").text
