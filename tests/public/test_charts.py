"""The drawings: where the marks lie, and that they lie within the drawing."""

import datetime as dt
import re
from itertools import pairwise

import pytest

from dashapp.figures import charts
from dashapp.figures.plane import Plane, drawn, ticks
from dashapp.i18n import words
from tests.public.documents import BERGSJON, BID, EVERY_STATUS, MADE_UP, PLACES, STEPS, TYNNERED, ended, goal

SWEDISH = words("sv")
DRAWN = [one for document in (*PLACES, *MADE_UP.values()) for one in document["goals"] if charts.has_curve(one)]


def test_the_bar_runs_from_the_baseline_to_the_target() -> None:
    bar = charts.bar(SWEDISH, BERGSJON["goals"][0])
    assert bar == charts.Bar(fill="68.7%", target="100.0%", mark="78.5%", label="borde vara 451,5", before=True)
    steps = charts.bar(SWEDISH, STEPS["goals"][0])
    assert (steps.fill, steps.mark) == ("60.0%", "50.0%")


def test_past_the_target_the_bar_is_longer_and_the_cap_named() -> None:
    bar = charts.bar(SWEDISH, BID["goals"][0])
    assert bar == charts.Bar(fill="100.0%", target="80.0%", mark=None, label="Mål 8", before=True)


def test_worse_than_the_baseline_is_an_empty_bar() -> None:
    assert charts.bar(SWEDISH, goal(baseline=100, actual=90)).fill == "0.0%"


def test_a_mark_near_the_start_is_labelled_to_its_right() -> None:
    assert not charts.bar(SWEDISH, goal(expected=60)).before


def test_nothing_reported_draws_nothing() -> None:
    homes = TYNNERED["goals"][0]
    assert charts.bar(SWEDISH, homes) is None
    assert not charts.has_curve(homes)


def test_on_the_target_date_nothing_but_the_target_is_expected() -> None:
    last = ended(540, "not_achieved")
    assert charts.bar(SWEDISH, last).mark is None
    assert charts.curve(SWEDISH, last, narrow=False).ring is None


def test_the_line_ends_at_the_figure() -> None:
    curve = charts.curve(SWEDISH, BERGSJON["goals"][0], narrow=False)
    assert curve.line.endswith(f"{curve.now[0]} {curve.now[1]}")
    assert curve.figure.text == "395"
    assert curve.ring[0] == curve.now[0]
    assert curve.ring[1] < curve.now[1]


def test_what_came_after_the_target_date_is_not_drawn() -> None:
    last = ended(612, "achieved")
    later = {"period": "2026Q1", "last_day": "2026-03-31", "quantity": 14, "cumulative": 626}
    with_later = last | {"series": [*last["series"], later]}
    assert charts.curve(SWEDISH, with_later, narrow=True) == charts.curve(SWEDISH, last, narrow=True)


@pytest.mark.parametrize("one", DRAWN, ids=lambda one: one["code"])
@pytest.mark.parametrize("narrow", [False, True])
def test_everything_lies_within_the_drawing(one: dict, narrow: bool) -> None:
    curve = charts.curve(SWEDISH, one, narrow=narrow)
    for path in (curve.line, curve.dots, curve.expected):
        for x, y in re.findall(r"(-?\d+) (-?\d+)", path):
            assert curve.left <= int(x) <= curve.right
            assert 0 < int(y) <= curve.bottom
    years = [x for x, _ in curve.years]
    assert years
    assert all(later - earlier >= 36 for earlier, later in pairwise(years))


def test_figure_and_expectation_do_not_cover_each_other() -> None:
    for one in [*TYNNERED["goals"][1:], *BERGSJON["goals"], *EVERY_STATUS["goals"][:3]]:
        curve = charts.curve(SWEDISH, one, narrow=False)
        assert abs(curve.figure.y - curve.should_be.y) >= 16


def test_years_far_apart_name_only_some() -> None:
    plane = Plane(dt.date(2010, 1, 1), dt.date(2029, 12, 31), 0, 1, left=34, right=264, top=22, bottom=230)
    assert [year for _, year in plane.years()] == ["2012", "2016", "2020", "2024", "2028"]
    short = Plane(dt.date(2025, 3, 1), dt.date(2025, 5, 31), 0, 1, left=34, right=264, top=22, bottom=230)
    assert [year for _, year in short.years()] == ["2025"]
    assert list(short.boundaries()) == []


@pytest.mark.parametrize(
    ("low", "high", "marks"),
    [
        (0, 575, [0, 200, 400]),
        (0, 1000, [0, 250, 500, 750, 1000]),
        (0, 3, [0, 1, 2, 3]),
        (0, 40, [0, 10, 20, 30, 40]),
        (100, 200, [100, 125, 150, 175, 200]),
        (130, 300, [130, 200, 250, 300]),
        (0, 0, [0]),
    ],
)
def test_ticks_are_round(low: float, high: float, marks: list[float]) -> None:
    assert ticks(low, high) == marks


def test_points_on_a_straight_line_are_left_out() -> None:
    assert drawn([(0, 9), (10, 6), (20, 3), (30, 3)]) == "M0 9L20 3L30 3"
    assert drawn([(5, 5)]) == "M5 5"
