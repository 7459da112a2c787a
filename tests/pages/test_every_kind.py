"""A place with a goal of every kind: each is told, drawn, verified and logged as what it is."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dashapp.site import Site
from tests.databases import Workshop
from tests.pages.desk import Desk, components
from tests.pages.every_kind import SLUG, load_every_kind
from tests.pages.test_goal import drawing, facts, reports, split, written_in
from tests.pages.verify_screen import Screen
from tests.public.reading import Element, read

HERE = f"/app/{SLUG}"


@pytest.fixture(scope="module")
def every(workshops: dict[str, Workshop], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """For tests that only look."""
    with workshops["sqlite"].copy_of("every_kind", load_every_kind) as url:
        site = Site(url, tmp_path_factory.mktemp("every_kind"))
        yield site
        site.close()


@pytest.fixture
def own_every(workshops: dict[str, Workshop], tmp_path: Path) -> Iterator[Site]:
    """For a test that changes something."""
    with workshops["sqlite"].copy_of("every_kind", load_every_kind) as url:
        site = Site(url, tmp_path)
        yield site
        site.close()


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


def under(page: Element, title: str) -> list[list[str]]:
    (section,) = (one for one in page.all("section", class_="sec") if one.one("h2").text == title)
    return [[plain(cell) for cell in row] for row in section.one("table").rows()]


def test_stina_sees_promises_and_groups_the_worst_first_and_what_is_only_followed(every: Site) -> None:
    page = Desk(every, "stina@example.org").page(HERE)
    rows = {row.one("h2").text: row for row in page.all("article", class_="goal")}
    assert set(rows) == {"Fler trygga", "Hundra i jobb", "Bort från listan", "En ny lokal"}
    survey = plain(rows["Fler trygga"].text)
    assert "Ökade med mer än 2 procentenheter mellan 2024 och april–juni 2025 (demo)." in survey
    steps = [(step.text, step.attributes.get("class")) for step in rows["Bort från listan"].one("ol").all("li")]
    assert steps == [("röd (nu)", "now"), ("gul", None), ("grön (målet)", "goalstep")]
    assert rows["En ny lokal"].one("img").attributes["alt"].startswith("Inte gjort")
    headings, hosts, graffiti = under(page, "Det ska alltid hålla")
    assert headings == ["Mål", "Läge", "Senaste tal", "Tid"]
    assert (hosts[0], hosts[1], hosts[3]) == ("Värdar på plats", "Efter plan", "till och med 30 juni 2025 · demo")
    assert hosts[2].startswith(
        "1 av 2 kvartal med minst 95 %1 rapport väntar på granskning (juli–sept 2025)Varför efter plan?"
    )
    assert graffiti[:2] == [
        "Klotter bort i tid",
        "Efter planPreliminärt: åtta rapporter saknas eller är inte granskade",
    ]
    assert graffiti[2].startswith("86,7 % (26 av 30) · mål: 100 %1 rapport väntar på granskning (juli–sept 2025)")
    assert graffiti[3] == "de fyra kvartalen till och med 30 juni 2025 · demo"
    stages = under(page, "Från påminnelse till vräkning")
    assert [row[0] for row in stages] == ["Steg", "1. Påminnelser", "2. Noll vräkningar"]
    assert [row[1] for row in stages[1:]] == [
        "–",
        "Efter planPreliminärt: åtta rapporter saknas eller är inte granskade",
    ]
    assert stages[1][2].startswith("26 brev")
    followed = under(page, "Mått som följs")
    assert followed[0] == ["Mått", "Senaste tal", "Tid"]
    assert followed[1][1].startswith("Minskade med nästan 12,5 %")
    titles = [one.one("h2").text for one in page.all("section", class_="sec")]
    assert titles[-2:] == ["Partner och mål", "Vad som har hänt"]
    table = page.one("table", class_="heat").rows()
    assert [plain(cell) for cell in table[1][1:]] == ["40", "18 av 20", "64,5 % (512 svar)", "97 %", "26", "28"]


def test_each_kind_s_page_draws_and_tables_what_was_measured(every: Site) -> None:
    desk = Desk(every, "stina@example.org")
    pages = {code: desk.page(f"{HERE}/goals/{code}") for code in ("trygga", "vrakningar", "vardar", "listan", "brott")}
    survey = plain(pages["trygga"].text)
    assert "Enkät av BRG. Frågan: ”Hur är tryggheten?” Svar som räknas: mycket bra, ganska bra." in survey
    assert "Rapporteras av Saab AB." in survey
    areas = [plain(row[0]) for row in split(pages["trygga"], "per område")]
    assert areas == ["Provby", "Norra ProvbyOch på kvällen?"]
    assert [plain(cell) for cell in reports(pages["trygga"])[0][2:4]] == [
        "Norra ProvbyOch på kvällen?",
        "55 % (88 svar)",
    ]
    assert facts(pages["vrakningar"])["Kvar till målet"] == "−28 vräkningar"
    assert "Delmål: 20 (31 december 2024), 50 % av utgångsläget." in plain(pages["vrakningar"].text)
    rows = split(pages["vrakningar"], "Mätningarna")
    assert [row[1] for row in rows[-3:]] == ["saknas", "28", "ännu inte"]
    boxes = drawing(pages["vardar"].one("img").attributes["src"])
    assert [plain(one) for one in written_in(boxes)] == ["91 %", "97 %"]
    assert "Röd" in written_in(drawing(pages["listan"].one("source").attributes["srcset"]))
    assert "Bedöms enligt Listan." in pages["listan"].text
    assert not pages["brott"].has("figure")
    assert facts(pages["brott"]) == {"Utfall": "Minskade med nästan 12,5\N{NO-BREAK SPACE}% demo"}
    jobs = desk.page(f"{HERE}/goals/jobb").text
    assert all(part in jobs for part in ("Lärdom", "Det tog tid.", "Fler ska få jobb", "Jobbspår", "Ett öppet hus"))


def test_every_kind_s_report_reads_well_to_whoever_verifies_it(own_every: Site) -> None:
    stina = Screen(Desk(own_every, "stina@example.org"), SLUG)
    rows = list(stina.rows().values())
    said = ["9", "9 av 10", "55 % (88 svar)", "98 %", "gul", "gjort", "17", "26", "minskning sedan 2020"]
    assert len(rows) == len(said)
    for row, one in zip(rows, said, strict=True):
        assert f" {one} " in row
    stina.press(f"show:{stina.key('Klotter')}")
    assert "9 av 10 demo, senast 18 av 20 (april–juni 2025, demo)" in stina.pane()
    assert heights(stina) == [37, 41, 41], "shares stand in the whole, from 0 to 100"
    stina.press(f"show:{stina.key('Noll')}")
    assert "26 vräkningar demo, senast 28 (april–juni 2025, demo)" in stina.pane()
    assert max(heights(stina)) == 46
    stina.press(f"show:{stina.key('listan')}")
    assert "gul demo, senast röd (okt–dec 2024, demo)" in stina.pane()
    assert not list(components(stina.body, "Img"))
    stina.press(f"show:{stina.key('trygga')}").press("verify-deed")
    named = "AB, Fler trygga (Norra Provby · Och på kvällen?), juli–sept 2025, 55 % (88 svar)."
    assert named in stina.status.replace("\N{NO-BREAK SPACE}", " ")
    stina.tick(stina.key("lokal"), stina.key("Klotter")).press("verify-together")
    assert stina.status.startswith("2 av 2 valda rader är verifierade.")
    beside = plain(Desk(own_every, "vera@example.org").page(HERE).text)
    assert "9 av 10 för juli–sept 2025, räknas när perioden är stängd" in beside
    assert "en del av målet för juli–sept 2025, räknas när perioden är stängd" in beside
    assert "gjort för juli–sept 2025, räknas när perioden är stängd" in beside


def heights(screen: Screen) -> list[int]:
    """Those of the columns of the picture beside the report."""
    (image,) = components(screen.body, "Img")
    svg = base64.b64decode(image["props"]["src"].removeprefix("data:image/svg+xml;base64,")).decode()
    return [int(one.attributes["height"]) for one in read(svg).all("rect")]


def test_bo_sees_how_the_goals_of_his_organisation_stand_and_asa_reads_the_log(every: Site) -> None:
    rows = {row[0]: row[1:] for row in Desk(every, "bo@example.org").page("/app/organisation").rows()}
    assert [plain(cell) for cell in rows["Klotter bort i tidprocent"]] == ["–", "86,7 % demo", "18 av 20 demoQ2 2025"]
    assert rows["Bort från listan"] == ["–", "Röd demo", "–"]
    assert rows["Påminnelserbrev"] == ["–", "26 demo", "26 demoQ2 2025"]
    desk = Desk(every, "asa@example.org")
    log = desk.page(f"{HERE}/audit").text + desk.page(f"{HERE}/audit/text=trygga").text
    told = ("juli–sept 2025: gul. demo", "nästan −12,5 procent sedan 2020. demo", "2025: 55 % (88 svar). demo")
    assert all(one in plain(log) for one in told)
