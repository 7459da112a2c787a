"""Separation of duties: who wrote a report does not verify it, nor does their organisation where another one can."""

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


def check_verifier(session: Session, actor: Actor, contribution: Contribution) -> None:
    """Raises Refused for an own entry, and for the own organisation's where somebody from another one can verify."""
    if actor.person_id is None:
        return  # the platform's command line loads what was verified elsewhere, and is audited as such
    wrote = select(ContributionAuthor).where(
        ContributionAuthor.contribution_id == contribution.id, ContributionAuthor.person_id == actor.person_id
    )
    if session.scalar(wrote) is not None:
        raise Refused("own-entry")
    if contribution.organisation_id == actor.organisation_id and _another_can(session, contribution):
        raise Refused("own-organisation")


def _another_can(session: Session, contribution: Contribution) -> bool:
    other = (
        select(Membership)
        .join(Person, Person.id == Membership.person_id)
        .where(
            Membership.active,
            Membership.role.in_(VERIFYING_ROLES),
            Person.active,
            Person.organisation_id.is_distinct_from(contribution.organisation_id),
        )
    )
    return bool(session.scalar(select(exists(other.with_only_columns(Membership.person_id)))))
