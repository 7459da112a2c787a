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
    """Where a goal starts, what is to be reached by when, and the expected way there.

    A number is a `value`, a rank a `grade`; what is to be done has neither.
    """

    date: dt.date
    provenance: str
    value: Decimal | None = None
    grade: str | None = None
    baseline: Decimal | None = None
    baseline_grade: str | None = None
    baseline_date: dt.date | None = None
    baseline_provenance: str | None = None
    per: str | None = None
    profile: str | None = None
    monthly_weights: Sequence[str] | None = None
    milestones: Sequence[MilestoneTerms] = ()

    @property
    def columns(self) -> dict[str, Any]:
        """Its own columns, without the milestones."""
        return {name: value for name, value in vars(self).items() if name != "milestones"}


@dataclass(frozen=True)
class GoalTerms:
    """A goal, as the partners agreed on it. `area_id` None is the partnership's own area.

    Without a `target` it is only followed. What only some kinds have is None for the others (goals.models.Goal).
    """

    code: str
    title: Texts
    kind: str
    unit: Texts | None
    counts: str
    level: str
    frequency: str
    reporters: Sequence[uuid.UUID]
    target: TargetTerms | None
    unit_one: Texts | None = None
    rba: str | None = None
    first_period: str | None = None
    area_id: uuid.UUID | None = None
    about: Texts | None = None
    source: Texts | None = None
    numerator: Texts | None = None
    denominator: Texts | None = None
    survey: Mapping[str, Any] | None = None
    scale: str | None = None
    direction: str | None = None
    reference: Mapping[str, Any] | None = None
    derivation: Mapping[str, Any] | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """Its own columns, without who reports and what is to be reached."""
        return {name: value for name, value in vars(self).items() if name not in ("reporters", "target")}


def add_goal(session: Session, actor: Actor, terms: GoalTerms, *, position: int) -> Goal:
    """Add a goal with the first version of its target. The terms have been checked (goals.programme)."""
    actor.must(Permission.GOAL_SET, tenant_of(session))
    # releases tell by the moment which goals they knew
    goal = Goal(id=uuid7(), position=position, added_at=ledger.stamp(session), **terms.columns)
    session.add(goal)
    session.flush()
    for place, organisation_id in enumerate(dict.fromkeys(terms.reporters)):
        session.add(GoalReporter(goal_id=goal.id, organisation_id=organisation_id, position=place))
    if terms.target is not None:
        put_target(session, actor, goal, terms.target, version=1)
    session.flush()
    audit.record(session, actor, "set", "goal", goal.id, code=goal.code, target=told_target(terms.target))
    return goal


def told_target(target: TargetTerms | Target | None) -> Decimal | str | bool | None:
    """What is to be reached, for the log: a number, a grade, true for what is to be done; None without a target."""
    if target is None:
        return None
    return target.grade or (True if target.value is None else target.value)


def put_target(
    session: Session, actor: Actor, goal: Goal, terms: TargetTerms, *, version: int, reason: str | None = None
) -> None:
    """Add a version of a goal's target; the terms have been checked, and the actor may."""
    moment = ledger.stamp(session)  # releases tell by it which version they knew
    signed = {"set_by": actor.person_id, "set_at": moment, "reason": reason}
    session.add(Target(goal_id=goal.id, version=version, **signed, **terms.columns))
    session.flush()
    for milestone in terms.milestones:
        session.add(Milestone(goal_id=goal.id, version=version, **vars(milestone)))
    session.flush()
