"""My tasks: what waits for one person in a partnership, each as far as that person's rights go."""

import datetime as dt
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals import periods, reporting, review
from goals.calendar import Period
from goals.finding import visible_to
from goals.models import Contribution, ContributionState, Goal, GoalReporter
from goals.release_models import Publication, Release
from partners.access import Actor, Permission
from partners.models import Person
from partners.partnerships import tenant_of


@dataclass(frozen=True)
class Task:
    """Something that waits for somebody. `due` is the last day in time, None where nothing is agreed."""

    kind: ClassVar[str]
    due: dt.date | None


@dataclass(frozen=True)
class ToReport(Task):
    """A period in which reports of one's own organisation are expected: `done` of `expected` are handed in."""

    kind = "report"
    period: Period
    expected: int
    done: int


@dataclass(frozen=True)
class Returned(Task):
    """A draft of one's own organisation that was sent back. `closed`: it waits for its period to be reopened."""

    kind = "returned"
    contribution_id: uuid.UUID
    goal: str
    title: Mapping[str, str]
    period: Period
    slot: str
    reason: str
    closed: bool


@dataclass(frozen=True)
class ToVerify(Task):
    """How many reports wait that one may verify, how many of them with hints, and since when the first one waits."""

    kind = "verify"
    waiting: int
    with_hints: int
    oldest: dt.datetime


@dataclass(frozen=True)
class ToApprove(Task):
    """The newest release, prepared by somebody else (None: the command line) and not yet published."""

    kind = "approve"
    release_id: uuid.UUID
    as_of: dt.date
    prepared_at: dt.datetime
    prepared_by: str | None


def tasks(session: Session, actor: Actor, *, today: dt.date) -> list[Task]:
    """What waits for somebody in the session's partnership, by day, then by kind; raises NotFound for an outsider."""
    actor.must(Permission.FIGURES_VIEW, tenant_of(session))
    every: list[Task] = []  # kind by kind, which sorting by day keeps
    if actor.may(Permission.CONTRIBUTION_WRITE, tenant_of(session)) and actor.organisation_id is not None:
        every += _to_report(session, actor, actor.organisation_id, today)
        every += _returned(session, actor)
    if actor.may(Permission.CONTRIBUTION_VERIFY, tenant_of(session)):
        every += _to_verify(session, actor)
    if actor.may(Permission.RELEASE_APPROVE, tenant_of(session)):
        every += _to_approve(session, actor)
    return sorted(every, key=lambda task: task.due or dt.date.max)


def _to_report(session: Session, actor: Actor, organisation_id: uuid.UUID, today: dt.date) -> Iterator[ToReport]:
    """Only for an organisation that is asked for reports: not every coordinator's is."""
    asked = select(GoalReporter.goal_id).where(GoalReporter.organisation_id == organisation_id).limit(1)
    if session.scalar(asked) is None:
        return
    for period in reporting.open_periods(session, actor, organisation_id=organisation_id, today=today):
        if period.done < period.expected:
            yield ToReport(period.due, Period.parse(period.code), period.expected, period.done)


def _returned(session: Session, actor: Actor) -> Iterator[Returned]:
    statement = (
        visible_to(actor, tenant_of(session))
        .join(Goal, Goal.id == Contribution.goal_id)
        .where(
            Contribution.organisation_id == actor.organisation_id,
            Contribution.state == ContributionState.DRAFT,
            Contribution.returned_because.is_not(None),
        )
        .add_columns(Goal)
        .order_by(Goal.position, Goal.code, Contribution.period, Contribution.slot)
    )
    found = [(report, goal, Period.parse(report.period)) for report, goal in session.execute(statement)]
    own = {period: periods.reporting_period(session, period) for _, _, period in found}
    due, closed = periods.due_of(session, own.values()), periods.closed_periods(session)
    for contribution, goal, period in found:
        yield Returned(
            due=due[own[period]],
            contribution_id=contribution.id,
            goal=goal.code,
            title=goal.title,
            period=period,
            slot=contribution.slot,
            reason=contribution.returned_because,
            closed=own[period].code in closed,
        )


def _to_verify(session: Session, actor: Actor) -> Iterator[ToVerify]:
    waiting = [one for one in review.queue(session, actor) if one.may_be_verified]
    if waiting:
        with_hints = sum(bool(one.hints) for one in waiting)
        yield ToVerify(None, len(waiting), with_hints, oldest=waiting[0].submitted_at)


def _to_approve(session: Session, actor: Actor) -> Iterator[ToApprove]:
    """An older release that was never approved has been overtaken by the newest one."""
    statement = (
        select(Release.id, Release.as_of, Release.known_at, Release.prepared_by, Person.name, Publication.number)
        .outerjoin(Person, Person.id == Release.prepared_by)
        .outerjoin(Publication, Publication.release_id == Release.id)
        .order_by(Release.known_at.desc())
        .limit(1)
    )
    for release in session.execute(statement):
        is_own = release.prepared_by is not None and release.prepared_by == actor.person_id
        if release.number is None and not is_own:
            yield ToApprove(None, release.id, release.as_of, prepared_at=release.known_at, prepared_by=release.name)
