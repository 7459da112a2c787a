"""The log of a partnership: everything is in it, newest first; a draft is told to whom it concerns, and to no other."""

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from goals import contributions, releases
from goals.entry import Entry
from goals.trail import Event, Trail, trail
from partners.errors import NotAllowed, NotFound, Refused
from tests.goals.place import Place
from tests.goals.statements import counted

CANARY = 48_151


def seen(place: Place, actor: Any, **asked: Any) -> Trail:
    found: Trail = place.see(trail, actor, **asked)
    return found


def deeds(found: Trail) -> list[tuple[str, str]]:
    return [(event.subject, event.deed) for event in found.events]


def newest(place: Place, actor: Any, deed: str) -> Event:
    return seen(place, actor, deed=deed, most=1).events[0]


@pytest.fixture
def corrected(place: Place, people: SimpleNamespace) -> Place:
    """Bo's 17 is verified and is being corrected to another number; Pia has a draft, and had a report sent back."""
    report = place.verified(people.bo, 17, by=people.stina)
    place.move(
        contributions.correct, people.bo, report, entry=Entry(quantity=Decimal(CANARY)), reason="Kanarien räknade fel"
    )
    handed_in = place.submitted(people.pia, 4)
    place.move(contributions.return_, people.asa, handed_in, reason="ÄR det rätt KVARTAL?")
    return place


def test_every_deed_is_told_with_the_names_that_a_sentence_needs(corrected: Place, people: SimpleNamespace) -> None:
    found = seen(corrected, people.asa)
    assert deeds(found)[:7] == [
        ("contribution", one)
        for one in ("returned", "submitted", "drafted", "corrected", "verified", "submitted", "drafted")
    ]
    returned, *_, verified = found.events[:5]
    assert (returned.person, returned.organisation, returned.reason) == (
        "Asa",
        "Familjebostäder",
        "ÄR det rätt KVARTAL?",
    )
    assert (verified.person, verified.partner, verified.period) == ("Stina", "Saab AB", "2025Q3")
    assert verified.goal == {"sv": "Ord", "en": "Words"}
    assert verified.said is not None
    assert (verified.said.quantity, verified.said.provenance) == (17, "reported")
    assert found.older is None
    assert [name for _, name in found.people] == ["Asa", "Bo", "Pia", "Stina"]
    loaded = newest(corrected, people.asa, "loaded")
    assert (loaded.person, loaded.subject, loaded.details["new_contributions"]) == (None, "file", 2)


def test_what_a_draft_says_is_not_told_to_those_who_steer(corrected: Place, people: SimpleNamespace) -> None:
    asa, stina = (
        {(one.point, one.deed): (one.said, one.reason) for one in seen(corrected, who).events}
        for who in (people.asa, people.stina)
    )
    assert asa.keys() == stina.keys(), "that something was done is no secret"
    assert str(CANARY) in str(asa)
    assert str(CANARY) not in str(stina)
    hidden = {deed for (point, deed), told in asa.items() if stina[point, deed] != told}
    assert hidden == {"drafted", "submitted", "corrected", "returned"}
    assert newest(corrected, people.stina, "verified").said is not None, "what counts is everybody's"
    for text in ("Kanarien", "kvartal?"):
        assert len(seen(corrected, people.asa, text=text).events) == 1
        assert seen(corrected, people.stina, text=text).events == [], "nor found by looking for it"


def test_what_is_handed_in_is_told_to_those_who_verify(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.bo, 17)
    submitted, drafted = seen(place, people.stina, most=2).events
    assert submitted.said is not None
    assert submitted.said.quantity == 17
    assert drafted.said is None


def test_the_log_is_for_those_who_coordinate_and_steer(place: Place, people: SimpleNamespace) -> None:
    for actor in (people.bo, people.pia, people.vera):
        with pytest.raises(NotAllowed):
            seen(place, actor)
    with pytest.raises(NotFound):
        seen(place, type(people.asa)(people.asa.person_id))
    with pytest.raises(Refused, match="text-unreadable"):
        seen(place, people.asa, text="\x00")


def test_it_is_found_by_name_goal_partner_period_and_reason(corrected: Place, people: SimpleNamespace) -> None:
    def found(text: str) -> set[tuple[str | None, str]]:
        return {(one.person, one.deed) for one in seen(corrected, people.asa, text=text).events}

    assert {deed for person, deed in found("stina")} == {"verified"}
    assert found("KANARIEN") == found("kanarien räknade") == {("Bo", "corrected")}
    assert found("är DET") == {("Asa", "returned")}, "letters that SQLite knows one case of only"
    assert {"verified", "corrected", "drafted", "submitted"} <= {deed for _, deed in found("saab")}
    assert (None, "opened") in found("2025q3")
    assert ("Pia", "drafted") in found("2025q3")
    assert (None, "closed") not in found("2025q3")
    assert {deed for _, deed in found("jobb")} >= {"set", "drafted", "verified"}
    assert found("100%") == found("_") == found("finns inte") == set()


def test_it_is_narrowed_by_deed_subject_person_and_time(corrected: Place, people: SimpleNamespace) -> None:
    assert set(deeds(seen(corrected, people.asa, subject="period"))) == {("period", "opened"), ("period", "closed")}
    assert set(deeds(seen(corrected, people.asa, subject="contribution", deed="returned"))) == {
        ("contribution", "returned")
    }
    assert deeds(seen(corrected, people.asa, person_id=people.bo.person_id)) == [
        ("contribution", "corrected"),
        ("contribution", "submitted"),
        ("contribution", "drafted"),
    ]
    middle = newest(corrected, people.asa, "verified")
    before, after = (seen(corrected, people.asa, **{name: middle.at}).events for name in ("until", "since"))
    assert len(before) + len(after) == len(seen(corrected, people.asa).events)
    assert (after[-1].point, before[0].deed) == (middle.point, "submitted")
    assert seen(corrected, people.asa, since=middle.at + dt.timedelta(days=1)).events == []


def test_it_goes_on_where_it_ended_and_costs_the_same_everywhere(corrected: Place, people: SimpleNamespace) -> None:
    whole = seen(corrected, people.asa)
    parts, older = [], None
    while True:
        with counted(corrected.database) as queries:
            part = seen(corrected, people.asa, before=older, most=4)
        assert len(queries) == 6, queries
        assert len(part.events) <= 4
        parts += part.events
        if part.older is None:
            break
        older = part.older
    assert parts == list(whole.events)


def test_a_release_is_told_by_its_number_and_its_day(place: Place, people: SimpleNamespace) -> None:
    release = place.do(releases.prepare, people.asa)
    place.do(releases.approve, people.stina, release.id)
    place.do(releases.withdraw, people.asa, 1, note="Fel tal")
    withdrawn, approved, prepared = seen(place, people.stina, subject="release").events
    assert {one.as_of for one in (withdrawn, approved, prepared)} == {dt.date(2025, 6, 30)}
    assert (approved.details["number"], withdrawn.reason) == (1, "Fel tal")
