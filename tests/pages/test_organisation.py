"""An organisation that is in several partnerships sees all of them side by side, and never one that is not its own."""

from db import PLATFORM
from partners.people import by_email
from tests.dashapp.site import Site
from tests.goals.place import goal, load_into
from tests.goals.statements import counted
from tests.pages.demonstration import made_up
from tests.pages.desk import Desk
from tests.public.reading import Element

HERE = "/app/organisation"


def sections(page: Element) -> dict[str, list[list[str]]]:
    """The rows of every section's table by its title, heads left out."""
    found = {}
    for section in page.all("section", class_="sec"):
        found[section.one("h2").text] = [
            [cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in section.rows()[1:]
        ]
    return found


def test_asa_sees_both_of_familjebostader_s_partnerships(site: Site) -> None:
    page = Desk(site, "asa@example.org").page(HERE)
    assert page.one("h1").text == "Min organisation"
    assert "Familjebostäder är part i 2 partnerskap som du är med i." in page.text
    found = sections(page)
    assert found == {
        "Öppna rapporter": [
            ["Handslag Bergsjön", "juli–sept 2025", "2 av 2 mål", "2025-10-15", "Rapportera"],
        ],
        "BID Bergsjön": [
            ["Minst 8 trygghetsvandringar per årvandringar", "10 demounder 2024", "10 demounder 2024", "10 demo2024"],
            ["Säkerhetsdörrar installeradedörrar", "–", "Mer än 500", "–"],
        ],
        "Handslag Bergsjön": [
            ["575 fler personer ska ha ett jobb att gå tillpersoner", "171 demo", "395 demo", "23 demoQ2 2025"],
            ["1 000 lovjobb till ungdomar som bor i stadsdelenlovjobb", "483 demo", "755 demo", "25 demoQ2 2025"],
        ],
    }
    links = {link.attributes["href"] for link in page.one("main").all("a")}
    assert {
        "/app/handslag-bergsjon",
        "/app/handslag-bergsjon/report/2025Q3",
        "/app/handslag-bergsjon/goals/jobb",
    } <= links


def test_bo_sees_what_saab_has_left_to_report(site: Site) -> None:
    found = sections(Desk(site, "bo@example.org").page(HERE))
    assert found["Öppna rapporter"] == [
        ["Handslag Bergsjön", "juli–sept 2025", "1 av 2 mål", "2025-10-15", "Rapportera"]
    ]
    assert [row[1] for row in found["Handslag Bergsjön"]] == ["126 demo", "126 demo"]


def test_stina_reads_english_and_has_nothing_to_report(site: Site) -> None:
    page = Desk(site, "stina@example.org").page(HERE)
    assert "Balder is a partner in 2 partnerships that you belong to." in page.text
    assert set(sections(page)) == {"BID Bergsjön", "Handslag Bergsjön"}
    assert "Balder does not report to any goal here." in page.text
    assert "figures through 30 June 2025" in page.text


def test_nobody_sees_a_partnership_that_is_not_their_own(site: Site) -> None:
    for person in ("bo", "pia", "vera"):
        page = Desk(site, f"{person}@example.org").page(HERE)
        assert set(sections(page)) <= {"Öppna rapporter", "Handslag Bergsjön"}
    assert "Bergsjön" not in Desk(site, "cleo@example.org").page(HERE).one("main").text


def test_the_administrator_belongs_to_no_partnership(site: Site) -> None:
    page = Desk(site, "admin@example.org").page(HERE)
    assert "Föreningen Exempel (demo) är inte part i något partnerskap som du är med i." in page.text


def test_somebody_without_an_organisation_is_told_so(empty_site: Site) -> None:
    load_into(empty_site.database, made_up(goal()))
    with empty_site.database.transaction(PLATFORM) as session:
        by_email(session, "asa@example.org").organisation_id = None
    page = Desk(empty_site, "asa@example.org").page(HERE)
    assert "Du hör inte till någon organisation." in page.text
    assert page.one("main").has("a", href="/app/")


def test_one_s_own_organisation_elsewhere_is_not_read(empty_site: Site) -> None:
    load_into(empty_site.database, made_up(goal()))
    load_into(empty_site.database, made_up(goal("annat"), code="handslag-annanby") | {"people": []})
    page = Desk(empty_site, "bo@example.org").page(HERE)
    assert "Saab AB är part i ett partnerskap som du är med i." in page.text
    assert "annat" not in page.text


def test_every_partnership_costs_the_same(site: Site) -> None:
    def asked(person: str) -> int:
        desk = Desk(site, f"{person}@example.org")
        desk.page(HERE)
        with counted(site.database) as queries:
            desk.page(HERE)
        return len(queries)

    one, two = asked("vera"), asked("stina")
    assert one < two <= 2 * one
