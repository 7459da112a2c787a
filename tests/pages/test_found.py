"""Åsa founds another partnership; an administrator founds one for somebody else; to others there is no such page."""

from sqlalchemy import select

from dashapp.i18n import words
from db import PLATFORM
from goals.exporting import partnership_as_given
from partners.models import Organisation
from partners.people import actor_for
from tests.dashapp.site import Site
from tests.goals.place import Place
from tests.pages.desk import Desk
from tests.pages.form_desk import FormDesk

NEW = "/app/new"


def page_of(site: Site, name: str, path: str = NEW) -> FormDesk:
    return FormDesk(Desk(site, f"{name}@example.org"), "found", path)


def test_the_page_proposes_a_template_and_shows_the_others_goals(site: Site) -> None:
    page = page_of(site, "asa")
    assert "Fler i jobb" in page.text
    assert page.fields["found", "", "start"] == "2026-01-01"
    assert page.fields["found", "", "end"] == "2028-12-31"
    assert page.fields["found", "", "target/jobb"] == "150"
    assert "Trygghetsvandringar" in page_of(site, "asa", f"{NEW}/bid").text
    own = page_of(site, "asa", f"{NEW}/like/handslag-bergsjon")
    assert own.fields["found", "", "target/jobb"] == "575"
    assert ("found", "", "email") not in page.fields, "who coordinates runs it"
    assert ("found", "", "email") in page_of(site, "admin").fields


def test_to_others_there_is_no_such_page(site: Site) -> None:
    for name, path in (
        ("bo", NEW),
        ("stina", f"{NEW}/bid"),
        ("asa", f"{NEW}/ingen"),
        ("asa", f"{NEW}/like/handslag-tynnered"),
        ("admin", f"{NEW}/like/handslag-bergsjon"),
    ):
        desk = Desk(site, f"{name}@example.org")
        assert desk.client.get(path).status_code == 404, (name, path)
    bo = page_of(site, "asa").put("found", name__sv="Nya")
    bo.desk = Desk(site, "bo@example.org")
    assert "said" in bo.send("found").json["sideUpdate"]


def test_a_partnership_is_founded_and_its_settings_are_next(own_site: Site) -> None:
    page = page_of(own_site, "asa")
    page.put("found", name__sv="", code="", start="0001-01-01", target__foretag="två").press("found")
    for field in ("name/sv", "start", "target/foretag"):
        assert page.trouble("found", field), f"all at once: {field}"
    page.put("found", start="2026-01-01", end="2126-01-02", target__foretag="20").press("found")
    assert page.trouble("found", "end") == words("sv")("refused-found-end-too-late", most=100)
    page.put("found", end="2028-12-31")
    page.put("found", name__sv="Handslag Ängby", code="api", target__jobb="0").press("found")
    assert "api" in page.trouble("found", "code")
    page.put("found", code="").press("found")
    assert page.trouble("found", "target/jobb"), "a target lies somewhere else than where it begins"
    page.put("found", target__jobb="1 200,5", goal__lovjobb=False, area__name="Ängby", area__level="district")
    page.press("found")
    assert page.went == "/app/handslag-angby/settings"
    steps = [f"/app/handslag-angby/{name}" for name in ("members", "periods", "publish")]
    for path in (page.went, "/app/handslag-angby"):
        new = page.desk.page(path)
        (first,) = new.all("div", class_="note")
        assert "Handslag Ängby är skapat" in first.text
        assert [link.attributes["href"] for link in first.all("a")] == steps
    place = Place(own_site.database, "handslag-angby")
    given = place.see(partnership_as_given, actor_for(own_site.database, "asa@example.org"), with_contributions=False)
    assert [goal["code"] for goal in given["goals"]] == ["jobb", "foretag", "gymnasiebehorighet"]
    assert (str(given["goals"][0]["target"]["value"]), given["area"]) == ("1200.5", "angby")
    again = page_of(own_site, "asa").put("found", name__sv="Handslag Ängby").press("found")
    assert "handslag-angby" in again.trouble("found", "code")


def test_an_administrator_hands_over_the_link(own_site: Site) -> None:
    page = page_of(own_site, "admin").put("found", name__sv="Ängby").press("found")
    assert page.trouble("found", "email")
    with own_site.database.reading(PLATFORM) as session:
        stena = session.scalars(select(Organisation.id).where(Organisation.code == "stena")).one()
    page.put("found", email="sam@example.org", person="Sam", organisation__name="Stena Fastigheter").press("found")
    assert page.trouble("found", "organisation/kind")
    page.put("found", organisation__kind="company").press("found")
    assert "Stena" in page.trouble("found", "organisation/name"), "there already"
    page.put("found", organisation__name="", organisation=str(stena)).press("found")
    assert "Ängby" in page.note
    assert "/signin/invitation/" in page.note
    assert page.desk.client.get("/app/angby").status_code == 404, "who runs the platform does not belong there"
