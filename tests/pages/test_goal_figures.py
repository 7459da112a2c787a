"""What a goal's page says, draws and tables, for every goal of the demonstration: the specification's figures."""

import re
from collections import defaultdict
from decimal import Decimal
from typing import Any

import pytest

from tests.dashapp.figures import figures, file, partnership_of, written
from tests.dashapp.site import Site
from tests.dashapp.test_figures import AT_LEAST, COUNTS, OF, in_words
from tests.oracle import check as oracle
from tests.pages.demonstration import GOALS, KEEPERS, goal_of, number_in
from tests.pages.desk import Desk
from tests.pages.test_goal import drawing, facts, pictures, split, under, written_in
from tests.pages.test_overview import STATUS
from tests.public.reading import Element

AS_OF = oracle.day(file()["demo"]["as_of"])
HEADS = {
    "sv": {"partner": "per part", "area": "per område", "period": "per period", "total": "Summa"},
    "en": {"partner": "by partner", "area": "by area", "period": "by period", "total": "Total"},
}
FACTS = {
    "sv": ("Utfall", "Mål", "Borde vara", "Avvikelse", "Kvar till målet"),
    "en": ("Result", "Target", "Should be", "Deviation", "Remaining to the target"),
}


def points_of(slug: str, one: Any) -> Any:
    if one["kind"] == "activity_count":
        first, last = oracle.window(partnership_of(file(), slug), one, AS_OF)
        return [(first, 0), (last, oracle.exact(one["target"]["value"]))]
    return oracle.fixed_points(one)


def sums_of(slug: str, one: Any) -> tuple[dict[str, Decimal], dict[str, Decimal]]:
    """By period and by partner, what counts for the goal's figure."""
    figure = figures(file(), slug)[one["code"]]
    by_period: dict[str, Decimal] = defaultdict(Decimal)
    by_partner: dict[str, Decimal] = defaultdict(Decimal)
    first, last = None, oracle.day(one["target"]["date"])
    if one["kind"] == "activity_count":
        first, last = oracle.window(partnership_of(file(), slug), one, AS_OF)
    for report in oracle.counted(one, AS_OF):
        day = oracle.last_day(report["period"])
        if "quantity" in report and day <= last and (first is None or first <= day):
            for partner, share in report.get("shares", {report["partner"]: report["quantity"]}).items():
                by_partner[partner] += Decimal(str(share))
                by_period[str(report["period"])] += Decimal(str(share))
    base = Decimal(str(one["baseline"]["value"])) if "baseline" in one else Decimal(0)
    assert sum(by_period.values()) + base == (figure["actual"] if figure["actual"] is not None else base)
    return by_period, by_partner


@pytest.mark.parametrize("language", ["sv", "en"])
def test_words_drawings_and_tables_agree_for_every_goal(own_site: Site, language: str) -> None:
    desks = {email: Desk(own_site, email) for email in set(KEEPERS.values())}
    for desk in desks.values():
        desk.speak(language)
    for slug, code in GOALS:
        page, figure = desks[KEEPERS[slug]].page(f"/app/{slug}/goals/{code}"), figures(file(), slug)[code]
        says_the_figures(page, figure, goal_of(slug, code), language)
        if figure["kind"] in COUNTS:
            draws_the_figures(page, slug, code, language)
            adds_up(page, slug, code, language)
        else:
            draws_what_was_measured(page, figure)
            tells_what_was_measured(page, goal_of(slug, code), language)


def says_the_figures(page: Element, figure: Any, one: Any, language: str) -> None:
    assert page.one("h1").text == one["title"].get(language, one["title"]["sv"])
    statuses = [status.text for status in page.one("div", class_="head").all("span", class_="status")]
    assert statuses == ([STATUS[language][figure["status"]]] if figure["status"] else [])
    told, note = facts(page), page.one("p", class_="note").text
    actual, target, expected, deviation, left = (told.get(name) for name in FACTS[language])
    if figure["actual"] is None:
        assert not figure["status"] or {actual, expected, deviation, left} - {None} == {"–"}
        return
    said, status = in_words(figure, language), STATUS[language].get(figure["status"], "")
    assert actual.removesuffix(" demo").endswith(said)
    assert status.casefold() in note.casefold()
    if one.get("baseline", {}).get("value") is not None or figure["kind"] == "activity_count":
        says_the_way(figure, one, language, target, expected, deviation, left)
    if figure["kind"] in COUNTS and one["target"].get("per") != "year":
        of = (AT_LEAST if figure["kind"] == "activity_count" else OF)[language]
        assert note.startswith(f"{said} {of} {written(figure['target'], language)}. ")


def says_the_way(figure: Any, one: Any, language: str, *told: str | None) -> None:
    """Target, expectation, deviation and what is left, in the goal's unit or in percentage points."""
    target, expected, deviation, left = (text or "" for text in told)
    is_share, read_ = figure["kind"] in ("ratio", "survey_share"), number_in(language)
    unit = "" if is_share else f" {one['unit'].get(language, one['unit']['sv'])}"
    assert target.removesuffix(" demo").endswith(in_words(figure | {"actual": figure["target"]}, language) + unit)
    assert expected == in_words(figure | {"actual": figure["expected"]}, language)
    as_shown = [read_(written(figure[key], language)) for key in ("actual", "expected")]
    assert read_(deviation.split(" ")[0]) == pytest.approx(as_shown[0] - as_shown[1])
    missing = figure["target"] - figure["actual"]
    start = one.get("baseline", {}).get("value", 0)
    if missing * (figure["target"] - start) <= 0:
        assert left in ("inget", "nothing")
    else:
        assert read_(left.split(" ")[0]) == pytest.approx(missing, abs=0.051)


def draws_the_figures(page: Element, slug: str, code: str, language: str) -> None:
    figure, one, read_ = figures(file(), slug)[code], goal_of(slug, code), number_in(language)
    by_period, _ = sums_of(slug, one)
    key = {"sv": ("kurvan", "takten"), "en": ("the curve", "the pace")}[language]
    told = [details.one("summary").text.rpartition(": ")[2] for details in page.all("details") if details.has("table")]
    assert len(pictures(page)) == len(told)
    yearly = one["target"].get("per") == "year"
    if figure["actual"] is not None and not yearly:
        assert key[0] in told
    if key[0] in told:
        base = read_(written(one["baseline"]["value"], language)) if "baseline" in one else 0.0
        rows = under(page, key[0])
        news = [read_(row[1]) for row in rows]
        assert news == [float(by_period[period]) for period in sorted(by_period, key=oracle.last_day)]
        running = base
        for row, new in zip(rows, news, strict=True):
            running += new
            assert read_(row[2]) == pytest.approx(running)
        for row, period in zip(rows, sorted(by_period, key=oracle.last_day), strict=True):
            should_be = oracle.expected(
                points_of(slug, one), oracle.last_day(period), one.get("profile", "linear"), one.get("monthly_weights")
            )
            assert row[3] == written(oracle.plain(should_be), language), (slug, code, period)
        for picture in pictures(page)[0]:
            assert written(figure["actual"], language) in written_in(picture)
            assert any(text.endswith(f" {written(figure['target'], language)}") for text in written_in(picture))
        alt = next(page.all("img")).attributes["alt"]
        assert f"{written(figure['actual'], language)} " in alt
        assert written(figure["expected"], language) in alt
    if key[1] in told:
        rows = under(page, key[1])
        done = [row[1] for row in rows if " " not in row[1]]
        if not yearly:
            assert done == [written(by_period[period], language) for period in sorted(by_period, key=oracle.last_day)]
        alt = list(page.all("img"))[-1].attributes["alt"]
        assert ", ".join(done) in alt
        wide, narrow = pictures(page)[-1]
        solid = list(wide.all("rect", class_="c-dot"))
        dashed = list(wide.all("rect", class_="c-need"))
        assert (len(solid), len(dashed)) == (len(done), len(rows) - len(done))
        heights = [int(column.attributes["height"]) for column in solid]
        values = [read_(value) for value in done]
        assert [heights.index(max(heights))] == [values.index(max(values))]
        assert done[-1] in written_in(narrow)


def adds_up(page: Element, slug: str, code: str, language: str) -> None:
    one, read_, heads = goal_of(slug, code), number_in(language), HEADS[language]
    by_period, by_partner = sums_of(slug, one)
    if not by_period:
        assert not any(heads["partner"] in heading.text for heading in page.all("h2"))
        return
    total = written(sum(by_period.values()), language)
    for kind, place in (("partner", 2), ("area", 1), ("period", 1)):
        *rows, foot = split(page, heads[kind])
        assert foot[0] == heads["total"]
        assert foot[place] == total
        assert sum(read_(row[place]) for row in rows) == read_(total)
    *rows, foot = split(page, heads["partner"])
    assert sorted(read_(row[2]) for row in rows) == sorted(float(one) for one in by_partner.values())
    assert sum(int(re.sub(r"\D", "", row[3])) for row in rows) == int(re.sub(r"\D", "", foot[3])) == 100
    latest = [read_(row[4]) for row in rows if row[4][0] in "+0"]
    assert sum(latest) == read_(foot[4])
    assert read_(foot[4]) == by_period[max(by_period, key=oracle.last_day)]


def draws_what_was_measured(page: Element, figure: Any) -> None:
    """A level has its curve wide and narrow, a grade its ladder, what is held or done its boxes; each is told too."""
    images = list(page.all("img"))
    if figure["actual"] is None:
        assert images == []
        return
    if figure["kind"] == "monitor":
        return
    (image,) = images
    assert image.attributes["alt"]
    drawn = drawing(image.attributes["src"])
    if figure["kind"] == "threshold":
        assert len(list(drawn.all("path", class_="b-f"))) == figure["periods_met"]
    elif figure["kind"] != "deliverable":
        assert drawn.has("circle", class_="c-dot")
        assert drawing(page.one("source").attributes["srcset"]).has("circle", class_="c-dot")


def tells_what_was_measured(page: Element, one: Any, language: str) -> None:
    """Every report that counts stands in a table, in its own measure."""
    told = page.text
    for line in oracle.counted(one, AS_OF):
        if "numerator" in line:
            of = {"sv": "av", "en": "of"}[language]
            assert f"{line['numerator']} {of} {line['denominator']}" in told
        if "value" in line:
            assert written(line["value"], language) in told
        if "grade" in line:
            titles = next(scale["titles"] for scale in file()["classifications"] if line["grade"] in scale["titles"])
            assert titles[line["grade"]][language] in told
