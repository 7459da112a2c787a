"""Which reports are expected of whom, and how far each of them has come."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, joinedload

from goals.calendar import Frequency, Period, whole_periods
from goals.finding import Reporter, goals_of, partnership_of, visible_to
from goals.models import Contribution, ContributionState, Goal, Submission
from partners.access import Actor
from partners.models import Organisation, Partner, PartnerRole
from partners.partnerships import tenant_of

Place = tuple[uuid.UUID, uuid.UUID, str]  # a goal, an organisation, the code of a period of the goal


class Stage(StrEnum):
    """How far a partner's report to a goal for a period has come: each is further than those before it."""

    NOT_DUE = "not_due"
    MISSING = "missing"
    DRAFT = "draft"
    RETURNED = "returned"
    SUBMITTED = "submitted"
    NOTHING_TO_REPORT = "nothing_to_report"
    VERIFIED = "verified"


ORDER = {stage: place for place, stage in enumerate(Stage)}
COUNTED = (Stage.NOTHING_TO_REPORT, Stage.VERIFIED)


@dataclass(frozen=True)
class Reached:
    """How far a report has come, and when it moved last: None where that is the business of others.

    `correction` is how far a new version has come while the verified one goes on counting.
    """

    stage: Stage
    moved_at: dt.datetime | None
    correction: Stage | None


@dataclass(frozen=True)
class Expected:
    """A report that a partner owes: to which goal, for which period of it."""

    goal: Goal
    partner: Organisation
    period: Period

    @property
    def place(self) -> Place:
        return self.goal.id, self.partner.id, self.period.code


@dataclass(frozen=True)
class Outstanding:
    """A report that was due and has not been verified. `goal` and `partner` are codes, `called` the partner's name.

    `state` is missing, draft, returned or submitted; that of the new version where it is a correction.
    """

    goal: str
    title: Mapping[str, str]
    partner: str
    called: str
    period: str
    state: Stage
    is_correction: bool


@dataclass(frozen=True)
class Owed:
    """The reports of one of the partnership's own periods: how many are due, how many are verified, what is left."""

    due: int
    received: int
    left: tuple[Outstanding, ...]


def asked_in(session: Session, goal: Goal, own: Period) -> list[Period]:
    """The periods of a goal that are reported with one of the partnership's own, oldest first.

    A year is reported with its last quarter, an irregular goal in any period. Nobody is asked for a period that begins
    after the target date.
    """
    first = Period.parse(goal.first_period or partnership_of(session).first_period)
    if goal.frequency == Frequency.IRREGULAR:
        every = [own] if own.last_day >= first.first_day else []
    else:
        since = max(first.first_day, dt.date(own.year, 1, 1))  # no period is longer than a year
        every = whole_periods(Frequency(goal.frequency), since, own.last_day)
    return [one for one in every if _is_reported_with(own, one) and one.first_day <= _target_date(goal)]


def is_due(goal: Goal, period: Period) -> bool:
    """Whether a report is expected of each reporter, and missed where it is not there."""
    return goal.frequency != Frequency.IRREGULAR and period.last_day <= _target_date(goal)


def partners_of(session: Session) -> list[Reporter]:
    """Every partner and when it is one, in the partnership's order."""
    statement = (
        select(Partner, PartnerRole)
        .outerjoin(PartnerRole, PartnerRole.organisation_id == Partner.organisation_id)
        .options(joinedload(Partner.organisation))
        .order_by(Partner.position, Partner.organisation_id)
    )
    roles: dict[Partner, list[PartnerRole]] = {}
    for partner, role in session.execute(statement):
        roles.setdefault(partner, []).extend([role] if role is not None else [])
    return [Reporter(partner, some) for partner, some in roles.items()]


def outstanding(session: Session, actor: Actor, among: Collection[Period]) -> dict[Period, Owed]:
    """By the partnership's own period the reports due there, what is left in the order of goals and reporters."""
    expected = _expected(session, actor, among)
    known = reached(session, actor, {one.period.code for some in expected.values() for one in some})
    return {own: _owed(some, known) for own, some in expected.items()}


def reached(session: Session, actor: Actor, codes: Collection[str]) -> dict[Place, Reached]:
    """What has been begun for periods with these codes, as far as somebody may know of it.

    What is verified counts, and so everybody knows it, also while a correction is being written. Of several parts of
    a goal the one that has come furthest speaks for the partner.
    """
    mine = visible_to(actor, tenant_of(session)).with_only_columns(Contribution.id)
    is_mine = Contribution.id.in_(mine)
    counting = and_(
        Submission.contribution_id == Contribution.id, Submission.number == Contribution.verified_submission
    )
    statement = (
        select(Contribution, Submission.nothing_to_report, is_mine)
        .outerjoin(Submission, counting)
        .where(
            Contribution.period.in_(codes),
            Contribution.state != ContributionState.RETRACTED,
            or_(Contribution.verified_submission.is_not(None), is_mine),
        )
    )
    parts: defaultdict[Place, list[Reached]] = defaultdict(list)
    for report, counts_as_nothing, may_know in session.execute(statement):
        place = (report.goal_id, report.organisation_id, report.period)
        parts[place].append(_reached(report, counts_as_nothing, may_know=may_know))
    return {place: _furthest(some) for place, some in parts.items()}


def _reached(report: Contribution, counts_as_nothing: bool | None, *, may_know: bool) -> Reached:
    moved_at = report.changed_at if may_know else None
    writing = Stage.RETURNED if report.returned_because is not None else Stage.DRAFT
    stage = writing if report.state == ContributionState.DRAFT else Stage(report.state)
    if counts_as_nothing is None:
        return Reached(stage, moved_at, None)
    verified = Stage.NOTHING_TO_REPORT if counts_as_nothing else Stage.VERIFIED
    return Reached(verified, moved_at, stage if may_know and stage is not Stage.VERIFIED else None)


def _furthest(parts: Sequence[Reached]) -> Reached:
    never = dt.datetime.min.replace(tzinfo=dt.UTC)
    furthest = max(parts, key=lambda one: (ORDER[one.stage], one.moved_at or never))
    corrections = [one.correction for one in parts if one.correction is not None]
    return Reached(furthest.stage, furthest.moved_at, max(corrections, key=ORDER.__getitem__, default=None))


def _expected(session: Session, actor: Actor, among: Collection[Period]) -> dict[Period, list[Expected]]:
    goals = goals_of(session, actor)
    partners = {one.partner.organisation_id: one for one in partners_of(session)}
    return {
        own: [
            Expected(goal, reporter.organisation, asked)
            for goal in goals
            for asked in asked_in(session, goal, own)
            if is_due(goal, asked)
            for reporter in goal.reporters
            if partners[reporter.organisation_id].takes_part(asked)
        ]
        for own in among
    }


def _owed(expected: Iterable[Expected], known: Mapping[Place, Reached]) -> Owed:
    received, left = [], []
    for one in expected:
        found = known.get(one.place, Reached(Stage.MISSING, None, None))
        received.append(found.stage in COUNTED)
        state = found.correction or found.stage
        if state not in COUNTED:
            texts = (one.goal.code, one.goal.title, one.partner.code, one.partner.called, one.period.code)
            left.append(Outstanding(*texts, state, is_correction=found.correction is not None))
    return Owed(len(received), sum(received), tuple(left))


def _is_reported_with(own: Period, period: Period) -> bool:
    return Period.containing(period.last_day, own.frequency) == own


def _target_date(goal: Goal) -> dt.date:
    return goal.targets[-1].date if goal.targets else dt.date.max
