"""What the forms of settings show: everything that can be set, and what of it is fixed already."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.finding import goals_of, partnership_of
from goals.models import Goal, GoalGroup
from goals.setting.groups import groups_of
from goals.setting.holding import agreed_provenance, decider, reported_goals
from goals.setting.partnership import as_set, is_begun
from partners import directory
from partners.access import Actor, Permission
from partners.errors import NotFound
from partners.models import Area, Organisation, Partner
from partners.partnerships import tenant_of


@dataclass(frozen=True)
class Settings:
    """A partnership's own terms in the words of a file, and its goals; `reported` are those that are fixed.

    `is_begun`: its first period is fixed.
    """

    given: Mapping[str, Any]
    version: int
    is_begun: bool
    goals: list[Goal]
    reported: frozenset[str]
    groups: list[GoalGroup]
    areas: list[Area]


def settings(session: Session, actor: Actor) -> Settings:
    """All that can be set in the session's partnership, for whoever may."""
    actor.must(Permission.GOAL_SET, tenant_of(session))
    goals, reported = goals_of(session, actor), reported_goals(session)
    return Settings(
        given=as_set(session, actor),
        version=partnership_of(session).version,
        is_begun=is_begun(session),
        goals=goals,
        reported=frozenset(goal.code for goal in goals if goal.id in reported),
        groups=groups_of(session, actor),
        areas=_areas(session),
    )


def _areas(session: Session) -> list[Area]:
    """All places, the largest first, then the groups of them."""
    groups = select(Area).where(Area.level.not_in(directory.LEVELS)).order_by(Area.code)
    return [*directory.areas(session), *session.scalars(groups)]


@dataclass(frozen=True)
class Surroundings:
    """What a goal's form chooses from. `own` is the provenance of what is typed in it."""

    partners: list[Organisation]
    areas: list[Area]
    groups: list[GoalGroup]
    own: str
    first_period: str


def surroundings(session: Session, actor: Actor) -> Surroundings:
    """For whoever may set goals or decide targets."""
    if not actor.may(Permission.TARGET_DECIDE, tenant_of(session)):
        actor.must(Permission.GOAL_SET, tenant_of(session))
    partners = select(Organisation).join(Partner, Partner.organisation_id == Organisation.id)
    return Surroundings(
        partners=list(session.scalars(partners.order_by(Partner.position, Organisation.code))),
        areas=_areas(session),
        groups=groups_of(session, actor),
        own=agreed_provenance(session),
        first_period=partnership_of(session).first_period,
    )


@dataclass(frozen=True)
class GoalSetting:
    """A goal, whether what it counts is fixed, and the right that its target is decided with."""

    goal: Goal
    is_reported: bool
    decided_with: Permission


def goal_setting(session: Session, actor: Actor, code: str, *, to: Permission = Permission.GOAL_SET) -> GoalSetting:
    """A goal by its code, in order to set something of it; raises NotFound or NotAllowed."""
    actor.must(to, tenant_of(session))
    goal = next((one for one in goals_of(session, actor) if one.code == code), None)
    if goal is None:
        raise NotFound
    return GoalSetting(goal, goal.id in reported_goals(session), decider(session, goal.id))
