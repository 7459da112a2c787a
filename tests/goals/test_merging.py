"""The administrator makes one organisation of two; what was reported stays as it was reported."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select

from db import PLATFORM, Database
from goals.merging import Merged, merge
from goals.models import Goal, GoalReporter
from partners.access import Actor
from partners.errors import NotFound, Refused
from partners.models import Classification, Organisation, Partner, PartnerRole, Person, PlatformEvent
from partners.people import actor_for
from tests.databases import Workshop
from tests.goals.place import ORGANISATIONS, WORDS, Place, entry_of, goal, line, load_into, programme

HERE, THERE = "handslag-provby", "handslag-annanby"
DUPLICATES = [
    {"code": "saab-2", "name": "SAAB Aktiebolag", "kind": "company"},
    {"code": "brg-2", "name": "Business Region", "kind": "company"},
    {"code": "saab-dotter", "name": "Saab Dotter", "kind": "company", "group": "saab-2"},
]
PEOPLE = [
    {"email": "sara@example.org", "name": "Sara", "organisation": "saab-2", "language": "sv", "roles": {}},
    {"email": "admin@example.org", "name": "Ada", "organisation": "fb", "language": "sv", "platform": True},
]


def partner(organisation: str, role: str = "partner", **more: str) -> dict[str, str]:
    return {"organisation": organisation, "role": role, "prov": "seed", **more}


def furnish(database: Database, **more: Any) -> None:
    """Here BRG and its duplicate are partners, and Balder has reported; elsewhere Saab's duplicate is one, alone."""
    here = programme(
        goal(lines=[line("balder", "2025Q1", 9)]),
        goal("andra", reporters=["brg", "brg-2"]),
        partners=[
            *(partner(one["code"]) for one in ORGANISATIONS),
            partner("brg", "data_provider", **{"from": "2024-01-01"}),
            partner("brg-2", "data_provider", **{"from": "2023-01-01", "to": "2025-01-01"}),
            partner("brg-2", "evaluator"),
        ],
    )
    there = programme(goal(reporters=["saab-2"]), code=THERE, partners=[partner("saab-2")])
    for data in (here, there):
        data["organisations"] += DUPLICATES
    here["people"] += PEOPLE
    there["people"] = [{**PEOPLE[0], "roles": {THERE: "reporter"}}]
    for data in (here, there):
        load_into(database, data | more)


@pytest.fixture
def house(workshop: Workshop) -> Iterator[Database]:
    with workshop.copy_of("twice", furnish) as url:
        database = Database(url)
        yield database
        database.close()


def merged(database: Database, duplicate: str, into: str, *, by: str = "admin") -> Merged:
    keys, actor = Place(database).organisations, actor_for(database, f"{by}@example.org")
    return database.perform(PLATFORM, lambda session: merge(session, actor, keys[duplicate], keys[into]))


def sara(database: Database) -> Actor:
    return actor_for(database, "sara@example.org")


def test_people_places_roles_and_reporting_move_to_the_one_that_stays(house: Database) -> None:
    assert merged(house, "saab-2", "saab") == Merged("SAAB Aktiebolag", "Saab AB", people=1, partnerships=1)
    there = Place(house, THERE)
    saab = there.organisations["saab"]
    assert "saab-2" not in there.organisations
    for cls in (Partner, PartnerRole, GoalReporter):
        keys = there.see(lambda session, cls=cls: session.scalars(select(cls.organisation_id)).all())
        assert keys == [saab], cls
    with house.reading(PLATFORM) as session:
        daughter = session.scalars(select(Organisation).where(Organisation.code == "saab-dotter")).one()
        event = session.scalars(select(PlatformEvent).where(PlatformEvent.deed == "organisation-merged")).one()
        admin = session.scalars(select(Person.id).where(Person.email == "admin@example.org")).one()
    assert daughter.group_id == saab
    assert (event.person_id, event.details["duplicate"], event.details["into"]) == (admin, "saab-2", "saab")
    (told,) = there.events("partner-merged")
    assert (told.subject_id, told.details) == (saab, {"duplicate": "SAAB Aktiebolag", "into": "Saab AB"})
    assert there.submitted(sara(house), 3).submission == 1, "and goes on reporting, for the other one"
    assert Place(house, HERE).events("partner-merged") == []


def test_two_that_stand_side_by_side_without_reports_share_their_roles(house: Database) -> None:
    merged(house, "brg-2", "brg")
    here = Place(house, HERE)
    brg = here.organisations["brg"]
    roles = here.see(
        lambda session: session.scalars(select(PartnerRole).where(PartnerRole.organisation_id == brg)).all()
    )
    told = {row.role: (row.since.isoformat() if row.since else None, row.until) for row in roles}
    assert told == {"partner": (None, None), "data_provider": ("2023-01-01", None), "evaluator": (None, None)}
    assert len(roles) == 3, "the same role once"
    expected = select(GoalReporter.organisation_id).where(GoalReporter.goal_id == here.goal("andra"))
    assert here.see(lambda session: session.scalars(expected).all()) == [brg]


def test_what_was_reported_decides_which_one_stays(house: Database) -> None:
    before = [len(Place(house, code).events()) for code in (HERE, THERE)]
    for duplicate, into, code in (
        ("balder", "saab", "organisation-has-reported"),
        ("saab", "balder", "organisations-side-by-side"),
        ("saab", "saab", "organisation-with-itself"),
    ):
        with pytest.raises(Refused, match=code):
            merged(house, duplicate, into)
    there = Place(house, THERE)
    there.draft(sara(house), entry=entry_of(5, shares={"saab-2": 5}))
    with pytest.raises(Refused, match="organisation-has-reported") as refused:
        merged(house, "saab-2", "saab")
    assert refused.value.details == {"organisation": "SAAB Aktiebolag", "partnerships": 1}
    assert [len(Place(house, code).events()) for code in (HERE, THERE)] == [before[0], before[1] + 1]


def test_only_who_runs_the_platform_merges_and_only_once(house: Database) -> None:
    for name in ("asa", "sara"):
        with pytest.raises(NotFound):
            merged(house, "saab-2", "saab", by=name)
    keys, admin = Place(house).organisations, actor_for(house, "admin@example.org")
    merged(house, "saab-2", "saab")
    with pytest.raises(Refused, match="organisation-gone"):
        house.perform(PLATFORM, lambda session: merge(session, admin, keys["saab-2"], keys["saab"]))


def test_what_it_publishes_and_asks_goes_on_under_the_other_s_name(empty: Database) -> None:
    """A scale, and the survey of a goal, whose provider was the duplicate."""
    scale = {"code": "lista", "title": WORDS, "provider": "brg-2", "grades": ["d", "b"], "titles": {}, "versions": []}
    questions = [{"code": "trygg", "text": WORDS}]
    survey = {"provider": "brg-2", "counted_answers": {"sv": ["bra"]}, "questions": questions}
    asked = goal("trygghet", kind="survey_share", counts=None, survey=survey)
    furnish_here = programme(asked, partners=[partner(one["code"]) for one in ORGANISATIONS])
    furnish_here["organisations"] += DUPLICATES
    furnish_here["people"] += PEOPLE
    load_into(empty, furnish_here | {"classifications": [scale]})
    merged(empty, "brg-2", "brg")
    place = Place(empty, HERE)
    assert place.see(lambda session: session.scalars(select(Goal)).one().survey["provider"]) == "brg"
    assert place.see(lambda session: session.scalars(select(Classification)).one().provider.code) == "brg"
