"""Partnerships in one area: the published ones whose place is the same, within or around another's."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from goals.release_models import Publication, Withdrawal
from partners.directory import around
from partners.models import Partnership

Place = Mapping[str, Any]


@dataclass(frozen=True)
class Neighbour:
    """A partnership as its standing publication calls it."""

    code: str
    name: Mapping[str, str]


def place_of(session: Session, partnership: Partnership) -> dict[str, Any] | None:
    """Where a partnership is: the `area` of a release document."""
    area = partnership.area
    return {"code": area.code, "name": area.name, "within": around(session, area)} if area else None


def neighbours(session: Session, partnership_id: uuid.UUID, place: Place | None) -> list[Neighbour]:
    """In a public session, by code. What is not published, or was before places told what they lie in, is not known."""
    if place is None:
        return []
    others = session.execute(_others(), {"own": partnership_id})
    found = [Neighbour(code, name) for code, name, area in others if area and _is_near(place, area)]
    return sorted(found, key=lambda one: one.code)


@cache  # every public page asks, and putting it into words takes longer than asking
def _others() -> Select[Any]:
    """Code, name and place of what stands of the partnerships other than `own`."""
    document = Publication.document
    columns = (document["partnership"].as_string(), document["name"].as_json(), document["area"].as_json())
    return select(*columns).where(Publication.partnership_id != bindparam("own"), _stands())


def _stands() -> Any:
    """Whether a publication is its partnership's newest that has not been taken back."""
    other = aliased(Publication)
    taken_back = select(Withdrawal.number).where(
        Withdrawal.partnership_id == other.partnership_id, Withdrawal.number == other.number
    )
    newest = select(func.max(other.number)).where(
        other.partnership_id == Publication.partnership_id, ~taken_back.exists()
    )
    return Publication.number == newest.scalar_subquery()


def _is_near(one: Place, other: Place) -> bool:
    return one["code"] in (other["code"], *other.get("within", ())) or other["code"] in one.get("within", ())
