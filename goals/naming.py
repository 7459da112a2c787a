"""What reports are about, by name: their goal with how its measures are told, and the part of it that each is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from goals.models import Goal
from goals.record_models import Initiative
from goals.slots import codes_in
from partners.models import Area, Classification

Texts = Mapping[str, str]


@dataclass(frozen=True)
class About:
    """The goal of a report: its code, its title and its kind; its unit, that of exactly one and its grades'
    names, where it has any."""

    goal: str
    title: Texts
    kind: str
    unit: Texts | None
    unit_one: Texts | None
    grades: Mapping[str, Texts]


@dataclass(frozen=True)
class Part:
    """What a report is about within its goal, as `slot` (goals.slots) and in names.

    None where it is the goal's own, and so all None for the whole of it."""

    slot: str = ""
    area: str | None = None
    question: Texts | None = None
    initiative: Texts | None = None

    @property
    def names(self) -> tuple[Texts, ...]:
        """The names that it has; none for the whole of the goal."""
        area = {"sv": self.area} if self.area else None
        return tuple(name for name in (area, self.question, self.initiative) if name)


class Names:
    """What codes in reports are called; areas, initiatives and grades are each asked for once, and only for a name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def about(self, goal: Goal) -> About:
        """A goal, for whoever tells of a report to it."""
        grades = self._grades.get(goal.scale, {}) if goal.scale else {}
        return About(goal.code, goal.title, goal.kind, goal.unit, goal.unit_one, grades)

    def part(self, goal: Goal, slot: str) -> Part:
        """A part of a goal; what has no name is called by its code."""
        area, question, initiative = codes_in(slot)
        asked = {one["code"]: one["text"] for one in (goal.survey or {}).get("questions", ())}
        return Part(
            slot,
            self._areas.get(area, area) if area else None,
            asked.get(question, {"sv": question}) if question else None,
            self._initiatives.get(initiative, {"sv": initiative}) if initiative else None,
        )

    @cached_property
    def _areas(self) -> Mapping[str, str]:
        return self._by_code(select(Area.code, Area.name))

    @cached_property
    def _initiatives(self) -> Mapping[str, Texts]:
        return self._by_code(select(Initiative.code, Initiative.title).where(Initiative.ended_at.is_(None)))

    @cached_property
    def _grades(self) -> Mapping[str, Mapping[str, Texts]]:
        return self._by_code(select(Classification.code, Classification.titles))

    def _by_code(self, statement: Select[*tuple[Any, ...]]) -> dict[str, Any]:
        return {code: said for code, said in self._session.execute(statement)}  # noqa: C416  no pairs to mypy
