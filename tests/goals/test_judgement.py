"""How a goal stands: the application's arithmetic against the specification's, on generated programmes."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from goals.calendar import Frequency
from goals.measures import Per
from goals.progress import Progress, Status, Thresholds, judge
from tests.goals.generated import counted_lines, definition, goals, partnerships
from tests.oracle import check as oracle

FINAL = {Status.ACHIEVED, Status.NOT_ACHIEVED, Status.NO_RESULT}
ORDER = [Status.BEHIND, Status.AT_RISK, Status.ON_TRACK, Status.ACHIEVED]
ANYWHERE = st.integers(-1200, 1200)


def around(goal: dict[str, Any], days: int) -> dt.date:
    return oracle.day(goal["target"]["date"]) + dt.timedelta(days=days)


def judged(partnership: dict[str, Any], goal: dict[str, Any], as_of: dt.date) -> Progress:
    thresholds = Thresholds(*(Fraction(partnership["thresholds"][key]) for key in ("on_track", "at_risk")))
    return judge(definition(partnership, goal), counted_lines(goal), as_of, thresholds)


@given(partnerships(), goals(), ANYWHERE)
@settings(max_examples=500, deadline=None)
def test_every_figure_is_the_specification_s(partnership: dict[str, Any], goal: dict[str, Any], days: int) -> None:
    as_of = around(goal, days)
    mine, theirs = judged(partnership, goal, as_of), oracle.figure(partnership, goal, as_of, {})
    assert mine.actual.value == oracle.actual(partnership, goal, as_of, {})[0]
    assert {
        "status": mine.status,
        "received": mine.coverage.received,
        "due": mine.coverage.due,
        "preliminary": mine.coverage.is_preliminary,
        "coverage": float(mine.coverage.share) if mine.coverage.share is not None else None,
    } == {key: theirs[key] for key in ("status", "received", "due", "preliminary", "coverage")}
    if mine.actual.value is None:
        assert (mine.expected, mine.progress, mine.ratio, mine.deviation) == (None, None, None, None)
        assert (theirs["expected"], theirs["progress"], theirs["ratio"]) == (None, None, None)
        return
    assert mine.actual.at.isoformat() == theirs["at"]
    assert mine.expected is not None
    assert mine.progress is not None
    assert oracle.plain(mine.expected) == theirs["expected"]
    assert float(mine.progress) == theirs["progress"]
    assert (mine.ratio if mine.ratio is None else float(mine.ratio)) == theirs["ratio"]
    assert mine.deviation == mine.actual.value - mine.expected


@given(partnerships(), goals(), ANYWHERE)
@settings(max_examples=200, deadline=None)
def test_what_is_expected_is_exact(partnership: dict[str, Any], goal: dict[str, Any], days: int) -> None:
    """Not only as a float: the fraction itself, read at the day that A stands for."""
    progress = judged(partnership, goal, around(goal, days))
    if progress.actual.value is None:
        return
    if goal["kind"] == "activity_count":
        first, last = oracle.window(partnership, goal, around(goal, days))
        points, profile = [(first, Fraction(0)), (last, Fraction(str(goal["target"]["value"])))], "linear"
    else:
        points, profile = oracle.fixed_points(goal), goal["profile"]
    at = progress.actual.at
    assert progress.expected == oracle.expected(points, at, profile, goal.get("monthly_weights"))


@given(partnerships(), goals(), st.integers(0, 1200))
@settings(deadline=None)
def test_from_the_target_date_on_only_final_words(partnership: dict[str, Any], goal: dict[str, Any], days: int) -> None:
    progress = judged(partnership, goal, around(goal, days))
    assert progress.final
    assert progress.status in FINAL


@given(partnerships(), goals(), ANYWHERE, st.integers(0, 600), st.integers(0, 11))
@settings(max_examples=200, deadline=None)
def test_a_larger_result_never_gives_a_worse_word(
    partnership: dict[str, Any], goal: dict[str, Any], days: int, more: int, place: int
) -> None:
    """Towards the target: for a goal that is to sink, a smaller result is the better one."""
    as_of = around(goal, days)
    counted = [one for one in goal["contributions"] if one["state"] == "verified" and "quantity" in one]
    before = judged(partnership, goal, as_of)
    if not counted or before.actual.value is None:
        return
    chosen = counted[place % len(counted)]
    changed = [{**one, "quantity": Decimal(one["quantity"]) + more} if one is chosen else one for one in counted]
    others = [one for one in goal["contributions"] if one not in counted]
    after = judged(partnership, {**goal, "contributions": changed + others}, as_of)
    rises = "baseline" not in goal or Decimal(goal["target"]["value"]) > Decimal(goal["baseline"]["value"])
    worse, better = (before, after) if rises else (after, before)
    on_the_way = before.expected is not None and before.ratio is not None and not before.final
    expected_way = before.ratio is None or (before.expected - base(goal) > 0) == rises
    if on_the_way and expected_way:
        assert ORDER.index(worse.status) <= ORDER.index(better.status)
    elif before.final:
        assert (worse.status == Status.ACHIEVED) <= (better.status == Status.ACHIEVED)


def base(goal: dict[str, Any]) -> Fraction:
    return Fraction(str(goal["baseline"]["value"])) if "baseline" in goal else Fraction(0)


def slow_pace(partnership: dict[str, Any], goal: dict[str, Any], at: dt.date) -> Fraction | None:
    """Every period from the first on that has ended, the last four (or one) of them, what they brought in the mean."""
    first = oracle.span(goal.get("first", partnership["reporting"]["first"]))[0]
    ended = oracle.whole(goal["frequency"], first, at)[-(1 if goal["frequency"] == "year" else 4) :]
    brought = [
        Fraction(str(one.get("quantity", 0)))
        for one in goal["contributions"]
        if one["state"] == "verified" and one["period"] in ended
    ]
    return sum(brought, Fraction(0)) / len(ended) if ended else None


@given(partnerships(), goals(), ANYWHERE)
@settings(max_examples=200, deadline=None)
def test_the_pace_and_the_pace_that_is_needed(partnership: dict[str, Any], goal: dict[str, Any], days: int) -> None:
    progress = judged(partnership, goal, around(goal, days))
    if progress.actual.value is None or goal["frequency"] == "irregular" or goal["target"].get("per") == "year":
        assert (progress.pace, progress.required_pace) == (None, None)
        return
    at, due = progress.actual.at, oracle.day(goal["target"]["date"])
    assert progress.pace == slow_pace(partnership, goal, at)
    left = [code for code in oracle.whole(goal["frequency"], at.replace(day=1), due) if oracle.last_day(code) > at]
    missing = Fraction(str(goal["target"]["value"])) - progress.actual.value
    assert progress.required_pace == (missing / len(left) if left and missing > 0 else None)


@given(partnerships(), goals(), ANYWHERE)
@settings(deadline=None)
def test_what_comes_after_the_target_date_stands_beside(
    partnership: dict[str, Any], goal: dict[str, Any], days: int
) -> None:
    as_of, due = around(goal, days), oracle.day(goal["target"]["date"])
    later = [
        Fraction(str(one["quantity"]))
        for one in oracle.counted(goal, as_of)
        if "quantity" in one and oracle.last_day(one["period"]) > due
    ]
    assert judged(partnership, goal, as_of).actual.beside == sum(later, Fraction(0))


@given(partnerships(), goals(), ANYWHERE, st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_the_order_of_reports_is_irrelevant(
    partnership: dict[str, Any], goal: dict[str, Any], days: int, chance: Any
) -> None:
    shuffled = list(goal["contributions"])
    chance.shuffle(shuffled)
    again = judged(partnership, {**goal, "contributions": shuffled}, around(goal, days))
    assert again == judged(partnership, goal, around(goal, days))


@given(partnerships(), goals(), ANYWHERE)
@settings(max_examples=50, deadline=None)
def test_a_share_in_another_s_report_counts_but_is_no_report(
    partnership: dict[str, Any], goal: dict[str, Any], days: int
) -> None:
    as_of, meaning = around(goal, days), definition(partnership, goal)
    thresholds = Thresholds(Fraction(1), Fraction(1))
    lines = counted_lines(goal)
    shared = judge(meaning, [replace(one, reported=False) for one in lines], as_of, thresholds)
    assert shared.coverage.received == 0
    assert shared.actual == judge(meaning, lines, as_of, thresholds).actual


def test_an_activity_per_year_is_judged_by_its_last_whole_year() -> None:
    target = {"value": 8, "date": "2025-12-31", "per": "year", "prov": "seed"}
    partnership = {
        "start": "2022-01-01",
        "reporting": {"first": "2022Q1", "closed_through": "2999"},
        "thresholds": {"on_track": Decimal("0.95"), "at_risk": Decimal("0.8")},
    }
    said = [{"partner": "saab", "period": str(year), "quantity": year - 2015, "state": "verified", "prov": "seed"}
            for year in (2022, 2023, 2024)]  # fmt: skip
    goal = {"code": "x", "title": {}, "unit": {}, "level": "output", "kind": "activity_count", "frequency": "year",
            "reporters": ["saab"], "target": target, "contributions": said}  # fmt: skip
    meaning = definition(partnership, goal)
    assert (meaning.per, meaning.frequency) == (Per.YEAR, Frequency.YEAR)
    progress = judged(partnership, goal, dt.date(2025, 6, 30))
    assert (progress.actual.value, progress.actual.at) == (9, dt.date(2024, 12, 31))
    assert (progress.progress, progress.status) == (Fraction(9, 8), Status.ACHIEVED)
