"""What one partner has contributed to a partnership's goals, and which of its reports are open.

Quantities are exact; the figures' date and what counts are those of goals.overview.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals import reporting
from goals.cells import Cell, exact
from goals.document.values import Document
from goals.finding import goals_of
from goals.kinds import COUNTS, Per
from goals.models import Goal
from goals.overview import Ground, read_ground
from goals.progress import due_periods
from goals.reporting import OpenPeriod
from goals.standing import Standing
from partners.access import Actor, Permission
from partners.models import Organisation, Partner
from partners.partnerships import tenant_of


@dataclass(frozen=True)
class Share:
    """A partner's part of a goal, whose `figures` are those of the overview: its own counted sum and everybody's.

    None is no quantity verified yet, or a goal that is not counted. `year` is the one that the sums are of where the
    promise is one for every year, else None. `latest` is what the partner has said for `period`, the latest that a
    report was due for; both None where none was.
    """

    figures: Document
    own: Decimal | None
    total: Decimal | None
    year: int | None
    period: str | None
    latest: Cell | None

    @property
    def goal(self) -> str:
        """The goal's code."""
        return str(self.figures["code"])


@dataclass(frozen=True)
class Contributing:
    """A partner in the session's partnership. `open` is empty where the one who asks may not report for it."""

    partner: str
    called: str
    as_of: dt.date | None
    shares: Sequence[Share]
    may_report: bool
    open: Sequence[OpenPeriod]


def contributing(session: Session, actor: Actor, *, today: dt.date) -> Contributing | None:
    """The actor's own organisation in the session's partnership, None where it is no partner of it.

    Goals that it neither reports to nor has a share in are left out. Raises NotFound for an outsider.
    """
    partnership_id = tenant_of(session)
    actor.must(Permission.FIGURES_VIEW, partnership_id)
    own = select(Organisation).join(Partner, Partner.organisation_id == Organisation.id)
    organisation = session.scalar(own.where(Organisation.id == actor.organisation_id))
    if organisation is None:
        return None
    ground = read_ground(session, actor)
    shares = []
    for goal in goals_of(session, actor):
        standing = ground.standing(goal)
        reports = any(reporter.organisation_id == organisation.id for reporter in goal.reporters)
        share = _share(ground, goal, standing, organisation.code)
        if reports or share.own is not None:
            shares.append(share)
    may = actor.may(Permission.CONTRIBUTION_WRITE, partnership_id)
    return Contributing(
        partner=organisation.code,
        called=organisation.called,
        as_of=ground.day,
        shares=shares,
        may_report=may,
        open=reporting.open_periods(session, actor, organisation_id=organisation.id, today=today) if may else [],
    )


def _share(ground: Ground, goal: Goal, standing: Standing | None, partner: str) -> Share:
    shown = ground.account(goal, standing).figures
    if standing is None or ground.day is None:
        return Share(shown, None, None, None, None, None)
    counted = standing.counted[standing.counted["quantity"].notna()]
    everybody = list(counted["quantity"])
    own = list(counted[counted["partner"] == partner]["quantity"])
    at = standing.progress.actual.at
    due = due_periods(standing.definition, ground.day)
    is_summed = standing.definition.kind in COUNTS
    return Share(
        figures=shown,
        own=_sum(own) if is_summed else None,
        total=_sum(everybody) if is_summed else None,
        year=at.year if at and standing.definition.per is Per.YEAR else None,
        period=due[-1].code if due else None,
        latest=ground.cells(standing, due[-1].code, [partner])[0] if due else None,
    )


def _sum(quantities: Sequence[Fraction]) -> Decimal | None:
    return exact(sum(quantities, Fraction(0))) if quantities else None
