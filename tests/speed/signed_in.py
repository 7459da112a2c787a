"""The signed-in pages: what an answer costs the server, what a cold visit weighs, how soon something stands there."""

import os
from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

from tests.conftest import quiet_browser
from tests.dashapp.site import Site
from tests.e2e.conftest import House, Stage, Visit, served, weigh
from tests.goals.statements import counted
from tests.pages.desk import Desk
from tests.speed.measuring import Row, cpu

TIMES = 10
OVERVIEW = "/app/handslag-bergsjon"
PUBLIC = "/handslag-bergsjon"
PAGES = {
    "start": "/app/",
    "overview": OVERVIEW,
    "goal": f"{OVERVIEW}/goals/jobb",
    "report": f"{OVERVIEW}/report",
    "verify": f"{OVERVIEW}/verify",
}
# As browsers' own tools define a slow fourth generation: 1.6 Mbit/s down, 750 kbit/s up, 150 ms.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
FIRST_CONTENT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def rows(site: Site, engine: str) -> Iterator[Row]:
    asa = Desk(site, "asa@example.org")
    for name, path in PAGES.items():
        spent = cpu(lambda path=path: asa.ask(path), TIMES)
        with counted(site.database) as statements:
            asa.ask(path)
        yield Row(f"{name}, first answer ({engine})", f"{spent:.0f} ms, {len(statements)} statements", "", "", "")
    if engine == "sqlite":
        yield from in_a_browser(site)


def in_a_browser(site: Site) -> Iterator[Row]:
    options = quiet_browser(os.environ.get("CHROMIUM"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**options)
        stage = Stage(browser)
        stage.play(site.app)
        yield from _looked_at(site, stage)
        browser.close()


def _looked_at(site: Site, stage: Stage) -> Iterator[Row]:
    with served(stage) as stage.address:
        address, browser, house = stage.address, stage.browser, House(site, stage)
        state = house.enter("Åsa", OVERVIEW).context.storage_state()
        visited = visit(browser, address, state, OVERVIEW, slow=False)
        shown = f"{sum(visited.weights.values()) / 1000:.0f} kB, {len(visited.weights)} requests"
        yield Row("overview, cold", shown, "", "", "≤ 350 kB, no plotly")
        own, plain = (
            visit(browser, address, state, path, slow=True).page.evaluate(FIRST_CONTENT) for path in (OVERVIEW, PUBLIC)
        )
        yield Row(
            "overview, cold, first content on slow 4G",
            f"{own:.0f} ms",
            f"the public page {plain:.0f} ms",
            f"{own / plain:.1f}×",
            "≤ 2×",
        )


def visit(browser: Browser, address: str, state: object, path: str, *, slow: bool) -> Visit:
    """Somebody's first visit to a page."""
    context = browser.new_context(storage_state=state, base_url=address)  # type: ignore[arg-type]
    visited = Visit(context.new_page(), address)
    session = context.new_cdp_session(visited.page)
    weigh(session, visited)
    if slow:
        session.send("Network.emulateNetworkConditions", SLOW)
    visited.page.goto(path, wait_until="networkidle")
    return visited
