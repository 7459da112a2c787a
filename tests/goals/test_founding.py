"""Founding: a template moved to another place and time, by whoever may, all of it or nothing."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from dashapp.addresses import RESERVED
from db import PLATFORM, Database
from goals import periods
from goals.exporting import partnership_as_given
from goals.founding import Coordinator, Founded, Founding, NewArea, NewOrganisation, found
from goals.programme import ProgrammeErrors
from goals.templates import template_of_partnership, templates
from goals.templates.moving import Aim, moved
from partners.access import COMMAND_LINE, Actor, Role
from partners.errors import NotAllowed, NotFound, Refused
from partners.models import Area, Organisation, Partnership, Person, PlatformEvent, Provenance
from partners.people import actor_for
from tests.conftest import TODAY, Cast
from tests.goals.place import Place

NOW = dt.datetime(2025, 10, 6, 8, tzinfo=dt.UTC)
START, END = dt.date(2026, 2, 10), dt.date(2027, 12, 31)
AIMS = {"jobb": Aim(Decimal(80)), "lovjobb": Aim(Decimal("40.5"))}


def terms(**changes: Any) -> Founding:
    usual = {"template": templates()["handslag"], "name": {"sv": "Handslag Ängby"}, "aims": AIMS}
    return Founding(**{**usual, "start": START, "end": END, **changes})


def founded(database: Database, actor: Actor, **changes: Any) -> Founded:
    return database.perform(
        PLATFORM, lambda session: found(session, actor, terms(**changes), now=NOW, today=TODAY, reserved=RESERVED)
    )


def codes(database: Database) -> set[str]:
    with database.reading(PLATFORM) as session:
        return set(session.scalars(select(Partnership.code)))


def test_a_coordinator_founds_a_partnership_and_runs_it(demo: Database, cast: Cast) -> None:
    asa = cast.asa
    area = NewArea("Ängby", "district", None)
    done = founded(demo, asa, area=area)
    assert (done.code, done.invited) == ("handslag-angby", None)
    place, again = Place(demo, done.code), actor_for(demo, "asa@example.org")
    assert again.roles[place.id] is Role.COORDINATOR
    given = place.see(partnership_as_given, again, with_contributions=True)
    assert given["area"] == "angby"
    assert given["reporting"] == {"first": "2026Q1", "closed_through": "2025Q4", "open": [], "due_days": 15}
    assert given["partners"] == [
        {"organisation": "familjebostader", "role": "coordinator", "from": "2026-02-10", "prov": "template"}
    ]
    jobs, holiday = given["goals"]
    assert jobs["baseline"] == {"value": 0, "date": "2026-02-09", "prov": "template"}
    assert jobs["target"] == {"value": 80, "date": "2027-12-31", "prov": "template"}
    assert jobs["milestones"] == [
        {"date": "2026-09-30", "value": 16, "prov": "template"},
        {"date": "2027-03-31", "value": 43, "prov": "template"},
    ]
    assert holiday["target"]["value"] == Decimal("40.5")
    assert holiday["monthly_weights"][6] == 6
    assert {tuple(goal["reporters"]) for goal in given["goals"]} == {("familjebostader",)}
    assert place.see(periods.settled_through) is None
    (event,) = place.events("founded")
    assert (event.person_id, event.subject, event.details) == (asa.person_id, "partnership", {"template": "handslag"})
    assert {one.person_id for one in place.events()} == {asa.person_id}, "the trail names who did it"
    with demo.reading(PLATFORM) as session:
        (known,) = session.scalars(select(PlatformEvent).where(PlatformEvent.deed == "founded"))
        assert session.get_one(Provenance, "template").title == {"sv": "ur mallen", "en": "from the template"}
    assert (known.person_id, known.details) == (asa.person_id, {"partnership": "handslag-angby"})


def test_the_same_form_twice_founds_once(demo: Database, cast: Cast) -> None:
    founded(demo, cast.asa)
    before = codes(demo)
    with pytest.raises(Refused, match="code-taken"):
        founded(demo, cast.asa, area=NewArea("Ängby", "district", None))
    assert codes(demo) == before
    with demo.reading(PLATFORM) as session:
        assert session.scalar(select(Area.id).where(Area.code == "angby")) is None, "all of it or nothing"


def test_an_administrator_names_who_runs_it_and_does_not_belong_to_it(demo: Database, cast: Cast) -> None:
    with demo.reading(PLATFORM) as session:
        key = session.scalars(select(Organisation.id).where(Organisation.code == "stena")).one()
    sam = Coordinator("sam@example.org", "Sam", key)
    with pytest.raises(Refused, match="coordinator-missing"):
        founded(demo, cast.admin)
    done = founded(demo, cast.admin, coordinator=sam, code="angby")
    assert done.invited
    assert (done.invited.email, done.invited.is_new) == ("sam@example.org", True)
    place = Place(demo, "angby")
    assert cast.sam.roles == {place.id: Role.COORDINATOR}
    assert place.id not in cast.admin.roles
    (partner,) = place.see(partnership_as_given, cast.sam, with_contributions=False)["partners"]
    assert partner["organisation"] == "stena"


def test_the_first_partnership_brings_its_first_organisation(empty: Database) -> None:
    empty.perform(
        PLATFORM, lambda session: session.add(Person(email="admin@example.org", name="A", administrator=True))
    )
    admin, ours = actor_for(empty, "admin@example.org"), NewOrganisation("Bostads AB Örnen", "municipal_housing")
    for new, field in (
        (NewOrganisation(" ", "company"), "organisation/name"),
        (NewOrganisation("Örnen", "klubb"), "organisation/kind"),
    ):
        with pytest.raises(Refused) as refused:
            founded(empty, admin, coordinator=Coordinator("sam@example.org", "Sam", new))
        assert refused.value.details["field"] == field
    done = founded(empty, admin, coordinator=Coordinator("sam@example.org", "Sam", ours))
    (partner,) = Place(empty, done.code).see(
        partnership_as_given, actor_for(empty, "sam@example.org"), with_contributions=False
    )["partners"]
    assert (partner["organisation"], partner["role"]) == ("bostads-ab-ornen", "coordinator")


def test_nobody_else_founds_anything(demo: Database, cast: Cast) -> None:
    before = codes(demo)
    for actor in (cast.stina, cast.bo, cast.vera, COMMAND_LINE):
        with pytest.raises(NotFound):
            founded(demo, actor)
    assert codes(demo) == before


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"code": "handslag-bergsjon"}, "code-taken"),
    ({"code": "api"}, "code-reserved"),
    ({"code": "Ängby!"}, "code-unreadable"),
    ({"end": START}, "found-end-before-start"),
    ({"start": dt.date.min}, "year-outside"),
    ({"start": dt.date(2199, 1, 1), "end": dt.date(2201, 1, 1)}, "year-outside"),
    ({"end": dt.date(2126, 2, 11)}, "found-end-too-late"),
    ({"name": {"sv": "x" * 201}}, "text-too-long"),
]


def test_what_cannot_be_founded_is_refused(demo: Database, cast: Cast) -> None:
    before, asa = codes(demo), cast.asa
    for changes, code in REFUSED:
        with pytest.raises(Refused, match=code):
            founded(demo, asa, **changes)
    for value in ("0", "-1", "0.1234567"):
        with pytest.raises(ProgrammeErrors) as errors:
            founded(demo, asa, aims={"jobb": Aim(Decimal(value))})
        assert errors.value.problems[0].place.startswith("goals/jobb/target"), value
    assert codes(demo) == before


def test_a_partnership_is_the_model_for_another(demo: Database, cast: Cast) -> None:
    place, asa = Place(demo, "handslag-bergsjon"), cast.asa
    model = place.see(template_of_partnership, asa)
    aims = {goal["code"]: Aim(None if goal["kind"] == "status" else Decimal(100)) for goal in model.goals}
    done = founded(demo, asa, template=model, aims=aims)
    given = Place(demo, done.code).see(partnership_as_given, cast.asa, with_contributions=True)
    assert [goal["code"] for goal in given["goals"]] == [goal["code"] for goal in model.goals]
    for goal in given["goals"]:
        assert not {"reference", "derivation", "area"} & goal.keys(), "what is said of Bergsjön is said of nobody else"
        assert (goal["contributions"], goal["target"]["prov"]) == ([], "template")
    with pytest.raises(NotAllowed):
        place.see(template_of_partnership, cast.stina)


def test_a_service_level_begins_where_it_is_and_a_process_keeps_its_stages(demo: Database, cast: Cast) -> None:
    levels = {"klotter-24h": Aim(Decimal(98), Decimal(71)), "narvaro": Aim(Decimal(6)), "belysning": Aim()}
    bid = Place(demo, founded(demo, cast.asa, template=templates()["bid"], aims=levels).code)
    given = bid.see(partnership_as_given, actor_for(demo, "asa@example.org"), with_contributions=True)
    assert given["groups"] == [{**templates()["bid"].groups[0], "goals": ["narvaro", "klotter-24h", "belysning"]}]
    presence, graffiti, lights = given["goals"]
    assert (presence["direction"], presence["target"]["value"], "target" in lights) == ("at_least", 6, False)
    assert graffiti["baseline"] == {"value": 71, "date": "2026-02-09", "prov": "template"}
    assert (graffiti["target"]["value"], graffiti["numerator"]["en"]) == (98, "graffiti cases gone within 24 hours")
    stages = {code: Aim() for code in ("paminnelser", "krav", "avhysningar")}
    aims = {**stages, "vrakta-barn": Aim(baseline=Decimal(30)), "trygghet": Aim(Decimal(75), Decimal(66))}
    done = founded(demo, cast.asa, template=templates()["programme"], aims=aims, code="nollvision")
    given = Place(demo, done.code).see(
        partnership_as_given, actor_for(demo, "asa@example.org"), with_contributions=False
    )
    assert (given["groups"][0]["ordered"], given["groups"][0]["goals"]) == (True, list(stages))
    survey, children, *_ = given["goals"]
    assert survey["survey"]["provider"] == "familjebostader", "until a partner is named that asks"
    assert children["milestones"] == [
        {"date": "2026-12-31", "relative_to_baseline": Decimal("0.5"), "prov": "template"}
    ], "halved stays halved, of another number"


def test_milestones_move_in_proportion_onto_ends_of_quarters_one_on_each() -> None:
    goal = templates()["handslag"].goals[0]
    goal = {**goal, "milestones": [*goal["milestones"], {"date": "2026-12-30", "value": 81, "prov": "template"}]}
    template = {**templates()["handslag"].partnership, "goals": [goal]}
    given = moved(
        template,
        own={"code": "x"},
        start=dt.date(2026, 1, 1),
        end=dt.date(2026, 12, 31),
        aims={"jobb": Aim(Decimal(15))},
        coordinator="fb",
    )
    (jobs,) = given["goals"]
    assert [(one["date"], one["value"]) for one in jobs["milestones"]] == [("2026-03-31", 3), ("2026-09-30", 8)]
