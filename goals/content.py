"""What a contribution says: entered, checked and kept; shown whole to the two sides of a conflict."""

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.calendar import Period
from goals.classifications import scales
from goals.entry import MEASURES, NUMBERS, Entry, check_entry
from goals.finding import partnership_of
from goals.kinds import Kind
from goals.models import Contribution, Goal, Submission
from goals.slots import slot_with
from partners.access import Actor
from partners.errors import NotFound, Refused
from partners.models import Area, Organisation, Partner
from partners.partnerships import own_provenance

CONTENT = (*MEASURES, "nothing_to_report", "day", "qualifier", "shares", "note", "provenance")
CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,62}", re.ASCII)


def write(session: Session, actor: Actor, contribution: Contribution, goal: Goal, entry: Entry) -> None:
    """Put what was entered into the working copy; raises Refused, or NotFound for a share of nobody's.

    Where a number comes from is a file's to say; what people report is theirs, or demo in a demonstration.
    """
    period = Period.parse(contribution.period)
    check_entry(entry, period, Kind(goal.kind))
    check_grade(session, goal, entry, period)
    _check_sharing(session, entry)
    given = entry.provenance if actor.is_command_line else None
    provenance = given or own_provenance(session)
    for name in CONTENT:
        setattr(contribution, name, getattr(entry, name))
    if entry.shares is not None:
        contribution.shares = {code: str(share) for code, share in entry.shares.items()}
    if entry.change is not None:
        change = {"prov": provenance, **entry.change}
        contribution.change = {key: str(one) if isinstance(one, Decimal) else one for key, one in change.items()}
    contribution.note = dict(entry.note) if entry.note else None
    contribution.provenance = provenance


def check_grade(session: Session, goal: Goal, entry: Entry, period: Period) -> None:
    """A grade is one of those that the version of the goal's scale knows, which may have come since; raises Refused."""
    if entry.grade is None or goal.scale is None:
        return
    scale = scales(session)[goal.scale]
    version = scale.version_of(period, entry.day)
    if entry.grade not in (version.grades if version else scale.grades):
        raise Refused("grade-not-on-scale", grade=entry.grade, field="grade")


def _check_sharing(session: Session, entry: Entry) -> None:
    """Whoever has a share is a partner; raises NotFound."""
    codes = select(Organisation.code).join(Partner, Partner.organisation_id == Organisation.id)
    if entry.shares and not set(entry.shares) <= set(session.scalars(codes)):
        raise NotFound


def slot_of(
    session: Session,
    goal: Goal,
    *,
    area: Area | None = None,
    question: str | None = None,
    initiative: str | None = None,
) -> str:
    """Which part of a goal a report is about: area/question/initiative, empty where all three are the goal's own."""
    for code in (question, initiative):
        if code is not None and not CODE.fullmatch(code):
            raise Refused("code-unreadable", given=code)
    own = goal.area_id or partnership_of(session).area_id
    part = area.code if area is not None and area.id != own else ""
    if question is not None:
        questions = [one["code"] for one in (goal.survey or {}).get("questions", ())]
        if question not in questions:
            raise Refused("question-unknown", given=question)
        question = question if question != questions[0] else None
    return slot_with(part, question or "", initiative or "")


def entered(report: Contribution | Submission) -> Entry:
    """What a report says, as it would be entered."""
    return Entry(
        **{name: getattr(report, name) for name in MEASURES},
        nothing_to_report=report.nothing_to_report,
        day=report.day,
        qualifier=report.qualifier,
        shares={code: Decimal(share) for code, share in report.shares.items()} if report.shares else None,
        note=report.note,
    )


def whole(content: Entry | Contribution) -> dict[str, Any]:
    """All that a report says, for the two sides of a conflict."""
    return {**plain(content), "note": dict(content.note) if content.note else None}


def read_back(said: Mapping[str, Any]) -> Entry:
    """What `whole` has written."""
    numbers: dict[str, Any] = {name: None if said[name] is None else Decimal(said[name]) for name in NUMBERS}
    shares = {code: Decimal(share) for code, share in said["shares"].items()} if said["shares"] else None
    same = {name: said[name] for name in ("change", "grade", "done", "nothing_to_report", "qualifier", "note")}
    day = dt.date.fromisoformat(said["day"]) if said["day"] else None
    return Entry(**numbers, **same, shares=shares, day=day)


def plain(content: Entry | Contribution) -> dict[str, Any]:
    """What a report says, for the audit: without its free text."""
    values = {name: getattr(content, name) for name in CONTENT if name != "note"}
    return {
        name: value if isinstance(value, (bool, dict, type(None))) else str(value) for name, value in values.items()
    }
