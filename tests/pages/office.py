"""A partnership of a site: who opens its forms, and what its database holds."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import select

from db import PLATFORM, within
from goals import periods
from goals.calendar import Period
from goals.models import Contribution, Goal, Submission
from partners import partnerships
from partners.access import Actor
from partners.models import AuditEvent, Organisation
from partners.people import actor_for
from tests.conftest import TODAY
from tests.dashapp.site import Site
from tests.pages.desk import Desk
from tests.pages.paper import Paper

BERGSJON = "handslag-bergsjon"
REPORT = f"/app/{BERGSJON}/report"
JOBS, SUMMER = "jobb", "lovjobb"


class Office:
    """`Office(site).paper("bo")`: Bo opens the report form."""

    def __init__(self, site: Site, code: str = BERGSJON) -> None:
        self.site, self.code = site, code
        with site.database.reading(PLATFORM) as session:
            self.id = partnerships.by_code(session, code).id
            self.organisations = {one.code: one.id for one in session.scalars(select(Organisation))}

    def paper(self, name: str, path: str = REPORT) -> Paper:
        return Paper(Desk(self.site, f"{name}@example.org"), path)

    def actor(self, name: str) -> Actor:
        return actor_for(self.site.database, f"{name}@example.org")

    def report(self, goal: str, partner: str = "saab", period: str = "2025Q3") -> Contribution | None:
        """A living report, as the database has it."""
        with self.site.database.reading(within(self.id)) as session:
            statement = (
                select(Contribution)
                .join(Goal, Goal.id == Contribution.goal_id)
                .where(
                    Goal.code == goal,
                    Contribution.organisation_id == self.organisations[partner],
                    Contribution.period == period,
                    Contribution.state != "retracted",
                )
            )
            return session.scalar(statement)

    def do(self, deed: Callable[..., Any], name: str, goal: str, partner: str = "saab", **more: Any) -> Any:
        """Somebody moves a report elsewhere."""
        report = self.report(goal, partner)
        assert report is not None
        return self.site.database.perform(
            within(self.id),
            lambda session: deed(session, self.actor(name), report.id, version=report.version, today=TODAY, **more),
        )

    def everything(self) -> list[Any]:
        """All reports, all that was handed in, and the trail: whoever changes anything changes this."""
        with self.site.database.reading(within(self.id)) as session:
            reports = session.execute(select(Contribution.id, Contribution.version, Contribution.state))
            handed_in = session.execute(select(Submission.contribution_id, Submission.number))
            trail = session.execute(select(AuditEvent.id))
            return [sorted(map(str, rows)) for rows in (reports, handed_in, trail)]

    def close(self, code: str) -> None:
        self.site.database.perform(
            within(self.id), lambda session: periods.close(session, self.actor("asa"), Period.parse(code), today=TODAY)
        )

    def open(self, code: str) -> None:
        self.site.database.perform(
            within(self.id), lambda session: periods.open_(session, self.actor("asa"), Period.parse(code))
        )


@contextmanager
def unchanged(office: Office) -> Iterator[None]:
    before = office.everything()
    yield
    assert office.everything() == before
