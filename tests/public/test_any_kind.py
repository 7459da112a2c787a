"""Whatever the figures of a goal are, its sentences are whole and say no number that is not in the document."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashapp import sentences
from dashapp.i18n import words
from tests.public.documents import Document, document, percent, rounded
from tests.public.faces import json_of, page
from tests.public.kinds import GRADES, deliverable, monitor, ratio, reduction, status, survey_share, threshold
from tests.public.reading import read

STATUSES = ("on_track", "at_risk", "behind", "achieved", "not_achieved", "too_early", "no_data", "no_result")
QUALIFIERS = st.sampled_from([None, "more_than", "less_than", "about", "up_to", "nearly"])
VALUES = st.one_of(st.integers(0, 200), st.integers(0, 2000).map(lambda tenths: rounded(tenths / 10, 1)))
SHARES = st.integers(0, 1000).map(lambda tenths: rounded(tenths / 10, 1))
SCALE = [one["grade"] for one in GRADES]
FREQUENCIES = st.sampled_from(["quarter", "year", "irregular"])
CHANGES = st.none() | st.fixed_dictionaries({
    "period": st.just("2019"), "since": st.sampled_from(["2018", "2018Q3"]), "value": st.none() | st.integers(-90, 90),
    "direction": st.sampled_from([None, "up", "down"]), "qualifier": QUALIFIERS, "prov": st.just("seed"),
})  # fmt: skip
LEVELS = {"ratio": (ratio, SHARES), "survey_share": (survey_share, SHARES), "reduction": (reduction, VALUES)}


@st.composite
def levels(draw: st.DrawFn) -> Document:
    one, numbers = draw(st.sampled_from(sorted(LEVELS.values(), key=lambda pair: pair[0].__name__)))
    baseline, actual, expected = (draw(numbers) for _ in range(3))
    target = draw(numbers.filter(lambda value: value != baseline))
    facts = {
        "baseline": baseline, "actual": actual, "expected": expected, "target": target,
        "path": [["2018-12-31", baseline], ["2030-12-31", target]], "first_day": "2018-12-31",
        "last_day": "2030-12-31", "target_date": "2030-12-31", "qualifier": draw(QUALIFIERS),
        "ratio_percent": draw(st.integers(-200, 300)), "change": draw(CHANGES), "frequency": draw(FREQUENCIES),
        "status": draw(st.sampled_from(STATUSES)), "final": draw(st.booleans()),
    }  # fmt: skip
    if facts["status"] in ("no_data", "no_result") and draw(st.booleans()):
        facts |= {"actual": None, "at": None, "expected": None, "series": []}
    return one(**facts)


@st.composite
def held(draw: st.DrawFn) -> Document:
    rows = [
        {"period": f"{2021 + place // 4}Q{place % 4 + 1}", "last_day": str(dt.date(2021 + place // 4, 12, 31)),
         "value": value, "met": met}
        for place, (value, met) in enumerate(draw(st.lists(st.tuples(VALUES, st.booleans()), min_size=1, max_size=14)))
    ]  # fmt: skip
    met = sum(row["met"] for row in rows)
    return threshold(
        series=rows, periods_met=met, periods=len(rows), actual=met, progress_percent=percent(met / len(rows)),
        direction=draw(st.sampled_from(["at_least", "at_most"])), frequency=draw(FREQUENCIES), target=draw(VALUES),
        status=draw(st.sampled_from(["on_track", "behind", "achieved", "not_achieved"])), final=draw(st.booleans()),
    )  # fmt: skip


@st.composite
def graded(draw: st.DrawFn) -> Document:
    rows = [
        {"period": str(2011 + place), "last_day": f"{2011 + place}-06-01", "grade": grade}
        for place, grade in enumerate(draw(st.lists(st.sampled_from(SCALE), min_size=1, max_size=12)))
    ]
    start, aim = sorted(draw(st.lists(st.sampled_from(SCALE), min_size=2, max_size=2, unique=True)), key=SCALE.index)
    return status(
        series=rows, grade=rows[-1]["grade"], actual=rows[-1]["grade"], at=rows[-1]["last_day"], baseline=start,
        target=aim, status=draw(st.sampled_from(["achieved", "not_achieved", "too_early"])),
        since=draw(st.none() | st.just("2021-10-01")), final=draw(st.booleans()),
    )  # fmt: skip


@st.composite
def done(draw: st.DrawFn) -> Document:
    rows = [
        {"period": str(2015 + place), "last_day": f"{2015 + place}-12-31", "done": one}
        for place, one in enumerate(draw(st.lists(st.booleans(), min_size=1, max_size=4)))
    ]
    is_done = rows[-1]["done"]
    words_for = ["achieved"] if is_done else ["not_achieved", "too_early", "no_result"]
    return deliverable(
        series=rows, done=is_done, actual=is_done, at=rows[-1]["last_day"], status=draw(st.sampled_from(words_for)),
        final=draw(st.booleans()),
    )  # fmt: skip


@st.composite
def followed(draw: st.DrawFn) -> Document:
    rows = [
        {
            "period": str(2015 + place),
            "last_day": f"{2015 + place}-12-31",
            "value": value,
            "qualifier": draw(QUALIFIERS),
        }
        for place, value in enumerate(draw(st.lists(VALUES, max_size=6)))
    ]
    last: dict[str, Any] = rows[-1] if rows else dict.fromkeys(("value", "period", "last_day", "qualifier"))
    return monitor(
        series=rows, actual=last["value"], value=last["value"], at=last["last_day"], period=last["period"],
        qualifier=last["qualifier"], change=draw(CHANGES),
    )  # fmt: skip


GOALS = st.one_of(levels(), held(), graded(), done(), followed())
TOLD: list[Callable[..., str]] = [
    sentences.in_one_line, sentences.why, sentences.because, sentences.change, sentences.drawing, sentences.road,
    sentences.target, sentences.status,
]  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(GOALS, st.sampled_from(["sv", "en"]))
def test_every_sentence_is_whole_and_every_number_is_the_documents(one: Document, language: str) -> None:
    reader = words(language)
    known = set(numbers_of(one, language))
    for tell in TOLD:
        said = tell(reader, one)
        assert not re.search(r"[{}\[\]]|None|  |\bnull\b|\.\.|\( ", said), said
        assert said == said.strip()
        assert set(re.findall(r"\d[\d\N{NO-BREAK SPACE},.]*\d|\d", said)) <= known, said


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(GOALS, min_size=1, max_size=4), st.sampled_from(["sv", "en"]))
def test_any_goals_become_a_whole_page_with_the_figures_of_the_data(goals: list[Document], language: str) -> None:
    numbered = document(*(one | {"code": f"g{place}"} for place, one in enumerate(goals)))
    shown = read(page(numbered, language))
    assert not shown.has("script")
    for one, told in zip(numbered["goals"], json_of(numbered, language)["goals"], strict=True):
        article = shown.one("article", id=f"goal-{one['code']}")
        assert told["actual"] == one["actual"]
        if isinstance(told["actual"], (int, float)) and not isinstance(told["actual"], bool):
            figure = article.one("p", class_="fig").one("b").text
            assert words(language).number(told["actual"]) in figure
        table = article.one("table", class_="periods").text if one["series"] else ""
        assert all(words(language).number(row["value"]) in table for row in told["series"] if "value" in row)


def numbers_of(part: Any, language: str) -> Iterator[str]:
    """Every number of a document as readers see it written; the parts of its dates too, and small counts of steps."""
    if isinstance(part, dict):
        for value in part.values():
            yield from numbers_of(value, language)
    elif isinstance(part, list):
        for value in part:
            yield from numbers_of(value, language)
    elif isinstance(part, str):
        yield from (str(int(number)) if len(number) < 3 else number for number in re.findall(r"\d+", part))
    elif isinstance(part, (int, float)) and not isinstance(part, bool):
        yield from (words(language).number(part).lstrip("\N{MINUS SIGN}"), words(language).number(abs(part)))
