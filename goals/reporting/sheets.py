"""The form as it is read: the periods that take reports, and for one of them every row with what stands in it."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from goals import periods
from goals.calendar import ONE_DAY, Period
from goals.content import entered
from goals.entry import Entry
from goals.finding import obtain_reporter, visible_to
from goals.kinds import Kind
from goals.models import Contribution, ContributionState, PeriodState, Submission
from goals.naming import Names, Part
from goals.outstanding import is_due
from goals.reporting.asking import Asked, Earlier, asked_of, earlier_answers
from goals.reporting.parts import Offered, parts_of
from goals.reporting.terms import Asking, Terms, Texts
from partners.access import Actor
from partners.errors import NotFound
from partners.models import Organisation, Partner, Person
from partners.partnerships import tenant_of

DONE = (ContributionState.SUBMITTED, ContributionState.VERIFIED)
Place = tuple[str, str, str]  # a goal and a period of it by their codes, and the slot of a part
Begun = tuple[Contribution, dt.datetime | None, str | None]  # when it was handed in last, and by whom


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
    """What is asked for a goal, a period and a part of the goal, what has been entered, and the own earlier answers.

    `entry` is what stands in it; `provenance`, `contribution_id`, `version` and `state` are None where nothing has been
    begun.
    `expected`: a missing report counts as missing. `previous_from` and `year_before_from` are where those answers
    come from (codes of provenance). `largest` is the largest own earlier quantity. `offered` are the parts that can be
    added to it: none to a part.
    """

    goal: str
    goal_id: uuid.UUID
    title: Mapping[str, str]
    unit: Mapping[str, str] | None
    unit_one: Mapping[str, str] | None
    kind: Kind
    period: str
    expected: bool
    part: Part
    terms: Terms
    offered: Offered
    previous: Entry | None
    previous_from: str | None
    year_before: Entry | None
    year_before_from: str | None
    largest: Decimal | None
    entry: Entry = field(default_factory=Entry)
    provenance: str | None = None
    contribution_id: uuid.UUID | None = None
    version: int | None = None
    state: str | None = None
    returned_because: str | None = None
    correction_reason: str | None = None
    on_behalf: bool = False
    submitted_at: dt.datetime | None = None
    submitted_by: str | None = None

    @property
    def slot(self) -> str:
        return self.part.slot


@dataclass(frozen=True)
class Sheet:
    """The whole form of an organisation for a period, its rows in the agreement's order, parts after their goal.

    `partners` are all who can have a share in a result: by code what each is called.
    """

    period: OpenPeriod
    organisation_id: uuid.UUID
    organisation: str
    rows: Sequence[SheetRow]
    partners: Mapping[str, str]


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


def sheet(
    session: Session,
    actor: Actor,
    *,
    organisation_id: uuid.UUID,
    period: Period,
    today: dt.date,
    further: Collection[Place] = (),
) -> Sheet:
    """The form of an organisation for one of the partnership's own periods that takes reports.

    Parts of a goal have rows of their own where the organisation has reported them before, and the `further` ones;
    raises NotFound for one that is not offered.
    """
    reporter = obtain_reporter(session, actor, organisation_id)
    periods.check_own(session, period)
    periods.check_takes_reports(session, period, today)
    asked = asked_of(session, reporter, [period])[period]
    goals = {one.goal.id: one.goal for one in asked}
    begun = _begun(session, actor, organisation_id, asked)
    earlier = earlier_answers(session, actor, organisation_id, goals.keys())
    offered = parts_of(session, goals.values())
    known: defaultdict[tuple[uuid.UUID, str], set[str]] = defaultdict(set)
    for one in asked:
        answered = {slot for goal_id, slot in earlier if goal_id == one.goal.id}
        started = {slot for goal_id, code, slot in begun if (goal_id, code) == (one.goal.id, one.period.code)}
        known[one.goal.id, one.period.code] = answered | started
    _add(known, further, asked, offered)
    names = Names(session)
    asking = Asking(session, goals.values(), today)
    rows = []
    for one in asked:
        for part in _parts(one, known[one.goal.id, one.period.code], names):
            report = begun.get((one.goal.id, one.period.code, part.slot))
            written = _entered(*report) if report else {}
            same = earlier.get((one.goal.id, part.slot), Earlier())
            terms = asking.terms(one.goal, one.period, written.get("entry", Entry()))
            can_be_added = Offered() if part.slot else offered[one.goal.id]
            question = _question(one, same)
            rows.append(SheetRow(**question, part=part, terms=terms, offered=can_be_added, **written))
    done = {(goal_id, code) for (goal_id, code, _), row in begun.items() if row[0].state in DONE}
    state, due = periods.state_of(session, period, today), periods.due_of(session, [period])[period]
    open_period = _open_period(period, state, due, asked, done)
    return Sheet(open_period, organisation_id, reporter.partner.organisation.called, rows, _partners(session))


def grades(
    session: Session,
    actor: Actor,
    *,
    organisation_id: uuid.UUID,
    period: Period,
    goal_code: str,
    row: Period,
    entry: Entry,
    today: dt.date,
) -> Mapping[str, Texts]:
    """The grades from which an organisation chooses when a row of its form says this so far, by its day above all.

    `row` is the period that is asked for in the form of `period`. Raises NotFound for what the form does not ask.
    """
    reporter = obtain_reporter(session, actor, organisation_id)
    periods.check_own(session, period)
    for one in asked_of(session, reporter, [period])[period]:
        if (one.goal.code, one.period) == (goal_code, row):
            chosen = Asking(session, [one.goal], today).terms(one.goal, row, entry).grades
            if chosen is not None:
                return chosen
    raise NotFound


def _begun(
    session: Session, actor: Actor, organisation_id: uuid.UUID, asked: Sequence[Asked]
) -> dict[tuple[uuid.UUID, str, str], Begun]:
    """By goal, period and slot what has been begun: the report, when it was handed in last, and by whom."""
    last = and_(Submission.contribution_id == Contribution.id, Submission.number == Contribution.submissions)
    statement = (
        visible_to(actor, tenant_of(session))
        .with_only_columns(Contribution, Submission.submitted_at, Person.name)
        .outerjoin(Submission, last)
        .outerjoin(Person, Person.id == Submission.submitted_by)
        .where(
            Contribution.organisation_id == organisation_id,
            Contribution.goal_id.in_({one.goal.id for one in asked}),
            Contribution.period.in_({one.period.code for one in asked}),
            Contribution.state != ContributionState.RETRACTED,
        )
    )
    return {
        (report.goal_id, report.period, report.slot): (report, at, by) for report, at, by in session.execute(statement)
    }


def _add(
    known: Mapping[tuple[uuid.UUID, str], set[str]],
    further: Collection[Place],
    asked: Sequence[Asked],
    offered: Mapping[uuid.UUID, Offered],
) -> None:
    """Add further parts to those that are known; raises NotFound for one that is neither known nor offered."""
    places = {(one.goal.code, one.period.code): one.goal.id for one in asked}
    for goal, code, slot in further:
        goal_id = places.get((goal, code))
        if goal_id is None or not (slot in known[goal_id, code] or offered[goal_id].has(slot)):
            raise NotFound
        known[goal_id, code].add(slot)


def _parts(one: Asked, slots: set[str], names: Names) -> list[Part]:
    """The whole of a goal first, then its parts by name."""
    parts = [names.part(one.goal, slot) for slot in slots - {""}]
    return [Part(), *sorted(parts, key=lambda part: (part.area or "", part.slot))]


def _partners(session: Session) -> dict[str, str]:
    statement = select(Organisation).join(Partner, Partner.organisation_id == Organisation.id)
    return {one.code: one.called for one in session.scalars(statement.order_by(Partner.position, Organisation.code))}


def _open_period(
    own: Period, state: PeriodState, due: dt.date, asked: Sequence[Asked], done: set[tuple[uuid.UUID, str]]
) -> OpenPeriod:
    expected = [(one.goal.id, one.period.code) for one in asked if is_due(one.goal, one.period)]
    handed_in = sum(place in done for place in expected)
    return OpenPeriod(own.code, own.first_day, own.last_day, due, state, len(expected), handed_in)


def _question(one: Asked, earlier: Earlier) -> dict[str, Any]:
    goal, period = one.goal, one.period
    before = Period.containing(period.first_day - ONE_DAY, period.frequency)
    year_before = replace(period, year=period.year - 1)
    return {
        "goal": goal.code,
        "goal_id": goal.id,
        "title": goal.title,
        "unit": goal.unit,
        "unit_one": goal.unit_one,
        "kind": Kind(goal.kind),
        "period": period.code,
        "expected": is_due(goal, period),
        "previous": earlier.answers.get(before),
        "previous_from": earlier.sources.get(before),
        "year_before": earlier.answers.get(year_before),
        "year_before_from": earlier.sources.get(year_before),
        "largest": earlier.largest(period),
    }


def _entered(report: Contribution, submitted_at: dt.datetime | None, submitted_by: str | None) -> dict[str, Any]:
    same = ("provenance", "version", "state", "returned_because", "correction_reason", "on_behalf")
    return {
        "entry": entered(report),
        "contribution_id": report.id,
        **{name: getattr(report, name) for name in same},
        "submitted_at": submitted_at,
        "submitted_by": submitted_by,
    }
