"""The figures of the demonstration are those that the specification computes by itself, on any day."""

import datetime as dt
from typing import Any

import pytest
import yaml

from db import PUBLIC, Database, within
from goals import releases
from goals.standing import standings
from partners.access import COMMAND_LINE
from tests.conftest import DEMO
from tests.goals.agreement import specified, stands
from tests.goals.place import Place
from tests.oracle import check as oracle

DATA = yaml.load(DEMO.read_bytes().decode(), oracle.Core)  # noqa: S506  the oracle's own safe loader
AS_OF = oracle.day(DATA["demo"]["as_of"])
DAYS = [
    dt.date(2010, 12, 31),  # before anything was reported
    dt.date(2019, 7, 1),
    dt.date(2020, 2, 29),
    dt.date(2022, 12, 31),
    dt.date(2024, 2, 29),
    AS_OF,
    dt.date(2031, 1, 1),  # after the last target: as late as figures are settled
]
WORDS = {"on_track", "at_risk", "behind", "achieved", "not_achieved", "too_early", "no_data", "no_result", None}


def test_every_goal_stands_as_the_specification_says_on_every_day(demo: Database) -> None:
    words = set()
    for partnership in DATA["partnerships"]:
        with demo.reading(within(Place(demo, partnership["code"]).id)) as session:
            for day in DAYS:
                every = standings(session, COMMAND_LINE, as_of=day)
                for standing, goal in zip(every, partnership["goals"], strict=True):
                    expected = specified(partnership, goal, day, DATA)
                    mine = stands(standing, oracle.own_area(partnership, goal))
                    assert mine == expected, (partnership["code"], goal["code"], day)
                    words |= {mine["status"]} if day == AS_OF else set()
    assert words == WORDS


def rounded(value: Any, decimals: int) -> Any:
    """Anything that a number can be rounded to; a grade or an answer is itself."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return pytest.approx(value, abs=0.5 * 10**-decimals + 1e-9) if is_number else value


def test_what_is_published_is_what_the_specification_says(demo: Database) -> None:
    for partnership in DATA["partnerships"]:
        with demo.reading(PUBLIC) as session:
            document = releases.published(session, partnership["code"]).publication.document
        published = {goal["code"]: goal for goal in document["goals"]}
        for goal in partnership["goals"]:
            expected, mine = specified(partnership, goal, AS_OF, DATA), published[goal["code"]]
            for key, decimals in (("actual", 1), ("expected", 1), ("progress", 3), ("ratio", 3)):
                assert mine[key] == rounded(expected[key], decimals), (goal["code"], key)
            same = ("status", "received", "due", "preliminary", "target", "target_date", "at")
            assert {key: mine[key] for key in same} == {key: expected[key] for key in same}
