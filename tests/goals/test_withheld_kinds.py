"""Few people of any kind of goal: what a release withholds of them cannot be computed from the rest of it."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from itertools import product
from types import SimpleNamespace
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from goals import frames
from goals.calendar import Period
from goals.document.background import Background
from goals.document.figures import figures
from goals.document.values import Document
from goals.models import Goal, Target
from goals.publishing import Part, Why, hidden
from goals.standing import Basis, standing_of
from tests.goals.attacker import learned

DAY = dt.date(2025, 6, 30)
QUARTERS = ("2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2")
AREAS = ("a", "b", "c", "d")
FEW = st.one_of(st.integers(0, 5), st.integers(0, 12))
TARGET = {"version": 1, "date": dt.date(2025, 12, 31), "value": Decimal(100), "provenance": "seed", "set_at": None}
PATH = {"baseline": Decimal(0), "baseline_date": dt.date(2022, 12, 31), "profile": "linear", "milestones": []}


def told(kind: str, *lines: Document, small: int = 5, within: Any = None, **changes: Any) -> Document:
    """A goal about people as a release tells it, from what was verified: no database."""
    targets = [] if kind == "monitor" else [Target(**TARGET, **PATH)]
    usual = {"code": "mal", "kind": kind, "counts": "people", "frequency": "quarter", "reporters": []}
    goal = Goal(**{**usual, "targets": targets, **changes})
    rows = [{**EMPTY, **line, "last_day": Period.parse(line["period"]).last_day} for line in lines]
    partnership = SimpleNamespace(on_track=1, at_risk=1, first_period="2024Q1", start=dt.date(2023, 1, 1))
    basis = Basis(partnership, pd.DataFrame(rows, columns=frames.LINES, dtype=object), {}, within or {})  # type: ignore[arg-type]
    nothing = pd.DataFrame([], columns=["goal", "partner", "period", "area", "provenance"], dtype=object)
    places: Any = {code: SimpleNamespace(name=code.upper()) for code in AREAS}
    background = Background({}, nothing, nothing, places, {}, None, None)
    return figures(standing_of(goal, basis, DAY), background, DAY, threshold=small)


EMPTY = {**dict.fromkeys(frames.LINES), "goal": "mal", "partner": "saab", "reported": True} | dict.fromkeys(
    ("area", "question", "initiative"), ""
)


def line(period: str, area: str = "", **measure: Any) -> Document:
    exact = {key: Fraction(one) if isinstance(one, int) else one for key, one in measure.items()}
    return {"period": period, "area": area, **exact}


def is_small(count: float | None, small: int = 5) -> bool:
    return count is not None and 0 < count < small


@given(st.lists(FEW, min_size=1, max_size=4))
@settings(max_examples=200, deadline=None)
def test_followed_parts_cannot_be_computed_from_their_sum(counts: list[int]) -> None:
    goal = told("monitor", *(line("2024Q4", area, quantity=count) for area, count in zip(AREAS, counts, strict=False)))
    shown = [row.get("quantity") for row in goal["by_area"]]
    assert not any(is_small(one) for one in shown)
    total = sum(counts)
    assert goal["withheld"] == is_small(total) == (goal["actual"] is None)
    (point,) = goal["series"]
    if is_small(total):
        assert (goal["value"], point.get("value")) == (None, None)
    else:
        assert goal["actual"] == point["value"] == total
        assert None not in shown or learned(shown, total) == {}


@given(st.lists(st.tuples(FEW, FEW), min_size=1, max_size=6))
@settings(max_examples=200, deadline=None)
def test_cases_cannot_be_computed_from_those_of_the_year(cases: list[tuple[int, int]]) -> None:
    """Those that count and the others, of up to six quarters: none can be told from sums and shares."""
    goal = told(
        "ratio",
        *(
            line(period, numerator=those, denominator=those + others)
            for period, (those, others) in zip(QUARTERS, cases, strict=False)
        ),
    )
    year, rows = cases[-4:], goal["series"]
    those, others = (sum(one[part] for one in year) for part in (0, 1))
    for (counted, rest), row in zip(cases, rows, strict=True):
        if "numerator" in row:
            assert (row["numerator"], row["denominator"]) == (counted, counted + rest)
            assert len(cases) == 1 or not (is_small(counted) or is_small(rest))
    for place, row in enumerate(rows[:-1]):
        whole = all("numerator" in one for one in rows[max(0, place - 3) : place + 1])
        assert ("value" in row) == whole, "a share tells the cases of its year"
    assert goal["withheld"] == is_small(those + others) == ("value" not in rows[-1])
    if goal["withheld"]:
        assert {goal[key] for key in ("actual", "numerator", "progress", "ratio", "deviation")} == {None}
    if is_small(those) or is_small(others):
        assert (goal["numerator"], goal["denominator"]) == (None, None)
        assert not any("numerator" in row for row in rows[-4:])
        return
    assert (goal["numerator"], goal["denominator"]) == (those, those + others)
    shown = [year[place] if "numerator" in row else None for place, row in enumerate(rows[-4:])]
    assert computed(shown, (those, others)) == []


def computed(shown: list[tuple[int, int] | None], totals: tuple[int, int]) -> list[int]:
    """The places of withheld pairs of which only one is possible, when both totals are known."""
    possible: dict[int, set[tuple[int, int]]] = {place: set() for place, pair in enumerate(shown) if pair is None}
    if not possible:
        return []
    left = [total - sum(pair[part] for pair in shown if pair) for part, total in enumerate(totals)]
    for firsts, seconds in product(*(list(shared_out(amount, len(possible))) for amount in left)):
        pairs = list(zip(firsts, seconds, strict=True))
        if any(is_small(one) for pair in pairs for one in pair):
            for place, pair in zip(possible, pairs, strict=True):
                possible[place].add(pair)
            if all(len(found) > 1 for found in possible.values()):
                return []
    assert all(possible.values()), "what is shown contradicts itself"
    return [place for place, pairs in possible.items() if len(pairs) == 1]


def shared_out(amount: int, among: int) -> Any:
    if among == 1:
        yield (amount,)
        return
    for first in range(amount + 1):
        yield from ((first, *rest) for rest in shared_out(amount - first, among - 1))


@given(st.lists(FEW, min_size=1, max_size=4), FEW)
@settings(max_examples=100, deadline=None)
def test_the_share_of_a_few_answers_is_withheld(answers: list[int], whole: int) -> None:
    parts = [line("2024Q4", area, value=50, sample_size=number) for area, number in zip(AREAS, answers, strict=False)]
    questions = [{"code": "egen", "text": {"sv": "?"}}]
    survey = {"provider": "saab", "counted_answers": {"sv": ["ja"]}, "questions": questions}
    own = line("2024Q4", value=60, sample_size=whole)
    goal = told("survey_share", own, *parts, counts="things", survey=survey)
    by_area = {row["area"]: row for row in goal["by_area"] if row["area"]}
    hidden = [number for area, number in zip(AREAS, answers, strict=False) if number and "withheld" in by_area[area]]
    assert sum(map(is_small, answers)) == sum(map(is_small, hidden)), "every share of a few"
    measured = [number for number in answers if number]
    assert len(hidden) != 1 or len(measured) == 1, "and of one other, which would tell it"
    assert not hidden or len(hidden) == len(measured) or sum(hidden) >= 5
    answered = whole or sum(answers)  # without a single answer nothing was measured
    (question,) = goal["by_question"]
    assert goal["withheld"] == is_small(answered) == ("withheld" in question)
    if goal["withheld"]:
        assert (goal["actual"], goal["sample_size"], goal["progress"]) == (None, None, None)
        assert all("withheld" in row for row in goal["series"])


def test_a_promised_level_is_shown_and_the_small_ones_before_it_are_not() -> None:
    levels = [line(period, value=number) for period, number in (("2024Q1", 12), ("2024Q2", 3), ("2024Q4", 2))]
    parts = [line("2024Q4", area, value=number) for area, number in (("a", 2), ("b", 0), ("c", 7))]
    goal = told("reduction", *levels, *parts)
    assert [row.get("value") for row in goal["series"]] == [12, None, 2]
    assert (goal["actual"], goal["withheld"]) == (2, False)
    assert [row.get("value") for row in goal["by_area"]] == [2, None, 0, None]
    held = told("threshold", *levels, direction="at_least")
    assert [(row.get("value"), row["met"]) for row in held["series"]] == [(12, False), (None, False), (None, False)]
    assert told("reduction", *levels, *parts, small=0)["by_area"][1]["value"] == 2, "for people who are signed in"


def test_a_change_does_not_give_a_withheld_number_away() -> None:
    change = {"since": "2024Q1", "value": "-9", "prov": "seed"}
    before, after = line("2024Q1", value=12), line("2024Q2", value=3, change=change)
    goal = told("monitor", before, after)
    assert [row.get("value") for row in goal["series"]] == [12, None]
    assert {key: goal["change"][key] for key in ("value", "direction", "withheld")} == {
        "value": None, "direction": "down", "withheld": True,
    }  # fmt: skip
    assert told("monitor", before, after, counts="things")["change"]["value"] == -9


def test_whoever_approves_reads_what_is_withheld_and_why() -> None:
    def account(kind: str, *lines: Document) -> set[tuple[Part, str, Why | None]]:
        document = {"thresholds": {"small_count": 5}, "goals": [told(kind, *lines)]}
        return {(one.part, one.of, one.why) for one in hidden(document, {"mal": told(kind, *lines, small=0)})}

    parts = [line("2024Q4", area, quantity=number) for area, number in (("a", 2), ("b", 9), ("c", 0), ("d", 30))]
    assert account("monitor", *parts) == {(Part.AREA, "a", Why.SMALL), (Part.AREA, "b", Why.TELLING)}
    assert account("monitor", line("2024Q4", value=3)) == {
        (Part.FIGURE, "", Why.SMALL), (Part.PERIOD, "2024Q4", Why.SMALL),
    }  # fmt: skip
    assert account("ratio", line("2024Q4", numerator=1, denominator=30)) == {
        (Part.PERIOD, "2024Q4", Why.SMALL), (Part.CASES, "", Why.SMALL),
    }  # fmt: skip
    many, few = line("2024Q2", numerator=30, denominator=60), line("2024Q1", numerator=2, denominator=60)
    assert account("ratio", few, many) == {
        (Part.PERIOD, "2024Q1", Why.SMALL), (Part.PERIOD, "2024Q2", Why.TELLING),
        (Part.RUNNING_SHARE, "2024Q1", Why.TELLING),
    }  # fmt: skip
