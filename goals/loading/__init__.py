"""Loading a programme file: the whole of it in one transaction, or nothing.

What is new is added; what is there already must say the same, or the file is refused with both values; what people
have done since (a report's state, periods closed, roles ended) is neither compared nor undone.
"""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import ledger
from goals.classifications import scales
from goals.loading.differences import Differences
from goals.loading.partnership import PartnershipLoad
from goals.loading.platform import load_people_roles, load_platform
from goals.programme import Known, ProgrammeErrors, check
from partners import audit
from partners.access import COMMAND_LINE
from partners.areas import areas_within
from partners.models import Area, Organisation, Partnership

# Checked with the rest of the file; kept from the day that the application can show them
NOT_YET_SHOWN = ("pledges", "context")


@dataclass(frozen=True)
class Loaded:
    """What loading did to one partnership. `not_shown`: what the file has that cannot be shown yet, with its number."""

    partnership: str
    goals: int
    contributions: int
    new: int
    is_changed: bool
    not_shown: dict[str, int]


def load(
    session: Session, raw: bytes, *, today: dt.date, operator: str = "", reserved: frozenset[str] = frozenset()
) -> list[Loaded]:
    """Check a file and load it, in a session of the platform. Raises ProgrammeErrors with everything that is wrong.

    `operator` is who ran the command, as the machine knows them, for the audit.
    """
    ledger.take_turn(session, alone=True)
    data = check(raw, known_to(session), reserved=reserved).data
    differences = Differences()
    if new := load_platform(session, data, differences):
        audit.record_on_platform(session, COMMAND_LINE, "loaded", operator=operator, **new)
    results = []
    for given in data["partnerships"]:
        load_of = PartnershipLoad(session, given, differences, today=today)
        load_of.run()
        is_changed = load_people_roles(session, data, given["code"]) or load_of.is_changed
        if is_changed:
            audit.record(session, COMMAND_LINE, "loaded", "file", new_contributions=load_of.new, operator=operator)
        results.append(
            Loaded(
                given["code"],
                goals=load_of.goals,
                contributions=load_of.contributions,
                new=load_of.new,
                is_changed=is_changed,
                not_shown={key: len(given[key]) for key in NOT_YET_SHOWN if given.get(key)},
            )
        )
    if differences.problems:
        raise ProgrammeErrors(differences.problems)
    session.flush()
    return results


def known_to(session: Session) -> Known:
    """What the platform has that a file can refer to."""
    organisations = {one.code: one.called for one in session.scalars(select(Organisation))}
    return Known(
        organisations=frozenset(organisations),
        areas=frozenset(session.scalars(select(Area.code))),
        partnerships=frozenset(session.scalars(select(Partnership.code))),
        classifications=scales(session),
        short_names=organisations,
        within=areas_within(session),
    )


__all__ = ["Loaded", "known_to", "load"]
