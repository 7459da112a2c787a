"""A place of one's own: the cast, a goal of jobs counted by quarter, 2025Q3 open."""

from types import SimpleNamespace

import pytest

from db import Database
from tests.conftest import Cast
from tests.goals.place import CAST, Place, goal, line, load_into, programme


@pytest.fixture
def place(empty: Database) -> Place:
    """Saab and Balder have reported 20 and 9 for 2025Q1; 2025Q2 is closed, 2025Q3 open."""
    load_into(empty, programme(goal(lines=[line("saab", "2025Q1", 20), line("balder", "2025Q1", 9)])))
    return Place(empty)


@pytest.fixture
def people(place: Place) -> SimpleNamespace:
    """The cast as actors: Åsa coordinates (fb), Bo reports for Saab, Pia for Balder, Stina steers (Balder), Vera views."""
    cast = Cast(place.database)
    return SimpleNamespace(**{name: getattr(cast, name) for name in CAST})
