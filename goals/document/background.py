"""What figures are told with: read once for a partnership, or for one of its goals."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from goals import frames
from goals.calendar import Period
from goals.finding import partnership_of
from goals.kinds import COUNTS, Line
from goals.models import Goal
from goals.posting_models import Posting, Tally
from goals.standing import Standing
from partners.models import Area, Classification, Organisation, Partner


@dataclass(frozen=True)
class Background:
    """The partners in their order, rows of frames.provenance, sums by area, areas, classifications.

    `sums` has a row per goal, period and area that something was counted for: columns goal, period (codes), last_day,
    area (a code, empty for the goal's own), quantity. `own_area` and `end` are the partnership's.
    """

    organisations: Mapping[str, Organisation]
    sources: pd.DataFrame
    sums: pd.DataFrame
    areas: Mapping[str, Area]
    classifications: Mapping[str, Classification]
    own_area: str | None
    end: dt.date | None

    def area_of(self, standing: Standing, part: str) -> tuple[str | None, str | None]:
        """Code and name of a part of a goal, or of the goal's own area; both None where it has no single place."""
        goal = standing.goal
        code = part or (goal.area.code if goal.area else self.own_area)
        return (code, self.areas[code].name) if code else (None, None)

    def origins(self, standing: Standing, line: Line) -> list[str]:
        """Where the numbers of a partner's reports for a period, an area and a question come from."""
        place = {"partner": line.partner, "area": line.area, "question": line.question}
        return self.codes(standing.goal.code, [line.period.code], **place)

    def codes(self, goal: str, periods: Iterable[str], **place: str) -> list[str]:
        """Where the counted numbers of a goal's periods come from; of those at a `place` by column, of all without."""
        rows = [row for period in periods for row in self._reported.get((goal, period), ())]
        return sorted({row["provenance"] for row in rows if all(row[column] == one for column, one in place.items())})

    @cached_property
    def _reported(self) -> Mapping[tuple[str, str], Sequence[Mapping[Any, Any]]]:
        """The rows of the sources by goal and period: they are looked up once for every number."""
        found: dict[tuple[str, str], list[Mapping[Any, Any]]] = defaultdict(list)
        for row in self.sources.to_dict("records"):
            found[row["goal"], row["period"]].append(row)
        return found


def background_of(
    session: Session, *, as_of: dt.date, known_at: dt.datetime | None = None, goal_id: uuid.UUID | None = None
) -> Background:
    """The background of the session's partnership, or of one of its goals."""
    partnership = partnership_of(session)
    return Background(
        organisations=organisations_of(session),
        sources=frames.provenance(session, as_of=as_of, known_at=known_at, goal_id=goal_id),
        sums=_sums_by_area(session, known_at=known_at, goal_id=goal_id),
        areas={one.code: one for one in session.scalars(select(Area))},
        classifications={one.code: one for one in session.scalars(select(Classification))},
        own_area=partnership.area.code if partnership.area else None,
        end=partnership.end,
    )


def organisations_of(session: Session) -> dict[str, Organisation]:
    """The partners by code, in the partnership's order."""
    statement = select(Organisation).join(Partner, Partner.organisation_id == Organisation.id)
    return {one.code: one for one in session.scalars(statement.order_by(Partner.position))}


def _sums_by_area(session: Session, *, known_at: dt.datetime | None, goal_id: uuid.UUID | None) -> pd.DataFrame:
    """From the tally, or from the postings as they were known at a moment."""
    source: type[Tally] | type[Posting] = Tally if known_at is None else Posting
    place = (Goal.code, source.period, source.slot)
    statement = (
        select(*place, func.sum(source.quantity))
        .join(Goal, Goal.id == source.goal_id)
        .group_by(*place)
        .where(Goal.kind.in_([kind.value for kind in COUNTS]))
        .having(func.sum(source.measured) > 0)
    )
    if known_at is not None:
        statement = statement.where(Posting.posted_at <= known_at)
    if goal_id is not None:
        statement = statement.where(source.goal_id == goal_id)
    rows = [
        (goal, period, Period.parse(period).last_day, frames.area_of(slot), Fraction(quantity))
        for goal, period, slot, quantity in session.execute(statement)
    ]
    return pd.DataFrame(rows, columns=["goal", "period", "last_day", "area", "quantity"], dtype=object)
