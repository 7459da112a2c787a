"""A resident reads the same figures in the page, in JSON and in CSV, in both languages: those of the specification."""

import re
from collections import defaultdict
from decimal import Decimal
from typing import Any

import pytest

from tests.dashapp.figures import NO_BREAK_SPACE, figures, file, goals_of, partnership_of, rounded, written
from tests.dashapp.site import Site, path_of
from tests.oracle import check as oracle

LANGUAGES = ("sv", "en")
SLUGS = [one["code"] for one in file()["partnerships"]]
COUNTS = ("cumulative_count", "activity_count")
STATUS = {
    "sv": {
        "achieved": "Uppnått",
        "at_risk": "Något efter plan",
        "behind": "Efter plan",
        "no_data": "Inget rapporterat än",
        "no_result": "Utfall saknas",
        "not_achieved": "Ej uppnått",
        "on_track": "Enligt plan",
        "too_early": "För tidigt att bedöma",
    },
    "en": {
        "achieved": "Achieved",
        "at_risk": "Slightly behind plan",
        "behind": "Behind plan",
        "no_data": "Nothing reported yet",
        "no_result": "No result reported",
        "not_achieved": "Not achieved",
        "on_track": "On track",
        "too_early": "Too early to tell",
    },
}
OF = {"sv": "av", "en": "of"}
AT_LEAST = {"sv": "av minst", "en": "of at least"}
DONE = {"sv": {True: "Gjort", False: "Inte gjort"}, "en": {True: "Done", False: "Not done"}}


def agree_everywhere(site: Site, slug: str, data: Any) -> None:
    """Page, JSON and CSV say what the specification computes from `data`."""
    expected = figures(data, slug)
    assert expected
    for language in LANGUAGES:
        agree_in_json(site.json(slug, language), expected)
        agree_on_the_page(site, slug, language, expected)
        agree_with_json(site.rows(slug, language), site.json(slug, language))


def agree_in_json(published: dict[str, Any], expected: dict[str, dict[str, Any]]) -> None:
    assert [goal["code"] for goal in published["goals"]] == list(expected)
    for goal in published["goals"]:
        figure = expected[goal["code"]]
        for key, decimals in (("expected", 1), ("progress", 3), ("ratio", 3), ("coverage", 3)):
            assert rounded(goal[key], 6) == rounded(figure[key], decimals), (goal["code"], key)
        assert shown(goal["actual"]) == shown(figure["actual"]), goal["code"]
        same = ("kind", "status", "target", "target_date", "preliminary")
        assert {key: goal[key] for key in same} == {key: figure[key] for key in same}
        beside = ("grade", "done", "since", "period", "periods_met", "periods", "numerator", "denominator", "qualifier")
        assert {key: goal.get(key) for key in beside} == {key: figure.get(key) for key in beside}
        parts = {row["area"]: row.get("value") for row in goal.get("by_area", ()) if not row.get("question")}
        assert figure.get("by_area", {}).items() <= parts.items()
        questions = {row["question"]: shown(row.get("value")) for row in goal.get("by_question", ())}
        assert questions == {question: shown(value) for question, value in figure.get("by_question", {}).items()}


def shown(value: Any) -> Any:
    """A number as it is shown; a grade, done or nothing as it is."""
    return rounded(value, 1) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


def agree_on_the_page(site: Site, slug: str, language: str, expected: dict[str, dict[str, Any]]) -> None:
    page = site.page(path_of(slug, language))
    for code, figure in expected.items():
        goal = page.one("article", id=f"goal-{code}")
        words = [one.text for one in goal.all("span", class_="status")]
        assert words == ([STATUS[language][figure["status"]]] if figure["status"] else [])
        assert goal.has("span", class_="pre") == (figure["preliminary"] or not figure["status"])
        if figure["actual"] is None:
            continue
        begins = in_words(figure, language)
        if figure["kind"] in COUNTS:
            of = AT_LEAST[language] if figure["kind"] == "activity_count" else OF[language]
            begins += f" {of} {written(figure['target'], language)} "
        assert begins in goal.one("p", class_="fig").text
        if figure["expected"] is not None and figure["kind"] != "threshold":
            should_be = re.escape(written(figure["expected"], language))
            assert re.search(rf"(?<!\d)(borde det vara|should be) {should_be}(?!\d)", goal.text)


def in_words(figure: dict[str, Any], language: str) -> str:
    """The figure as a resident meets it, by its kind."""
    if figure["kind"] == "status":
        scale = next(one for one in file()["classifications"] if figure["grade"] in one["grades"])
        title: str = scale["titles"][figure["grade"]][language]
        return title[0].upper() + title[1:]
    if figure["kind"] == "deliverable":
        return DONE[language][figure["done"]]
    if figure["kind"] == "threshold":
        return f"{figure['periods_met']} {OF[language]} {figure['periods']}"
    number = written(figure["actual"], language)
    if figure["kind"] in ("ratio", "survey_share"):
        return f"{number}{NO_BREAK_SPACE}%" if language == "sv" else f"{number}%"
    return number


def agree_with_json(rows: list[dict[str, str]], published: dict[str, Any]) -> None:
    """Every number of the JSON stands in the CSV: a row per goal and period, partner, area or question."""
    for goal in published["goals"]:
        own = [row for row in rows if row["goal"] == goal["code"]]
        assert {(row["title"], row["unit"]) for row in own} <= {(goal["title"], goal["unit"] or "")}
        for key, named in NAMED.items():
            for part in goal.get(key, ()):
                told = {name: written_plainly(part[name]) for name in (*MEASURES, named) if name in part}
                others = [name for name in ("partner", "area", "question") if name not in part]
                is_known = len(told) > 1 or "change" in part
                assert not is_known or any(
                    told.items() <= row.items() and not any(map(row.get, others)) for row in own
                ), part


NAMED = {"series": "period", "by_partner": "partner", "by_area": "area", "by_question": "question"}
MEASURES = (
    "quantity", "cumulative", "numerator", "denominator", "value", "sample_size", "met", "grade", "done", "qualifier",
    "withheld",
)  # fmt: skip


def written_plainly(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_public_form_says_what_the_specification_computes(site: Site, slug: str) -> None:
    agree_everywhere(site, slug, file())


@pytest.mark.parametrize("slug", SLUGS)
def test_periods_and_partners_add_up_to_the_lines_of_the_file(site: Site, slug: str) -> None:
    data = file()
    as_of = oracle.day(data["demo"]["as_of"])
    published = {goal["code"]: goal for goal in site.json(slug)["goals"]}
    summed = [one for one in goals_of(data, slug) if one["kind"] in COUNTS and one["target"].get("per") != "year"]
    for goal in summed:
        by_period: dict[str, Decimal] = defaultdict(Decimal)
        by_partner: dict[str, Decimal] = defaultdict(Decimal)
        for line in oracle.counted(goal, as_of):
            for partner, share in line.get("shares", {line["partner"]: line.get("quantity", 0)}).items():
                by_partner[partner] += Decimal(str(share))
                by_period[str(line["period"])] += Decimal(str(share))
        told = published[goal["code"]]
        series = {row["period"]: row["quantity"] for row in told["series"] if "withheld" not in row}
        partners = {row["partner"]: row["quantity"] for row in told["by_partner"] if "withheld" not in row}
        assert series.items() <= by_period.items()
        assert partners.items() <= by_partner.items()
        if not any("withheld" in row for row in told["series"]):
            assert series.keys() == by_period.keys()
            assert sum(series.values()) == (told["actual"] or 0)
        if not any("withheld" in row for row in told["by_partner"]):
            assert {partner for partner, sum_ in by_partner.items() if sum_} <= partners.keys()
            assert sum(partners.values()) == (told["actual"] or 0)


@pytest.mark.parametrize(("language", "expected"), [("sv", "451,5"), ("en", "451.5")])
def test_a_resident_of_bergsjon_reads_how_many_have_got_a_job(site: Site, language: str, expected: str) -> None:
    goal = site.page(path_of("handslag-bergsjon", language)).one("article", id="goal-jobb")
    assert goal.one("p", class_="fig").one("b").text == "395"
    assert expected in goal.text
    told = next(one for one in site.json("handslag-bergsjon", language)["goals"] if one["code"] == "jobb")
    numbers = ("baseline", "actual", "target", "expected", "progress", "ratio", "pace", "required_pace", "coverage")
    assert [told[key] for key in numbers] == [0, 395, 575, 451.5, 0.687, 0.875, 49.5, 90.0, 1.0]
    assert [row["quantity"] for row in told["by_partner"]] == [171, 126, 98]
    rows = [row for row in site.rows("handslag-bergsjon", language) if row["goal"] == "jobb" and row["period"]]
    last = [row for row in rows if row["quantity"]][-1]
    assert (last["period"], last["quantity"], last["cumulative"]) == ("2025Q2", "53", "395")


def test_what_json_says_about_itself(site: Site) -> None:
    for slug in SLUGS:
        partnership = partnership_of(file(), slug)
        for language in LANGUAGES:
            told = site.json(slug, language)
            assert told["partnership"] == slug
            assert told["name"] == partnership["name"].get(language, partnership["name"]["sv"])
            closed = oracle.last_day(partnership["reporting"]["closed_through"])
            assert (told["as_of"], told["release"]) == (str(min(closed, oracle.day("2025-06-30"))), 1)
            assert told["published"].endswith("Z")
            assert told["notice"] == file()["demo"]["banner"][language]


def test_codes_are_the_same_in_both_languages_and_words_are_not(site: Site) -> None:
    swedish, english = (site.json("handslag-bergsjon", language) for language in LANGUAGES)
    words = ("title", "unit")
    assert [[goal[key] for key in words] for goal in swedish["goals"]] != [
        [goal[key] for key in words] for goal in english["goals"]
    ]
    for one in (swedish, english):
        for goal in one["goals"]:
            for key in (*words, "unit_one", "scale", "survey", "numerator_text", "denominator_text"):
                goal.pop(key, None)
    assert swedish["goals"] == english["goals"]
    assert site.rows("handslag-bergsjon")[0].keys() == site.rows("handslag-bergsjon", "en")[0].keys()


def test_the_home_page_lists_every_published_partnership(site: Site) -> None:
    slugs = sorted(SLUGS)
    for language in LANGUAGES:
        links = [
            link.attributes["href"] for title in site.page(path_of("", language)).all("h2") for link in title.all("a")
        ]
        assert links == [path_of(slug, language) for slug in slugs]
