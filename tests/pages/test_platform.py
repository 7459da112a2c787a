"""The platform's page: for whoever runs it, and to everybody else there is none."""

import json

from tests.dashapp.site import PLACES, Site
from tests.goals.place import Place
from tests.goals.test_merging import furnish
from tests.pages.demonstration import made_up
from tests.pages.desk import Desk
from tests.pages.form_desk import FormDesk
from tests.pages.form_messages import area_called

HERE = "/app/platform"
NEWEST = "polisens_lista/2025"
EVERY_DEED = (
    *((deed, "") for deed in ("merge", "add-area", "add-scale", "end-sessions")),
    ("add-version", "polisens_lista"),
    ("correct-version", NEWEST),
    ("grade-area", NEWEST),
)


def administrator(site: Site) -> FormDesk:
    return FormDesk(Desk(site, "admin@example.org"), "platform", HERE)


def test_the_administrator_sees_what_there_is_and_no_figure(site: Site) -> None:
    page = Desk(site, "admin@example.org").page(HERE)
    places, organisations, areas, scales, people, health = page.all("section", class_="sec")
    (bergsjon,) = [row for row in places.rows() if row[0].startswith("Handslag Bergsjön")]
    assert bergsjon[0] == "Handslag BergsjönHandslag, Bergsjön"
    assert bergsjon[1] == "2023-01-01 – 2025-12-31"
    assert bergsjon[3:] == ["5, varav en samordnare", "handslag-bergsjon"]
    assert all(places.has("a", href=f"/{code}") for code in PLACES)
    assert ["Saab AB", "företag", "1", "1"] in organisations.rows()
    assert "Bergsjön stadsdel" in areas.text
    newest, older, *_ = scales.all("article")
    assert "2025publiceras 2 december 2025. Syns inte för andra förrän då." in newest.text
    assert "Tynnered/Frölunda: utsatt område" in newest.text
    assert "Versionen har inte: riskområde" in newest.text
    assert "2023publicerad 1 december 2023" in older.text
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
        for deed, about in EVERY_DEED:
            form.fields["end-sessions", "", "email"] = "bo@example.org"
            form.fields["add-area", "", "name"] = "Landala"
            form.fields["merge", "", "duplicate"] = form.fields["merge", "", "into"] = "x"
            answer = form.send(deed, about)
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


def test_a_new_version_of_the_police_s_list_comes_in(own_site: Site) -> None:
    form = administrator(own_site)
    form.put("correct-version", NEWEST, published="2025-12-03", grade__utsatt=False).press("correct-version", NEWEST)
    assert form.trouble("correct-version", about=NEWEST).startswith("En plats har nivån utsatt område i den här")
    form.put("correct-version", NEWEST, grade__utsatt=True).press("correct-version", NEWEST)
    assert form.note == "2025 års version är rättad."
    assert "publiceras 3 december 2025" in form.text
    rosengard = area_called(own_site, "Rosengård")
    form.put("grade-area", NEWEST, area=rosengard, grade="sarskilt_utsatt").press("grade-area", NEWEST)
    assert form.note == "Rosengård har fått sin nivå i 2025 års version."
    assert "Rosengård: särskilt utsatt område (annan offentlig källa)" in form.text
    form.put("grade-area", NEWEST, area=rosengard).press("grade-area", NEWEST)
    assert form.trouble("grade-area", "grade", NEWEST) == "Fältet är tomt. Fyll i det.", "nothing is chosen beforehand"
    form.put("grade-area", NEWEST, grade="-none").press("grade-area", NEWEST)
    assert form.note == "Rosengård har ingen nivå i 2025 års version."
    assert "Rosengård: " not in form.text
    add = ("add-version", "polisens_lista")
    for typed, field, trouble in (
        ({"year": "25", "published": "2027-12-01"}, "year", "25 är inget årtal. Skriv till exempel 2025."),
        ({"year": "2025"}, "year", "2025 års version finns redan."),
        ({"year": "2027", "published": ""}, "published", "Fältet är tomt. Fyll i det."),
    ):
        form.put(*add, **typed).press(*add)
        assert form.trouble("add-version", field, "polisens_lista") == trouble
    form.put(*add, published="2027-12-01", grade__riskomrade=False).press(*add)
    assert form.note == "2027 års version finns nu, publicerad 1 december 2027. Skriv in platsernas nivåer."
    form.put("grade-area", "polisens_lista/2027", area=rosengard, grade="riskomrade")
    form.press("grade-area", "polisens_lista/2027")
    assert form.trouble("grade-area", "grade", "polisens_lista/2027") == "2027 års version har inte nivån riskområde."


def test_a_classification_is_added_line_by_line(own_site: Site) -> None:
    form = administrator(own_site)
    police = str(Place(own_site.database, PLACES[0]).organisations["polisen"])
    form.put("add-scale", title__sv="Kommunens karta", code="polisens_lista", provider=police)
    for lines, field, trouble in (
        ("rod: Röd\n\nGrön", "grades", "Rad 3 går inte att läsa. Skriv kod: namn på svenska | namn på engelska"),
        ("Röd: Röd", "grades", "Röd är ingen kod."),
        ("rod: Röd", "code", "Koden polisens_lista används redan av Polisens lägesbild över utsatta områden."),
    ):
        form.put("add-scale", grades=lines).press("add-scale")
        assert form.trouble("add-scale", field) == trouble
    form.put("add-scale", code="karta").press("add-scale")
    assert form.trouble("add-scale", "grades") == "Skriv minst två nivåer."
    form.put("add-scale", grades="rod: Röd | Red\ngron: Grön").press("add-scale")
    assert form.note == "Kommunens karta finns nu. Lägg till den första versionen."
    assert ("add-version", "karta") in form.deeds


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
