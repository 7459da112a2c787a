"""The form as it is written: rows are saved while somebody types, and handed in whole."""

import datetime as dt
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals import contributions, periods
from goals.calendar import Period
from goals.content import entered
from goals.contributions import Receipt
from goals.entry import Entry
from goals.finding import Reporter, obtain_reporter
from goals.kinds import Kind, is_in_per_cent
from goals.models import Contribution, ContributionState, Goal
from goals.moves import take_turn
from goals.reporting.asking import Asked, Earlier, asked_of, earlier_answers
from goals.reporting.doubts import check_typed, doubt
from goals.reporting.parts import codes_of, parts_of
from goals.reporting.terms import check_version
from partners.access import Actor
from partners.errors import NotFound, Refused
from partners.models import Area


@dataclass(frozen=True)
class Row:
    """A row as it is handed in. `version` is the one that the form has seen, None where nothing had been begun.

    `confirmed`: yes, the number is meant. `period` is needed only where a form asks for several of one goal, `slot`
    where it is about a part of the goal.
    """

    goal: str
    entry: Entry
    version: int | None = None
    confirmed: bool = False
    period: Period | None = None
    slot: str = ""


def save(
    session: Session,
    actor: Actor,
    *,
    organisation_id: uuid.UUID,
    period: Period,
    goal_code: str,
    entry: Entry,
    version: int | None,
    form: str,
    today: dt.date,
    slot: str = "",
) -> Contribution | None:
    """Keep what a row says: begin the report or go on with it. An empty row that was never begun is not begun: None.

    `period` is the form's or the row's own. Whoever has not seen what stands there gets a Conflict with both sides;
    NotFound for a part that is neither offered nor reported before.
    """
    with _about(goal_code, period, slot):
        take_turn(session, actor)
        reporter = obtain_reporter(session, actor, organisation_id, locked=True)
        asked = _asked_now(session, actor, reporter, period, today)
        row = Row(goal_code, entry, version, slot=slot)
        one = _found(asked, row, period)
        if _is_empty(entry) and _begun(session, organisation_id, one, slot) is None:
            return None
        return _write(session, actor, one, row, organisation_id=organisation_id, form=form, today=today)


def hand_in(
    session: Session,
    actor: Actor,
    *,
    organisation_id: uuid.UUID,
    period: Period,
    rows: Sequence[Row],
    form: str,
    key: str,
    today: dt.date,
) -> list[Receipt]:
    """Save and submit every row that has an answer, all or none; receipts in the agreement's order.

    The same rows again under the same `key` get the first receipts. A refusal that is about a row names its goal,
    its period as `row`, and its slot.
    """
    take_turn(session, actor)  # before the partner is held: whoever merges organisations holds them in this order
    reporter = obtain_reporter(session, actor, organisation_id, locked=True)
    answered = [row for row in rows if row.entry.is_answer]
    if not answered:
        raise Refused("entry-empty")

    def deed() -> dict[str, Any]:
        asked = _asked_now(session, actor, reporter, period, today)
        found = [(_found(asked, row, period), row) for row in answered]
        earlier = earlier_answers(session, actor, organisation_id, {one.goal.id for one, _ in found})
        for one, row in found:
            with _about(row.goal, one.period, row.slot):
                _check_figure(row, one, earlier.get((one.goal.id, row.slot), Earlier()))
        receipts = []
        for one, row in sorted(found, key=lambda pair: (asked.index(pair[0]), pair[1].slot)):
            with _about(row.goal, one.period, row.slot):
                report = _write(session, actor, one, row, organisation_id=organisation_id, form=form, today=today)
                receipt = contributions.submit(
                    session, actor, report.id, version=report.version, today=today, form=form
                )
            receipts.append(asdict(receipt))
        return {"receipts": receipts}

    body = {
        "deed": "hand-in",
        "organisation": str(organisation_id),
        "period": period.code,
        "rows": [[row.goal, row.period and row.period.code, row.slot, asdict(row.entry)] for row in answered],
    }
    answer = contributions.once(session, actor, key=key, body=body, deed=deed)
    return [Receipt(**receipt) for receipt in answer["receipts"]]


def _asked_now(session: Session, actor: Actor, reporter: Reporter, period: Period, today: dt.date) -> list[Asked]:
    own = periods.reporting_period(session, period)
    periods.check_own(session, own)
    periods.must_take_reports(session, actor, own, today)
    return asked_of(session, reporter, [own])[own]


def _found(asked: Sequence[Asked], row: Row, period: Period) -> Asked:
    """The one that a row is about; raises NotFound."""
    with _about(row.goal, row.period or period, row.slot):
        every = [one for one in asked if one.goal.code == row.goal]
        if len(every) != 1:
            every = [one for one in every if one.period == (row.period or period)]
        if not every:
            raise NotFound
        return every[0]


def _check_figure(row: Row, one: Asked, earlier: Earlier) -> None:
    """Whether to ask about the number first; raises Refused."""
    in_per_cent = is_in_per_cent(Kind(one.goal.kind), one.goal.unit)
    refused = doubt(row.entry, earlier.largest(one.period), in_per_cent=in_per_cent)
    if refused is not None and not row.confirmed:
        raise refused


def _write(
    session: Session, actor: Actor, one: Asked, row: Row, *, organisation_id: uuid.UUID, form: str, today: dt.date
) -> Contribution:
    """Begin or edit; what stands there word for word already, whoever wrote it, is not written again."""
    check_typed(row.entry, one.period)
    check_version(session, one.goal, row.entry, one.period, today=today)
    begun = _begun(session, organisation_id, one, row.slot)
    if begun is None:
        return contributions.draft(
            session,
            actor,
            one.goal.id,
            organisation_id=organisation_id,
            period=one.period,
            entry=row.entry,
            today=today,
            form=form,
            **_place(session, one.goal, organisation_id, row.slot),
        )
    before = entered(begun)
    entry = _completed(row.entry, before)
    if begun.state == ContributionState.DRAFT and entry == before:
        return begun
    return contributions.edit(session, actor, begun.id, version=row.version, entry=entry, today=today, form=form)


def _begun(session: Session, organisation_id: uuid.UUID, one: Asked, slot: str) -> Contribution | None:
    return contributions.living(session, one.goal.id, organisation_id, one.period, slot=slot)


def _place(session: Session, goal: Goal, organisation_id: uuid.UUID, slot: str) -> dict[str, Any]:
    """A part of a goal as a new report names it; raises NotFound for one that is neither offered nor known before."""
    if not slot:
        return {}
    codes = codes_of(slot)
    known = select(Contribution.id).where(
        Contribution.goal_id == goal.id, Contribution.organisation_id == organisation_id, Contribution.slot == slot
    )
    if not parts_of(session, [goal])[goal.id].has(slot) and session.scalar(known.limit(1)) is None:
        raise NotFound
    area = session.scalar(select(Area).where(Area.code == codes[0])) if codes[0] else None
    return {"area": area, "question": codes[1] or None, "initiative": codes[2] or None}


def _is_empty(entry: Entry) -> bool:
    said = {language: text for language, text in (entry.note or {}).items() if text.strip()}
    return replace(entry, note=said or None) == Entry()


def _completed(entry: Entry, before: Entry) -> Entry:
    """The form has a note in one language, and does not say where a change comes from: what it leaves out stays."""
    note = {**(before.note or {}), **entry.note} if entry.note else None
    change = entry.change
    if change is not None and before.change is not None and _told(change) == _told(before.change):
        change = before.change
    return replace(entry, note=note, change=change)


def _told(change: Mapping[str, Any]) -> dict[str, Any]:
    """What a change says, however its number was written."""
    said = {name: value for name, value in change.items() if name != "prov"}
    return {**said, "since": str(said.get("since")), "value": _exact(said.get("value"))}


def _exact(number: Any) -> Decimal | None:
    return None if number is None else Decimal(str(number))


@contextmanager
def _about(goal_code: str, period: Period, slot: str) -> Iterator[None]:
    """A refusal names the goal, the period and the part of its row, so that a page can say it beside the field."""
    try:
        yield
    except Refused as refused:
        refused.details |= {"goal": goal_code, "row": period.code, "slot": slot}
        raise
