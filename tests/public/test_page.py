"""What a resident reads on a partnership's page."""

import re
from pathlib import Path

import pytest

from dashapp import sentences
from dashapp.i18n import NO_BREAK_SPACE, words
from tests.public.documents import (
    BERGSJON,
    BID,
    EVERY_STATUS,
    LONG,
    MADE_UP,
    NO_GOALS,
    ONE_GOAL,
    PLACES,
    QUARTERLY,
    STEPS,
    TYNNERED,
    WITHHELD,
    document,
    goal,
)  # fmt: skip
from tests.public.faces import WITHDRAWN, page
from tests.public.kinds import EVERY_KIND
from tests.public.reading import Element, read

STYLESHEET = Path(__file__).parents[2] / "dashapp" / "static" / "public.css"


def article(document_: dict, code: str, language: str = "sv") -> Element:
    return read(page(document_, language)).one("article", id=f"goal-{code}")


def test_a_resident_of_bergsjon_reads_the_promise_and_how_it_goes() -> None:
    shown = read(page(BERGSJON))
    assert shown.one("h1").text == "Vi har lovat fyra saker till slutet av 2025."
    assert shown.one("p", class_="lead").text == (
        "Så här går det, till och med 30 juni 2025. Två löften går enligt plan, två är något efter. demo"
    )
    assert [one.text for one in shown.all("h2")] == [
        "575 fler personer ska ha ett jobb att gå till",
        "75 nya företag ska startas",
        "125 fler ungdomar ska klara kunskapskraven till gymnasiet",
        "1 000 lovjobb till ungdomar som bor i stadsdelen",
        "Så räknar vi",
    ]
    assert shown.one("html").attributes["lang"] == "sv"
    assert "Utgåva 1, publicerad 2 november 2025. Sidan använder inga kakor." in shown.one("footer").text


def test_a_page_that_has_reached_the_end_tells_how_it_went() -> None:
    shown = read(page(document(goal(), end=BERGSJON["as_of"])))
    assert shown.one("p", class_="lead").text.startswith("Så här gick det, till och med 30 juni 2025.")


def test_an_english_reader_reads_the_same_in_english() -> None:
    shown = read(page(BERGSJON, "en"))
    assert shown.one("h1").text == "We have promised four things by the end of 2025."
    assert shown.one("p", class_="lead").text == (
        "This is how it is going, up to and including 30 June 2025. "
        "Two promises are on track and two are slightly behind plan. demo"
    )
    jobs = shown.one("article", id="goal-jobb")
    assert (
        "By 30 June 2025 it should be 451.5 on the straight line between the milestones; 395 is 87% of that."
        in jobs.text
    )
    assert shown.one("html").attributes["lang"] == "en"


def test_jobs_are_told_with_number_date_reason_and_shares() -> None:
    jobs = article(BERGSJON, "jobb")
    assert jobs.one("p", class_="st").text == "Något efter plan"
    assert jobs.one("p", class_="fig").text == "395 av 575 personer till och med 30 juni 2025 · demo"
    assert (
        f"Till 30 juni 2025 borde det vara 451,5 på den raka vägen mellan delmålen; 395 är 87{NO_BREAK_SPACE}% av det."
        in jobs.text
    )
    assert (
        "De senaste fyra kvartalen blev det i snitt 49,5 per kvartal. "
        "För att nå målet till 31 december 2025 behövs 90 per kvartal." in jobs.text
    )
    assert "Tillsammans: Familjebostäder 171, Saab 126, Balder 98." in jobs.text
    assert "Utfall: påhittat för demonstration." in jobs.text
    years = jobs.one("table", class_="years").rows()
    assert years[0] == ["Part", "2023", "2024", "2025", "Summa"]
    assert years[-1] == ["Summa", "109", "180", "106", "395"]


def test_thousands_have_a_space_that_does_not_break() -> None:
    assert f"755 av 1{NO_BREAK_SPACE}000 lovjobb" in article(BERGSJON, "lovjobb").one("p", class_="fig").text


def test_a_missing_report_makes_the_status_preliminary() -> None:
    firms = article(BERGSJON, "foretag")
    assert firms.one("p", class_="st").text == "Enligt plan Preliminärt: en rapport saknas eller är inte granskad"
    assert "19 av 20 väntade rapporter är granskade." in firms.text


def test_nothing_reported_is_not_zero() -> None:
    homes = article(TYNNERED, "bostader")
    assert homes.one("p", class_="st").text == "Inget rapporterat än"
    assert homes.one("p", class_="fig").text == "Målet är 600 bostäder till och med 31 december 2025."
    assert "Det är inte detsamma som noll." in homes.text
    assert not homes.has("svg")


def test_a_yearly_promise_names_its_year() -> None:
    walks = article(BID, "trygghetsvandringar")
    assert walks.one("p", class_="fig").text == "10 av minst 8 vandringar under 2024 · demo"
    assert "Under 2024: 10 av minst 8, alltså 2 mer än lovat." in walks.text
    assert walks.one("table", class_="periods").rows() == [
        ["Period", "Nytt"],
        ["2022", "7"],
        ["2023", "9"],
        ["2024", "10"],
    ]
    assert not walks.has("svg", class_="wide")


def test_a_yearly_promise_without_reports_names_its_target() -> None:
    assert article(QUARTERLY, "inget-arligt").one("p", class_="fig").text == (
        "Målet är minst 8 vandringar varje år till och med 31 december 2025."
    )


def test_a_yearly_promise_counted_by_quarter_has_a_curve_and_begins_anew_each_year() -> None:
    walks = article(QUARTERLY, "kvartalsvis")
    assert "Under 2024: 7 av minst 8; det fattades 1." in walks.text
    assert walks.one("table", class_="periods").rows()[0] == ["Period", "Nytt", "Hittills under året"]
    assert walks.has("svg", class_="wide")


@pytest.mark.parametrize(
    ("code", "word", "sentence"),
    [
        ("enligt-plan", "Enligt plan", "borde det vara 451,5 på den raka vägen mellan delmålen; 470 är 104 % av det."),
        ("efter", "Efter plan", "350 är 78 % av det."),
        ("uppnatt", "Uppnått", "Målet på 575 till 31 december 2025 är uppnått."),
        ("mer-an-lovat", "Uppnått", "är uppnått, med 37 mer än lovat."),
        ("mer-an-lovat", "Uppnått", "Därefter, efter 31 december 2025, har 14 till räknats."),
        ("ej-uppnatt", "Ej uppnått", "gällde till 31 december 2025. Det blev 540; det fattades 35."),
        ("for-tidigt", "För tidigt att bedöma", "Till 30 juni 2025 väntas ännu inget enligt den raka vägen"),
        ("for-tidigt", "För tidigt att bedöma", "För att nå målet till 31 december 2025 behövs 287,5 per kvartal."),
        ("inget", "Inget rapporterat än", "Inget antal räknas än."),
        ("utfall-saknas", "Utfall saknas", "men inget utfall är rapporterat och granskat."),
    ],
)
def test_every_status_says_its_word_and_its_reason(code: str, word: str, sentence: str) -> None:
    shown = article(EVERY_STATUS, code)
    assert shown.one("span", class_="status").text == word
    assert sentence in shown.text.replace(NO_BREAK_SPACE, " ")


def test_every_profile_has_its_own_words() -> None:
    steps, seasons = (article(STEPS, code).text for code in ("jobb", "sasong"))
    assert "borde det vara 150 enligt stegen mot målet. Räknat från utgångsläget 100 har 120" in steps
    assert "borde det vara 451,5 när årets säsonger är medräknade;" in seasons


@pytest.mark.parametrize(
    ("dates", "promise"),
    [
        ([], "Här visas inga löften än."),
        (["2025-12-31"], "Vi har lovat en sak till slutet av 2025."),
        (["2026-06-30"] * 2, "Vi har lovat två saker till och med 30 juni 2026."),
        (["2025-12-31", "2026-12-31"], "Vi har lovat två saker."),
        (["2025-12-31"] * 12, "Vi har lovat tolv saker till slutet av 2025."),
        (["2025-12-31"] * 13, "Vi har lovat 13 saker till slutet av 2025."),
    ],
)
def test_the_promise_counts_and_dates_itself(dates: list[str], promise: str) -> None:
    assert sentences.promise(words("sv"), [goal(target_date=date) for date in dates]) == promise


@pytest.mark.parametrize(
    ("statuses", "swedish", "english"),
    [
        ("achieved", "Ett löfte är uppnått.", "One promise has been achieved."),
        ("achieved achieved", "Två löften är uppnådda.", "Two promises have been achieved."),
        ("at_risk at_risk", "Två löften är något efter plan.", "Two promises are slightly behind plan."),
        (
            "behind on_track not_achieved not_achieved",
            "Ett löfte går enligt plan, ett är efter plan, två är inte uppnådda.",
            "One promise is on track, one is behind plan and two were not achieved.",
        ),
        (
            "too_early no_data no_data no_result",
            "För ett löfte är det för tidigt att bedöma, för två är inget rapporterat än, för ett saknas utfall.",
            "For one promise it is too early to tell, for two nothing has been reported yet and for one no result has "
            "been reported.",
        ),
        ("no_data", "För ett löfte är inget rapporterat än.", "For one promise nothing has been reported yet."),
    ],
)
def test_the_standing_is_right_in_singular_and_plural(statuses: str, swedish: str, english: str) -> None:
    goals = [goal(status=status) for status in statuses.split()]
    assert sentences.standing(words("sv"), goals) == swedish
    assert sentences.standing(words("en"), goals) == english


def test_withheld_figures_are_told_but_never_drawn() -> None:
    jobs = article(WITHHELD, "jobb")
    assert "Tillsammans: Familjebostäder 171, Saab visas inte, Balder visas inte." in jobs.text
    periods = jobs.one("table", class_="periods").rows()
    assert periods[4:8] == [
        ["okt–dec 2023", "visas inte", "visas inte"],
        ["jan–mars 2024", "41", "visas inte"],
        ["april–juni 2024", "47", "visas inte"],
        ["juli–sept 2024", "visas inte", "240"],
    ]
    curve = jobs.one("svg", class_="wide")
    shown = [point for point in WITHHELD["goals"][0]["series"] if "cumulative" in point]
    line = curve.one("path", class_="c-act").attributes["d"]
    assert line.count("M") == 2
    assert curve.one("path", class_="c-pts").attributes["d"].count("M") == len(shown) - 1
    assert "Där linjen är bruten visas siffrorna inte." in jobs.text


def test_a_release_that_was_withdrawn_says_why() -> None:
    shown = read(page(BERGSJON, withdrawn=WITHDRAWN)).one("p", class_="notice").text
    assert shown == "Utgåva 2 drogs tillbaka 3 november 2025. Därför visas utgåva 1. Skälet: <b>Fel</b> siffra"


def test_a_partnership_without_goals_says_so() -> None:
    shown = read(page(NO_GOALS))
    assert shown.one("h1").text == "Här visas inga löften än."
    assert not shown.has("article")


def test_the_method_names_the_partnership_s_own_limits() -> None:
    method = read(page(document(thresholds={"on_track": 0.925, "at_risk": 0.7, "small_count": 10}))).one(id="how").text
    assert f"minst 92,5{NO_BREAK_SPACE}% av den" in method
    assert "Antal människor under 10 visas inte" in method
    without = read(page(document(thresholds={"on_track": 0.95, "at_risk": 0.8, "small_count": 0}))).one(id="how").text
    assert "Antal människor" not in without


def test_the_page_names_its_languages_and_its_data() -> None:
    shown = read(page(BERGSJON, "en"))
    alternates = {
        one.attributes["hreflang"]: one.attributes["href"] for one in shown.all("link") if "hreflang" in one.attributes
    }
    assert alternates == {
        "sv": "https://handslag.example.org/handslag-bergsjon",
        "en": "https://handslag.example.org/en/handslag-bergsjon",
        "x-default": "https://handslag.example.org/handslag-bergsjon",
    }
    assert [one.attributes["href"] for one in shown.one("footer").all("a")] == [
        "/handslag-bergsjon.csv?lang=en", "/handslag-bergsjon.json?lang=en", "/en/"
    ]  # fmt: skip
    assert [one.attributes["href"] for one in shown.one("header").all("a")] == [
        "/handslag-bergsjon",
        "/en/handslag-bergsjon",
    ]


def test_a_text_that_exists_only_in_swedish_is_marked_as_swedish() -> None:
    shown = read(page(document(goal(title={"sv": "Bara på svenska"})), "en"))
    assert shown.one("h2", id="goal-jobb-title").one("span", lang="sv").text == "Bara på svenska"
    assert not read(page(BERGSJON, "en")).one("main").has("span", lang="sv")


@pytest.mark.parametrize("name", [*MADE_UP, "every-kind"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_headings_landmarks_and_names_are_in_order(name: str, language: str) -> None:
    shown = read(page(EVERY_KIND if name == "every-kind" else MADE_UP[name], language))
    levels = [int(one.tag[1]) for one in shown.all() if re.fullmatch("h[1-6]", one.tag)]
    assert levels[0] == 1
    assert set(levels[1:]) == {2}
    assert [len(list(shown.all(tag))) for tag in ("header", "main", "footer", "title")] == [
        1,
        1,
        1,
        1 + len(list(shown.all("svg"))),
    ]
    ids = [one.attributes["id"] for one in shown.all() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    for one in shown.all():
        for key in ("aria-labelledby", "aria-describedby"):
            assert set(one.attributes.get(key, "").split()) <= set(ids)


@pytest.mark.parametrize("document_", [*PLACES, BID, *MADE_UP.values(), EVERY_KIND])
def test_no_script_no_style_nothing_external(document_: dict) -> None:
    html = page(document_)
    shown = read(html)
    assert not shown.has("script")
    assert not shown.has("style")
    for one in shown.all():
        assert not [key for key in one.attributes if key == "style" or key.startswith("on")]
        for key in ("src", "href"):
            address = one.attributes.get(key, "/")
            absolute = one.tag == "link" and one.attributes.get("rel") == "alternate"
            assert re.match(r"[/#](?!/)", address) or (absolute and address.startswith("https://handslag.example.org/"))
    css = STYLESHEET.read_text(encoding="utf-8")
    assert "url(" not in css
    assert "@import" not in css


def test_the_page_is_light_without_compression() -> None:
    weight = len(page(BERGSJON).encode()) + STYLESHEET.stat().st_size
    assert weight <= 50_000


def test_what_people_wrote_is_never_markup() -> None:
    evil = {"sv": "<script>alert(1)</script>\"'&", "en": "</title><img src=x onerror=alert(1)>"}
    spoiled = document(
        goal(title=evil, unit=evil, about=evil, source=evil, by_partner=[], table=None),
        name=evil, vision=evil, about=evil, provenance=dict.fromkeys(BERGSJON["provenance"], evil),
    )  # fmt: skip
    for language in ("sv", "en"):
        html = page(spoiled, language, banner=evil)
        assert "<script" not in html
        assert "<img" not in html
        assert evil[language] in read(html).one("main").text


def test_long_names_and_one_goal_are_shown_whole() -> None:
    assert LONG["goals"][0]["title"]["sv"] in read(page(LONG)).text
    assert read(page(ONE_GOAL)).one("h1").text == "Vi har lovat en sak till och med 30 juni 2026."
