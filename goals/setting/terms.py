"""The terms of a goal: what is promised, from which baseline, to which target, on which way."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from db import ledger
from db.types import uuid7
from goals.models import Goal, GoalReporter, Milestone, Target
from partners import audit
from partners.access import Actor, Permission
from partners.partnerships import tenant_of

Texts = Mapping[str, str]


@dataclass(frozen=True)
class MilestoneTerms:
    """Where a goal should be on a day: a value, or a share of the baseline."""

    date: dt.date
    value: Decimal | None
    relative_to_baseline: Decimal | None
    provenance: str


@dataclass(frozen=True)
class TargetTerms:
    """What is to be reached by when, and the expected way there."""

    value: Decimal
    date: dt.date
    provenance: str
    per: str | None = None
    profile: str | None = None
    monthly_weights: Sequence[str] | None = None
    milestones: Sequence[MilestoneTerms] = ()


@dataclass(frozen=True)
class GoalTerms:
    """A promise, as the partners agreed on it. `area_id` None is the partnership's own area."""

    code: str
    title: Texts
    kind: str
    unit: Texts
    counts: str
    level: str
    frequency: str
    reporters: Sequence[uuid.UUID]
    target: TargetTerms
    rba: str | None = None
    first_period: str | None = None
    area_id: uuid.UUID | None = None
    about: Texts | None = None
    source: Texts | None = None
    baseline: Decimal | None = None
    baseline_date: dt.date | None = None
    baseline_provenance: str | None = None
    reference: Mapping[str, Any] | None = None
    derivation: Mapping[str, Any] | None = None


def add_goal(session: Session, actor: Actor, terms: GoalTerms, *, position: int) -> Goal:
    """Add a goal with the first version of its target. The terms have been checked (goals.programme)."""
    actor.must(Permission.GOAL_SET, tenant_of(session))
    own = {name: value for name, value in vars(terms).items() if name not in ("reporters", "target")}
    goal = Goal(id=uuid7(), position=position, **own)
    session.add(goal)
    session.flush()
    for place, organisation_id in enumerate(dict.fromkeys(terms.reporters)):
        session.add(GoalReporter(goal_id=goal.id, organisation_id=organisation_id, position=place))
    put_target(session, actor, goal, terms.target, version=1)
    session.flush()
    audit.record(session, actor, "set", "goal", goal.id, code=goal.code, target=terms.target.value)
    return goal


def put_target(
    session: Session, actor: Actor, goal: Goal, terms: TargetTerms, *, version: int, reason: str | None = None
) -> None:
    """Add a version of a goal's target; the terms have been checked, and the actor may."""
    own = {name: value for name, value in vars(terms).items() if name != "milestones"}
    moment = ledger.stamp(session)  # releases tell by it which version they knew
    session.add(Target(goal_id=goal.id, version=version, set_by=actor.person_id, set_at=moment, reason=reason, **own))
    session.flush()
    for milestone in terms.milestones:
        session.add(Milestone(goal_id=goal.id, version=version, **vars(milestone)))
    session.flush()
