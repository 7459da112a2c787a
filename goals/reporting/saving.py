"""The form as it is written: rows are saved while somebody types, and handed in whole."""

import datetime as dt
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from goals import contributions, periods
from goals.calendar import Period
from goals.content import entered
from goals.contributions import Receipt
from goals.entry import Entry
from goals.finding import Reporter, obtain_reporter
from goals.models import Contribution, ContributionState
from goals.moves import take_turn
from goals.reporting.asking import Asked, asked_of, earlier_answers
from partners.access import Actor
from partners.errors import NotFound, Refused

UNUSUAL = 10  # times the largest own earlier quantity: a slip of the finger is likelier than a good quarter


@dataclass(frozen=True)
class Row:
    """A row as it is handed in. `version` is the one that the form has seen, None where nothing had been begun.

    `confirmed`: yes, the quantity is meant. `period` is needed only where a form asks for several of one goal.
    """

    goal: str
    entry: Entry
    version: int | None = None
    confirmed: bool = False
    period: Period | None = None


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
) -> Contribution | None:
    """Keep what a row says: begin the report or go on with it. An empty row that was never begun is not begun: None.

    `period` is the form's or the row's own. Whoever has not seen what stands there gets a Conflict with both sides.
    """
    with _about(goal_code, period):
        take_turn(session, actor)
        reporter = obtain_reporter(session, actor, organisation_id, locked=True)
        asked = _asked_now(session, actor, reporter, period, today)
        row = Row(goal_code, entry, version)
        one = _found(asked, row, period)
        if _is_empty(entry) and _begun(session, organisation_id, one) is None:
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

    The same rows again under the same `key` get the first receipts. A refusal that is about a row names its goal, and
    its period as `row`.
    """
    take_turn(session, actor)  # before the partner is held: whoever merges organisations holds them in this order
    reporter = obtain_reporter(session, actor, organisation_id, locked=True)
    answered = [row for row in rows if row.entry.quantity is not None or row.entry.nothing_to_report]
    if not answered:
        raise Refused("entry-empty")

    def deed() -> dict[str, Any]:
        asked = _asked_now(session, actor, reporter, period, today)
        found = [(_found(asked, row, period), row) for row in answered]
        earlier = earlier_answers(session, actor, organisation_id, {one.goal.id for one, _ in found})
        for one, row in found:
            with _about(row.goal, one.period):
                _check_size(row, earlier[one.goal.id].largest(one.period))
        receipts = []
        for one, row in sorted(found, key=lambda pair: asked.index(pair[0])):
            with _about(row.goal, one.period):
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
        "rows": [[row.goal, row.period and row.period.code, asdict(row.entry)] for row in answered],
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
    with _about(row.goal, row.period or period):
        every = [one for one in asked if one.goal.code == row.goal]
        if len(every) != 1:
            every = [one for one in every if one.period == (row.period or period)]
        if not every:
            raise NotFound
        return every[0]


def is_unusual(quantity: Decimal | None, largest: Decimal | None) -> bool:
    """Whether to ask about a quantity that is far above all earlier ones; an earlier 0 says nothing of the usual."""
    return largest is not None and quantity is not None and 0 < UNUSUAL * largest < quantity


def _check_size(row: Row, largest: Decimal | None) -> None:
    if is_unusual(row.entry.quantity, largest) and not row.confirmed:
        raise Refused("quantity-unusual", quantity=row.entry.quantity, largest=largest)


def _write(
    session: Session, actor: Actor, one: Asked, row: Row, *, organisation_id: uuid.UUID, form: str, today: dt.date
) -> Contribution:
    """Begin or edit; what stands there word for word already, whoever wrote it, is not written again."""
    begun = _begun(session, organisation_id, one)
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
        )
    before = entered(begun)
    entry = _completed(row.entry, before)
    if begun.state == ContributionState.DRAFT and entry == before:
        return begun
    return contributions.edit(session, actor, begun.id, version=row.version, entry=entry, today=today, form=form)


def _begun(session: Session, organisation_id: uuid.UUID, one: Asked) -> Contribution | None:
    return contributions.living(session, one.goal.id, organisation_id, one.period)


def _is_empty(entry: Entry) -> bool:
    said = any(text.strip() for text in (entry.note or {}).values())
    return entry.quantity is None and not entry.nothing_to_report and not said


def _completed(entry: Entry, before: Entry) -> Entry:
    """The form has no fields for day, qualifier and shares, and a note in one language: what it leaves out stays."""
    note = {**(before.note or {}), **entry.note} if entry.note else None
    left_out = {name: getattr(before, name) for name in ("day", "qualifier", "shares") if getattr(entry, name) is None}
    return replace(entry, note=note, **left_out)


@contextmanager
def _about(goal_code: str, period: Period) -> Iterator[None]:
    """A refusal names the goal and the period of its row, so that a page can say it beside the field."""
    try:
        yield
    except Refused as refused:
        refused.details |= {"goal": goal_code, "row": period.code}
        raise
