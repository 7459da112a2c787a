"""The tree of areas, and the groups that name some of them."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from partners.models import Area, AreaMember


def areas_within(session: Session) -> dict[str, frozenset[str]]:
    """By the code of every area the codes of all that it lies in: its parents, and groups that name it or them."""
    areas = {area.id: area for area in session.scalars(select(Area))}
    above: dict[str, set[str]] = {area.code: set() for area in areas.values()}
    for area in areas.values():
        if area.parent_id:
            above[area.code].add(areas[area.parent_id].code)
    for row in session.scalars(select(AreaMember)):
        above[areas[row.member_id].code].add(areas[row.group_id].code)
    return {code: reached(code, above) for code in above}


def reached(code: str, above: Mapping[str, set[str]]) -> frozenset[str]:
    """All that an area lies in, from what each lies in directly."""
    found: set[str] = set()
    waiting = set(above.get(code, ()))
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting |= above.get(one, set())
    return frozenset(found - {code})
