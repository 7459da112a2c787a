"""A server of its own with the demonstration, and a browser whose every word and request is noted."""

import re
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, expect
from werkzeug.serving import WSGIRequestHandler, make_server

from db.scope import NOWHERE, PLATFORM
from partners.people import choose_language, every_active
from tests.conftest import load_demonstration
from tests.dashapp.conftest import environment, handslag
from tests.dashapp.site import Site
from tests.databases import Workshop

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

__all__ = ["environment", "handslag"]

# what is waited for comes at once; on a busy machine later, and that is no mistake
expect.set_options(timeout=20_000)


class Quiet(WSGIRequestHandler):
    """Serves without writing every request down."""

    def log(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(app: "WSGIApplication") -> Iterator[str]:
    """Where an application is served, as long as somebody needs it."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    # the server's own address is what its pages are known by
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def address(workshops: dict[str, Workshop], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the demonstration is served, for tests that only read."""
    with workshops["sqlite"].copy_of("demo", load_demonstration) as url:
        site = Site(url, tmp_path_factory.mktemp("e2e"))
        with served(site.app) as where:
            yield where
        site.close()


class Stage:
    """One address for all houses of a run, one after the other: browsers keep the libraries that they have read there.

    Nothing else of what a person leaves in a browser stays for the next test.
    """

    def __init__(self, browser: Browser) -> None:
        self.browser, self.address = browser, ""
        self._playing: WSGIApplication = _nothing
        self._free: list[BrowserContext] = []

    def __call__(self, environ: Any, start_response: Any) -> Any:
        return self._playing(environ, start_response)

    def play(self, app: "WSGIApplication") -> None:
        self._playing = app

    def context(self) -> BrowserContext:
        """A browser that nobody uses."""
        return self._free.pop() if self._free else self.browser.new_context(**AS_USUAL, base_url=self.address)

    def clear(self, contexts: list[BrowserContext]) -> None:
        """Take back what a test has used, as good as new but for its libraries."""
        for context in contexts:
            for page in context.pages:
                page.goto("about:blank")
            page = context.pages[0] if context.pages else context.new_page()
            asked = context.new_cdp_session(page)
            kinds = "cookies,local_storage,indexeddb,cache_storage,service_workers"
            asked.send("Storage.clearDataForOrigin", {"origin": self.address, "storageTypes": kinds})
            for page in context.pages:
                page.close()
            context.clear_cookies()
        self._free += contexts


def _nothing(_environ: Any, start_response: Any) -> list[bytes]:
    start_response("503 Service Unavailable", [])
    return []


@pytest.fixture(scope="session")
def stage(browser: Browser) -> Iterator[Stage]:
    one = Stage(browser)
    with served(one) as one.address:
        yield one


@dataclass
class House:
    """The demonstration at the stage's address, for a test that changes something; everybody has a browser there."""

    site: Site
    stage: Stage
    contexts: list[BrowserContext] = field(default_factory=list)

    @property
    def address(self) -> str:
        return self.stage.address

    @property
    def browser(self) -> Browser:
        return self.stage.browser

    def enter(self, name: str, path: str = "/app/", *, width: int = 1280, language: str | None = None) -> Page:
        """Somebody who has been let in opens an address, in a browser of their own."""
        person, page = self._somebody(name, width, language)
        own = {"Sec-Fetch-Site": "same-origin"}
        page.request.post("/signin/demo", form={"person": str(person)}, headers=own, max_redirects=0)
        page.goto(path)
        drawn(page)
        return page

    def come_in(self, name: str, path: str, *, width: int, language: str) -> Page:
        """The same, through the door: by the button of the demonstration."""
        _, page = self._somebody(name, width, language)
        page.goto(f"/signin?next={path}")
        page.get_by_role("button", name=re.compile(f"^{name} ")).click()
        drawn(page)
        return page

    def _somebody(self, name: str, width: int, language: str | None) -> tuple[uuid.UUID, Page]:
        with self.site.database.reading(NOWHERE) as session:
            person = next(one.id for one in every_active(session) if one.name.startswith(f"{name} "))
        if language is not None:
            self.site.database.perform(PLATFORM, lambda session: choose_language(session, person, language))
        context = self.stage.context()
        self.contexts.append(context)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 900})
        return person, page


AS_USUAL: dict[str, Any] = {"locale": "sv-SE", "reduced_motion": "reduce"}


def drawn(page: Page) -> None:
    """Wait until the application has drawn its page."""
    expect(page.locator("#react-entry-point h1")).to_be_visible()
    expect(page.locator("#first-paint")).to_have_count(0)


@pytest.fixture
def house(
    workshops: dict[str, Workshop], tmp_path: Path, stage: Stage, request: pytest.FixtureRequest
) -> Iterator[House]:
    """On the engine that the test names by `indirect`, SQLite where it names none."""
    with workshops[getattr(request, "param", "sqlite")].copy_of("demo", load_demonstration) as url:
        site = Site(url, tmp_path)
        stage.play(site.app)
        opened = House(site, stage)
        yield opened
        stage.clear(opened.contexts)
        site.close()


@dataclass
class Visit:
    """What a browser did and said while it was on a page."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    weights: dict[str, int] = field(default_factory=dict)

    def go(self, path: str, *, settle: bool = False) -> None:
        """Open a page with all that it names, or wait until nothing more is asked for."""
        self.page.goto(f"{self.address}{path}", wait_until="networkidle" if settle else "load")

    def open_everything(self) -> None:
        """Unfold what is folded."""
        self.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")


@pytest.fixture
def visit(page: Page, address: str) -> Visit:
    visited = Visit(page, address)
    page.on("console", lambda message: visited.said.append(message.text))
    page.on("pageerror", lambda error: visited.said.append(str(error)))
    page.on("request", lambda request: visited.requests.append(request.url))
    weigh(page.context.new_cdp_session(page), visited)
    return visited


def weigh(session: CDPSession, visited: Visit) -> None:
    """Note how many bytes came over the wire for each request, headers included."""
    addresses: dict[str, str] = {}

    def begun(event: dict[str, object]) -> None:
        addresses[str(event["requestId"])] = event["request"]["url"]  # type: ignore[index]

    def done(event: dict[str, object]) -> None:
        visited.weights[addresses[str(event["requestId"])]] = int(event["encodedDataLength"])  # type: ignore[call-overload]

    session.on("Network.requestWillBeSent", begun)
    session.on("Network.loadingFinished", done)
    session.send("Network.enable")
