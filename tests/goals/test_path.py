"""The expected path: through its fixed points, by its profile, the same drawn as computed."""

import datetime as dt
from fractions import Fraction
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from goals.path import Path, Point, Profile
from tests.goals.generated import by_chance, way
from tests.oracle import check as oracle

WAYS = by_chance(way)
AROUND = st.integers(-400, 3500)
B, T = Point(dt.date(2024, 1, 31), Fraction(10)), Point(dt.date(2024, 12, 31), Fraction(2))


def path_of(way: dict[str, Any]) -> Path:
    """The path of a way, written apart from the application's own making of it."""
    baseline = Fraction(str(way["baseline"]["value"]))
    middle = [
        Fraction(str(one["value"])) if "value" in one else Fraction(str(one["relative_to_baseline"])) * baseline
        for one in way.get("milestones", ())
    ]
    values = [baseline, *middle, Fraction(str(way["target"]["value"]))]
    days = [one["date"] for one in (way["baseline"], *way.get("milestones", ()), way["target"])]
    points = [Point(dt.date.fromisoformat(day), value) for day, value in zip(days, values, strict=True)]
    weights = [Fraction(str(weight)) for weight in way.get("monthly_weights", ())]
    return Path(points, Profile(way["profile"]), weights)


@given(WAYS)
@settings(deadline=None)
def test_nothing_is_done_at_the_baseline_and_everything_at_the_target(way: dict[str, Any]) -> None:
    path = path_of(way)
    baseline, target = path.baseline.value, path.target.value
    shares = [(path.expected(day) - baseline) / (target - baseline) for day in (path.baseline.day, path.target.day)]
    assert shares == [0, 1]
    before, after = path.baseline.day - dt.timedelta(days=99), path.target.day + dt.timedelta(days=99)
    assert (path.expected(before), path.expected(after)) == (baseline, target)


@given(WAYS, AROUND)
@settings(max_examples=300, deadline=None)
def test_what_is_expected_on_a_day_is_the_specification_s(way: dict[str, Any], days: int) -> None:
    path, points = path_of(way), oracle.fixed_points(way)
    day = path.baseline.day + dt.timedelta(days=days)
    assert [(point.day, point.value) for point in path.points] == points
    assert path.expected(day) == oracle.expected(points, day, way["profile"], way.get("monthly_weights"))


def along(drawn: list[Point], day: dt.date) -> Fraction:
    """Read a drawn line at a day; where it goes straight up, at its upper end in time."""
    for start, end in reversed(list(pairwise(drawn))):
        if start.day <= day < end.day:
            return start.value + (end.value - start.value) * Fraction(
                (day - start.day).days, (end.day - start.day).days
            )
    return drawn[-1].value


@given(WAYS)
@settings(max_examples=60, deadline=None)
def test_the_drawn_line_is_the_path_on_every_drawn_day_and_between(way: dict[str, Any]) -> None:
    path = path_of(way)
    drawn = path.drawn()
    assert (drawn[0], drawn[-1]) == (path.baseline, path.target)
    assert [point.day for point in drawn] == sorted(point.day for point in drawn)
    days = {point.day for point in drawn} | {point.day - dt.timedelta(days=1) for point in drawn[1:]}
    for day in days:
        assert along(drawn, day) == path.expected(day), day


def test_a_step_is_taken_on_its_day_and_not_before() -> None:
    path = Path([B, T], Profile.STEPS)
    assert path.expected(T.day - dt.timedelta(days=1)) == 10
    assert path.expected(T.day) == 2
    assert path.drawn() == [B, Point(T.day, B.value), T]


def test_the_twenty_ninth_of_february_is_a_day_of_its_month() -> None:
    weights = [Fraction(month == 2) for month in range(1, 13)]
    path = Path([B, T], Profile.SEASONAL, weights)
    assert path.expected(dt.date(2024, 2, 28)) == 10 - 8 * Fraction(28, 29)
    assert path.expected(dt.date(2024, 2, 29)) == path.expected(dt.date(2024, 6, 1)) == 2


def test_without_weight_between_two_points_the_earlier_value_stands_until_the_next() -> None:
    weights = [Fraction(month == 1) for month in range(1, 13)]
    path = Path([B, T], Profile.SEASONAL, weights)
    assert path.expected(T.day - dt.timedelta(days=1)) == 10
    assert path.drawn()[-2:] == [Point(T.day, B.value), T]
