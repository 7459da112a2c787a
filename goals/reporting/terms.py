"""What only some kinds of goal are asked with: the words of a ratio, of a survey, the grades of a scale."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.calendar import Period
from goals.classifications import name_of, scales
from goals.entry import Entry
from goals.kinds.scales import Scale, Version
from goals.models import Goal
from partners.errors import Refused
from partners.models import Classification

Texts = Mapping[str, str]


@dataclass(frozen=True)
class Terms:
    """What a goal's kind needs to be asked; empty for the others.

    `grades` are those of the scale's version that the report belongs to, or where that one has not been published yet
    of the one in force today, worst first, with their names; and the one that the report gives, also where that version
    does not know it. Of a survey its own `question` and by language the `counted_answers`; of a level its `target` and
    on which side it is to be.
    """

    numerator: Texts | None = None
    denominator: Texts | None = None
    question: Texts | None = None
    counted_answers: Mapping[str, Sequence[str]] | None = None
    grades: Mapping[str, Texts] | None = None
    direction: str | None = None
    target: Decimal | None = None


class Asking:
    """The terms of some goals as they stand on a day; scales are read only where a goal has one."""

    def __init__(self, session: Session, goals: Collection[Goal], today: dt.date) -> None:
        self._today = today
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
        if _is_to_come(version, self._today):
            version = scale.version_of(period, self._today)
        known = {*(version.grades if version else scale.grades), entry.grade}
        return {grade: name_of(named, grade) for grade in scale.grades if grade in known}


def check_version(session: Session, goal: Goal, entry: Entry, period: Period, *, today: dt.date) -> None:
    """A grade is read by a version that has been published: raises Refused where only a day tells which one."""
    if entry.grade is None or entry.day is not None or goal.scale is None:
        return
    if _is_to_come(scales(session)[goal.scale].version_of(period, None), today):
        raise Refused("grade-day-missing", field="day")


def _is_to_come(version: Version | None, today: dt.date) -> bool:
    return version is not None and version.published > today
