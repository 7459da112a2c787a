"""The form as it is read: the periods that take reports, and for one of them every row with what stands in it."""

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from goals import periods
from goals.calendar import ONE_DAY, Period
from goals.finding import obtain_reporter, visible_to
from goals.models import Contribution, ContributionState, PeriodState, Submission
from goals.outstanding import is_due
from goals.reporting.asking import Answer, Asked, Earlier, asked_of, earlier_answers
from partners.access import Actor
from partners.models import Person
from partners.partnerships import tenant_of

DONE = (ContributionState.SUBMITTED, ContributionState.VERIFIED)


@dataclass(frozen=True)
class OpenPeriod:
    """A period that takes an organisation's reports: how many are expected, and of those handed in or verified."""

    code: str
    first_day: dt.date
    last_day: dt.date
    due: dt.date
    state: PeriodState
    expected: int
    done: int


@dataclass(frozen=True)
class SheetRow:
    """What is asked for a goal and a period, what has been entered, and the organisation's own earlier answers.

    `contribution_id`, `version` and `state` are None where nothing has been begun. `parts` is how many reports there
    are for parts of the goal; `expected` whether a missing report counts as missing.
    """

    goal: str
    goal_id: uuid.UUID
    title: Mapping[str, str]
    unit: Mapping[str, str]
    kind: str
    period: str
    expected: bool
    previous: Answer | None
    year_before: Answer | None
    largest: Decimal | None
    parts: int
    contribution_id: uuid.UUID | None = None
    version: int | None = None
    state: str | None = None
    quantity: Decimal | None = None
    nothing_to_report: bool = False
    note: Mapping[str, str] | None = None
    returned_because: str | None = None
    correction_reason: str | None = None
    on_behalf: bool = False
    submitted_at: dt.datetime | None = None
    submitted_by: str | None = None


@dataclass(frozen=True)
class Sheet:
    """The whole form of an organisation for a period, its rows in the agreement's order."""

    period: OpenPeriod
    organisation_id: uuid.UUID
    organisation: str
    rows: Sequence[SheetRow]


def open_periods(session: Session, actor: Actor, *, organisation_id: uuid.UUID, today: dt.date) -> list[OpenPeriod]:
    """The periods that take an organisation's reports now, oldest first; none in which it is asked nothing."""
    reporter = obtain_reporter(session, actor, organisation_id)
    states = periods.taking_reports(session, today)
    asked = asked_of(session, reporter, states)
    due = periods.due_of(session, states)
    reported = select(Contribution.goal_id, Contribution.period).where(
        Contribution.organisation_id == organisation_id, Contribution.state.in_(DONE)
    )
    done = {(goal_id, code) for goal_id, code in session.execute(reported)}  # a part of a goal speaks for it
    return [_open_period(own, state, due[own], asked[own], done) for own, state in states.items() if asked[own]]


def sheet(session: Session, actor: Actor, *, organisation_id: uuid.UUID, period: Period, today: dt.date) -> Sheet:
    """The form of an organisation for one of the partnership's own periods that takes reports."""
    reporter = obtain_reporter(session, actor, organisation_id)
    periods.check_own(session, period)
    periods.check_takes_reports(session, period, today)
    asked = asked_of(session, reporter, [period])[period]
    goals = {one.goal.id for one in asked}
    last = and_(Submission.contribution_id == Contribution.id, Submission.number == Contribution.submissions)
    begun = (
        visible_to(actor, tenant_of(session))
        .with_only_columns(Contribution, Submission.submitted_at, Person.name)
        .outerjoin(Submission, last)
        .outerjoin(Person, Person.id == Submission.submitted_by)
        .where(
            Contribution.organisation_id == organisation_id,
            Contribution.goal_id.in_(goals),
            Contribution.period.in_({one.period.code for one in asked}),
            Contribution.state != ContributionState.RETRACTED,
        )
    )
    found = session.execute(begun).all()
    whole = {(row[0].goal_id, row[0].period): row for row in found if row[0].slot == ""}
    parts = Counter((row[0].goal_id, row[0].period) for row in found if row[0].slot != "")
    earlier = earlier_answers(session, actor, organisation_id, goals)
    rows = []
    for one in asked:
        place = (one.goal.id, one.period.code)
        entered = _entered(*whole[place]) if place in whole else {}
        rows.append(SheetRow(**_question(one, earlier[one.goal.id]), parts=parts[place], **entered))
    done = {(row[0].goal_id, row[0].period) for row in found if row[0].state in DONE}
    state, due = periods.state_of(session, period, today), periods.due_of(session, [period])[period]
    return Sheet(
        _open_period(period, state, due, asked, done), organisation_id, reporter.partner.organisation.called, rows
    )


def _open_period(
    own: Period, state: PeriodState, due: dt.date, asked: Sequence[Asked], done: set[tuple[uuid.UUID, str]]
) -> OpenPeriod:
    expected = [(one.goal.id, one.period.code) for one in asked if is_due(one.goal, one.period)]
    handed_in = sum(place in done for place in expected)
    return OpenPeriod(own.code, own.first_day, own.last_day, due, state, len(expected), handed_in)


def _question(one: Asked, earlier: Earlier) -> dict[str, Any]:
    goal, period = one.goal, one.period
    return {
        "goal": goal.code,
        "goal_id": goal.id,
        "title": goal.title,
        "unit": goal.unit,
        "kind": goal.kind,
        "period": period.code,
        "expected": is_due(goal, period),
        "previous": earlier.answers.get(Period.containing(period.first_day - ONE_DAY, period.frequency)),
        "year_before": earlier.answers.get(replace(period, year=period.year - 1)),
        "largest": earlier.largest(period),
    }


def _entered(report: Contribution, submitted_at: dt.datetime | None, submitted_by: str | None) -> dict[str, Any]:
    same = ("version", "state", "quantity", "nothing_to_report", "note", "returned_because", "correction_reason")
    return {
        "contribution_id": report.id,
        **{name: getattr(report, name) for name in (*same, "on_behalf")},
        "submitted_at": submitted_at,
        "submitted_by": submitted_by,
    }
