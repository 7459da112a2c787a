"""Åsa and Stina read what waits, let it count or send it back, and nothing is judged that was not seen."""

import base64
import json
import re
import uuid
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from dashapp.pages.verify.layout import look
from goals import contributions, periods
from goals.calendar import Period
from goals.entry import Entry
from partners.access import COMMAND_LINE, Actor
from partners.people import actor_for
from tests.dashapp.site import Site
from tests.goals.place import CAST, Place, entry_of, goal, load_into
from tests.goals.statements import counted
from tests.pages.demonstration import made_up
from tests.pages.desk import Desk, components
from tests.pages.verify_screen import Screen, text

BERGSJON = "handslag-bergsjon"
PROVBY = "handslag-provby"
OWN = "Din egen organisation. Någon annan granskar."
MOST_QUESTIONS = 17


@pytest.fixture
def bergsjon(own_site: Site) -> Place:
    return Place(own_site.database, BERGSJON)


@pytest.fixture
def asa(own_site: Site) -> Screen:
    return Screen(Desk(own_site, "asa@example.org"))


@pytest.fixture
def provby(empty_site: Site) -> Place:
    """Saab and Balder have reported jobs since 2025; 2025Q3 is open."""
    lines = [("saab", "2025Q1", 20), ("saab", "2025Q2", 22), ("balder", "2025Q1", 9), ("balder", "2025Q2", None)]
    load_into(empty_site.database, made_up(goal(lines=lines)))
    return Place(empty_site.database)


class People:
    """The cast of a site, by first name."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def __getattr__(self, name: str) -> Actor:
        assert name in CAST
        return actor_for(self._site.database, f"{name}@example.org")


@pytest.fixture
def people(empty_site: Site) -> People:
    return People(empty_site)


# ---- what is seen


def test_asa_sees_every_report_that_waits_and_the_first_that_she_may_verify(site: Site) -> None:
    asa = Screen(Desk(site, "asa@example.org"))
    assert asa.lead == "6 inskickade rader. De räknas i utfallet först när de är verifierade. 4 av dem kan du granska."
    assert len(asa.rows()) == 6
    assert asa.state["selected"] == asa.key("Balder", "575")
    row = asa.rows()[asa.key("Familjebostäder", "1 000 lovjobb")]
    assert all(part in row for part in ("185", "25", "juli–sept 2025", "Ovanligt högt.", "(48,3 per kvartal)", OWN))
    pane = asa.pane()
    assert "12 personer demo, tidigare 4–13 per kvartal (demo)" in pane, "what was made up says so, at each number"
    assert "jan–mars 2023 4 (demo), april–juni 2023 6 (demo), " in pane
    assert "april–juni 2025 13 (demo). Nu inskickat: 12 (demo)." in pane
    assert "inläst ur en fil" in pane
    assert "Varifrån: påhittat för demonstration." in pane


def test_stina_reads_it_in_english(site: Site) -> None:
    stina = Screen(Desk(site, "stina@example.org"))
    assert stina.lead == "6 reports handed in. They count only once they have been verified. You can verify 4 of them."
    assert "Your own organisation. Somebody else verifies it." in stina.rows()[stina.key("Balder", "575 more people")]
    assert "Unusually high. More than three times the partner's own mean (48.3 per quarter)." in text(stina.body)


@pytest.mark.parametrize("person", ["bo", "pia", "vera"])
def test_the_page_is_for_those_who_verify(site: Site, person: str) -> None:
    desk = Desk(site, f"{person}@example.org")
    assert desk.ask(f"/app/{BERGSJON}/verify").status_code == 403
    assert "Granska" not in desk.page(f"/app/{BERGSJON}/verify", 403).one("header").text


def test_cleo_finds_no_queue_in_bergsjon_nor_anybody_one_that_does_not_exist(site: Site) -> None:
    cleo = Desk(site, "cleo@example.org")
    assert cleo.ask(f"/app/{BERGSJON}/verify").status_code == 404
    assert cleo.ask("/app/handslag-nowhere/verify").status_code == 404


def test_nothing_to_report_after_values_is_told_as_a_sentence_and_drawn_as_a_dash(site: Site) -> None:
    cleo = Screen(Desk(site, "cleo@example.org"), "handslag-biskopsgarden")
    assert "Inget att rapportera efter 11 kvartal i rad med värden." in cleo.pane()
    assert "Inget att rapportera, tidigare 2–9 per kvartal" in cleo.pane()
    (image,) = components(cleo.body, "Img")
    svg = base64.b64decode(image["props"]["src"].removeprefix("data:image/svg+xml;base64,")).decode()
    assert svg.count("<rect") == 11
    assert ">–</text>" in svg


def test_a_first_report_has_nothing_to_be_compared_with(site: Site) -> None:
    cleo = Screen(Desk(site, "cleo@example.org"), "handslag-tynnered")
    assert "600 bostäder, inget tidigare att jämföra med" in cleo.pane()
    assert "Gäller 9 september 2025." in cleo.pane()
    assert "Kommentar: Uppnått senast detta datum" in cleo.pane()
    assert not list(components(cleo.body, "Img"))
    assert OWN in cleo.pane()
    assert cleo.button("verify-deed")["disabled"]
    assert cleo.button("verify-return")["disabled"]


def test_an_empty_queue_says_so_and_what_comes_next(provby: Place, empty_site: Site) -> None:
    asa = Screen(Desk(empty_site, "asa@example.org"), PROVBY)
    assert asa.lead == "Inget väntar på granskning."
    assert text(asa.body).startswith("När en part skickar in en rapport står den här")


def test_what_was_verified_lately_stands_below(provby: Place, people: People, empty_site: Site) -> None:
    provby.verified(people.bo, 30, by=people.stina)
    (section,) = components(Screen(Desk(empty_site, "asa@example.org"), PROVBY).body, "Section", className="sec")
    first = next(row for row in components(section, "Tr") if "juli–sept 2025" in text(row))
    assert all(part in text(first) for part in ("Saab", "30", "Stina"))
    assert "inläst ur en fil" in text(section)


def test_every_key_has_its_button_inside_the_part_that_listens(site: Site) -> None:
    desk = Desk(site, "asa@example.org")
    listening = desk.page(f"/app/{BERGSJON}/verify").one("div", **{"data-keys": "true"})
    assert {one.attributes["data-key"] for one in listening.all() if "data-key" in one.attributes} == set("vrjk")
    assert {
        one.attributes["data-keys-choice"] for one in listening.all("button") if "data-keys-choice" in one.attributes
    } == {
        "on",
        "off",
    }


def test_the_page_asks_as_much_of_the_database_for_a_long_queue(
    provby: Place, people: People, empty_site: Site
) -> None:
    provby.submitted(people.bo, 30, initiative="insats")
    desk = Desk(empty_site, "asa@example.org")
    desk.page(f"/app/{PROVBY}/verify")  # the banner is asked for once a while
    with counted(empty_site.database) as few:
        desk.page(f"/app/{PROVBY}/verify")
    for initiative in range(30):
        provby.submitted(people.pia, 40 + initiative, initiative=f"insats-{initiative}")
    with counted(empty_site.database) as many:
        assert len(Screen(desk, PROVBY).rows()) == 31
        many.clear()
        desk.page(f"/app/{PROVBY}/verify")
    assert len(many) == len(few) <= MOST_QUESTIONS


# ---- going through the queue


def test_asa_goes_down_and_up_and_stays_at_the_ends(asa: Screen) -> None:
    keys = list(asa.rows())
    assert asa.state["selected"] == keys[1]
    assert asa.press("verify-next").state["selected"] == keys[2]
    assert asa.press("verify-previous").press("verify-previous").state["selected"] == keys[0]
    assert asa.press("verify-previous").state["selected"] == keys[0]
    assert OWN in asa.pane()
    assert asa.press(f"show:{keys[5]}").state["selected"] == keys[5]
    assert asa.press("verify-next").state["selected"] == keys[5]
    assert asa.pane().startswith("Balder 1 000 lovjobb")


def test_what_is_ticked_stays_ticked_on_the_way(asa: Screen) -> None:
    saab = asa.key("Saab")
    asa.tick(saab).press("verify-next").press("verify-return").press("verify-cancel")
    assert [json.loads(key)["report"] for key in asa.ticked] == [saab]


def test_a_call_that_nobody_has_pressed_does_nothing(asa: Screen, bergsjon: Place) -> None:
    before = len(bergsjon.events())
    for button in ("verify-deed", "verify-together", f"show:{asa.key('Saab')}"):
        assert asa.send(button, clicks=None).status_code == 204
    assert len(bergsjon.events()) == before


# ---- verifying


def test_a_verified_report_leaves_the_queue_and_the_next_one_comes(asa: Screen, bergsjon: Place) -> None:
    balder, saab = asa.key("Balder", "575"), asa.key("Saab")
    asa.press("verify-deed")
    assert asa.status == (
        "Verifierad: Balder, 575 fler personer ska ha ett jobb att gå till, juli–sept 2025, 12."
        " Räknas när juli–sept 2025 stängs."
    )
    assert asa.lead.startswith("5 inskickade rader")
    assert balder not in asa.rows()
    assert asa.state["selected"] == saab
    assert asa.button("verify-deed")["autoFocus"]
    assert bergsjon.events("verified")[-1].subject_id == uuid.UUID(balder)
    assert bergsjon.reconciled()


def test_the_second_of_two_clicks_does_not_verify_what_nobody_has_read(asa: Screen, bergsjon: Place) -> None:
    asa.press("verify-deed").press("verify-deed")
    assert asa.status.startswith("Raden hade just kommit fram.")
    assert len(asa.rows()) == 5
    assert asa.later().press("verify-deed").status.startswith("Verifierad: Saab")


def test_two_screens_that_verify_the_same_report_verify_it_once(own_site: Site, asa: Screen, bergsjon: Place) -> None:
    other = Screen(Desk(own_site, "asa@example.org"))
    asa.press("verify-deed")
    before = len(bergsjon.events("verified"))
    assert other.press("verify-deed").status == (
        "Redan verifierad: Balder, 575 fler personer ska ha ett jobb att gå till, juli–sept 2025, 12 (Åsa (demo))."
    )
    assert len(bergsjon.events("verified")) == before
    assert other.state["selected"] == asa.state["selected"]


def test_whoever_comes_a_moment_later_is_told_that_it_is_done(
    own_site: Site, asa: Screen, bergsjon: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    saab, stina = uuid.UUID(asa.key("Saab")), actor_for(own_site.database, "stina@example.org")
    asa.press(f"show:{saab}")
    looks: list[str] = []

    def meanwhile(slug: str) -> Any:
        seen = look(slug)
        looks.append(slug)
        if len(looks) == 1:
            bergsjon.do(contributions.verify, stina, saab, version=asa.state["seen"][str(saab)], today=bergsjon.today)
        return seen

    monkeypatch.setattr(import_module("dashapp.pages.verify.callbacks"), "look", meanwhile)
    asa.press("verify-deed")
    assert asa.status.startswith("Redan verifierad: Saab")
    assert asa.status.endswith("juli–sept 2025, 16 (Stina (demo)).")
    assert [one.subject_id for one in bergsjon.events("verified")].count(saab) == 1


def test_what_was_changed_since_is_shown_as_it_stands_now_and_not_verified(
    provby: Place, people: People, empty_site: Site
) -> None:
    receipt = provby.submitted(people.bo, 30)
    asa = Screen(Desk(empty_site, "asa@example.org"), PROVBY)
    taken = provby.move(contributions.withdraw, people.bo, receipt)
    written = provby.move(contributions.edit, people.bo, taken, entry=entry_of(3))
    provby.move(contributions.submit, people.bo, written)
    asa.press("verify-deed")
    assert "Inte verifierad: Saab" in asa.status
    assert "Någon har ändrat rapporten sedan du öppnade den." in asa.status
    assert asa.state["selected"] == receipt.contribution_id
    assert asa.pane().startswith("Saab AB Ord")
    assert " 3 Ord demo, tidigare 20–22 per kvartal Tidigare" in asa.pane()
    assert provby.events("verified")[-1].person_id is None
    assert asa.press("verify-deed").status.startswith("Verifierad: Saab AB, Ord, juli–sept 2025, 3.")


def test_when_the_queue_is_done_the_page_says_so(provby: Place, people: People, empty_site: Site) -> None:
    provby.submitted(people.bo, 30)
    asa = Screen(Desk(empty_site, "asa@example.org"), PROVBY).press("verify-deed")
    assert asa.lead == "Inget väntar på granskning."
    assert asa.status.startswith("Verifierad: Saab AB, Ord, juli–sept 2025, 30.")
    assert asa.state["selected"] is None


def test_a_report_of_a_settled_period_counts_at_once(provby: Place, people: People, empty_site: Site) -> None:
    provby.do(periods.reopen, COMMAND_LINE, Period.parse("2025Q2"), reason="Glömd rapport")
    begun = provby.draft(people.bo, 5, period="2025Q2", initiative="insats")
    provby.move(contributions.submit, people.bo, begun)
    asa = Screen(Desk(empty_site, "asa@example.org"), PROVBY)
    assert "april–juni 2025 · insats" in asa.rows()[str(begun.id)]
    assert asa.press("verify-deed").status.endswith("Räknas nu.")


def test_a_report_of_a_period_that_was_closed_meanwhile_waits(provby: Place, people: People, empty_site: Site) -> None:
    provby.submitted(people.bo, 30)
    asa = Screen(Desk(empty_site, "asa@example.org"), PROVBY)
    provby.do(periods.close, COMMAND_LINE, Period.parse("2025Q3"), today=provby.today)
    asa.press("verify-deed")
    assert "Perioden juli–sept 2025 är stängd. Samordnaren kan öppna den igen." in asa.status
    assert asa.button("verify-deed")["disabled"]
    assert "Perioden juli–sept 2025 är stängd." in asa.pane()


def test_a_correction_shows_what_counts_until_it_is_verified_and_why(
    provby: Place, people: People, empty_site: Site
) -> None:
    verified = provby.verified(people.bo, 30, by=people.asa)
    entry = Entry(quantity=entry_of(13).quantity, note={"sv": "Räknat om"})
    corrected = provby.move(contributions.correct, people.bo, verified, entry=entry, reason="Tretton, inte trettio")
    provby.move(contributions.submit, people.bo, corrected)
    asa = Screen(Desk(empty_site, "asa@example.org"), PROVBY)
    assert "Rättelse. Tills den är verifierad räknas 30 (demo). Skäl: Tretton, inte trettio" in asa.pane()
    assert "Kommentar: Räknat om" in asa.pane()
    asa.press("verify-deed")
    assert provby.total() == 20 + 22 + 9 + 13


def test_what_was_entered_for_another_says_so_and_is_not_verified_by_whoever_did(
    provby: Place, people: People, empty_site: Site
) -> None:
    provby.submitted(people.asa, 7, partner="saab")
    asa = Screen(Desk(empty_site, "asa@example.org"), PROVBY)
    assert "Inskickat åt Saab AB av någon annan." in asa.pane()
    assert "Du har själv skrivit raden. Någon annan granskar den." in asa.pane()
    asa.press("verify-deed")
    assert "Du har själv skrivit eller skickat in rapporten." in asa.status
    assert len(asa.rows()) == 1
    stina = Screen(Desk(empty_site, "stina@example.org"), PROVBY).press("verify-deed")
    assert stina.status.startswith("Verifierad: Saab AB")


# ---- several at once


def test_several_are_verified_each_by_its_own_rules_and_the_answer_says_which_were_not(
    asa: Screen, own_site: Site, bergsjon: Place
) -> None:
    saab, balder, brg = asa.key("Saab"), asa.key("Balder", "1 000"), asa.key("Business Region")
    own = asa.key("Familjebostäder", "575")
    other = Screen(Desk(own_site, "stina@example.org"))
    other.press(f"show:{brg}").press("verify-deed")
    asa.tick(saab, balder, brg, own).press("verify-together")
    assert asa.status.startswith("2 av 4 valda rader är verifierade.")
    assert "Redan verifierad: Business Region Göteborg" in asa.status
    assert "(Stina (demo))" in asa.status
    assert re.search(r"Inte verifierad: Familjebostäder, 575 .*Rapporten är din egen organisations\.", asa.status)
    assert set(asa.rows()) & {saab, balder, brg, own} == {own}
    deeds = bergsjon.events("verified")[-3:]
    assert [str(one.subject_id) for one in deeds] == [brg, saab, balder]
    assert bergsjon.reconciled()


def test_none_ticked_is_no_deed(asa: Screen, bergsjon: Place) -> None:
    assert asa.press("verify-together").status == "Välj först en eller flera rader."
    assert len(asa.rows()) == 6


def test_what_one_may_not_verify_cannot_be_ticked(asa: Screen) -> None:
    disabled = [json.loads(key)["report"] for key, one in asa.choices().items() if one["props"]["disabled"]]
    assert disabled == [key for key, row in asa.rows().items() if "Familjebostäder" in row]
    assert len({text(one["props"]["label"]) for one in asa.choices().values()}) == 6


def test_what_was_taken_back_meanwhile_waits_no_longer(provby: Place, people: People, empty_site: Site) -> None:
    receipt = provby.submitted(people.bo, 30)
    asa = Screen(Desk(empty_site, "asa@example.org"), PROVBY)
    provby.move(contributions.withdraw, people.bo, receipt)
    assert asa.press("verify-deed").status.startswith("En rad som du hade framför dig väntar inte längre")
    assert asa.lead == "Inget väntar på granskning."


# ---- sending back


def test_asa_sends_a_report_back_with_the_reason(asa: Screen, bergsjon: Place) -> None:
    saab = asa.key("Saab")
    asa.press(f"show:{saab}").press("verify-return")
    assert asa.button("verify-return")["aria-expanded"] == "true"
    asa.type("Stämmer det med er lista?").press("verify-send")
    assert asa.status.startswith("Återsänd: Saab, 575 fler personer")
    assert saab not in asa.rows()
    assert not list(components(asa.body, id="verify-reason"))
    (event,) = bergsjon.events("returned")
    assert (str(event.subject_id), event.details["reason"]) == (saab, "Stämmer det med er lista?")


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("", "Skriv varför."),
        ("  \n ", "Skriv varför."),
        ("Fråga 19121212-1212", "Texten ser ut att innehålla ett personnummer."),
        ("x" * 2001, "Texten är 2 001 tecken. Högst 2 000 får plats."),
        ("a\x00b", "Texten innehåller tecken som inte kan sparas."),
    ],
)
def test_a_reason_that_is_refused_stays_in_its_field_with_the_refusal_beside_it(
    asa: Screen, bergsjon: Place, reason: str, sentence: str
) -> None:
    asa.press("verify-return").type(reason).press("verify-send")
    (field,) = components(asa.body, "Textarea", id="verify-reason")
    (trouble,) = components(asa.body, id="verify-trouble")
    assert field["props"]["value"] == reason
    assert (field["props"]["aria-invalid"], field["props"]["aria-describedby"]) == ("true", "verify-trouble")
    assert text(trouble).startswith(sentence)
    assert bergsjon.events("returned") == []


def test_the_field_closes_and_another_row_begins_without_its_words(asa: Screen) -> None:
    asa.press("verify-return").type("Nej").press("verify-cancel")
    assert not list(components(asa.body, id="verify-reason"))
    asa.press("verify-return").type("Nej").press("verify-next")
    assert not list(components(asa.body, id="verify-reason"))
    assert asa.press("verify-return").typed == ""


def test_a_reason_to_a_report_that_is_gone_changes_nothing(asa: Screen, own_site: Site, bergsjon: Place) -> None:
    asa.press("verify-return")
    Screen(Desk(own_site, "asa@example.org")).press("verify-deed")
    assert asa.type("Varför?").press("verify-send").status.startswith("Redan verifierad: Balder")
    assert bergsjon.events("returned") == []


# ---- what no page of ours would send


def wrong_states(state: dict[str, Any]) -> Iterator[Any]:
    yield from (None, [], "x", 1, {}, {"slug": None}, {"slug": ["handslag-bergsjon"]})
    yield from ({**state, "slug": slug} for slug in ("handslag-tynnered", "handslag-nowhere", "", "../x"))
    yield from ({**state, "selected": key} for key in ("x", 1, [], {}, True))
    yield from ({**state, "seen": {key: 1}} for key in ("x", "", "1"))
    yield from ({**state, "seen": {state["selected"]: version}} for version in ("2", None, -1, 2.5, True, 2**70, []))


@pytest.mark.parametrize("came_at", [None, "x", [], {}, 10**400, -(10**400), 1e300, True])
def test_a_moment_of_any_kind_holds_nobody_up(asa: Screen, came_at: Any) -> None:
    asa.state["came_at"] = came_at
    assert asa.press("verify-deed").status.startswith("Verifierad: Balder")


def test_nonsense_by_hand_is_refused_in_words_and_changes_nothing(asa: Screen, bergsjon: Place) -> None:
    before = len(bergsjon.events())
    for wrong in wrong_states(asa.state):
        for button in ("verify-deed", "verify-together", "verify-send", "verify-next"):
            answer = asa.send(button, data=wrong)
            assert answer.status_code in (200, 204), (wrong, answer.status)
            assert answer.status_code == 204 or "Det finns inget sådant här." in str(answer.json), wrong
    assert len(bergsjon.events()) == before


def test_ticks_and_reasons_of_any_kind_are_no_deed(asa: Screen, bergsjon: Place) -> None:
    before = len(bergsjon.events())
    count = len(asa.choices())
    for ticks in ([1] * count, ["true"] * count, [None] * count, [[]] * count, None, "x", {}):
        assert asa.send("verify-together", ticks=ticks).status_code == 200
    for ids in (None, "x", [None] * count, [{"report": 1}] * count):
        assert asa.send("verify-together", ticks=[True] * count, ids=ids).status_code == 200
    asa.press("verify-return")
    for typed in (None, 1, [], {}, True):
        assert "Skriv varför." in str(asa.send("verify-send", typed=typed).json)
    assert len(bergsjon.events()) == before


def test_versions_that_were_never_seen_verify_nothing(asa: Screen, bergsjon: Place) -> None:
    before = len(bergsjon.events())
    for seen in ({}, None, {asa.state["selected"]: 1}, {asa.state["selected"]: 99}):
        answer = asa.send("verify-deed", data={**asa.state, "seen": seen})
        assert "Någon har ändrat rapporten" in str(answer.json)
    assert len(bergsjon.events()) == before


def test_a_report_of_another_place_is_not_found_through_one_s_own(own_site: Site, bergsjon: Place) -> None:
    disa = Screen(Desk(own_site, "disa@example.org"), "handslag-tynnered")
    asa = Screen(Desk(own_site, "asa@example.org"))
    theirs = {**asa.state, "selected": disa.state["selected"], "seen": disa.state["seen"]}
    assert asa.press("verify-deed", data=theirs).status.startswith("En rad som du hade framför dig")
    assert len(Screen(Desk(own_site, "disa@example.org"), "handslag-tynnered").rows()) == 1


@pytest.mark.parametrize("person", ["bo", "vera", "cleo"])
def test_nobody_else_s_message_verifies(own_site: Site, asa: Screen, bergsjon: Place, person: str) -> None:
    before = len(bergsjon.events())
    asa.desk = Desk(own_site, f"{person}@example.org")
    for button in ("verify-deed", "verify-together", "verify-send"):
        answer = asa.send(button)
        assert answer.status_code == 200
        assert "verify-body" not in answer.json.get("response", {})
    assert len(bergsjon.events()) == before


def test_a_note_in_swedish_alone_is_marked_for_whoever_reads_english(
    provby: Place, people: People, empty_site: Site
) -> None:
    provby.submitted(people.bo, Entry(quantity=entry_of(4).quantity, note={"sv": "Fyra till"}))
    desk = Desk(empty_site, "stina@example.org")
    desk.speak("en")
    marked = [text(one) for one in components(Screen(desk, PROVBY).body, "Span", lang="sv")]
    assert marked == ["Fyra till"]
