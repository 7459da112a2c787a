"""An organisation that turns out to be another one, in what has been recorded."""

import uuid

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.record_models import Evaluation, Initiative, InitiativePartner, Valuation

NAMING = {
    Initiative: ("lead_id",),
    Evaluation: ("author_id", "commissioned_by_id"),
    Valuation: ("commissioned_by_id",),
}


def let_stand_for(session: Session, duplicate_id: uuid.UUID, into_id: uuid.UUID) -> None:
    """Let an organisation stand for its duplicate in every version, in the partnership that the session works in."""
    for row, columns in NAMING.items():
        for record in session.scalars(select(row)):
            for column in columns:
                if getattr(record, column) == duplicate_id:
                    setattr(record, column, into_id)
    taking_part = list(session.scalars(select(InitiativePartner)))
    known = {(one.initiative_id, one.version) for one in taking_part if one.organisation_id == into_id}
    for one in taking_part:
        if one.organisation_id == duplicate_id:
            key = (one.initiative_id, one.version)
            if key not in known:
                initiative_id, version = key
                session.add(
                    InitiativePartner(
                        initiative_id=initiative_id,
                        version=version,
                        organisation_id=into_id,
                        position=one.position,
                    )
                )
            session.delete(one)
    session.flush()
