"""The platform's page: for whoever runs it, and to everybody else there is none."""

import json

from tests.dashapp.site import PLACES, Site
from tests.goals.place import Place
from tests.goals.test_merging import furnish
from tests.pages.demonstration import made_up
from tests.pages.desk import Desk
from tests.pages.form_desk import FormDesk

HERE = "/app/platform"


def administrator(site: Site) -> FormDesk:
    return FormDesk(Desk(site, "admin@example.org"), "platform", HERE)


def test_the_administrator_sees_what_there_is_and_no_figure(site: Site) -> None:
    page = Desk(site, "admin@example.org").page(HERE)
    places, organisations, areas, people, health = page.all("section", class_="sec")
    (bergsjon,) = [row for row in places.rows() if row[0].startswith("Handslag Bergsjön")]
    assert bergsjon[0] == "Handslag BergsjönHandslag, Bergsjön"
    assert bergsjon[1] == "2023-01-01 – 2025-12-31"
    assert bergsjon[3:] == ["5, varav en samordnare", "handslag-bergsjon"]
    assert all(places.has("a", href=f"/{code}") for code in PLACES)
    assert ["Saab AB", "företag", "1", "1"] in organisations.rows()
    assert "Bergsjön stadsdel" in areas.text
    assert "admin@example.org" in people.text
    assert "I ordningDatabasen är SQLite" in health.text
    assert "I ordningDatabasen har den form som programmet väntar sig." in health.text
    assert "Se överBrev skickas inte" in health.text
    for figure in ("395", "483", "755"):
        assert figure not in page.one("main").text


def test_to_everybody_else_there_is_no_such_page(site: Site) -> None:
    form = administrator(site)
    for name in ("asa", "stina"):
        desk = Desk(site, f"{name}@example.org")
        desk.page(HERE, 404)
        form.desk = desk
        for deed in ("merge", "add-area", "end-sessions"):
            form.fields["end-sessions", "", "email"] = "bo@example.org"
            form.fields["add-area", "", "name"] = "Landala"
            form.fields["merge", "", "duplicate"] = form.fields["merge", "", "into"] = "x"
            answer = form.send(deed)
            assert (answer.json["response"], set(answer.json["sideUpdate"])) == ({}, {"said"}), "no such page"
    assert "Landala" not in administrator(site).text


def test_two_become_one_and_what_stands_in_the_way_is_said(empty_site: Site) -> None:
    furnish(empty_site.database, demo=made_up()["demo"])
    form = administrator(empty_site)
    keys = {code: str(key) for code, key in Place(empty_site.database).organisations.items()}
    form.put("merge", duplicate=keys["balder"], into=keys["fb"]).press("merge")
    assert form.trouble("merge", "duplicate").startswith(
        "Balder har rapporterat eller påbörjat rapporter i ett partner"
    )
    form.put("merge", duplicate=keys["fb"], into=keys["balder"]).press("merge")
    assert form.trouble("merge", "into").startswith("Båda är parter i ett partnerskap där Balder har rapporterat")
    form.put("merge", duplicate="", into=keys["saab"]).press("merge")
    assert form.trouble("merge", "duplicate")
    form.put("merge", duplicate=keys["saab-2"], into=keys["saab"]).press("merge")
    assert form.note == "SAAB Aktiebolag är nu Saab AB. En person och ett partnerskap följde med."
    assert keys["saab-2"] not in json.dumps(form.seen)
    form.put("merge", duplicate=keys["saab-2"], into=keys["saab"]).press("merge")
    assert "kan redan vara sammanslagen" in form.trouble("merge", "duplicate")


def test_a_place_is_added_and_a_person_signed_out(own_site: Site) -> None:
    bo, form = Desk(own_site, "bo@example.org"), administrator(own_site)
    form.press("add-area")
    assert form.trouble("add-area", "name") == "Skriv ett namn."
    form.put("add-area", name="Landala").press("add-area")
    assert form.trouble("add-area", "level") == "Välj vad det är för slags plats.", "nothing is chosen beforehand"
    form.put("add-area", name="Landala", level="district").press("add-area")
    assert form.note == "Landala finns nu att välja i alla partnerskap."
    assert "Landala stadsdel" in form.text
    form.put("add-area", name="Landala", level="district").press("add-area")
    assert form.trouble("add-area", "name")
    form.put("end-sessions", email="bo@example").press("end-sessions")
    assert form.trouble("end-sessions", "email") == "Ingen med adressen bo@example finns här."
    form.put("end-sessions", email="bo\x00@example.org").press("end-sessions")
    assert form.trouble("end-sessions", "email")
    form.put("end-sessions", email=" Bo@example.org").press("end-sessions")
    assert form.note == "Bo (demo) är utloggad överallt."
    assert bo.ask("/app/").status_code == 303
