"""What a goal would say if it had the terms that somebody is typing: its way, and how it would be judged.

Nothing is written. The reports that have been verified stay what they are; only what they are measured against moves.
"""

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.calendar import Frequency, Period, last_whole_period
from goals.document.figures import figures, promise
from goals.document.values import Document, Figure, shown
from goals.kinds import Definition, Per, Thresholds
from goals.models import Goal, GoalReporter, Milestone, Target
from goals.overview import Ground, read_ground
from goals.path import Path
from goals.setting.goals import Given, checked
from goals.setting.terms import GoalTerms, TargetTerms
from goals.standing import definition_of, standing_of
from partners.access import Actor, Permission
from partners.models import Organisation
from partners.partnerships import tenant_of

NO_GOAL = uuid.UUID(int=0)  # what nobody has reported to


@dataclass(frozen=True)
class Expected:
    """What a goal should be on a day: the one that figures stand for now, where the way has begun by then.

    From `on_track` on it goes to plan, from `at_risk` on it is slightly behind; upwards, or where the way leads
    downwards (`is_falling`) so much or less. Both are None where nothing is expected of it yet, and on the day of the
    target: then it has been reached, or it has not.
    """

    day: dt.date
    value: Figure
    on_track: Figure | None
    at_risk: Figure | None
    is_falling: bool


@dataclass(frozen=True)
class Preview:
    """A goal as it would be (docs/release-document.md, "A goal"); judged where something has been reported.

    `expected` is None for a goal of a kind that is not on its way to somewhere. `thresholds` are the partnership's.
    """

    figures: Document
    expected: Expected | None
    thresholds: Thresholds


def preview(session: Session, actor: Actor, given: Given, *, goal_id: uuid.UUID | None = None) -> Preview:
    """A goal in the words of a file, with what has been reported to the one that it is or is to become.

    For whoever may set goals or decide targets. Raises GivenErrors or Refused for what could not be set.
    """
    if not actor.may(Permission.TARGET_DECIDE, tenant_of(session)):
        actor.must(Permission.GOAL_SET, tenant_of(session))
    _, terms = checked(session, actor, given)
    organisations = {one.id: one for one in session.scalars(select(Organisation))}
    return judged(as_it_would_be(terms, organisations), read_ground(session, actor, goal_id or NO_GOAL))


def as_it_would_be(terms: GoalTerms, organisations: Mapping[uuid.UUID, Organisation]) -> Goal:
    """A goal with these terms, which no session knows of."""
    reporters = [GoalReporter(organisation=organisations[key]) for key in dict.fromkeys(terms.reporters)]
    targets = [] if terms.target is None else [_target(terms.target)]
    return Goal(targets=targets, reporters=reporters, **terms.columns)


def _target(terms: TargetTerms) -> Target:
    milestones = sorted(terms.milestones, key=lambda one: one.date)
    return Target(version=1, milestones=[Milestone(**vars(one)) for one in milestones], **terms.columns)


def judged(goal: Goal, ground: Ground) -> Preview:
    """A goal on the ground of what has been reported."""
    partnership = ground.basis.partnership
    thresholds = Thresholds(Fraction(partnership.on_track), Fraction(partnership.at_risk))
    if ground.day:
        standing = standing_of(goal, ground.basis, ground.day)
        definition, told = standing.definition, figures(standing, ground.background, ground.day)
    else:
        definition = definition_of(goal, goal.targets[-1] if goal.targets else None, ground.basis)
        told = promise(goal, ground.basis, ground.background)
    path = definition.expected_path(ground.day or definition.until(dt.date.max))
    if path is None:
        return Preview(told, None, thresholds)
    day = _day(definition, path, ground.day, dt.date.fromisoformat(told["at"]) if told["at"] else None)
    is_final = definition.is_final(day)
    return Preview(told, _expected(path, day, thresholds, is_final=is_final), thresholds)


def _expected(path: Path, day: dt.date, thresholds: Thresholds, *, is_final: bool) -> Expected:
    baseline, value = path.baseline.value, path.expected(day)

    def from_share(share: Fraction) -> Figure | None:
        return None if is_final or value == baseline else shown(baseline + share * (value - baseline))

    on_track, at_risk = from_share(thresholds.on_track), from_share(thresholds.at_risk)
    return Expected(day, shown(value), on_track, at_risk, is_falling=path.target.value < baseline)


def _day(definition: Definition, path: Path, settled: dt.date | None, at: dt.date | None) -> dt.date:
    """The day that its figure stands for, or that a count would stand for now; where the way has not begun by then,
    the end of its first period."""
    if definition.per is Per.YEAR:
        return path.target.day
    if at is None and settled:
        at = min(last_whole_period(definition.frequency, settled).last_day, path.target.day)
    if at and at > path.baseline.day:
        return at
    period = definition.first
    if definition.frequency is not Frequency.IRREGULAR:
        period = Period.containing(period.first_day, definition.frequency)
    while period.last_day <= path.baseline.day:
        period = period.following
    return min(period.last_day, path.target.day)
