"""A scale's new version may know fewer grades: what was reported by an older one stays what it was, and is readable."""

import datetime as dt
from typing import Any

import pytest

from db import Database
from goals import classifications, contributions
from goals.calendar import Period
from goals.exporting import file_of
from goals.programme import written
from goals.reporting import sheet
from goals.review import queue
from goals.standing import standings
from partners.access import COMMAND_LINE
from partners.errors import Refused
from partners.people import actor_for
from tests.databases import Workshop
from tests.goals.place import Place, goal, line, load_into
from tests.goals.test_classifications import CODE, GRADES, Office, with_list
from tests.goals.test_exporting import elsewhere, published

NEW = dt.date(2025, 9, 15)
FEWER = tuple(grade for grade in GRADES if grade != "riskomrade")


def graded(period: str, grade: str, **more: Any) -> dict[str, Any]:
    return {"partner": "saab", "period": period, "grade": grade, "state": "verified", "prov": "seed", **more}


@pytest.fixture
def place(empty: Database) -> Place:
    """A goal to become a risk area, which it is by what two quarters say; two more reports are on their way."""
    ends = {"baseline": {"grade": GRADES[0], "date": "2022-12-31", "prov": "seed"}}
    ends["target"] = {"grade": "riskomrade", "date": "2025-12-31", "prov": "seed"}
    lines = [
        graded("2024Q4", GRADES[0]),
        graded("2025Q1", "riskomrade"),
        graded("2025Q2", "riskomrade", date="2025-04-01"),
        graded("2025Q3", "riskomrade", state="submitted"),
        graded("2025Q3", "riskomrade", state="draft", partner="balder"),
    ]
    data = with_list()
    del data["classifications"][0]["versions"][2]
    more = {"unit": None, "counts": "things", "profile": None, "scale": CODE, "frequency": "irregular"}
    data["partnerships"][0]["goals"] = [
        goal("lista", kind="status", contributions=lines, **more, **ends),
        goal("jobb", lines=[line("saab", "2025Q1", 5)]),
    ]
    load_into(empty, data)
    return Place(empty)


def told(place: Place) -> tuple[Any, ...]:
    """How the goal stands: its grade, since when, and the word."""
    progress = place.see(standings, COMMAND_LINE)[0].progress
    return progress.actual.grade, progress.actual.at, progress.actual.since, progress.status


def test_a_new_version_changes_nothing_of_what_it_does_not_know(place: Place, workshop: Workshop) -> None:
    before, shown = told(place), published(place)
    assert before == ("riskomrade", dt.date(2025, 4, 1), dt.date(2025, 3, 31), "achieved")
    Office(place.database).do(classifications.add_version, CODE, 2025, published=NEW, grades=FEWER)
    assert told(place) == before
    assert published(place) == shown
    (listed, _) = shown["goals"]
    assert [one["grade"] for one in listed["scale"]["grades"]] == list(GRADES), "every grade has its name"
    with elsewhere(workshop) as other:
        load_into(other, written(place.see(file_of, COMMAND_LINE, with_contributions=True, people=False)))
        assert told(Place(other)) == before
        assert published(Place(other)) == shown


def test_what_waits_with_such_a_grade_is_readable_and_goes_back(place: Place) -> None:
    pia, stina = (actor_for(place.database, f"{name}@example.org") for name in ("pia", "stina"))
    Office(place.database).do(classifications.add_version, CODE, 2025, published=NEW, grades=FEWER)
    (waiting,) = place.see(queue, stina)
    asked = {"organisation_id": place.organisations["balder"], "period": Period.parse("2025Q3"), "today": place.today}
    (row,) = (one for one in place.see(sheet, pia, **asked).rows if one.goal == "lista")
    assert waiting.about.grades["riskomrade"] == {"sv": "riskomrade", "en": "RISKOMRADE"}
    assert list(row.terms.grades or ()) == list(GRADES), "those of the new version, and the one that stands there"
    for deed, actor, report in ((contributions.verify, stina, waiting), (contributions.submit, pia, row)):
        with pytest.raises(Refused, match="grade-not-on-scale"):
            place.do(deed, actor, report.contribution_id, version=report.version, today=place.today)
