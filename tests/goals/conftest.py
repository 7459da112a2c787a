"""A place of one's own: the cast, a goal of jobs counted by quarter, 2025Q3 open."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from tests.conftest import Cast
from tests.databases import Workshop
from tests.goals.place import CAST, Place, goal, line, load_into, programme


@pytest.fixture
def place(workshop: Workshop) -> Iterator[Place]:
    """Saab and Balder have reported 20 and 9 for 2025Q1; 2025Q2 is closed, 2025Q3 open."""
    data = programme(goal(lines=[line("saab", "2025Q1", 20), line("balder", "2025Q1", 9)]))
    with (
        workshop.copy_of("provby", lambda database: load_into(database, data)) as url,
        workshop.opened(url) as database,
    ):
        yield Place(database)


@pytest.fixture
def people(place: Place) -> SimpleNamespace:
    """The cast as actors: Åsa coordinates, Bo reports for Saab, Pia for Balder, Stina (Balder) steers, Vera views."""
    cast = Cast(place.database)
    return SimpleNamespace(**{name: getattr(cast, name) for name in CAST})
