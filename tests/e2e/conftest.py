"""A server of its own with the demonstration, and a browser whose every word and request is noted."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, expect
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.conftest import load_demonstration
from tests.dashapp.conftest import environment, handslag
from tests.dashapp.site import Site
from tests.databases import Workshop

__all__ = ["environment", "handslag"]


class Quiet(WSGIRequestHandler):
    """Serves without writing every request down."""

    def log(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Site) -> Iterator[str]:
    """Where a site is served, as long as somebody needs it."""
    server = make_server("127.0.0.1", 0, site.app, threaded=True, request_handler=Quiet)
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
        with served(site) as where:
            yield where
        site.close()


@dataclass
class House:
    """The demonstration at an address of its own, for a test that changes something; everybody has a browser there."""

    site: Site
    address: str
    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)

    def enter(self, name: str, path: str = "/app/", *, width: int = 1280, language: str | None = None) -> Page:
        """Somebody comes in by the button of the demonstration, in a browser of their own."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, locale="sv-SE", reduced_motion="reduce", base_url=self.address
        )
        self.contexts.append(context)
        page = context.new_page()
        page.goto(f"/signin?next={path}")
        page.get_by_role("button", name=re.compile(f"^{name} ")).click()
        drawn(page)
        if language is not None and page.locator("html").get_attribute("lang") != language:
            page.locator(".menu summary").click() if width < NARROW else None
            page.locator(f'button[lang="{language}"]:visible').click()
            drawn(page)
        return page


NARROW = 992


def drawn(page: Page) -> None:
    """Wait until the application has drawn its page."""
    expect(page.locator("#react-entry-point h1")).to_be_visible()
    expect(page.locator("#first-paint")).to_have_count(0)


@pytest.fixture
def house(
    workshops: dict[str, Workshop], tmp_path: Path, browser: Browser, request: pytest.FixtureRequest
) -> Iterator[House]:
    """On the engine that the test names by `indirect`, SQLite where it names none."""
    with workshops[getattr(request, "param", "sqlite")].copy_of("demo", load_demonstration) as url:
        site = Site(url, tmp_path)
        with served(site) as where:
            opened = House(site, where, browser)
            yield opened
            for context in opened.contexts:
                context.close()
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
