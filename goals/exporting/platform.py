"""The organisations, areas, classifications and people that a partnership names."""

import uuid
from collections.abc import Callable, Mapping
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from goals.exporting.values import Given, day, present, texts
from partners.models import (
    Area,
    AreaMember,
    Classification,
    ClassificationGrade,
    ClassificationVersion,
    Membership,
    Organisation,
    Person,
)

Row = TypeVar("Row", Area, Organisation)


def organisations_as_given(session: Session, codes: set[str]) -> list[Given]:
    """Organisations and the groups above them, by code."""
    every = {one.id: one for one in session.scalars(select(Organisation).order_by(Organisation.code))}
    named = _with_related(every, codes, lambda one: [one.group_id] if one.group_id else [])
    return [
        present(
            {
                "code": one.code,
                "name": one.name,
                "short": one.short_name,
                "kind": one.kind,
                "group": every[one.group_id].code if one.group_id else None,
                "public_body": one.public_body or None,
                "demo": one.demo or None,
            }
        )
        for one in named
    ]


def areas_as_given(session: Session, codes: set[str]) -> list[Given]:
    """Areas, what they lie in, and what groups name, by code."""
    every = {one.id: one for one in session.scalars(select(Area).order_by(Area.code))}
    members: dict[uuid.UUID, list[uuid.UUID]] = {}
    for row in session.scalars(select(AreaMember)):
        members.setdefault(row.group_id, []).append(row.member_id)
    related = lambda one: [*members.get(one.id, ()), *([one.parent_id] if one.parent_id else [])]  # noqa: E731
    return [
        present(
            {
                "code": one.code,
                "name": one.name,
                "level": one.level,
                "parent": every[one.parent_id].code if one.parent_id else None,
                "members": sorted(every[key].code for key in members.get(one.id, ())) or None,
                "demo": one.demo or None,
            }
        )
        for one in _with_related(every, codes, related)
    ]


def classifications_as_given(session: Session, codes: set[str]) -> list[Given]:
    """Classifications with all their versions, by code."""
    places = selectinload(Classification.versions).selectinload(ClassificationVersion.areas)
    whole = (joinedload(Classification.provider), places.joinedload(ClassificationGrade.area))
    statement = select(Classification).where(Classification.code.in_(codes)).options(*whole)
    return [
        {
            "code": one.code,
            "title": texts(one.title),
            "provider": one.provider.code,
            "grades": one.grades,
            "titles": {grade: texts(names) for grade, names in one.titles.items()},
            "versions": [_version(version) for version in one.versions],
        }
        for one in session.scalars(statement.order_by(Classification.code))
    ]


def _version(version: ClassificationVersion) -> Given:
    graded = sorted(version.areas, key=lambda one: one.area.code)
    return present(
        {
            "year": version.year,
            "published": day(version.published),
            "grades": version.grades,
            "areas": {one.area.code: {"grade": one.grade, "prov": one.provenance} for one in graded},
        }
    )


def people_as_given(session: Session, code: str) -> list[Given]:
    """The members whose organisation is known, with their role: a file has nobody else."""
    whole = joinedload(Membership.person).joinedload(Person.organisation)
    members = session.scalars(select(Membership).where(Membership.active).options(whole))
    return [
        {
            "email": member.person.email,
            "name": member.person.name,
            "organisation": member.person.organisation.code,
            "language": member.person.language,
            "roles": {code: member.role},
        }
        for member in sorted(members, key=lambda one: one.person.email)
        if member.person.organisation
    ]


def _with_related(
    every: Mapping[uuid.UUID, Row], codes: set[str], related: Callable[[Row], list[uuid.UUID]]
) -> list[Row]:
    """The rows with these codes and all that they refer to, in the order of `every`."""
    found: set[uuid.UUID] = set()
    waiting = [key for key, row in every.items() if row.code in codes]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += related(every[key])
    return [row for key, row in every.items() if key in found]
