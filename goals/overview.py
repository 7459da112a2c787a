"""A partnership at a glance, for somebody who is signed in: its goals, worst first, and who reported what.

Quantities are exact; the figures of a goal are those of a release document, with nothing withheld.
"""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from sqlalchemy.orm import Session

from goals import frames, periods
from goals.calendar import Period
from goals.cells import Cell, Reported, cells, exact, told_in
from goals.document.figures import Background, background_of, figures, promise
from goals.document.values import Document
from goals.entry import Entry
from goals.finding import goals_of, visible_to
from goals.kinds import COUNTS, OWN, Line, Status
from goals.models import Contribution, ContributionState, Goal
from goals.progress import due_periods
from goals.standing import Basis, Standing, basis_of, standing_of
from partners.access import Actor
from partners.models import Organisation
from partners.partnerships import tenant_of


@dataclass(frozen=True)
class Later:
    """What has been verified in a period that does not count yet: a sum, or what was `said` of a goal that is not
    counted, how many `parts` of it have been told of besides, and where it comes from.

    Without any of them there was nothing to report.
    """

    period: str
    quantity: Decimal | None
    said: tuple[Entry, ...] = ()
    parts: int = 0
    provenance: tuple[str, ...] = ()


@dataclass(frozen=True)
class Submitted:
    """A report that waits to be verified; `partner` is a code, and a correction replaces one that counts."""

    goal_id: uuid.UUID
    partner: str
    period: str
    is_correction: bool


@dataclass(frozen=True)
class Waiting:
    """The submitted reports of a period that somebody may know of: how many, and how many of them are corrections."""

    period: str
    reports: int
    corrections: int


@dataclass(frozen=True)
class GoalAccount:
    """A goal: its figures (docs/release-document.md, "A goal"), its place in the agreement, and what stands beside them
    without being counted.
    """

    figures: Document
    position: int
    later: tuple[Later, ...]
    waiting: tuple[Waiting, ...]


@dataclass(frozen=True)
class Column:
    """A goal's latest period that a report was due for.

    `total` is None where nothing adds up, or no quantity has been verified.
    """

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
    """Everything that goals are accounted for from, read once; its lines go on after `day`, the date of the figures."""

    basis: Basis
    background: Background
    day: dt.date | None
    submitted: Sequence[Submitted]

    def standing(self, goal: Goal) -> Standing | None:
        """How a goal stands; None before any period is closed."""
        return standing_of(goal, self.basis, self.day) if self.day else None

    def account(self, goal: Goal, standing: Standing | None) -> GoalAccount:
        """What is said of a goal that stands so."""
        day = self.day or dt.date.min
        shown = figures(standing, self.background, day) if standing else None
        lines = self.basis.lines
        beside = lines[(lines["goal"] == goal.code) & (lines["last_day"] > day)]
        told = shown or promise(goal, self.basis, self.background)
        later = tuple(
            replace(one, provenance=tuple(self.background.codes(goal.code, [one.period])))
            for one in _later(goal, frames.as_lines(beside, goal.code))
        )
        return GoalAccount(told, goal.position, later, self.waiting(goal))

    def waiting(self, goal: Goal) -> tuple[Waiting, ...]:
        """The submitted reports to a goal, by period."""
        found: dict[str, list[Submitted]] = defaultdict(list)
        for one in self.submitted:
            if one.goal_id == goal.id:
                found[one.period].append(one)
        return tuple(_waiting(period, found[period]) for period in sorted(found, key=Period.parse))

    def cells(self, standing: Standing, period: str, partners: Iterable[str]) -> list[Cell]:
        """What each of the partners has said for a period of a goal."""
        place = (standing.goal.id, period)
        waiting = {one.partner for one in self.submitted if (one.goal_id, one.period) == place}
        codes = list(partners)
        found = cells(standing, period, codes, submitted=waiting)
        return [self._with_origin(standing, period, *one) for one in zip(codes, found, strict=True)]

    def _with_origin(self, standing: Standing, period: str, partner: str, cell: Cell) -> Cell:
        """A cell with where its number comes from: of what is told of a goal as a whole, not where its parts do."""
        if cell.reported is not Reported.MEASURE:
            return cell
        goal = standing.goal.code
        own = self.background.codes(goal, [period], partner=partner, area=OWN, question=OWN) if cell.said else []
        return replace(cell, provenance=tuple(own or self.background.codes(goal, [period], partner=partner)))


def overview(session: Session, actor: Actor) -> Overview:
    """The session's partnership as of its last closed day: the smallest r first, then the goals without one."""
    ground = read_ground(session, actor)
    standings = [(goal, ground.standing(goal)) for goal in goals_of(session, actor)]
    judged = [standing for _, standing in standings if standing]
    partnership = ground.basis.partnership
    area = partnership.area
    return Overview(
        partnership=Heading(partnership.code, partnership.name, partnership.kind, area.name if area else None),
        as_of=ground.day,
        received=sum(standing.progress.coverage.received for standing in judged),
        due=sum(standing.progress.coverage.due for standing in judged),
        goals=tuple(ground.account(*one) for one in sorted(standings, key=lambda one: _rank(one[1]))),
        heat=_heat(judged, ground) if ground.day else Heat((), ()),
    )


def read_ground(session: Session, actor: Actor, goal_id: uuid.UUID | None = None) -> Ground:
    """What the partnership's goals, or one of them, are accounted for from, as far as somebody may know of it."""
    day = periods.settled_through(session)
    return Ground(
        basis=basis_of(session, as_of=dt.date.max, goal_id=goal_id),
        background=background_of(session, as_of=dt.date.max, goal_id=goal_id),
        day=day,
        submitted=_submitted(session, actor, goal_id),
    )


def _rank(standing: Standing | None) -> tuple[int, Fraction]:
    """By r, a promise that was missed without one among the worst; then promises without, then what is followed."""
    if standing is None or standing.progress.status is None:
        return 2, Fraction(0)
    is_missed = standing.progress.status is Status.NOT_ACHIEVED
    ratio = standing.progress.ratio
    return (1 if ratio is None and not is_missed else 0), ratio or Fraction(0)


def _waiting(period: str, reports: Sequence[Submitted]) -> Waiting:
    return Waiting(period, len(reports), sum(one.is_correction for one in reports))


def _later(goal: Goal, lines: list[Line]) -> tuple[Later, ...]:
    found: dict[Period, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.period].append(line)
    return tuple(_of_period(goal, period, found[period]) for period in sorted(found))


def _of_period(goal: Goal, period: Period, lines: list[Line]) -> Later:
    if goal.kind not in COUNTS:
        return Later(period.code, None, *told_in(lines))
    quantities = [line.quantity for line in lines if line.quantity is not None]
    return Later(period.code, exact(sum(quantities, Fraction(0))) if quantities else None)


def _submitted(session: Session, actor: Actor, goal_id: uuid.UUID | None) -> list[Submitted]:
    """The submitted reports that somebody may know of."""
    statement = (
        visible_to(actor, tenant_of(session))
        .join(Organisation, Organisation.id == Contribution.organisation_id)
        .with_only_columns(
            Contribution.goal_id,
            Organisation.code,
            Contribution.period,
            Contribution.verified_submission,
        )
        .where(Contribution.state == ContributionState.SUBMITTED)
    )
    if goal_id is not None:
        statement = statement.where(Contribution.goal_id == goal_id)
    return [
        Submitted(goal, partner, period, verified is not None)
        for goal, partner, period, verified in session.execute(statement)
    ]


def _heat(standings: list[Standing], ground: Ground) -> Heat:
    organisations, columns, table = ground.background.organisations, [], []
    for standing in standings:
        due = due_periods(standing.definition, ground.day or dt.date.min)
        if due:
            column = ground.cells(standing, due[-1].code, organisations)
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
