"""What happens in Bergsjön in the autumn of 2025: the reports that wait are verified and the quarter is published."""

from typing import Any

from sqlalchemy import select

from goals import contributions, periods, releases
from goals.calendar import Period
from goals.models import Contribution, ContributionState
from goals.release_models import Release
from partners.access import Actor
from tests.dashapp.figures import file, partnership_of
from tests.goals.place import Place

BERGSJON = "handslag-bergsjon"
QUARTER = Period.parse("2025Q3")


def waiting(place: Place) -> list[Contribution]:
    """The quarter's reports that somebody has handed in and nobody has verified."""
    statement = select(Contribution).where(
        Contribution.period == QUARTER.code, Contribution.state == ContributionState.SUBMITTED
    )
    return place.see(lambda session: list(session.scalars(statement)))


def verify(place: Place, by: Actor, *, owner: Actor) -> None:
    """One person verifies every report that waits, and the owner those of that person's own organisation."""
    for report in waiting(place):
        is_own = report.organisation_id == by.organisation_id
        place.move(contributions.verify, owner if is_own else by, report)


def close(place: Place, by: Actor) -> None:
    place.do(periods.close, by, QUARTER, today=place.today)


def prepare(place: Place, by: Actor) -> Release:
    release: Release = place.do(releases.prepare, by)
    return release


def publish(place: Place, *, prepared_by: Actor, approved_by: Actor) -> int:
    """The number of the new release."""
    return int(place.do(releases.approve, approved_by, prepare(place, prepared_by).id).number)


def file_afterwards() -> Any:
    """The demonstration's file as it would be written then."""
    data = file()
    partnership = partnership_of(data, BERGSJON)
    partnership["reporting"]["closed_through"] = QUARTER.code
    data["demo"]["as_of"] = "2025-09-30"
    for goal in partnership["goals"]:
        for line in goal["contributions"]:
            if line["state"] == ContributionState.SUBMITTED:
                line["state"] = ContributionState.VERIFIED
    return data
