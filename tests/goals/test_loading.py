"""Loading a programme file again and again: what is new is added, what differs is refused, what people did stays."""

import copy
import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from db import PLATFORM, Database
from db.tables import Base
from goals import contributions, periods
from goals.calendar import Period
from goals.finding import goals_of
from goals.loading import load
from goals.models import Contribution, GoalGrouping
from goals.programme import ProgrammeErrors
from goals.setting.goals import remove_goal
from partners import partnerships
from partners.models import Membership, Organisation, Partner, PartnerRole, Person, PilotArea
from tests.conftest import DEMO, TODAY, Cast
from tests.goals.place import WORDS, Place, activity, as_file, entry_of, goal, line, load_into, programme

Data = dict[str, Any]


def everything(database: Database) -> dict[str, list[Any]]:
    """Every row of every table, past all scopes."""
    with database.engine.connect() as connection:
        return {
            table.name: sorted(map(repr, connection.exec_driver_sql(str(table.select())).all()))
            for table in Base.metadata.sorted_tables
        }


def small() -> Data:
    """Jobs and meetings, an area within an area, a draft and what waits for its verifier."""
    shared = line("saab", "2025Q1", 20, shares={"saab": 15, "balder": 5})
    milestones = [{"date": "2024-12-31", "value": 60, "prov": "seed"}]
    weights = [0, 0, 0, 0, 0, 1, 2, 1, 0, 0, 0, 0]
    reference = {"value": 12.5, "date": "2022-08-31", "text": {"sv": "Före"}, "prov": "seed"}
    jobs = goal(
        lines=[shared, line("balder", "2025Q1"), ("saab", "2025Q3", 7, "draft"), ("balder", "2025Q3", 8, "submitted")],
        profile="seasonal",
        monthly_weights=weights,
        milestones=milestones,
        reference=reference,
        area="norra",
    )
    data = programme(jobs, activity(first="2024Q1", lines=[("fb", "2025Q2", 3)]), area="provby", pilot_areas=["norra"])
    data["areas"] = [
        {"code": "provby", "name": "Provby", "level": "district"},
        {"code": "norra", "name": "Norra Provby", "level": "neighbourhood", "parent": "provby"},
        {"code": "alla", "name": "Alla", "level": "group", "members": ["provby", "norra"]},
    ]
    data["partnerships"][0]["partners"][0] |= {"from": "2023-01-01", "to": "2025-12-31"}
    return data


def the(data: Data, code: str = "jobb") -> Data:
    """A goal of a file."""
    found: Data = next(one for one in data["partnerships"][0]["goals"] if one["code"] == code)
    return found


def problems(database: Database, data: Data | bytes) -> list[Any]:
    """What is wrong with a file that is refused; nothing has changed."""
    before = everything(database)
    with pytest.raises(ProgrammeErrors) as errors:
        load_into(database, data)
    assert everything(database) == before
    return errors.value.problems


def test_the_demonstration_again_changes_nothing_and_says_so(demo: Database) -> None:
    before = everything(demo)
    again = load_into(demo, DEMO.read_bytes())
    assert everything(demo) == before
    assert {(one.is_changed, one.new) for one in again} == {(False, 0)}
    bergsjon = again[0]
    assert (bergsjon.partnership, bergsjon.goals) == ("handslag-bergsjon", 5)
    assert bergsjon.contributions > 80
    assert bergsjon.not_shown == {"pledges": 10, "context": 3}


def test_a_small_file_again_changes_nothing_and_says_so(empty: Database) -> None:
    (first,) = load_into(empty, small())
    assert (first.is_changed, first.goals, first.contributions, first.new, first.not_shown) == (True, 2, 5, 5, {})
    before = everything(empty)
    (second,) = load_into(empty, small())
    assert (second.is_changed, second.contributions, second.new) == (False, 5, 0)
    assert everything(empty) == before


def test_the_order_in_a_file_does_not_matter(empty: Database) -> None:
    load_into(empty, small())
    before = everything(empty)
    turned = small()
    for rows in (turned["organisations"], turned["areas"], turned["people"], turned["partnerships"][0]["goals"]):
        rows.reverse()
    the(turned)["contributions"].reverse()
    assert not load_into(empty, turned)[0].is_changed
    assert everything(empty) == before


def change(path: str, value: Any) -> Callable[[Data], None]:
    """A change to what a path in the file names."""

    def apply(data: Data) -> None:
        *way, last = [int(step) if step.isdigit() else step for step in path.split("/")]
        for step in way:
            data = data[step]  # type: ignore[index]
        data[last] = value

    return apply


OWN, JOBS = "partnerships/0", "partnerships/0/goals/0"


DIFFERENCES: list[tuple[str, Any, str, str, str]] = [
    (f"{OWN}/kind", "bid", "handslag", "bid", ""),
    (f"{OWN}/start", "2023-01-02", "2023-01-01", "2023-01-02", ""),
    (f"{OWN}/end", None, "2025-12-31", "null", ""),
    (f"{OWN}/area", "norra", "provby", "norra", ""),
    (f"{OWN}/thresholds/on_track", 0.9, "0.95", "0.9", ""),
    (f"{OWN}/thresholds/small_count", 3, "5", "3", ""),
    (f"{OWN}/reporting/due_days", 20, "15", "20", ""),
    ("organisations/0/name", "Saab", "Saab AB", "Saab", "organisations/saab"),
    ("organisations/0/kind", "agency", "company", "agency", "organisations/saab"),
    ("areas/1/level", "district", "neighbourhood", "district", "areas/norra"),
    (f"{JOBS}/counts", "things", "people", "things", "goals/jobb"),
    (f"{JOBS}/level", "output", "outcome", "output", "goals/jobb"),
    (f"{JOBS}/area", "provby", "norra", "provby", "goals/jobb"),
    (f"{JOBS}/reporters", ["balder", "saab"], "saab, balder", "balder, saab", "goals/jobb"),
    (f"{JOBS}/baseline/value", 1, "0", "1", "goals/jobb"),
    (f"{JOBS}/baseline/date", "2022-12-30", "2022-12-31", "2022-12-30", "goals/jobb"),
    (f"{JOBS}/target/value", 110, "100", "110", "goals/jobb/target"),
    (f"{JOBS}/target/prov", "public", "seed", "public", "goals/jobb/target"),
    (f"{JOBS}/contributions/0/qualifier", "about", "null", "about", "goals/jobb"),
    (f"{JOBS}/contributions/0/date", "2025-01-31", "null", "2025-01-31", "goals/jobb"),
    (f"{JOBS}/contributions/0/prov", "public", "seed", "public", "goals/jobb"),
    (f"{JOBS}/target/date", "2026-12-31", "2025-12-31", "2026-12-31", "goals/jobb/target"),
    (
        f"{JOBS}/monthly_weights",
        [1] * 12,
        "0, 0, 0, 0, 0, 1, 2, 1, 0, 0, 0, 0",
        ", ".join("1" * 12),
        "goals/jobb/target",
    ),
    (f"{JOBS}/contributions/0/shares", {"saab": 14, "balder": 6}, "20 (", "20 (", "goals/jobb"),
    (f"{JOBS}/contributions/3/quantity", 9, "8", "9", "goals/jobb"),
    (f"{OWN}/goals/1/first", "2023Q1", "2024Q1", "2023Q1", "goals/moten"),
    (f"{OWN}/goals/1/contributions/0/quantity", 4, "3", "4", "goals/moten"),
]


def test_a_difference_is_refused_with_both_values(place_of_small: Database) -> None:
    for path, value, stored, given, place in DIFFERENCES:
        data = small()
        change(path, value)(data)
        (problem,) = problems(place_of_small, data)
        assert (problem.code, problem.place) == ("differs", place), path
        assert problem.details["stored"].startswith(stored), path
        assert problem.details["given"].startswith(given), path


@pytest.fixture
def place_of_small(workshop: Any) -> Any:
    with workshop.copy_of("small", lambda database: load_into(database, small())) as url:
        database = Database(url)
        yield database
        database.close()


def test_every_difference_is_told_at_once_with_its_line(place_of_small: Database) -> None:
    data = small()
    the(data)["target"]["value"] = 110
    the(data)["contributions"][0] |= {"quantity": 21, "shares": {"saab": 16, "balder": 5}}
    the(data)["contributions"][1] = line("balder", "2025Q1", 5)
    the(data)["milestones"][0]["value"] = 61
    the(data, "moten")["contributions"].append(line("brg", "2025Q2", 1))
    found = problems(place_of_small, data)
    written = as_file(data).decode().splitlines()
    assert {one.code for one in found} == {"differs"}
    told = [one.details.get("period") or one.details.get("key") for one in found]
    assert told == ["value", "2025Q1", "2025Q1", "milestones"]
    assert [found[1].details[key] for key in ("organisation", "stored", "given")] == [
        "Saab AB", "20 (saab: 15; balder: 5)", "21 (saab: 16; balder: 5)",
    ]  # fmt: skip
    assert [found[2].details[key] for key in ("stored", "given")] == ["–", "5"]
    assert [written[one.line - 1].strip()[:8] for one in found[:2]] == ['"target"', "{"]
    assert written[found[1].line].strip() == '"partner": "saab",'


def test_drafts_are_replaced_and_what_was_handed_in_is_not(place_of_small: Database) -> None:
    data = small()
    the(data)["contributions"][2] = line("saab", "2025Q3", 9, "draft")
    (done,) = load_into(place_of_small, data)
    assert (done.is_changed, done.new) == (True, 0)
    assert quantities(place_of_small)["saab", "2025Q3"] == ("draft", 9)
    the(data)["contributions"][2] = line("saab", "2025Q3", None, "draft")
    assert load_into(place_of_small, data)[0].is_changed
    assert not load_into(place_of_small, data)[0].is_changed
    the(data)["contributions"][2] = line("saab", "2025Q3", None, "verified")
    assert not load_into(place_of_small, data)[0].is_changed, "a row's state is people's business"
    assert quantities(place_of_small)["saab", "2025Q3"] == ("draft", None)


def quantities(database: Database, code: str = "jobb") -> dict[tuple[str, str], tuple[str, Any]]:
    place = Place(database)
    names = {key: code for code, key in place.organisations.items()}
    statement = select(Contribution).where(Contribution.goal_id == place.goal(code)).order_by(Contribution.id)
    rows = place.see(lambda session: list(session.scalars(statement)))
    return {(names[row.organisation_id], row.period): (row.state, row.quantity) for row in rows}


def test_what_people_did_since_is_neither_compared_nor_undone(place_of_small: Database) -> None:
    place, cast = Place(place_of_small), Cast(place_of_small)
    asa, bo, stina = cast.asa, cast.bo, cast.stina
    rows = place.see(lambda session: {row.period: row for row in session.scalars(select(Contribution))
                                      if row.organisation_id == bo.organisation_id})  # fmt: skip
    receipt = place.move(contributions.submit, bo, rows["2025Q3"])
    place.move(contributions.verify, stina, receipt)
    place.do(periods.close, asa, Period.parse("2025Q3"), today=place.today)
    place.do(periods.reopen, asa, Period.parse("2025Q1"), reason="Glömd rapport")
    place.move(contributions.retract, bo, rows["2025Q1"], reason="Fel")
    place.do(lambda session: setattr(session.get(Membership, (place.id, cast.vera.person_id)), "active", False))
    before = everything(place_of_small)
    (done,) = load_into(place_of_small, small())
    assert not done.is_changed
    assert everything(place_of_small) == before
    assert quantities(place_of_small)["saab", "2025Q1"][0] == "retracted", "it is not entered again"
    place.move(contributions.submit, bo, place.draft(bo, 19, period="2025Q1"))
    found = problems(place_of_small, small())
    assert {one.details["organisation"] for one in found if "organisation" in one.details} == {"Saab AB"}
    assert "19" in [one.details["stored"] for one in found]


def test_a_goal_that_was_taken_away_does_not_come_back(empty: Database) -> None:
    data = programme(goal(), goal("stangt", target={"value": 5, "date": "2025-12-31", "prov": "seed"}))
    load_into(empty, data)
    place, asa = Place(empty), Cast(empty).asa
    place.do(remove_goal, asa, place.goal("stangt"))
    data["partnerships"][0]["goals"][1]["target"]["value"] = 6
    (done,) = load_into(empty, data)
    assert not done.is_changed
    assert [one.code for one in place.see(goals_of, asa)] == ["jobb"]
    data["partnerships"][0]["groups"] = [{"code": "arbete", "title": WORDS, "goals": ["jobb", "stangt"]}]
    load_into(empty, data)
    grouped = place.see(lambda session: session.scalars(select(GoalGrouping.goal_id)).all())
    assert grouped == [place.goal("jobb")]


def test_a_correction_is_a_difference_once_it_counts(place_of_small: Database) -> None:
    place, cast = Place(place_of_small), Cast(place_of_small)
    place.do(periods.reopen, cast.asa, Period.parse("2025Q1"), reason="Glömd rapport")
    own = select(Contribution).where(Contribution.organisation_id == cast.bo.organisation_id)
    report = place.see(lambda session: session.scalars(own.where(Contribution.period == "2025Q1")).one())
    draft = place.move(contributions.correct, cast.bo, report, entry=entry_of(18), reason="Fel")
    assert not load_into(place_of_small, small())[0].is_changed
    receipt = place.move(contributions.submit, cast.bo, draft)
    assert not load_into(place_of_small, small())[0].is_changed
    place.move(contributions.verify, cast.asa, receipt)
    assert "18" in [one.details["stored"] for one in problems(place_of_small, small())]


def test_new_things_are_added(place_of_small: Database) -> None:
    data = small()
    data["organisations"].append({"code": "ny", "name": "Ny AB", "kind": "company", "group": "saab"})
    data["people"].append({"email": "Nils@Example.org", "name": "Nils", "organisation": "ny", "language": "en",
                           "roles": {"handslag-provby": "reporter"}})  # fmt: skip
    own = data["partnerships"][0]
    own["partners"] += [
        {"organisation": "ny", "role": "implementer", "prov": "seed"},
        {"organisation": "saab", "role": "owner", "prov": "seed"},
    ]
    own["pilot_areas"].append("provby")
    own["goals"].append(goal("nytt", lines=[("ny", "2025Q2", 4)]))
    the(data)["contributions"].append(line("saab", "2025Q2", 5, area="provby"))
    (done,) = load_into(place_of_small, data)
    assert (done.is_changed, done.new, done.goals) == (True, 2, 3)
    place = Place(place_of_small)
    assert (place.total(), place.total("nytt"), place.reconciled()) == (25, 4, True)
    nils = Cast(place_of_small).nils
    assert nils.roles == {place.id: "reporter"}
    with place_of_small.reading(PLATFORM) as session:
        new = session.scalars(select(Organisation).where(Organisation.code == "ny")).one()
        assert new.group_id == place.organisations["saab"]
    roles = place.see(lambda session: sorted(session.scalars(select(PartnerRole.role))))
    assert roles == ["implementer", "owner"] + ["partner"] * 4
    assert len(place.see(lambda session: list(session.scalars(select(PilotArea))))) == 2
    assert len(place.see(lambda session: list(session.scalars(select(Partner))))) == 5
    assert place.events()[-1].deed == "loaded"
    assert not load_into(place_of_small, data)[0].is_changed


def test_a_role_alone_is_news(place_of_small: Database) -> None:
    data = small()
    data["people"].append({"email": "nils@example.org", "name": "Nils", "organisation": "saab", "language": "en"})
    assert not load_into(place_of_small, data)[0].is_changed
    data["people"][-1]["roles"] = {"handslag-provby": "viewer"}
    assert load_into(place_of_small, data)[0].is_changed
    data["people"][-1] |= {"roles": {"handslag-provby": "steering"}, "name": "Nisse"}
    assert not load_into(place_of_small, data)[0].is_changed, "a role and a name are people's business"
    with place_of_small.reading(PLATFORM) as session:
        assert session.scalars(select(Person.name).where(Person.email == "nils@example.org")).one() == "Nils"


def test_shares_and_parts_of_the_area(empty: Database) -> None:
    data = small()
    the(data)["contributions"].append(line("saab", "2025Q2", 5, area="norra"))
    the(data)["contributions"].append(line("balder", "2025Q2", 6, area="provby", initiative=None))
    del the(data)["contributions"][-1]["initiative"]
    load_into(empty, data)
    place = Place(empty)
    rows = place.lines()
    jobs = rows[rows["goal"] == "jobb"]
    assert {(row.partner, row.period): (row.quantity, row.reported) for row in jobs.itertuples()} == {
        ("saab", "2025Q1"): (15, True), ("balder", "2025Q1"): (5, True),
        ("saab", "2025Q2"): (5, True), ("balder", "2025Q2"): (6, True),
    }  # fmt: skip
    slots = place.see(lambda session: dict(session.execute(select(Contribution.slot, Contribution.period)).all()))
    assert slots["provby//"] == "2025Q2", "the goal's own area is Norra: the whole of Provby is a part to it"


def test_a_file_without_lists_uses_the_platform_s(place_of_small: Database) -> None:
    data = small()
    own = copy.deepcopy(data["partnerships"][0]) | {"code": "annan-ort"}
    load_into(place_of_small, {"format": data["format"], "partnerships": [own]})
    assert Place(place_of_small, "annan-ort").total() == 20
    own = own | {"code": "tredje", "area": "ingenstans"}
    (problem,) = problems(place_of_small, {"format": data["format"], "partnerships": [own]})
    assert problem.code == "unknown-code"


def test_what_cannot_be_shown_yet_is_told_and_not_kept(empty: Database) -> None:
    pledge = {"partner": "saab", "kind": "hours", "amount": 40, "public": True, "prov": "seed"}
    (done,) = load_into(empty, programme(goal(), pledges=[pledge, pledge | {"amount": 41}]))
    assert (done.goals, done.contributions, done.not_shown) == (1, 0, {"pledges": 2})


def test_a_later_closed_through_closes_nothing(place_of_small: Database) -> None:
    data = small()
    data["partnerships"][0]["reporting"] |= {"closed_through": "2025Q3", "open": ["2025Q4"]}
    assert not load_into(place_of_small, data)[0].is_changed
    assert Place(place_of_small).see(periods.settled_through) == dt.date(2025, 6, 30)


def test_a_period_that_is_closed_and_open(empty: Database) -> None:
    data = small()
    data["partnerships"][0]["reporting"]["open"] = ["2025Q2"]
    (problem,) = problems(empty, data)
    assert (problem.case, problem.place, problem.details["period"]) == ("period-closed", "reporting/open", "2025Q2")


@pytest.mark.parametrize("state", ["draft", "verified"])
def test_what_the_domain_refuses_is_told_with_its_line(place_of_small: Database, state: str) -> None:
    data = small()
    period = "2025Q3" if state == "draft" else "2025Q2"
    lines = [one for one in the(data)["contributions"] if (one["partner"], one["period"]) != ("saab", period)]
    the(data)["contributions"] = [*lines, line("saab", period, 1, state, note={"sv": "x" * 5000})]
    (problem,) = problems(place_of_small, data)
    assert (problem.case, problem.place) == ("text-too-long", "goals/jobb/contributions")


def test_a_demonstration_is_for_an_empty_database(place_of_small: Database) -> None:
    demo = {"today": "2025-10-06", "as_of": "2025-06-30", "banner": {"sv": "Påhittat"}}
    data = small()
    (problem,) = problems(place_of_small, {"format": data.pop("format"), "demo": demo, **data})
    assert (problem.code, problem.case, problem.line) == ("differs", "demonstration", 3)


def test_in_a_demonstration_what_people_enter_is_marked_so(demo: Database, cast: Cast, place: Place) -> None:
    bergsjon = Place(demo, "handslag-bergsjon")
    assert bergsjon.draft(cast.bo, 5, goal="lovjobb").provenance == "demo"
    assert place.draft(Cast(place.database).bo, 5).provenance == "reported"
    with demo.reading(PLATFORM) as session:
        demonstration = partnerships.demonstration(session)
        assert demonstration
        assert demonstration.today == dt.date(2025, 10, 6)


def test_the_trail_of_a_loaded_file_names_who_ran_the_command(empty: Database) -> None:
    empty.perform(PLATFORM, lambda session: load(session, as_file(small()), today=TODAY, operator="root"))
    (event,) = Place(empty).events("loaded")
    assert (event.person_id, event.details) == (None, {"new_contributions": 5, "operator": "root"})
