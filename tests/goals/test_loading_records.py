"""What stands beside the numbers of a file: added once, compared where it has a code, never brought back."""

from types import SimpleNamespace
from typing import Any

import pytest

from db import Database
from goals import merging, recording
from goals.exporting import file_of
from goals.programme import ProgrammeErrors
from goals.recording import EVENTS, INITIATIVES, PROMISES
from partners.access import COMMAND_LINE
from tests.goals.place import Place, goal, line, load_into, programme
from tests.goals.test_setting_partnership import on_platform

Data = dict[str, Any]
KEYS = ("initiatives", "decisions", "events", "notes", "promises", "evaluations", "valuations")
RECORDS: Data = {
    "initiatives": [
        {
            "code": "jobbspar",
            "title": {"sv": "Jobbspår"},
            "goals": ["jobb"],
            "lead": "balder",
            "partners": ["saab"],
            "state": "ongoing",
            "budget": 1_800_000,
            "prov": "seed",
        }
    ],
    "decisions": [
        {
            "initiative": "jobbspar",
            "kind": "scale_up",
            "date": "2024-02-15",
            "forum": "Styrgrupp",
            "reason": {"sv": "Det fungerar"},
            "prov": "seed",
        }
    ],
    "events": [
        {"date": "2024-05-01", "title": {"sv": "Skolan stänger"}, "prov": "seed"},
        {"date": "2023-01-01", "title": {"sv": "Start"}, "prov": "seed"},
    ],
    "notes": [{"kind": "story", "period": 2024, "goal": "jobb", "text": {"sv": "Många möten"}, "prov": "seed"}],
    "promises": [{"year": 2025, "text": {"sv": "Fler jobb"}, "goals": ["jobb"], "prov": "seed"}],
    "evaluations": [
        {
            "code": "rapporten",
            "title": {"sv": "Rapporten"},
            "author": "see",
            "commissioned_by": "saab",
            "documents": ["summary"],
            "finding": {"sv": "Fler arbetar"},
            "prov": "seed",
        }
    ],
    "valuations": [{"code": "vinst", "title": {"sv": "Vinst"}, "amount": 5_000_000, "prov": "seed"}],
}


def with_records(**changes: Any) -> Data:
    """Balder reports to an initiative that the file tells of, and to one that it only names."""
    named = [{"code": "namnd", "title": {"sv": "Nämnd"}, "goals": [], "lead": "fb", "state": "idea", "prov": "seed"}]
    lines = [line("balder", "2025Q1", 9, initiative="jobbspar"), line("saab", "2025Q1", 5)]
    records = {**RECORDS, **changes}
    records["initiatives"] = [*records["initiatives"], *named]
    data = programme(goal(lines=lines), **records)
    data["organisations"].append({"code": "see", "name": "SEE AB", "kind": "company"})
    return data


def kept(place: Place) -> Data:
    file = place.see(file_of, COMMAND_LINE, with_contributions=True)["partnerships"][0]
    return {key: file.get(key) for key in KEYS}


def test_a_file_that_was_loaded_loads_again_whatever_people_have_changed(empty: Database) -> None:
    data = with_records()
    load_into(empty, data)
    place = Place(empty)
    before = kept(place)
    assert before == {key: data["partnerships"][0][key] for key in KEYS}
    names = place.see(file_of, COMMAND_LINE, with_contributions=True)["organisations"]
    assert "see" in {one["code"] for one in names}, "who evaluates is no partner"
    stands = place.see(recording.records, COMMAND_LINE)
    first, second = stands.events
    place.do(recording.remove, COMMAND_LINE, EVENTS, first.id)
    changes = [
        (EVENTS, second, {"date": "2024-05-02", "title": {"sv": "Skolan stänger"}}),
        (PROMISES, stands.promises[0], {"year": 2026, "text": {"sv": "Fler jobb"}, "goals": ["jobb"]}),
        (
            INITIATIVES,
            stands.initiatives[0],
            {"title": {"sv": "Spår"}, "goals": [], "lead": "fb", "state": "completed"},
        ),
    ]
    for noun, record, given in changes:
        place.do(recording.change, COMMAND_LINE, noun, record.id, given, version=1)
    changed = kept(place)
    assert changed != before
    (again,) = load_into(empty, data)
    assert (again.is_changed, again.not_shown) == (False, {})
    assert kept(place) == changed


def test_what_is_new_is_added_and_another_figure_is_refused_with_both(empty: Database) -> None:
    load_into(empty, with_records())
    place = Place(empty)
    more = [*RECORDS["events"], {"date": "2025-01-01", "title": {"sv": "Ny skola"}, "prov": "seed"}]
    (again,) = load_into(empty, with_records(events=[*more, more[-1]]))
    assert again.is_changed
    assert [one["date"] for one in kept(place)["events"]] == ["2024-05-01", "2023-01-01", "2025-01-01"]
    (valuation,), (initiative,) = RECORDS["valuations"], RECORDS["initiatives"]
    renamed = {**valuation, "title": {"sv": "Samhällsvinst"}}
    assert not load_into(empty, with_records(events=more, valuations=[renamed]))[0].is_changed, "texts are people's"
    wrong = {"valuations": [{**valuation, "amount": 6_000_000}], "initiatives": [{**initiative, "lead": "fb"}]}
    with pytest.raises(ProgrammeErrors) as errors:
        load_into(empty, with_records(**wrong))
    told = {
        (one.place, one.details["key"], one.details["stored"], one.details["given"]) for one in errors.value.problems
    }
    assert told == {
        ("valuations/vinst", "amount", "5000000", "6000000"),
        ("initiatives/jobbspar", "lead", "balder", "fb"),
    }


def test_an_organisation_that_was_there_twice_stands_for_both(empty: Database) -> None:
    data = with_records()
    data["organisations"] += [{"code": code, "name": code.upper(), "kind": "company"} for code in ("see-ab", "bald")]
    data["partnerships"][0]["partners"].append({"organisation": "bald", "role": "partner", "prov": "seed"})
    partners = {"lead": "bald", "partners": ["bald", "fb"]}
    data["partnerships"][0]["initiatives"][1] |= partners
    data["partnerships"][0]["evaluations"][0]["author"] = "see-ab"
    load_into(empty, data)
    place = Place(empty)
    for duplicate, into in (("see-ab", "see"), ("bald", "fb")):
        on_platform(place, merging.merge, COMMAND_LINE, place.organisations[duplicate], place.organisations[into])
    records = kept(place)
    assert records["evaluations"][0]["author"] == "see"
    assert (records["initiatives"][1]["lead"], records["initiatives"][1]["partners"]) == ("fb", ["fb"])


def test_a_template_has_nothing_beside_its_numbers(place: Place, people: SimpleNamespace) -> None:
    place.do(recording.add, people.asa, EVENTS, {"date": "2025-01-01", "title": {"sv": "Start"}})
    file = place.see(file_of, people.asa, with_contributions=False)["partnerships"][0]
    assert not set(KEYS) & file.keys()
