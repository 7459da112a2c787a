"""Who may do what: every role and every right, asked through the functions themselves, against the one table."""

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest

from goals import contributions, periods, recording, releases, standing
from goals.calendar import Period
from goals.exporting import partnership_as_given
from goals.loading.goal import terms_of
from goals.setting import add_goal
from goals.setting.partnership import set_partnership
from goals.setting.targets import set_target
from goals.trail import trail
from partners import memberships, participation
from partners.access import COMMAND_LINE, MAY, Actor, Permission, Role
from partners.errors import NotAllowed, NotFound, Refused
from tests.goals.place import Place, entry_of, goal
from tests.goals.test_setting import stands
from tests.goals.test_setting_partnership import on_platform
from tests.goals.test_setting_partnership import stands as stands_partnership

Deed = Callable[[Place, Actor], Any]
THIRD = Period.parse("2025Q3")


def draft(place: Place, actor: Actor) -> Any:
    return place.draft(actor, 5, initiative=uuid.uuid4().hex)


def draft_for_balder(place: Place, actor: Actor) -> Any:
    return place.draft(actor, 5, partner="balder", initiative=uuid.uuid4().hex)


def verify(place: Place, actor: Actor) -> Any:
    handed_in = place.submitted(COMMAND_LINE, 5, partner="fb", initiative=uuid.uuid4().hex)
    return place.move(contributions.verify, actor, handed_in)


def run_periods(place: Place, actor: Actor) -> None:
    place.do(periods.open_, actor, THIRD.following)
    place.do(periods.close, actor, THIRD, today=place.today)
    place.do(periods.reopen, actor, THIRD, reason="Glömd rapport")
    place.do(periods.settle_through, actor, THIRD)


def set_goal(place: Place, actor: Actor) -> Any:
    terms = terms_of(goal(uuid.uuid4().hex, reporters=[]), {}, {})  # type: ignore[arg-type]
    return place.do(add_goal, actor, terms, position=9)


def words_of_its_own() -> str:
    """Letters alone: now and then the figures of a key look like somebody's identity number."""
    return uuid.uuid4().hex.translate(str.maketrans("0123456789", "ghijklmnop"))


def record_event(place: Place, actor: Actor) -> Any:
    return place.do(recording.add, actor, recording.EVENTS, {"date": "2025-01-01", "title": {"sv": words_of_its_own()}})


def write_note(place: Place, actor: Actor) -> Any:
    note = {"kind": "lesson", "period": "2025Q1", "text": {"sv": words_of_its_own()}}
    return place.do(recording.add, actor, recording.NOTES, note)


def approve(place: Place, actor: Actor) -> Any:
    return place.do(releases.approve, actor, place.do(releases.prepare, COMMAND_LINE).id)


def withdraw(place: Place, actor: Actor) -> Any:
    publication = approve(place, COMMAND_LINE)
    return place.do(releases.withdraw, actor, publication.number, note="Fel")


def decide(place: Place, actor: Actor) -> Any:
    """Another target for a goal that something counts for."""
    now = stands(place, "jobb")
    target = {**now["target"], "value": now["target"]["value"] + 1}
    given = {"target": target, "profile": "linear"}
    return place.do(set_target, actor, place.goal("jobb"), given, reason="Fler har kommit", version=now["version"])


def set_terms(place: Place, actor: Actor) -> Any:
    given, version = stands_partnership(place)
    return on_platform(place, set_partnership, actor, {**given, "name": {"sv": words_of_its_own()}}, version=version)


def invite(place: Place, actor: Actor, role: Role) -> Any:
    """Somebody of the actor's own organisation."""
    who = {"email": f"{uuid.uuid4().hex}@example.org", "name": "Eva", "organisation_id": actor.organisation_id}
    return on_platform(place, memberships.invite, actor, **who, role=role, now=dt.datetime.now(dt.UTC))


def run_partners(place: Place, actor: Actor) -> None:
    balder = place.organisations["balder"]
    place.do(participation.add_role, actor, balder, "evaluator", since=None, until=None)


DEEDS: dict[Permission, Deed] = {
    Permission.FIGURES_VIEW: lambda place, actor: place.see(standing.standings, actor),
    Permission.CONTRIBUTION_WRITE: draft,
    Permission.CONTRIBUTION_WRITE_FOR_OTHERS: draft_for_balder,
    Permission.CONTRIBUTION_VERIFY: verify,
    Permission.PERIOD_RUN: run_periods,
    Permission.GOAL_SET: set_goal,
    Permission.TARGET_DECIDE: decide,
    Permission.RECORD_SET: record_event,
    Permission.NOTE_WRITE: write_note,
    Permission.PARTNERSHIP_SET: set_terms,
    Permission.PARTNERSHIP_EXPORT: lambda place, actor: place.see(
        partnership_as_given, actor, with_contributions=False
    ),
    Permission.PARTNER_RUN: run_partners,
    Permission.MEMBER_RUN: lambda place, actor: invite(place, actor, Role.STEERING),
    Permission.MEMBER_INVITE: lambda place, actor: invite(place, actor, Role.VIEWER),
    Permission.RELEASE_VIEW: lambda place, actor: place.see(releases.closed_days, actor),
    Permission.RELEASE_PREPARE: lambda place, actor: place.do(releases.prepare, actor),
    Permission.RELEASE_APPROVE: approve,
    Permission.RELEASE_WITHDRAW: withdraw,
    Permission.AUDIT_VIEW: lambda place, actor: place.see(trail, actor),
}


def refusal(deed: Deed, place: Place, actor: Actor) -> Refused | None:
    try:
        deed(place, actor)
    except Refused as refused:
        return refused
    return None


@pytest.mark.parametrize("permission", DEEDS)
def test_the_table_is_what_happens(place: Place, people: Any, permission: Permission) -> None:
    for role in Role:
        actor = Actor(people.bo.person_id, people.bo.organisation_id, {place.id: role})
        refused = refusal(DEEDS[permission], place, actor)
        if permission in MAY[role]:
            assert refused is None, (role, refused)
        elif permission is Permission.TARGET_DECIDE and Permission.GOAL_SET in MAY[role]:
            # who set the target while nothing counted is told that it is no longer theirs
            assert refused is not None, role
            assert (type(refused), refused.code) == (Refused, "target-decided-by-steering")
        else:
            # somebody else's report that waits for its verifier is not even known to those who cannot verify
            expected = NotFound if permission is Permission.CONTRIBUTION_VERIFY else NotAllowed
            assert isinstance(refused, expected), (role, refused)
    stranger = Actor(people.bo.person_id, people.bo.organisation_id, {uuid.uuid4(): Role.COORDINATOR})
    assert isinstance(refusal(DEEDS[permission], place, stranger), NotFound)


def test_every_right_is_asked_for_here() -> None:
    assert set(DEEDS) == set(Permission)


def test_who_moves_a_report_that_is_theirs(place: Place, people: Any) -> None:
    """The cast, one by one: who may submit, take back, correct and retract Saab's report."""
    may = {"bo": None, "asa": None, "pia": NotFound, "vera": NotFound, "stina": NotFound}
    for name, expected in may.items():
        saab = place.draft(people.bo, 5, initiative=name)
        move = lambda place, actor, saab=saab: place.move(contributions.submit, actor, saab)  # noqa: E731
        assert type(refusal(move, place, getattr(people, name))) is (expected or type(None)), name
    verified = place.verified(people.bo, 5, by=people.stina)
    for name in ("pia", "vera", "stina"):
        for deed in (contributions.correct, contributions.retract):
            more = {"entry": entry_of(1)} if deed is contributions.correct else {}
            with pytest.raises(NotAllowed):
                place.move(deed, getattr(people, name), verified, reason="Fel", **more)
