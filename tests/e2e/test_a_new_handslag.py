"""From nothing to a public page: a coordinator who has never been here, by pages alone, every press counted."""

import re
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import House, drawn

MOST = 40
NOTE = ".note[data-focus]"  # what has just been done
SLUG = "handslag-provby"
PASSWORD = "sju gröna cyklar i källaren"  # noqa: S105
STEERING = {"name": "Siv Styr", "email": "siv@example.org", "organisation": "Balder", "role": "Styrgrupp"}
REPORTER = {"name": "Rut Rapport", "email": "rut@example.org", "organisation": "Saab", "role": "Rapportör"}


@dataclass
class Hand:
    """Somebody's hand on a mouse: every press and every address is one; typing is none."""

    page: Page
    presses: list[str] = field(default_factory=list)

    def press(self, one: Locator) -> None:
        self.presses.append(one.inner_text() or one.get_attribute("value") or "")
        one.click()

    def follow(self, link: Locator) -> None:
        """By a link, until its page stands there."""
        there = link.get_attribute("href")
        assert there
        self.press(link)
        expect(self.page.locator("#page")).to_have_attribute("data-path", there)

    def go(self, name: str) -> None:
        """By the link of that name."""
        self.follow(self.page.get_by_role("link", name=name, exact=True).locator("visible=true").first)

    def button(self, name: str, outcome: str | re.Pattern[str], *, told: str = NOTE) -> None:
        """A deed by what stands on it, until the page tells what came of it."""
        self.press(
            self.page.get_by_role("button").filter(has_text=re.compile(f"^{name}")).locator("visible=true").first
        )
        expect(self.page.locator(told)).to_contain_text(outcome)

    def choose(self, label: str, option: str, *, inside: str) -> None:
        """One of several, in the section of that title."""
        self.presses.append(f"{label}: {option}")
        section = self.page.locator("section").filter(has=self.page.get_by_role("heading", name=inside, exact=True))
        section.get_by_label(label, exact=True).first.select_option(label=option)

    def tick(self, label: str) -> None:
        self.press(self.page.get_by_label(label))

    def unfold(self, name: str) -> None:
        self.press(self.page.locator("summary").filter(has_text=name).locator("visible=true").first)

    def type(self, label: str, text: str) -> None:
        self.page.get_by_label(label, exact=True).locator("visible=true").first.fill(text)


def invited(hand: Hand, person: dict[str, str]) -> str:
    """Invite somebody who is new; the link that the page shows once."""
    hand.type("E-postadress", person["email"])
    hand.type("Namn", person["name"])
    hand.choose("Organisation", person["organisation"], inside="Bjud in")
    hand.choose("Roll", person["role"], inside="Bjud in")
    hand.button("Bjud in", person["name"])
    return hand.page.locator(f"{NOTE} code").inner_text()


def comes_in(house: House, person: dict[str, str], link: str) -> Hand:
    """Somebody opens their link, chooses a password and signs in with it."""
    context = house.stage.context()
    house.contexts.append(context)
    page = context.new_page()
    page.goto(re.sub(r"^https?://[^/]+", "", link))
    for one in page.locator("input[type=password]").all():
        one.fill(PASSWORD)
    page.locator("main form button").click()
    expect(page.get_by_role("heading", name="Lösenordet är sparat")).to_be_visible()
    page.goto(f"/signin?next=/app/{SLUG}")
    page.locator("#email").fill(person["email"])
    page.locator("#password").fill(PASSWORD)
    page.keyboard.press("Enter")
    drawn(page)
    return Hand(page)


def test_a_handslag_is_founded_reported_to_and_published_without_a_file(house: House) -> None:
    asa = Hand(house.enter("Åsa", "/app/"))
    asa.go("Nytt handslag")
    asa.type("Namn (svenska)", "Handslag Provby")
    asa.type("Första dagen", "2025-07-01")
    asa.type("Sista dagen", "2027-12-31")
    asa.button("Skapa handslaget", "Inställningar", told="h1")
    expect(asa.page.locator("table").first.locator("tbody tr")).to_have_count(4)

    asa.follow(asa.page.locator("tbody tr").filter(has_text="Fler i jobb").locator("td a").first)
    asa.type("Delmål 1: värde", "20")
    asa.type("Varför", "Vi börjar försiktigare än mallen")
    asa.button("Sätt måltalet", "Det nya gäller")

    asa.go("Deltagare")
    asa.choose("Organisation", "Saab", inside="Lägg till en part")
    asa.choose("Deltar som", "Part", inside="Lägg till en part")
    asa.button("Lägg till parten", "Parten är tillagd")
    links = [invited(asa, person) for person in (REPORTER, STEERING)]
    rut, siv = (comes_in(house, *one) for one in zip((REPORTER, STEERING), links, strict=True))

    asa.go("Inställningar")
    asa.follow(asa.page.get_by_role("link", name=re.compile("Fler i jobb")).first)
    asa.tick("Saab")
    asa.button("Spara", "Sparat")
    asa.go("Perioder")
    asa.unfold("Öppna okt–dec 2025")
    asa.button("Öppna", "Okt–dec 2025 är öppen")

    rut.go("Rapportera")
    rut.page.get_by_label(re.compile("Fler i jobb.*Den här perioden")).fill("7")
    rut.button("Skicka in 1 rad", "Kvitto", told="section.receipt")

    asa.go("Granska")
    asa.button("Verifiera$", "Verifierad", told="#verify-status")
    asa.go("Perioder")
    asa.unfold("Stäng juli–sept 2025")
    asa.button("Stäng juli–sept 2025", "är stängd")
    asa.go("Publicera")
    asa.button("Förbered", "är förberedd")
    siv.go("Publicera")
    siv.button("Godkänn och publicera", "är publicerad")

    answer = house.site.ask(f"/{SLUG}.json")
    jobs = next(goal for goal in answer.json["goals"] if goal["code"] == "jobb")
    assert jobs["actual"] == 7
    assert [(one["partner"], one["quantity"]) for one in jobs["by_partner"]] == [("saab", 7)]
    presses = [*asa.presses, *rut.presses, *siv.presses]
    assert len(presses) < MOST, presses
