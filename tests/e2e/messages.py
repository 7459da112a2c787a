"""What a page and the application say to each other: a press has been answered, and nothing is under way."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, Request, Response, Route

UPDATES = "**/_dash-update-component"
# A pause in the typing is heard after half a second, of the page's own time.
LONGER_THAN_A_PAUSE = "new Promise((done) => setTimeout(done, 600))"


@contextmanager
def answered(page: Page) -> Iterator[None]:
    """The button that is pressed inside has had its own answer; fields are saved meanwhile, and theirs are others."""
    with page.expect_response(_is_of_a_press):
        yield


def _is_of_a_press(answer: Response) -> bool:
    sent: Any = answer.request.post_data_json if answer.url.endswith("/_dash-update-component") else None
    return sent is not None and any(one.endswith(".n_clicks") for one in sent["changedPropIds"])


class Line:
    """What is under way between a page and the application."""

    def __init__(self, page: Page) -> None:
        self._page, self._sent = page, 0
        self._waiting: set[Request] = set()
        page.on("request", self._ask)
        page.on("requestfinished", self._hear)
        page.on("requestfailed", self._hear)

    def _ask(self, request: Request) -> None:
        self._sent += 1
        self._waiting.add(request)

    def _hear(self, request: Request) -> None:
        self._waiting.discard(request)

    def settle(self) -> None:
        """No pause in the typing is waited for any more, and no answer; what has come is drawn."""
        sent = -1
        while self._waiting or sent != self._sent:
            sent = self._sent
            self._page.evaluate(LONGER_THAN_A_PAUSE)


@contextmanager
def held(page: Page) -> Iterator[None]:
    """A slow line: what is asked inside is answered after it."""
    waiting: list[Route] = []
    is_slow = True

    def hold(route: Route) -> None:
        if is_slow:
            waiting.append(route)
        else:
            route.continue_()

    page.route(UPDATES, hold)
    yield
    is_slow = False
    for one in waiting:
        one.continue_()
    page.unroute(UPDATES)
