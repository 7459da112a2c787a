"""Who has reported what in a period: partners by goals, who is late, and which statuses that leaves preliminary."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from goals import periods
from goals.calendar import Period
from goals.cells import lacking
from goals.finding import Reporter, goals_of
from goals.models import Goal, PeriodState
from goals.outstanding import COUNTED, Place, Reached, Stage, asked_in, is_due, partners_of, reached
from goals.standing import basis_of, standing_of
from partners.access import Actor, Permission
from partners.partnerships import tenant_of

OWING = (Stage.MISSING, Stage.DRAFT, Stage.RETURNED)


@dataclass(frozen=True)
class Cell:
    """One partner's report to a goal: how far it has come, when it moved last, how many days it is late (0: it is not).

    `is_due`: it is expected, and not only welcome. `correction` is how far a new version has come while the verified
    one goes on counting.
    """

    stage: Stage
    is_due: bool = False
    moved_at: dt.datetime | None = None
    days_late: int = 0
    correction: Stage | None = None


@dataclass(frozen=True)
class Column:
    """A goal, and the period of it that is reported: the year's for a yearly goal."""

    goal: str
    title: Mapping[str, str]
    period: Period


@dataclass(frozen=True)
class Row:
    """A partner and its cells, in the order of the columns."""

    partner: str
    called: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Preliminary:
    """A goal whose status is preliminary as of the last closed day: verified reports of those due, and where some lack.

    `lacking` are the partnership's own periods, oldest first.
    """

    goal: str
    title: Mapping[str, str]
    received: int
    due: int
    lacking: tuple[Period, ...]


@dataclass(frozen=True)
class Coverage:
    """A period's reports. Goals that nobody reports there and partners that report nothing are left out.

    `received` are verified, of `expected`; `as_of` is None before any period is closed.
    """

    period: Period
    state: PeriodState
    due: dt.date
    as_of: dt.date | None
    expected: int
    received: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    preliminary: tuple[Preliminary, ...]

    @property
    def late(self) -> list[tuple[Row, int]]:
        """The partners whose reports should have been here by the due day, and how many."""
        counted = [(row, sum(cell.days_late > 0 for cell in row.cells)) for row in self.rows]
        return [(row, reports) for row, reports in counted if reports]


def coverage(session: Session, actor: Actor, period: Period, *, today: dt.date) -> Coverage:
    """One of the partnership's own periods for somebody who verifies; raises NotFound, NotAllowed or Refused."""
    actor.must(Permission.CONTRIBUTION_VERIFY, tenant_of(session))
    periods.check_own(session, period)
    goals, partners = goals_of(session, actor), partners_of(session)
    asked = [(goal, one) for goal in goals for one in asked_in(session, goal, period)]
    known = reached(session, actor, {one.code for _, one in asked})
    due = periods.due_of(session, [period])[period]
    late = max((today - due).days, 0)
    table = [[_cell(partner, goal, one, known, late) for goal, one in asked] for partner in partners]
    kept = [place for place in range(len(asked)) if any(_says_something(cells[place]) for cells in table)]
    every = [cell for cells in table for cell in cells if cell.is_due]
    as_of = periods.settled_through(session)
    return Coverage(
        period=period,
        state=periods.state_of(session, period, today),
        due=due,
        as_of=as_of,
        expected=len(every),
        received=sum(cell.stage in COUNTED for cell in every),
        columns=tuple(Column(asked[place][0].code, asked[place][0].title, asked[place][1]) for place in kept),
        rows=tuple(
            Row(partner.partner.organisation.code, partner.partner.organisation.called, _of(cells, kept))
            for partner, cells in zip(partners, table, strict=True)
            if any(map(_says_something, cells))
        ),
        preliminary=tuple(_preliminary(session, goals, as_of)) if as_of else (),
    )


def _cell(partner: Reporter, goal: Goal, period: Period, known: Mapping[Place, Reached], late: int) -> Cell:
    """`late`: how many days ago what is not here should have been."""
    organisation_id = partner.partner.organisation_id
    is_reporter = any(reporter.organisation_id == organisation_id for reporter in goal.reporters)
    due = is_reporter and is_due(goal, period) and partner.takes_part(period)
    found = known.get((goal.id, organisation_id, period.code))
    if found is None:
        return Cell(Stage.MISSING, due, days_late=late) if due else Cell(Stage.NOT_DUE)
    days_late = late if due and found.stage in OWING else 0
    return Cell(found.stage, due, found.moved_at, days_late, found.correction)


def _says_something(cell: Cell) -> bool:
    return cell.stage is not Stage.NOT_DUE


def _of(cells: Sequence[Cell], kept: Iterable[int]) -> tuple[Cell, ...]:
    return tuple(cells[place] for place in kept)


def _preliminary(session: Session, goals: Iterable[Goal], as_of: dt.date) -> Iterator[Preliminary]:
    """Judged from the lines that count, as the goal's own page judges it."""
    basis = basis_of(session, as_of=as_of)
    for goal in goals:
        standing = standing_of(goal, basis, as_of)
        covered = standing.progress.coverage
        if not covered.is_preliminary:
            continue
        own = {periods.reporting_period(session, period) for _, period in lacking(standing)}
        yield Preliminary(goal.code, goal.title, covered.received, covered.due, tuple(sorted(own)))
