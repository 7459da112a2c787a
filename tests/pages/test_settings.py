"""Åsa sets what the partnership is, the order of its goals and their groups; what is wrong stands beside its field."""

from dashapp.i18n import words
from db import within
from goals import releases
from goals.setting.goals import new_goal
from partners.access import COMMAND_LINE
from partners.models import Partnership
from tests.dashapp.site import Site
from tests.goals.test_setting import given
from tests.pages.desk import Desk
from tests.pages.form_desk import FormDesk
from tests.pages.office import Office

HERE = "/app/handslag-bergsjon/settings"


def opened(site: Site, name: str = "asa", path: str = HERE, page: str = "settings") -> FormDesk:
    return FormDesk(Desk(site, f"{name}@example.org"), page, path)


def partnership(site: Site) -> Partnership:
    office = Office(site)
    with site.database.reading(within(office.id)) as session:
        return session.get_one(Partnership, office.id)


def test_asa_sees_all_that_can_be_set(site: Site) -> None:
    page = Desk(site, "asa@example.org").page(HERE)
    assert page.one("h1").text == "Inställningar"
    rows = [row[:3] for row in page.one("table").rows()[1:]]
    assert rows[0][1:] == [
        "575 till 31 december 2025: 575 fler personer ska ha ett jobb att gå till",
        "Familjebostäder, Balder, Saab",
    ]
    assert [row[1] for row in rows[4:]] == ["inte på listan till 31 december 2025: Bort från polisens lista"]
    links = {link.attributes["href"] for link in page.all("a") if "href" in link.attributes}
    assert {f"{HERE}/goals/jobb", f"{HERE}/goals/jobb/target", f"{HERE}/new-goal/activity_count"} <= links
    seen = opened(site)
    fields = {name: value for (deed, _, name), value in seen.fields.items() if deed == "set"}
    assert fields["name/sv"] == "Handslag Bergsjön"
    assert (fields["thresholds/on_track"], fields["thresholds/at_risk"]) == ("95", "80")
    assert (fields["start"], fields["end"], fields["reporting/first"]) == ("2023-01-01", "2025-12-31", "2023Q1")
    assert not [deed for deed in seen.deeds if deed[0] == "remove"], "all of them have been reported to"


def test_settings_are_the_coordinator_s(site: Site) -> None:
    for name in ("bo", "stina", "pia"):
        Desk(site, f"{name}@example.org").page(HERE, 403)
        Desk(site, f"{name}@example.org").page(f"{HERE}/new-goal/activity_count", 403)
    Desk(site, "cleo@example.org").page(HERE, 404)
    Desk(site, "asa@example.org").page(f"{HERE}/new-goal/effekt", 404)
    Desk(site, "asa@example.org").page(f"{HERE}/goals/ingen", 404)


def test_asa_sets_the_partnership_and_residents_read_whom_to_ask(own_site: Site) -> None:
    mine, hers, before = opened(own_site), opened(own_site), partnership(own_site).version
    address = "Box 5, 415 02 Göteborg"
    mine.put("set", contact__function__sv="Handslagets kansli", contact__address=address, thresholds__at_risk="82,5 %")
    mine.put("set", reporting__due_days="20", vision__en="A whole place").press("set")
    assert mine.note == "Sparat."
    kept = partnership(own_site)
    assert (kept.contact_function, kept.contact_address) == ({"sv": "Handslagets kansli"}, address)
    assert (str(kept.at_risk.normalize()), kept.due_days, kept.version) == ("0.825", 20, before + 1)
    # somebody who opened the page before is told, keeps what was typed, and goes on from what stands elsewhere
    hers.put("set", name__sv="Handslaget", vision__en="A place").press("set")
    assert hers.trouble("set") == words("sv")("refused-set-meanwhile")
    names = ("name/sv", "vision/en", "contact/address", "reporting/due_days", "thresholds/at_risk")
    shown = ["Handslaget", "A place", address, "20", "82,5"]
    assert [hers.fields["set", "", name] for name in names] == shown
    hers.put("set", contact__function__sv="Kansliet", contact__address="kansliet@example.org").press("set")
    assert "@" in hers.fields["set", "", "contact/address"]
    assert hers.trouble("set", "contact/address") == words("sv")("refused-text-address")
    hers.put("set", contact__address=address, contact__function__en="The office").press("set")
    assert hers.note == "Sparat."
    place = Office(own_site)
    with own_site.database.transaction(within(place.id)) as session:
        releases.approve(session, COMMAND_LINE, releases.prepare(session, COMMAND_LINE).id)
    assert f"Frågor om löftena: Kansliet, {address}" in own_site.page("/handslag-bergsjon").text
    assert own_site.json("handslag-bergsjon", "en")["contact"] == {"function": "The office", "address": address}


def test_what_is_wrong_stands_beside_its_field(site: Site) -> None:
    before = partnership(site).version
    for field, typed, trouble in (
        ("thresholds__at_risk", "96", "Ange mer än 0 och mindre än gränsen för i fas."),
        ("thresholds__on_track", "101", "Ange en del över 0 och högst 100 procent."),
        ("thresholds__small_count", "4", "Ange minst 5, så att ingen enskild kan kännas igen."),
        ("thresholds__small_count", "101", words("sv")("refused-small-count-too-large", most=100)),
        ("thresholds__small_count", "5,5", "Skriv ett helt tal."),
        ("reporting__due_days", "367", "Ange högst 366 dagar."),
        ("reporting__first", "2024Q1", "Rapporteringen har börjat, så den första perioden står fast."),
        ("reporting__first", "", "Fyll i det här."),
        ("reporting__first", "kv 3", words("sv")("programme-period-form", value="KV 3")),
        ("contact__function__sv", "Åsa asa@example.org", words("sv")("refused-text-address")),
        ("start", "2023-07-01", "Partnerskapet börjar senast i sin första period, jan–mars 2023."),
        ("start", "", "Fyll i det här."),
        ("end", "2025-03-31", "Siffrorna är stängda till och med 30 juni 2025. Slutet kan inte ligga före."),
        ("end", "2022-03-31", "Slutet ligger före början."),
        ("about__sv", "Karin 640823-3234", words("sv")("programme-personal-identity-number")),
    ):
        page = opened(site).put("set", **{field: typed}).press("set")
        assert page.trouble("set", field.replace("__", "/")) == trouble, (field, typed)
        if field.startswith("reporting"):
            assert page.trouble("set") == trouble, "told once"
    page = opened(site).put("set", contact__address="Box 5").press("set")
    assert page.trouble("set", "contact/function/sv") == "Fyll i det här.", "an address is somebody's"
    assert partnership(site).version == before


def test_asa_orders_groups_and_removes(own_site: Site) -> None:
    office = Office(own_site)
    whole = given(reporters=["saab"], target={"value": 9, "date": "2025-12-31", "prov": "demo"})
    own_site.database.perform(
        within(office.id), lambda session: new_goal(session, office.actor("asa"), {**whole, "code": "extra"})
    )
    page = opened(own_site)
    assert not page.text.index("Fler i arbete") < page.text.index("Bort från polisens lista")
    (extra,) = [about for deed, about in page.deeds if deed == "remove"]
    (up,) = [about for deed, about in page.deeds if deed == "place" and about.startswith(extra)]
    page.press("place", up)
    assert page.text.index("Fler i arbete") < page.text.index("Bort från polisens lista")
    work = {"title__sv": "Arbete", "title__en": "Work", "sort": "stages", "goal__jobb": True, "goal__extra": True}
    page.put("group", **work).press("group")
    assert page.note == "Gruppen Arbete är sparad."
    stages = "Arbete · Följd: 575 fler personer ska ha ett jobb att gå till → Fler i arbete"
    assert stages in page.text, "in the order of the agreement"
    page.put("group", title__sv="Arbete").press("group")
    assert page.trouble("group", "title/sv") == "Gruppen Arbete finns redan."
    late = opened(own_site)
    page.put("group", "arbete", title__en="Jobs", goal__extra=False).press("group", "arbete")
    late.put("group", "arbete", title__sv="Sysselsättning").press("group", "arbete")
    assert words("sv")("refused-set-meanwhile") in late.text
    late.press("group", "arbete")
    titles = [late.fields["group", "arbete", f"title/{language}"] for language in ("sv", "en")]
    assert (late.note, titles) == ("Gruppen Sysselsättning är sparad.", ["Sysselsättning", "Jobs"])
    assert [late.fields["group", "arbete", f"goal/{code}"] for code in ("jobb", "extra")] == [True, False]
    page.put("group", title__sv="", title__en="Only").press("group")
    assert page.trouble("group", "title/sv") == words("sv")("refused-text-in-swedish-missing")
    page.press("remove", extra)
    assert page.note == "Målet är borttaget."
    assert "Fler i arbete" not in page.text
    page.press("ungroup", "arbete")
    assert ("ungroup", "arbete") not in page.deeds


def test_a_forged_form_finds_nothing(site: Site) -> None:
    page = opened(site)
    for deed, about in (("place", "x:1"), ("place", "x"), ("remove", "x"), ("ungroup", "ingen"), ("group", "ingen")):
        answer = page.put("group", title__sv="X").send(deed, about)
        assert "Det finns inget" in answer.text, (deed, about)
    for version in ("-1", "[", '{"version": -1, "fields": {}}', '{"version": 1}', 5, None):
        page.fields["set", "", "version"] = version
        assert "Det finns inget" in page.send("set").text, version
