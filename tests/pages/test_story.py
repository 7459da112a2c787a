"""Beside the numbers: Åsa records and mends, Bo writes notes of his own, Stina reads; residents read the rest."""

from dashapp.i18n import words
from goals import recording
from partners.access import COMMAND_LINE
from tests.dashapp.site import Site
from tests.goals.place import Place
from tests.pages.desk import Desk
from tests.pages.form_desk import FormDesk
from tests.pages.office import BERGSJON

HERE = f"/app/{BERGSJON}/story"


def opened(site: Site, name: str = "asa", path: str = HERE) -> FormDesk:
    return FormDesk(Desk(site, f"{name}@example.org"), "story", path)


def test_what_stands_beside_the_numbers_is_told_to_everybody_inside(site: Site) -> None:
    page = Desk(site, "vera@example.org").page(HERE)
    assert page.one("h1").text == "Vid sidan av talen"
    assert "6 december 2022. Handslaget offentliggörs" in page.text
    assert "Jobbspår med lokala arbetsgivare · pågår demo" in page.text
    assert "Leds av Balder, tillsammans med Saab. Budget 1 800 000 kronor. Använt hittills: 1 100 000 kronor." in (
        page.text.replace("\xa0", " ")
    )
    assert "20 november 2023, Styrgrupp: avveckla. Två anställningar på tre mässor" in page.text
    assert page.text.count("Inget ännu.") == 4
    assert opened(site, "vera").deeds == opened(site, "stina").deeds == set()
    assert opened(site, "bo").deeds == {("add-note", "")}
    mine = {deed for deed, _ in opened(site).deeds}
    assert {"add-event", "change-event", "remove-event", "change-decision", "add-valuation", "add-note"} <= mine
    vera = Desk(site, "vera@example.org")
    vera.speak("en")
    assert "6 December 2022. The handslag is made public" in vera.page(HERE).text


def test_estimates_and_evaluations_are_told_with_all_that_is_known_of_them(site: Site) -> None:
    page = Desk(site, "disa@example.org").page("/app/herrgarden/story")
    text = page.text.replace("\xa0", " ")
    assert (
        "Av SEE AB, på uppdrag av Victoria Park. Gäller 2013 till 2019. Finns som hel rapport och sammanfattning."
        in text
    )
    gain = (
        "Modellskattning: mer än 5 000 000 kronor per person, räknat över 20 år; "
        "för 23 personer sammanlagt 120 000 000 kronor."
    )
    assert gain in text
    assert "Inte angivet: metod, uppdragsgivare." in text


def test_bo_writes_what_stands_in_the_way_and_asa_answers(own_site: Site) -> None:
    bo = opened(own_site, "bo")
    bo.put("add-note", kind="obstacle", period="2025q2", goal="jobb", addressed_to__sv="Arbetsförmedlingen")
    bo.put("add-note", text__sv="Ring anna@example.org").press("add-note")
    assert bo.trouble("add-note", "text/sv") == words("sv")("refused-text-address")
    bo.put("add-note", text__sv="").press("add-note")
    assert bo.trouble("add-note", "text/sv") == words("sv")("app-settings-missing-key")
    bo.put("add-note", text__sv="Beslut dröjer", kind="lesson").press("add-note")
    assert "Bara ett hinder riktas till någon." in bo.trouble("add-note", "addressed_to/sv")
    assert bo.fields["add-note", "", "addressed_to/sv"] == "Arbetsförmedlingen", "it is not dropped"
    bo.put("add-note", kind="obstacle").press("add-note")
    assert bo.note == "Tillagt."
    for said in (
        "Hinder, april–juni 2025.",
        "Beslut dröjer",
        "Arbetsförmedlingen",
        "Inget svar är antecknat här.",
        "Gäller: 575",
    ):
        assert said in bo.text
    ((_, about),) = (one for one in bo.deeds if one[0] == "change-note")
    assert ("change-note", about, "state") not in bo.fields, "how far it has come is Åsa's to say"
    asa, other = opened(own_site), opened(own_site)
    asa.put("change-note", about, answer__sv="Beslutet kom i maj").press("change-note", about)
    assert "Ett hinder med ett svar är inte öppet." in asa.trouble("change-note", "state", about)
    asa.put("change-note", about, state="answered", answer__sv="Maj, säger anna@example.org").press(
        "change-note", about
    )
    assert asa.trouble("change-note", "answer/sv", about) == words("sv")("refused-text-address")
    asa.put("change-note", about, answer__sv="Beslutet kom i maj").press("change-note", about)
    assert asa.note == "Sparat."
    assert "Besvarat. Svar: Beslutet kom i maj" in asa.text
    other.put("change-note", about, text__sv="Något annat").press("change-note", about)
    assert words("sv")("refused-set-meanwhile") in other.trouble("change-note", about=about)
    assert other.fields["change-note", about, "text/sv"] == "Något annat", "nothing that was typed is lost"
    bo = opened(own_site, "bo").press("remove-note", about)
    assert "Beslut dröjer" not in bo.text
    place = Place(own_site.database, BERGSJON)
    assert place.see(recording.records, COMMAND_LINE).notes == []


def test_asa_follows_an_initiative_through_its_life(own_site: Site) -> None:
    asa = opened(own_site)
    asa.put("add-initiative", title__sv="Nytt spår", lead="saab", goals__jobb=True, budget="1 000 kr").press(
        "add-initiative"
    )
    assert asa.trouble("add-initiative", "budget")
    asa.put("add-initiative", budget="1 000").press("add-initiative")
    assert "Nytt spår · planerad" in asa.text
    asa.put("add-decision", initiative="nytt-spar", date="2025-09-01", reason__sv="Det fungerar").press("add-decision")
    missing = {name: bool(asa.trouble("add-decision", name)) for name in ("kind", "forum", "date")}
    assert missing == {"kind": True, "forum": True, "date": False}
    asa.put("add-decision", kind="scale_up", forum="Styrgruppen").press("add-decision")
    assert "1 september 2025, Styrgruppen: skala upp. Det fungerar" in asa.text
    (about,) = (
        key
        for (deed, key, name), value in asa.fields.items()
        if (deed, name, value) == ("change-initiative", "title/sv", "Nytt spår")
    )
    asa.press("remove-initiative", about)
    assert words("sv")("refused-initiative-in-use") in asa.trouble("remove-initiative", about=about)
    asa.put("change-initiative", about, state="scaled_up").press("change-initiative", about)
    assert "Nytt spår · uppskalad" in asa.text
    log = Desk(own_site, "asa@example.org").page(f"/app/{BERGSJON}/audit").text
    assert "ändrade en insats: ”Nytt spår”" in log
