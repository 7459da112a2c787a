"""Who belongs to a partnership and as what: whoever may change it does, and somebody always coordinates."""

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select

from db import PLATFORM, SIGN_IN, Database, enter
from partners import memberships, partnerships
from partners.access import COMMAND_LINE, Actor, Role
from partners.accounts import door, links
from partners.accounts.invitations import invite as invite_by_command
from partners.accounts.models import Purpose
from partners.errors import NotAllowed, NotFound, Refused
from partners.members import Member, members
from partners.memberships import Invited
from partners.models import AuditEvent, Membership, Organisation, Partnership, Person, PlatformEvent
from partners.people import actor_for
from tests.goals.place import goal, load_into, programme
from tests.goals.test_concurrency import at_once
from tests.partners.guessing import NOW, PASSWORD, person_id, refusal

HERE, ELSEWHERE = "handslag-provby", "annan-ort"
NEW = "nils@example.org"


def perform(
    database: Database, deed: Callable[..., Any], actor: Actor, *given: Any, at: str = HERE, **named: Any
) -> Any:
    """Somebody does something in a partnership: one transaction of the platform that has entered it."""

    def inside(session: Any) -> Any:
        enter(session, partnerships.by_code(session, at).id)
        return deed(session, actor, *given, **named)

    return database.perform(PLATFORM, inside)


def person(database: Database, name: str) -> Actor:
    return actor_for(database, f"{name}@example.org")


def organisation(database: Database, code: str) -> uuid.UUID:
    with database.reading(SIGN_IN) as session:
        return session.scalars(select(Organisation.id).where(Organisation.code == code)).one()


def invite(database: Database, by: str = "asa", email: str = NEW, code: str = "saab", **changes: Any) -> Invited:
    usual = {"name": "Nils", "role": "reporter", "now": NOW, "organisation_id": organisation(database, code)}
    invited: Invited = perform(database, memberships.invite, person(database, by), email=email, **{**usual, **changes})
    return invited


def listed(database: Database, by: str = "asa") -> dict[str, Member]:
    """The members that somebody sees, by the first part of their addresses."""
    seen = perform(database, members, person(database, by))
    return {one.email.partition("@")[0]: one for one in seen}


def trail(database: Database, name: str) -> list[tuple[str, uuid.UUID | None, Any]]:
    """What the partnership's trail says about somebody, and who did it."""
    key = person_id(database, name)

    def read(session: Any, _actor: Actor) -> Any:
        rows = session.scalars(select(AuditEvent).where(AuditEvent.subject_id == key).order_by(AuditEvent.at))
        return [(one.deed, one.person_id, one.details) for one in rows]

    events: list[tuple[str, uuid.UUID | None, Any]] = perform(database, read, COMMAND_LINE)
    return events


def works(database: Database, token: str | None) -> bool:
    with database.reading(SIGN_IN) as session:
        return token is not None and links.find(session, token, Purpose.INVITATION, now=NOW) is not None


def test_asa_invites_somebody_new_who_chooses_a_password_and_is_in(house: Database) -> None:
    invited = invite(house, email=" Nils@Example.org")
    assert (invited.name, invited.email, invited.language, invited.is_new) == ("Nils", NEW, "sv", True)
    nils = listed(house)["nils"]
    assert (nils.organisation, nils.role, nils.active, nils.fixed) == ("Saab AB", Role.REPORTER, True, None)
    assert nils.link_until == NOW + dt.timedelta(hours=72)
    assert nils.since is not None
    assert listed(house)["vera"].link_until is None, "a file has made her known, nobody has invited her"
    assert trail(house, "nils") == [("member-invited", person(house, "asa").person_id, {"role": "reporter"})]
    with house.reading(PLATFORM) as session:
        (event,) = session.scalars(select(PlatformEvent).where(PlatformEvent.deed == "person-invited"))
        assert event.person_id == person(house, "asa").person_id
        assert event.details == {
            "person": str(invited.person_id), "organisation": "saab", "partnership": HERE, "role": "reporter",
        }  # fmt: skip
    assert invited.token
    door.choose_password(house, token=invited.token, purpose=Purpose.INVITATION, password=PASSWORD, now=NOW)
    assert listed(house)["nils"].link_until is None


def test_nobody_gets_a_link_to_an_account_that_another_partnership_has_made_known(house: Database) -> None:
    load_into(house, programme(goal(), code=ELSEWHERE))
    theirs = house.perform(
        PLATFORM,
        lambda session: invite_by_command(
            session,
            email=NEW,
            name="Nils",
            organisation_code="saab",
            partnership_code=ELSEWHERE,
            role="viewer",
            now=NOW,
        ),
    )
    invited = invite(house, name="Somebody else")
    assert (invited.name, invited.is_new, invited.token) == ("Nils", False, None)
    assert works(house, theirs), "the invitation of the others goes on"
    assert invite(house, email="bo@example.org", by_mail=True).token is None, "he has a password"

    again = perform(house, memberships.invite_again, person(house, "asa"), invited.person_id, now=NOW)
    assert (works(house, theirs), works(house, again.token), again.is_new) == (False, True, False)
    with pytest.raises(Refused, match="password-chosen-already"):
        perform(house, memberships.invite_again, person(house, "asa"), person_id(house, "bo"), now=NOW)


def test_an_invitation_that_is_taken_back_ends_with_its_link(house: Database) -> None:
    asa = person(house, "asa")
    invited = invite(house)
    perform(house, memberships.end, asa, invited.person_id, now=NOW)
    assert not works(house, invited.token)
    assert not listed(house)["nils"].active
    with pytest.raises(Refused, match="member-ended"):
        perform(house, memberships.invite_again, asa, invited.person_id, now=NOW)
    with pytest.raises(Refused, match="member-ended"):
        perform(house, memberships.change_role, asa, invited.person_id, "viewer")

    invite(house, role="viewer")
    by_command = house.perform(
        PLATFORM,
        lambda session: invite_by_command(
            session, email=NEW, name="", organisation_code="saab", partnership_code=None, role=None, now=NOW
        ),
    )
    perform(house, memberships.end, asa, invited.person_id, now=NOW)
    perform(house, memberships.end, asa, invited.person_id, now=NOW)
    assert works(house, by_command), "it was made elsewhere"
    assert [(deed, details) for deed, _, details in trail(house, "nils")] == [
        ("member-invited", {"role": "reporter"}), ("member-ended", {"role": "reporter"}),
        ("member-invited", {"role": "viewer"}), ("member-ended", {"role": "viewer"}),
    ]  # fmt: skip


def test_asa_gives_bo_another_role(house: Database) -> None:
    asa, bo = person(house, "asa"), person_id(house, "bo")
    for _ in range(2):
        perform(house, memberships.change_role, asa, bo, "steering")
    assert list(person(house, "bo").roles.values()) == [Role.STEERING]
    assert trail(house, "bo") == [("role-changed", asa.person_id, {"role": "steering", "before": "reporter"})]
    with pytest.raises(Refused, match="role-unknown"):
        perform(house, memberships.change_role, asa, bo, "king")
    with pytest.raises(NotFound):
        perform(house, memberships.change_role, asa, uuid.uuid4(), "viewer")


def test_nobody_changes_the_own_role_and_somebody_always_coordinates(house: Database) -> None:
    asa, here = person(house, "asa"), person_id(house, "asa")
    assert listed(house)["asa"].fixed == "last-coordinator"
    for actor in (asa, COMMAND_LINE):
        for deed in (
            lambda actor=actor: perform(house, memberships.change_role, actor, here, "viewer"),
            lambda actor=actor: perform(house, memberships.end, actor, here, now=NOW),
        ):
            assert refusal(deed)[0] == "last-coordinator"
    perform(house, memberships.change_role, asa, person_id(house, "bo"), "coordinator")
    assert listed(house)["asa"].fixed == "own-role"
    assert listed(house, "bo")["asa"].fixed is None
    assert refusal(lambda: perform(house, memberships.change_role, asa, here, "viewer"))[0] == "own-role"
    assert refusal(lambda: perform(house, memberships.end, asa, here, now=NOW))[0] == "own-role"
    assert refusal(lambda: invite(house, email="asa@example.org", code="fb", role="steering"))[0] == "own-role"
    assert list(person(house, "asa").roles.values()) == [Role.COORDINATOR]


def test_a_coordinator_who_cannot_sign_in_is_none(house: Database) -> None:
    perform(house, memberships.change_role, person(house, "asa"), person_id(house, "bo"), "coordinator")
    with house.transaction(PLATFORM) as session:
        session.get_one(Person, person_id(house, "asa")).active = False
    assert refusal(lambda: perform(house, memberships.end, COMMAND_LINE, person_id(house, "bo"), now=NOW))[0] == (
        "last-coordinator"
    )


def test_two_coordinators_who_end_each_other_at_once(house: Database) -> None:
    perform(house, memberships.change_role, person(house, "asa"), person_id(house, "bo"), "coordinator")
    asa, bo = person(house, "asa"), person(house, "bo")
    answers = at_once(
        lambda: perform(house, memberships.end, asa, bo.person_id, now=NOW),
        lambda: perform(house, memberships.change_role, bo, asa.person_id, "viewer"),
    )
    assert [one.code for one in answers if one is not None] == ["last-coordinator"]
    assert sum(Role.COORDINATOR in person(house, name).roles.values() for name in ("asa", "bo")) == 1


def test_whoever_is_invited_twice_at_once_is_invited_once(house: Database) -> None:
    organisation_id, asa = organisation(house, "saab"), person(house, "asa")
    terms: dict[str, Any] = {"name": "Nils", "organisation_id": organisation_id, "role": "viewer", "now": NOW}
    first, second = at_once(*[lambda: perform(house, memberships.invite, asa, email=NEW, **terms)] * 2)
    assert sorted([first.is_new, second.is_new]) == [False, True]
    assert [one.token is None for one in (first, second)] == [not first.is_new, not second.is_new]
    assert len(trail(house, "nils")) == 1


def test_pia_invites_people_of_balder_and_knows_of_no_others(house: Database) -> None:
    assert set(listed(house, "pia")) == {"pia", "stina"}
    assert listed(house, "pia")["stina"].fixed == "not-allowed", "the steering group's role is a coordinator's to give"
    invited = invite(house, "pia", code="balder")
    pia = person(house, "pia")
    perform(house, memberships.change_role, pia, invited.person_id, "partner_admin")
    for deed in (
        lambda: invite(house, "pia", "eva@example.org", code="saab"),
        lambda: invite(house, "pia", "eva@example.org", code="balder", role="steering"),
        lambda: invite(house, "pia", "eva@example.org", code="balder", role="coordinator"),
        lambda: perform(house, memberships.change_role, pia, invited.person_id, "coordinator"),
        lambda: perform(house, memberships.change_role, pia, person_id(house, "stina"), "viewer"),
        lambda: perform(house, memberships.end, pia, person_id(house, "stina"), now=NOW),
    ):
        with pytest.raises(NotAllowed):
            deed()
    for theirs in (person_id(house, "bo"), person_id(house, "asa"), uuid.uuid4()):
        with pytest.raises(NotFound):
            perform(house, memberships.end, pia, theirs, now=NOW)
    perform(house, memberships.end, pia, invited.person_id, now=NOW)


def test_everybody_else_is_refused_and_strangers_find_nothing(house: Database) -> None:
    load_into(house, programme(goal(), code=ELSEWHERE))
    with house.transaction(PLATFORM) as session:
        enter(session, partnerships.by_code(session, HERE).id)
        session.get_one(Membership, (partnerships.by_code(session, HERE).id, person_id(house, "asa"))).active = False
    bo = person_id(house, "bo")
    for name, error in (("bo", NotAllowed), ("vera", NotAllowed), ("asa", NotFound)):
        actor = person(house, name)
        for deed in (
            lambda actor=actor: perform(house, members, actor),
            lambda name=name: invite(house, name),
            lambda actor=actor: perform(house, memberships.invite_again, actor, bo, now=NOW),
            lambda actor=actor: perform(house, memberships.change_role, actor, bo, "viewer"),
            lambda actor=actor: perform(house, memberships.end, actor, bo, now=NOW),
        ):
            with pytest.raises(error):
                deed()


def test_who_reports_belongs_to_a_partner_and_others_may_come_from_anywhere(house: Database) -> None:
    with house.transaction(PLATFORM) as session:
        session.add(Organisation(code="utanfor", name="Utanför", kind="company"))
    for role in ("reporter", "partner_admin"):
        code, details = refusal(lambda role=role: invite(house, code="utanfor", role=role))
        assert (code, details) == ("organisation-not-partner", {"organisation": "Utanför"})
    key = invite(house, code="utanfor", role="viewer").person_id
    deed = lambda: perform(house, memberships.change_role, person(house, "asa"), key, "reporter")  # noqa: E731
    assert refusal(deed)[0] == "organisation-not-partner"
    with pytest.raises(NotFound):
        perform(
            house, memberships.invite, person(house, "asa"),
            email="x@example.org", name="", organisation_id=uuid.uuid4(), role="viewer", now=NOW,
        )  # fmt: skip


def test_an_administrator_names_the_first_coordinator_and_nobody_after(house: Database) -> None:
    with house.transaction(PLATFORM) as session:
        session.get_one(Person, person_id(house, "vera")).administrator = True
        kept = partnerships.by_code(session, HERE)
        columns = {one.name: getattr(kept, one.key) for one in Partnership.__table__.columns if one.name != "id"}
        session.add(Partnership(**{**columns, "code": "nytt"}))
    vera = person(house, "vera")
    terms: dict[str, Any] = {"name": "Nils", "organisation_id": organisation(house, "brg"), "now": NOW, "at": "nytt"}
    with pytest.raises(NotFound):
        perform(house, memberships.invite, vera, email=NEW, role="viewer", **terms)
    invited = perform(house, memberships.invite, vera, email=NEW, role="coordinator", **terms)
    assert invited.is_new
    with pytest.raises(NotFound):
        perform(house, memberships.invite, vera, email="eva@example.org", role="coordinator", **terms)
    with pytest.raises(NotFound):
        perform(house, members, vera, at="nytt")


@pytest.mark.parametrize(
    ("name", "code"), [("N" * 201, "text-too-long"), ("Nils\x00", "text-unreadable"), ("Nils\nEk", "text-unreadable")]
)
def test_a_name_is_one_line_that_can_be_kept(house: Database, name: str, code: str) -> None:
    assert refusal(lambda: invite(house, name=name))[0] == code
    with house.reading(PLATFORM) as session:
        assert session.scalar(select(func.count()).select_from(Person).where(Person.email == NEW)) == 0
