"""Which organisations take part in a place: as what, from when, until when; and whoever has taken part stays."""

import datetime as dt
import uuid
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select

from db import PLATFORM, Database
from partners import participation
from partners.errors import NotAllowed, Refused
from partners.models import Organisation, PartnerRole, Partnership
from partners.participation import Participant, participants
from partners.people import actor_for
from tests.goals.place import Place
from tests.goals.test_concurrency import at_once
from tests.partners.guessing import refusal

FIRST, LAST = dt.date(2025, 1, 1), dt.date(2025, 6, 30)


@pytest.fixture
def place(house: Database) -> Place:
    return Place(house)


@pytest.fixture
def people(house: Database) -> SimpleNamespace:
    """Åsa coordinates; Bo, Pia and Vera do not."""
    return SimpleNamespace(**{name: actor_for(house, f"{name}@example.org") for name in ("asa", "bo", "pia", "vera")})


@pytest.fixture
def added(place: Place) -> uuid.UUID:
    """An organisation that is no partner yet."""
    with place.database.transaction(PLATFORM) as session:
        organisation = Organisation(code="af", name="Arbetsförmedlingen", short_name="AF", kind="agency")
        session.add(organisation)
        session.flush()
        return organisation.id


def listed(place: Place, people: SimpleNamespace) -> dict[str, Participant]:
    return {one.code: one for one in place.see(participants, people.asa)}


def days(participant: Participant) -> list[tuple[str, Any, Any]]:
    return [(part.role, part.since, part.until) for part in participant.parts]


def test_an_organisation_takes_part_from_a_day_and_stays_when_it_has_gone(
    place: Place, people: SimpleNamespace, added: uuid.UUID
) -> None:
    assert list(listed(place, people)) == ["saab", "balder", "fb", "brg"]
    place.do(participation.add_partner, people.asa, added, "recruiter", since=FIRST, until=None)
    place.do(participation.add_role, people.asa, added, "data_provider", since=None, until=None)
    partner = listed(place, people)["af"]
    assert list(listed(place, people))[-1] == "af"
    assert (partner.name, days(partner)) == (
        "AF", [("data_provider", None, None), ("recruiter", FIRST, None)]
    )  # fmt: skip
    for part in partner.parts:
        place.do(participation.end_role, people.asa, part.id, LAST)
        place.do(participation.end_role, people.asa, part.id, LAST)
    partner = listed(place, people)["af"]
    assert partner.takes_part(LAST)
    assert not partner.takes_part(LAST + dt.timedelta(days=1))
    assert partner.begins(FIRST - dt.timedelta(days=1)) == FIRST
    assert partner.begins(LAST + dt.timedelta(days=1)) is None
    first = {"role": "recruiter", "since": "2025-01-01"}
    assert [(one.deed, one.subject, one.details) for one in place.events() if one.subject_id == added] == [
        ("partner-added", "partner", {**first, "until": None}),
        ("partner-role-added", "partner", {"role": "data_provider", "since": None, "until": None}),
        ("partner-role-ended", "partner", {"role": "data_provider", "since": None, "until": "2025-06-30"}),
        ("partner-role-ended", "partner", {**first, "until": "2025-06-30"}),
    ]
    assert {one.person_id for one in place.events("partner-added")} == {people.asa.person_id}


def test_a_date_that_was_typed_wrong_is_corrected(place: Place, people: SimpleNamespace) -> None:
    (part,) = listed(place, people)["saab"].parts
    for _ in range(2):
        place.do(participation.correct_role, people.asa, part.id, FIRST, LAST)
    assert days(listed(place, people)["saab"]) == [("partner", FIRST, LAST)]
    (event,) = place.events("partner-role-corrected")
    assert event.details == {
        "role": "partner", "since": "2025-01-01", "until": "2025-06-30", "since_before": None, "until_before": None,
    }  # fmt: skip


def test_what_cannot_be_is_refused(place: Place, people: SimpleNamespace, added: uuid.UUID) -> None:
    saab, asa = place.organisations["saab"], people.asa
    (part,) = listed(place, people)["saab"].parts

    def code(deed: Any, *given: Any, **named: Any) -> str:
        return refusal(lambda: place.do(deed, asa, *given, **named))[0]

    always: dict[str, Any] = {"since": None, "until": None}
    assert code(participation.add_partner, saab, "owner", **always) == "partner-already"
    assert code(participation.add_partner, uuid.uuid4(), "owner", **always) == "not-found"
    assert code(participation.add_partner, added, "king", **always) == "partner-role-unknown"
    assert code(participation.add_partner, added, "owner", since=LAST, until=FIRST) == "until-before-since"
    far, given = LAST.replace(year=2925), (added, "owner")
    assert code(participation.add_partner, *given, since=None, until=far) == "year-outside"
    assert code(participation.add_partner, *given, since=far, until=None) == "year-outside"
    before = place.see(lambda session: session.scalars(select(Partnership.start)).one()) - dt.timedelta(days=1)
    for deed, given in ((participation.add_partner, (added, "owner")), (participation.add_role, (saab, "owner"))):
        assert code(deed, *given, since=None, until=before) == "until-before-partnership"
    assert code(participation.end_role, part.id, before) == "until-before-partnership"
    assert code(participation.correct_role, part.id, None, before) == "until-before-partnership"
    assert code(participation.add_role, added, "owner", **always) == "not-found", "it is no partner"
    assert code(participation.add_role, saab, "partner", since=LAST, until=None) == "partner-role-twice"
    assert code(participation.end_role, uuid.uuid4(), LAST) == "not-found"
    assert code(participation.correct_role, part.id, LAST, FIRST) == "until-before-since"

    place.do(participation.correct_role, asa, part.id, FIRST, None)
    assert code(participation.end_role, part.id, FIRST - dt.timedelta(days=1)) == "until-before-since"
    place.do(participation.end_role, asa, part.id, LAST)
    assert code(participation.end_role, part.id, LAST + dt.timedelta(days=1)) == "partner-role-ended"
    assert code(participation.add_role, saab, "partner", since=LAST, until=None) == "partner-role-twice"
    place.do(participation.add_role, asa, saab, "partner", since=LAST + dt.timedelta(days=1), until=None)
    later = listed(place, people)["saab"].parts[1]
    assert code(participation.correct_role, later.id, LAST, None) == "partner-role-twice"
    assert days(listed(place, people)["saab"]) == [
        ("partner", FIRST, LAST), ("partner", LAST + dt.timedelta(days=1), None),
    ]  # fmt: skip


def test_two_who_add_the_same_partner_at_once_add_it_once(
    place: Place, people: SimpleNamespace, added: uuid.UUID
) -> None:
    terms: dict[str, Any] = {"since": None, "until": None}
    answers = at_once(*[lambda: place.do(participation.add_partner, people.asa, added, "owner", **terms)] * 2)
    assert [one.code for one in answers if isinstance(one, Refused)] == ["partner-already"]
    assert days(listed(place, people)["af"]) == [("owner", None, None)]


def test_only_the_coordinator_runs_the_partners(place: Place, people: SimpleNamespace, added: uuid.UUID) -> None:
    (part,) = listed(place, people)["saab"].parts
    for actor in (people.bo, people.pia, people.vera):
        with pytest.raises(NotAllowed):
            place.see(participants, actor)
        for deed, given in (
            (participation.add_partner, (added, "owner")),
            (participation.add_role, (added, "owner")),
        ):
            with pytest.raises(NotAllowed):
                place.do(deed, actor, *given, since=None, until=None)
        with pytest.raises(NotAllowed):
            place.do(participation.end_role, actor, part.id, LAST)
        with pytest.raises(NotAllowed):
            place.do(participation.correct_role, actor, part.id, FIRST, LAST)


def test_what_people_enter_is_reported_by_themselves(place: Place, people: SimpleNamespace, added: uuid.UUID) -> None:
    place.do(participation.add_partner, people.asa, added, "owner", since=None, until=None)
    own = select(PartnerRole.provenance).where(PartnerRole.organisation_id == added)
    assert place.see(lambda session: session.scalar(own)) == "reported"
