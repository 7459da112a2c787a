"""What stands reported, line by line."""

import uuid
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.calendar import Period
from goals.classifications import scales
from goals.content import entered
from goals.entry import NUMBERS, is_complete
from goals.exporting.values import Given, day, number, period, present, texts
from goals.kinds import Kind
from goals.kinds.scales import Scale
from goals.models import Contribution, ContributionState, Goal, Submission
from goals.slots import codes_in
from partners.models import Organisation, Partner


def lines_of(session: Session, goals: Sequence[Goal]) -> dict[uuid.UUID, list[Given]]:
    """The living reports by goal: what counts of them, else what was handed in or is being written.

    A draft that is not complete yet is no line of a file."""
    statement = (
        select(Contribution, Submission, Organisation.code)
        .join(Partner, Partner.organisation_id == Contribution.organisation_id)
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .outerjoin(
            Submission,
            (Submission.contribution_id == Contribution.id) & (Submission.number == Contribution.verified_submission),
        )
        .where(Contribution.state != ContributionState.RETRACTED)
        .order_by(Partner.position, Organisation.code, Contribution.slot, Contribution.id)
    )
    kinds, every = {goal.id: Kind(goal.kind) for goal in goals}, scales(session)
    scale_of = {goal.id: every.get(goal.scale or "") for goal in goals}
    lines: dict[uuid.UUID, list[tuple[Period, Given]]] = {key: [] for key in kinds}
    for report, counting, partner in session.execute(statement):
        said = counting or report
        if report.goal_id in kinds and is_complete(entered(said), kinds[report.goal_id]):
            state = ContributionState.VERIFIED if counting else report.state
            about, known = Period.parse(report.period), _known(report, said, scale_of[report.goal_id])
            lines[report.goal_id].append((about, _line(report, said, partner, state) | known))
    return {key: [line for _, line in sorted(rows, key=lambda row: row[0])] for key, rows in lines.items()}


def _line(report: Contribution, said: Contribution | Submission, partner: str, state: str) -> Given:
    area, question, initiative = codes_in(report.slot)
    shares = {code: number(Decimal(str(share))) for code, share in (said.shares or {}).items()}
    return present(
        {
            "partner": partner,
            "period": period(report.period),
            **{name: number(getattr(said, name)) for name in NUMBERS},
            "grade": said.grade,
            "done": said.done,
            "change": _change(said.change) if said.change else None,
            "nothing_to_report": said.nothing_to_report or None,
            "state": str(state),
            "prov": said.provenance,
            "area": area or None,
            "date": day(said.day),
            "question": question or None,
            "initiative": initiative or None,
            "qualifier": said.qualifier,
            "shares": shares or None,
            "note": texts(said.note),
        }
    )


def _known(report: Contribution, said: Contribution | Submission, scale: Scale | None) -> Given:
    """The day of a grade that is outlived, without which a file would read it by the version that does not know it."""
    about = Period.parse(report.period)
    if scale is None or said.grade is None or not scale.is_outlived(about, said.day, said.grade):
        return {}
    return {"date": day(scale.known_from(about, said.day, said.grade))}


def _change(change: Mapping[str, Any]) -> Given:
    """A change as a file writes it."""
    value = change.get("value")
    said = {**change, "since": period(change["since"]), "value": None if value is None else number(Decimal(value))}
    return present(said)


def initiatives_of(goals: Sequence[Goal], lines: Mapping[uuid.UUID, Sequence[Given]]) -> list[Given]:
    """The initiatives that reports name: no more is kept of them than their codes, and who reported first."""
    named: dict[str, Given] = {}
    for goal in goals:
        for line in lines.get(goal.id, ()):
            if code := line.get("initiative"):
                own = {"code": code, "title": {"sv": code}, "goals": [], "lead": line["partner"], "state": "ongoing"}
                given = named.setdefault(code, {**own, "prov": line["prov"]})
                given["goals"] = list(dict.fromkeys([*given["goals"], goal.code]))
    return list(named.values())
