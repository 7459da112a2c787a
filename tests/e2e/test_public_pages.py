"""A resident in a real browser: nothing is in the way, nothing is fetched from elsewhere, nothing is left behind."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.access import violations
from tests.e2e.conftest import Visit

PAGES = {
    "bergsjon": ("/handslag-bergsjon", "/en/handslag-bergsjon"),
    "home": ("/", "/en/"),
    "error": ("/finns-inte", "/en/finns-inte"),
}
PATHS = [path for paths in PAGES.values() for path in paths]
LOOKS = {"sv": [("light", 1280), ("dark", 360)], "en": [("dark", 1280), ("light", 320)]}
# Chromium itself says so when a page's own status is an error.
ITS_STATUS = "Failed to load resource: the server responded with a status of 404 (NOT FOUND)"
MOST_BYTES, MOST_REQUESTS = 50_000, 3


@pytest.mark.parametrize("path", PATHS)
def test_nobody_is_shut_out(visit: Visit, path: str) -> None:
    visit.go(path)
    visit.open_everything()
    for scheme, width in LOOKS["en" if path.startswith("/en/") else "sv"]:
        visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        visit.page.set_viewport_size({"width": width, "height": 800})
        assert violations(visit.page) == "", (scheme, width)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_light_and_keeps_to_itself(visit: Visit, path: str) -> None:
    visit.go(path, settle=True)
    visit.open_everything()
    assert all(request.startswith(visit.address) for request in visit.requests), visit.requests
    assert len(visit.requests) <= MOST_REQUESTS, visit.requests
    assert set(visit.weights) == set(visit.requests)
    assert sum(visit.weights.values()) <= MOST_BYTES, visit.weights
    assert [one for one in visit.said if one != ITS_STATUS] == []
    assert visit.page.locator("script, iframe, [style], [onclick], form").count() == 0
    assert visit.page.context.cookies() == []
    assert visit.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_a_broken_policy_would_be_heard(visit: Visit) -> None:
    """The test above listens to a browser that speaks."""
    visit.go("/")
    with visit.page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        visit.page.evaluate(
            "document.body.append(Object.assign(document.createElement('img'), {src: 'https://evil.example/x'}))"
        )
    assert any("Content Security Policy" in one for one in visit.said)


@pytest.mark.parametrize(
    ("path", "in_order"),
    [
        (
            "/handslag-bergsjon",
            [
                "Till innehållet", "Demonstrationsdata.", "Vi har lovat fem saker till slutet av 2025.",
                "till och med 30 juni 2025", "575 fler personer ska ha ett jobb att gå till", "Något efter plan",
                "395 av 575 personer", "borde det vara 451,5", "Familjebostäder", "75 nya företag ska startas",
            ],
        ),
        (
            "/en/handslag-bergsjon",
            [
                "Demonstration data.", "five things", "30 June 2025", "Slightly behind plan", "395 of 575", "451.5",
            ],
        ),
        ("/", ["Demonstrationsdata.", "Handslag Bergsjön", "Biskopsgården", "Tynnered"]),
        ("/en/finns-inte", ["There is no such page", "Check the address", "To the home page"]),
    ],
)  # fmt: skip
def test_a_page_is_read_in_order_without_its_style(page: Page, address: str, path: str, in_order: list[str]) -> None:
    page.route(re.compile(r"\.css$"), lambda route: route.abort())
    page.goto(f"{address}{path}")
    text = " ".join(page.locator("body").inner_text().split())
    read = 0
    for words in in_order:
        assert words in text[read:], (words, text[read : read + 300])
        read = text.index(words, read) + len(words)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize(
    ("path", "skip", "folded"),
    [
        ("/handslag-bergsjon", "Till innehållet", "Siffrorna i tabell"),
        ("/en/handslag-bergsjon", "Skip to the content", "The figures in a table"),
    ],
)
def test_the_keyboard_is_enough(visit: Visit, path: str, skip: str, folded: str) -> None:
    visit.go(path)
    keyboard = visit.page.keyboard
    keyboard.press("Tab")
    first = visit.page.get_by_role("link", name=skip)
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport()
    keyboard.press("Enter")
    expect(visit.page).to_have_url(re.compile(r"#main$"))
    summary = visit.page.locator("#goal-jobb summary").filter(has_text=folded)
    for _ in range(10):
        keyboard.press("Tab")
        if summary.evaluate("one => one === document.activeElement"):
            break
    expect(summary).to_be_focused()
    assert summary.evaluate("one => getComputedStyle(one).outlineStyle") != "none"
    table = visit.page.locator("#goal-jobb table").first
    expect(table).to_be_hidden()
    keyboard.press("Enter")
    expect(table).to_be_visible()
    keyboard.press("Space")
    expect(table).to_be_hidden()


def test_a_resident_goes_from_the_first_page_to_a_promise_and_to_english(visit: Visit) -> None:
    visit.go("/")
    visit.page.get_by_role("link", name="Handslag Bergsjön", exact=True).click()
    jobs = visit.page.get_by_role("article", name="575 fler personer ska ha ett jobb att gå till")
    expect(jobs.locator("p.fig b")).to_have_text("395")
    visit.page.get_by_role("link", name="English").click()
    expect(visit.page).to_have_url(re.compile(r"/en/handslag-bergsjon$"))
    expect(visit.page.locator("html")).to_have_attribute("lang", "en")
    expect(visit.page.locator("#goal-jobb p.fig b")).to_have_text("395")
    assert visit.said == []


def test_coming_back_costs_a_question_and_not_a_page(visit: Visit) -> None:
    visit.go("/handslag-bergsjon")
    visit.go("/", settle=True)  # or its last bytes are counted below
    visit.weights.clear()
    visit.go("/handslag-bergsjon", settle=True)
    assert sum(visit.weights.values()) < 1_500, visit.weights


def test_data_is_downloaded_from_the_page(visit: Visit) -> None:
    visit.go("/en/handslag-bergsjon")
    for ending, beginning in (("csv", "partnership,goal,title"), ("json", '{"partnership": "handslag-bergsjon"')):
        link = visit.page.locator(f"footer a[href*='.{ending}']")
        answer = visit.page.request.get(f"{visit.address}{link.get_attribute('href')}")
        assert answer.ok
        assert answer.text().startswith(beginning)
