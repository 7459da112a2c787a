"""Inviting somebody from the command line: the person, the role and the link, or nothing of it."""

from typing import Any

import pytest
from sqlalchemy import func, select

from db import PLATFORM, SIGN_IN, Database, enter, within
from partners import partnerships
from partners.access import Role
from partners.accounts import door, links
from partners.accounts.invitations import invite
from partners.accounts.models import OneTimeLink, Purpose
from partners.models import AuditEvent, Membership, Organisation, Person, PlatformEvent
from partners.people import actor_for
from tests.partners.guessing import NOW, PASSWORD, person_id, refusal, sign_in

HERE = "handslag-provby"


def invited(database: Database, email: str = "nils@example.org", **changes: Any) -> str | None:
    usual = {"name": "Nils", "organisation_code": "saab", "partnership_code": HERE, "role": "reporter", "now": NOW}
    return database.perform(PLATFORM, lambda session: invite(session, email=email, **{**usual, **changes}))


def state(database: Database) -> list[int | None]:
    """How many there are of everything that an invitation makes."""
    with database.reading(PLATFORM) as session:
        enter(session, partnerships.by_code(session, HERE).id)
        made = (Person, Membership, OneTimeLink, AuditEvent, PlatformEvent)
        return [session.scalar(select(func.count()).select_from(cls)) for cls in made]


def events(database: Database, email: str) -> tuple[list[Any], list[Any]]:
    """What the trails of the partnership and of the platform say about somebody."""
    key = person_id(database, email.partition("@")[0])
    with database.reading(PLATFORM) as session:
        enter(session, partnerships.by_code(session, HERE).id)
        own = session.scalars(select(AuditEvent).where(AuditEvent.subject_id == key)).all()
        platform = [one for one in session.scalars(select(PlatformEvent)) if one.details.get("person") == str(key)]
    return [(one.deed, one.person_id, one.details) for one in own], [(one.deed, one.details) for one in platform]


def test_somebody_new_chooses_a_password_and_is_in(house: Database) -> None:
    token = invited(house, " Nils@Example.org")
    assert token
    with house.reading(SIGN_IN) as session:
        person = links.find(session, token, Purpose.INVITATION, now=NOW)
        assert person is not None
        assert (person.email, person.name, person.active, person.administrator) == (
            "nils@example.org", "Nils", True, False,
        )  # fmt: skip
        assert person.organisation is not None
        assert person.organisation.code == "saab"
    door.choose_password(house, token=token, purpose=Purpose.INVITATION, password=PASSWORD, now=NOW)
    assert sign_in(house, "nils@example.org")
    assert list(actor_for(house, "nils@example.org").roles.values()) == [Role.REPORTER]
    assert events(house, "nils@example.org") == (
        [("member-invited", None, {"role": "reporter"})],
        [
            (
                "person-invited",
                {"person": str(person.id), "organisation": "saab", "partnership": HERE, "role": "reporter"},
            )
        ],
    )


def test_somebody_without_a_place_yet(house: Database) -> None:
    token = invited(house, name=" ", partnership_code=None, role=None)
    assert token
    with house.reading(SIGN_IN) as session:
        person = links.find(session, token, Purpose.INVITATION, now=NOW)
        assert person is not None
        assert person.name == "nils@example.org"
    assert actor_for(house, "nils@example.org").roles == {}
    assert events(house, "nils@example.org")[0] == []


def test_who_has_no_password_yet_is_invited_again_and_the_newest_link_is_the_one(house: Database) -> None:
    first = invited(house, "vera@example.org", name="Somebody else", organisation_code="brg", role="viewer")
    second = invited(house, "VERA@example.org", organisation_code="brg", role="viewer")
    assert first
    assert second
    with house.reading(SIGN_IN) as session:
        assert links.find(session, first, Purpose.INVITATION, now=NOW) is None
        person = links.find(session, second, Purpose.INVITATION, now=NOW)
        assert person is not None
        assert person.name == "Vera"
    assert list(actor_for(house, "vera@example.org").roles.values()) == [Role.VIEWER]
    assert events(house, "vera@example.org")[0] == [], "she was a member before"


def test_no_link_reaches_the_password_that_bo_has_chosen(house: Database) -> None:
    assert invited(house, "bo@example.org") is None
    with house.reading(PLATFORM) as session:
        assert session.scalars(select(OneTimeLink)).all() == []
    assert list(actor_for(house, "bo@example.org").roles.values()) == [Role.REPORTER]


def test_a_reporter_reports_for_a_partner(house: Database) -> None:
    with house.transaction(PLATFORM) as session:
        session.add(Organisation(code="utanfor", name="Utanför", kind="company"))
    given = {"organisation_code": "utanfor"}
    assert refusal(lambda: invited(house, **given))[0] == "organisation-not-partner"
    assert invited(house, **given, role="viewer")


def test_who_has_left_a_partnership_comes_back_with_the_role_of_the_invitation(house: Database) -> None:
    with house.reading(PLATFORM) as session:
        here = partnerships.by_code(session, HERE).id
    with house.transaction(within(here)) as session:
        session.get_one(Membership, (here, person_id(house, "bo"))).active = False
    invited(house, "bo@example.org", role="viewer")
    assert actor_for(house, "bo@example.org").roles == {here: Role.VIEWER}
    assert events(house, "bo@example.org")[0] == [("member-invited", None, {"role": "viewer"})]


@pytest.mark.parametrize(
    ("changes", "code", "details"),
    [
        ({"email": "nils"}, "email-invalid", {"email": "nils"}),
        ({"email": "ni ls@x.org"}, "email-invalid", {"email": "ni ls@x.org"}),
        ({"email": "ni\0ls@x.org"}, "email-invalid", {"email": "ni\0ls@x.org"}),
        ({"organisation_code": "nowhere"}, "organisation-unknown", {"organisation": "nowhere"}),
        ({"partnership_code": "nowhere"}, "partnership-unknown", {"partnership": "nowhere"}),
        ({"role": "king"}, "role-unknown", {"role": "king"}),
        ({"role": None}, "role-unknown", {"role": ""}),
        ({"partnership_code": None}, "role-without-partnership", {"role": "reporter"}),
        ({"email": "bo@example.org", "organisation_code": "balder"}, "person-of-another-organisation",
         {"email": "bo@example.org", "organisation": "Saab AB"}),
        ({"email": "bo@example.org", "role": "coordinator"}, "member-already",
         {"email": "bo@example.org", "role": "reporter"}),
        ({"email": "stina@example.org", "organisation_code": "balder"}, "person-inactive",
         {"email": "stina@example.org"}),
    ],
)  # fmt: skip
def test_an_invitation_that_is_refused_leaves_nothing(
    house: Database, changes: dict[str, Any], code: str, details: dict[str, Any]
) -> None:
    before = state(house)
    found, said = refusal(lambda: invited(house, **changes))
    assert (found, {key: said[key] for key in details}) == (code, details)
    assert state(house) == before


def test_an_administrator_without_an_organisation_gets_none_by_an_invitation(house: Database) -> None:
    with house.transaction(PLATFORM) as session:
        session.add(Person(email="root@example.org", name="Root"))
    assert refusal(lambda: invited(house, "root@example.org"))[0] == "person-of-another-organisation"
