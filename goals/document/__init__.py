"""What a release says: one plain document with every figure as it is shown, small numbers withheld.

Pages, JSON and CSV are written from this document and from nothing else, so they agree to the digit. Its keys are
listed in docs/release-document.md.
"""

import datetime as dt
from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.document.figures import background_of, figures
from goals.document.values import Document
from goals.finding import partnership_of
from goals.models import GoalGroup
from goals.neighbours import place_of
from goals.recording.document import recorded
from goals.standing import settled, standings
from partners.access import Actor
from partners.models import Area, Partnership, PilotArea, Provenance

__all__ = ["compose"]


def compose(session: Session, actor: Actor, *, as_of: dt.date, known_at: dt.datetime) -> Document:
    """The document of the session's partnership, as of a day and as known at a moment."""
    day = settled(session, as_of)
    partnership = partnership_of(session)
    background = background_of(session, as_of=day, known_at=known_at)
    threshold = partnership.small_count
    goals = [
        figures(standing, background, day, threshold=threshold)
        for standing in standings(session, actor, as_of=day, known_at=known_at)
    ]
    titles = {row.code: row.title for row in session.scalars(select(Provenance).order_by(Provenance.code))}
    return {
        "partnership": partnership.code,
        "kind": partnership.kind,
        "name": partnership.name,
        "vision": partnership.vision,
        "about": partnership.about,
        "contact": _contact(partnership),
        "area": place_of(session, partnership),
        "pilot_areas": _pilot_areas(session),
        "start": partnership.start.isoformat(),
        "end": partnership.end.isoformat() if partnership.end else None,
        "as_of": day.isoformat(),
        "thresholds": {
            "on_track": float(partnership.on_track),
            "at_risk": float(partnership.at_risk),
            "small_count": threshold,
        },
        "provenance": titles,
        "partners": [
            {"partner": code, "organisation": one.name, "short": one.called, "demo": one.demo}
            for code, one in background.organisations.items()
        ],
        "groups": _groups(session, {goal["group"] for goal in goals}),
        "goals": goals,
        **recorded(session, {goal["code"] for goal in goals}, as_of=day, known_at=known_at),
    }


def _contact(partnership: Partnership) -> Document | None:
    """Whom residents turn to: the team's function and address, never a person."""
    if not partnership.contact_function or not partnership.contact_address:
        return None
    return {"function": partnership.contact_function, "address": partnership.contact_address}


def _pilot_areas(session: Session) -> list[Document]:
    """Where a partnership without a single place tries things first."""
    statement = select(Area.code, Area.name).join(PilotArea, PilotArea.area_id == Area.id)
    return [{"code": code, "name": name} for code, name in session.execute(statement.order_by(PilotArea.position))]


def _groups(session: Session, codes: Collection[str]) -> list[Document]:
    """The groups that goals stand in, in their order."""
    groups = session.scalars(select(GoalGroup).order_by(GoalGroup.position, GoalGroup.code))
    return [{"group": one.code, "title": one.title, "ordered": one.ordered} for one in groups if one.code in codes]
