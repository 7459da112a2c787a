"""What all partnerships share: the organisations and the areas, each of which is there once."""

import itertools
import re
import unicodedata
import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import ledger
from db.types import uuid7
from partners import audit, partnerships
from partners.access import Actor, Permission
from partners.errors import NotAllowed, NotFound, Refused
from partners.models import Area, AreaMember, Organisation

KINDS = ("municipal_housing", "private_housing", "company", "municipality", "agency", "association")
PUBLIC_BODIES = frozenset({"municipality", "agency"})
LEVELS = ("country", "municipality", "district", "neighbourhood")  # each lies within those before it
LONGEST_NAME = 200
LONGEST_CODE = 50  # leaves room for a number behind it
# What a company is called with or without: Saab and Saab AB are one.
LEGAL_FORMS = frozenset({"ab", "aktiebolag", "publ"})


def organisations(session: Session) -> list[Organisation]:
    """All organisations, by name."""
    return sorted(session.scalars(select(Organisation)), key=lambda one: (_folded(one.called), one.code))


def areas(session: Session) -> list[Area]:
    """All areas that a level says how large they are, the largest first, by name."""
    every = session.scalars(select(Area).where(Area.level.in_(LEVELS)))
    return sorted(every, key=lambda one: (LEVELS.index(one.level), _folded(one.name), one.code))


def around(session: Session, area: Area) -> list[str]:
    """The codes of the places that an area lies in, and of the groups of places that name it or one of them.

    What a group of places lies in, all its members do.
    """
    parents = {one.id: one.parent_id for one in session.scalars(select(Area))}
    groups: dict[uuid.UUID, set[uuid.UUID]] = {}
    members: dict[uuid.UUID, set[uuid.UUID]] = {}
    for row in session.scalars(select(AreaMember)):
        groups.setdefault(row.member_id, set()).add(row.group_id)
        members.setdefault(row.group_id, set()).add(row.member_id)

    def above(key: uuid.UUID) -> set[uuid.UUID]:
        found: set[uuid.UUID] = set()
        waiting = [key]
        while waiting:
            one = waiting.pop()
            parent = parents.get(one)
            new = (groups.get(one, set()) | ({parent} if parent else set())) - found
            found |= new
            waiting += new
        return found

    shared = [above(key) for key in members.get(area.id, ())]
    keys = (above(area.id) | (set.intersection(*shared) if shared else set())) - {area.id}
    return sorted(session.scalars(select(Area.code).where(Area.id.in_(keys))))


def add_organisation(session: Session, actor: Actor, *, name: str, short_name: str | None, kind: str) -> Organisation:
    """Make an organisation known to all partnerships, in a session of the platform.

    Raises NotAllowed, or Refused: name-empty, text-too-long, text-unreadable, organisation-kind-unknown, and
    organisation-known where there is one of that name already.
    """
    _must_add(actor)
    names = [checked_name(name)] + ([checked_name(short_name)] if short_name and short_name.strip() else [])
    if kind not in KINDS:
        raise Refused("organisation-kind-unknown", kind=kind)
    row = {
        "name": names[0],
        "short_name": names[1] if len(names) > 1 else None,
        "kind": kind,
        "public_body": kind in PUBLIC_BODIES,
        "demo": partnerships.demonstration(session) is not None,
    }
    key = None
    while key is None:  # until its code is its own: somebody may take it at this moment, in another partnership
        known = organisations(session)
        for one in known:
            if {_plain(one.name), _plain(one.called)} & set(map(_plain, names)):
                raise Refused("organisation-known", organisation=one.name)
        key = _insert(session, Organisation, row | {"code": code_for(names[0], {one.code for one in known})})
    organisation = session.get_one(Organisation, key)
    audit.record_on_platform(session, actor, "organisation-added", organisation=organisation.code, name=names[0])
    return organisation


def add_area(session: Session, actor: Actor, *, name: str, level: str, parent_id: uuid.UUID | None) -> Area:
    """Make a place known to all partnerships, within a larger one where that is told; in a session of the platform.

    Raises NotAllowed, NotFound for a place that does not exist, or Refused: name-empty, text-too-long,
    text-unreadable, area-level-unknown, area-not-within, and area-known where one of that name lies there already, of
    whatever level.
    """
    _must_add(actor)
    called = checked_name(name)
    if level not in LEVELS:
        raise Refused("area-level-unknown", level=level)
    row = {
        "name": called,
        "level": level,
        "parent_id": parent_id,
        "demo": partnerships.demonstration(session) is not None,
    }
    key = None
    while key is None:
        known = {one.id: one for one in session.scalars(select(Area))}
        if parent_id is not None:
            _check_within(level, known.get(parent_id))
        for one in known.values():
            if (one.parent_id, _folded(one.name)) == (parent_id, _folded(called)):
                raise Refused("area-known", area=one.name)
        key = _insert(session, Area, row | {"code": code_for(called, {one.code for one in known.values()})})
    area = session.get_one(Area, key)
    audit.record_on_platform(session, actor, "area-added", area=area.code, name=called)
    return area


def checked_name(name: str) -> str:
    """A name on one line, without blanks around it; raises Refused."""
    called = name.strip()
    if not called:
        raise Refused("name-empty")
    if len(called) > LONGEST_NAME:
        raise Refused("text-too-long", longest=LONGEST_NAME, length=len(called))
    if not called.isprintable():
        raise Refused("text-unreadable")
    return called


def code_for(name: str, taken: Collection[str]) -> str:
    """A code made of a name, other than those that are taken: Bostads AB Örnen is bostads-ab-ornen."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ø", "o").replace("æ", "a"))
    plain = "".join(one for one in letters if not unicodedata.combining(one))
    words = re.sub("[^a-z0-9]+", "-", plain)[:LONGEST_CODE].strip("-") or "namn"
    candidates = itertools.chain([words], (f"{words}-{number}" for number in itertools.count(2)))
    return next(one for one in candidates if one not in taken)


def _must_add(actor: Actor) -> None:
    """Whoever runs the partners of some partnership, may begin one, or runs the platform."""
    runs_partners = any(actor.may(Permission.PARTNER_RUN, key) for key in actor.roles)
    if not (runs_partners or actor.may_found):
        raise NotAllowed(Permission.PARTNER_RUN)


def _insert(session: Session, cls: type[Organisation] | type[Area], row: dict[str, Any]) -> uuid.UUID | None:
    """The key of a new row; None where its code has just been taken by somebody else."""
    statement = ledger.insert_into(session, cls).on_conflict_do_nothing().returning(cls.id)
    return session.scalars(statement, [{"id": uuid7(), **row}]).one_or_none()


def _check_within(level: str, parent: Area | None) -> None:
    if parent is None:
        raise NotFound
    if parent.level not in LEVELS or LEVELS.index(parent.level) >= LEVELS.index(level):
        raise Refused("area-not-within", area=parent.name)


def _plain(name: str) -> str:
    """A name as people compare it: whatever its case, its signs and its legal form."""
    words = re.findall(r"\w+", _folded(name))
    return " ".join(word for word in words if word not in LEGAL_FORMS) or _folded(name)


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
