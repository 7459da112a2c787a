"""What counts: every report that has been verified, signed, and the running sums."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from db import AppendOnly, Base, Keyed, Tenant
from db.tables import tenant_reference
from db.types import Amount, Key, Moment, Word

SUMMED = ("quantity", "numerator", "denominator")


class Posting(AppendOnly, Keyed, Base):
    """What counts, signed: verifying adds, correcting takes the old away and adds the new, retracting takes away.

    All numbers are signed. `reports` is 1 for the partner that reported and 0 for one that only has a share in it;
    `measured` is 1 where there is a measure and 0 where there was nothing to report. Only what adds up is posted with
    its numbers: a quantity, or the numerator and denominator of a ratio; everything else is read from the submission.
    """

    __tablename__ = "posting"
    __table_args__ = (
        tenant_reference("submission", contribution_id="contribution_id", submission="number"),
        tenant_reference("goal", goal_id="id"),
        tenant_reference("partner", organisation_id="organisation_id"),
        CheckConstraint("abs(reports) <= 1 AND abs(measured) <= 1", name="one_report"),
        Index(None, "partnership_id", "goal_id", "posted_at"),
        Index(None, "partnership_id", "contribution_id"),
    )

    contribution_id: Mapped[Key]
    submission: Mapped[int]
    goal_id: Mapped[Key]
    organisation_id: Mapped[Key]
    period: Mapped[Word]
    slot: Mapped[str]
    quantity: Mapped[Amount]
    numerator: Mapped[Amount] = mapped_column(default=0)
    denominator: Mapped[Amount] = mapped_column(default=0)
    reports: Mapped[int]
    measured: Mapped[int]
    posted_at: Mapped[Moment]


class Tally(Tenant, Base):
    """The running sums of the postings per goal, partner, period and slot, kept in the same transaction."""

    __tablename__ = "tally"
    __table_args__ = (tenant_reference("goal", goal_id="id"),)

    goal_id: Mapped[Key] = mapped_column(primary_key=True)
    organisation_id: Mapped[Key] = mapped_column(primary_key=True)
    period: Mapped[Word] = mapped_column(primary_key=True)
    slot: Mapped[str] = mapped_column(primary_key=True)
    quantity: Mapped[Amount]
    numerator: Mapped[Amount] = mapped_column(default=0)
    denominator: Mapped[Amount] = mapped_column(default=0)
    reports: Mapped[int]
    measured: Mapped[int]
