"""The drawings: where the marks lie, and that they lie within the drawing."""

import base64
import datetime as dt
import re
from itertools import pairwise

import pytest

from dashapp.figures import charts
from dashapp.figures.picture import picture
from dashapp.figures.plane import Plane, drawn, ticks
from dashapp.i18n import words
from tests.public.documents import BERGSJON, BID, EVERY_STATUS, MADE_UP, PLACES, STEPS, TYNNERED, ended, goal
from tests.public.kinds import (
    EVERY_KIND,
    LINE,
    NO_CASES,
    deliverable,
    monitor,
    ratio,
    reduction,
    status,
    survey_share,
    threshold,
    unknown,
)
from tests.public.reading import read

SWEDISH = words("sv")
EVERY = (*PLACES, *MADE_UP.values(), EVERY_KIND)
DRAWN = [one for document in EVERY for one in document["goals"] if charts.has_curve(one)]


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


def test_a_bar_that_does_not_begin_at_nothing_says_where_it_begins() -> None:
    bar = charts.bar(SWEDISH, ratio())
    assert (bar.fill, bar.mark, bar.start, bar.before) == ("74.5%", "83.1%", "från 71\N{NO-BREAK SPACE}%", True)
    worse = charts.bar(SWEDISH, reduction())
    assert (worse.fill, worse.mark, worse.start, worse.label) == ("0.0%", "12.5%", "sämre än utgångsläget", "")
    assert charts.bar(SWEDISH, BERGSJON["goals"][0]).start == ""


@pytest.mark.parametrize("one", [threshold(), status(), deliverable(), monitor(), unknown(ratio)])
def test_without_a_way_to_a_target_there_is_no_bar(one: dict) -> None:
    assert charts.bar(SWEDISH, one) is None


def test_a_level_is_drawn_as_the_points_that_were_measured() -> None:
    assert charts.has_curve(ratio())
    curve = charts.curve(SWEDISH, ratio(), narrow=True)
    assert curve.dots.count("M") == 5
    assert curve.figure.text == "92,6\N{NO-BREAK SPACE}%"
    assert curve.line.endswith(f"{curve.now[0]} {curve.now[1]}")
    downward = charts.curve(SWEDISH, reduction(), narrow=False)
    assert downward.target.y - 4 == downward.bottom
    assert downward.now[1] < downward.ring[1]
    assert charts.broken(NO_CASES)


def test_a_followed_figure_is_a_line_without_a_way_and_alone_it_is_none() -> None:
    curve = charts.curve(SWEDISH, LINE, narrow=False)
    assert (curve.target, curve.ring, curve.expected) == (None, None, "")
    assert curve.dots.count("M") == 2
    assert not any(charts.has_curve(one) for one in (monitor(), threshold(), status(), deliverable()))


def test_the_latest_periods_are_boxes_that_are_ticked_or_crossed() -> None:
    row = charts.boxes(SWEDISH, threshold())
    assert [box.met for box in row.boxes] == [True, False, True, True]
    assert [box.text for box in row.boxes] == [f"{value}\N{NO-BREAK SPACE}%" for value in (96, 91, 97, 98)]
    many = charts.boxes(SWEDISH, threshold(series=threshold()["series"] * 5))
    assert len(many.boxes) == 6
    assert many.width <= 280
    withheld = charts.boxes(SWEDISH, threshold(series=[{"period": "2024", "last_day": "2024-12-31", "met": True}]))
    assert withheld.boxes[0].text == ""


def test_what_is_to_be_done_is_one_box() -> None:
    boxes = [
        charts.boxes(SWEDISH, one).boxes[0].met
        for one in (deliverable(), deliverable(done=False), deliverable(done=False, final=False))
    ]
    assert boxes == [True, False, None]
    assert charts.boxes(SWEDISH, unknown(deliverable)) is None
    assert charts.boxes(SWEDISH, ratio()) is None


def test_the_ladder_has_the_best_grade_at_the_top_with_the_years_that_there_is_room_for() -> None:
    ladder = charts.ladder(SWEDISH, status(), narrow=False)
    assert [(rung.name, rung.years, rung.is_now, rung.is_target) for rung in ladder.rungs] == [
        ("Inte på listan", "", False, True),
        ("Utsatt område", "", False, False),
        ("Riskområde", "2021, 2023", True, False),
        ("Särskilt utsatt område", "2019", False, False),
    ]
    often = [{"period": str(year), "last_day": f"{year}-06-01", "grade": "riskomrade"} for year in range(2005, 2024)]
    told = charts.ladder(SWEDISH, status(series=often), narrow=True).rungs[2].years
    assert told.startswith("… ")
    assert told.endswith("2022, 2023")
    assert charts.ladder(SWEDISH, unknown(status), narrow=True) is None
    assert charts.ladder(SWEDISH, survey_share(), narrow=True) is None


@pytest.mark.parametrize(
    "drawing", [charts.boxes(SWEDISH, threshold()), charts.ladder(SWEDISH, status(), narrow=False)], ids=type
)
def test_boxes_and_ladders_stand_alone_as_pictures(drawing: object) -> None:
    data = picture(drawing).removeprefix("data:image/svg+xml;base64,")
    svg = read(base64.b64decode(data).decode()).one("svg")
    assert svg.attributes["viewbox"] == f"0 0 {drawing.width} {drawing.height}"
    assert [one.text for one in svg.all("text")]


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
