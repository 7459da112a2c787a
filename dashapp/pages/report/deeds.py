"""The deeds of the page: a row is kept, the form handed in, a report moved; each tells what came of it."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from dashapp.auth.current import perform, reading, visitor
from dashapp.clock import today
from dashapp.components.form import NOTHING
from dashapp.database import database
from dashapp.pages.report import form as forms
from dashapp.pages.report import ids
from dashapp.pages.report.beside import ASKED, CONFLICT, Outcome, Versions
from dashapp.pages.report.fields import Fields
from dashapp.pages.report.known import Known, Ticket
from dashapp.pages.report.saying import whole
from dashapp.pages.report.spot import Form, Spot
from dashapp.pages.report.typed import Typed
from goals import contributions, reporting
from goals.content import read_back
from goals.contributions import Receipt
from goals.entry import Entry, check_complete
from goals.models import Contribution
from goals.reporting import Row, Sheet, SheetRow
from goals.reporting.writers import last_writer, take_up
from partners.errors import NotAllowed, NotFound, Refused

Result = TypeVar("Result")


@dataclass(frozen=True)
class After:
    """What came of a deed: of single rows by name, which rows are read anew, the receipts, which row gets the focus.

    `refused` is why a row could not be moved, `refused_in` the field of the reason for it, with what was typed there.
    `added` are the names of new rows, `not_added` why a row has no further part. `is_unsent`: the form was handed in
    and is not.
    """

    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    refused: Mapping[str, Refused] = field(default_factory=dict)
    fresh: frozenset[str] = frozenset()
    receipts: Sequence[Receipt] = ()
    focus: str = ""
    refused_in: str = ""
    reason: str = ""
    added: Sequence[str] = ()
    not_added: Mapping[str, Refused] = field(default_factory=dict)
    is_unsent: bool = False


def attempt(deed: Callable[[], Result]) -> tuple[Result | None, Refused | None]:
    """The one place where a refusal becomes a sentence beside a field; what is nobody's business stays a refusal."""
    try:
        return deed(), None
    except (NotFound, NotAllowed):
        raise
    except Refused as refused:
        return None, refused


def row_of(form: Form, name: Any) -> Spot:
    """A row of this form and of no other; raises NotFound."""
    spot = Spot.parse(name)
    if spot.form != form:
        raise NotFound
    return spot


def keep(spot: Spot, typed: Typed, known: Known, ticked: Any, ticket: Ticket) -> Outcome:
    """Save what is typed in a row."""
    actor, language, day = visitor().actor, visitor().words.language, today(database())

    def deed(session: Session) -> tuple[Entry, Contribution | None]:
        entry = typed.entry(language, in_per_cent=known.in_per_cent)
        report = reporting.save(
            session,
            actor,
            organisation_id=spot.form.organisation_id,
            period=spot.period,
            goal_code=spot.goal,
            entry=entry,
            version=known.version,
            form=ticket.token,
            today=day,
            slot=spot.slot,
        )
        return entry, report

    saved, refused = attempt(lambda: perform(spot.form.slug, deed))
    if saved is None:
        return refusal(spot, typed, known, refused)
    entry, report = saved
    after = known.after(entry, report and report.version, report and report.changed_at)
    confirmed = known.is_confirmed(ticked, entry)
    return Outcome(after, typed, entry, kept=report is not None, confirmed=confirmed)


def refusal(spot: Spot, typed: Typed, known: Known, refused: Refused | None) -> Outcome:
    """What stands beside a row that was refused; of a conflict both texts, and who has written the other, and when."""
    if refused is not None and refused.code == CONFLICT:
        known = replace(known, theirs=refused.details["version"], filled=False)
        return Outcome(known, typed, refused=refused, versions=_versions(spot, typed, known, refused))
    is_asked = refused is not None and refused.code in ASKED
    return Outcome(replace(known.asking(refused if is_asked else None), filled=is_asked), typed, refused=refused)


def _versions(spot: Spot, typed: Typed, known: Known, refused: Refused) -> Versions:
    words, actor, day = visitor().words, visitor().actor, today(database())
    with reading(spot.form.slug) as session:
        writer = last_writer(session, actor, uuid.UUID(refused.details["contribution"]))
        sheet = reporting.sheet(
            session, actor, organisation_id=spot.form.organisation_id, period=spot.form.period, today=day
        )
    row = _row_of(sheet, spot)
    mine = typed.entry(words.language, in_per_cent=known.in_per_cent)
    theirs = read_back(refused.details["theirs"])
    other = words("app-report-theirs", name=writer.name or words("app-report-by-file"), at=forms.clock(writer.at))
    return Versions(whole(words, row, mine, sheet.partners), whole(words, row, theirs, sheet.partners), other)


def _row_of(sheet: Sheet, spot: Spot) -> SheetRow:
    """The row of a sheet that stands at a spot; raises NotFound."""
    place = (spot.goal, spot.period.code, spot.slot)
    for row in sheet.rows:
        if (row.goal, row.period, row.slot) == place:
            return row
    raise NotFound


def hand_in(form: Form, ticket: Ticket, fields: Fields) -> After:
    """Every row that has an answer, or none of them and why."""
    language, actor, day = visitor().words.language, visitor().actor, today(database())
    rows: dict[str, Row] = {}
    troubles: dict[str, Outcome] = {}
    for name in fields.rows():
        spot, typed, known = Spot.parse(name), fields.typed(name), fields.known(name)
        entry, refused = attempt(partial(_complete, typed, known, language))
        if entry is None:
            troubles[name] = refusal(spot, typed, known, refused)
        elif entry.is_answer:
            confirmed = known.is_confirmed(fields.value(ids.CONFIRMED, name), entry)
            rows[name] = Row(spot.goal, entry, known.version, confirmed, spot.period, spot.slot)
    if troubles:
        return After(troubles, focus=next(iter(troubles)), is_unsent=True)
    deed = partial(
        reporting.hand_in,
        actor=actor,
        organisation_id=form.organisation_id,
        period=form.period,
        rows=list(rows.values()),
        form=ticket.token,
        key=ticket.key,
        today=day,
    )
    receipts, refused = attempt(lambda: perform(form.slug, deed))
    if receipts is not None:
        return After(fresh=frozenset(rows), receipts=receipts)
    where = [refused.details.get(part) for part in ("goal", "row", "slot")] if refused else None
    about = next((name for name, row in rows.items() if [row.goal, str(row.period), row.slot] == where), None)
    if refused is None or about is None:
        raise refused or NotFound
    outcome = refusal(Spot.parse(about), fields.typed(about), fields.known(about), refused)
    return After({about: outcome}, focus=about, is_unsent=True)


def _complete(typed: Typed, known: Known, language: str) -> Entry:
    """What a row says, which may be nothing yet; raises Refused for half an answer."""
    entry = typed.entry(language, in_per_cent=known.in_per_cent)
    if entry.is_answer:
        check_complete(entry, known.kind)
    return entry


def move(deed: Any, spot: Spot, fields: Fields) -> After:
    """Take a report back, take it up again, or take it out of the sums."""
    name, actor, day = str(spot), visitor().actor, today(database())
    known = fields.known(name)
    if known.version is None or deed not in MOVES:
        raise NotFound
    carry, field_of_reason = MOVES[deed]
    given = fields.value(field_of_reason, name) if field_of_reason else None
    reason = given if isinstance(given, str) else ""
    more = {"reason": reason} if field_of_reason else {}

    def carry_out(session: Session) -> None:
        sheet = reporting.sheet(
            session, actor, organisation_id=spot.form.organisation_id, period=spot.form.period, today=day
        )
        key = _row_of(sheet, spot).contribution_id
        if key is None:
            raise NotFound
        carry(session, actor, key, version=known.version, today=day, **more)

    _, refused = attempt(lambda: perform(spot.form.slug, carry_out))
    if refused is None:
        return After(fresh=frozenset({name}), focus=name)
    return After(refused={name: refused}, focus=name, refused_in=field_of_reason, reason=reason)


def add(spot: Spot, fields: Fields) -> After:
    """A row for a part of a goal: nothing is kept before something is typed in it."""
    name = str(spot)
    chosen = [fields.value(part, name) for part in (ids.AREA, ids.QUESTION, ids.INITIATIVE)]
    codes = [one if isinstance(one, str) and one != NOTHING else "" for one in chosen]
    if not any(codes):
        return After(not_added={name: Refused("part-missing")}, focus=name)
    added = str(spot.part(*codes))
    return After(added=(added,), focus=added)


MOVES: Mapping[Any, tuple[Callable[..., Any], str]] = {
    ids.WITHDRAW: (contributions.withdraw, ""),
    ids.CORRECT: (take_up, ids.CORRECT_REASON),
    ids.RETRACT: (contributions.retract, ids.RETRACT_REASON),
}
