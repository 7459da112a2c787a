"""What one partner has contributed to a partnership's goals, and which of its reports are open.

Quantities are exact; the figures' date and what counts are those of goals.overview.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals import reporting
from goals.finding import goals_of
from goals.measures import Per
from goals.overview import Cell, cells, due_periods, exact, read_ground
from goals.reporting import OpenPeriod
from goals.standing import Standing
from partners.access import Actor, Permission
from partners.models import Organisation, Partner
from partners.partnerships import tenant_of


@dataclass(frozen=True)
class Share:
    """A partner's part of a goal: its own counted sum and everybody's; None is no quantity verified yet.

    `year` is the one that the sums are of where the promise is one for every year, else None. `latest` is what the
    partner has said for `period`, the latest that a report was due for; both None where none was.
    """

    goal: str
    title: Mapping[str, str]
    unit: Mapping[str, str]
    own: Decimal | None
    total: Decimal | None
    year: int | None
    period: str | None
    latest: Cell | None


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
        share = _share(standing, organisation.code, ground.day) if standing and ground.day else None
        if share is None:
            share = Share(goal.code, goal.title, goal.unit, None, None, None, None, None)
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


def _share(standing: Standing, partner: str, day: dt.date) -> Share:
    counted = standing.counted[standing.counted["quantity"].notna()]
    everybody = list(counted["quantity"])
    own = list(counted[counted["partner"] == partner]["quantity"])
    due = due_periods(standing.definition, day)
    return Share(
        goal=standing.goal.code,
        title=standing.goal.title,
        unit=standing.goal.unit,
        own=_sum(own),
        total=_sum(everybody),
        year=standing.progress.actual.at.year if standing.definition.per is Per.YEAR else None,
        period=due[-1].code if due else None,
        latest=cells(standing, day, due[-1].code, [partner])[0] if due else None,
    )


def _sum(quantities: Sequence[Fraction]) -> Decimal | None:
    return exact(sum(quantities, Fraction(0))) if quantities else None
