"""Reporting periods: which take reports, closing and reopening them, and up to which day figures are settled."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import ledger
from goals.calendar import ONE_DAY, Frequency, Period, whole_periods
from goals.entry import LONGEST_REASON, check_text
from goals.finding import partnership_of, tenant_of
from goals.models import Contribution, ContributionState, Goal, GoalReporter, PeriodState, ReportingPeriod
from partners import audit
from partners.access import Actor, Permission
from partners.errors import Refused
from partners.models import Organisation

CLOSED, OPEN, REOPENED = PeriodState.CLOSED, PeriodState.OPEN, PeriodState.REOPENED
SETTLED = (CLOSED, REOPENED)
FURTHEST = (ContributionState.DRAFT, ContributionState.SUBMITTED, ContributionState.VERIFIED)


@dataclass(frozen=True)
class Outstanding:
    """A report that was due and has not been verified: `state` is missing, draft or submitted."""

    goal: str
    partner: str
    period: str
    state: str


def reporting_period(session: Session, period: Period) -> Period:
    """The partnership's own period that a report belongs to: a year closes with its last quarter."""
    first = first_period(session)
    return period if period.frequency == first.frequency else Period.containing(period.last_day, first.frequency)


def state_of(session: Session, period: Period, today: dt.date) -> PeriodState:
    """Whether a period takes reports. It opens by itself the day after its last day, up to the partnership's end."""
    own = reporting_period(session, period)
    row = session.get(ReportingPeriod, (tenant_of(session), own.code))
    if row is not None:
        return PeriodState(row.state)
    return _by_itself(session, own, settled_through(session), today)


def _by_itself(session: Session, own: Period, settled: dt.date | None, today: dt.date) -> PeriodState:
    """The state of a period that nobody has opened or closed."""
    if settled is not None and own.last_day <= settled:
        return CLOSED  # before the first: what was measured before the partnership began
    end = partnership_of(session).end
    begins_in_time = end is None or own.first_day <= end
    return OPEN if own.last_day < today and begins_in_time else PeriodState.NOT_OPEN


def taking_reports(session: Session, today: dt.date) -> dict[Period, PeriodState]:
    """The partnership's own periods that take reports, oldest first, and whether they are open or reopened."""
    rows = list(session.scalars(select(ReportingPeriod)))
    settled = max((row.last_day for row in rows if row.state in SETTLED), default=None)
    first = first_period(session)
    ended = whole_periods(first.frequency, first.first_day, today - ONE_DAY)
    states = {period: _by_itself(session, period, settled, today) for period in ended}
    states |= {Period.parse(row.code): PeriodState(row.state) for row in rows}
    return {period: states[period] for period in sorted(states) if states[period] in (OPEN, REOPENED)}


def must_take_reports(session: Session, actor: Actor, period: Period, today: dt.date) -> None:
    """Raises Refused when a period is closed or not yet open; the platform's command line may load into any.

    Nobody closes the period before this transaction has ended, so that it asks once.
    """
    if actor.is_command_line:
        return
    answered = session.info.setdefault("take reports", set())
    question = (tenant_of(session), reporting_period(session, period), today)
    if question not in answered:
        ledger.take_turn(session, alone=False)
        check_takes_reports(session, period, today)
        answered.add(question)


def check_takes_reports(session: Session, period: Period, today: dt.date) -> None:
    """Raises Refused when a period is closed or not yet open, for somebody who only looks."""
    state = state_of(session, period, today)
    if state is CLOSED:
        raise Refused("period-closed", period=period.code)
    if state is PeriodState.NOT_OPEN:
        raise Refused("period-not-open", period=period.code)


def settled_through(session: Session) -> dt.date | None:
    """The last day of the newest period that has been closed: no figure of the partnership is newer."""
    return session.scalar(select(func.max(ReportingPeriod.last_day)).where(ReportingPeriod.state.in_(SETTLED)))


def open_(session: Session, actor: Actor, period: Period) -> None:
    """Let a period take reports, also before it has ended."""
    _take_turn(session, actor)
    check_own(session, period)
    settled = settled_through(session)
    if settled is not None and period.last_day <= settled:
        raise Refused("period-closed", period=period.code)  # reopening is another deed: figures do not move back
    _set_state(session, period, OPEN)
    audit.record(session, actor, "opened", "period", period=period.code)


def settle_through(session: Session, actor: Actor, period: Period) -> None:
    """Close a period and all before it at once: how a partnership comes in that has begun elsewhere."""
    _take_turn(session, actor)
    first = first_period(session)
    for one in {*whole_periods(first.frequency, first.first_day, period.last_day), period}:
        _set_state(session, one, CLOSED)
    audit.record(session, actor, "closed", "period", period=period.code, through=True)


def close(session: Session, actor: Actor, period: Period, *, today: dt.date) -> list[Outstanding]:
    """Settle a period that has ended, the oldest first. Returns what was due and stays unverified."""
    _take_turn(session, actor)
    check_own(session, period)
    if period.last_day >= today and not actor.is_command_line:
        raise Refused("period-not-ended", period=period.code, last_day=period.last_day)
    state = state_of(session, period, today)
    if state is CLOSED:
        raise Refused("period-closed-already", period=period.code)
    if state is not REOPENED and (earlier := _first_unsettled(session)) < period:
        raise Refused("period-earlier-open", period=period.code, earlier=earlier.code)
    _set_state(session, period, CLOSED)
    left = outstanding(session, period)
    audit.record(session, actor, "closed", "period", period=period.code, outstanding=len(left))
    return left


def reopen(session: Session, actor: Actor, period: Period, *, reason: str = "") -> None:
    """Let a closed period take reports again; what was verified goes on counting."""
    _take_turn(session, actor)
    if reason:
        check_text(reason, longest=LONGEST_REASON)
    row = session.get(ReportingPeriod, (tenant_of(session), period.code))
    if row is None or row.state != CLOSED:
        raise Refused("period-not-closed", period=period.code)
    row.state = REOPENED
    session.flush()
    audit.record(session, actor, "reopened", "period", period=period.code, reason=reason)


def asked_in(session: Session, goal: Goal, own: Period) -> list[Period]:
    """The periods of a goal that are reported with one of the partnership's own, oldest first.

    A year is reported with its last quarter, an irregular goal in any period. Nobody is asked for a period that begins
    after the target date.
    """
    first = Period.parse(goal.first_period) if goal.first_period else first_period(session)
    if goal.frequency == Frequency.IRREGULAR:
        every = [own] if own.last_day >= first.first_day else []
    else:
        every = whole_periods(Frequency(goal.frequency), first.first_day, own.last_day)
    return [one for one in every if reporting_period(session, one) == own and one.first_day <= _target_date(goal)]


def is_due(goal: Goal, period: Period) -> bool:
    """Whether a report is expected of each reporter, and missed where it is not there."""
    return goal.frequency != Frequency.IRREGULAR and period.last_day <= _target_date(goal)


def outstanding(session: Session, period: Period) -> list[Outstanding]:
    """What is missing, draft or submitted of the reports due in a period, in the order of goals and reporters."""
    left = []
    for goal in session.scalars(select(Goal).order_by(Goal.position, Goal.code)):
        for asked in asked_in(session, goal, period):
            if is_due(goal, asked):
                left += _unverified(session, goal, asked)
    return left


def _target_date(goal: Goal) -> dt.date:
    return goal.targets[-1].date if goal.targets else dt.date.max


def _unverified(session: Session, goal: Goal, period: Period) -> list[Outstanding]:
    reports = select(Contribution).where(
        Contribution.goal_id == goal.id,
        Contribution.period == period.code,
        Contribution.state != ContributionState.RETRACTED,
    )
    states: dict[object, str] = {}
    for report in session.scalars(reports):
        state = ContributionState(report.state)  # a correction that has not been verified is outstanding too
        # of several parts the one that has come furthest speaks for the partner, as it does in coverage
        states[report.organisation_id] = max(state, states.get(report.organisation_id, state), key=FURTHEST.index)
    reporters = (
        select(Organisation.id, Organisation.code)
        .join(GoalReporter, GoalReporter.organisation_id == Organisation.id)
        .where(GoalReporter.goal_id == goal.id)
        .order_by(GoalReporter.position)
    )
    return [
        Outstanding(goal.code, code, period.code, states.get(key, "missing"))
        for key, code in session.execute(reporters)
        if states.get(key) != ContributionState.VERIFIED
    ]


def _take_turn(session: Session, actor: Actor) -> None:
    """Whoever runs periods does it one at a time; raises NotAllowed."""
    actor.must(Permission.PERIOD_RUN, tenant_of(session))
    ledger.take_turn(session, alone=True)


def first_period(session: Session) -> Period:
    """The partnership's first own period; the others are as long."""
    return Period.parse(partnership_of(session).first_period)


def _first_unsettled(session: Session) -> Period:
    period = first_period(session)
    settled = settled_through(session)
    while settled is not None and period.last_day <= settled:
        period = period.following
    return period


def check_own(session: Session, period: Period) -> None:
    """Raises Refused for what is none of the partnership's own periods."""
    first = first_period(session)
    if period.frequency != first.frequency or period < first:
        raise Refused("period-unknown", period=period.code, first=first.code)


def _set_state(session: Session, period: Period, state: PeriodState) -> None:
    row = session.get(ReportingPeriod, (tenant_of(session), period.code))
    if row is None:
        row = ReportingPeriod(code=period.code, last_day=period.last_day, state=state)
        session.add(row)
    row.state = state
    session.info.pop("take reports", None)
    session.flush()
