"""One goal from all sides, for somebody who is signed in: who, where, when, and every report behind the figure.

Quantities are exact, and each list adds up to the same sum: what counts for the goal.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from typing import Any

from sqlalchemy.orm import Session

from goals import frames
from goals.cells import Cell, exact
from goals.document.values import Document
from goals.finding import goals_of
from goals.kinds import COUNTS
from goals.ledger import Report, reports_of
from goals.models import Goal, Target
from goals.overview import Ground, Later, Waiting, read_ground
from goals.standing import Standing, milestone_value
from partners.access import Actor
from partners.errors import NotFound


@dataclass(frozen=True)
class PartnerShare:
    """A partner's part; `percent` is whole, all add up to 100, and None where the sum is nothing.

    `latest` is what it reported for Breakdown.latest.
    """

    partner: str
    called: str
    quantity: Decimal
    percent: int | None
    latest: Cell


@dataclass(frozen=True)
class AreaShare:
    """What counts for an area: the goal's own (or the partnership's; `name` None where it has none), or a part."""

    name: str | None
    quantity: Decimal


@dataclass(frozen=True)
class PeriodSum:
    """What counts for a period, and the running sum, which begins at the baseline."""

    period: str
    quantity: Decimal
    running: Decimal


@dataclass(frozen=True)
class MilestoneSet:
    """Where the goal should be on a day, in its own unit; `share` of its baseline, where it was agreed so."""

    date: dt.date
    value: Decimal
    provenance: str
    share: Decimal | None = None


@dataclass(frozen=True)
class TargetSet:
    """A version of the target, and where the goal then started; `reason` says why it was changed.

    A number is a `value`, a rank a `grade`; what is to be done has neither.
    """

    version: int
    value: Decimal | None
    grade: str | None
    date: dt.date
    baseline: Decimal | None
    baseline_grade: str | None
    baseline_date: dt.date | None
    baseline_provenance: str | None
    provenance: str
    reason: str | None
    set_at: dt.datetime
    milestones: tuple[MilestoneSet, ...]


@dataclass(frozen=True)
class Breakdown:
    """A goal: `counted` is the sum that all lists add up to, `latest` the newest period in it. A goal that is not
    counted has empty lists: its parts stand in its figures.

    `as_of` is None before any period is closed: nothing counts then. `figures`, `later` and `waiting` are those of the
    overview. `reporters` are the names of those that are to report, `derivation` how the first target was arrived at.
    `reports` are the newest of `reports_total`.
    """

    as_of: dt.date | None
    figures: Document
    reporters: tuple[str, ...]
    derivation: Mapping[str, Any] | None
    later: tuple[Later, ...]
    waiting: tuple[Waiting, ...]
    counted: Decimal
    latest: str | None
    by_partner: tuple[PartnerShare, ...]
    by_area: tuple[AreaShare, ...]
    by_period: tuple[PeriodSum, ...]
    targets: tuple[TargetSet, ...]
    reports: tuple[Report, ...]
    reports_total: int


def breakdown(session: Session, actor: Actor, goal_code: str, *, most: int = 20) -> Breakdown:
    """A goal by its code, with its `most` newest reports; raises NotFound."""
    goal = next((goal for goal in goals_of(session, actor) if goal.code == goal_code), None)
    if goal is None:
        raise NotFound
    ground = read_ground(session, actor, goal.id)
    standing = ground.standing(goal)
    account = ground.account(goal, standing)
    counted = set(standing.counted["period"]) if standing else set()
    by_period = _by_period(standing) if standing else ()
    reports, total = reports_of(session, actor, goal, counted, most=most)
    return Breakdown(
        as_of=ground.day,
        figures=account.figures,
        reporters=tuple(reporter.organisation.called for reporter in goal.reporters),
        derivation=goal.derivation,
        later=account.later,
        waiting=account.waiting,
        counted=sum((one.quantity for one in by_period), Decimal(0)),
        latest=by_period[-1].period if by_period else None,
        by_partner=_by_partner(ground, standing) if standing else (),
        by_area=_by_area(ground, goal, counted),
        by_period=by_period,
        targets=tuple(_target_set(target) for target in goal.targets),
        reports=reports,
        reports_total=total,
    )


def percents(quantities: Sequence[Fraction]) -> list[int | None]:
    """Whole percentages that add up to 100: those cut off the most are rounded up. None where the sum is nothing."""
    total = sum(quantities, Fraction(0))
    if not total:
        return [None] * len(quantities)
    shares = [quantity * 100 / total for quantity in quantities]
    left = 100 - sum(int(share) for share in shares)
    lifted = sorted(range(len(shares)), key=lambda place: int(shares[place]) - shares[place])[:left]
    return [int(share) + (place in lifted) for place, share in enumerate(shares)]


def _by_partner(ground: Ground, standing: Standing) -> tuple[PartnerShare, ...]:
    if standing.definition.kind not in COUNTS:
        return ()
    sums = frames.by_partner(standing.counted)
    by_period = frames.by_period(standing.counted)
    if ground.day is None or by_period.empty:
        return ()
    codes, quantities = list(sums["partner"]), list(sums["quantity"])
    latest = ground.cells(standing, by_period["period"].iloc[-1], codes)
    return tuple(
        PartnerShare(code, ground.background.organisations[code].called, exact(quantity), percent, cell)
        for code, quantity, percent, cell in zip(codes, quantities, percents(quantities), latest, strict=True)
    )


def _by_period(standing: Standing) -> tuple[PeriodSum, ...]:
    if standing.definition.kind not in COUNTS:
        return ()
    sums = frames.by_period(standing.counted)
    path = standing.definition.path
    runs = accumulate(sums["quantity"], initial=path.baseline.value if path else Fraction(0))
    next(runs)
    rows = zip(sums["period"], sums["quantity"], runs, strict=True)
    return tuple(PeriodSum(period, exact(quantity), exact(running)) for period, quantity, running in rows)


def _by_area(ground: Ground, goal: Goal, periods: Collection[str]) -> tuple[AreaShare, ...]:
    every = ground.background.sums
    counted = every[(every["goal"] == goal.code) & every["period"].isin(list(periods))]
    sums: dict[str, Fraction] = defaultdict(Fraction)
    for code, quantity in zip(counted["area"], counted["quantity"], strict=True):
        sums[code] += quantity
    areas, own = ground.background.areas, goal.area.code if goal.area else ground.background.own_area
    names = {code: area.name for code, area in areas.items()} | {"": areas[own].name if own else None}
    ordered = sorted(sums.items(), key=lambda one: (-one[1], one[0]))
    return tuple(AreaShare(names[code], exact(quantity)) for code, quantity in ordered)


def _target_set(target: Target) -> TargetSet:
    milestones = tuple(
        MilestoneSet(one.date, exact(milestone_value(target, one)), one.provenance, one.relative_to_baseline)
        for one in target.milestones
    )
    return TargetSet(
        version=target.version,
        value=target.value,
        grade=target.grade,
        date=target.date,
        baseline=target.baseline,
        baseline_grade=target.baseline_grade,
        baseline_date=target.baseline_date,
        baseline_provenance=target.baseline_provenance,
        provenance=target.provenance,
        reason=target.reason,
        set_at=target.set_at,
        milestones=milestones,
    )
