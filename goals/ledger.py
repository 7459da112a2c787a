"""The reports behind a goal's figure, as somebody may know them."""

import datetime as dt
import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from goals.content import entered
from goals.entry import Entry
from goals.finding import visible_to
from goals.models import Contribution, ContributionState, Goal, Submission
from goals.naming import Names, Part
from partners.access import Actor
from partners.models import AuditEvent, Organisation, Partner, Person
from partners.partnerships import tenant_of

RETURNED, SUBMITTED, RETRACTED = "returned", ContributionState.SUBMITTED, ContributionState.RETRACTED
UNDER_WAY = (ContributionState.DRAFT, SUBMITTED)

Known = Select[Contribution, Organisation, bool]


@dataclass(frozen=True)
class Report:
    """A contribution as somebody may know it: its working copy, or else what has been verified of it.

    `state` is that of a contribution, or "returned" for a draft that was sent back; `under_correction` says that it
    replaces a report which counts until then. What was never handed in has no `submitted_at`, and people who are not
    persons of this house (a file) have no names. `part` names what of the goal it is about, empty for all of it.
    `counts` says that it is in the figure, and `counted` with what: its verified version, with a source of its own.
    """

    contribution_id: uuid.UUID
    partner: str
    called: str
    period: str
    part: Part
    state: str
    under_correction: bool
    said: Entry
    provenance: str
    submitted_at: dt.datetime | None
    submitted_by: str | None
    verified_at: dt.datetime | None
    verified_by: str | None
    on_behalf: bool
    counts: bool
    counted: Entry | None
    counted_provenance: str | None


@dataclass(frozen=True)
class Papers:
    """What was handed in and verified, by contribution and number, the people who did it, and the names of parts."""

    handed_in: Mapping[tuple[uuid.UUID, int], Submission]
    verified: Mapping[tuple[uuid.UUID | None, int], AuditEvent]
    people: Mapping[uuid.UUID | None, Person]
    names: Names

    def report(
        self, goal: Goal, contribution: Contribution, organisation: Organisation, is_seen: bool, *, is_counted: bool
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
            part=self.names.part(goal, contribution.slot),
            state=RETURNED if is_under_way and contribution.returned_because else state,
            under_correction=is_under_way and verified is not None,
            said=entered(says),
            provenance=says.provenance,
            submitted_at=submission.submitted_at if submission else None,
            submitted_by=submitter.name if submitter else None,
            verified_at=event.at if event else None,
            verified_by=verifier.name if verifier else None,
            on_behalf=on_behalf,
            counts=counts,
            counted=entered(verified) if verified and counts else None,
            counted_provenance=verified.provenance if verified and counts else None,
        )


def reports_of(
    session: Session, actor: Actor, goal: Goal, counted: Collection[str], *, most: int
) -> tuple[tuple[Report, ...], int]:
    """The newest reports to a goal, at most so many, and how many there are; `counted` are its figure's periods."""
    known = _known(session, actor, goal)
    total = session.scalar(known.with_only_columns(func.count(Contribution.id)).order_by(None)) or 0
    return _reports(session, goal, known.limit(most), counted), total


def _known(session: Session, actor: Actor, goal: Goal) -> Known:
    """The goal's reports that somebody may know of, newest period first, each with whether its working copy is theirs
    to see: what has been verified is everybody's, also while a correction is being written."""
    visible = visible_to(actor, tenant_of(session)).with_only_columns(Contribution.id)
    is_seen = Contribution.id.in_(visible.where(Contribution.goal_id == goal.id).correlate(None))
    return (
        select(Contribution, Organisation, is_seen)
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .join(Partner, Partner.organisation_id == Contribution.organisation_id)
        .where(Contribution.goal_id == goal.id, or_(is_seen, Contribution.verified_submission.is_not(None)))
        # a year is newer than its last quarter: 2025Q5 comes after 2025Q4Q5
        .order_by((Contribution.period + "Q5").desc(), Partner.position, Contribution.slot, Contribution.id.desc())
    )


def _reports(session: Session, goal: Goal, known: Known, counted: Collection[str]) -> tuple[Report, ...]:
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
        Names(session),
    )
    return tuple(papers.report(goal, *row, is_counted=row[0].period in counted) for row in rows)
