"""The trail of a partnership, told: who did what, when, to what and why, with the names that a sentence needs."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, false, or_, select
from sqlalchemy.orm import Session, joinedload

from goals.entry import NUMBERS, Entry, check_text
from goals.finding import visible_to
from goals.models import Contribution, Goal
from goals.release_models import Release
from partners.access import Actor, Permission
from partners.models import AuditEvent, Classification, Organisation, Partner, Person
from partners.partnerships import tenant_of

LONGEST_TEXT = 200
Texts = Mapping[str, str]
CONTRIBUTION, PERSON, PARTNER = "contribution", "person", "partner"
# What somebody was still writing, and what has been everybody's from then on.
IN_WRITING, SETTLED = ("drafted", "edited", "corrected"), ("verified", "retracted")
WHY = ("reason", "note")


@dataclass(frozen=True)
class Point:
    """A place in the trail: what is older comes after it."""

    at: dt.datetime
    id: uuid.UUID


@dataclass(frozen=True)
class Event:
    """One deed. `person` and `organisation` are who did it, both None for the command line.

    `kind`, `unit`, `unit_one` and `grades` (by code) are the goal's. `about` is the person that it is about,
    `partner` the organisation. `said` is what the report said then, None where it is no report, or where the reader
    may not know it; `reason` likewise. `details` are what else was recorded.
    """

    point: Point
    deed: str
    subject: str
    person: str | None
    organisation: str | None
    goal: Mapping[str, str] | None
    kind: str | None
    unit: Texts | None
    unit_one: Texts | None
    grades: Mapping[str, Texts]
    partner: str | None
    period: str | None
    about: str | None
    as_of: dt.date | None
    said: Entry | None
    reason: str | None
    details: Mapping[str, Any]

    @property
    def at(self) -> dt.datetime:
        return self.point.at


@dataclass(frozen=True)
class Trail:
    """Some of what was done, newest first; where it goes on, None at its end; everybody who has done anything."""

    events: Sequence[Event]
    older: Point | None
    people: Sequence[tuple[uuid.UUID, str]]


@dataclass(frozen=True)
class _Names:
    """Everybody and everything that the trail speaks of, by key."""

    people: Mapping[uuid.UUID, Person]
    goals: Mapping[uuid.UUID, Goal]
    organisations: Mapping[uuid.UUID, Organisation]
    grades: Mapping[str, Mapping[str, Texts]]

    def person(self, key: uuid.UUID | None) -> Person | None:
        return self.people.get(key) if key else None

    def goal(self, key: uuid.UUID | None) -> Goal | None:
        return self.goals.get(key) if key else None

    def partner(self, key: uuid.UUID | None) -> str | None:
        found = self.organisations.get(key) if key else None
        return found.called if found else None


def trail(
    session: Session,
    actor: Actor,
    *,
    text: str = "",
    deed: str = "",
    person_id: uuid.UUID | None = None,
    subject: str = "",
    since: dt.datetime | None = None,
    until: dt.datetime | None = None,
    before: Point | None = None,
    most: int = 50,
) -> Trail:
    """What was done in the partnership, narrowed to what is asked for; raises NotFound or NotAllowed, Refused a text.

    `text` is looked for in names, goals, partners, periods and reasons; `until` is the first moment that is too late;
    `before` goes on where an earlier part ended. What a draft says is told to whoever may read it, and to nobody else.
    """
    actor.must(Permission.AUDIT_VIEW, tenant_of(session))
    check_text(text, longest=LONGEST_TEXT)
    names = _names(session)
    wanted = _wanted(deed, person_id, subject, since, until)
    if before is not None:
        wanted.append(
            or_(AuditEvent.at < before.at, and_(AuditEvent.at == before.at, AuditEvent.id < before.id)),
        )
    visible = visible_to(actor, tenant_of(session)).with_only_columns(Contribution.id)
    is_seen = Contribution.id.in_(visible.correlate(None))
    if text.strip():
        wanted.append(_speaks_of(text.strip(), names, is_seen))
    statement = (
        select(AuditEvent, Contribution.goal_id, Contribution.organisation_id, Contribution.period, Release.as_of)
        .add_columns(is_seen.label("is_seen"))
        .outerjoin(Contribution, and_(AuditEvent.subject == CONTRIBUTION, Contribution.id == AuditEvent.subject_id))
        .outerjoin(Release, and_(AuditEvent.subject == "release", Release.id == AuditEvent.subject_id))
        .where(*wanted)
        .order_by(AuditEvent.at.desc(), AuditEvent.id.desc())
        .limit(most + 1)
    )
    rows = session.execute(statement).all()
    reads_drafts = actor.may(Permission.CONTRIBUTION_WRITE_FOR_OTHERS, tenant_of(session))
    events = [_event(row, names, reads_drafts=reads_drafts) for row in rows[:most]]
    return Trail(events, events[-1].point if len(rows) > most else None, _doers(session, names))


def _names(session: Session) -> _Names:
    """Four questions, however long the trail is: a partnership has few people, goals and partners."""
    about = select(AuditEvent.subject_id)
    people = (
        select(Person)
        .where(
            or_(
                Person.id.in_(select(AuditEvent.person_id).where(AuditEvent.person_id.is_not(None))),
                Person.id.in_(about.where(AuditEvent.subject == PERSON)),
            )
        )
        .options(joinedload(Person.organisation))
        .order_by(Person.name, Person.id)
    )
    organisations = select(Organisation).where(
        or_(
            Organisation.id.in_(select(Partner.organisation_id)),
            Organisation.id.in_(about.where(AuditEvent.subject == PARTNER)),
        )
    )
    return _Names(
        {one.id: one for one in session.scalars(people)},
        {one.id: one for one in session.scalars(select(Goal))},
        {one.id: one for one in session.scalars(organisations)},
        {one.code: one.titles for one in session.scalars(select(Classification))},
    )


def _doers(session: Session, names: _Names) -> list[tuple[uuid.UUID, str]]:
    """Everybody who has done something, by name."""
    doers = set(session.scalars(select(AuditEvent.person_id).distinct()))
    return [(one.id, one.name) for one in names.people.values() if one.id in doers]


def _wanted(
    deed: str,
    person_id: uuid.UUID | None,
    subject: str,
    since: dt.datetime | None,
    until: dt.datetime | None,
) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if deed:
        wanted.append(AuditEvent.deed == deed)
    if subject:
        wanted.append(AuditEvent.subject == subject)
    if person_id:
        wanted.append(AuditEvent.person_id == person_id)
    if since:
        wanted.append(AuditEvent.at >= since)
    if until:
        wanted.append(AuditEvent.at < until)
    return wanted


def _speaks_of(text: str, names: _Names, is_seen: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether an event speaks of a text. Names are compared here: SQLite knows no Å that is an å."""
    needle = text.casefold()

    def has(*texts: str | None) -> bool:
        return any(needle in one.casefold() for one in texts if one)

    organisations = {one.id for one in names.organisations.values() if has(one.name, one.short_name, one.code)}
    people = {
        one.id
        for one in names.people.values()
        if has(one.name, one.organisation.name if one.organisation else None) or one.organisation_id in organisations
    }
    goals = {one.id for one in names.goals.values() if has(one.code, *one.title.values())}
    about_others = AuditEvent.subject != CONTRIBUTION
    return or_(
        AuditEvent.person_id.in_(people),
        AuditEvent.subject_id.in_(people | goals | organisations),
        Contribution.goal_id.in_(goals),
        Contribution.organisation_id.in_(organisations),
        Contribution.period.icontains(text, autoescape=True),
        and_(about_others, _contains("period", [text])),
        and_(or_(about_others, is_seen, AuditEvent.deed.in_(SETTLED)), _any_reason(text)),
    )


def _any_reason(text: str) -> ColumnElement[bool]:
    """In either case of its letters, as far as one can ask both engines."""
    spellings = sorted({text, text.lower(), text.upper(), text.capitalize()})
    return or_(false(), *(_contains(name, spellings) for name in WHY))


def _contains(name: str, spellings: Iterable[str]) -> ColumnElement[bool]:
    kept = AuditEvent.details[name].as_string()
    return or_(false(), *(kept.icontains(one, autoescape=True) for one in spellings))


def _event(row: Row[Any], names: _Names, *, reads_drafts: bool) -> Event:
    event: AuditEvent = row.AuditEvent
    doer, about = names.person(event.person_id), names.person(event.subject_id)
    is_report = event.subject == CONTRIBUTION
    goal = names.goal(row.goal_id or event.subject_id)
    details = dict(event.details)
    said = said_in(details) if is_report else None
    reason = next((str(given) for name in WHY if (given := details.pop(name, None))), None)
    if is_report and not reads_drafts:
        is_told = row.is_seen or event.deed in SETTLED
        said = said if is_told and event.deed not in IN_WRITING else None
        reason = reason if is_told else None
    return Event(
        point=Point(event.at, event.id),
        deed=event.deed,
        subject=event.subject,
        person=doer.name if doer else None,
        organisation=doer.organisation.called if doer and doer.organisation else None,
        goal=goal.title if goal else None,
        kind=goal.kind if goal else None,
        unit=goal.unit if goal else None,
        unit_one=goal.unit_one if goal else None,
        grades=names.grades.get(goal.scale or "", {}) if goal else {},
        partner=names.partner(row.organisation_id or event.subject_id),
        period=row.period or details.get("period"),
        about=about.name if about else None,
        as_of=row.as_of,
        said=said,
        reason=reason,
        details={} if is_report else details,
    )


def said_in(details: Mapping[str, Any]) -> Entry:
    """What a report said when it was recorded, without its free text; older events may lack what is newer."""
    given = {name: details.get(name) for name in NUMBERS}
    numbers: dict[str, Any] = {name: None if one is None else Decimal(str(one)) for name, one in given.items()}
    return Entry(
        **numbers,
        change=details.get("change"),
        grade=details.get("grade"),
        done=details.get("done"),
        nothing_to_report=bool(details.get("nothing_to_report")),
        qualifier=details.get("qualifier"),
        provenance=str(details.get("provenance", "")),
    )
