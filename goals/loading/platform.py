"""What a programme file says of the platform: organisations, areas, scales, people, provenance, the demo."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.scope import scope_of
from db.types import uuid7
from goals.loading.classifications import ClassificationsLoad
from goals.loading.differences import Differences
from goals.programme import Map
from partners.models import (
    Area,
    AreaMember,
    Demonstration,
    Membership,
    Organisation,
    Partnership,
    Person,
    Provenance,
)
from partners.people import normal_email

ORGANISATION = {"name": "name", "short": "short_name", "kind": "kind", "public_body": "public_body", "demo": "demo"}
AREA = {"name": "name", "level": "level", "demo": "demo"}


def load_platform(session: Session, data: Map, differences: Differences) -> dict[str, int]:
    """Add what is new and compare what is there; gives how much was new, by list of the file."""
    _load_demonstration(session, data, differences)
    for code, title in data.get("provenance", {}).items():
        if session.get(Provenance, code) is None:
            session.add(Provenance(code=code, title=dict(title)))
    organisations, areas = data.get("organisations", ()), data.get("areas", ())
    new = {
        "organisations": _load_coded(
            session, Organisation, organisations, differences, columns=ORGANISATION, above=("group", "group_id")
        ),
        "areas": _load_coded(session, Area, areas, differences, columns=AREA, above=("parent", "parent_id")),
        "people": _load_people(session, data.get("people", ())),
    }
    known = by_code(session, Area)
    for given in areas:
        for member in given.get("members", ()):
            key = (known[given["code"]].id, known[member].id)
            if session.get(AreaMember, key) is None:
                session.add(AreaMember(group_id=key[0], member_id=key[1]))
    session.flush()
    classifications = ClassificationsLoad(
        session,
        differences,
        organisations={code: one.id for code, one in by_code(session, Organisation).items()},
        areas={code: one.id for code, one in known.items()},
    )
    classifications.run(data.get("classifications", ()))
    return {name: count for name, count in (new | classifications.new).items() if count}


def by_code(session: Session, cls: type[Any]) -> dict[str, Any]:
    """All rows of a global table by their codes."""
    return {row.code: row for row in session.scalars(select(cls))}


def _load_demonstration(session: Session, data: Map, differences: Differences) -> None:
    if "demo" not in data:
        return
    if kept := session.get(Demonstration, 1):
        differences.value(data["demo"], "today", "demo", stored=kept.today)
        return
    if session.scalar(select(Partnership.id).limit(1)) is not None:
        differences.other_database(data)
        return
    demo = data["demo"]
    session.add(Demonstration(today=dt.date.fromisoformat(demo["today"]), banner=dict(demo["banner"])))
    session.flush()


def _load_coded(
    session: Session,
    cls: type[Any],
    rows: Iterable[Map],
    differences: Differences,
    *,
    columns: dict[str, str],
    above: tuple[str, str],
) -> int:
    """Rows with codes, some of which stand above others; gives the number of new ones."""
    given_above, column_above = above
    known = by_code(session, cls)
    already = len(known)
    defaults = {"demo": False, "public_body": False}
    rows = list(rows)
    for given in rows:
        code = given["code"]
        if code in known:
            for key, column in columns.items():
                if key in given:  # what a file leaves out it says nothing about
                    stored = getattr(known[code], column)
                    differences.value(given, key, f"{cls.__tablename__}s/{code}", stored=stored)
            continue
        values = {column: given.get(key, defaults.get(key)) for key, column in columns.items()}
        known[code] = cls(id=uuid7(), code=code, **values)
        session.add(known[code])
    session.flush()
    for given in rows:
        row = known[given["code"]]
        if given_above in given and getattr(row, column_above) is None:
            setattr(row, column_above, known[given[given_above]].id)
    session.flush()
    return len(known) - already


def _load_people(session: Session, rows: Iterable[Map]) -> int:
    """People that are new, and their number; what people have changed about themselves is theirs."""
    organisations = by_code(session, Organisation)
    known = set(session.scalars(select(Person.email)))
    already = len(known)
    for given in rows:
        email = normal_email(given["email"])
        if email not in known:
            session.add(
                Person(
                    email=email,
                    name=given["name"],
                    organisation_id=organisations[given["organisation"]].id,
                    language=given["language"],
                    administrator=given.get("platform", False),
                )
            )
            known.add(email)
    return len(known) - already


def load_people_roles(session: Session, data: Map, partnership: str) -> bool:
    """Give people their roles in the partnership that the session works in; a role that was ended stays ended."""
    partnership_id = scope_of(session).partnership_id
    is_changed = False
    for given in data.get("people", ()):
        role = given.get("roles", {}).get(partnership)
        person = session.scalars(select(Person).where(Person.email == normal_email(given["email"]))).one()
        if role and session.get(Membership, (partnership_id, person.id)) is None:
            session.add(Membership(person_id=person.id, role=role))
            is_changed = True
    session.flush()
    return is_changed
