"""A quarter from the first figure to the public page: Bo reports, Åsa and Stina verify, a release says exactly that."""

import re

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from db import within
from db.scope import NOWHERE
from partners.models import AuditEvent
from partners.partnerships import by_code
from tests.dashapp.conftest import Command
from tests.e2e.conftest import House, drawn

SLUG = "handslag-bergsjon"
BERGSJON = f"/app/{SLUG}"
JOBS = {
    "sv": "1 000 lovjobb till ungdomar som bor i stadsdelen",
    "en": "1,000 holiday jobs for young people living in the district",
}
WORDS = {
    "sv": {
        "report": "Rapportera",
        "field": "Den här perioden",
        "send": "Skicka in 1 rad",
        "receipt": "Kvitto",
        "verify": "Verifiera",
        "verified": "Verifierad",
        "chosen": "Verifiera valda",
        "later": "+7 för juli–sept 2025",
    },
    "en": {
        "report": "Report",
        "field": "This period",
        "send": "Hand in 1 row",
        "receipt": "Receipt",
        "verify": "Verify",
        "verified": "Verified",
        "chosen": "Verify selected",
        "later": "+7 for Jul–Sep 2025",
    },
}
LOOKS = [(1280, "sv"), (360, "en"), (1280, "en"), (360, "sv")]


def report_as_bo(house: House, width: int, language: str) -> Page:
    """From the sign-in page to the form in at most three interactions, then 7 holiday jobs."""
    said = WORDS[language]
    page = house.come_in("Bo", BERGSJON, width=width, language=language)
    # in by the button of the demonstration, and one more
    page.get_by_role("link", name=said["report"], exact=True).locator("visible=true").first.click()
    field = page.get_by_label(re.compile(f"{JOBS[language][:5]}.*{said['field']}"))
    expect(field).to_be_visible()
    field.fill("7")
    send = page.get_by_role("button", name=said["send"])
    expect(send).to_be_enabled()
    send.click()
    expect(page.get_by_role("heading", name=re.compile(said["receipt"]))).to_be_focused()
    return page


@pytest.mark.parametrize(
    ("house", "width", "language"),
    [(engine, *look) for engine, look in zip(("postgresql", "postgresql", "sqlite", "sqlite"), LOOKS, strict=True)],
    indirect=["house"],
)
def test_a_quarter_from_the_first_figure_to_the_public_page(
    house: House, handslag: Command, width: int, language: str
) -> None:
    said = WORDS[language]
    before = house.site.everything()
    bo = report_as_bo(house, width, language)
    assert house.site.everything() == before, "a report that waits changes nothing in public"
    bo.goto(BERGSJON)
    drawn(bo)
    row = bo.locator("article.goal").filter(has_text=JOBS[language])
    expect(row).to_contain_text("755")
    expect(row).not_to_contain_text(said["later"])

    asa = house.enter("Åsa", f"{BERGSJON}/verify", width=width, language=language)
    choose(asa, "Saab", JOBS[language])
    asa.get_by_role("button", name=said["verify"], exact=True).click()
    expect(asa.get_by_role("status").filter(has_text=said["verified"])).to_be_visible()
    asa.goto(BERGSJON)
    drawn(asa)
    row = asa.locator("article.goal").filter(has_text=JOBS[language])
    expect(row).to_contain_text("755")
    expect(row).to_contain_text(said["later"])
    asa.goto(f"{BERGSJON}/goals/lovjobb")
    drawn(asa)
    expect(asa.locator("#page")).to_contain_text(said["later"])
    assert house.site.everything() == before, "and neither does one that has been verified"

    url = {"DATABASE_URL": house.site.url}
    if (width, language) == LOOKS[0]:
        # all three partners' rows: 755 + 7 + 60 + 185
        verify_all(asa, language)
        stina = house.enter("Stina", f"{BERGSJON}/verify", width=width, language=language)
        verify_all(stina, language)
        expected = 1007
    else:
        expected = 762
    assert handslag("period", "close", SLUG, "2025Q3", "--as", "asa@example.org", **url).code == 0
    assert handslag("release", "prepare", SLUG, "--as", "asa@example.org", **url).code == 0
    assert handslag("release", "approve", SLUG, "--as", "asa@example.org", **url).code == 1
    assert handslag("release", "approve", SLUG, "--as", "stina@example.org", **url).code == 0
    check_published(house, expected)
    check_audit(house)


def choose(page: Page, partner: str, goal: str) -> None:
    row = page.locator(".queue tbody tr").filter(has_text=partner).filter(has_text=goal)
    row.get_by_role("button", name=re.compile(partner)).click()
    expect(page.locator(".pane h2")).to_have_text(partner)
    expect(page.locator(".pane")).to_contain_text(goal)


def verify_all(page: Page, language: str) -> None:
    """In bulk, by the same rules: what is one's own stays."""
    page.goto(f"{BERGSJON}/verify")
    drawn(page)
    boxes = page.locator(".queue tbody input[type=checkbox]:enabled")
    for place in range(boxes.count()):
        boxes.nth(place).check()
    page.get_by_role("button", name=WORDS[language]["chosen"]).click()
    expect(page.locator(".queue tbody input[type=checkbox]:enabled")).to_have_count(0)


def check_published(house: House, expected: int) -> None:
    shown = f"{expected:,}".replace(",", "\N{NO-BREAK SPACE}")
    page = house.site.page(f"/{SLUG}")
    article = page.one(id="goal-lovjobb")
    assert article.one("b").text == shown
    assert ("Uppnått" in article.text) is (expected >= 1000)
    for language in ("sv", "en"):
        data = house.site.json(SLUG, language)
        assert data["as_of"] == "2025-09-30"
        assert next(one["actual"] for one in data["goals"] if one["code"] == "lovjobb") == expected
        rows = [row for row in house.site.rows(SLUG, language) if row["goal"] == "lovjobb"]
        by_period = {row["period"]: row for row in rows if row["period"]}
        assert by_period["2025Q3"]["cumulative"] == str(expected)
        assert by_period["2025Q3"]["quantity"] == str(expected - 755)
        assert sum(int(row["quantity"]) for row in rows if row["partner"]) == expected


def check_audit(house: House) -> None:
    """Who did what, in order: from Bo's draft to Stina's approval."""
    with house.site.database.reading(NOWHERE) as session:
        key = by_code(session, SLUG).id
    with house.site.database.reading(within(key)) as session:
        events = session.scalars(select(AuditEvent).where(AuditEvent.person_id.is_not(None)).order_by(AuditEvent.id))
        told = [(event.subject, event.deed) for event in events]
    own = [deed for subject, deed in told if subject == "contribution"]
    assert own[0] == "drafted"
    assert "submitted" in own
    assert "verified" in own
    assert [deed for subject, deed in told if subject in ("period", "release")] == ["closed", "prepared", "approved"]
