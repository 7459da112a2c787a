"""One goal from all sides, for somebody who is signed in: who, where, when, and every report behind the figure.

Quantities are exact, and each list adds up to the same sum: what counts for the goal.
"""

import datetime as dt
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from goals import frames
from goals.document import Document
from goals.finding import goals_of, visible_to
from goals.models import Contribution, ContributionState, Goal, Submission, Target
from goals.overview import Cell, Ground, Later, Waiting, cells, exact, read_ground
from goals.standing import Standing, milestone_value
from partners.access import Actor
from partners.errors import NotFound
from partners.models import Area, AuditEvent, Organisation, Partner, Person
from partners.partnerships import tenant_of

RETURNED, SUBMITTED, RETRACTED = "returned", ContributionState.SUBMITTED, ContributionState.RETRACTED
UNDER_WAY = (ContributionState.DRAFT, SUBMITTED)

Known = Select[Contribution, Organisation, str, bool]


@dataclass(frozen=True)
class PartnerShare:
    """A partner's part; `percent` is whole, all add up to 100, and None where the sum is nothing.

    `latest` is what it reported for Breakdown.latest.
    """

    partner: str
    called: str
    quantity: Decimal
    percent: int | None
    latest: Cell


@dataclass(frozen=True)
class AreaShare:
    """What counts for an area: the goal's own (or the partnership's; `name` None where it has none), or a part."""

    name: str | None
    quantity: Decimal


@dataclass(frozen=True)
class PeriodSum:
    """What counts for a period, and the running sum, which begins at the baseline."""

    period: str
    quantity: Decimal
    running: Decimal


@dataclass(frozen=True)
class MilestoneSet:
    """Where the goal should be on a day, in its own unit."""

    date: dt.date
    value: Decimal
    provenance: str


@dataclass(frozen=True)
class TargetSet:
    """A version of the target; `reason` says why it was changed."""

    version: int
    value: Decimal
    date: dt.date
    provenance: str
    reason: str | None
    set_at: dt.datetime
    milestones: tuple[MilestoneSet, ...]


@dataclass(frozen=True)
class Report:
    """A contribution as somebody may know it: its working copy, or else what has been verified of it.

    `state` is that of a contribution, or "returned" for a draft that was sent back; `under_correction` says that it
    replaces a report which counts until then. What was never handed in has no `submitted_at`, and people who are not
    persons of this house (a file) have no names. `area` is None for the goal's own. `counts` says that it is in the
    figure, and `counted` with which quantity: that of its verified version.
    """

    contribution_id: uuid.UUID
    partner: str
    called: str
    period: str
    area: str | None
    initiative: str | None
    state: str
    under_correction: bool
    quantity: Decimal | None
    nothing_to_report: bool
    note: Mapping[str, str] | None
    provenance: str
    submitted_at: dt.datetime | None
    submitted_by: str | None
    verified_at: dt.datetime | None
    verified_by: str | None
    on_behalf: bool
    counts: bool
    counted: Decimal | None


@dataclass(frozen=True)
class Breakdown:
    """A goal: `counted` is the sum that all lists add up to, `latest` the newest period in it.

    `as_of` is None before any period is closed: nothing counts then. `figures`, `later` and `waiting` are those of the
    overview. `reports` are the newest of `reports_total`.
    """

    as_of: dt.date | None
    figures: Document
    later: tuple[Later, ...]
    waiting: tuple[Waiting, ...]
    counted: Decimal
    latest: str | None
    by_partner: tuple[PartnerShare, ...]
    by_area: tuple[AreaShare, ...]
    by_period: tuple[PeriodSum, ...]
    targets: tuple[TargetSet, ...]
    reports: tuple[Report, ...]
    reports_total: int


@dataclass(frozen=True)
class Papers:
    """What was handed in and verified, by contribution and number, and the people who did it."""

    handed_in: Mapping[tuple[uuid.UUID, int], Submission]
    verified: Mapping[tuple[uuid.UUID | None, int], AuditEvent]
    people: Mapping[uuid.UUID | None, Person]

    def report(
        self,
        contribution: Contribution,
        organisation: Organisation,
        area: str | None,
        is_seen: bool,
        *,
        is_counted: bool,
    ) -> Report:
        """A contribution whose working copy is seen or not; `is_counted` says that its period is in the figure."""
        key, in_force, state = contribution.id, contribution.verified_submission or 0, contribution.state
        is_under_way = is_seen and state in UNDER_WAY
        latest = contribution.submissions if state == SUBMITTED else 0
        submission = self.handed_in.get((key, latest if is_under_way else in_force))
        verified, event = self.handed_in.get((key, in_force)), self.verified.get((key, in_force))
        submitter = self.people.get(submission.submitted_by) if submission else None
        verifier = self.people.get(event.person_id) if event else None
        counts = verified is not None and state != RETRACTED and is_counted
        says = submission or contribution
        on_behalf = contribution.on_behalf
        if state in UNDER_WAY and not is_seen:  # who writes the correction is not known to them either
            on_behalf = submitter is not None and submitter.organisation_id != organisation.id
            state = ContributionState.VERIFIED
        return Report(
            contribution_id=key,
            partner=organisation.code,
            called=organisation.called,
            period=contribution.period,
            area=area,
            initiative=contribution.initiative,
            state=RETURNED if is_under_way and contribution.returned_because else state,
            under_correction=is_under_way and verified is not None,
            quantity=says.quantity,
            nothing_to_report=says.nothing_to_report,
            note=says.note,
            provenance=says.provenance,
            submitted_at=submission.submitted_at if submission else None,
            submitted_by=submitter.name if submitter else None,
            verified_at=event.at if event else None,
            verified_by=verifier.name if verifier else None,
            on_behalf=on_behalf,
            counts=counts,
            counted=verified.quantity if verified and counts else None,
        )


def breakdown(session: Session, actor: Actor, goal_code: str, *, most: int = 20) -> Breakdown:
    """A goal by its code, with its `most` newest reports; raises NotFound."""
    goal = next((goal for goal in goals_of(session, actor) if goal.code == goal_code), None)
    if goal is None:
        raise NotFound
    ground = read_ground(session, actor, goal.id)
    standing = ground.standing(goal)
    account = ground.account(goal, standing)
    counted = set(standing.counted["period"]) if standing else set()
    by_period = _by_period(standing) if standing else ()
    known = _known(session, actor, goal)
    return Breakdown(
        as_of=ground.day,
        figures=account.figures,
        later=account.later,
        waiting=account.waiting,
        counted=sum((one.quantity for one in by_period), Decimal(0)),
        latest=by_period[-1].period if by_period else None,
        by_partner=_by_partner(ground, standing) if standing else (),
        by_area=_by_area(session, goal, counted, goal.area_id or ground.partnership.area_id),
        by_period=by_period,
        targets=tuple(_target_set(goal, target) for target in goal.targets),
        reports=_reports(session, known.limit(most), counted),
        reports_total=session.scalar(known.with_only_columns(func.count(Contribution.id)).order_by(None)) or 0,
    )


def percents(quantities: Sequence[Fraction]) -> list[int | None]:
    """Whole percentages that add up to 100: those cut off the most are rounded up. None where the sum is nothing."""
    total = sum(quantities, Fraction(0))
    if not total:
        return [None] * len(quantities)
    shares = [quantity * 100 / total for quantity in quantities]
    left = 100 - sum(int(share) for share in shares)
    lifted = sorted(range(len(shares)), key=lambda place: int(shares[place]) - shares[place])[:left]
    return [int(share) + (place in lifted) for place, share in enumerate(shares)]


def _by_partner(ground: Ground, standing: Standing) -> tuple[PartnerShare, ...]:
    sums = frames.by_partner(standing.counted)
    by_period = frames.by_period(standing.counted)
    if ground.day is None or by_period.empty:
        return ()
    codes, quantities = list(sums["partner"]), list(sums["quantity"])
    latest = cells(standing, ground.day, by_period["period"].iloc[-1], codes)
    return tuple(
        PartnerShare(code, ground.organisations[code].called, exact(quantity), percent, cell)
        for code, quantity, percent, cell in zip(codes, quantities, percents(quantities), latest, strict=True)
    )


def _by_period(standing: Standing) -> tuple[PeriodSum, ...]:
    sums = frames.by_period(standing.counted)
    path = standing.definition.path
    runs = accumulate(sums["quantity"], initial=path.baseline.value if path else Fraction(0))
    next(runs)
    rows = zip(sums["period"], sums["quantity"], runs, strict=True)
    return tuple(PeriodSum(period, exact(quantity), exact(running)) for period, quantity, running in rows)


def _by_area(session: Session, goal: Goal, periods: Collection[str], own: uuid.UUID | None) -> tuple[AreaShare, ...]:
    sums = frames.by_area(session, goal.id, periods)
    areas = session.scalars(select(Area).where(or_(Area.id == own, Area.code.in_(sums))))
    names = {"" if area.id == own else area.code: area.name for area in areas}
    ordered = sorted(sums.items(), key=lambda one: (-one[1], one[0]))
    return tuple(AreaShare(names.get(code), exact(quantity)) for code, quantity in ordered)


def _target_set(goal: Goal, target: Target) -> TargetSet:
    milestones = tuple(
        MilestoneSet(one.date, exact(milestone_value(goal, one)), one.provenance) for one in target.milestones
    )
    return TargetSet(
        target.version, target.value, target.date, target.provenance, target.reason, target.set_at, milestones
    )


def _known(session: Session, actor: Actor, goal: Goal) -> Known:
    """The goal's reports that somebody may know of, newest period first, each with whether its working copy is theirs
    to see: what has been verified is everybody's, also while a correction is being written."""
    visible = visible_to(actor, tenant_of(session)).with_only_columns(Contribution.id)
    is_seen = Contribution.id.in_(visible.where(Contribution.goal_id == goal.id).correlate(None))
    return (
        select(Contribution, Organisation, Area.name, is_seen)
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .join(Partner, Partner.organisation_id == Contribution.organisation_id)
        .outerjoin(Area, Area.id == Contribution.area_id)
        .where(Contribution.goal_id == goal.id, or_(is_seen, Contribution.verified_submission.is_not(None)))
        # a year is newer than its last quarter: 2025Q5 comes after 2025Q4Q5
        .order_by((Contribution.period + "Q5").desc(), Partner.position, Contribution.slot, Contribution.id.desc())
    )


def _reports(session: Session, known: Known, counted: Collection[str]) -> tuple[Report, ...]:
    rows = session.execute(known).all()
    keys = [contribution.id for contribution, *_ in rows]
    handed_in = session.scalars(select(Submission).where(Submission.contribution_id.in_(keys))).all()
    trail = select(AuditEvent).where(AuditEvent.subject_id.in_(keys), AuditEvent.deed == "verified")
    verified = session.scalars(trail).all()
    writers = {one.submitted_by for one in handed_in} | {one.person_id for one in verified}
    people = session.scalars(select(Person).where(Person.id.in_(writers - {None})))
    papers = Papers(
        {(one.contribution_id, one.number): one for one in handed_in},
        {(one.subject_id, one.details["submission"]): one for one in verified},
        {person.id: person for person in people},
    )
    return tuple(papers.report(*row, is_counted=row[0].period in counted) for row in rows)
