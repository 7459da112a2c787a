"""What the forms of settings show: everything that can be set, and what of it is fixed already."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.finding import goals_of, partnership_of
from goals.models import Goal, GoalGroup
from goals.setting.groups import groups_of
from goals.setting.holding import decider, reported_goals
from goals.setting.partnership import as_set, is_begun
from partners import directory
from partners.access import Actor, Permission
from partners.areas import areas_within
from partners.errors import NotFound
from partners.models import Area, Classification, Organisation, Partner
from partners.partnerships import tenant_of


@dataclass(frozen=True)
class Settings:
    """A partnership's own terms in the words of a file, and its goals; `reported` are those that are fixed.

    `is_begun`: its first period is fixed. `scales` are the classifications that goals are set on.
    """

    given: Mapping[str, Any]
    version: int
    is_begun: bool
    goals: list[Goal]
    reported: frozenset[str]
    groups: list[GoalGroup]
    areas: list[Area]
    scales: list[Classification]


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
        scales=every_scale(session),
    )


def every_scale(session: Session) -> list[Classification]:
    """The classifications that a goal can be set on, by code."""
    return list(session.scalars(select(Classification).order_by(Classification.code)))


def _areas(session: Session) -> list[Area]:
    """All places, the largest first, then the groups of them."""
    groups = select(Area).where(Area.level.not_in(directory.LEVELS)).order_by(Area.code)
    return [*directory.areas(session), *session.scalars(groups)]


@dataclass(frozen=True)
class Surroundings:
    """What a goal's form chooses from: the areas are the parts of the partnership's own, where it has a single one."""

    partners: list[Organisation]
    areas: list[Area]
    groups: list[GoalGroup]
    scales: list[Classification]
    first_period: str


def surroundings(session: Session, actor: Actor) -> Surroundings:
    """For whoever may set goals or decide targets."""
    if not actor.may(Permission.TARGET_DECIDE, tenant_of(session)):
        actor.must(Permission.GOAL_SET, tenant_of(session))
    partners = select(Organisation).join(Partner, Partner.organisation_id == Organisation.id)
    return Surroundings(
        partners=list(session.scalars(partners.order_by(Partner.position, Organisation.code))),
        areas=_parts(session),
        groups=groups_of(session, actor),
        scales=every_scale(session),
        first_period=partnership_of(session).first_period,
    )


def _parts(session: Session) -> list[Area]:
    own = partnership_of(session).area
    if own is None:
        return _areas(session)
    within = areas_within(session)
    return [area for area in _areas(session) if own.code in within[area.code]]


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
