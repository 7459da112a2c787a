"""A contribution's life: the one write path, for pages, files, interfaces and the command line alike.

draft → submit → verify; back by withdraw and return; on by correct (a new version, verified anew) and retract. Every
move is one function here: it finds what it moves, checks the right, the period, the state and who did what before,
changes it, and leaves one audit event. Posting comes last.
"""

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import ledger
from db.ledger import KeyReused
from db.types import uuid7
from goals import duties, periods
from goals.calendar import Frequency, Period
from goals.content import CONTENT, check_grade, entered, slot_of, whole, write
from goals.entry import Entry, check_complete, check_reason
from goals.finding import obtain_goal, obtain_reporter
from goals.kinds import COUNTS, Kind
from goals.models import Contribution, ContributionState, Goal, Submission
from goals.moves import has_seen, move, record, sign, take, take_turn
from goals.posting import post
from partners.access import Actor, Permission
from partners.errors import Conflict, Refused
from partners.models import Area

DRAFT, SUBMITTED = ContributionState.DRAFT, ContributionState.SUBMITTED
VERIFIED, RETRACTED = ContributionState.VERIFIED, ContributionState.RETRACTED
WRITE, VERIFY = Permission.CONTRIBUTION_WRITE, Permission.CONTRIBUTION_VERIFY


@dataclass(frozen=True)
class Receipt:
    """What a person can show for a report handed in."""

    contribution_id: str
    submission: int
    version: int
    submitted_at: str


def draft(
    session: Session,
    actor: Actor,
    goal_id: uuid.UUID,
    *,
    organisation_id: uuid.UUID,
    period: Period,
    entry: Entry,
    today: dt.date,
    area: Area | None = None,
    initiative: str | None = None,
    question: str | None = None,
    form: str | None = None,
) -> Contribution:
    """Begin a report. A report to the same goal, period and part that is not retracted is in the way: Conflict."""
    take_turn(session, actor)
    goal = obtain_goal(session, actor, goal_id, to=WRITE)
    # a partner's reports are begun one at a time: two people who begin the same one find out here
    reporter = obtain_reporter(session, actor, organisation_id, locked=True)
    if not actor.is_command_line and not reporter.takes_part(period):
        raise Refused("partner-not-then", period=period.code)  # a file may bring what was agreed otherwise
    _check_period(session, actor, goal, period, today)
    slot = slot_of(session, goal, area=area, question=question, initiative=initiative)
    if existing := living(session, goal.id, organisation_id, period, slot=slot):
        raise Conflict("already-reported", contribution=str(existing.id), period=period.code)
    contribution = Contribution(
        id=uuid7(),
        goal_id=goal.id,
        organisation_id=organisation_id,
        period=period.code,
        slot=slot,
        area_id=area.id if area and slot else None,
        initiative=initiative,
        on_behalf=_is_on_behalf(actor, organisation_id),
    )
    write(session, actor, contribution, goal, entry)
    sign(contribution, form)
    session.add(contribution)
    session.flush()
    duties.remember_author(session, actor, contribution)
    record(session, actor, "drafted", contribution)
    return contribution


def edit(
    session: Session,
    actor: Actor,
    contribution_id: uuid.UUID,
    *,
    version: int | None,
    entry: Entry,
    today: dt.date,
    form: str | None = None,
) -> Contribution:
    """Write a draft anew. `version` is the one that the writer has seen, None for none: Conflict shows both texts."""
    contribution = take(session, actor, contribution_id, to=WRITE, today=today, state=DRAFT)
    if not has_seen(contribution, version, form):
        raise Conflict(
            "edited-by-another",
            contribution=str(contribution.id),
            yours=whole(entry),
            theirs=whole(contribution),
            version=contribution.version,
        )
    write(session, actor, contribution, contribution.goal, entry)
    contribution.on_behalf = contribution.on_behalf or _is_on_behalf(actor, contribution.organisation_id)
    is_going_on = form is not None and contribution.form == form
    sign(contribution, form)
    session.flush()
    duties.remember_author(session, actor, contribution)
    if not is_going_on:  # a form saves at every pause: that it writes is told once, what it says when it is handed in
        record(session, actor, "edited", contribution)
    return contribution


def submit(
    session: Session,
    actor: Actor,
    contribution_id: uuid.UUID,
    *,
    version: int,
    today: dt.date,
    key: str | None = None,
    form: str | None = None,
) -> Receipt:
    """Hand a draft in. With a `key`, the same request again gets the first answer; another request is refused."""

    def hand_in() -> dict[str, Any]:
        contribution = take(
            session, actor, contribution_id, to=WRITE, today=today, state=DRAFT, version=version, form=form
        )
        said = entered(contribution)
        check_complete(said, Kind(contribution.goal.kind))
        check_grade(session, contribution.goal, said, Period.parse(contribution.period))
        contribution.submissions += 1
        contribution.state, contribution.submitted_by = SUBMITTED, actor.person_id
        contribution.returned_because = None
        contribution.on_behalf = contribution.on_behalf or _is_on_behalf(actor, contribution.organisation_id)
        submitted_at = sign(contribution, form)
        submission = Submission(
            contribution_id=contribution.id,
            number=contribution.submissions,
            submitted_by=actor.person_id,
            submitted_at=submitted_at,
            reason=contribution.correction_reason,
            **{name: getattr(contribution, name) for name in CONTENT},
        )
        session.add(submission)
        session.flush()
        duties.remember_author(session, actor, contribution)
        record(session, actor, "submitted", contribution, submission=submission.number)
        return asdict(Receipt(str(contribution.id), submission.number, contribution.version, submitted_at.isoformat()))

    if key is None:
        return Receipt(**hand_in())
    body = {"deed": "submit", "contribution": str(contribution_id), "version": version}
    return Receipt(**once(session, actor, key=key, body=body, deed=hand_in))


def once(
    session: Session, actor: Actor, *, key: str, body: dict[str, Any], deed: Callable[[], dict[str, Any]]
) -> dict[str, Any]:
    """Carry out somebody's deed for a key. The same request again gets the first answer; another one is refused."""
    try:
        return ledger.once(session, holder=actor.name, key=key, body=body, deed=deed)
    except KeyReused:
        raise Refused("key-reused") from None


def withdraw(
    session: Session,
    actor: Actor,
    contribution_id: uuid.UUID,
    *,
    version: int,
    today: dt.date,
    form: str | None = None,
) -> Contribution:
    """Take a submitted report back to go on writing."""
    contribution = take(
        session, actor, contribution_id, to=WRITE, today=today, state=SUBMITTED, version=version, form=form
    )
    return move(session, actor, contribution, DRAFT, "withdrawn", form=form)


def verify(session: Session, actor: Actor, contribution_id: uuid.UUID, *, version: int, today: dt.date) -> Contribution:
    """Let a submitted report count. Never one's own, nor one's own organisation's where another one can."""
    contribution = take(session, actor, contribution_id, to=VERIFY, today=today, state=SUBMITTED, version=version)
    duties.check_verifier(session, actor, contribution)
    check_grade(session, contribution.goal, entered(contribution), Period.parse(contribution.period))
    replaced = contribution.verified_submission
    contribution.verified_submission = contribution.submissions
    contribution.correction_reason = None
    move(session, actor, contribution, VERIFIED, "verified", submission=contribution.submissions)
    post(session, contribution, added=contribution.submissions, taken_away=replaced)
    return contribution


def return_(
    session: Session, actor: Actor, contribution_id: uuid.UUID, *, version: int, reason: str, today: dt.date
) -> Contribution:
    """Send a submitted report back, with the reason: it is a draft again."""
    contribution = take(session, actor, contribution_id, to=VERIFY, today=today, state=SUBMITTED, version=version)
    duties.check_verifier(session, actor, contribution)
    contribution.returned_because = check_reason(reason)
    return move(session, actor, contribution, DRAFT, "returned", reason=contribution.returned_because)


def correct(
    session: Session,
    actor: Actor,
    contribution_id: uuid.UUID,
    *,
    version: int,
    entry: Entry,
    reason: str,
    today: dt.date,
) -> Contribution:
    """Begin a new version of a verified report. The verified one counts until the new one has been verified."""
    contribution = take(session, actor, contribution_id, to=WRITE, today=today, state=VERIFIED, version=version)
    write(session, actor, contribution, contribution.goal, entry)
    contribution.correction_reason = check_reason(reason)
    contribution.on_behalf = _is_on_behalf(actor, contribution.organisation_id)
    move(session, actor, contribution, DRAFT, "corrected", reason=contribution.correction_reason)
    duties.remember_author(session, actor, contribution)
    return contribution


def retract(
    session: Session, actor: Actor, contribution_id: uuid.UUID, *, version: int, reason: str, today: dt.date
) -> Contribution:
    """Take a verified report out of the sums for good; the same report can be entered anew, as another one."""
    contribution = take(session, actor, contribution_id, to=WRITE, today=today, version=version)
    counted = contribution.verified_submission
    if counted is None or contribution.state == RETRACTED:
        raise Refused("wrong-state", state=contribution.state)
    # a correction that was being written goes with it: what was verified is what is retracted, and what people see
    verified = session.get_one(Submission, (contribution.partnership_id, contribution.id, counted))
    for name in CONTENT:
        setattr(contribution, name, getattr(verified, name))
    move(session, actor, contribution, RETRACTED, "retracted", reason=check_reason(reason))
    post(session, contribution, added=None, taken_away=counted)
    return contribution


def _is_on_behalf(actor: Actor, organisation_id: uuid.UUID) -> bool:
    """Whether somebody enters for another organisation than their own."""
    return not actor.is_command_line and organisation_id != actor.organisation_id


def living(
    session: Session, goal_id: uuid.UUID, organisation_id: uuid.UUID, period: Period, *, slot: str = ""
) -> Contribution | None:
    """A partner's report to a part of a goal for a period, held for this transaction; None where there is none."""
    same = select(Contribution).where(
        Contribution.goal_id == goal_id,
        Contribution.organisation_id == organisation_id,
        Contribution.period == period.code,
        Contribution.slot == slot,
        Contribution.state != RETRACTED,
    )
    return session.scalar(same.with_for_update().execution_options(populate_existing=True))


def _check_period(session: Session, actor: Actor, goal: Goal, period: Period, today: dt.date) -> None:
    if goal.frequency not in (Frequency.IRREGULAR, period.frequency):
        raise Refused("period-wrong-length", period=period.code, frequency=goal.frequency)
    first = periods.first_period(session)
    if goal.kind in COUNTS and period.last_day < first.first_day:  # a level may have been measured before
        raise Refused("period-too-early", period=period.code, first=first.code)
    periods.must_take_reports(session, actor, period, today)
