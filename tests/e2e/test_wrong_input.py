"""Wrong input in a real browser: a sentence beside the field says what is wrong, and nothing that was typed is lost."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from sqlalchemy import func, select

from db import within
from goals import contributions
from goals.models import Submission
from partners.models import AuditEvent
from tests.e2e.conftest import House, drawn
from tests.e2e.messages import Line, answered
from tests.goals.place import entry_of
from tests.goals.test_loading import everything
from tests.pages.office import BERGSJON, JOBS, REPORT, SUMMER, Office

VERIFY = f"/app/{BERGSJON}/verify"
LANGUAGES = ("sv", "en")
# What people read, word for word: a sentence of the other language would not do.
SAID = {
    "sv": {
        "row": "1 000 lovjobb",
        "jobs": "575 fler personer",
        "number": "Den här perioden",
        "comment": "Kommentar",
        "send": re.compile("^Skicka in"),
        "receipt": "Kvitto: 1 rad är inskickad",
        "unreadable": "Det går inte att läsa som ett tal.",
        "negative": "\N{MINUS SIGN}3 är mindre än 0. Ange 0 eller mer.",
        "identity number": "Texten ser ut att innehålla ett personnummer. Ta bort det",
        "too long": "Texten är 5 000 tecken. Högst 4 000 får plats.",
        "closed": "Perioden juli–sept 2025 är stängd. Samordnaren kan öppna den igen.",
        "conflict": "Någon annan har skrivit i samma rad. Välj vilken text som ska gälla.",
        "keep": "Behåll min",
        "take": "Ta den andra",
        "unusual": "100 000 är mer än tio gånger ert största tidigare tal, 50. Stämmer det?",
        "meant": "Ja, talet stämmer",
        "draft": "Utkast sparat.",
        "verify": "Verifiera",
        "together": "Verifiera valda",
        "return": "Återsänd med skäl",
        "send back": "Återsänd",
        "why": "Skriv varför.",
        "gone": "En rad som du hade framför dig väntar inte längre på granskning",
        "changed": "Inte verifierad: Saab, 575 fler personer",
        "changed since": "Någon har ändrat rapporten sedan du öppnade den.",
    },
    "en": {
        "row": "1,000 holiday jobs",
        "jobs": "575 more people",
        "number": "This period",
        "comment": "Comment",
        "send": re.compile("^Hand in"),
        "receipt": "Receipt: 1 row is handed in",
        "unreadable": "That cannot be read as a number.",
        "negative": "\N{MINUS SIGN}3 is less than 0. Give 0 or more.",
        "identity number": "The text seems to hold a personal identity number. Remove it",
        "too long": "The text is 5,000 characters. At most 4,000 fit.",
        "closed": "The period Jul–Sep 2025 is closed. The coordinator can reopen it.",
        "conflict": "Somebody else has written in the same row. Choose which text counts.",
        "keep": "Keep mine",
        "take": "Take the other",
        "unusual": "100,000 is more than ten times your largest earlier number, 50. Is it right?",
        "meant": "Yes, the number is right",
        "draft": "Draft saved.",
        "verify": "Verify",
        "together": "Verify selected",
        "return": "Send back with a reason",
        "send back": "Send back",
        "why": "Write why.",
        "gone": "A row that you had before you no longer waits",
        "changed": "Not verified: Saab, 575 more people",
        "changed since": "Somebody has changed the report since you opened it.",
    },
}
IDENTITY_NUMBER = "850709-9805"
NUMBERS = [
    ("abc", "unreadable"),
    ("-3", "negative"),
    ("1e309", "unreadable"),
    ("NaN", "unreadable"),
    ("7" * 400, "unreadable"),
]
COMMENTS = [(f"Ring {IDENTITY_NUMBER} om lovjobbet", "identity number"), ("å" * 5000, "too long")]
MOST_KEYS = 80


class Form:
    """The report form of Saab in somebody's browser."""

    def __init__(self, page: Page, language: str) -> None:
        self.page, self.said = page, SAID[language]
        self.number = self.field("number")
        self.comment = self.field("comment")
        self.send = page.get_by_role("button", name=self.said["send"])
        self.receipt = page.locator("section.receipt")
        self.settle = Line(page).settle

    def field(self, name: str, row: str = "row") -> Locator:
        return self.page.get_by_label(re.compile(f"{self.said[row]}.*{self.said[name]}"))

    def type(self, field: Locator, text: str) -> None:
        """Something is typed and the field left."""
        field.fill(text)
        field.press("Tab")

    def beside_number(self) -> Locator:
        return beside(self.page, self.number)

    def press(self, name: str) -> None:
        """A button is pressed, and answered."""
        with answered(self.page):
            self.page.get_by_role("button", name=self.said[name], exact=True).click()

    def hand_in(self) -> None:
        """The form is sent, and answered."""
        with answered(self.page):
            self.send.click()


def beside(page: Page, field: Locator) -> Locator:
    """Where the field itself says that its explanations stand."""
    key = field.get_attribute("aria-describedby")
    assert key
    return page.locator(f"[id={json.dumps(key)}]")


def refused(page: Page, field: Locator, sentence: Any, typed: str) -> None:
    """The sentence stands beside the field, which says that it is wrong, and all that was typed is still in it."""
    expect(beside(page, field)).to_contain_text(sentence)
    expect(beside(page, field)).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value(typed)


def report_form(house: House, name: str, language: str) -> Form:
    path = REPORT if name == "Bo" else f"{REPORT}/2025Q3/saab"
    return Form(house.enter(name, path, language=language), language)


def rows_of(house: House) -> dict[str, list[Any]]:
    """Every row of every table but those that say who is signed in."""
    return {name: rows for name, rows in everything(house.site.database).items() if name != "sign_in"}


@contextmanager
def nothing_changes(house: House) -> Iterator[None]:
    before = rows_of(house)
    yield
    assert rows_of(house) == before


def written_by_asa(office: Office, quantity: int) -> None:
    office.do(contributions.edit, "asa", SUMMER, entry=entry_of(quantity))


def submissions(office: Office, goal: str) -> tuple[int, int]:
    """How often a report of Saab's has been handed in, and how often the trail says so."""
    report = office.report(goal)
    assert report is not None
    with office.site.database.reading(within(office.id)) as session:
        count = select(func.count())
        rows = session.scalar(count.select_from(Submission).where(Submission.contribution_id == report.id))
        told = session.scalar(
            count.select_from(AuditEvent).where(AuditEvent.subject_id == report.id, AuditEvent.deed == "submitted")
        )
    assert rows is not None
    assert told is not None
    return rows, told


def stands(office: Office, goal: str) -> tuple[str, Any]:
    report = office.report(goal)
    assert report is not None
    return report.state, report.quantity


# ---- what cannot be read or kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_kept_is_told_beside_its_field_and_stays_in_it(house: House, language: str) -> None:
    form = report_form(house, "Bo", language)
    with nothing_changes(house):
        for field, wrong in ((form.number, NUMBERS), (form.comment, COMMENTS)):
            for typed, sentence in wrong:
                form.type(field, typed)
                refused(form.page, field, form.said[sentence], typed)
                form.hand_in()
                if field is form.number:
                    expect(field).to_be_focused()
                refused(form.page, field, form.said[sentence], typed)
                expect(form.receipt).to_have_count(0)
                # what is taken out again leaves no reproach behind
                form.type(field, "")
                expect(field).to_have_attribute("aria-invalid", "false")
                expect(beside(form.page, field)).to_be_empty()
        form.settle()


@pytest.mark.parametrize("language", ["en"])
def test_a_comment_that_cannot_be_kept_keeps_the_whole_form_back(house: House, language: str) -> None:
    form = report_form(house, "Bo", language)
    for typed, sentence in COMMENTS:
        with nothing_changes(house):
            form.comment.fill(typed)
            form.number.fill("7")
            form.hand_in()
            refused(form.page, form.comment, form.said[sentence], typed)
            form.settle()
        expect(form.number).to_have_value("7")
        expect(form.receipt).to_have_count(0)


@pytest.mark.parametrize("language", ["sv"])
def test_a_period_that_closes_while_somebody_writes_keeps_the_text(house: House, language: str) -> None:
    form = report_form(house, "Bo", language)
    Office(house.site).close("2025Q3")
    with nothing_changes(house):
        form.type(form.number, "14")
        refused(form.page, form.number, form.said["closed"], "14")
        form.type(form.comment, "Tre skolor")
        form.hand_in()
        expect(form.page.locator("#said")).to_contain_text(form.said["closed"])
        refused(form.page, form.number, form.said["closed"], "14")
        expect(form.comment).to_have_value("Tre skolor")
        form.settle()


# ---- two who write, and clicks too many


@pytest.mark.parametrize("language", ["en"])
def test_what_somebody_else_wrote_meanwhile_is_not_written_over(house: House, language: str) -> None:
    office = Office(house.site)
    form = report_form(house, "Bo", language)
    form.type(form.number, "14")
    expect(form.beside_number()).to_contain_text(form.said["draft"])
    written_by_asa(office, 20)
    with nothing_changes(house):
        form.type(form.number, "15")
        for deed in (lambda: None, form.hand_in):
            deed()
            expect(form.beside_number()).to_contain_text(form.said["conflict"])
            expect(form.beside_number()).to_contain_text("20")
            expect(form.number).to_have_value("15")
        expect(form.receipt).to_have_count(0)
        form.settle()


@pytest.mark.parametrize("language", ["sv"])
def test_two_people_in_one_draft_see_both_texts_and_either_may_win(house: House, language: str) -> None:
    office = Office(house.site)
    bo, asa = report_form(house, "Bo", language), report_form(house, "Åsa", language)
    asa.type(asa.number, "20")
    expect(asa.beside_number()).to_contain_text(asa.said["draft"])
    with nothing_changes(house):
        bo.type(bo.number, "15")
        expect(bo.beside_number()).to_contain_text(bo.said["conflict"])
        both_stand_there(bo, mine="15", theirs="20", by="Åsa (demo)")
        bo.settle()
    bo.press("keep")
    expect(bo.beside_number()).to_contain_text(bo.said["draft"])
    expect(bo.number).to_have_value("15")
    assert stands(office, SUMMER) == ("draft", 15)
    with nothing_changes(house):
        asa.type(asa.number, "22")
        both_stand_there(asa, mine="22", theirs="15", by="Bo (demo)")
        asa.press("take")
        expect(asa.number).to_have_value("15")
        expect(asa.beside_number()).not_to_contain_text(asa.said["conflict"])
        asa.settle()


def both_stand_there(form: Form, *, mine: str, theirs: str, by: str) -> None:
    versions = form.beside_number().locator(".versions > div")
    expect(versions).to_have_count(2)
    expect(versions.nth(0)).to_contain_text(mine)
    expect(versions.nth(1)).to_contain_text(theirs)
    expect(versions.nth(1)).to_contain_text(by)
    expect(form.number).to_have_value(mine)


@pytest.mark.parametrize("language", ["en"])
def test_two_clicks_hand_in_once(house: House, language: str) -> None:
    form = report_form(house, "Bo", language)
    form.type(form.number, "7")
    expect(form.beside_number()).to_contain_text(form.said["draft"])
    form.send.dblclick()
    expect(form.page.get_by_role("heading", name=form.said["receipt"])).to_be_visible()
    form.settle()
    expect(form.page.get_by_role("heading", name=form.said["receipt"])).to_have_count(1)
    expect(form.page.locator("#said")).to_be_empty()
    assert submissions(Office(house.site), SUMMER) == (1, 1)
    assert stands(Office(house.site), SUMMER) == ("submitted", 7)


@pytest.mark.parametrize("language", ["sv"])
def test_ten_times_the_largest_is_asked_about_once_and_then_sent(house: House, language: str) -> None:
    office = Office(house.site)
    form = report_form(house, "Bo", language)
    form.type(form.number, "100000")
    tick = form.page.get_by_label(form.said["meant"])
    expect(form.beside_number()).to_contain_text(form.said["unusual"])
    with nothing_changes(house):
        form.hand_in()
        refused(form.page, form.number, form.said["unusual"], "100000")
        expect(tick).to_have_count(1)
        expect(tick).not_to_be_checked()
        form.settle()
    tick.check()
    form.send.click()
    expect(form.page.get_by_role("heading", name=form.said["receipt"])).to_be_focused()
    assert stands(office, SUMMER) == ("submitted", 100_000)
    assert submissions(office, SUMMER) == (1, 1)


# ---- on the verify page


class Queue:
    """The verify page in Åsa's browser, the report of Saab's selected."""

    def __init__(self, house: House, language: str) -> None:
        self.page, self.said = house.enter("Åsa", VERIFY, language=language), SAID[language]
        self.saab = self.row("Saab", self.said["jobs"])
        with answered(self.page):  # an answer that came after something had changed would show the change
            self.saab.get_by_role("button", name="Saab").click()
        expect(self.page.locator(".pane h2")).to_have_text("Saab")
        self.status = self.page.locator("#verify-status")
        self.settle = Line(self.page).settle

    def row(self, *words: str) -> Locator:
        found = self.page.locator(".queue tbody tr")
        for word in words:
            found = found.filter(has_text=word)
        return found

    def press(self, name: str) -> None:
        """A button is pressed, and answered."""
        with answered(self.page):
            self.page.get_by_role("button", name=self.said[name], exact=True).click()


@pytest.mark.parametrize("language", ["en"])
def test_nothing_goes_back_without_a_reason_that_can_be_read(house: House, language: str) -> None:
    queue = Queue(house, language)
    reason = queue.page.locator("#verify-reason")
    cases = [("", "why"), ("   ", "why"), (f"Är {IDENTITY_NUMBER} räknad?", "identity number")]
    with nothing_changes(house):
        queue.press("return")
        expect(reason).to_be_focused()
        for typed, sentence in cases:
            reason.fill(typed)
            queue.press("send back")
            refused(queue.page, reason, queue.said[sentence], typed)
    reason.fill("Stämmer det med lönelistan?")
    queue.press("send back")
    expect(queue.status).to_contain_text("Saab")
    assert stands(Office(house.site), JOBS) == ("draft", 16)


def taken_back(office: Office) -> None:
    office.do(contributions.withdraw, "bo", JOBS)


def changed(office: Office) -> None:
    taken_back(office)
    office.do(contributions.edit, "bo", JOBS, entry=entry_of(17))
    office.do(contributions.submit, "bo", JOBS)


@pytest.mark.parametrize(
    ("meanwhile", "sentences", "language"),
    [(taken_back, ["gone"], "sv"), (changed, ["changed", "changed since"], "en")],
)
def test_nobody_verifies_what_is_no_longer_what_they_saw(
    house: House, meanwhile: Callable[[Office], None], sentences: list[str], language: str
) -> None:
    office = Office(house.site)
    queue = Queue(house, language)
    meanwhile(office)
    with nothing_changes(house):
        queue.press("verify")
        for sentence in sentences:
            expect(queue.status).to_contain_text(queue.said[sentence])
    expect(queue.saab).to_have_count(0 if meanwhile is taken_back else 1)


def test_of_many_rows_the_one_that_changed_is_named_and_the_others_count(house: House) -> None:
    office = Office(house.site)
    queue = Queue(house, "sv")
    boxes = queue.page.locator(".queue tbody input[type=checkbox]:enabled")
    expect(boxes).to_have_count(4)
    for place in range(4):
        boxes.nth(place).check()
    changed(office)
    queue.press("together")
    expect(queue.status).to_contain_text("3 av 4 valda rader är verifierade.")
    expect(queue.status).to_contain_text(queue.said["changed"])
    expect(queue.status).to_contain_text(queue.said["changed since"])
    expect(queue.saab).to_be_visible()
    assert stands(office, JOBS) == ("submitted", 17)
    others = [(JOBS, "balder"), (SUMMER, "balder"), ("foretag", "brg")]
    assert {office.report(goal, partner).state for goal, partner in others} == {"verified"}  # type: ignore[union-attr]


# ---- with the keyboard alone


def tab_to(page: Page, wanted: Locator) -> None:
    """The next key that leads somewhere, until the focus is there."""
    for _ in range(MOST_KEYS):
        page.keyboard.press("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError("the key never leads there")


def test_bo_fills_and_sends_the_whole_form_without_a_mouse(house: House) -> None:
    office = Office(house.site)
    form = report_form(house, "Bo", "sv")
    page, keyboard = form.page, form.page.keyboard
    tab_to(page, page.get_by_role("button", name=re.compile("^Ta tillbaka")))
    keyboard.press("Enter")
    jobs = form.field("number", "jobs")
    expect(jobs).to_be_focused()
    keyboard.press("ControlOrMeta+a")
    keyboard.type("18")
    tab_to(page, form.field("comment", "jobs"))
    keyboard.type("Två till")
    tab_to(page, page.get_by_label(re.compile(r"Inget att rapportera, 1 000 lovjobb")))
    keyboard.press("Space")
    expect(form.beside_number()).to_contain_text(form.said["draft"])
    tab_to(page, form.comment)
    keyboard.type("Inga lov")
    expect(page.get_by_role("button", name="Skicka in 2 rader")).to_be_visible()
    tab_to(page, form.send)
    keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Kvitto: 2 rader är inskickade")).to_be_focused()
    assert [stands(office, goal) for goal in (JOBS, SUMMER)] == [("submitted", 18), ("submitted", None)]
    assert [office.report(goal).note for goal in (JOBS, SUMMER)] == [{"sv": "Två till"}, {"sv": "Inga lov"}]  # type: ignore[union-attr]


def test_asa_goes_through_the_queue_without_a_mouse(house: House) -> None:
    office = Office(house.site)
    page = house.enter("Åsa", VERIFY)
    keyboard = page.keyboard
    selected, status = page.locator(".queue tr.sel"), page.locator("#verify-status")
    expect(selected).to_contain_text("Balder")
    keyboard.press("j")
    expect(selected).to_contain_text("Saab")
    keyboard.press("k")
    expect(selected).to_contain_text("Balder")
    keyboard.press("j")
    expect(selected).to_contain_text("Saab")
    keyboard.press("v")
    expect(status).to_contain_text("Verifierad: Saab, 575 fler personer")
    assert stands(office, JOBS) == ("verified", 16)
    expect(selected).to_contain_text("Business Region Göteborg")
    keyboard.press("r")
    expect(page.locator("#verify-reason")).to_be_focused()
    keyboard.type("Kvar att räkna: juli, våra rader")
    tab_to(page, page.get_by_role("button", name="Återsänd", exact=True))
    keyboard.press("Enter")
    expect(status).to_contain_text("Återsänd: Business Region Göteborg")
    returned = office.report("foretag", "brg")
    assert returned is not None
    assert (returned.state, returned.returned_because) == ("draft", "Kvar att räkna: juli, våra rader")
    drawn(page)
