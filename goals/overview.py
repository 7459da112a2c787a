"""A partnership at a glance, for somebody who is signed in: its goals, worst first, and who reported what.

Quantities are exact; the figures of a goal are those of a release document, with nothing withheld.
"""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import pandas as pd
from sqlalchemy import func
from sqlalchemy.orm import Session

from goals import frames, periods
from goals.calendar import Frequency, Period, whole_periods
from goals.document import Document, figures, organisations_of, promise
from goals.finding import goals_of, partnership_of, visible_to
from goals.measures import Definition
from goals.models import Contribution, ContributionState, Goal
from goals.standing import Standing, standing_of
from partners.access import Actor
from partners.models import Organisation, Partnership
from partners.partnerships import tenant_of

# from which share of its column on a cell is darker than the lightest tint
DARKER = (Fraction(1, 4), Fraction(2, 5), Fraction(3, 5))


@dataclass(frozen=True)
class Later:
    """What has been verified in a period that does not count yet; None is nothing to report."""

    period: str
    quantity: Decimal | None


@dataclass(frozen=True)
class Waiting:
    """The submitted reports of a period that somebody may know of.

    `quantity` is their sum, None where all say nothing to report; `corrections` of them are to replace a report that
    has been verified already.
    """

    period: str
    reports: int
    quantity: Decimal | None
    corrections: int


@dataclass(frozen=True)
class GoalAccount:
    """A goal: its figures (docs/release-document.md, "A goal"), and what stands beside them without being counted."""

    figures: Document
    later: tuple[Later, ...]
    waiting: tuple[Waiting, ...]


class Reported(StrEnum):
    """What one partner has said for a goal and a period, as far as it has been verified."""

    QUANTITY = "quantity"
    NOTHING_TO_REPORT = "nothing_to_report"
    MISSING = "missing"
    NOT_EXPECTED = "not_expected"


@dataclass(frozen=True)
class Cell:
    """One partner, one goal, one period. A quantity may be a share in another's report, also where none is expected.

    `tint` is 0 to 4: nothing, or how large a share of the goal's total in the period.
    """

    reported: Reported
    quantity: Decimal | None = None
    tint: int = 0


@dataclass(frozen=True)
class Column:
    """A goal's latest period that a report was due for; `total` is None where no quantity has been verified."""

    goal: str
    title: Mapping[str, str]
    period: str
    total: Decimal | None


@dataclass(frozen=True)
class Row:
    """A partner and its cells, in the order of the columns."""

    partner: str
    called: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Heat:
    """Partners by goals. Goals that no report is due for, and partners that have nothing to do there, are left out."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Heading:
    """Which partnership this is; `area` is the name of its place, None where it has no single one."""

    code: str
    name: Mapping[str, str]
    kind: str
    area: str | None


@dataclass(frozen=True)
class Overview:
    """`as_of` is None before any period is closed: the goals then have a promise and no judgement."""

    partnership: Heading
    as_of: dt.date | None
    received: int
    due: int
    goals: tuple[GoalAccount, ...]
    heat: Heat


@dataclass(frozen=True)
class Ground:
    """Everything that goals are accounted for from, read once; `lines` go on after `day`, the date of the figures."""

    partnership: Partnership
    day: dt.date | None
    lines: pd.DataFrame
    sources: pd.DataFrame
    organisations: Mapping[str, Organisation]
    waiting: Mapping[uuid.UUID, tuple[Waiting, ...]]

    def standing(self, goal: Goal) -> Standing | None:
        """How a goal stands; None before any period is closed."""
        return standing_of(goal, self.partnership, self.lines, self.day) if self.day else None

    def account(self, goal: Goal, standing: Standing | None) -> GoalAccount:
        """What is said of a goal that stands so."""
        day = self.day or dt.date.min
        shown = figures(standing, self.organisations, self.sources, day) if standing else None
        beside = self.lines[(self.lines["goal"] == goal.code) & (self.lines["last_day"] > day)]
        return GoalAccount(shown or promise(goal, self.partnership), _later(beside), self.waiting.get(goal.id, ()))


def overview(session: Session, actor: Actor) -> Overview:
    """The session's partnership as of its last closed day: the smallest r first, then the goals without one."""
    ground = read_ground(session, actor)
    standings = [(goal, ground.standing(goal)) for goal in goals_of(session, actor)]
    judged = [standing for _, standing in standings if standing]
    area = ground.partnership.area
    return Overview(
        partnership=Heading(
            ground.partnership.code, ground.partnership.name, ground.partnership.kind, area.name if area else None
        ),
        as_of=ground.day,
        received=sum(standing.progress.coverage.received for standing in judged),
        due=sum(standing.progress.coverage.due for standing in judged),
        goals=tuple(ground.account(*one) for one in sorted(standings, key=lambda one: _rank(one[1]))),
        heat=_heat(judged, ground.organisations, ground.day) if ground.day else Heat((), ()),
    )


def read_ground(session: Session, actor: Actor, goal_id: uuid.UUID | None = None) -> Ground:
    """What the partnership's goals, or one of them, are accounted for from, as far as somebody may know of it."""
    day = periods.settled_through(session)
    return Ground(
        partnership=partnership_of(session),
        day=day,
        lines=frames.lines(session, as_of=dt.date.max, goal_id=goal_id),
        sources=frames.provenance(session, as_of=day or dt.date.min, goal_id=goal_id),
        organisations=organisations_of(session),
        waiting=_waiting(session, actor, goal_id),
    )


def exact(number: Fraction) -> Decimal:
    """A sum of quantities as a decimal number: they have at most six decimals."""
    return Decimal(number.numerator) / Decimal(number.denominator)


def _rank(standing: Standing | None) -> tuple[bool, Fraction]:
    ratio = standing.progress.ratio if standing else None
    return ratio is None, ratio or Fraction(0)


def _later(lines: pd.DataFrame) -> tuple[Later, ...]:
    sums: dict[str, Fraction | None] = {}
    for period, quantity in zip(lines["period"], lines["quantity"], strict=True):
        before = sums.setdefault(period, None)
        sums[period] = before if quantity is None else quantity + (before or 0)
    every = sorted(sums.items(), key=lambda one: Period.parse(one[0]))
    return tuple(Later(period, None if quantity is None else exact(quantity)) for period, quantity in every)


def _waiting(session: Session, actor: Actor, goal_id: uuid.UUID | None) -> dict[uuid.UUID, tuple[Waiting, ...]]:
    place = (Contribution.goal_id, Contribution.period)
    statement = (
        visible_to(actor, tenant_of(session))
        .with_only_columns(
            *place,
            func.count(Contribution.id),
            func.sum(Contribution.quantity),
            func.count(Contribution.verified_submission),
        )
        .where(Contribution.state == ContributionState.SUBMITTED)
        .group_by(*place)
    )
    if goal_id is not None:
        statement = statement.where(Contribution.goal_id == goal_id)
    found: dict[uuid.UUID, list[Waiting]] = defaultdict(list)
    for goal, period, reports, quantity, corrections in session.execute(statement):
        found[goal].append(Waiting(period, reports, quantity, corrections))
    return {goal: tuple(sorted(some, key=lambda one: Period.parse(one.period))) for goal, some in found.items()}


def due_periods(definition: Definition, day: dt.date) -> list[Period]:
    """The periods that reports were due for, as in coverage."""
    if definition.frequency is Frequency.IRREGULAR:
        return []
    return whole_periods(definition.frequency, definition.first.first_day, min(day, definition.target_date))


def lacking(standing: Standing, day: dt.date) -> list[tuple[str, Period]]:
    """The reports, by partner and period, that were due and are not among those that count: a status is preliminary."""
    lines = frames.as_lines(standing.reported, standing.goal.code)
    here = {(line.partner, line.period) for line in lines if line.reported}
    return [
        (partner, period)
        for period in due_periods(standing.definition, day)
        for partner in standing.definition.reporters
        if (partner, period) not in here
    ]


def cells(standing: Standing, day: dt.date, period: str, partners: Iterable[str]) -> list[Cell]:
    """What each of the partners has reported for a period."""
    lines = standing.reported[standing.reported["period"] == period]
    said = dict(zip(lines["partner"], lines["quantity"], strict=True))
    total = sum((quantity for quantity in said.values() if quantity is not None), Fraction(0))
    is_due = any(one.code == period for one in due_periods(standing.definition, day))
    expected = standing.definition.reporters if is_due else ()
    return [
        _cell(said[partner], total)
        if partner in said
        else Cell(Reported.MISSING if partner in expected else Reported.NOT_EXPECTED)
        for partner in partners
    ]


def _cell(quantity: Fraction | None, total: Fraction) -> Cell:
    if quantity is None:
        return Cell(Reported.NOTHING_TO_REPORT)
    share = quantity / total if total else Fraction(0)
    tint = 1 + sum(share >= line for line in DARKER) if share else 0
    return Cell(Reported.QUANTITY, exact(quantity), tint)


def _heat(standings: list[Standing], organisations: Mapping[str, Organisation], day: dt.date) -> Heat:
    columns, table = [], []
    for standing in standings:
        due = due_periods(standing.definition, day)
        if due:
            column = cells(standing, day, due[-1].code, organisations)
            quantities = [cell.quantity for cell in column if cell.quantity is not None]
            total = sum(quantities, Decimal(0)) if quantities else None
            columns.append(Column(standing.goal.code, standing.goal.title, due[-1].code, total))
            table.append(column)
    by_partner = zip(organisations.items(), zip(*table, strict=True), strict=True) if table else ()
    return Heat(
        tuple(columns),
        tuple(
            Row(code, organisation.called, row)
            for (code, organisation), row in by_partner
            if any(cell.reported is not Reported.NOT_EXPECTED for cell in row)
        ),
    )
