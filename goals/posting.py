"""From a verified report to the sums: postings, the tally that is kept with them, and the proof that they agree."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from db import ledger
from goals.models import Contribution, ContributionState, Submission
from goals.posting_models import SUMMED, Posting, Tally
from partners.models import Organisation

CELL = ("partnership_id", "goal_id", "organisation_id", "period", "slot")
SUMS = (*SUMMED, "reports", "measured")


Cell = tuple[str, ...]
Sums = tuple[Decimal, Decimal, Decimal, int, int]


@dataclass(frozen=True)
class Part:
    """One partner's part of a report: the whole of it, or a share. The sums of all parts are the report's own."""

    organisation_id: uuid.UUID
    quantity: Decimal
    numerator: Decimal
    denominator: Decimal
    reports: int
    measured: int


def parts_of(submission: Submission, reporter: uuid.UUID, organisations: Mapping[str, uuid.UUID]) -> list[Part]:
    """Who a submission counts for. The reporting partner's part carries the report itself, also without a quantity."""
    none = Decimal(0)
    if not submission.shares:
        measured = 0 if submission.nothing_to_report else 1
        quantity, numerator, denominator = (getattr(submission, name) or none for name in SUMMED)
        return [Part(reporter, quantity, numerator, denominator, 1, measured)]
    quantities = {organisations[code]: Decimal(str(share)) for code, share in submission.shares.items()}
    own = Part(reporter, quantities.pop(reporter, none), none, none, 1, 1)
    return [own, *(Part(partner, share, none, none, 0, 1) for partner, share in quantities.items())]


def post(session: Session, contribution: Contribution, *, added: int | None, taken_away: int | None) -> dt.datetime:
    """Post submissions of a contribution by their numbers, and keep the tally. The last thing a transaction does."""
    session.flush()
    signs = [(number, sign) for number, sign in ((taken_away, -1), (added, 1)) if number is not None]
    wanted = select(Submission).where(
        Submission.contribution_id == contribution.id, Submission.number.in_([number for number, _ in signs])
    )
    submitted = {one.number: one for one in session.scalars(wanted)}
    organisations = _organisations(session) if any(one.shares for one in submitted.values()) else {}
    entries = [
        (number, part, sign)
        for number, sign in signs
        for part in parts_of(submitted[number], contribution.organisation_id, organisations)
    ]
    posted_at = ledger.stamp(session)
    cells: dict[tuple[Any, ...], dict[str, Any]] = {}
    for number, part, sign in entries:
        signed = {name: sign * getattr(part, name) for name in SUMS}
        place = {
            "partnership_id": contribution.partnership_id,
            "goal_id": contribution.goal_id,
            "organisation_id": part.organisation_id,
            "period": contribution.period,
            "slot": contribution.slot,
        }
        session.add(Posting(**place, **signed, contribution_id=contribution.id, submission=number, posted_at=posted_at))
        cell = cells.setdefault(tuple(place.values()), {**place, **dict.fromkeys(SUMS, 0)})
        for name in SUMS:
            cell[name] += signed[name]
    session.flush()
    ledger.add_up(session, Tally, list(cells.values()), key=CELL)
    return posted_at


@dataclass(frozen=True)
class Difference:
    """A cell in which the tally, the postings and the verified contributions do not say the same."""

    cell: Cell
    tally: Sums | None
    postings: Sums | None
    verified: Sums | None


def reconcile(session: Session) -> list[Difference]:
    """Every cell of the partnership that differs; an empty list proves tally = postings = verified contributions."""
    tally, postings, verified = _sums(session, Tally), _sums(session, Posting), _verified(session)
    nothing = (Decimal(0), Decimal(0), Decimal(0), 0, 0)
    return [
        Difference(cell, tally.get(cell), postings.get(cell), verified.get(cell))
        for cell in sorted({*tally, *postings, *verified})
        if len({sums.get(cell, nothing) for sums in (tally, postings, verified)}) > 1
    ]


def _sums(session: Session, cls: type[Tally] | type[Posting]) -> dict[Cell, Sums]:
    cell = [getattr(cls, name) for name in CELL[1:]]
    statement = select(*cell, *(func.sum(getattr(cls, name)) for name in SUMS)).group_by(*cell)
    return {
        tuple(map(str, place)): (quantity, numerator, denominator, int(reports), int(measured))
        for *place, quantity, numerator, denominator, reports, measured in session.execute(statement)
    }


def _verified(session: Session) -> dict[Cell, Sums]:
    statement = select(Contribution, Submission).join(
        Submission,
        and_(
            Submission.contribution_id == Contribution.id,
            Submission.number == Contribution.verified_submission,
        ),
    )
    organisations = _organisations(session)
    sums: dict[Cell, list[Any]] = defaultdict(lambda: [Decimal(0), Decimal(0), Decimal(0), 0, 0])
    for contribution, submission in session.execute(statement.where(Contribution.state != ContributionState.RETRACTED)):
        for part in parts_of(submission, contribution.organisation_id, organisations):
            cell = (str(contribution.goal_id), str(part.organisation_id), contribution.period, contribution.slot)
            for position, name in enumerate(SUMS):
                sums[cell][position] += getattr(part, name)
    return {cell: tuple(numbers) for cell, numbers in sums.items()}


def _organisations(session: Session) -> dict[str, uuid.UUID]:
    return {code: key for code, key in session.execute(select(Organisation.code, Organisation.id))}  # noqa: C416
