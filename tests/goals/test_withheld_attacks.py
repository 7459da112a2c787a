"""What somebody who computes with everything in a release learns of few people: measurements of parts and periods."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goals.document.values import Document, shown
from goals.models import Target
from goals.suppression import withheld_parts
from tests.goals.test_withheld_kinds import PATH, TARGET, line, told

QUESTIONS = [{"code": "egen", "text": {"sv": "?"}}]
SURVEY = {"counts": "things", "survey": {"provider": "saab", "counted_answers": {"sv": ["ja"]}, "questions": QUESTIONS}}
NESTED = {"a": frozenset("d"), "b": frozenset("d")}  # a and b lie in d; c lies outside
FEW = st.one_of(st.integers(0, 5), st.integers(0, 12))


def answers(period: str, area: str, number: int, share: int = 50) -> Document:
    return line(period, area, value=share, sample_size=number)


def by_area(goal: Document) -> dict[str, Any]:
    """What is shown of each part, by its code: its answers or its level; None where it is withheld."""
    rows = [row for row in goal["by_area"] if row["area"]]
    return {row["area"]: row["sample_size"] or row.get("value") for row in rows}


def by_period(goal: Document) -> list[tuple[str, float | None]]:
    return [(row["period"], row.get("value")) for row in goal["series"]]


def target(value: int, baseline: int = 0) -> dict[str, Any]:
    return {"targets": [Target(**TARGET | {"value": Decimal(value)}, **PATH | {"baseline": Decimal(baseline)})]}


def test_a_part_measured_anew_is_not_told_by_the_share_of_its_first_period() -> None:
    parts = [answers("2024Q1", "a", 100), answers("2024Q1", "b", 2, share=100), answers("2025Q1", "b", 50, share=60)]
    goal = told("survey_share", *parts, **SURVEY)
    assert by_area(goal) == {"a": 100, "b": 50}
    assert by_period(goal) == [("2024Q1", None), ("2025Q1", 60)]
    assert "sample_size" not in goal["series"][0]
    assert by_period(told("survey_share", *parts, small=0, **SURVEY)) == [("2024Q1", 51), ("2025Q1", 60)]


def test_the_level_of_an_earlier_whole_does_not_tell_a_part_of_it() -> None:
    levels = [("2024Q1", "", 20), ("2024Q1", "a", 18), ("2024Q1", "b", 2), ("2025Q1", "b", 9), ("2025Q1", "", 30)]
    goal = told("reduction", *(line(period, area, value=number) for period, area, number in levels))
    assert by_period(goal) == [("2024Q1", None), ("2025Q1", 30)]
    assert by_area(goal) == {"a": 18, "b": 9}


def test_the_figure_is_shown_and_its_parts_are_not_also_when_one_was_measured_anew() -> None:
    whole = answers("2024Q1", "", 102, share=51)
    parts = [answers("2024Q1", "a", 100), answers("2024Q1", "b", 2), answers("2025Q1", "b", 50)]
    goal = told("survey_share", whole, *parts, **SURVEY)
    assert (goal["actual"], by_period(goal)[0]) == (51, ("2024Q1", 51))
    assert by_area(goal) == {"a": None, "b": 50}


def test_a_quarter_and_a_year_that_end_on_one_day_are_withheld_together() -> None:
    goal = told("survey_share", answers("2024", "a", 100), answers("2024Q4", "b", 2, share=100), **SURVEY)
    assert (goal["actual"], goal["sample_size"]) == (51, 102), "the two put together"
    assert by_area(goal) == {"a": None, "b": None}
    assert by_period(goal) == [("2024Q4", None), ("2024", None)]


@pytest.mark.parametrize("kind", ["reduction", "survey_share", "monitor"])
def test_a_part_within_another_is_covered_by_its_neighbours(kind: str) -> None:
    numbers = {"a": 18, "b": 2, "c": 6, "d": 20}
    is_survey = kind == "survey_share"
    lines = [answers("2024Q4", area, n) if is_survey else line("2024Q4", area, value=n) for area, n in numbers.items()]
    goal = told(kind, *lines, within=NESTED, **(SURVEY if is_survey else {}))
    assert by_area(goal) == {"a": None, "b": None, "c": 6, "d": 20}, "20 - 18 would be 2"


def test_a_part_measured_anew_is_not_told_by_what_it_lies_in() -> None:
    parts = [("2024Q4", "d", 20), ("2024Q4", "a", 18), ("2024Q4", "b", 2), ("2025Q1", "b", 9)]
    goal = told("survey_share", *(answers(*one) for one in parts), within=NESTED, **SURVEY)
    assert by_area(goal) == {"a": None, "b": 9, "d": 20}


@given(st.tuples(FEW, FEW, FEW, FEW))
@settings(max_examples=300, deadline=None)
def test_no_sum_of_parts_within_parts_tells_a_small_one(numbers: tuple[int, ...]) -> None:
    """a and b make up d; d and c make up e; e and f are the whole."""
    a, b, c, f = (Fraction(number) for number in numbers)
    counts = {"a": a, "b": b, "c": c, "d": a + b, "e": a + b + c, "f": f}
    within = {"a": {"d", "e"}, "b": {"d", "e"}, "c": {"e"}, "d": {"e"}}
    hidden = withheld_parts(counts, within, threshold=5)
    assert {part for part, count in counts.items() if 0 < count < 5} <= hidden
    for together in ({"e", "f"}, {"e", "d", "c"}, {"d", "a", "b"}):
        assert len(together & hidden) != 1, "one number that is left out of a sum is told by the others"


def test_whether_a_target_was_met_does_not_tell_a_withheld_value() -> None:
    for direction, limit, value in (("at_most", 1, 1), ("at_most", 3, 4), ("at_least", 4, 4), ("at_least", 2, 1)):
        periods = [line("2024Q3", value=12), line("2024Q4", value=value)]
        goal = told("threshold", *periods, direction=direction, **target(limit))
        assert (goal["withheld"], goal["series"]) == (True, [])
        keys = ("actual", "periods_met", "progress", "progress_percent", "ratio", "ratio_percent", "deviation")
        assert [goal[key] for key in keys] == [None] * len(keys)
    known = told("threshold", line("2024Q4", value=3), direction="at_least", **target(95))
    assert (known["series"][0]["met"], known["periods_met"]) == (False, 0), "as every small number would be"
    hidden_by_more = [line("2024Q4", value=3), {**line("2024Q4", value=9), "partner": "balder"}]
    assert told("threshold", *hidden_by_more, direction="at_most", **target(4))["periods_met"] == 0


def test_what_follows_from_a_share_says_no_more_of_its_cases_than_the_share() -> None:
    def judged(cases: int) -> list[Any]:
        of = {1: 47, 2: 97, 3: 143}[cases]
        goal = told("ratio", line("2024Q4", numerator=cases, denominator=of), **target(1, baseline=3))
        assert (goal["actual"], goal["numerator"]) == (2.1, None)
        return [goal[key] for key in ("progress", "progress_percent", "ratio", "ratio_percent", "deviation")]

    assert judged(1) == judged(2) == judged(3)
    assert judged(2)[:2] == [0.45, 45]
    whole = told("ratio", line("2024Q4", numerator=2, denominator=97), small=0, **target(1, baseline=3))
    assert whole["progress"] == shown((Fraction(200, 97) - 3) / -2, 3), "for people who are signed in"


def test_a_rounded_share_does_not_contradict_the_word_of_how_it_goes() -> None:
    day = {"date": dt.date(2024, 12, 31)}
    almost = [Target(**TARGET | day | {"value": Decimal(98)}, **PATH)]
    goal = told("ratio", line("2024Q4", numerator=97955, denominator=99959, partner="saab"), small=3000, targets=almost)
    assert (goal["actual"], goal["numerator"], goal["status"]) == (98, None, "not_achieved")
    assert (goal["progress"], goal["progress_percent"], goal["ratio_percent"]) == (0.999, 99, 99)
