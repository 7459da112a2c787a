"""What stands between two releases: of figures that measure the same by how much, of others that they do not."""

from decimal import Decimal
from typing import Any

import pytest

from db import PUBLIC, Database
from goals import releases
from goals.document.values import Document
from goals.publishing import Difference, Recorded, Way, difference, recorded

GRADES = [{"grade": name, "title": {"sv": name}} for name in ("worst", "middle", "best")]


def goal(kind: str = "cumulative_count", actual: Any = 10, **facts: Any) -> Document:
    usual = {
        "kind": kind, "actual": actual, "at": "2025-06-30", "per": None, "unit": {"sv": "personer"}, "change": None,
        "frequency": "quarter", "withheld": False, "target": 100, "period": None, "series": [], "survey": None,
    }  # fmt: skip
    return usual | facts


def survey(actual: float, period: str, question: str = "dag", **facts: Any) -> Document:
    """A share of answers, measured in one period."""
    rows = [{"period": period, "last_day": "2025-06-30", "value": actual}]
    return goal("survey_share", actual, series=rows, survey={"questions": [{"code": question}]}, **facts)


def yearly(actual: int, at: str) -> Document:
    return goal("activity_count", actual, per="year", at=at)


def held(met: int, of: int, **facts: Any) -> Document:
    return goal("threshold", met, periods_met=met, periods=of, **facts)


def graded(grade: str | None, scale: str = "list") -> Document:
    return goal("status", grade, grade=grade, scale={"code": scale, "grades": GRADES})


def followed(actual: int | None, period: str | None, **facts: Any) -> Document:
    return goal("monitor", actual, period=period, **facts)


def by(number: str) -> Difference:
    return Difference(Way.BY, Decimal(number))


FALL = {"period": "2025", "since": "2018", "value": None, "direction": "down"}
CASES = [
    (goal(actual=10), goal(actual=13, at="2025-09-30"), by("3")),
    (goal(actual=10), goal(actual=10, at="2025-09-30"), Way.NONE),
    (goal(actual=10), goal(actual=10, unit={"sv": "hushåll"}), Way.UNLIKE),
    (goal(actual=10), goal(actual=13, unit={"sv": "personer", "en": "people"}), by("3")),
    (None, goal(), Way.NEW),
    (goal(actual=None), goal(), Way.NEW),
    (goal(), goal(actual=None), Way.GONE),
    (goal(actual=None), goal(actual=None), Way.NONE),
    (goal(), goal(actual=None, withheld=True), Way.UNLIKE),
    (yearly(10, "2024-12-31"), yearly(4, "2025-06-30"), Way.YEAR),
    (yearly(4, "2025-06-30"), yearly(7, "2025-09-30"), by("3")),
    (goal("ratio", 91.7), goal("ratio", 92.6), by("0.9")),
    (survey(73, "2018"), survey(75.1, "2019"), by("2.1")),
    (survey(73, "2018"), survey(75.1, "2019Q2"), Way.UNLIKE),
    (survey(73, "2018"), survey(75.1, "2019", "kvall"), Way.UNLIKE),
    (held(2, 3), held(3, 4), Difference(Way.PERIODS, Decimal(1), 1)),
    (held(2, 3), held(2, 5), Difference(Way.PERIODS, Decimal(2), 0)),
    (held(2, 3), held(2, 3), Way.NONE),
    (held(2, 3), held(1, 3), Way.UNLIKE),
    (held(2, 3), held(3, 4, target=90), Way.UNLIKE),
    (graded("worst"), graded("best"), Difference(Way.BETTER, Decimal(2))),
    (graded("best"), graded("middle"), Difference(Way.WORSE, Decimal(1))),
    (graded("worst"), graded("worst"), Way.NONE),
    (graded("worst", "other"), graded("best"), Way.UNLIKE),
    (goal("deliverable", False, done=False), goal("deliverable", True, done=True), Way.DONE),
    (goal("deliverable", True, done=True), goal("deliverable", True, done=True), Way.NONE),
    (goal("deliverable", True, done=True), goal("deliverable", False, done=False), Way.UNDONE),
    (followed(27, "2024"), followed(6, "2025Q1"), Way.NEW),
    (followed(27, "2024"), followed(28, "2024"), by("1")),
    (followed(27, "2024"), followed(27, "2024"), Way.NONE),
    (followed(None, None), followed(None, None, change=FALL), Way.NEW),
    (followed(None, None, change=FALL), followed(None, None, change={**FALL, "since": "2019"}), Way.NEW),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "said"), CASES)
def test_only_like_is_compared_with_like(before: Document | None, after: Document, said: Difference | Way) -> None:
    assert difference(before, after) == (Difference(said) if isinstance(said, Way) else said)


def test_nothing_stands_between_a_release_and_itself(demo: Database) -> None:
    """Every kind of the demonstration, and all that it has recorded."""
    with demo.reading(PUBLIC) as session:
        documents = [one.document for one in releases.all_published(session)]
    for document in documents:
        assert {difference(one, one).way for one in document["goals"]} == {Way.NONE}
        assert recorded(document, document) == ()
        told = recorded({"goals": []}, document)
        lists = ("events", "notes", "promises", "initiatives", "evaluations", "valuations")
        assert len(told) == sum(len(document[key]) for key in lists), "an older release has none of these"
        assert all(one.text["sv"] for one in told)


def test_of_two_records_known_by_the_same_one_can_go() -> None:
    event = {"date": "2025-03-01", "title": {"sv": "Start"}, "prov": "public"}
    both = {"events": [event, {**event, "prov": "agreed"}]}
    assert recorded(both, {"events": [event]}) == (Recorded("events", {**event, "prov": "agreed"}, None),)
    assert recorded({"events": [event]}, both) == (Recorded("events", None, {**event, "prov": "agreed"}),)


def test_a_record_that_changes_is_told_once() -> None:
    event = {"date": "2025-03-01", "title": {"sv": "Start"}, "prov": "public"}
    note = {"kind": "obstacle", "period": "2025Q1", "goal": None, "text": {"sv": "Beslut"}, "state": "open"}
    plan = {"initiative": "kurs", "title": {"sv": "Kurs"}, "state": "planned"}
    before = {"events": [event], "notes": [note], "initiatives": [plan]}
    after = {"events": [], "notes": [{**note, "state": "solved"}, {**note, "kind": "lesson"}], "initiatives": [plan]}
    assert recorded(before, after) == (
        Recorded("events", event, None),
        Recorded("notes", note, {**note, "state": "solved"}),
        Recorded("notes", None, {**note, "kind": "lesson"}),
    )
