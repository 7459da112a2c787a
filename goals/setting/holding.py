"""What is being set, held: found, allowed, alone in the partnership, in the version that the setter has seen."""

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import ledger
from goals.classifications import scales
from goals.entry import about, check_text
from goals.finding import goals_of, obtain_goal, partnership_of
from goals.models import Contribution, Goal
from goals.posting_models import Posting
from goals.programme import Map
from goals.programme.checking import PROVENANCES
from goals.programme.given import Codes, check_goal_given
from partners.access import Actor, Permission
from partners.errors import Conflict
from partners.models import Area, Classification, Organisation, Partner, Partnership, Provenance
from partners.partnerships import demonstration, tenant_of

# characters; other texts are paragraphs
LONGEST = {"title": 200, "name": 200, "unit": 60, "unit_one": 60, "numerator": 200, "denominator": 200}
LONGEST_TEXT = 4000
AGREED, DEMO = "agreed", "demo"


def take_turn(session: Session, actor: Actor, *, to: Permission) -> None:
    """Whoever sets something does it alone, also among those who report; raises NotFound or NotAllowed."""
    actor.must(to, tenant_of(session))
    ledger.take_turn(session, alone=True)


def hold(session: Session, actor: Actor, goal_id: uuid.UUID, *, to: Permission) -> Goal:
    """A goal, in order to change it: nobody else does until the transaction ends."""
    take_turn(session, actor, to=to)
    return obtain_goal(session, actor, goal_id, to=to)


def must_have_seen(thing: Goal | Partnership, version: int) -> None:
    """Raises Conflict where somebody has changed a thing after the version that a form was opened with."""
    if thing.version != version:
        raise Conflict("set-meanwhile", version=thing.version)


def reported_goals(session: Session) -> frozenset[uuid.UUID]:
    """The goals for which anything has ever been handed in: what they count is fixed."""
    statement = select(Contribution.goal_id).where(Contribution.submissions > 0).distinct()
    return frozenset(session.scalars(statement))


def decider(session: Session, goal_id: uuid.UUID) -> Permission:
    """Who sets a goal's target: the coordinator, and those who steer from the day that something has counted."""
    posted = session.scalar(select(Posting.id).where(Posting.goal_id == goal_id).limit(1))
    return Permission.GOAL_SET if posted is None else Permission.TARGET_DECIDE


def checked_by_rules(session: Session, actor: Actor, given: Mapping[str, Any]) -> Map:
    """A goal that is sound by the rules of a file, with what can be referred to here; raises GivenErrors."""
    code = partnership_of(session).code
    return check_goal_given(given, codes_of(session, actor), partnership=code, scales=scales(session))


def codes_of(session: Session, actor: Actor) -> Codes:
    """What can be referred to in this partnership."""
    partners = select(Organisation.code).join(Partner, Partner.organisation_id == Organisation.id)
    goals = goals_of(session, actor)
    return {
        "organisation": frozenset(session.scalars(select(Organisation.code))),
        "classification": frozenset(session.scalars(select(Classification.code))),
        "area": frozenset(session.scalars(select(Area.code))),
        "partner": frozenset(session.scalars(partners)),
        "goal": frozenset(goal.code for goal in goals),
        "provenance": PROVENANCES | set(session.scalars(select(Provenance.code))) | _kept(goals),
    }


def _kept(goals: Sequence[Goal]) -> set[str]:
    """The provenances that the partnership's goals have already."""
    targets = [target for goal in goals for target in goal.targets]
    codes = {one for target in targets for one in (target.provenance, target.baseline_provenance)}
    return {code for code in codes if code} | {one.provenance for target in targets for one in target.milestones}


def agreed_provenance(session: Session) -> str:
    """Where a number comes from that the partners set here themselves."""
    return DEMO if demonstration(session) else AGREED


def check_texts(given: Mapping[str, object], *keys: str) -> None:
    """Texts by language under some keys: not too long, nothing that a database cannot keep; raises Refused."""
    for key in keys:
        texts = given.get(key)
        for language, text in texts.items() if isinstance(texts, Mapping) else ():
            with about(f"{key}/{language}"):
                check_text(text, longest=LONGEST.get(key, LONGEST_TEXT))
