"""What reports are about, by name: their goal with how its measures are told, and the part of it that each is about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.models import Goal
from goals.record_models import Initiative
from goals.slots import codes_in
from partners.models import Area, Classification

Texts = Mapping[str, str]
Part = tuple[Texts, ...]


@dataclass(frozen=True)
class About:
    """The goal of a report: its code, its title and its kind; its unit and its grades' names, where it has any."""

    goal: str
    title: Texts
    kind: str
    unit: Texts | None
    grades: Mapping[str, Texts]


@dataclass(frozen=True)
class Names:
    """Areas, initiatives and classifications by their codes."""

    areas: Mapping[str, str]
    initiatives: Mapping[str, Texts]
    grades: Mapping[str, Mapping[str, Texts]]

    def about(self, goal: Goal) -> About:
        """A goal, for whoever tells of a report to it."""
        return About(goal.code, goal.title, goal.kind, goal.unit, self.grades.get(goal.scale or "", {}))

    def part(self, goal: Goal, slot: str) -> Part:
        """The area, the question and the initiative that a part of a goal is about; empty for the goal's own.

        A code that has no name is its own.
        """
        area, question, initiative = codes_in(slot)
        asked = {one["code"]: one["text"] for one in (goal.survey or {}).get("questions", ())}
        named = (
            {"sv": self.areas.get(area, area)},
            asked.get(question, {"sv": question}),
            self.initiatives.get(initiative, {"sv": initiative}),
        )
        return tuple(name for code, name in zip((area, question, initiative), named, strict=True) if code)


def names_in(session: Session) -> Names:
    """All names that a report may need, read once."""
    named = select(Initiative.code, Initiative.title).where(Initiative.ended_at.is_(None))
    return Names(
        areas=_by_code(session.execute(select(Area.code, Area.name))),
        initiatives=_by_code(session.execute(named)),
        grades=_by_code(session.execute(select(Classification.code, Classification.titles))),
    )


def _by_code(rows: Iterable[Any]) -> dict[str, Any]:
    return {code: said for code, said in rows}  # noqa: C416  rows are no pairs to the type checker
