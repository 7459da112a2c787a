"""What waits to be verified, with what a verifier needs to judge it; and what was verified lately."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, and_, or_, select
from sqlalchemy.orm import Session, aliased

from goals import duties, periods
from goals.calendar import Period
from goals.content import entered
from goals.duties import Hindrance
from goals.entry import Entry
from goals.finding import visible_to
from goals.hints import Hint, Report, hints
from goals.models import Contribution, ContributionState, Goal, Submission
from goals.naming import About, Names, Part
from goals.trail import said_in
from partners.access import Actor, Permission
from partners.models import AuditEvent, Organisation, Person
from partners.partnerships import tenant_of

SUBMITTED, RETRACTED = ContributionState.SUBMITTED, ContributionState.RETRACTED
LONGEST_HISTORY = 12  # periods: three years of quarters
QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True)
class Correction:
    """A new version of a report: why, and what counts until it has been verified, from where."""

    reason: str | None
    counts: Entry
    provenance: str


@dataclass(frozen=True)
class Waiting:
    """A report that waits for its verifier: what it says, who handed it in, and what to read beside it.

    `partner` is a code, `called` its name in short, and `part` names what of the goal it is about.
    `submitted_by` is None for the command line. `history` is the partner's own verified reports of the same part for
    earlier periods, oldest first, at most LONGEST_HISTORY; `previous` the one for the period just before. The hints
    are made of just these. `closed`: the period takes nothing until it is reopened.
    """

    contribution_id: uuid.UUID
    version: int
    partner: str
    called: str
    about: About
    period: Period
    part: Part
    said: Entry
    provenance: str
    submitted_at: dt.datetime
    submitted_by: str | None
    on_behalf: bool
    correction: Correction | None
    previous: Report | None
    history: Sequence[Report]
    hints: Sequence[Hint]
    hindrance: Hindrance | None
    closed: bool

    @property
    def own(self) -> Report:
        """The report itself, as those beside it."""
        return Report(self.partner, self.called, self.period, self.said, provenance=self.provenance)

    @property
    def may_be_verified(self) -> bool:
        """Whether the one who asked may verify or return it now."""
        return self.hindrance is None and not self.closed


def queue(session: Session, actor: Actor) -> list[Waiting]:
    """Every report of the partnership that waits, oldest submission first; raises NotFound or NotAllowed."""
    actor.must(Permission.CONTRIBUTION_VERIFY, tenant_of(session))
    rows = _submitted(session, actor)
    if not rows:
        return []
    hindrances = duties.hindrances(session, actor, [row.Contribution for row in rows])
    earlier, others = _verified_of_the_same(session), _others(session, rows)
    closed, names = periods.closed_periods(session), Names(session)
    result = []
    for row in rows:
        contribution, said = row.Contribution, row.Submission
        period = Period.parse(contribution.period)
        report = Report(row.Organisation.code, row.Organisation.called, period, entered(said), contribution.slot)
        series = earlier[contribution.goal_id, report.partner, report.slot]
        history = [one for one in series if one.period < period][-LONGEST_HISTORY:]
        waiting = Waiting(
            contribution_id=contribution.id,
            version=contribution.version,
            partner=report.partner,
            called=report.called,
            about=names.about(row.Goal),
            period=period,
            part=names.part(row.Goal, report.slot),
            said=report.said,
            provenance=said.provenance,
            submitted_at=said.submitted_at,
            submitted_by=row.submitter,
            on_behalf=contribution.on_behalf,
            correction=_correction(said, row.counting) if row.counting else None,
            previous=next((one for one in history if one.period.following == period), None),
            history=history,
            hints=hints(report, earlier=history, others=others[contribution.goal_id]),
            hindrance=hindrances.get(contribution.id),
            closed=periods.reporting_period(session, period).code in closed,
        )
        result.append(waiting)
    return result


@dataclass(frozen=True)
class Verified:
    """A report that somebody has verified: what it said then, when, and by whom (None: the command line)."""

    contribution_id: uuid.UUID
    partner: str
    called: str
    about: About
    period: Period
    part: Part
    said: Entry
    verified_at: dt.datetime
    verified_by: str | None


def verified_lately(session: Session, actor: Actor, *, most: int = 20) -> list[Verified]:
    """What was verified most recently, newest first, for somebody who verifies; raises NotFound or NotAllowed."""
    partnership_id = tenant_of(session)
    actor.must(Permission.CONTRIBUTION_VERIFY, partnership_id)
    statement = (
        visible_to(actor, partnership_id)
        .join(AuditEvent, AuditEvent.subject_id == Contribution.id)
        .join(Goal, Goal.id == Contribution.goal_id)
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .outerjoin(Person, Person.id == AuditEvent.person_id)
        .where(AuditEvent.subject == "contribution", AuditEvent.deed == "verified")
        .order_by(AuditEvent.at.desc(), AuditEvent.id.desc())
        .limit(most)
    )
    rows = session.execute(statement.add_columns(AuditEvent, Goal, Organisation, Person.name)).all()
    names = Names(session)
    return [
        Verified(
            contribution_id=contribution.id,
            partner=organisation.code,
            called=organisation.called,
            about=names.about(goal),
            period=Period.parse(contribution.period),
            part=names.part(goal, contribution.slot),
            said=said_in(event.details),
            verified_at=event.at,
            verified_by=name,
        )
        for contribution, event, goal, organisation, name in rows
    ]


def _submitted(session: Session, actor: Actor) -> Sequence[Row[Any]]:
    """What waits, with what was handed in word for word and, for a correction, what counts meanwhile."""
    counting = aliased(Submission, name="counting")
    statement = (
        visible_to(actor, tenant_of(session))
        .join(Goal, Goal.id == Contribution.goal_id)
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .join(
            Submission,
            and_(Submission.contribution_id == Contribution.id, Submission.number == Contribution.submissions),
        )
        .outerjoin(
            counting,
            and_(counting.contribution_id == Contribution.id, counting.number == Contribution.verified_submission),
        )
        .outerjoin(Person, Person.id == Submission.submitted_by)
        .where(Contribution.state == SUBMITTED)
        .order_by(Submission.submitted_at, Contribution.id)
    )
    return session.execute(
        statement.add_columns(Goal, Organisation, Submission, counting, Person.name.label("submitter"))
    ).all()


def _verified_of_the_same(session: Session) -> defaultdict[tuple[uuid.UUID, str, str], list[Report]]:
    """By goal, partner and slot of what waits: all that has been verified of the same, oldest period first."""
    waiting = aliased(Contribution)
    same = select(waiting.id).where(
        waiting.state == SUBMITTED,
        waiting.goal_id == Contribution.goal_id,
        waiting.organisation_id == Contribution.organisation_id,
        waiting.slot == Contribution.slot,
    )
    statement = (
        select(Contribution.goal_id, Organisation, Contribution.period, Submission, Contribution.slot)
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .join(Submission, _counts())
        .where(Contribution.state != RETRACTED, same.exists())
    )
    found = defaultdict(list)
    for goal_id, report in _reports(session.execute(statement)):
        found[goal_id, report.partner, report.slot].append(report)
    for series in found.values():
        series.sort(key=lambda report: report.period)
    return found


def _others(session: Session, rows: Sequence[Row[Any]]) -> defaultdict[uuid.UUID, list[Report]]:
    """By goal of what waits: all that waits or counts for the periods in question, by period and partner."""
    codes = {code for row in rows for code in _overlapping(Period.parse(row.Contribution.period))}
    latest = and_(Contribution.state == SUBMITTED, Submission.number == Contribution.submissions)
    counting = and_(Contribution.state != SUBMITTED, Submission.number == Contribution.verified_submission)
    statement = (
        select(Contribution.goal_id, Organisation, Contribution.period, Submission, Contribution.slot)
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .join(Submission, and_(Submission.contribution_id == Contribution.id, or_(latest, counting)))
        .where(
            Contribution.goal_id.in_({row.Contribution.goal_id for row in rows}),
            Contribution.period.in_(codes),
            Contribution.state != RETRACTED,
        )
        .order_by(Contribution.period, Organisation.code, Contribution.slot)
    )
    found = defaultdict(list)
    for goal_id, report in _reports(session.execute(statement)):
        found[goal_id].append(report)
    return found


def _counts() -> Any:
    """The submission of a contribution that counts now, also while a correction of it is on its way."""
    return and_(Submission.contribution_id == Contribution.id, Submission.number == Contribution.verified_submission)


def _reports(rows: Iterable[Any]) -> Iterable[tuple[uuid.UUID, Report]]:
    for goal_id, organisation, period, said, slot in rows:
        name = (organisation.code, organisation.called)
        yield goal_id, Report(*name, Period.parse(period), entered(said), slot, said.provenance)


def _correction(said: Submission, counting: Submission) -> Correction:
    return Correction(said.reason, entered(counting), counting.provenance)


def _overlapping(period: Period) -> set[str]:
    """The codes of the periods that share a day with this one."""
    if period.quarter:
        return {period.code, Period(period.year).code}
    return {period.code, *(Period(period.year, quarter).code for quarter in QUARTERS)}
