"""The log as people read it: in sentences of their language, searched by addresses that can be kept."""

import datetime as dt
import uuid
from typing import Any

import pytest

from dashapp.i18n import LANGUAGES, words
from dashapp.pages.audit.chosen import Chosen, parsed
from dashapp.pages.audit.sentences import sentence
from goals import contributions
from goals.trail import Event, Point
from partners.errors import NotFound
from tests.dashapp.site import Site
from tests.house.test_deeds import recorded
from tests.pages.desk import Desk
from tests.pages.form_desk import FormDesk
from tests.pages.office import BERGSJON, JOBS, Office

LOG = f"/app/{BERGSJON}/audit"


def lines(desk: Desk, path: str = LOG) -> list[str]:
    """The sentences of the log, without their moments."""
    (log,) = desk.page(path).all("ul", class_="log")
    return [one.one("div").text for one in log.all("li")]


def link(desk: Desk, name: str, path: str = LOG) -> str:
    (found,) = [one for one in desk.page(path).one("main").all("a") if one.text == name]
    return str(found.attributes["href"])


def test_asa_reads_what_was_done_and_why(own_site: Site) -> None:
    office = Office(own_site)
    office.do(contributions.verify, "stina", JOBS)
    office.do(contributions.return_, "asa", JOBS, "balder", reason="Räknades sommarjobben med?")
    asa = Desk(own_site, "asa@example.org")
    told, verified = lines(asa)[:2]
    assert verified.startswith(
        "Stina (demo) (Balder) granskade rapporten från Saab om "
        "”575 fler personer ska ha ett jobb att gå till” för juli–sept 2025: "
    )
    assert verified.endswith(". demo")
    assert told.startswith("Åsa (demo) (Familjebostäder) återsände rapporten från Balder om ")
    assert told.endswith("”Räknades sommarjobben med?”")
    asa.speak("en")
    told = lines(asa)[0]
    assert told.startswith("Åsa (demo) (Familjebostäder) returned the report from Balder on “575 more people")
    assert told.endswith("“Räknades sommarjobben med?”")
    stina = lines(Desk(own_site, "stina@example.org"))[0]
    assert "returned the report from Balder" in stina
    assert "sommarjobben" not in stina
    assert "demo)." not in stina


def test_drafts_are_told_with_their_number_to_the_coordinator_only(site: Site) -> None:
    path = f"{LOG}/text=balder,what=contribution.drafted"
    (asa, *_), (stina, *_) = (lines(Desk(site, f"{name}@example.org"), path) for name in ("asa", "stina"))
    assert "började skriva rapporten från Balder" in asa
    assert asa.endswith("för juli–sept 2025: 60. demo")
    assert stina.endswith("for Jul–Sep 2025.")


def test_whoever_has_no_business_there_sees_no_log(site: Site) -> None:
    for name, status in (("bo", 403), ("vera", 403), ("cleo", 404), ("admin", 404)):
        Desk(site, f"{name}@example.org").page(LOG, status)


def test_what_is_searched_for_becomes_an_address(site: Site) -> None:
    desk = Desk(site, "asa@example.org")
    form = FormDesk(desk, "audit", LOG).put("find", text="Saab", what="contribution.verified", until="2999-12-31")
    assert form.press("find").went == f"{LOG}/text=Saab,what=contribution.verified,until=2999-12-31"
    found = lines(desk, form.went)
    assert found
    assert all("granskade rapporten från Saab" in one for one in found)
    opened = FormDesk(desk, "audit", form.went)
    assert opened.fields["find", "", "text"] == "Saab"
    assert opened.put("find", text="", what="-", until="").press("find").went == LOG
    assert "Inget i loggen stämmer" in desk.page(f"{LOG}/until=2001-01-01").text
    odd = FormDesk(desk, "audit", LOG).put("find", text="50 % ~å/&,=?")
    assert parsed(odd.press("find").went.rpartition("/")[2]).text == "50 % ~å/&,=?"


def test_what_cannot_be_searched_for_is_said_beside_its_field(site: Site) -> None:
    form = FormDesk(Desk(site, "asa@example.org"), "audit", LOG)
    for name, value in (("text", "a" * 201), ("text", "19121212-1212"), ("since", "i går"), ("until", "9999-12-31")):
        form.put("find", text="", since="", until="")
        assert form.put("find", **{name: value}).press("find").trouble("find", name), value
        assert form.fields["find", "", name] == value


def test_the_log_goes_on_until_its_beginning(site: Site) -> None:
    desk, path = Desk(site, "asa@example.org"), LOG
    every = lines(desk)
    while any(one.text == "Visa äldre" for one in desk.page(path).one("main").all("a")):
        path = link(desk, "Visa äldre", path)
        every += lines(desk, path)
    assert len(every) > 150
    assert link(desk, "Visa de senaste", path) == LOG
    assert any("lade till målet" in one for one in lines(desk, path))


@pytest.mark.parametrize(
    "typed", ["x", "text", "who=stina", "since=2025-13-01", "until=9999-12-31", "before=2025", "what=A.b.c", "x=1"]
)
def test_an_address_that_no_page_has_written_is_not_found(site: Site, typed: str) -> None:
    if typed == "text":
        assert parsed(typed) == Chosen()
        return
    Desk(site, "asa@example.org").page(f"{LOG}/{typed}", 404)
    with pytest.raises(NotFound):
        parsed(typed)


def event(subject: str, deed: str, **details: Any) -> Event:
    """Something that was recorded with nothing but its deed."""
    point = Point(dt.datetime(2025, 10, 6, tzinfo=dt.UTC), uuid.uuid4())
    names = (
        "person",
        "organisation",
        "goal",
        "kind",
        "unit",
        "unit_one",
        "partner",
        "period",
        "about",
        "as_of",
        "said",
        "reason",
    )
    return Event(point=point, deed=deed, subject=subject, grades={}, details=details, **dict.fromkeys(names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_deed_without_words_or_details_is_told_all_the_same(language: str) -> None:
    reader = words(language)
    told = sentence(reader, event("moon", "landed-on"))
    assert "moon" in told
    assert "landed-on" in told
    for _, subject, deed in recorded():
        assert sentence(reader, event(subject, deed)) != "", (subject, deed)
        sentence(
            reader, event(subject, deed, keys=["title", "new one"], as_of="?", old="?", period="?", due="2025-01-01")
        )


def test_details_become_readable() -> None:
    reader = words("sv")
    cases = {
        "Driften (kommandoraden) stängde något som inte finns kvar. 3 rapporter var då inte granskade.": event(
            "period", "closed", outstanding=3
        ),
        "Driften (kommandoraden) ändrade partnerskapets inställningar: vision, början.": event(
            "partnership", "set", keys=["vision", "start"]
        ),
        "Driften (kommandoraden) läste in en fil, utan nya rapporter.": event("file", "loaded", new_contributions=0),
        "Driften (kommandoraden) ändrade rollen för något som inte finns kvar från läsare till styrgrupp.": event(
            "person", "role-changed", before="viewer", role="steering"
        ),
        "Driften (kommandoraden) beslutade om målet ”något som inte finns kvar”: 1\N{NO-BREAK SPACE}200 "
        "till 31 december 2026, tidigare 1\N{NO-BREAK SPACE}000,5.": event(
            "goal", "target-set", old="1000.500000", new="1200.000000", new_date="2026-12-31"
        ),
    }
    assert {said: sentence(reader, one) for said, one in cases.items()} == {said: said for said in cases}
