"""One goal from all sides: words, drawings and tables say the same, down to every report."""

import base64
import re
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from goals import contributions, periods
from goals.entry import Entry
from goals.models import Goal, Milestone, Target
from partners.people import actor_for
from tests.dashapp import third_quarter
from tests.dashapp.site import Site
from tests.goals.place import CAST, Place, activity, goal, line, load_into
from tests.goals.statements import counted
from tests.pages.demonstration import made_up, number_in, reopen_all
from tests.pages.desk import Desk, components
from tests.pages.test_overview import texts
from tests.public.reading import Element, read

JOBS = "/app/handslag-bergsjon/goals/jobb"
PROVBY = "/app/handslag-provby/goals/jobb"


def facts(page: Element) -> dict[str, str]:
    found = page.one("dl", class_="facts")
    return dict(zip((one.text for one in found.all("dt")), (one.text for one in found.all("dd")), strict=True))


def split(page: Element, heading: str) -> list[list[str]]:
    """The rows of a table under a heading, without the table's own head."""
    (section,) = (one for one in page.all("section") if one.one("h2").text.endswith(heading))
    return section.one("table").rows()[1:]


def under(page: Element, key: str) -> list[list[str]]:
    """The rows of the table that opens beside a drawing."""
    (details,) = (one for one in page.all("details") if one.one("summary").text.endswith(key))
    return details.one("table").rows()[1:]


def pictures(page: Element) -> list[list[Element]]:
    """The drawings, each wide and narrow."""
    addresses = [
        (figure.one("img").attributes["src"], figure.one("source").attributes["srcset"])
        for figure in page.all("figure")
    ]
    return [[drawing(one) for one in both] for both in addresses]


def drawing(address: str) -> Element:
    head, _, body = address.partition(",")
    assert head == "data:image/svg+xml;base64"
    return read(base64.b64decode(body).decode())


def written_in(picture: Element) -> list[str]:
    return [one.text for one in picture.all("text")]


def reports(page: Element) -> list[list[str]]:
    return list(page.all("table"))[-1].rows()[1:]


@pytest.fixture
def small(empty_site: Site) -> Any:
    """Loads a made-up place; then the place and a desk for somebody there."""

    def open_(name: str, *goals: Any, **changes: Any) -> tuple[Place, Desk]:
        load_into(empty_site.database, made_up(*goals, **changes))
        assert name in CAST
        return Place(empty_site.database), Desk(empty_site, f"{name}@example.org")

    return open_


def test_asa_reads_how_jobs_stand(site: Site) -> None:
    page = Desk(site, "asa@example.org").page(JOBS)
    told = facts(page)
    assert told["Takt, snitt av senaste fyra kvartalen"] == "49,5"
    assert told["Krävd takt per kvartal"] == "90"
    assert told["Avvikelse"] == "−56,5 personer"
    assert told["Granskade rapporter"] == "30 av 30"
    assert "10 400 × (73 % − 61 %) − 673 = 575" in page.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Takt: 53 senaste kvartalet, 90 behövs" in [one.text for one in page.all("h2")]
    assert "3 rapporter väntar på granskning (juli–sept 2025)" in page.text
    assert [row for row in split(page, "per part") if row[0] == "Saab"] == [
        ["Saab", "", "126", "32\N{NO-BREAK SPACE}%", "+17"]
    ]


def test_the_pace_that_is_needed_is_dashed(site: Site) -> None:
    for picture in pictures(Desk(site, "asa@example.org").page(JOBS))[1]:
        dashed = list(picture.all("rect", class_="c-need"))
        solid = list(picture.all("rect", class_="c-dot"))
        assert (len(solid), len(dashed)) == (10, 2)
        assert {one.attributes["height"] for one in dashed} == {"96"}
        assert max(int(one.attributes["height"]) for one in solid) < 96
        assert "90" in written_in(picture)
        assert "behövs" in written_in(picture)


def test_the_newest_reports_stand_there_and_all_on_their_own_page(site: Site) -> None:
    desk = Desk(site, "asa@example.org")
    page = desk.page(JOBS)
    assert len(reports(page)) == 20
    (link,) = (one for one in page.all("a") if one.text == "Visa alla 33")
    every = reports(desk.page(link.attributes["href"]))
    assert every[:20] == reports(page)
    assert len(every) == 33
    read_ = number_in("sv")
    assert sum(read_(row[2]) for row in every if row[3] == "Granskad") == 395
    assert [row[3] for row in every].count("Väntar på granskning") == 3


def test_who_may_not_know_of_a_report_does_not_see_it(site: Site) -> None:
    vera, bo = (reports(Desk(site, f"{one}@example.org").page(f"{JOBS}/all")) for one in ("vera", "bo"))
    assert {row[3] for row in vera} == {"Granskad"}
    assert [row[0] for row in bo if row[3] == "Väntar på granskning"] == ["Saab"]
    assert len(vera) == 30


def test_what_is_verified_later_is_an_open_point_and_never_in_the_figure(own_site: Site) -> None:
    place = Place(own_site.database, third_quarter.BERGSJON)
    stina = actor_for(own_site.database, "stina@example.org")
    (report,) = [one for one in third_quarter.waiting(place) if one.quantity == 16]
    place.move(contributions.verify, stina, report)
    page = Desk(own_site, "asa@example.org").page(JOBS)
    assert facts(page)["Utfall"] == "395 demo"
    assert "+16 för juli–sept 2025" in page.text
    assert "Öppen blå ring är granskat i en period som inte räknas än." in page.text
    for picture in pictures(page)[0]:
        (ring,) = picture.all("circle", class_="c-open")
        now = picture.one("circle", class_="c-dot")
        assert int(ring.attributes["cx"]) > int(now.attributes["cx"])
        assert int(ring.attributes["cy"]) < int(now.attributes["cy"])
        assert "+16" in written_in(picture)
    (row,) = [row for row in reports(page) if row[:2] == ["Saab", "Q3 2025"]]
    assert row[3] == "Granskad, ingår inte i siffran"
    assert row[6].startswith("Stina (demo), ")


def test_a_report_under_correction_says_what_counts_meanwhile(own_site: Site) -> None:
    place = Place(own_site.database, third_quarter.BERGSJON)
    asa, stina, bo = (actor_for(own_site.database, f"{one}@example.org") for one in ("asa", "stina", "bo"))
    (report,) = [one for one in third_quarter.waiting(place) if one.quantity == 16]
    report = place.move(contributions.verify, stina, report)
    third_quarter.verify(place, stina, owner=asa)
    third_quarter.close(place, asa)
    place.do(periods.reopen, asa, third_quarter.QUARTER, reason="Saab räknade fel")
    note = {"sv": "En person räknades två gånger."}
    place.move(contributions.correct, bo, report, entry=Entry(quantity=Decimal(15), note=note), reason="Fel")
    desk = Desk(own_site, "bo@example.org")
    (mine,) = [row for row in reports(desk.page(JOBS)) if row[:2] == ["Saab", "Q3 2025"]]
    assert mine[2:5] == ["15", "Rättas nu. 16 räknas tills rättelsen är granskad.", note["sv"]]
    (theirs,) = [
        row for row in reports(Desk(own_site, "vera@example.org").page(JOBS)) if row[:2] == ["Saab", "Q3 2025"]
    ]
    assert theirs[2:4] == ["16", "Granskad"]


def test_former_targets_are_never_taken_away(small: Any) -> None:
    lines = [("saab", f"2025Q{quarter}", 9) for quarter in (1, 2)]
    place, desk = small("asa", goal(lines=lines))
    assert "tidigare" not in desk.page(PROVBY).text

    def set_new(session: Any) -> None:
        one = session.scalars(select(Goal)).one()
        old = one.targets[-1]
        start = {"baseline": Decimal(5), "baseline_date": old.baseline_date, "baseline_provenance": "seed"}
        terms = {"date": old.date, "provenance": "seed", "profile": "milestones", **start}
        moment = old.set_at.replace(year=old.set_at.year + 1)
        session.add(Target(goal_id=one.id, version=2, value=Decimal(80), reason="Färre kan", set_at=moment, **terms))
        session.flush()
        point = {"date": old.date.replace(year=2024), "value": Decimal(30), "provenance": "seed"}
        session.add(Milestone(goal_id=one.id, version=2, **point))

    place.do(set_new)
    page = desk.page(PROVBY)
    assert facts(page)["Mål"] == "80 Ord"
    (newest, oldest) = (one.text for one in page.one("ul", class_="line").all("li"))
    assert "Mål 80 till 31 december 2025. Delmål: 30 (31 december 2024). Färre kan" in newest
    assert "Mål 100 till 31 december 2025." in oldest
    wide, _ = pictures(page)[0]
    assert "tidigare mål 100" in written_in(wide)
    assert "delmål 30" in written_in(wide)
    old, new = wide.one("path", class_="c-old"), wide.one("path", class_="c-exp")
    assert old.attributes["d"] != new.attributes["d"]
    assert old.attributes["d"].split("L")[0] != new.attributes["d"].split("L")[0], "each begins at its own baseline"
    for picture in pictures(page)[0]:
        for x, y in re.findall(r"(\d+) (\d+)", picture.one("path", class_="c-old").attributes["d"]):
            assert int(x) <= int(picture.attributes.get("width", 10**6) or 10**6)
            assert int(y) >= 0


def test_nothing_reported_draws_nothing_and_says_what_comes_next(small: Any) -> None:
    _, desk = small("asa", goal())
    page = desk.page(PROVBY)
    assert pictures(page) == []
    assert facts(page)["Utfall"] == "–"
    assert "Ingen har rapporterat till målet än. När en part har skickat in en rapport står den här." in page.text
    assert "Läget: inget rapporterat än." in page.one("p", class_="note").text


def test_before_any_period_is_closed_there_is_a_promise_and_no_judgement(small: Any) -> None:
    place, desk = small("asa", goal(lines=[line("saab", "2025Q3", 4, "submitted")]))
    reopen_all(place)
    page = desk.page(PROVBY)
    assert not page.has("span", class_="status")
    assert "Ingen period är stängd än." in page.one("p", class_="note").text
    assert "1 rapport väntar på granskning (juli–sept 2025)" in page.text
    assert reports(page)[0][:4] == ["Saab AB", "Q3 2025", "4", "Väntar på granskning"]


def test_quantities_with_decimals_add_up_as_they_were_reported(small: Any) -> None:
    lines = [("saab", "2025Q1", 1.25), ("saab", "2025Q2", 2.125), ("balder", "2025Q2", 0.001)]
    _, desk = small("asa", goal(lines=lines, counts="things"))
    page = desk.page(PROVBY)
    assert facts(page)["Utfall"] == "3,4"
    assert [row[2] for row in split(page, "per part")] == ["3,375", "0,001", "3,376"]


def test_a_yearly_promise_is_drawn_as_its_years(small: Any) -> None:
    lines = [("saab", "2023", 7), ("saab", "2024", 12)]
    _, desk = small("asa", activity("jobb", per="year", frequency="year", lines=lines))
    page = desk.page(PROVBY)
    ((wide, _),) = pictures(page)
    assert [one for one in written_in(wide) if one in ("7", "12", "Mål 10")] == ["7", "12", "Mål 10"]
    assert under(page, "takten") == [["2023", "7"], ["2024", "12"]]
    assert split(page, "per period") == [["2024", "12", "12"], ["Summa", "12", ""]]


def test_the_router_draws_what_the_server_painted(site: Site) -> None:
    desk = Desk(site, "asa@example.org")
    for path in (JOBS, f"{JOBS}/all"):
        painted, drawn = desk.page(path), desk.view(path)
        assert re.sub(r"\s", "", texts(drawn)) == re.sub(r"\s", "", painted.text)
        sources = [one["props"]["src"] for one in components(drawn, "Img")]
        assert sources == [one.attributes["src"] for one in painted.all("img")]


@pytest.mark.parametrize(
    "path", [f"{JOBS}-finns-inte", f"{JOBS}/alla", f"{JOBS}%00", "/app/handslag-tynnered/goals/jobb"]
)
def test_a_goal_that_is_not_there_is_not_found(site: Site, path: str) -> None:
    desk = Desk(site, "asa@example.org")
    assert desk.ask(path).status_code == 404
    assert desk.ask("/app/finns-inte/goals/jobb").status_code == 404


def test_the_number_of_questions_does_not_grow_with_the_reports(small: Any, empty_site: Site) -> None:
    many = [
        (partner, f"{year}Q{quarter}", 3)
        for partner in ("saab", "balder")
        for year in (2023, 2024)
        for quarter in (1, 2, 3, 4)
    ]
    _, desk = small("asa", goal("jobb", lines=many), goal("fa", lines=[("saab", "2025Q2", 3)]))
    asked = []
    assert desk.ask(PROVBY).status_code == 200
    for code in ("jobb", "fa"):
        with counted(empty_site.database) as queries:
            assert desk.ask(f"/app/handslag-provby/goals/{code}").status_code == 200
        asked.append(len(queries))
    assert asked[0] == asked[1]
    assert asked[0] <= 40, queries
