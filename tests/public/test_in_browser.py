"""The public pages in a browser: the strict content policy holds, nothing scrolls sideways, axe finds nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.access import violations
from tests.public.documents import BERGSJON, EVERY_STATUS, LONG, MADE_UP, WITHHELD
from tests.public.faces import error, home
from tests.public.faces import page as partnership
from tests.public.kinds import EVERY_KIND, GROUPED

STYLESHEET = Path(__file__).parents[2] / "dashapp" / "static" / "public.css"
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
SHOWN = {
    "bergsjon": lambda: partnership(BERGSJON),
    "bergsjon-en": lambda: partnership(BERGSJON, "en"),
    "every-status": lambda: partnership(EVERY_STATUS),
    "withheld": lambda: partnership(WITHHELD),
    "every-kind": lambda: partnership(EVERY_KIND),
    "groups-en": lambda: partnership(GROUPED, "en"),
    "home": home,
    "error-404": lambda: error(404),
    "error-500-en": lambda: error(500, "en", "7f3a"),
}

COLOURFUL = ("bergsjon", "every-status", "withheld", "every-kind")  # the others have the same colours or fewer


@pytest.fixture
def show(page: Page) -> Callable[[str], None]:
    """Opens a page as it would be served; a refused style or an unknown request is an error."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))

    def open_(html: str) -> None:
        def answer(route: Route) -> None:
            if route.request.url.endswith("/static/public.0123abcd.css"):
                route.fulfill(body=STYLESHEET.read_text(encoding="utf-8"), content_type="text/css; charset=utf-8")
            elif route.request.resource_type == "document":
                headers = {"Content-Security-Policy": POLICY, "Content-Type": "text/html; charset=utf-8"}
                route.fulfill(body=html, headers=headers)
            else:
                assert route.request.url.endswith("/static/icon.0123abcd.svg")
                route.fulfill(status=204)

        page.route("**/*", answer)
        page.goto("http://handslag.test/")
        assert complaints == []

    return open_


@pytest.mark.parametrize("name", SHOWN)
def test_axe_finds_nothing(page: Page, show: Callable[[str], None], name: str) -> None:
    show(SHOWN[name]())
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    for scheme in ("light", "dark") if name in COLOURFUL else ("light",):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert violations(page) == "", scheme


def test_nothing_scrolls_sideways_on_the_narrowest_screen(page: Page, show: Callable[[str], None]) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for html in [
        *(partnership(one, language) for one in (*MADE_UP.values(), EVERY_KIND, GROUPED) for language in ("sv", "en")),
        home(),
        error(404),
    ]:
        show(html)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_wide_page_shows_the_wide_curve_and_a_narrow_page_the_narrow_one(
    page: Page, show: Callable[[str], None]
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    show(partnership(BERGSJON))
    wide, narrow = page.locator("#goal-jobb svg.wide"), page.locator("#goal-jobb svg.n")
    expect(wide).to_be_visible()
    expect(narrow).to_be_hidden()
    page.set_viewport_size({"width": 360, "height": 900})
    expect(wide).to_be_hidden()
    expect(narrow).to_be_visible()


def test_the_keyboard_reaches_the_content_first_and_opens_the_table(page: Page, show: Callable[[str], None]) -> None:
    show(partnership(BERGSJON))
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Till innehållet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    table = page.locator("#goal-jobb").get_by_text("Siffrorna i tabell")
    table.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#goal-jobb table.years")).to_be_visible()


def test_figures_and_drawings_are_read_out(page: Page, show: Callable[[str], None]) -> None:
    show(partnership(BERGSJON))
    jobs = page.get_by_role("article", name="575 fler personer ska ha ett jobb att gå till")
    expect(jobs.get_by_role("img", name="395 av 575. Till 30 juni 2025 borde det vara 451,5.")).to_be_visible()
    expect(jobs.get_by_role("img", name="utfall och väntad väg")).to_be_visible()


CUT = """() => {
    const cut = one => {
        const [text, drawing] = [one, one.ownerSVGElement].map(each => each.getBoundingClientRect());
        return text.width && (text.left < drawing.left - 1 || text.right > drawing.right + 1);
    };
    return [...document.querySelectorAll("svg text")].filter(cut).map(one => one.textContent);
}"""


def test_no_label_is_cut_by_the_edge_of_its_drawing(page: Page, show: Callable[[str], None]) -> None:
    """Also where the target is 100 per cent, whose sign is wider than a letter."""
    narrow, wide = 320, 1280
    per_cent = [(EVERY_KIND, "en", narrow), (EVERY_KIND, "sv", wide), (EVERY_KIND, "en", wide)]
    others = [(document, "sv", narrow) for document in (BERGSJON, EVERY_STATUS, EVERY_KIND, LONG)]
    for document, language, width in [*others, *per_cent]:
        page.set_viewport_size({"width": width, "height": 640})
        show(partnership(document, language))
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert page.locator("svg text:visible").count()
        assert page.evaluate(CUT) == [], (language, width)
