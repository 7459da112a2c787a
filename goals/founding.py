"""Founding a partnership after a template: through the same checks and the same loading as a programme file."""

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import ledger
from goals.entry import check_text
from goals.loading import known_to
from goals.loading.differences import Differences
from goals.loading.partnership import PartnershipLoad
from goals.loading.platform import load_platform
from goals.programme import FORMAT, ProgrammeErrors, check, written
from goals.programme.rules import CODE_FORM
from goals.templates import Template, provenance
from goals.templates.moving import Aim, moved
from partners import audit, directory, memberships
from partners.access import Actor, Role
from partners.errors import NotFound, Refused
from partners.memberships import Invited
from partners.models import Area, Membership, Organisation, Partnership
from partners.years import check_day

LONGEST_NAME = 200
MOST_YEARS = 100


@dataclass(frozen=True)
class NewArea:
    """A place that the platform does not know yet."""

    name: str
    level: str
    parent_id: uuid.UUID | None


@dataclass(frozen=True)
class NewOrganisation:
    """An organisation that the platform does not know yet."""

    name: str
    kind: str


@dataclass(frozen=True)
class Coordinator:
    """Who is to run the partnership, where the founder does not."""

    email: str
    name: str
    organisation: uuid.UUID | NewOrganisation


@dataclass(frozen=True)
class Founding:
    """What a new partnership is to be: after which template, called what, where, from when to when.

    `aims` are the goals of the template that it has, by code. Without a code of its own one is made of the name.
    """

    template: Template
    name: Mapping[str, str]
    start: dt.date
    end: dt.date
    aims: Mapping[str, Aim]
    code: str = ""
    area: uuid.UUID | NewArea | None = None
    coordinator: Coordinator | None = None


@dataclass(frozen=True)
class Founded:
    """A new partnership, and who was invited to run it; nobody where the founder runs it."""

    code: str
    name: Mapping[str, str]
    invited: Invited | None


def found(
    session: Session,
    actor: Actor,
    terms: Founding,
    *,
    now: dt.datetime,
    today: dt.date,
    reserved: frozenset[str],
    by_mail: bool = False,
) -> Founded:
    """Begin a partnership, in a session of the platform. Whoever coordinates one runs the new one too; an
    administrator names who does (terms.coordinator), and does not belong to it.

    `reserved` are addresses in use, `by_mail` as in memberships.invite. Raises NotFound for whoever may found none,
    ProgrammeErrors for what the rules of a file say no to, or Refused: code-unreadable, code-reserved, code-taken,
    coordinator-missing, founder-without-organisation, and what check_span, inviting, and adding a place or an
    organisation refuse.
    """
    if not actor.may_found or actor.is_command_line:
        raise NotFound
    for text in terms.name.values():
        check_text(text, longest=LONGEST_NAME)
    check_span(terms.start, terms.end)
    ledger.take_turn(session, alone=True)  # of two forms with one code, the second is told
    organisation = _organisation(session, actor, terms)
    code, name = _code(session, terms, reserved), dict(terms.name)
    given = moved(
        terms.template.partnership,
        own={"code": code, "name": name, "area": _area(session, actor, terms)},
        start=terms.start,
        end=terms.end,
        aims=terms.aims,
        coordinator=organisation.code,
    )
    data = {"format": FORMAT, "provenance": provenance(), "partnerships": [given]}
    checked = check(written(data), known_to(session), reserved=reserved).data
    differences = Differences()
    load_platform(session, checked, differences)
    load = PartnershipLoad(session, checked["partnerships"][0], differences, today=today, actor=actor)
    load.run()
    if differences.problems:
        raise ProgrammeErrors(differences.problems)
    audit.record(session, load.actor, "founded", "partnership", template=terms.template.code)
    audit.record_on_platform(session, actor, "founded", partnership=code)
    return Founded(code, name, _coordinate(session, load.actor, terms, organisation, now=now, by_mail=by_mail))


def check_span(start: dt.date, end: dt.date) -> None:
    """Raises Refused with its field: year-outside, found-end-before-start, found-end-too-late."""
    check_day(start, field="start")
    check_day(end, field="end")
    if end <= start:
        raise Refused("found-end-before-start", start=start, field="end")
    if (end.year - MOST_YEARS, end.month, end.day) > (start.year, start.month, start.day):
        raise Refused("found-end-too-late", most=MOST_YEARS, field="end")


def _organisation(session: Session, actor: Actor, terms: Founding) -> Organisation:
    """Whose the partnership is to begin with: the coordinator's own."""
    if terms.coordinator is None and Role.COORDINATOR not in actor.roles.values():
        raise Refused("coordinator-missing")
    key = terms.coordinator.organisation if terms.coordinator else actor.organisation_id
    if key is None:
        raise Refused("founder-without-organisation")
    if isinstance(key, NewOrganisation):
        return _add_organisation(session, actor, key)
    organisation = session.get(Organisation, key)
    if organisation is None:
        raise NotFound
    return organisation


def _add_organisation(session: Session, actor: Actor, new: NewOrganisation) -> Organisation:
    try:
        return directory.add_organisation(session, actor, name=new.name, short_name=None, kind=new.kind)
    except Refused as refused:
        is_kind = refused.code == "organisation-kind-unknown"
        refused.details["field"] = "organisation/kind" if is_kind else "organisation/name"
        raise


def _code(session: Session, terms: Founding, reserved: frozenset[str]) -> str:
    code = terms.code or directory.code_for(terms.name["sv"], ())
    if not CODE_FORM.fullmatch(code):
        raise Refused("code-unreadable", given=code)
    if code in reserved:
        raise Refused("code-reserved", given=code)
    if session.scalar(select(Partnership.id).where(Partnership.code == code)) is not None:
        raise Refused("code-taken", given=code)
    return code


def _area(session: Session, actor: Actor, terms: Founding) -> str | None:
    if isinstance(terms.area, NewArea):
        wanted = terms.area
        return directory.add_area(session, actor, name=wanted.name, level=wanted.level, parent_id=wanted.parent_id).code
    if terms.area is None:
        return None
    area = session.get(Area, terms.area)
    if area is None:
        raise NotFound
    return area.code


def _coordinate(
    session: Session, actor: Actor, terms: Founding, organisation: Organisation, *, now: dt.datetime, by_mail: bool
) -> Invited | None:
    """Give somebody the running of the session's partnership: the founder, or whom an administrator names."""
    if terms.coordinator is None:
        session.add(Membership(person_id=actor.person_id, role=Role.COORDINATOR))
        session.flush()
        return None
    return memberships.invite(
        session,
        actor,
        email=terms.coordinator.email,
        name=terms.coordinator.name,
        organisation_id=organisation.id,
        role=Role.COORDINATOR,
        now=now,
        by_mail=by_mail,
    )
