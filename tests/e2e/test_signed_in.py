"""The signed-in pages in a real browser: nobody is shut out, nothing comes from elsewhere, nothing typed is lost."""

import datetime as dt
import re

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from dashapp.pages import PAGES
from db.scope import SIGN_IN
from partners.accounts import links
from partners.accounts.models import Purpose, SignIn
from partners.models import Person
from tests.access import violations
from tests.e2e.conftest import House, Visit, drawn, weigh
from tests.e2e.messages import held

# For every page of the application an address, and who goes there.
ADDRESSES = {
    "/": ("Åsa", "/app/"),
    "/organisation": ("Pia", "/app/organisation"),
    "/<slug>": ("Åsa", "/app/handslag-bergsjon"),
    "/<slug>/goals/<code>": ("Vera", "/app/handslag-bergsjon/goals/jobb"),
    "/<slug>/goals/<code>/all": ("Stina", "/app/handslag-bergsjon/goals/lovjobb/all"),
    "/<slug>/report": ("Bo", "/app/handslag-bergsjon/report"),
    "/<slug>/report/<period>": ("Pia", "/app/handslag-bergsjon/report/2025Q3"),
    "/<slug>/report/<period>/<partner>": ("Åsa", "/app/handslag-bergsjon/report/2025Q3/balder"),
    "/<slug>/verify": ("Stina", "/app/handslag-bergsjon/verify"),
    "/account": ("Bo", "/app/account"),
    "/new": ("Åsa", "/app/new"),
    "/new/<template>": ("Administratör", "/app/new/bid"),
    "/new/like/<model>": ("Åsa", "/app/new/like/handslag-bergsjon"),
    "/platform": ("Administratör", "/app/platform"),
    "/<slug>/coverage": ("Åsa", "/app/handslag-bergsjon/coverage"),
    "/<slug>/coverage/<period>": ("Stina", "/app/handslag-bergsjon/coverage/2025Q2"),
    "/<slug>/story": ("Åsa", "/app/handslag-bergsjon/story"),
    "/<slug>/periods": ("Åsa", "/app/handslag-bergsjon/periods"),
    "/<slug>/publish": ("Åsa", "/app/handslag-bergsjon/publish"),
    "/<slug>/publish/<number>": ("Stina", "/app/handslag-bergsjon/publish/1"),
    "/<slug>/members": ("Pia", "/app/handslag-bergsjon/members"),
    "/<slug>/settings": ("Åsa", "/app/handslag-bergsjon/settings"),
    "/<slug>/settings/goals/<code>": ("Åsa", "/app/handslag-bergsjon/settings/goals/lovjobb"),
    "/<slug>/settings/goals/<code>/target": ("Stina", "/app/handslag-bergsjon/settings/goals/jobb/target"),
    "/<slug>/settings/new-goal/<kind>": ("Åsa", "/app/handslag-bergsjon/settings/new-goal/cumulative_count"),
    "/<slug>/audit": ("Stina", "/app/handslag-bergsjon/audit"),
    "/<slug>/audit/<chosen>": ("Åsa", "/app/handslag-bergsjon/audit/what=contribution.verified"),
}
# and what stands there when there is nothing, or when it is none of one's business
OTHERS = {
    "nothing there": ("Vera", "/app/finns-inte"),
    "not allowed": ("Vera", "/app/handslag-bergsjon/verify"),
    "closed": ("Bo", "/app/handslag-bergsjon/report/2025Q2"),
    "no places": ("Administratör", "/app/"),
    "empty queue": ("Disa", "/app/herrgarden/verify"),
    "nothing found": ("Åsa", "/app/handslag-bergsjon/audit/text=finns-inte"),
    "the coordinator's people": ("Åsa", "/app/handslag-bergsjon/members"),
}
VISITS = [*ADDRESSES.values(), *OTHERS.values()]
LOOKS = [("light", 1280, "sv"), ("dark", 360, "en"), ("dark", 1280, "sv"), ("light", 320, "en")]
MOST_BYTES = 350_000
DOOR = re.compile(r"/signin\?next=")
# Chromium itself says so when a page's own status is an error.
ITS_STATUS = re.compile(r"Failed to load resource: the server responded with a status of 4\d\d")


def test_every_page_is_looked_at() -> None:
    assert set(ADDRESSES) == {path for page in PAGES for path in (page.path, *page.further)}


# As links within the application do.
FOLLOW = """path => {
  history.pushState({}, "", path);
  window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
}"""
STANDS = "() => Object.values(document.querySelector('#page').dataset).join()"


def follow(page: Page, path: str) -> None:
    """The next page is drawn into this one."""
    before = page.evaluate(STANDS)
    page.evaluate(FOLLOW, path)
    page.wait_for_function(f"before => ({STANDS})() !== before", arg=before)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nobody_is_shut_out(house: House, language: str) -> None:
    """In Swedish every page is opened by its address, in English one leads to the next."""
    looks = [(scheme, width) for scheme, width, of in LOOKS if of == language]
    for name in sorted({name for name, _ in VISITS}):
        page = house.enter(name, language=language)
        heard = listen(page, house.address)
        for path in sorted(path for who, path in VISITS if who == name):
            if language == "sv":
                page.goto(path)
            elif not page.url.endswith(path):
                follow(page, path)
            drawn(page)
            page.evaluate("document.querySelectorAll('#page details').forEach(one => one.open = true)")
            check_in(page, f"{name} {path}", looks)
            assert page.locator("html").get_attribute("lang") == language
        assert [one for one in heard if not ITS_STATUS.match(one)] == []
        page.close()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nobody_is_shut_out_at_the_door(house: House, language: str) -> None:
    looks = [(scheme, width) for scheme, width, of in LOOKS if of == language]
    page = house.browser.new_page(base_url=house.address)
    heard = listen(page, house.address)
    token = house.site.database.perform(SIGN_IN, invitation)
    before = "" if language == "sv" else f"/{language}"
    paths = ["/signin", "/signin?next=/app/x", f"/signin/invitation/{token}", "/signin/reset/used-already"]
    for path in paths:
        page.goto(f"{before}{path}")
        assert page.locator("html").get_attribute("lang") == language
        check_in(page, path, looks)
    page.goto(f"{before}/signin")
    page.locator("#email").fill("bo@example.org")
    page.locator("#password").fill("fel lösenord")
    page.keyboard.press("Enter")
    page.locator("[role=alert]").wait_for()
    check_in(page, "wrong password", looks)
    assert [one for one in heard if not ITS_STATUS.match(one)] == []
    page.context.close()


def check_in(page: Page, path: str, looks: list[tuple[str, int]]) -> None:
    for scheme, width in looks:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 800})
        check(page, f"{path} {scheme} {width}", width)


def check(page: Page, path: str, width: int) -> None:
    is_swedish = page.locator("html").get_attribute("lang") == "sv"
    assert violations(page, contrast=is_swedish) == "", path
    assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert page.locator("h1").count() == 1


def invitation(session: Session) -> str:
    person = session.scalars(select(Person).where(Person.email == "bo@example.org")).one()
    return links.make(session, person.id, Purpose.INVITATION, now=dt.datetime.now(dt.UTC))


def listen(page: Page, own: str) -> list[str]:
    """Every complaint of the browser's, and every request to somewhere else."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith((own, "data:")) else heard.append(request.url))
    return heard


def test_the_overview_is_light_and_its_first_answer_is_the_page(house: House) -> None:
    page = house.enter("Åsa", "/app/")
    cold = page.context.browser.new_context(storage_state=page.context.storage_state(), base_url=house.address)  # type: ignore[union-attr]
    visited = Visit(cold.new_page(), house.address)
    weigh(cold.new_cdp_session(visited.page), visited)
    visited.page.goto("/app/handslag-bergsjon", wait_until="networkidle")
    drawn(visited.page)
    assert not [one for one in visited.weights if "plotly" in one]
    assert sum(visited.weights.values()) <= MOST_BYTES, (sum(visited.weights.values()), visited.weights)
    without = page.context.browser.new_context(  # type: ignore[union-attr]
        storage_state=page.context.storage_state(), base_url=house.address, java_script_enabled=False
    )
    plain = without.new_page()
    plain.goto("/app/handslag-bergsjon")
    for text in ("Handslag Bergsjön", "755", "borde vara 451,5", "Partner och mål"):
        expect(plain.locator("#first-paint")).to_contain_text(text)
    cold.close()
    without.close()


def test_going_on_moves_the_focus_to_the_heading_and_names_the_window(house: House) -> None:
    page = house.enter("Åsa", "/app/handslag-bergsjon")
    page.get_by_role("link", name="Granska").first.click()
    expect(page.get_by_role("heading", level=1, name="Granska")).to_be_focused()
    expect(page).to_have_title("Granska, Handslag Bergsjön – Handslag")
    page.go_back()
    expect(page.get_by_role("heading", level=1, name="Handslag Bergsjön")).to_be_focused()
    expect(page).to_have_title("Handslag Bergsjön – Handslag")


def test_the_first_key_leads_past_the_menu(house: House) -> None:
    page = house.enter("Åsa", "/app/handslag-bergsjon")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Till innehållet")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#page")).to_be_focused()


def test_an_expired_session_leads_back_with_everything_that_was_typed(house: House) -> None:
    path = "/app/handslag-bergsjon/report"
    page = house.enter("Bo", path)
    comment = page.get_by_label(re.compile("1 000 lovjobb.*Kommentar"))
    expect(comment).to_be_visible()
    house.site.database.perform(SIGN_IN, end_every_session)
    with held(page):
        comment.fill("Sju ungdomar i verkstaden under augusti")
        page.get_by_label(re.compile("1 000 lovjobb.*Den här perioden")).fill("7")
        page.keyboard.press("Tab")
    expect(page).to_have_url(DOOR)
    page.get_by_role("button", name=re.compile("^Bo ")).click()
    drawn(page)
    assert page.url.endswith(path)
    expect(page.get_by_label(re.compile("1 000 lovjobb.*Kommentar"))).to_have_value(
        "Sju ungdomar i verkstaden under augusti"
    )
    expect(page.get_by_label(re.compile("1 000 lovjobb.*Den här perioden"))).to_have_value("7")
    expect(page.locator("#kept")).not_to_be_empty()


def end_every_session(session: Session) -> None:
    session.execute(update(SignIn).values(ended_at=dt.datetime.now(dt.UTC)))


def test_what_was_typed_is_not_shown_to_the_next_person(house: House) -> None:
    path = "/app/handslag-bergsjon/report/2025Q3"
    page = house.enter("Bo", path)
    comment = page.get_by_label(re.compile("1 000 lovjobb.*Kommentar"))
    expect(comment).to_be_visible()
    house.site.database.perform(SIGN_IN, end_every_session)
    comment.fill("Bara för Bo")
    page.keyboard.press("Tab")
    expect(page).to_have_url(DOOR)
    page.get_by_role("button", name=re.compile("^Pia ")).click()
    drawn(page)
    expect(page.locator("body")).not_to_contain_text("Bara för Bo")
    assert page.evaluate("sessionStorage.getItem('handslag-kept')") is None
