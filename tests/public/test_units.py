"""Exactly one is told in the singular, all else in the plural; where nobody has said it, in no form that is wrong."""

from decimal import Decimal
from typing import Any

import pytest

from dashapp import sentences
from dashapp.components.measure import measure
from dashapp.i18n import NO_BREAK_SPACE, words
from goals.entry import Entry
from goals.kinds import Kind
from tests.public.documents import document, goal
from tests.public.faces import page
from tests.public.kinds import monitor, reduction, survey_share, threshold

WALKS = {"sv": "vandringar", "en": "walks"}
WALK = {"sv": "vandring", "en": "walk"}
COUNTED = {"unit": WALKS, "unit_one": WALK}


def plain(text: str) -> str:
    return text.replace(NO_BREAK_SPACE, " ")


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (0, "0 vandringar", "0 walks"),
        (1, "1 vandring", "1 walk"),
        (-1, "−1 vandring", "−1 walk"),
        (Decimal("1.04"), "1 vandring", "1 walk"),  # as it is written
        (Decimal("1.05"), "1,1 vandringar", "1.1 walks"),
        (0.5, "0,5 vandringar", "0.5 walks"),
        (1001, "1 001 vandringar", "1,001 walks"),
    ],
)
def test_a_number_has_the_form_of_its_unit_that_goes_with_it(value: Any, swedish: str, english: str) -> None:
    for language, told in (("sv", swedish), ("en", english)):
        assert plain(sentences.amount(words(language), goal(**COUNTED), value)) == told


@pytest.mark.parametrize("unit_one", [{}, {"unit_one": None}], ids=["an older document", "nobody has said it"])
def test_where_nobody_has_said_what_one_is_called_the_plural_is_a_label(unit_one: dict[str, Any]) -> None:
    older = {key: value for key, value in goal(unit=WALKS).items() if key != "unit_one"} | unit_one
    assert sentences.amount(words("sv"), older, 1) == "1 (vandringar)"
    assert sentences.amount(words("en"), older, 2) == "2 walks"
    assert "1 (vandringar)" in page(document(older | {"target": 1}))


FIGURES: list[tuple[dict[str, Any], str, str]] = [
    (goal(**COUNTED, actual=1, target=8), "1 av 8 vandringar", "1 of 8 walks"),
    (goal(**COUNTED, actual=1, target=1), "1 av 1 vandring", "1 of 1 walk"),
    (goal(**COUNTED, kind="activity_count", actual=3, target=1), "3 av minst 1 vandring", "3 of at least 1 walk"),
    (reduction(**COUNTED, actual=1, target=0), "1 vandring", "1 walk"),
    (monitor(**COUNTED, actual=1), "Mer än 1 vandring", "More than 1 walk"),
    (threshold(**COUNTED, target=1), "med minst 1 vandring", "with at least 1 walk"),
    (survey_share(sample_size=1), "av 1 svarande", "of 1 respondent "),
]


@pytest.mark.parametrize(("figure", "swedish", "english"), FIGURES)
def test_a_figure_of_one_is_right(figure: dict[str, Any], swedish: str, english: str) -> None:
    for language, told in (("sv", swedish), ("en", english)):
        assert told in plain(sentences.in_one_line(words(language), figure))


def test_what_goes_with_one_is_right_too() -> None:
    one, several = goal(after_target=1, required_pace=1, pace=None), goal(after_target=2, required_pace=2, pace=2)
    assert "1 more has been counted. It stands beside" in sentences.afterwards(words("en"), one)
    assert "har 1 till räknats. Det står" in sentences.afterwards(words("sv"), one)
    assert "another 2 have been counted. They stand" in sentences.afterwards(words("en"), several)
    assert sentences.pace(words("en"), one).endswith("1 a quarter is needed.")
    assert sentences.pace(words("en"), several).endswith("2 a quarter are needed.")


def test_a_report_of_one_is_right() -> None:
    reader = words("en")
    assert measure(reader, Kind.MONITOR, Entry(value=Decimal(1)), **COUNTED) == "1 walk"
    assert measure(reader, Kind.MONITOR, Entry(quantity=Decimal("1.000001")), **COUNTED) == "1.000001 walks"
    assert measure(reader, Kind.REDUCTION, Entry(value=Decimal(1)), unit=WALKS) == "1 (walks)"
    change = Entry(change={"since": "2025Q1", "value": "-1"})
    assert measure(reader, Kind.MONITOR, change, **COUNTED) == "−1 walk since Jan–Mar 2025"
