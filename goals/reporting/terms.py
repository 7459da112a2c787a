"""What only some kinds of goal are asked with: the words of a ratio, of a survey, the grades of a scale."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.calendar import Period
from goals.classifications import name_of, scales
from goals.entry import Entry
from goals.kinds.scales import Scale
from goals.models import Goal
from partners.models import Classification

Texts = Mapping[str, str]


@dataclass(frozen=True)
class Terms:
    """What a goal's kind needs to be asked; empty for the others.

    `grades` are those of the scale's version that the report belongs to, worst first, with their names. Of a survey
    its own `question` and by language the `counted_answers`; of a level its `target` and on which side it is to be.
    """

    numerator: Texts | None = None
    denominator: Texts | None = None
    question: Texts | None = None
    counted_answers: Mapping[str, Sequence[str]] | None = None
    grades: Mapping[str, Texts] | None = None
    direction: str | None = None
    target: Decimal | None = None


class Asking:
    """The terms of some goals; scales are read only where a goal has one."""

    def __init__(self, session: Session, goals: Collection[Goal]) -> None:
        codes = {goal.scale for goal in goals if goal.scale}
        self._scales: Mapping[str, Scale] = scales(session) if codes else {}
        named = select(Classification).where(Classification.code.in_(codes))
        self._named = {one.code: one for one in session.scalars(named)} if codes else {}

    def terms(self, goal: Goal, period: Period, entry: Entry) -> Terms:
        """What is asked for a period, of a report that says this so far."""
        survey = goal.survey or {}
        questions = survey.get("questions") or [{}]
        target = goal.targets[-1] if goal.targets else None
        return Terms(
            numerator=goal.numerator,
            denominator=goal.denominator,
            question=questions[0].get("text"),
            counted_answers=survey.get("counted_answers"),
            grades=self._grades(goal.scale, period, entry) if goal.scale else None,
            direction=goal.direction,
            target=target.value if target else None,
        )

    def _grades(self, code: str, period: Period, entry: Entry) -> Mapping[str, Texts]:
        scale, named = self._scales[code], self._named[code]
        version = scale.version_of(period, entry.day)
        return {grade: name_of(named, grade) for grade in (version.grades if version else scale.grades)}
