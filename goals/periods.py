"""Reporting periods: which take reports, closing and reopening them, and up to which day figures are settled."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import ledger
from goals.calendar import Period, whole_periods
from goals.entry import check_reason
from goals.finding import partnership_of
from goals.models import PeriodState, ReportingPeriod
from goals.outstanding import Outstanding, Owed, outstanding
from partners import audit
from partners.access import Actor, Permission
from partners.errors import Refused
from partners.partnerships import tenant_of
from partners.years import can_be_meant, check_day

CLOSED, OPEN, REOPENED = PeriodState.CLOSED, PeriodState.OPEN, PeriodState.REOPENED
SETTLED, TAKING = (CLOSED, REOPENED), (OPEN, REOPENED)


@dataclass(frozen=True)
class OwnPeriod:
    """One of the partnership's own periods, for whoever runs them, with why a deed cannot be done now."""

    period: Period
    state: PeriodState
    due: dt.date
    owed: Owed
    not_opened: Refused | None
    not_closed: Refused | None
    not_reopened: Refused | None


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
    is_before_all = own < first_period(session)  # what was measured before the partnership began
    if is_before_all or (settled is not None and own.last_day <= settled):
        return CLOSED
    end = partnership_of(session).end
    begins_in_time = end is None or own.first_day <= end
    return OPEN if own.last_day < today and begins_in_time else PeriodState.NOT_OPEN


def states(session: Session, today: dt.date) -> dict[Period, PeriodState]:
    """The partnership's own periods, oldest first: from the first to the one that is running, and those opened early.

    The first is there before it has begun; none that begins after the partnership's end is, unless it was opened.
    """
    rows = list(session.scalars(select(ReportingPeriod)))
    settled = max((row.last_day for row in rows if row.state in SETTLED), default=None)
    first, end = first_period(session), partnership_of(session).end
    running = max(first, Period.containing(today, first.frequency))
    every = whole_periods(first.frequency, first.first_day, running.last_day)
    found = {one: _by_itself(session, one, settled, today) for one in every if end is None or one.first_day <= end}
    found |= {Period.parse(row.code): PeriodState(row.state) for row in rows}
    return {period: found[period] for period in sorted(found) if period >= first}


def taking_reports(session: Session, today: dt.date) -> dict[Period, PeriodState]:
    """Those of them that take reports, and whether they are open or reopened."""
    return {period: state for period, state in states(session, today).items() if state in TAKING}


def listed(session: Session, actor: Actor, *, today: dt.date) -> list[OwnPeriod]:
    """All of them for somebody who runs them, newest first; raises NotFound or NotAllowed."""
    actor.must(Permission.PERIOD_RUN, tenant_of(session))
    every = states(session, today)
    owed, due = outstanding(session, actor, every), due_of(session, every)
    kept = set(session.scalars(select(ReportingPeriod.code)))
    earliest = _first_unsettled(session)
    return [
        OwnPeriod(
            period,
            state,
            due[period],
            owed[period],
            not_opened=_why_not_open(period, state),
            not_closed=_why_not_close(actor, period, state, earliest, today),
            not_reopened=_why_not_reopen(period, state if period.code in kept else None),
        )
        for period, state in reversed(every.items())
    ]


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


def closed_periods(session: Session) -> set[str]:
    """The codes of the partnership's own periods that are closed: no report of them moves until they are reopened."""
    return set(session.scalars(select(ReportingPeriod.code).where(ReportingPeriod.state == CLOSED)))


def due_of(session: Session, among: Collection[Period]) -> dict[Period, dt.date]:
    """The last day in time for the reports of each of the partnership's own periods."""
    own = select(ReportingPeriod.code, ReportingPeriod.due).where(ReportingPeriod.due.is_not(None))
    moved = {row.code: row.due for row in session.execute(own)}
    return {period: moved.get(period.code) or due_by_rule(session, period) for period in among}


def due_by_rule(session: Session, period: Period) -> dt.date:
    """The same where nobody has moved it: so many days after the period's last day."""
    return period.last_day + dt.timedelta(days=partnership_of(session).due_days)


def set_due(session: Session, actor: Actor, period: Period, due: dt.date | None, *, today: dt.date) -> None:
    """Move the last day in time of a period that takes reports; None: back to the partnership's rule."""
    _take_turn(session, actor)
    check_own(session, period)
    check_takes_reports(session, period, today)
    check_day(due, field="due")
    if due is not None and due < period.last_day:
        raise Refused("period-due-too-early", due=due, period=period.code, last_day=period.last_day)
    by_rule, before = due_by_rule(session, period), due_of(session, [period])[period]
    due = due or by_rule
    if due == before:
        return
    _row(session, period, OPEN).due = None if due == by_rule else due
    session.flush()
    audit.record(session, actor, "due-moved", "period", period=period.code, due=due, before=before)


def open_(session: Session, actor: Actor, period: Period) -> None:
    """Let a period take reports, also before it has ended."""
    _take_turn(session, actor)
    check_own(session, period)
    row = session.get(ReportingPeriod, (tenant_of(session), period.code))
    settled = settled_through(session)
    if row is not None:
        state = PeriodState(row.state)
    else:  # one that is open by itself may be opened too
        state = CLOSED if settled is not None and period.last_day <= settled else PeriodState.NOT_OPEN
    if why := _why_not_open(period, state):
        raise why
    _set_state(session, period, OPEN)
    audit.record(session, actor, "opened", "period", period=period.code)


def settle_through(session: Session, actor: Actor, period: Period) -> None:
    """Close a period and all before it at once: how a partnership comes in that has begun elsewhere."""
    _take_turn(session, actor)
    first = first_period(session)
    for one in {*whole_periods(first.frequency, first.first_day, period.last_day), period}:
        _set_state(session, one, CLOSED)
    audit.record(session, actor, "closed", "period", period=period.code, through=True)


def close(session: Session, actor: Actor, period: Period, *, today: dt.date) -> tuple[Outstanding, ...]:
    """Settle a period that has ended, the oldest first. Returns what was due and stays unverified."""
    _take_turn(session, actor)
    check_own(session, period)
    if why := _why_not_close(actor, period, state_of(session, period, today), _first_unsettled(session), today):
        raise why
    _set_state(session, period, CLOSED)
    left = outstanding(session, actor, [period])[period].left
    audit.record(session, actor, "closed", "period", period=period.code, outstanding=len(left))
    return left


def reopen(session: Session, actor: Actor, period: Period, *, reason: str) -> None:
    """Let a closed period take reports again, for a reason; what was verified goes on counting."""
    _take_turn(session, actor)
    reason = check_reason(reason)
    row = session.get(ReportingPeriod, (tenant_of(session), period.code))
    if why := _why_not_reopen(period, PeriodState(row.state) if row else None):
        raise why
    _set_state(session, period, REOPENED)
    audit.record(session, actor, "reopened", "period", period=period.code, reason=reason)


def _why_not_open(period: Period, state: PeriodState) -> Refused | None:
    if state is CLOSED:  # reopening is another deed: figures do not move back
        return Refused("period-closed", period=period.code)
    return Refused("period-open-already", period=period.code) if state in TAKING else None


def _why_not_close(
    actor: Actor, period: Period, state: PeriodState, earliest: Period, today: dt.date
) -> Refused | None:
    """`earliest` is the first period that has never been closed."""
    if period.last_day >= today and not actor.is_command_line:
        return Refused("period-not-ended", period=period.code, last_day=period.last_day)
    if state is CLOSED:
        return Refused("period-closed-already", period=period.code)
    if state is not REOPENED and earliest < period:
        return Refused("period-earlier-open", period=period.code, earlier=earliest.code)
    return None


def _why_not_reopen(period: Period, kept: PeriodState | None) -> Refused | None:
    """`kept` is the state that somebody has given the period: what nobody has closed nobody reopens."""
    return None if kept is CLOSED else Refused("period-not-closed", period=period.code)


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
    if period.frequency != first.frequency or period < first or not can_be_meant(period.year):
        raise Refused("period-unknown", period=period.code, first=first.code)


def _set_state(session: Session, period: Period, state: PeriodState) -> None:
    _row(session, period, state).state = state
    session.info.pop("take reports", None)
    session.flush()


def _row(session: Session, period: Period, state: PeriodState) -> ReportingPeriod:
    """What is kept of a period; made with a state where nothing is."""
    row = session.get(ReportingPeriod, (tenant_of(session), period.code))
    if row is None:
        row = ReportingPeriod(code=period.code, last_day=period.last_day, state=state)
        session.add(row)
    return row
