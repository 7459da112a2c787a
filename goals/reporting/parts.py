"""The parts of a goal that a report can be about: areas in its own, further questions of its survey, initiatives."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.finding import partnership_of
from goals.models import Goal
from goals.record_models import Initiative, InitiativeGoal
from goals.slots import codes_in, slot_with
from partners.areas import areas_within
from partners.errors import NotFound
from partners.models import Area, PilotArea

Texts = Mapping[str, str]


@dataclass(frozen=True)
class Offered:
    """What a report to a goal can be about beside the whole of it: names by code, in the order of offering."""

    areas: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, Texts] = field(default_factory=dict)
    initiatives: Mapping[str, Texts] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.areas or self.questions or self.initiatives)

    def has(self, slot: str) -> bool:
        """Whether this part is offered."""
        area, question, initiative = codes_of(slot)
        return area in {"", *self.areas} and question in {"", *self.questions} and initiative in {"", *self.initiatives}


def codes_of(slot: str) -> tuple[str, str, str]:
    """Area, question and initiative of a part, empty where they are the goal's own; raises NotFound."""
    try:
        codes = codes_in(slot)
    except ValueError:
        raise NotFound from None
    if slot != slot_with(*codes):
        raise NotFound
    return codes


def parts_of(session: Session, goals: Collection[Goal]) -> dict[uuid.UUID, Offered]:
    """By goal the parts that its reports can be about.

    Areas lie in the goal's own, which may be a group; where there is none they are the partnership's pilot areas and
    what lies in them.
    """
    initiatives, areas = _initiatives(session, goals), _areas(session)
    within, home = areas_within(session), partnership_of(session).area_id
    has_no_area = home is None and any(goal.area_id is None for goal in goals)
    pilots = set(session.scalars(select(PilotArea.area_id))) if has_no_area else set()
    offered = {}
    for goal in goals:
        own = goal.area_id or home
        around = {area.code for area in areas if (area.id == own if own else area.id in pilots)}
        inside = [area for area in areas if within[area.code] & around or (own is None and area.code in around)]
        questions = {one["code"]: one["text"] for one in _questions(goal)[1:]}
        offered[goal.id] = Offered({area.code: area.name for area in inside}, questions, initiatives[goal.id])
    return offered


def _areas(session: Session) -> Sequence[Area]:
    return session.scalars(select(Area).order_by(Area.name, Area.code)).all()


def _questions(goal: Goal) -> Sequence[Mapping[str, Any]]:
    questions: Sequence[Mapping[str, Any]] = (goal.survey or {}).get("questions", ())
    return questions


def _initiatives(session: Session, goals: Collection[Goal]) -> Mapping[uuid.UUID, Mapping[str, Texts]]:
    statement = (
        select(InitiativeGoal.goal_id, Initiative.code, Initiative.title)
        .join(
            Initiative,
            (Initiative.id == InitiativeGoal.initiative_id) & (Initiative.version == InitiativeGoal.version),
        )
        .where(Initiative.ended_at.is_(None), InitiativeGoal.goal_id.in_({goal.id for goal in goals}))
        .order_by(Initiative.position, Initiative.code)
    )
    found: defaultdict[uuid.UUID, dict[str, Texts]] = defaultdict(dict)
    for goal_id, code, title in session.execute(statement):
        found[goal_id][code] = title
    return found
