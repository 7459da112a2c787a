"""Åsa prepares a release and Stina lets residents read it, or takes it back; both read first what it changes."""

from collections.abc import Callable
from typing import Any

import pytest

from goals import recording, releases
from goals.recording import EVENTS, NOTES
from partners.access import COMMAND_LINE
from partners.people import actor_for
from tests.dashapp import third_quarter
from tests.dashapp.site import Site
from tests.goals.place import Place, goal, line, load_into
from tests.pages.demonstration import made_up, reopen_all
from tests.pages.desk import Desk, components
from tests.pages.form_desk import FormDesk
from tests.pages.verify_screen import text
from tests.public.reading import Element

BERGSJON = "/app/handslag-bergsjon/publish"
PROVBY = "/app/handslag-provby/publish"


def desk(site: Site, name: str, path: str = BERGSJON) -> FormDesk:
    return FormDesk(Desk(site, f"{name}@example.org"), "publish", path)


def released(site: Site) -> int:
    """The number of what residents read."""
    return int(site.json("handslag-bergsjon")["release"])


def tables(form: FormDesk) -> list[list[list[str]]]:
    """The cells of every table, row by row."""
    return [
        [[text(cell) for cell in row["props"]["children"]] for row in components(table, "Tr")]
        for table in components(form.seen, "Table")
    ]


def sections(page: Element) -> list[str]:
    return [one.one("h2").text for one in page.all("section")]


def autumn(site: Site) -> Place:
    """Bergsjön, with the third quarter verified and closed."""
    place = Place(site.database, third_quarter.BERGSJON)
    asa, stina = (actor_for(site.database, f"{one}@example.org") for one in ("asa", "stina"))
    third_quarter.verify(place, stina, owner=asa)
    third_quarter.close(place, asa)
    return place


def test_one_prepares_another_approves_and_residents_read_it(own_site: Site) -> None:
    autumn(own_site)
    asa = desk(own_site, "asa")
    assert "Ingen utgåva väntar på att godkännas." in asa.text
    assert asa.fields["prepare", "", "as_of"] == "2025-09-30"
    asa.press("prepare")
    assert asa.note == "En utgåva till och med 30 september 2025 är förberedd. Någon i styrgruppen kan nu godkänna den."
    assert "Utgåva 2, till och med 30 september 2025" in asa.text
    assert "Du har förberett utgåvan, så någon annan i styrgruppen behöver godkänna den." in asa.text
    assert tables(asa)[-1][1][0] == "Utgåva 2", "and so it is called in the list"
    assert {deed for deed, _ in asa.deeds} == {"prepare", "withdraw"}
    asa.press("prepare")
    assert asa.trouble("prepare") == "Utgåvan som väntar säger redan detta. Därför har ingen ny förberetts."
    assert released(own_site) == 1

    stina = desk(own_site, "stina")
    jobs = next(row for row in tables(stina)[0] if row[0] == "575 more people with a job to go to")
    assert jobs[1:4] == [
        "395 of 575 people demo up to and including 30 June 2025",
        "444 of 575 people demo up to and including 30 September 2025",
        "+49 people",
    ]
    ((_, release),) = [one for one in stina.deeds if one[0] == "approve"]
    stina.press("approve", release)
    assert stina.note == "Release 2, through 30 September 2025, is published. Residents read it now."
    assert released(own_site) == 2
    assert stina.send("approve", release).status_code == 200, "twice is told, and does nothing"
    assert released(own_site) == 2

    stina.press("withdraw", "2")
    assert stina.trouble("withdraw", "note", "2") == "Write why."
    stina.put("withdraw", "2", note="Ask bo@example.org").press("withdraw", "2")
    assert stina.trouble("withdraw", "note", "2").startswith("The text holds an e-mail address.")
    assert released(own_site) == 2
    stina.put("withdraw", "2", note="Saab was counted twice").press("withdraw", "2")
    assert stina.note == "Release 2 is withdrawn."
    assert "The reason: Saab was counted twice" in stina.text
    assert released(own_site) == 1


def test_nobody_approves_what_they_have_not_read(own_site: Site) -> None:
    place = autumn(own_site)
    place.do(releases.prepare, COMMAND_LINE)
    stina = desk(own_site, "stina")
    ((_, read),) = [one for one in stina.deeds if one[0] == "approve"]
    asa = desk(own_site, "asa")
    asa.put("prepare", as_of="2025-03-31").press("prepare")
    stina.press("approve", read)
    assert "A newer release has been prepared. Read and approve that one instead." in stina.text
    assert released(own_site) == 1
    assert "Release 2, through 31 March 2025" in stina.text, "and it is there to be read"
    for deed, about in (("approve", "x"), ("approve", ""), ("withdraw", "x"), ("withdraw", "9" * 30), ("gone", "")):
        assert "said" in stina.send(deed, about).json["sideUpdate"], (deed, about)
    assert "said" in asa.send("approve", read).json["sideUpdate"], "who coordinates does not approve"
    asa.put("prepare", as_of="0001-01-01").press("prepare")
    assert asa.trouble("prepare", "as_of") == "Välj den sista dagen i en stängd period."


def test_a_published_edition_says_what_it_leaves_out_and_what_was_checked(site: Site) -> None:
    asa = Desk(site, "asa@example.org")
    page = asa.page(f"{BERGSJON}/1")
    assert page.one("h1").text == "Utgåva 1, till och med 30 juni 2025"
    assert "Det är den som invånarna läser nu." in page.text
    assert "Ingen tidigare utgåva visas för invånarna, så det finns inget att jämföra med." in page.text
    assert sections(page) == ["Det här ändras", "Det här visas inte", "Kontrollerat", "Dra tillbaka"]
    words = {one.text for one in page.all("span", class_="status")}
    assert words >= {
        "Något efter plan",
        "Siffrorna stämmer överens",
        "Inga e-postadresser eller personnummer i texterna",
    }
    assert "Föreningen Exempel (demo)" in page.text, "whose report is missing"
    assert "Sidan säger ”preliminärt”." in page.text
    assert not page.has("button", class_="btn-primary")
    for missing in ("2", "0", "01", "-1", "x", "1" * 40):
        assert asa.page(f"{BERGSJON}/{missing}", 404).text == asa.page(f"{BERGSJON}/77", 404).text


def test_every_kind_is_read_before_it_is_published(site: Site) -> None:
    """Each figure in the words of the public page, and no word for what is only followed."""
    people = {"bid-bergsjon": "asa", "handslag-tynnered": "cleo"} | dict.fromkeys(
        ("heimstaden-nollvision", "botkyrka-trygghet", "sandviken-hand-i-hand", "herrgarden"), "disa"
    )
    said = []
    for slug, name in people.items():
        page = Desk(site, f"{name}@example.org").page(f"/app/{slug}/publish/1")
        assert {"Siffrorna stämmer överens", "Inget är dolt i den här utgåvan."} <= {
            one.text for tag in ("span", "p") for one in page.all(tag)
        }, slug
        rows = page.one("table").all("tr")
        said += [" ".join(cell.text for cell in row.all("td")).replace("\xa0", " ") for row in rows]
    for figure in (
        "92,6 % (261 av 282) demo de fyra kvartalen till och med 30 juni 2025 mål: 100 % Något efter plan",
        "3 av 4 kvartal med minst 95 % demo till och med 30 juni 2025 Efter plan",
        "101,8 index (2022 = 100) under 2023 mål: 0",
        "Riskområde enligt bedömningen 1 december 2023 mål: riskområde",
        "Gjort under 2019 Uppnått",
        "Minskade med nästan 40 % mellan 2012 och 2017",
    ):
        assert any(figure in one for one in said), (figure, said)


def test_who_may_neither_prepare_nor_approve_has_no_such_page(site: Site) -> None:
    assert Desk(site, "stina@example.org").page(BERGSJON).one("h1").text == "Publish"
    for name, status in (("bo", 403), ("vera", 403), ("cleo", 404)):
        them = Desk(site, f"{name}@example.org")
        assert not any("/publish" in one.attributes.get("href", "") for one in them.page("/app/").all("a"))
        for path in (BERGSJON, f"{BERGSJON}/1"):
            assert them.ask(path).status_code == status, (name, path)


@pytest.fixture
def provby(empty_site: Site) -> Callable[..., Place]:
    """A place with small numbers of people, entered through the demonstration's door."""

    def make(*goals: Any) -> Place:
        load_into(empty_site.database, made_up(*goals))
        return Place(empty_site.database)

    return make


def test_before_any_period_is_closed_the_way_there_is_told(empty_site: Site, provby: Callable[..., Place]) -> None:
    reopen_all(provby(goal()))
    page = Desk(empty_site, "asa@example.org").page(PROVBY)
    assert "Ingen period är stängd än, så det finns inga siffror att publicera." in page.text
    periods = {"href": "/app/handslag-provby/periods"}
    assert page.one("main").one("a", **periods).text == "Stäng en period först"
    other = Desk(empty_site, "stina@example.org").page(PROVBY)
    assert "Samordnaren stänger en period" in other.text
    assert not other.one("main").has("a", **periods)


def test_what_is_withheld_and_what_is_said_of_a_change(empty_site: Site, provby: Callable[..., Place]) -> None:
    lines = [line("saab", "2025Q1", 20), line("balder", "2025Q1", 30), line("saab", "2025Q2", 2)]
    place = provby(goal(lines=lines))
    asa = desk(empty_site, "asa", PROVBY)
    asa.put("prepare", as_of="2025-03-31").press("prepare")
    assert "det finns inget att jämföra med." in asa.text
    assert "Inget är dolt i den här utgåvan." in asa.text
    stina = actor_for(empty_site.database, "stina@example.org")
    place.do(releases.approve, stina, place.see(releases.newest, stina).id)
    note = {"kind": "lesson", "period": "2025Q2", "text": {"sv": "Korta kurser " + "hjälper " * 20}}
    for noun, given in ((NOTES, note), (EVENTS, {"date": "2025-05-02", "title": {"sv": "Start"}})):
        place.do(recording.add, actor_for(empty_site.database, "asa@example.org"), noun, given)
    asa.press("prepare")
    assert "Jämfört med utgåva 1." in asa.text
    changed, withheld, *_ = tables(asa)
    assert changed[1][1:4] == [
        "50 av 100 Ord till och med 31 mars 2025",
        "52 av 100 Ord till och med 30 juni 2025",
        "+2 Ord",
    ]
    lines = [text(one) for one in components(asa.seen, "Li")]
    assert "Händelse: Start" in lines, "each record is a line, with its sort and its first words"
    assert any(line.startswith("Lärdom: Korta kurser hjälper") and line.endswith("hjälper …") for line in lines)
    assert ["Nytt april–juni 2025", "Färre än 5"] in withheld
    assert ["Nytt jan–mars 2025", "Dolt, för annars går ett dolt tal att räkna ut"] in withheld
    assert "Ord : utfallet, " in asa.text
    place.do(releases.approve, stina, place.see(releases.newest, stina).id)
    place.do(releases.prepare, COMMAND_LINE)
    assert "Utgåvan säger detsamma som utgåva 2. Det finns inget att godkänna." in desk(empty_site, "asa", PROVBY).text
