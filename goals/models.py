"""What was promised, and what was reported."""

import datetime as dt
import uuid
from enum import StrEnum

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db import AppendOnly, Base, Keyed, Tenant
from db.tables import tenant_reference
from db.types import Amount, Code, Document, Key, Moment, Text, Texts, Word
from goals.entry import MEASURES
from partners.models import Area, Organisation


class GoalGroup(Tenant, Base):
    """Goals that belong together, under a title of their own; `ordered`: they are the stages of a process."""

    __tablename__ = "goal_group"

    code: Mapped[Code] = mapped_column(primary_key=True)
    title: Mapped[Texts]
    ordered: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int]


class Goal(Keyed, Base):
    """What a partnership has promised, or only follows. Where it starts and what it is to reach, and on which way,
    stand in Target, version by version; a goal that is only followed has none.

    What only some kinds have is empty for the others: the words for a ratio's `numerator` and `denominator`, the
    `survey` (provider, counted_answers, questions, as in a file), the `scale` of a status, the `direction` of a level
    that is to be held; a grade and something done have no `unit`, nor `unit_one`, what exactly one is called. `version`
    counts every change. A goal that was removed keeps its row, and its code stays taken.
    """

    __tablename__ = "goal"
    __table_args__ = (UniqueConstraint("partnership_id", "code"),)

    code: Mapped[Code]
    position: Mapped[int]
    title: Mapped[Texts]
    kind: Mapped[Word]
    unit: Mapped[Texts | None]
    unit_one: Mapped[Texts | None]
    counts: Mapped[Word]
    level: Mapped[Word]
    rba: Mapped[Word | None]
    frequency: Mapped[Word]
    first_period: Mapped[Word | None]
    area_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("area.id"))
    about: Mapped[Texts | None]
    source: Mapped[Texts | None]
    numerator: Mapped[Texts | None]
    denominator: Mapped[Texts | None]
    survey: Mapped[Document | None]
    scale: Mapped[str | None] = mapped_column(String(63), ForeignKey("classification.code"))
    direction: Mapped[Word | None]
    reference: Mapped[Document | None]
    derivation: Mapped[Document | None]
    added_at: Mapped[Moment]
    removed_at: Mapped[Moment | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012

    area: Mapped[Area | None] = relationship()
    targets: Mapped[list["Target"]] = relationship(order_by="Target.version", viewonly=True)
    reporters: Mapped[list["GoalReporter"]] = relationship(order_by="GoalReporter.position", viewonly=True)
    grouping: Mapped["GoalGrouping | None"] = relationship(viewonly=True)


class GoalGrouping(Tenant, Base):
    """The group that a goal stands in: one at most."""

    __tablename__ = "goal_grouping"
    __table_args__ = (tenant_reference("goal", goal_id="id"), tenant_reference("goal_group", group_code="code"))

    goal_id: Mapped[Key] = mapped_column(primary_key=True)
    group_code: Mapped[Code]


class GoalReporter(Tenant, Base):
    """A partner that is expected to report to a goal."""

    __tablename__ = "goal_reporter"
    __table_args__ = (
        tenant_reference("goal", goal_id="id"),
        tenant_reference("partner", organisation_id="organisation_id"),
    )

    goal_id: Mapped[Key] = mapped_column(primary_key=True)
    organisation_id: Mapped[Key] = mapped_column(primary_key=True)
    position: Mapped[int]

    organisation: Mapped[Organisation] = relationship(
        primaryjoin="foreign(GoalReporter.organisation_id) == Organisation.id", viewonly=True
    )


class Target(AppendOnly, Tenant, Base):
    """A version of where a goal starts, what it is to reach and on which way. The newest is in force; the old ones
    stay visible. A number is a `value`, a rank a `grade`; what is to be done has neither."""

    __tablename__ = "target"
    __table_args__ = (tenant_reference("goal", goal_id="id"),)

    goal_id: Mapped[Key] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[Amount | None]
    grade: Mapped[Code | None]
    date: Mapped[dt.date]
    baseline: Mapped[Amount | None]
    baseline_grade: Mapped[Code | None]
    baseline_date: Mapped[dt.date | None]
    baseline_provenance: Mapped[Code | None]
    per: Mapped[Word | None]
    profile: Mapped[Word | None]
    monthly_weights: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    provenance: Mapped[Code]
    reason: Mapped[Text | None]
    set_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"))
    set_at: Mapped[Moment]

    milestones: Mapped[list["Milestone"]] = relationship(order_by="Milestone.date", viewonly=True)


class Milestone(AppendOnly, Tenant, Base):
    """Where a goal should be on a day on its way to a version of its target: a value, or a share of the baseline."""

    __tablename__ = "milestone"
    __table_args__ = (
        tenant_reference("target", goal_id="goal_id", version="version"),
        CheckConstraint("(value IS NULL) <> (relative_to_baseline IS NULL)", name="one_measure"),
    )

    goal_id: Mapped[Key] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    date: Mapped[dt.date] = mapped_column(primary_key=True)
    value: Mapped[Amount | None]
    relative_to_baseline: Mapped[Amount | None]
    provenance: Mapped[Code]


class PeriodState(StrEnum):
    """Whether a reporting period takes reports."""

    NOT_OPEN = "not_open"
    OPEN = "open"
    CLOSED = "closed"
    REOPENED = "reopened"


class ReportingPeriod(Tenant, Base):
    """A period that somebody has opened, closed or reopened; the others follow from the calendar.

    `due` is its own last day in time, where it is another than the partnership's rule says.
    """

    __tablename__ = "reporting_period"
    __table_args__ = (CheckConstraint("state <> 'not_open'", name="touched"),)

    code: Mapped[Word] = mapped_column(primary_key=True)
    last_day: Mapped[dt.date]
    state: Mapped[Word]
    due: Mapped[dt.date | None]


class ContributionState(StrEnum):
    """Where a contribution is in its life."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    VERIFIED = "verified"
    RETRACTED = "retracted"


class Content:
    """What a report says: the measure of its goal's kind, or that there is nothing to report; and what goes with it.

    A `change` has the keys of a file (since, value, direction, qualifier, prov), its value as a text.
    """

    quantity: Mapped[Amount | None]
    numerator: Mapped[Amount | None]
    denominator: Mapped[Amount | None]
    value: Mapped[Amount | None]
    sample_size: Mapped[Amount | None]
    response_rate: Mapped[Amount | None]
    change: Mapped[Document | None]
    grade: Mapped[Code | None]
    done: Mapped[bool | None]
    nothing_to_report: Mapped[bool] = mapped_column(default=False)
    day: Mapped[dt.date | None]
    qualifier: Mapped[Word | None]
    shares: Mapped[Document | None]
    note: Mapped[Texts | None]
    provenance: Mapped[Code]


NO_MEASURE = " AND ".join(f"{name} IS NULL" for name in MEASURES)


class Contribution(Content, Keyed, Base):
    """One partner's report to a goal for a period: the text being worked on and its state.

    `slot` says which part of the goal it is about (area/question/initiative, empty where it is the goal's own), and
    `version` counts every change: a form carries it, so that nobody overwrites what they have not seen.
    `form` is the token of the opened form that has written last, none where something else has happened since: a form
    may go on from what it wrote itself, also where the answer that told it the version was lost.
    `verified_submission` is the number of the submission that counts now, also while a correction is being written.
    """

    __tablename__ = "contribution"
    __table_args__ = (
        tenant_reference("goal", goal_id="id"),
        tenant_reference("partner", organisation_id="organisation_id"),
        CheckConstraint(f"({NO_MEASURE}) OR NOT nothing_to_report", name="one_measure"),
        CheckConstraint(
            "quantity >= 0 AND numerator >= 0 AND numerator <= denominator AND sample_size >= 0", name="not_negative"
        ),
        CheckConstraint(f"state = 'draft' OR ({NO_MEASURE}) = nothing_to_report", name="complete_once_submitted"),
        Index(
            "uq_contribution_living",
            "partnership_id",
            "goal_id",
            "organisation_id",
            "period",
            "slot",
            unique=True,
            sqlite_where=text("state <> 'retracted'"),
            postgresql_where=text("state <> 'retracted'"),
        ),
        Index(None, "partnership_id", "state"),
    )

    goal_id: Mapped[Key]
    organisation_id: Mapped[Key]
    period: Mapped[Word]
    slot: Mapped[str] = mapped_column(default="")
    area_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("area.id"))
    initiative: Mapped[Code | None]
    state: Mapped[Word] = mapped_column(default=ContributionState.DRAFT)
    version: Mapped[int] = mapped_column(default=1)
    form: Mapped[Word | None]
    submissions: Mapped[int] = mapped_column(default=0)
    verified_submission: Mapped[int | None]
    returned_because: Mapped[Text | None]
    correction_reason: Mapped[Text | None]
    on_behalf: Mapped[bool] = mapped_column(default=False)
    submitted_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"))
    changed_at: Mapped[Moment]

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012

    goal: Mapped[Goal] = relationship(viewonly=True)


class ContributionAuthor(Tenant, Base):
    """Somebody who has written or submitted any version of a contribution, and so may not verify it."""

    __tablename__ = "contribution_author"
    __table_args__ = (tenant_reference("contribution", contribution_id="id"),)

    contribution_id: Mapped[Key] = mapped_column(primary_key=True)
    person_id: Mapped[Key] = mapped_column(ForeignKey("person.id"), primary_key=True)


class Submission(AppendOnly, Content, Tenant, Base):
    """What was handed in, word for word, each time that it was handed in."""

    __tablename__ = "submission"
    __table_args__ = (tenant_reference("contribution", contribution_id="id"),)

    contribution_id: Mapped[Key] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    submitted_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[Moment]
    reason: Mapped[Text | None]
