"""How a partnership stands: every goal, judged from what counts, as of a day and as known at a moment."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pandas as pd
from sqlalchemy.orm import Session

from goals import frames, periods
from goals.calendar import Frequency, Period
from goals.classifications import scales
from goals.finding import goals_of, partnership_of
from goals.kinds import Definition, Direction, Kind, Line, Per, Thresholds
from goals.kinds.scales import Scale
from goals.models import Goal, Milestone, Target
from goals.path import Path, Point, Profile
from goals.progress import Progress, judge
from partners.access import Actor
from partners.areas import areas_within
from partners.errors import Refused
from partners.models import Partnership


@dataclass(frozen=True)
class Standing:
    """A goal and how it stands; `lines` is what has been reported to it.

    `reported` are the same as rows of frames.lines, and `counted` those of them that make up its actual value.
    """

    goal: Goal
    target: Target | None
    definition: Definition
    thresholds: Thresholds
    progress: Progress
    as_of: dt.date
    lines: Sequence[Line]
    reported: pd.DataFrame
    counted: pd.DataFrame


@dataclass(frozen=True)
class Basis:
    """What goals are judged on, read once: rows of frames.lines, scales by code, and which areas lie in which."""

    partnership: Partnership
    lines: pd.DataFrame
    scales: Mapping[str, Scale]
    within: Mapping[str, frozenset[str]]


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
    basis = basis_of(session, as_of=day, known_at=known_at)
    goals = goals_of(session, actor, known_at=known_at)
    return [standing_of(goal, basis, day, known_at=known_at) for goal in goals]


def basis_of(
    session: Session, *, as_of: dt.date, known_at: dt.datetime | None = None, goal_id: uuid.UUID | None = None
) -> Basis:
    """What the goals of the session's partnership are judged on, or one of them."""
    lines = frames.lines(session, as_of=as_of, known_at=known_at, goal_id=goal_id)
    parts = set(lines["area"]) - {""}
    within = areas_within(session) if len(parts) > 1 else {}
    return Basis(partnership_of(session), lines, scales(session), within)


def standing_of(goal: Goal, basis: Basis, day: dt.date, *, known_at: dt.datetime | None = None) -> Standing:
    """How one goal stands; the rows of other goals and of later periods are left aside."""
    partnership, every = basis.partnership, basis.lines
    thresholds = Thresholds(Fraction(partnership.on_track), Fraction(partnership.at_risk))
    target = _target_in_force(goal, known_at)
    definition = definition_of(goal, target, basis)
    reported = every[(every["goal"] == goal.code) & (every["last_day"] <= day)]
    lines = frames.as_lines(reported, goal.code)
    progress = judge(definition, lines, day, thresholds)
    first, last = definition.counted_span(day)
    counted = reported[(reported["last_day"] >= first) & (reported["last_day"] <= last)]
    return Standing(goal, target, definition, thresholds, progress, day, lines, reported, counted)


def _target_in_force(goal: Goal, known_at: dt.datetime | None) -> Target | None:
    known = [target for target in goal.targets if known_at is None or target.set_at <= known_at]
    return known[-1] if known else None


def definition_of(goal: Goal, target: Target | None, basis: Basis) -> Definition:
    """What the arithmetic needs of a goal, under one version of its target."""
    first = Period.parse(goal.first_period or basis.partnership.first_period)
    return Definition(
        kind=Kind(goal.kind),
        frequency=Frequency(goal.frequency),
        start=first.first_day if goal.first_period else basis.partnership.start,
        reporters=tuple(reporter.organisation.code for reporter in goal.reporters),
        first=first,
        direction=Direction(goal.direction) if goal.direction else None,
        scale=basis.scales.get(goal.scale or ""),
        questions=tuple(question["code"] for question in (goal.survey or {}).get("questions", ())),
        within=basis.within,
        **(_aim(target) if target else {}),
    )


def _aim(target: Target) -> dict[str, Any]:
    return {
        "target": None if target.value is None else Fraction(target.value),
        "target_date": target.date,
        "target_grade": target.grade,
        "baseline_grade": target.baseline_grade,
        "per": Per(target.per) if target.per else None,
        "path": _path(target),
    }


def _path(target: Target) -> Path | None:
    if target.baseline is None or target.baseline_date is None or target.profile is None or target.value is None:
        return None
    baseline = Point(target.baseline_date, Fraction(target.baseline))
    middle = [Point(milestone.date, milestone_value(target, milestone)) for milestone in target.milestones]
    weights = [Fraction(weight) for weight in target.monthly_weights or ()]
    points = [baseline, *middle, Point(target.date, Fraction(target.value))]
    return Path(points, Profile(target.profile), weights)


def milestone_value(target: Target, milestone: Milestone) -> Fraction:
    """A milestone in the goal's unit: a relative one follows its version's baseline."""
    if milestone.value is not None:
        return Fraction(milestone.value)
    return Fraction(milestone.relative_to_baseline or 0) * Fraction(target.baseline or 0)
