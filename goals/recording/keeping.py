"""Recording: something new, a change of it, taking it away. What stood before stays as a version that has ended."""

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import ledger
from db.types import uuid7
from goals.entry import about, check_text
from goals.exporting.records import record_as_given
from goals.models import Goal
from goals.programme.given import Codes, check_by
from goals.record_models import Initiative, Note, Recorded
from goals.recording.noun import Given, Named, Noun, without_email
from goals.setting.holding import check_texts, codes_of, take_turn
from partners import audit
from partners.access import Actor, Permission
from partners.directory import code_for
from partners.errors import Conflict, NotFound
from partners.models import Organisation
from partners.partnerships import own_provenance, tenant_of

LONGEST_LINE = 200
LONGEST_TOLD = 80  # of what the log tells; the whole of it stands in the version
UNVOUCHED = frozenset({"state", "prov"})  # whoever changes nothing else leaves what was said as it was


def add(session: Session, actor: Actor, noun: Noun, given: Given) -> Recorded:
    """Record something more. What has a code gets one that is made of its title.

    Raises GivenErrors with all that is wrong with it, or Refused with its `field`.
    """
    take_turn(session, actor, to=noun.needs)
    said = dict(noun.shaped(given, None, _sets_all(session, actor))) | {"prov": own_provenance(session)}
    if noun.has_code:
        title = said.get("title") or {}
        taken = set(session.scalars(select(noun.row.code)))
        said["code"] = code_for(str(title.get("sv", "")), taken)
    _check(session, actor, noun, said)
    standing: Iterable[Recorded] = session.scalars(select(noun.row).where(noun.row.ended_at.is_(None)))
    for record in standing:
        if _without_code(record_as_given(record)) == _without_code(said):
            return record  # the same form twice
    moment = ledger.stamp(session)
    return put(session, actor, noun, said, named_in(session), moment=moment, written_by=actor.person_id)


def change(session: Session, actor: Actor, noun: Noun, key: uuid.UUID, given: Given, *, version: int) -> Recorded:
    """Say something else of what stands; its code stays.

    Raises GivenErrors with all that is wrong, Refused with its `field`, Conflict where somebody else was first.
    """
    stands = _hold(session, actor, noun, key)
    before = record_as_given(stands)
    said = dict(noun.shaped(given, stands, _sets_all(session, actor))) | {"prov": before["prov"]}
    if noun.has_code:
        said["code"] = before["code"]
    _check(session, actor, noun, said)
    changed = {name for name in before.keys() | said.keys() if before.get(name) != said.get(name)}
    if not changed:
        return stands  # the same form twice
    if stands.version != version:
        raise Conflict("set-meanwhile", version=stands.version)
    if changed - UNVOUCHED:
        said["prov"] = own_provenance(session)
    moment = ledger.stamp(session)
    stands.ended_at = moment
    session.flush()
    writer = stands.written_by if isinstance(stands, Note) else None
    return put(session, actor, noun, said, named_in(session), moment=moment, follows=stands, written_by=writer)


def remove(session: Session, actor: Actor, noun: Noun, key: uuid.UUID) -> None:
    """Take something away that stands. Its code stays taken."""
    stands = _hold(session, actor, noun, key)
    noun.check_removal(session, stands)
    stands.ended_at = ledger.stamp(session)
    session.flush()
    audit.record(session, actor, "removed", "record", stands.id, **_told(noun, record_as_given(stands)))


def put(
    session: Session,
    actor: Actor,
    noun: Noun,
    given: Given,
    named: Named,
    *,
    moment: dt.datetime,
    follows: Recorded | None = None,
    written_by: uuid.UUID | None = None,
) -> Recorded:
    """Keep what has been checked: the next version of what has just ended, or something new after everything else."""
    last = None if follows else session.scalar(select(func.max(noun.row.position)))
    record: Recorded = noun.row(
        id=follows.id if follows else uuid7(),
        version=follows.version + 1 if follows else 1,
        position=follows.position if follows else 0 if last is None else last + 1,
        provenance=given["prov"],
        recorded_at=moment,
        **noun.columns(given, named),
    )
    if isinstance(record, Note):
        record.written_by = written_by
    session.add(record)
    session.flush()
    session.add_all(noun.links(record, given, named))
    session.flush()
    audit.record(session, actor, "changed" if follows else "added", "record", record.id, **_told(noun, given))
    return record


def named_in(session: Session) -> Named:
    """Everything that can be named in this partnership; goals also where they have been removed."""
    return Named(
        goals={goal.code: goal.id for goal in session.execute(select(Goal.code, Goal.id))},
        organisations={one.code: one.id for one in session.execute(select(Organisation.code, Organisation.id))},
    )


def _hold(session: Session, actor: Actor, noun: Noun, key: uuid.UUID) -> Recorded:
    """What stands, alone and allowed to change it: a note of somebody else's is the coordinator's business."""
    take_turn(session, actor, to=noun.needs)
    statement = select(noun.row).where(noun.row.id == key, noun.row.ended_at.is_(None))
    stands = session.scalar(statement.execution_options(populate_existing=True))
    if stands is None:
        raise NotFound
    if isinstance(stands, Note) and (stands.written_by is None or stands.written_by != actor.person_id):
        actor.must(Permission.RECORD_SET, tenant_of(session))
    return stands


def _sets_all(session: Session, actor: Actor) -> bool:
    return actor.may(Permission.RECORD_SET, tenant_of(session))


def _check(session: Session, actor: Actor, noun: Noun, given: Given) -> None:
    check_by(noun.rule, given, _codes(session, actor))
    check_texts(given, *noun.texts)
    _check_lines(given, *noun.texts)
    without_email(given, *noun.texts)
    noun.check(given)


def _codes(session: Session, actor: Actor) -> Codes:
    """What can be referred to, with the initiatives that stand."""
    standing = select(Initiative.code).where(Initiative.ended_at.is_(None))
    return {**codes_of(session, actor), "initiative": frozenset(session.scalars(standing))}


def _check_lines(given: Given, *keys: str) -> None:
    """Texts in one language: not too long for a line."""
    for key in keys:
        if isinstance(text := given.get(key), str):
            with about(key):
                check_text(text, longest=LONGEST_LINE)


def _without_code(given: Given) -> Given:
    return {key: value for key, value in given.items() if key != "code"}


def _told(noun: Noun, given: Given) -> dict[str, Any]:
    """What the log tells of it: what it is, and the beginning of its text."""
    return {"kind": noun.name, "title": {language: _short(text) for language, text in given[noun.told].items()}}


def _short(text: Any) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(str(text).split())
    return line if len(line) <= LONGEST_TOLD else f"{line[: LONGEST_TOLD - 1].rstrip()}…"
