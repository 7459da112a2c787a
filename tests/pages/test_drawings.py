"""The drawings of people who are signed in: where everything lies, and that it lies within the drawing."""

import base64
import datetime as dt
import re
from typing import Any

import pytest

from dashapp.components import goal as parts
from dashapp.figures import charts, pace
from dashapp.figures.burnup import Aim, Beside, burnup
from dashapp.figures.picture import picture
from dashapp.i18n import NO_BREAK_SPACE, words
from tests.public.documents import BERGSJON, BID, MADE_UP, PLACES, goal
from tests.public.kinds import LINE, ratio, reduction
from tests.public.reading import read

SWEDISH = words("sv")
WHOLE = [
    one
    for document in (*PLACES, *MADE_UP.values())
    for one in document["goals"]
    if not any("withheld" in point for point in one["series"])
]
GROWING = [one for one in WHOLE if charts.has_curve(one)]
REPORTED = [one for one in WHOLE if pace.has_columns(one)]
JOBS = next(one for one in BERGSJON["goals"] if one["code"] == "jobb")
END = dt.date(2025, 12, 31)
FORMER = Aim(((dt.date(2023, 12, 31), 120.0), (dt.date(2024, 12, 31), 360.0)), (END, 575.0))


def beside(one: Any) -> Beside:
    """A larger target that has been given up, and something verified later."""
    last = dt.date.fromisoformat(one["target_date"])
    later = dt.date.fromisoformat(one["at"]) + dt.timedelta(days=91)
    return Beside([Aim((), (last + dt.timedelta(days=400), one["target"] * 1.5))], [(later, 7.0)])


@pytest.mark.parametrize("one", GROWING, ids=lambda one: one["code"])
@pytest.mark.parametrize("narrow", [False, True])
def test_everything_beside_a_curve_lies_within_the_drawing(one: Any, narrow: bool) -> None:
    drawn = burnup(SWEDISH, one, beside(one), narrow=narrow)
    for x, y in [*drawn.milestones, *drawn.former_points, *drawn.later]:
        assert drawn.curve.left <= x <= drawn.curve.right
        assert 0 < y <= drawn.curve.bottom
    for x, y in re.findall(r"(-?\d+) (-?\d+)", drawn.former):
        assert drawn.curve.left <= int(x) <= drawn.curve.right
        assert 0 < int(y) <= drawn.curve.bottom
    for note in drawn.notes:
        assert 0 < note.y <= drawn.curve.bottom
        assert note.x - (8 * len(note.text) if note.anchor == "end" else 0) >= drawn.curve.left


@pytest.mark.parametrize("one", GROWING, ids=lambda one: one["code"])
def test_with_nothing_beside_it_the_line_is_the_public_one(one: Any) -> None:
    for narrow in (False, True):
        assert burnup(SWEDISH, one, Beside(), narrow=narrow).curve == charts.curve(SWEDISH, one, narrow=narrow)


def test_two_levels_of_what_is_only_followed_are_a_line_without_a_target() -> None:
    two = LINE | {"series": LINE["series"][1:]}
    for narrow in (False, True):
        drawn = burnup(SWEDISH, two, Beside(), narrow=narrow)
        assert drawn.curve == charts.curve(SWEDISH, two, narrow=narrow)
        assert drawn.curve.target is None
        assert not drawn.notes


@pytest.mark.parametrize(("one", "start"), [(ratio(), "från 71 %"), (reduction(), "sämre än utgångsläget")])
def test_a_bar_that_begins_elsewhere_than_at_nothing_says_from_what(one: Any, start: str) -> None:
    drawn = parts.bar(SWEDISH, one)
    assert drawn is not None
    said = [label.children for label in drawn.children if getattr(label, "className", "") == "bar-label start"]
    assert [text.replace(NO_BREAK_SPACE, " ") for text in said] == [start]


def test_a_former_milestone_stays_with_its_path_and_its_name() -> None:
    drawn = burnup(SWEDISH, JOBS, Beside([FORMER]), narrow=False)
    assert [note.text for note in drawn.notes] == ["tidigare delmål 360", "delmål 120", "delmål 330"]
    (x, y), *_ = drawn.former_points
    assert len(drawn.former_points) == 1
    assert f"{x} {y}" in drawn.former
    assert y < drawn.milestones[1][1]


def test_whichever_of_two_milestones_is_higher_has_its_name_above() -> None:
    lower = Aim(((dt.date(2024, 12, 31), 300.0),), (END, 575.0))
    for former, above, below in (
        (FORMER, "tidigare delmål 360", "delmål 330"),
        (lower, "delmål 330", "tidigare delmål 300"),
    ):
        notes = {note.text: note for note in burnup(SWEDISH, JOBS, Beside([former]), narrow=False).notes}
        assert notes[above].y + 16 <= notes[below].y


def test_a_former_target_does_not_stand_on_the_line_of_the_present_one() -> None:
    for former in (560.0, 590.0):
        drawn = burnup(SWEDISH, JOBS, Beside([Aim((), (END, former))]), narrow=False)
        (note,) = (note for note in drawn.notes if note.text.startswith("tidigare mål"))
        line = drawn.curve.target.y - 4
        assert not note.y - 10 <= line <= note.y + 2


def test_what_is_verified_later_goes_on_from_the_figure() -> None:
    later = [(dt.date(2025, 9, 30), 53.0), (END, 20.0), (dt.date(2026, 3, 31), 9.0)]
    drawn = burnup(SWEDISH, JOBS, Beside(later=later), narrow=False)
    first, second = drawn.later
    assert drawn.curve.now[0] < first[0] < second[0] == drawn.curve.right
    assert drawn.curve.now[1] > first[1] > second[1]
    assert {"+53", "+20"} <= {note.text for note in drawn.notes}


@pytest.mark.parametrize("one", REPORTED, ids=lambda one: one["code"])
@pytest.mark.parametrize("narrow", [False, True])
def test_the_columns_stand_beside_each_other_and_are_as_high_as_their_figures(one: Any, narrow: bool) -> None:
    drawn = pace.columns(SWEDISH, one, narrow=narrow)
    values = [value for _, value in pace.brought(one)] + [one["required_pace"]] * len(pace.left(one))
    assert len(drawn.columns) == len(values)
    for before, after in zip(drawn.columns, drawn.columns[1:], strict=False):
        assert before.x + before.width < after.x
    high = max(values)
    for column, value in zip(drawn.columns, values, strict=True):
        assert drawn.left <= column.x <= column.x + column.width <= drawn.right
        assert column.y + column.height == drawn.bottom
        assert column.text_y > 0
        top = max(column.height for column in drawn.columns)
        assert column.height == pytest.approx(top * value / high, abs=1.01)
    assert [column.needed for column in drawn.columns] == [False] * len(pace.brought(one)) + [True] * len(
        pace.left(one)
    )


def test_where_there_is_no_room_for_every_figure_the_latest_and_the_needed_have_theirs() -> None:
    wide, narrow = (pace.columns(SWEDISH, JOBS, narrow=one) for one in (False, True))
    assert [column.text for column in wide.columns] == [
        "17",
        "25",
        "32",
        "35",
        "41",
        "47",
        "43",
        "49",
        "53",
        "53",
        "90",
        "90",
    ]
    large = [point | {"quantity": point["quantity"] * 100} for point in JOBS["series"]]
    drawn = pace.columns(SWEDISH, JOBS | {"series": large, "required_pace": 9000}, narrow=True)
    assert [column.text for column in drawn.columns if column.text] == [SWEDISH.number(5300), SWEDISH.number(9000)]
    near = pace.columns(SWEDISH, JOBS | {"series": large, "required_pace": 5400}, narrow=True)
    assert [column.text for column in near.columns if column.text] == [SWEDISH.number(5300)]
    assert len(narrow.columns) == len(wide.columns)


def test_columns_and_curve_share_their_axis() -> None:
    columns, curve = pace.columns(SWEDISH, JOBS, narrow=False), charts.curve(SWEDISH, JOBS, narrow=False)
    assert (columns.left, columns.right, columns.years) == (curve.left, curve.right, curve.years)


def test_a_promise_for_every_year_is_a_line_through_its_years() -> None:
    (walks,) = BID["goals"]
    drawn = pace.columns(SWEDISH, walks, narrow=False)
    assert drawn.promised is not None
    assert drawn.promised.text == "Mål 8"
    assert [column.text for column in drawn.columns] == ["7", "9", "10"]
    line = drawn.promised.y - 4
    assert [column.y < line for column in drawn.columns] == [False, True, True]
    # a number that would stand on the line stands above it
    assert drawn.columns[0].text_y < line


def test_one_period_alone_is_no_drawing() -> None:
    alone = {"period": "2025Q2", "last_day": "2025-06-30", "quantity": 5, "cumulative": 5}
    assert not pace.has_columns(goal(series=[alone], required_pace=None))
    assert pace.has_columns(goal(series=[alone], required_pace=30))
    assert not pace.has_columns(goal(actual=None, at=None, series=[]))


def test_a_picture_holds_itself_and_follows_the_paper_that_it_lies_on() -> None:
    address = picture(burnup(SWEDISH, JOBS, Beside(), narrow=True))
    svg = base64.b64decode(address.removeprefix("data:image/svg+xml;base64,")).decode()
    drawn = read(svg).one("svg")
    assert drawn.attributes["viewbox"] == "0 0 340 260"
    assert "prefers-color-scheme: dark" in svg
    assert "http" not in svg.replace('xmlns="http://www.w3.org/2000/svg"', "")
    used = set(re.findall(r'class="([a-z-]+)"', svg))
    assert used <= set(re.findall(r"\.([a-z-]+) {", svg))
