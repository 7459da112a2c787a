"""A server of its own with the demonstration, and a browser whose every word and request is noted."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import CDPSession, Page
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.conftest import load_demonstration
from tests.dashapp.site import Site
from tests.databases import Workshop


class Quiet(WSGIRequestHandler):
    """Serves without writing every request down."""

    def log(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(workshops: dict[str, Workshop], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the demonstration is served."""
    with workshops["sqlite"].copy_of("demo", load_demonstration) as url:
        site = Site(url, tmp_path_factory.mktemp("e2e"))
        server = make_server("127.0.0.1", 0, site.app, threaded=True, request_handler=Quiet)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
        server.server_close()
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
