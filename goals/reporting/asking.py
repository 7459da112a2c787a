"""What an organisation is asked to report in a period, and what it has answered before."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, selectinload

from goals.calendar import Period
from goals.content import entered
from goals.entry import Entry
from goals.finding import Reporter, visible_to
from goals.models import Contribution, ContributionState, Goal, GoalReporter, Submission
from goals.outstanding import asked_in
from partners.access import Actor
from partners.partnerships import tenant_of

Whole = tuple[uuid.UUID, str]  # a goal and a slot: the whole of the goal where it is empty


@dataclass(frozen=True)
class Asked:
    """A goal and the period of it that is asked for: the year's for a yearly goal."""

    goal: Goal
    period: Period


@dataclass(frozen=True)
class Earlier:
    """An organisation's own answers by period: what it last stood by, where that comes from (a code of provenance), and
    the quantities that count.
    """

    answers: dict[Period, Entry] = field(default_factory=dict)
    sources: dict[Period, str] = field(default_factory=dict)
    counting: dict[Period, Decimal] = field(default_factory=dict)

    def largest(self, before: Period) -> Decimal | None:
        """The largest verified quantity of the periods before one."""
        return max((quantity for period, quantity in self.counting.items() if period < before), default=None)


def asked_of(session: Session, reporter: Reporter, among: Collection[Period]) -> dict[Period, list[Asked]]:
    """By the partnership's own period what an organisation is asked there, in the agreement's order."""
    organisation_id = reporter.partner.organisation_id
    asking = (GoalReporter.organisation_id == organisation_id, Goal.removed_at.is_(None))
    statement = select(Goal).join(Goal.reporters).where(*asking)
    promises = session.scalars(statement.order_by(Goal.position, Goal.code).options(selectinload(Goal.targets))).all()
    return {
        own: [
            Asked(goal, period)
            for goal in promises
            for period in asked_in(session, goal, own)
            if reporter.takes_part(period)
        ]
        for own in among
    }


def earlier_answers(
    session: Session, actor: Actor, organisation_id: uuid.UUID, goals: Collection[uuid.UUID]
) -> Mapping[Whole, Earlier]:
    """An organisation's own answers to goals and to parts of them. A draft is no answer yet."""
    counts = and_(Submission.contribution_id == Contribution.id, Submission.number == Contribution.verified_submission)
    statement = (
        visible_to(actor, tenant_of(session))
        .add_columns(Submission)
        .outerjoin(Submission, counts)
        .where(
            Contribution.organisation_id == organisation_id,
            Contribution.goal_id.in_(goals),
            Contribution.state != ContributionState.RETRACTED,
        )
    )
    found: defaultdict[Whole, Earlier] = defaultdict(Earlier)
    for report, counting in session.execute(statement):
        said = report if report.state == ContributionState.SUBMITTED else counting
        if said is None:
            continue
        period, earlier = Period.parse(report.period), found[report.goal_id, report.slot]
        earlier.answers[period] = entered(said)
        earlier.sources[period] = said.provenance
        if counting is not None and counting.quantity is not None:
            earlier.counting[period] = counting.quantity
    return found
