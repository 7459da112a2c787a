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

from goals.calendar import last_whole_period
from goals.document import Document, Figure, figures, promise, shown
from goals.measures import Definition, Per
from goals.models import Goal, GoalReporter, Milestone, Target
from goals.overview import Ground, read_ground
from goals.setting.goals import Given, checked
from goals.setting.terms import GoalTerms
from goals.standing import definition_of, standing_of
from partners.access import Actor, Permission
from partners.models import Organisation
from partners.partnerships import tenant_of

NO_GOAL = uuid.UUID(int=0)  # what nobody has reported to


@dataclass(frozen=True)
class Preview:
    """A goal as it would be (docs/release-document.md, "A goal"); judged where something has been reported.

    On `day`, which is the one that figures stand for now where the way has begun by then, it should be `expected`:
    from `on_track` on it goes to plan, from `at_risk` on it is slightly behind. Both are None where nothing is
    expected of it yet, and where the way leads downwards.
    """

    figures: Document
    day: dt.date
    expected: Figure
    on_track: Figure | None
    at_risk: Figure | None


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
    own = {name: value for name, value in vars(terms).items() if name not in ("reporters", "target")}
    way = {name: value for name, value in vars(terms.target).items() if name != "milestones"}
    milestones = sorted(terms.target.milestones, key=lambda one: one.date)
    target = Target(version=1, milestones=[Milestone(**vars(one)) for one in milestones], **way)
    reporters = [GoalReporter(organisation=organisations[key]) for key in dict.fromkeys(terms.reporters)]
    return Goal(targets=[target], reporters=reporters, **own)


def judged(goal: Goal, ground: Ground) -> Preview:
    """A goal on the ground of what has been reported."""
    partnership, target = ground.partnership, goal.targets[-1]
    definition = definition_of(goal, target, partnership)
    if ground.day:
        standing = standing_of(goal, partnership, ground.lines, ground.day)
        shown_as = figures(standing, ground.organisations, ground.sources, ground.day)
    else:
        shown_as = promise(goal, partnership)
    path = definition.expected_path(ground.day or target.date)
    day = _day(definition, ground.day)
    baseline, expected = path.baseline.value, path.expected(day)
    is_growing = expected > baseline

    def from_share(share: Fraction) -> Figure | None:
        return shown(baseline + share * (expected - baseline)) if is_growing else None

    on_track, at_risk = from_share(Fraction(partnership.on_track)), from_share(Fraction(partnership.at_risk))
    return Preview(shown_as, day, shown(expected), on_track, at_risk)


def _day(definition: Definition, settled: dt.date | None) -> dt.date:
    """The day that a count would stand for now; where the way has not begun by then, the end of its first period."""
    path = definition.expected_path(settled or definition.target_date)
    if definition.per is Per.YEAR:
        return path.target.day
    if settled:
        day = min(last_whole_period(definition.frequency, settled).last_day, path.target.day)
        if day > path.baseline.day:
            return day
    period = definition.first
    while period.last_day <= path.baseline.day:
        period = period.following
    return min(period.last_day, path.target.day)
