"""The only doors to goals and contributions: to hold one is to be allowed to."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from db import only_reads
from goals.calendar import Period
from goals.models import Contribution, ContributionState, Goal, GoalReporter, Target
from partners.access import Actor, Permission
from partners.errors import NotFound
from partners.models import Partner, PartnerRole, Partnership
from partners.partnerships import tenant_of

# what a correction says is nobody else's business until it has been verified
SETTLED = (ContributionState.VERIFIED, ContributionState.RETRACTED)


def partnership_of(session: Session) -> Partnership:
    """The partnership that the session works in: read once in a transaction, for several rules ask."""
    kept: Partnership | None = session.info.get("partnership")
    if kept is None or kept.id != tenant_of(session):
        kept = session.info["partnership"] = session.get_one(Partnership, tenant_of(session))
    return kept


def goals_of(session: Session, actor: Actor, *, known_at: dt.datetime | None = None) -> list[Goal]:
    """The partnership's goals in the agreement's order, for somebody who may see its figures.

    `known_at` asks for those that there were at a moment that has been taken with the ledger; None is now. A session
    that only reads sees one state: it reads them once, for several parts of a page ask.
    """
    actor.must(Permission.FIGURES_VIEW, tenant_of(session))
    kept: dict[Any, list[Goal]] = session.info.setdefault("goals", {}) if only_reads(session) else {}
    asked = (tenant_of(session), known_at)
    if asked not in kept:
        kept[asked] = _goals_of(session, known_at)
    return list(kept[asked])


def _goals_of(session: Session, known_at: dt.datetime | None) -> list[Goal]:
    whole = (
        selectinload(Goal.targets).selectinload(Target.milestones),
        selectinload(Goal.reporters).selectinload(GoalReporter.organisation),
        joinedload(Goal.grouping),
    )
    statement = select(Goal).order_by(Goal.position, Goal.code).options(*whole)
    if known_at is None:
        statement = statement.where(Goal.removed_at.is_(None))
    else:
        is_there = or_(Goal.removed_at.is_(None), Goal.removed_at > known_at)
        statement = statement.where(is_there, Goal.added_at <= known_at)
    return list(session.scalars(statement))


def obtain_goal(session: Session, actor: Actor, goal_id: uuid.UUID, *, to: Permission) -> Goal:
    """A goal as it is now, in order to do something with it; raises NotFound or NotAllowed."""
    actor.must(to, tenant_of(session))
    # a page may have read it before it was this one's turn
    goal = session.get(Goal, (tenant_of(session), goal_id), populate_existing=True)
    if goal is None or goal.removed_at is not None:
        raise NotFound
    return goal


@dataclass(frozen=True)
class Reporter:
    """A partner that reports, and what it is in the partnership from when to when."""

    partner: Partner
    roles: Sequence[PartnerRole]

    def takes_part(self, period: Period) -> bool:
        """Whether it is a partner on any day of a period: only then it reports."""
        return any(
            (role.since is None or role.since <= period.last_day)
            and (role.until is None or role.until >= period.first_day)
            for role in self.roles
        )


def obtain_reporter(session: Session, actor: Actor, organisation_id: uuid.UUID, *, locked: bool = False) -> Reporter:
    """The partner that somebody reports for, their own or another's; raises NotFound or NotAllowed.

    `locked` keeps the partner for this transaction: whoever comes second waits.
    """
    actor.must(Permission.CONTRIBUTION_WRITE, tenant_of(session))
    if organisation_id != actor.organisation_id:
        actor.must(Permission.CONTRIBUTION_WRITE_FOR_OTHERS, tenant_of(session))
    statement = (
        select(Partner, PartnerRole)
        .outerjoin(PartnerRole, PartnerRole.organisation_id == Partner.organisation_id)
        .where(Partner.organisation_id == organisation_id)
    )
    if locked:
        statement = statement.with_for_update(of=Partner, key_share=True)
    found = session.execute(statement).all()
    if not found:
        raise NotFound
    return Reporter(found[0][0], [role for _, role in found if role is not None])


def obtain(
    session: Session, actor: Actor, contribution_id: uuid.UUID, *, to: Permission, locked: bool = False
) -> Contribution:
    """A contribution, in order to do something with it; raises NotFound or NotAllowed.

    `locked` keeps it for this transaction: whoever comes second reads what the first has made of it.
    """
    partnership_id = tenant_of(session)
    statement = visible_to(actor, partnership_id).where(Contribution.id == contribution_id)
    if locked:
        statement = statement.with_for_update(of=Contribution).execution_options(populate_existing=True)
    contribution = session.scalar(statement)
    if contribution is None:
        raise NotFound
    actor.must(to, partnership_id)
    if to is Permission.CONTRIBUTION_WRITE and contribution.organisation_id != actor.organisation_id:
        actor.must(Permission.CONTRIBUTION_WRITE_FOR_OTHERS, partnership_id)
    return contribution


def visible_to(actor: Actor, partnership_id: uuid.UUID) -> Select[Contribution]:
    """The contributions that somebody may know of: drafts are the partner's own and the coordinator's business."""
    actor.must(Permission.FIGURES_VIEW, partnership_id)
    removed = select(Goal.id).where(Goal.removed_at.is_not(None))
    every = select(Contribution).where(Contribution.goal_id.not_in(removed))
    if actor.may(Permission.CONTRIBUTION_WRITE_FOR_OTHERS, partnership_id):
        return every
    seen: list[ColumnElement[bool]] = [Contribution.state.in_(SETTLED)]
    if actor.may(Permission.CONTRIBUTION_WRITE, partnership_id) and actor.organisation_id is not None:
        seen.append(Contribution.organisation_id == actor.organisation_id)
    if actor.may(Permission.CONTRIBUTION_VERIFY, partnership_id):
        seen.append(Contribution.state == ContributionState.SUBMITTED)
    return every.where(or_(*seen))
