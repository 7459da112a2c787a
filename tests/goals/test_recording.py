"""What stands beside the numbers: who records what, what stays of a change, and what a release tells of it."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select

from db import Database
from goals import recording
from goals.document import compose
from goals.finding import goals_of
from goals.programme.given import GivenErrors
from goals.record_models import Evaluation, Note
from goals.recording import DECISIONS, EVALUATIONS, EVENTS, INITIATIVES, NOTES, PROMISES, VALUATIONS, Noun
from goals.setting.goals import new_goal, remove_goal
from partners.access import COMMAND_LINE, Actor
from partners.errors import Conflict, NotAllowed, NotFound, Refused
from tests.goals.place import Place
from tests.goals.test_setting import given as new_one

Given = dict[str, Any]

STARTED = {"date": "2023-01-01", "title": {"sv": "Handslaget börjar", "en": "The start"}}
OBSTACLE = {
    "kind": "obstacle",
    "period": "2025Q1",
    "goal": "jobb",
    "text": {"sv": "Beslut dröjer"},
    "addressed_to": {"sv": "Arbetsförmedlingen"},
}
TRACK = {"title": {"sv": "Jobbspår"}, "goals": ["jobb"], "lead": "balder", "partners": ["saab"], "state": "ongoing"}
UP = {
    "initiative": "jobbspar",
    "kind": "scale_up",
    "date": "2025-02-01",
    "forum": "Styrgrupp",
    "reason": {"sv": "Det fungerar"},
}
REPORT = {
    "title": {"sv": "Rapporten"},
    "author": "brg",
    "commissioned_by": "saab",
    "covers": {"first": 2023, "last": 2024},
    "documents": ["summary"],
    "finding": {"sv": "Fler arbetar"},
}
GAIN = {"title": {"sv": "Samhällsvinst"}, "amount": 5_000_000, "qualifier": "more_than"}
EVERY: dict[Noun, Given] = {
    EVENTS: STARTED,
    NOTES: OBSTACLE,
    PROMISES: {"year": 2025, "text": {"sv": "Fler jobb"}, "goals": ["jobb"]},
    INITIATIVES: {**TRACK, "budget": 1_800_000, "spent": 1_100_000},
    DECISIONS: UP,
    EVALUATIONS: REPORT,
    VALUATIONS: GAIN,
}


def record(place: Place, actor: Actor, noun: Noun, given: Given) -> Any:
    return place.do(recording.add, actor, noun, given)


def change(place: Place, actor: Actor, noun: Noun, row: Any, given: Given) -> Any:
    return place.do(recording.change, actor, noun, row.id, given, version=row.version)


def published(place: Place, *, known_at: dt.datetime | None = None) -> Given:
    """What a release would say of it now, or would have said."""
    moment = known_at or place.now()
    document: Given = place.see(compose, COMMAND_LINE, as_of=dt.date(2025, 6, 30), known_at=moment)
    return document


def test_asa_records_everything_and_a_release_tells_it_without_money_and_names(
    place: Place, people: SimpleNamespace
) -> None:
    for noun, given in EVERY.items():
        first = record(place, people.asa, noun, given)
        again = record(place, people.asa, noun, given)
        assert (again.id, again.version) == (first.id, 1), "the same form twice"
    document = published(place)
    assert document["events"] == [{**STARTED, "prov": "reported"}]
    assert document["notes"] == [{**OBSTACLE, "state": "open", "answer": None, "prov": "reported"}]
    assert document["promises"] == [{**EVERY[PROMISES], "prov": "reported"}]
    decided = {key: value for key, value in UP.items() if key != "initiative"}
    assert document["initiatives"] == [
        {
            "initiative": "jobbspar",
            "title": {"sv": "Jobbspår"},
            "state": "ongoing",
            "lead": "Balder",
            "partners": ["Saab AB"],
            "goals": ["jobb"],
            "decisions": [{**decided, "prov": "reported"}],
            "prov": "reported",
        }
    ]
    (evaluation,) = document["evaluations"]
    assert (evaluation["author"], evaluation["commissioned_by"]) == ("BRG", "Saab AB")
    assert evaluation["covers"] == {"first": "2023", "last": "2024"}
    (valuation,) = document["valuations"]
    assert (valuation["amount"], valuation["qualifier"], valuation["method"]) == (5_000_000, "more_than", None)
    assert "1800000" not in str(document)
    assert "asa" not in str(document["notes"]).casefold()
    added = place.events("added")
    assert {event.subject for event in added} == {"record"}
    assert [event.details["kind"] for event in added] == [noun.name for noun in EVERY]
    (goal,) = place.see(goals_of, people.vera)
    about = place.see(recording.of_goal, people.vera, goal.code)
    assert [len(about[key]) for key in ("events", "notes", "promises", "initiatives")] == [1, 1, 1, 1]


def test_reporters_write_notes_and_nothing_else_and_nobody_touches_another_s(
    place: Place, people: SimpleNamespace
) -> None:
    own = record(place, people.bo, NOTES, {**OBSTACLE, "state": "solved", "answer": {"sv": "Nu går det"}})
    assert (own.state, own.answer) == ("open", None), "how far it has come is the coordinator's to say"
    for noun, given in EVERY.items():
        for name in ("bo", "pia", "stina", "vera"):
            if noun is not NOTES or name in ("stina", "vera"):
                with pytest.raises(NotAllowed):
                    record(place, getattr(people, name), noun, given)
    with pytest.raises(NotAllowed):
        change(place, people.pia, NOTES, own, OBSTACLE)
    with pytest.raises(NotAllowed):
        place.do(recording.remove, people.pia, NOTES, own.id)
    with pytest.raises(NotFound):
        record(place, Actor(people.asa.person_id, None, {}), NOTES, OBSTACLE)
    changed = change(place, people.bo, NOTES, own, {**OBSTACLE, "text": {"sv": "Beslut dröjer länge"}})
    answer = {"sv": "Beslutet kom i maj"}
    said = {**OBSTACLE, "text": changed.text, "state": "answered", "answer": answer}
    answered = change(place, people.asa, NOTES, changed, said)
    assert (answered.state, answered.written_by) == ("answered", people.bo.person_id)
    assert [(one["state"], one["answer"]) for one in published(place)["notes"]] == [("answered", answer)]
    again = change(place, people.bo, NOTES, answered, {**OBSTACLE, "text": {"sv": "Beslut dröjde"}})
    assert (again.state, again.answer) == ("answered", answer), "who wrote it changes the text, not the answer"
    with pytest.raises(Refused, match="note-settled"):
        change(place, people.bo, NOTES, again, {**OBSTACLE, "kind": "story"})
    place.do(recording.remove, people.bo, NOTES, own.id)
    assert published(place)["notes"] == []
    with pytest.raises(NotFound):
        place.do(recording.remove, people.bo, NOTES, own.id)


def test_what_was_known_at_a_moment_stays_known_whatever_is_changed_later(
    place: Place, people: SimpleNamespace
) -> None:
    event = record(place, people.asa, EVENTS, STARTED)
    then = place.now()
    before = published(place, known_at=then)
    newer = change(place, people.asa, EVENTS, event, {**STARTED, "title": {"sv": "Starten"}})
    assert (newer.id, newer.version) == (event.id, 2)
    assert [one["title"] for one in published(place)["events"]] == [{"sv": "Starten"}]
    assert change(place, people.asa, EVENTS, event, {**STARTED, "title": {"sv": "Starten"}}).version == 2, "twice"
    with pytest.raises(Conflict):
        change(place, people.asa, EVENTS, event, {**STARTED, "title": {"sv": "Begynnelsen"}})
    place.do(recording.remove, people.asa, EVENTS, event.id)
    assert published(place)["events"] == []
    assert published(place, known_at=then) == before


def test_a_release_tells_what_had_happened_by_its_day(place: Place, people: SimpleNamespace) -> None:
    for day in ("2025-07-01", "2025-06-30", "2024-02-02"):
        record(place, people.asa, EVENTS, {"date": day, "title": {"sv": day}})
    for period in ("2025Q3", "2025Q2", 2024, 2025):
        record(place, people.bo, NOTES, {"kind": "lesson", "period": period, "text": {"sv": str(period)}})
    document = published(place)
    assert [one["date"] for one in document["events"]] == ["2024-02-02", "2025-06-30"]
    assert [one["period"] for one in document["notes"]] == ["2024", "2025Q2"]
    assert {one["state"] for one in document["notes"]} == {None}, "only an obstacle has a state"


def test_a_goal_that_is_gone_is_no_longer_named(place: Place, people: SimpleNamespace) -> None:
    goal = place.do(new_goal, people.asa, {**new_one(), "code": "extra"})
    record(place, people.asa, NOTES, {**OBSTACLE, "goal": "extra"})
    record(place, people.asa, PROMISES, {**EVERY[PROMISES], "goals": ["extra", "jobb"]})
    place.do(remove_goal, people.asa, goal.id)
    document = published(place)
    assert document["notes"][0]["goal"] is None
    assert document["promises"][0]["goals"] == ["jobb"]
    with pytest.raises(NotFound):
        place.see(recording.of_goal, people.asa, "extra")
    with pytest.raises(GivenErrors):
        record(place, people.asa, NOTES, {**OBSTACLE, "goal": "extra"})


WRONG: list[tuple[Noun, Given, str]] = [
    (EVENTS, {**STARTED, "title": {"sv": "Ring anna@example.org"}}, "title/sv"),
    (EVENTS, {**STARTED, "title": {"sv": "x" * 201}}, "title/sv"),
    (NOTES, {**OBSTACLE, "text": {"sv": "x" * 4001}}, "text/sv"),
    (DECISIONS, {**UP, "forum": "anna@example.org"}, "forum"),
    (DECISIONS, {**UP, "forum": "x" * 201}, "forum"),
    (EVALUATIONS, {**REPORT, "covers": {"first": 2024, "last": 2023}}, "covers/last"),
]
UNREADABLE: list[tuple[Noun, Given, tuple[Any, ...]]] = [
    (EVENTS, {"title": STARTED["title"]}, ("date",)),
    (EVENTS, {**STARTED, "date": "2925-01-01"}, ("date",)),
    (NOTES, {**OBSTACLE, "text": {"sv": "Om 19121212-1212"}}, ("text", "sv")),
    (NOTES, {**OBSTACLE, "period": "våren"}, ("period",)),
    (PROMISES, {**EVERY[PROMISES], "goals": ["jobb", "ingen"]}, ("goals", 1)),
    (INITIATIVES, {**TRACK, "lead": "nobody"}, ("lead",)),
    (INITIATIVES, {**TRACK, "budget": -1}, ("budget",)),
    (DECISIONS, {**UP, "initiative": "nothing"}, ("initiative",)),
    (EVALUATIONS, {**REPORT, "author": "nobody"}, ("author",)),
    (VALUATIONS, {**GAIN, "amount": 1.5}, ("amount",)),
]


def test_what_is_wrong_is_told_beside_its_field(place: Place, people: SimpleNamespace) -> None:
    record(place, people.asa, INITIATIVES, TRACK)
    for noun, given, field in WRONG:
        with pytest.raises(Refused) as refused:
            record(place, people.asa, noun, given)
        assert refused.value.details["field"] == field, given
    for noun, given, path in UNREADABLE:
        with pytest.raises(GivenErrors) as errors:
            record(place, people.asa, noun, given)
        assert [fault.path for fault in errors.value.faults] == [path], given
    assert len(place.events("added")) == 1


def test_codes_are_made_of_titles_and_stay_taken(place: Place, people: SimpleNamespace) -> None:
    track = record(place, people.asa, INITIATIVES, TRACK)
    record(place, people.asa, DECISIONS, UP)
    with pytest.raises(Refused, match="initiative-in-use"):
        place.do(recording.remove, people.asa, INITIATIVES, track.id)
    renamed = change(place, people.asa, INITIATIVES, track, {**TRACK, "title": {"sv": "Spåret"}, "state": "scaled_up"})
    assert (renamed.code, renamed.state) == ("jobbspar", "scaled_up")
    first = record(place, people.asa, EVALUATIONS, REPORT)
    place.do(recording.remove, people.asa, EVALUATIONS, first.id)
    second = record(place, people.asa, EVALUATIONS, REPORT)
    assert [first.code, second.code] == ["rapporten", "rapporten-2"]
    assert place.see(lambda session: len(session.scalars(select(Evaluation)).all())) == 2


def test_in_a_demonstration_what_is_typed_is_marked_and_what_is_answered_keeps_its_source(demo: Database) -> None:
    place = Place(demo, "sandviken-hand-i-hand")
    (obstacle,) = place.see(lambda session: list(session.scalars(select(Note).where(Note.kind == "obstacle"))))
    given = {**OBSTACLE, "period": "2018Q1", "text": obstacle.text, "addressed_to": obstacle.addressed_to}
    del given["goal"]
    answered = change(place, COMMAND_LINE, NOTES, obstacle, {**given, "state": "answered"})
    assert (answered.state, answered.provenance) == ("answered", "seed")
    rewritten = change(place, COMMAND_LINE, NOTES, answered, {**given, "state": "answered", "text": {"sv": "Annat"}})
    assert rewritten.provenance == "demo"
