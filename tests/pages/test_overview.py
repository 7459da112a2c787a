"""Åsa sees in thirty seconds how her partnership stands, worst first, and who has reported what."""

import json
import re
from typing import Any

import pytest

from goals import contributions
from partners.people import actor_for
from tests.dashapp import third_quarter
from tests.dashapp.figures import figures, file, partnership_of, written
from tests.dashapp.site import Site
from tests.dashapp.test_figures import COUNTS, in_words
from tests.goals.place import CAST, Place, goal, line, load_into
from tests.goals.statements import counted
from tests.oracle import check as oracle
from tests.pages.demonstration import KEEPERS, goal_of, made_up, number_in, reopen_all
from tests.pages.desk import Desk, components
from tests.public.reading import Element

BERGSJON = "/app/handslag-bergsjon"
STATUS = {
    "sv": {
        "achieved": "Uppnått",
        "at_risk": "Risk",
        "behind": "Efter plan",
        "no_data": "Inget rapporterat än",
        "no_result": "Utfall saknas",
        "not_achieved": "Ej uppnått",
        "on_track": "I fas",
        "too_early": "För tidigt att bedöma",
    },
    "en": {
        "achieved": "Achieved",
        "at_risk": "At risk",
        "behind": "Behind",
        "no_data": "Nothing reported yet",
        "no_result": "No result",
        "not_achieved": "Not achieved",
        "on_track": "On track",
        "too_early": "Too early to tell",
    },
}
OF = {"sv": r"av (?:minst )?", "en": r"of (?:at least )?"}
SHOULD_BE = {"sv": "borde det vara", "en": "it should be"}


def rows_of(page: Element) -> list[Element]:
    return list(page.all("article", class_="goal"))


def titles(page: Element) -> list[str]:
    return [row.one("h2").text for row in rows_of(page)]


def head(page: Element) -> str:
    return page.one("div", class_="head").text


def heat(page: Element) -> list[list[str]]:
    return page.one("table", class_="heat").rows()


@pytest.fixture
def small(empty_site: Site) -> Any:
    """Loads a made-up place; then a desk for somebody there."""

    def open_(name: str, *goals: Any, **changes: Any) -> Desk:
        load_into(empty_site.database, made_up(*goals, **changes))
        assert name in CAST
        return Desk(empty_site, f"{name}@example.org")

    return open_


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_goal_says_what_the_specification_computes(own_site: Site, language: str) -> None:
    desks = {email: Desk(own_site, email) for email in set(KEEPERS.values())}
    for desk in desks.values():
        desk.speak(language)
    for slug, email in KEEPERS.items():
        page, expected = desks[email].page(f"/app/{slug}"), figures(file(), slug)
        promised = {code: figure for code, figure in expected.items() if figure["status"]}
        rows, lines = rows_of(page), grouped_on(page, slug, language)
        assert len(rows) + len(lines) == len(promised)
        for code, figure in promised.items():
            if code in grouped(slug):
                (line,) = (one for one in lines if address(one).endswith(f"/goals/{code}"))
                says_its_status(line, figure, language)
                assert line.one("b").text == in_words(figure, language)
            else:
                (row,) = (one for one in rows if address(one.one("h2")).endswith(f"/goals/{code}"))
                says_its_figure(row, figure, language)
        followed = {code: figure for code, figure in expected.items() if not figure["status"]}
        assert len(followed_on(page, language)) == len(followed)
        for code, figure in followed.items():
            (line,) = (one for one in followed_on(page, language) if address(one).endswith(f"/goals/{code}"))
            known = figure["actual"] is not None
            assert not known or written(figure["actual"], language) in line.one("b").text
            assert not line.has("span", class_="status")


def says_its_figure(row: Element, figure: Any, language: str) -> None:
    """The promise's status, its number or word, and its drawing."""
    says_its_status(row, figure, language)
    assert row.has("span", class_="pre") == figure["preliminary"]
    number = row.one("p", class_="num")
    if figure["actual"] is None:
        assert number.one("b").text == "–"
        assert not row.has("div", role="img")
        return
    assert number.one("b").text == in_words(figure, language)
    if figure["kind"] in COUNTS:
        target = written(figure["target"], language)
        assert re.search(rf"^{re.escape(number.one('b').text)}\s+{OF[language]}{re.escape(target)} ", number.text)
    if row.has("div", role="img"):
        should_be = re.escape(written(figure["expected"], language))
        told = row.one("div", role="img").attributes["aria-label"]
        assert re.search(rf"{SHOULD_BE[language]} {should_be}(?!\d)", told)
    assert row.has("div", role="img") or row.has("img") or row.has("ol", class_="steps")


def says_its_status(row: Element, figure: Any, language: str) -> None:
    """In a word, and in the arithmetic, which says it once."""
    assert row.one("span", class_="status").text == STATUS[language][figure["status"]]
    why = row.one("details", class_="why").one("p").text
    assert why.casefold().count(STATUS[language][figure["status"]].casefold()) == 1


def address(part: Element) -> str:
    return str(part.one("a").attributes["href"])


def followed_on(page: Element, language: str) -> list[Element]:
    """The lines of what is only followed."""
    return lines_under(page, {"sv": "Mått som följs", "en": "Measures that are followed"}[language])


def grouped(slug: str) -> set[str]:
    """The goals that stand in a group of the partnership's."""
    return {code for group in partnership_of(file(), slug).get("groups", ()) for code in group["goals"]}


def grouped_on(page: Element, slug: str, language: str) -> list[Element]:
    groups = partnership_of(file(), slug).get("groups", ())
    return [line for group in groups for line in lines_under(page, group["title"][language])]


def lines_under(page: Element, title: str) -> list[Element]:
    """The lines of the table under a heading; none without it."""
    sections = [one for one in page.all("section", class_="sec") if one.one("h2").text == title]
    return [line for section in sections for line in section.one("tbody").all("tr")]


def test_the_worst_stand_first_and_the_head_counts_the_reports_of_all(site: Site) -> None:
    for slug, email in KEEPERS.items():
        page, expected = Desk(site, email).page(f"/app/{slug}"), figures(file(), slug)
        ranks = {
            goal_of(slug, code)["title"]["sv"]: 0 if figure["status"] == "not_achieved" else figure["ratio"]
            for code, figure in expected.items()
            if figure["status"]
        }
        agreed = list(ranks)
        worst = sorted(ranks, key=lambda one: (ranks[one] is None, ranks[one] or 0, agreed.index(one)))
        links = [link.text for link in page.all("a") if link.text in worst]
        assert links == worst, slug
        received, due = (sum(figure[key] for figure in expected.values()) for key in ("received", "due"))
        assert (f"rapporttäckning {received} av {due}" in head(page)) == bool(due)


def test_asa_reads_the_state_of_bergsjon_in_one_line(site: Site) -> None:
    desk = Desk(site, "asa@example.org")
    expected = "Till och med 30 juni 2025 · rapporttäckning 81 av 82 · två av fem mål är i risk"
    assert desk.page(BERGSJON).one("h1").text == "Handslag Bergsjön"
    assert expected in head(desk.page(BERGSJON))
    bid = "rapporttäckning 13 av 13 · ett av tre mål är efter plan · ett av tre mål är i risk"
    assert bid in head(desk.page("/app/bid-bergsjon"))


def test_stina_reads_the_same_in_english(site: Site) -> None:
    page = Desk(site, "stina@example.org").page(BERGSJON)
    assert (
        "Up to and including 30 June 2025 · 81 of 82 expected reports verified · two of five goals are at risk"
        in head(page)
    )
    jobs = next(row for row in rows_of(page) if "575" in row.one("h2").text)
    assert jobs.one("summary").text == "Why at risk?"
    assert "3 reports waiting to be verified (Jul–Sep 2025)" in jobs.text


def test_why_tells_the_arithmetic_and_ends_in_the_status(site: Site) -> None:
    page = Desk(site, "asa@example.org").page(BERGSJON)
    jobs = rows_of(page)[1]
    assert jobs.one("summary").text == "Varför risk?"
    assert jobs.one("details").one("p").text == (
        "395 av 575. Till 30 juni 2025 borde det vara 451,5 på den raka vägen mellan delmålen; "
        "395 är 87\N{NO-BREAK SPACE}% av det: risk."
    )


def test_a_number_older_than_the_page_says_its_day(site: Site) -> None:
    pupils, jobs, *_ = rows_of(Desk(site, "asa@example.org").page(BERGSJON))
    assert "till och med 31 december 2024" in pupils.text
    assert "till och med" not in jobs.content[1].text  # type: ignore[union-attr]
    assert jobs.one("i").text == "demo"


@pytest.mark.parametrize(
    ("name", "acts"),
    [
        ("asa", ["Rapportera", "Granska"]),
        ("bo", ["Rapportera"]),
        ("pia", ["Rapportera"]),
        ("stina", ["Verify"]),
        ("vera", []),
    ],
)
def test_everybody_is_offered_what_they_may_do(site: Site, name: str, acts: list[str]) -> None:
    page = Desk(site, f"{name}@example.org").page(BERGSJON)
    buttons = list(page.one("div", class_="head").all("a", class_="btn"))
    assert [one.text for one in buttons] == acts
    assert [("btn-primary" in one.attributes["class"]) for one in buttons] == [True, False][: len(acts)]


def test_what_waits_is_told_to_those_who_may_know_of_it(site: Site) -> None:
    waiting = "väntar på granskning"
    asa, bo, vera = (Desk(site, f"{one}@example.org").page(BERGSJON) for one in ("asa", "bo", "vera"))
    assert f"3 rapporter {waiting} (juli–sept 2025)" in rows_of(asa)[1].text
    assert f"en egen rapport {waiting} (juli–sept 2025)" in rows_of(bo)[1].text
    assert waiting not in vera.text


def test_what_is_verified_in_an_open_quarter_stands_beside_the_number(own_site: Site) -> None:
    place, desk = Place(own_site.database, third_quarter.BERGSJON), Desk(own_site, "vera@example.org")
    stina = actor_for(own_site.database, "stina@example.org")
    (report,) = [one for one in third_quarter.waiting(place) if one.quantity == 16]
    place.move(contributions.verify, stina, report)
    jobs = rows_of(desk.page(BERGSJON))[1]
    assert jobs.one("p", class_="num").one("b").text == "395"
    assert "+16 för juli–sept 2025" in jobs.text


def test_the_table_shows_every_partner_s_verified_report_of_the_latest_period(site: Site) -> None:
    as_of, read = oracle.day(file()["demo"]["as_of"]), number_in("sv")
    for slug in ("handslag-bergsjon", "bid-bergsjon", "handslag-biskopsgarden"):
        page, data = Desk(site, KEEPERS[slug]).page(f"/app/{slug}"), partnership_of(file(), slug)
        (_, *columns), *rows, (_, *sums) = heat(page)
        goals = [goal_of(slug, code) for code, figure in figures(file(), slug).items() if figure["due"]]
        assert len(columns) == len(goals)
        for place, one in enumerate(goals):
            first = oracle.span(one.get("first", data["reporting"]["first"]))[0]
            last = oracle.whole(one["frequency"], first, as_of)[-1]
            assert columns[place].startswith(one["title"]["sv"])
            assert columns[place].endswith(last[:4])
            lines = [line for line in oracle.counted(one, as_of) if str(line["period"]) == last]
            shown = [row[place + 1] for row in rows]
            assert shown.count("saknas") == len(set(one["reporters"]) - {line["partner"] for line in lines})
            said = sorted(cell for cell in shown if cell not in ("·", "saknas", "inget"))
            if one["kind"] not in COUNTS:
                assert (said, sums[place]) == ([in_the_table(line) for line in lines], "–")
                continue
            assert sorted(map(read, said)) == sorted(float(line["quantity"]) for line in lines if "quantity" in line)
            assert sums[place] == ("–" if not said else written(sum(map(read, said)), "sv"))


def in_the_table(line: Any) -> str:
    """A report to a goal that is not counted."""
    if "numerator" in line:
        return f"{line['numerator']} av {line['denominator']}"
    return f"{line['value']}\N{NO-BREAK SPACE}%"


def test_a_late_report_is_missing_and_others_goals_are_not_expected(site: Site) -> None:
    rows = {row[0]: row[1:] for row in heat(Desk(site, "asa@example.org").page(BERGSJON))}
    assert rows["Föreningen Exempel (demo)"] == ["·", "saknas", "·", "·"]
    assert rows["Familjebostäder"] == ["23", "·", "·", "25"]
    assert rows["Summa"] == ["53", "8", "31", "40"]


def test_nothing_to_report_is_neither_zero_nor_missing(small: Any) -> None:
    lines = [("saab", "2025Q2", 0), ("balder", "2025Q2"), ("saab", "2025Q1", 3)]
    page = small("asa", goal(lines=lines)).page("/app/handslag-provby")
    (row,) = [row for row in heat(page) if row[0] == "Saab AB"]
    assert row[1] == "0"
    (row,) = [row for row in heat(page) if row[0] == "Balder"]
    assert row[1] == "inget"
    assert "Inget: det fanns inget att rapportera." in page.text
    assert "rapporterar inte" not in page.text


def test_before_any_period_is_closed_the_goals_stand_with_their_promise(small: Any, empty_site: Site) -> None:
    lines = [("saab", "2025Q3", 4), line("balder", "2025Q3", 3, "submitted")]
    desk = small("asa", goal(lines=lines))
    reopen_all(Place(empty_site.database))
    page = desk.page("/app/handslag-provby")
    assert "Ingen period är stängd än. Därför står målen här utan utfall och läge." in page.text
    (row,) = rows_of(page)
    assert row.one("p", class_="num").one("b").text == "–"
    assert "Målet är 100 Ord till och med 31 december 2025." in row.text
    assert "+4 för juli–sept 2025" in row.text
    assert "1 rapport väntar på granskning (juli–sept 2025)" in row.text
    assert not row.has("span", class_="status")
    assert not row.has("details")
    assert not page.has("table", class_="heat")


def test_an_empty_partnership_says_what_comes_next(small: Any) -> None:
    page = small("asa").page("/app/handslag-provby")
    assert [one.text for one in page.one("main").all("p")][:2] == [
        "Här finns inga mål än.",
        "När överenskommelsen är inläst står varje mål här, med hur långt det har kommit.",
    ]
    assert rows_of(page) == []
    assert not page.has("table", class_="heat")


def test_the_router_draws_what_the_server_painted(site: Site) -> None:
    desk = Desk(site, "asa@example.org")
    painted, drawn = desk.page(BERGSJON), desk.view(BERGSJON)
    assert [texts(one) for one in components(drawn, "H2")][:5] == titles(painted)
    assert re.sub(r"\s", "", texts(drawn)) == re.sub(r"\s", "", painted.text)


def texts(seen: Any) -> str:
    if isinstance(seen, list):
        return "".join(texts(one) for one in seen)
    if isinstance(seen, dict):
        return texts(seen["props"].get("children"))
    return "" if seen is None else str(seen)


def test_a_text_that_exists_only_in_swedish_says_so_to_english_readers(small: Any) -> None:
    desk = small("asa", goal(title={"sv": "Fler i jobb"}, unit={"sv": "personer"}, lines=[("saab", "2025Q2", 3)]))
    desk.speak("en")
    row = rows_of(desk.page("/app/handslag-provby"))[0]
    assert row.one("h2").one("span").attributes["lang"] == "sv"
    assert row.one("p", class_="num").one("span", lang="sv").text == "personer"


def test_the_number_of_questions_does_not_grow_with_the_goals(small: Any, empty_site: Site) -> None:
    lines = [("saab", f"{year}Q{quarter}", quarter) for year in (2023, 2024) for quarter in (1, 2, 3, 4)]
    desk = small("asa", *[goal(f"mal-{number}", lines=lines) for number in range(9)])
    assert len(rows_of(desk.page("/app/handslag-provby"))) == 9
    with counted(empty_site.database) as queries:
        desk.ask("/app/handslag-provby")
    assert len(queries) <= 25, json.dumps(queries, indent=1)
