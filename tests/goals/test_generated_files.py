"""Whole files by chance, loaded into a database: every figure is the one that the specification finds in the file."""

import datetime as dt
from random import Random
from typing import Any

import pytest

from db import Database, within
from goals.kinds import KINDS
from goals.standing import basis_of, standing_of, standings
from partners.access import COMMAND_LINE
from tests.databases import Workshop
from tests.goals import generated
from tests.goals.agreement import specified, stands
from tests.goals.place import Place, as_file, load_into
from tests.oracle import check as oracle

FILES = {"sqlite": 207, "postgresql": 27}  # each kind equally often
WORLD = generated.file_of()


def file(number: int) -> bytes:
    """A file of a partnership with one goal, of each kind in its turn."""
    kind = [*KINDS][number % len(KINDS)]
    made = generated.partnership(Random(number), f"ort-{number}", kinds=[kind])  # noqa: S311 - nothing to keep secret
    return as_file({"format": WORLD["format"], "partnerships": [made]})


def file_with_the_world() -> dict[str, Any]:
    """What the other files refer to, and a partnership that nobody asks about."""
    return {**WORLD, "partnerships": [generated.partnership(Random(0), kinds=[])]}  # noqa: S311


def days_of(goal: Any) -> list[dt.date]:
    """Before the target date and on it, and a leap day."""
    due = oracle.day(goal["target"]["date"]) if "target" in goal else dt.date(2023, 12, 31)
    return [due - dt.timedelta(days=200), due, *generated.LEAP_DAYS]


def agrees(database: Database, raw: bytes) -> None:
    """Load a file, and hold its figures beside the specification's on several days."""
    data = {**WORLD, **oracle.read(raw)}
    assert oracle.Checker(data).errors == []
    load_into(database, raw)
    (partnership,) = data["partnerships"]
    (goal,) = partnership["goals"]
    area = oracle.own_area(partnership, goal)
    with database.reading(within(Place(database, partnership["code"]).id)) as session:
        (newest,) = standings(session, COMMAND_LINE)
        basis = basis_of(session, as_of=newest.as_of)
        earlier = [standing_of(newest.goal, basis, day) for day in days_of(goal) if day < newest.as_of]
        for one in (newest, *earlier):
            assert stands(one, area) == specified(partnership, goal, one.as_of, data), (partnership["code"], one.as_of)


def test_every_figure_of_every_file_is_the_specification_s(empty: Database, workshop: Workshop) -> None:
    load_into(empty, file_with_the_world())
    for number in range(FILES[workshop.engine]):
        agrees(empty, file(number))


@pytest.mark.attack
def test_every_figure_of_thousands_of_files_is_the_specification_s(empty: Database, workshop: Workshop) -> None:
    load_into(empty, file_with_the_world())
    for number in range(1000, 1000 + 10 * FILES[workshop.engine]):
        agrees(empty, file(number))
