"""Initiatives: what partners do for some goals. Reports and decisions name them by their code."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import Base
from goals.models import Contribution, ContributionState
from goals.programme.keys import INITIATIVE
from goals.record_models import Decision, Initiative, InitiativeGoal, InitiativePartner
from goals.recording.noun import Given, Named, Noun
from partners.errors import Refused


def _columns(given: Given, named: Named) -> dict[str, Any]:
    return {
        "code": given["code"],
        "title": dict(given["title"]),
        "lead_id": named.organisations[given["lead"]],
        "state": given["state"],
        "budget": given.get("budget"),
        "spent": given.get("spent"),
    }


def _links(initiative: Initiative, given: Given, named: Named) -> list[Base]:
    own = {"initiative_id": initiative.id, "version": initiative.version}
    return [
        *(
            InitiativeGoal(**own, goal_id=named.goals[code], position=position)
            for position, code in enumerate(dict.fromkeys(given["goals"]))
        ),
        *(
            InitiativePartner(**own, organisation_id=named.organisations[code], position=position)
            for position, code in enumerate(dict.fromkeys(given.get("partners", ())))
        ),
    ]


def _check_removal(session: Session, initiative: Initiative) -> None:
    """What a decision or a report names stays; it is phased out or completed instead."""
    decided = select(Decision.id).where(Decision.initiative == initiative.code, Decision.ended_at.is_(None))
    reported = select(Contribution.id).where(
        Contribution.initiative == initiative.code, Contribution.state != ContributionState.RETRACTED
    )
    if any(session.scalar(named.limit(1)) is not None for named in (decided, reported)):
        raise Refused("initiative-in-use")


INITIATIVES = Noun(
    "initiative",
    "initiatives",
    Initiative,
    INITIATIVE,
    told="title",
    texts=("title",),
    columns=_columns,
    links=_links,
    check_removal=_check_removal,
)
