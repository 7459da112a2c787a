"""What is said of every kind of goal, in everything that it can come to."""

from typing import Any

import pytest

from dashapp import sentences
from dashapp.i18n import NO_BREAK_SPACE, words
from tests.public.documents import goal
from tests.public.faces import page
from tests.public.kinds import (
    EVERY_KIND,
    GROUPED,
    LINE,
    NO_CASES,
    SERVICE,
    changed,
    deliverable,
    document,
    monitor,
    ratio,
    reduction,
    status,
    survey_share,
    threshold,
    unknown,
)
from tests.public.reading import Element, read

SWEDISH, ENGLISH = words("sv"), words("en")
HELD = {"periods_met": 4, "progress": 1, "progress_percent": 100, "ratio": 1, "ratio_percent": 100, "actual": 4}
DONE_LATE = [
    {"period": "2019", "last_day": "2019-12-31", "done": False},
    {"period": "2020Q2", "last_day": "2020-05-04", "done": True},
    {"period": "2020Q4", "last_day": "2020-12-31", "done": True},
]


def article(one: Any, language: str = "sv") -> Element:
    return read(page(document(one), language)).one("article", id=f"goal-{one['code']}")


def plain(text: str) -> str:
    return text.replace(NO_BREAK_SPACE, " ")


FIGURES: list[tuple[Any, str, str]] = [
    (ratio(), "92,6 % (261 av 282) de fyra kvartalen till och med 30 juni 2025 (mål: 100 %)",
     "92.6% (261 of 282) over the four quarters up to and including 30 June 2025 (target: 100%)"),
    (ratio(frequency="year", at="2024-12-31", numerator=None), "92,6 % under 2024 (mål: 100 %)",
     "92.6% in 2024 (target: 100%)"),
    (ratio(frequency="irregular"), "92,6 % (261 av 282) de tolv månaderna till och med 30 juni 2025 (mål: 100 %)",
     "92.6% (261 of 282) over the twelve months up to and including 30 June 2025 (target: 100%)"),
    (survey_share(), "75,1 % av 2 410 svarande under 2019 (mål: 78 %)",
     "75.1% of 2,410 respondents in 2019 (target: 78%)"),
    (reduction(), "101,8 index under 2023 (mål: 0)", "101.8 index in 2023 (target: 0)"),
    (threshold(), "3 av 4 kvartal med minst 95 % till och med 30 juni 2025",
     "3 of 4 quarters with at least 95% up to and including 30 June 2025"),
    (threshold(frequency="year", periods=1, periods_met=1, direction="at_most", unit={"sv": "grader"}),
     "1 av 1 år med högst 95 grader till och med 30 juni 2025",
     "1 of 1 year with at most 95 grader up to and including 30 June 2025"),
    (threshold(frequency="irregular"), "3 av 4 mätningar med minst 95 % till och med 30 juni 2025",
     "3 of 4 measurements with at least 95% up to and including 30 June 2025"),
    (status(), "Riskområde enligt bedömningen 1 december 2023 (mål: inte på listan)",
     "Risk area as assessed on 1 December 2023 (target: not on the list)"),
    (deliverable(), "Gjort under 2019", "Done in 2019"),
    (deliverable(series=DONE_LATE), "Gjort 4 maj 2020", "Done 4 May 2020"),
    (deliverable(done=False, actual=False, status="not_achieved", series=DONE_LATE[:1]), "Inte gjort under 2019",
     "Not done in 2019"),
    (monitor(), "Mer än 500 dörrar enligt rapporten för jan–mars 2023",
     "More than 500 doors according to the report for Jan–Mar 2023"),
    (monitor(qualifier="up_to", actual=14), "Upp till 14 dörrar enligt rapporten för jan–mars 2023",
     "Up to 14 doors according to the report for Jan–Mar 2023"),
    (monitor(qualifier="less_than", actual=9), "Mindre än 9 dörrar enligt rapporten för jan–mars 2023",
     "Less than 9 doors according to the report for Jan–Mar 2023"),
    (monitor(qualifier="about", actual=40), "Omkring 40 dörrar enligt rapporten för jan–mars 2023",
     "About 40 doors according to the report for Jan–Mar 2023"),
    (changed(value=-40, qualifier="nearly"), "Minskade med nästan 40 % mellan 2013 och 2019",
     "Fell by nearly 40% between 2013 and 2019"),
    (changed(direction="up"), "Ökade mellan 2013 och 2019; hur mycket är inte känt",
     "Rose between 2013 and 2019; by how much is not known"),
    (changed(direction="down", withheld=True), "Minskade mellan 2013 och 2019; hur mycket visas inte",
     "Fell between 2013 and 2019; by how much is not shown"),
    (changed(withheld=True), "Ändringen visas inte sedan 2013", "The change is not shown since 2013"),
    (changed(value=0), "Oförändrat mellan 2013 och 2019", "Unchanged between 2013 and 2019"),
    (changed(value=12) | {"unit": {"sv": "personer", "en": "people"}}, "Ökade med 12 personer mellan 2013 och 2019",
     "Rose by 12 people between 2013 and 2019"),
    (unknown(ratio), "– (mål: 100 %)", "– (target: 100%)"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "swedish", "english"), FIGURES)
def test_the_figure_in_one_line(one: Any, swedish: str, english: str) -> None:
    assert plain(sentences.in_one_line(SWEDISH, one)) == swedish
    assert plain(sentences.in_one_line(ENGLISH, one)) == english


REASONS: list[tuple[Any, str]] = [
    (ratio(), "Till 30 juni 2025 borde det vara 95,1 % enligt den raka vägen till målet. Räknat från utgångsläget "
     "71 % har 89 % av den vägen gåtts."),
    (ratio(actual=70, ratio_percent=-4), "enligt den raka vägen till målet. 70 % är sämre än utgångsläget 71 %."),
    (ratio(status="achieved", actual=100), "Målet på 100 % är nått. Det gäller till och med 31 december 2025, och "
     "nästa mätning kan ändra det."),
    (ratio(status="achieved", actual=100, final=True), "Målet på 100 % till 31 december 2025 är uppnått."),
    (ratio(status="not_achieved", final=True), "Målet på 100 % gällde till 31 december 2025. Det blev 92,6 %."),
    (reduction(status="not_achieved", final=True), "Det blev 101,8, sämre än utgångsläget 100."),
    (reduction(), "Till 31 december 2023 borde det vara 87,5 enligt den raka vägen till målet. 101,8 är sämre än "
     "utgångsläget 100."),
    (reduction(status="too_early", expected=100, ratio=None, ratio_percent=None), "Till 31 december 2023 väntas "
     "ännu ingen ändring enligt den raka vägen till målet. Därför är det för tidigt att bedöma."),
    (unknown(ratio), "Inget mätt värde räknas än. Det är inte detsamma som noll."),
    (unknown(ratio, numerator=0, denominator=0), "Det har inte funnits några ärenden att räkna på. Därför finns "
     "ingen andel."),
    (unknown(survey_share, final=True), "Målet på 78 % gällde till 31 december 2020, men inget utfall är "
     "rapporterat och granskat."),
    (survey_share(), "Målet på 78 % gällde till 31 december 2020, men hur det gick då är inte rapporterat. Det "
     "senast kända värdet är 75,1 %, under 2019."),
    (survey_share(actual=None, withheld=True), "Talet visas inte, eftersom det handlar om få människor."),
    (threshold(), "Senast, april–juni 2025, var den 98 %. Nivån ska hållas varje kvartal till och med 31 december "
     "2026. Hittills har den hållits i 75 % av kvartalen."),
    (threshold(status="achieved", final=True, **HELD), "Nivån minst 95 % skulle hållas till och med 31 december "
     "2026, och det gjorde den."),
    (threshold(status="not_achieved", final=True), "Den hölls i 75 % av kvartalen."),
    (threshold(frequency="irregular"), "Hittills har den hållits vid 75 % av mätningarna."),
    (unknown(threshold, final=True), "Målet på minst 95 % gällde till 31 december 2026, men inget utfall är"),
    (status(), "Målet till 31 december 2025 är ”inte på listan”, tre steg från utgångsläget ”särskilt utsatt "
     "område”. Hittills är ett steg taget. Bedömningen har varit densamma sedan 1 oktober 2021. Nästa bedömning är "
     "känd först när den publiceras."),
    (status(grade="utsatt"), "Hittills är två steg tagna. Nästa bedömning"),
    (status(target="riskomrade", grade="sarskilt_utsatt"), "är ”riskområde”, ett steg från utgångsläget ”särskilt "
     "utsatt område”. Hittills är inget steg taget."),
    (status(baseline="utsatt"), "Läget är nu sämre än utgångsläget."),
    (status(status="achieved", target="riskomrade", since="2021-10-01"), "Målet ”riskområde” är nått sedan 1 "
     "oktober 2021. Nästa bedömning kan ändra det."),
    (status(status="achieved", target="riskomrade", final=True), "Målet ”riskområde” är nått."),
    (status(status="not_achieved", final=True), "Målet till 31 december 2025 var ”inte på listan”. Det blev "
     "”riskområde”."),
    (unknown(status), "Ingen bedömning räknas än."),
    (unknown(status, final=True), "men ingen bedömning är rapporterad och granskad."),
    (deliverable(), "Det skulle vara gjort senast 31 december 2019, och det är det."),
    (deliverable(series=DONE_LATE), "Det gjordes senare än så."),
    (deliverable(done=False, actual=False, status="not_achieved"), "och det är det inte."),
    (deliverable(done=False, actual=False, status="too_early", final=False), "Det ska vara gjort senast 31 "
     "december 2019."),
    (unknown(deliverable), "Ingen rapport räknas än."),
    (unknown(deliverable, final=True), "men hur det gick är inte rapporterat. Det är inte detsamma som att det "
     "inte är gjort."),
    (monitor(), "Inget mål är satt: det här är ett mått som följs."),
    (monitor(actual=None), "Inget tal räknas än. Det är inte detsamma som noll. Inget mål är"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "sentence"), REASONS)
def test_why_says_the_status_with_its_own_arithmetic(one: Any, sentence: str) -> None:
    assert sentence in plain(sentences.why(SWEDISH, one))
    assert sentence in plain(article(one).text)
    assert sentences.because(SWEDISH, one).endswith(".")
    assert sentences.why(ENGLISH, one).endswith(".")


@pytest.mark.parametrize(
    ("one", "swedish", "english"),
    [
        (ratio(), "100 %", "100%"),
        (reduction(), "0 index", "0 index"),
        (threshold(), "minst 95 %", "at least 95%"),
        (status(), "inte på listan", "not on the list"),
        (deliverable(), "gjort", "done"),
        (monitor(), "", ""),
    ],
)
def test_the_target_within_a_sentence(one: Any, swedish: str, english: str) -> None:
    assert plain(sentences.target(SWEDISH, one)) == swedish
    assert sentences.target(ENGLISH, one) == english


def test_what_is_only_followed_is_no_promise() -> None:
    assert sentences.promise(SWEDISH, [ratio(), monitor()]) == (
        "Vi har lovat en sak till slutet av 2025 och följer ett mått."
    )
    assert sentences.promise(ENGLISH, [monitor(), LINE]) == "We follow two figures."
    assert sentences.standing(SWEDISH, [monitor(), status()]) == "För ett löfte är det för tidigt att bedöma."
    shown = read(page(document(monitor(), LINE)))
    assert shown.one("h1").text == "Vi följer två mått."
    assert not shown.one("p", class_="lead").has("strong")
    followed = article(monitor())
    assert followed.one("p", class_="st").text == "Följs utan mål"
    assert not followed.has("span", class_="status")


def test_a_difference_of_shares_is_in_percentage_points() -> None:
    safety = article(survey_share())
    assert "Ökade med mer än 2 procentenheter mellan 2018 och 2019 (annan offentlig källa)." in safety.text
    one = {"since": "2018", "value": 1, "direction": None, "qualifier": None}
    assert sentences.change(SWEDISH, survey_share(change=one)) == "Ökade med 1 procentenhet sedan 2018."
    assert sentences.change(ENGLISH, survey_share(change=one)) == "Rose by 1 percentage point since 2018."


def test_a_change_in_a_document_without_its_period_has_one_end() -> None:
    assert sentences.in_one_line(SWEDISH, changed(direction="up", period=None)).startswith("Ökade sedan 2013;")


def test_a_reason_says_the_word_of_its_status_once() -> None:
    more = goal(kind="activity_count", status="achieved", actual=12, target=8)
    assert plain(sentences.because(SWEDISH, more)).lower().count("uppnått") == 1


def test_a_survey_tells_its_question_its_areas_and_what_counts() -> None:
    safety = article(survey_share())
    assert "Enkät av AktivBo. Frågan: ”Hur är tryggheten?” Svar som räknas: mycket bra, ganska bra." in safety.text
    areas, questions = (table.rows() for table in safety.all("table", class_="parts"))
    assert [[plain(cell) for cell in row] for row in areas] == [
        ["Område", "Värde"],
        [
            "Fittja",
            "71,1 % (402 svarande, 2019). Ökade med mer än 7 procentenheter mellan 2018 och 2019 (annan offentlig"
            " källa).",
        ],
        [
            "Alby: Hur är tryggheten kvällstid?",
            "Ökade med 5,7 procentenheter mellan 2018 och 2019 (annan offentlig källa).",
        ],
        ["Norsborg", "visas inte"],
    ]
    assert [plain(row[1]) for row in questions] == ["Värde", "75,1 % (2 410 svarande)", "61 % (2 399 svarande)"]
    assert "very good, fairly good" in article(survey_share(), "en").text
    swedish_only = survey_share()["survey"] | {"counted_answers": {"sv": ["bra"]}}
    assert "Answers that count: bra." in article(survey_share(survey=swedish_only), "en").text
    in_fittja = article(survey_share(area={"code": "fittja", "name": "Fittja"}, provenance=["demo"]))
    assert plain(in_fittja.one("span", class_="d").text) == "under 2019 · mål: 78 % · Fittja · demo"


def test_zero_nothing_missing_and_not_yet_are_four_different_words() -> None:
    rows = [[plain(cell) for cell in row] for row in article(threshold()).one("table", class_="periods").rows()]
    assert rows == [
        ["Period", "Värde", "Nivån"],
        ["april–juni 2024", "inget att rapportera"],
        ["juli–sept 2024", "96 %", "klarat"],
        ["okt–dec 2024", "91 %", "inte klarat"],
        ["jan–mars 2025", "97 %", "klarat"],
        ["april–juni 2025 (två rapporter saknas)", "98 %", "klarat"],
        ["från juli–sept 2025", "ännu inte"],
    ]
    assert article(survey_share()).one("table", class_="periods").rows()[-1] == ["2020", "saknas"]
    cases = article(NO_CASES).one("table", class_="periods").rows()
    assert cases[1:] == [["jan–mars 2025", "visas inte", "visas inte"], ["april–juni 2025", "0 av 0", "inga ärenden"]]


def test_a_group_is_a_checklist_and_stages_are_numbered_in_their_order() -> None:
    shown = read(page(GROUPED))
    service, stages = shown.all("section", class_="group")
    levels = [plain(one.text) for one in service.one("ul", class_="goals").all("li")]
    assert levels[0].startswith("Efter plan 575 fler personer")
    assert levels[0].endswith(": 3 av 4 kvartal med minst 95 % till och med 30 juni 2025")
    assert levels[1].startswith("Något efter plan")
    assert [line.endswith(" · demo") for line in levels] == [False, True], "what was made up is marked here too"
    assert [one.text for one in stages.one("ol", class_="goals").all("li")] == [
        "Påminnelse: 120 dörrar enligt rapporten för jan–mars 2023",
        "Krav: 80 dörrar enligt rapporten för jan–mars 2023",
    ]
    assert next(service.one("ul").all("a")).attributes["href"] == "#goal-threshold"


def test_a_group_stands_where_its_first_goal_does_in_the_agreement() -> None:
    goals = [survey_share(code="a"), threshold(group="service"), survey_share(code="b"), ratio(group="service")]
    shown = read(page(document(*goals, groups=[SERVICE])))
    ids = [one.attributes["id"] for one in shown.all("article", class_="p")]
    assert ids == ["goal-a", "goal-threshold", "goal-ratio", "goal-b"]
    opened = [one for one in shown.all("details") if "open" in one.attributes]
    assert len(opened) == 1, "the curve of the first goal stands open, and no other"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_kind_has_its_figure_and_its_table_on_the_page(language: str) -> None:
    shown = read(page(EVERY_KIND, language))
    for one in EVERY_KIND["goals"]:
        told = shown.one("article", id=f"goal-{one['code']}")
        if sentences.is_known(one):
            line = " ".join(part for part in told.one("p", class_="fig").text.split(" · ")[:1] if part)
            assert line in sentences.in_one_line(words(language), one)
        assert told.has("table", class_="periods") == bool(one["series"] or one["reported"])


def test_what_was_to_be_done_is_said_once() -> None:
    ahead, over = article(unknown(deliverable)), article(unknown(deliverable, final=True))
    assert ahead.one("p", class_="fig").text == "Det ska vara gjort senast 31 december 2019."
    assert not over.has("p", class_="fig")
