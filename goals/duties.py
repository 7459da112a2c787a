"""Separation of duties: who wrote a report does not verify it, nor does their organisation where another one can."""

import uuid
from collections.abc import Mapping, Sequence
from enum import StrEnum

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from db import ledger
from goals.models import Contribution, ContributionAuthor
from partners.access import MAY, Actor, Permission
from partners.errors import Refused
from partners.models import Membership, Person

VERIFYING_ROLES = [role for role, permissions in MAY.items() if Permission.CONTRIBUTION_VERIFY in permissions]


def remember_author(session: Session, actor: Actor, contribution: Contribution) -> None:
    """Somebody has written or handed in this contribution."""
    if actor.person_id is None:
        return
    row = {
        "partnership_id": contribution.partnership_id,
        "contribution_id": contribution.id,
        "person_id": actor.person_id,
    }
    session.execute(ledger.insert_into(session, ContributionAuthor).on_conflict_do_nothing(), [row])


class Hindrance(StrEnum):
    """Why somebody who verifies may not verify this report."""

    OWN_ENTRY = "own-entry"
    OWN_ORGANISATION = "own-organisation"


def check_verifier(session: Session, actor: Actor, contribution: Contribution) -> None:
    """Raises Refused for an own entry, and for the own organisation's where somebody from another one can verify."""
    hindrance = hindrances(session, actor, [contribution]).get(contribution.id)
    if hindrance is Hindrance.OWN_ENTRY:
        raise Refused("own-entry")
    if hindrance is Hindrance.OWN_ORGANISATION:
        raise Refused("own-organisation")


def hindrances(session: Session, actor: Actor, contributions: Sequence[Contribution]) -> Mapping[uuid.UUID, Hindrance]:
    """By the key of a contribution what keeps somebody from verifying it; the others are not there."""
    if actor.person_id is None:
        return {}  # the platform's command line loads what was verified elsewhere, and is audited as such
    wrote = select(ContributionAuthor.contribution_id).where(
        ContributionAuthor.person_id == actor.person_id,
        ContributionAuthor.contribution_id.in_([contribution.id for contribution in contributions]),
    )
    found = dict.fromkeys(session.scalars(wrote), Hindrance.OWN_ENTRY)
    own = {one.id for one in contributions if one.organisation_id == actor.organisation_id} - found.keys()
    if own and _another_can(session, actor.organisation_id):
        found |= dict.fromkeys(own, Hindrance.OWN_ORGANISATION)
    return found


def _another_can(session: Session, organisation_id: uuid.UUID | None) -> bool:
    other = (
        select(Membership)
        .join(Person, Person.id == Membership.person_id)
        .where(
            Membership.active,
            Membership.role.in_(VERIFYING_ROLES),
            Person.active,
            Person.organisation_id.is_distinct_from(organisation_id),
        )
    )
    return bool(session.scalar(select(exists(other.with_only_columns(Membership.person_id)))))
