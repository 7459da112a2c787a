"""Who has reported what in a period, as the coordinator and the steering group look at it."""

import datetime as dt

import pytest

from goals import contributions
from partners.people import actor_for
from tests.dashapp.site import Site
from tests.goals.place import Place, goal, load_into
from tests.pages.demonstration import made_up
from tests.pages.desk import Desk
from tests.public.reading import Element

BERGSJON = "/app/handslag-bergsjon"


def rows(page: Element) -> dict[str, list[str]]:
    """By partner the words of its cells, without the days of today's database."""
    head, *others = page.one("table", class_="cover").rows()
    today = dt.datetime.now(dt.UTC).date().isoformat()[:8]
    return {head[0]: head[1:]} | {name: [cell.split(today)[0] for cell in cells] for name, *cells in others}


def ways(page: Element) -> set[str]:
    return {one.attributes["href"] for one in page.one("table", class_="cover").all("a")}


def test_asa_sees_the_period_that_takes_reports_and_goes_on_from_each_cell(site: Site) -> None:
    page = Desk(site, "asa@example.org").page(f"{BERGSJON}/coverage")
    assert page.one("h1").text == "Täckning, juli–sept 2025"
    assert "Öppen för rapporter, ska vara inne 15 oktober 2025. 0 av 8 rapporter är granskade." in page.text
    found = rows(page)
    assert list(found)[1:] == [
        "Familjebostäder", "Balder", "Saab", "Business Region Göteborg", "Föreningen Exempel (demo)",
    ]  # fmt: skip
    assert found["Saab"] == ["inskickad", "·", "inte inne än"]
    assert found["Föreningen Exempel (demo)"] == ["·", "utkast", "·"]
    assert ways(page) == {
        f"{BERGSJON}/verify", f"{BERGSJON}/report/2025Q3/saab", f"{BERGSJON}/report/2025Q3/demo_forening",
    }  # fmt: skip
    desk = Desk(site, "asa@example.org")
    assert {desk.ask(way).status_code for way in ways(page)} == {200}
    assert "Inte inne än" not in [one.text for one in page.all("h2")], "nobody is late before the due day"
    assert "75 nya företag ska startas: 19 av 20 rapporter är granskade. Fler väntas för april–juni 2025." in page.text
    assert page.one("nav", class_="seg").one("a", **{"aria-current": "page"}).text == "Q3 2025"


def test_stina_sees_who_is_late_and_no_draft(site: Site) -> None:
    desk = Desk(site, "stina@example.org")
    second = desk.page(f"{BERGSJON}/coverage/2025Q2")
    assert "Was due by 15 July 2025, 83 days ago." in second.text
    assert "Föreningen Exempel (demo): 1 report" in second.text
    assert rows(second)["Föreningen Exempel (demo)"] == ["·", "missing83 days late", "·"]
    assert ways(second) == {f"{BERGSJON}/goals/{code}" for code in ("jobb", "foretag", "lovjobb")}
    third = desk.page(f"{BERGSJON}/coverage")
    assert rows(third)["Föreningen Exempel (demo)"] == ["·", "not here yet", "·"], "a draft is not hers to know of"
    assert not third.has("a", href=f"{BERGSJON}/periods")
    assert not any("/report/" in way for way in ways(third))


def test_the_year_s_report_stands_with_its_last_quarter(site: Site) -> None:
    head = rows(Desk(site, "asa@example.org").page(f"{BERGSJON}/coverage/2024Q4"))["Part"]
    assert [title.endswith("2024") for title in head].count(True) == 1


@pytest.mark.parametrize("period", ["2025Q5", "kvartal", "2025-Q3", "%00"])
def test_what_is_no_period_is_not_found(site: Site, period: str) -> None:
    Desk(site, "asa@example.org").page(f"{BERGSJON}/coverage/{period}", status=404)


def test_another_length_of_period_is_said_to_be_none_of_theirs(site: Site) -> None:
    page = Desk(site, "asa@example.org").page(f"{BERGSJON}/coverage/2025")
    assert "Partnerskapet har ingen period 2025. Den första är jan–mars 2023." in page.text


def test_a_correction_is_a_remark_beside_what_counts(empty_site: Site) -> None:
    load_into(empty_site.database, made_up(goal(title={"sv": "Fler i jobb"}, lines=[("saab", "2025Q2", 3)])))
    place, bo = Place(empty_site.database), actor_for(empty_site.database, "bo@example.org")
    stina = actor_for(empty_site.database, "stina@example.org")
    report = place.verified(bo, 5, by=stina)
    report = place.move(
        contributions.correct, bo, report, entry=contributions.Entry(nothing_to_report=True), reason="Fel"
    )
    path = "/app/handslag-provby/coverage/2025Q3"
    page = Desk(empty_site, "asa@example.org").page(path)
    assert rows(page)["Saab AB"][0].startswith("granskad")
    assert "rättelse, utkast" in page.text
    assert "rättelse" not in Desk(empty_site, "stina@example.org").page(path).text
    place.move(contributions.submit, bo, report)
    page = Desk(empty_site, "stina@example.org").page(path)
    assert "rättelse väntar" in page.text
    assert ways(page) == {"/app/handslag-provby/goals/jobb", "/app/handslag-provby/verify"}
