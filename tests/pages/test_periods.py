"""The coordinator runs the periods: sees how each stands, opens, moves the due day, closes, reopens."""

import datetime as dt

from goals import periods
from goals.calendar import Period
from goals.models import PeriodState
from partners.access import COMMAND_LINE
from tests.dashapp.site import Site
from tests.goals.place import Place, goal, load_into
from tests.pages.demonstration import made_up
from tests.pages.desk import OWN, Desk
from tests.pages.form_desk import FormDesk
from tests.pages.rights import Copier
from tests.public.reading import Element

BERGSJON = "handslag-bergsjon"
PATH = f"/app/{BERGSJON}/periods"
Q3, Q4 = Period(2025, 3), Period(2025, 4)


def told(page: Element) -> dict[str, str]:
    """By a period's heading everything that stands under it."""
    return {one.one("h3").text: one.text for one in page.all("article")}


def test_every_period_says_how_it_stands_newest_first(site: Site) -> None:
    page = Desk(site, "asa@example.org").page(PATH)
    assert "Siffrorna räknas till och med 30 juni 2025" in page.text
    found = told(page)
    assert list(found)[:3] == ["Okt–dec 2025", "Juli–sept 2025", "April–juni 2025"]
    assert list(found)[-1] == "Jan–mars 2023"
    assert "Inte öppen än. Den öppnar av sig själv 1 januari 2026. 9 rapporter väntas." in found["Okt–dec 2025"]
    third = found["Juli–sept 2025"]
    assert "Öppen för rapporter. De ska vara inne 15 oktober 2025. 0 av 8 rapporter är granskade." in third
    assert "Kvar: 6 inskickade, 1 utkast, 1 saknas." in third
    assert "Saab, 1 000 lovjobb till ungdomar som bor i stadsdelen: saknas" in third
    assert "går vidare först om du öppnar perioden igen" in third
    assert "Stängd. 7 av 8 rapporter är granskade. Kvar: 1 saknas." in found["April–juni 2025"]
    assert page.has("a", href=f"/app/{BERGSJON}/coverage/2025Q2")


def test_what_can_be_done_is_what_the_period_s_state_allows(site: Site) -> None:
    screen = FormDesk(Desk(site, "asa@example.org"), "periods", PATH)
    newest = {(deed, about) for deed, about in screen.deeds if about >= "2025Q2"}
    assert newest == {("open", "2025Q4"), ("due", "2025Q3"), ("close", "2025Q3"), ("reopen", "2025Q2")}


def test_asa_moves_the_due_day_closes_and_reopens(own_site: Site) -> None:
    place, screen = Place(own_site.database, BERGSJON), FormDesk(Desk(own_site, "asa@example.org"), "periods", PATH)
    screen.put("due", "2025Q3", due="2025-09-01").press("due", "2025Q3")
    assert (
        screen.trouble("due", "due", "2025Q3")
        == "1 september 2025 är för tidigt. Perioden är slut först 30 september 2025."
    )
    screen.put("due", "2025Q3", due="2025-10-31").press("due", "2025Q3")
    assert screen.note == "Juli–sept 2025: rapporterna ska vara inne 31 oktober 2025."
    assert "De ska vara inne 31 oktober 2025." in screen.text

    colleague = FormDesk(Desk(own_site, "asa@example.org"), "periods", PATH)
    screen.press("close", "2025Q3")
    assert screen.note == "Juli–sept 2025 är stängd. 8 rapporter är inte granskade och ligger kvar."
    assert place.see(periods.settled_through) == Q3.last_day
    colleague.press("close", "2025Q3")
    assert colleague.note == "Perioden juli–sept 2025 är redan stängd.", "somebody else was faster"
    assert len(place.events("closed")) == 2, "the file's, and this one"

    screen.put("reopen", "2025Q3", reason=" ").press("reopen", "2025Q3")
    assert screen.trouble("reopen", "reason", "2025Q3") == "Skriv varför."
    screen.put("reopen", "2025Q3", reason="Saab glömdes").press("reopen", "2025Q3")
    assert screen.note == "Juli–sept 2025 är öppen igen."
    assert place.events("reopened")[-1].details == {"period": "2025Q3", "reason": "Saab glömdes"}
    assert place.see(periods.state_of, Q3, place.today) == PeriodState.REOPENED


def test_asa_opens_a_period_before_it_has_ended(own_site: Site) -> None:
    place, screen = Place(own_site.database, BERGSJON), FormDesk(Desk(own_site, "asa@example.org"), "periods", PATH)
    screen.put("open", "2025Q4", due="2026-01-31").press("open", "2025Q4")
    assert screen.note == "Okt–dec 2025 är öppen för rapporter."
    assert "Perioden okt–dec 2025 är inte slut förrän 31 december 2025." in screen.text, "why it cannot be closed"
    assert place.see(periods.due_of, [Q4]) == {Q4: dt.date(2026, 1, 31)}
    for about in ("2025Q4", "kvartal fyra", ""):
        assert screen.send("open", about).status_code == 200, about
    assert len(place.events("opened")) == 2, "the file's, and this one"


def test_only_the_coordinator_runs_periods(own_site: Site) -> None:
    place, screen = Place(own_site.database, BERGSJON), FormDesk(Desk(own_site, "asa@example.org"), "periods", PATH)
    for name in ("stina", "bo", "pia", "vera"):
        desk = Desk(own_site, f"{name}@example.org")
        desk.page(PATH, status=403)
        screen.desk = desk
        answer = screen.send("close", "2025Q3")
        assert (answer.status_code, "periods-forms" in answer.text) == (200, False), name
    assert place.see(periods.state_of, Q3, place.today) == PeriodState.OPEN


def test_a_message_that_no_form_sends_finds_nothing(site: Site) -> None:
    screen = FormDesk(Desk(site, "asa@example.org"), "periods", PATH)
    answer = screen.send("close", "2025Q3\x00").json
    assert (answer["response"], set(answer["sideUpdate"])) == ({}, {"said"}), "no such period"
    desk, copier = screen.desk, Copier(screen.desk)
    screen.desk = copier  # type: ignore[assignment]
    screen.send("close", "2025Q2")
    for key in copier.taken["state"][1]:
        key["value"] = {"deed": "close", "about": "2025Q2"}
    answer = desk.client.post("/app/_dash-update-component", json=copier.taken, headers=OWN)
    assert answer.status_code == 200, "fields without a name are no fields"


def test_a_new_partnership_is_told_when_its_first_period_opens(empty_site: Site) -> None:
    reporting = {"first": "2025Q4", "closed_through": "2025Q3", "open": [], "due_days": 15}
    data = made_up(goal(first="2025Q4", baseline={"value": 0, "date": "2025-09-30", "prov": "seed"}))
    data["partnerships"][0] |= {"start": "2025-10-01", "reporting": reporting}
    load_into(empty_site.database, data)
    page = Desk(empty_site, "asa@example.org").page("/app/handslag-provby/periods")
    assert "Ingen period är stängd än." in page.text
    assert "Den första, okt–dec 2025, öppnar av sig själv 1 januari 2026, dagen efter sin sista dag." in page.text
    assert list(told(page)) == ["Okt–dec 2025"]
    Place(empty_site.database).do(periods.open_, COMMAND_LINE, Q4)
    assert "öppnar av sig själv" not in Desk(empty_site, "asa@example.org").page("/app/handslag-provby/periods").text
