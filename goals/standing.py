"""How a partnership stands: every goal, judged from what counts, as of a day and as known at a moment."""

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd
from sqlalchemy.orm import Session

from goals import frames, periods
from goals.calendar import Frequency, Period
from goals.finding import goals_of, partnership_of
from goals.measures import Definition, Kind, Per
from goals.models import Goal, Milestone, Target
from goals.path import Path, Point, Profile
from goals.progress import Progress, Thresholds, judge
from partners.access import Actor
from partners.errors import Refused
from partners.models import Partnership


@dataclass(frozen=True)
class Standing:
    """A goal and how it stands; `counted` are the rows of frames.lines that make up its actual value."""

    goal: Goal
    target: Target
    definition: Definition
    thresholds: Thresholds
    progress: Progress
    reported: pd.DataFrame
    counted: pd.DataFrame


def settled(session: Session, as_of: dt.date | None = None) -> dt.date:
    """The date of the figures: the last closed day, or an earlier one that was asked for; Refused if none is closed."""
    last = periods.settled_through(session)
    if last is None:
        raise Refused("nothing-closed")
    return min(as_of, last) if as_of else last


def standings(
    session: Session, actor: Actor, *, as_of: dt.date | None = None, known_at: dt.datetime | None = None
) -> list[Standing]:
    """Every goal of the session's partnership, in the agreement's order."""
    day = settled(session, as_of)
    partnership = partnership_of(session)
    every = frames.lines(session, as_of=day, known_at=known_at)
    goals = goals_of(session, actor, known_at=known_at)
    return [standing_of(goal, partnership, every, day, known_at=known_at) for goal in goals]


def standing_of(
    goal: Goal, partnership: Partnership, every: pd.DataFrame, day: dt.date, *, known_at: dt.datetime | None = None
) -> Standing:
    """How one goal stands by rows of frames.lines; those of other goals and of later periods are left aside."""
    thresholds = Thresholds(Fraction(partnership.on_track), Fraction(partnership.at_risk))
    target = _target_in_force(goal, known_at)
    definition = definition_of(goal, target, partnership)
    reported = every[(every["goal"] == goal.code) & (every["last_day"] <= day)]
    progress = judge(definition, frames.as_lines(reported, goal.code), day, thresholds)
    first, last = definition.counted_span(day)
    counted = reported[(reported["last_day"] >= first) & (reported["last_day"] <= last)]
    return Standing(goal, target, definition, thresholds, progress, reported, counted)


def _target_in_force(goal: Goal, known_at: dt.datetime | None) -> Target:
    return [target for target in goal.targets if known_at is None or target.set_at <= known_at][-1]


def definition_of(goal: Goal, target: Target, partnership: Partnership) -> Definition:
    """What the arithmetic needs of a goal, under one version of its target."""
    first = Period.parse(goal.first_period or partnership.first_period)
    return Definition(
        kind=Kind(goal.kind),
        frequency=Frequency(goal.frequency),
        start=first.first_day if goal.first_period else partnership.start,
        target=Fraction(target.value),
        target_date=target.date,
        reporters=tuple(reporter.organisation.code for reporter in goal.reporters),
        first=first,
        path=_path(goal, target),
        per=Per(target.per) if target.per else None,
    )


def _path(goal: Goal, target: Target) -> Path | None:
    if goal.baseline is None or goal.baseline_date is None or target.profile is None:
        return None
    baseline = Point(goal.baseline_date, Fraction(goal.baseline))
    middle = [Point(milestone.date, milestone_value(goal, milestone)) for milestone in target.milestones]
    weights = [Fraction(weight) for weight in target.monthly_weights or ()]
    points = [baseline, *middle, Point(target.date, Fraction(target.value))]
    return Path(points, Profile(target.profile), weights)


def milestone_value(goal: Goal, milestone: Milestone) -> Fraction:
    """A milestone in the goal's unit: a relative one follows the baseline."""
    if milestone.value is not None:
        return Fraction(milestone.value)
    return Fraction(milestone.relative_to_baseline or 0) * Fraction(goal.baseline or 0)
