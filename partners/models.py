"""Organisations, areas, people and partnerships; who takes part in what; what was done."""

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db import AppendOnly, Base, Keyed, Open, Personal, Tenant
from db.tables import tenant_reference
from db.types import Amount, Code, Document, Key, Moment, Text, Texts, Word, uuid7


class Organisation(Base):
    """A company, an agency, a municipality, an association: the same one in all its partnerships."""

    __tablename__ = "organisation"

    id: Mapped[Key] = mapped_column(primary_key=True, default=uuid7)
    code: Mapped[Code] = mapped_column(unique=True)
    name: Mapped[Text]
    short_name: Mapped[Text | None]
    kind: Mapped[Word]
    group_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("organisation.id"))
    public_body: Mapped[bool] = mapped_column(default=False)
    demo: Mapped[bool] = mapped_column(default=False)

    @property
    def called(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name


class Area(Base):
    """A place in the tree: country, municipality, district, neighbourhood; or a group that names its members."""

    __tablename__ = "area"

    id: Mapped[Key] = mapped_column(primary_key=True, default=uuid7)
    code: Mapped[Code] = mapped_column(unique=True)
    name: Mapped[Text]
    level: Mapped[Word]
    parent_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("area.id"))
    demo: Mapped[bool] = mapped_column(default=False)


class AreaMember(Base):
    """An area that a group names."""

    __tablename__ = "area_member"

    group_id: Mapped[Key] = mapped_column(ForeignKey("area.id"), primary_key=True)
    member_id: Mapped[Key] = mapped_column(ForeignKey("area.id"), primary_key=True)


class Classification(Base):
    """An official ordinal scale for places, such as the police's list. `grades` are its codes, worst first."""

    __tablename__ = "classification"

    code: Mapped[Code] = mapped_column(primary_key=True)
    title: Mapped[Texts]
    provider_id: Mapped[Key] = mapped_column(ForeignKey("organisation.id"))
    grades: Mapped[list[str]] = mapped_column(JSON)
    titles: Mapped[Document]

    provider: Mapped[Organisation] = relationship()
    versions: Mapped[list["ClassificationVersion"]] = relationship(
        order_by="(ClassificationVersion.published, ClassificationVersion.year)"
    )


class ClassificationVersion(Base):
    """A scale as published on a day. `grades` are those of the scale that it knows, where it does not know all."""

    __tablename__ = "classification_version"

    classification_code: Mapped[Code] = mapped_column(ForeignKey("classification.code"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    published: Mapped[dt.date]
    grades: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))

    areas: Mapped[list["ClassificationGrade"]] = relationship()


class ClassificationGrade(Base):
    """The grade that a version gives an area."""

    __tablename__ = "classification_grade"
    __table_args__ = (
        ForeignKeyConstraint(
            ["classification_code", "year"],
            ["classification_version.classification_code", "classification_version.year"],
        ),
    )

    classification_code: Mapped[Code] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[Key] = mapped_column(ForeignKey("area.id"), primary_key=True)
    grade: Mapped[Code]
    provenance: Mapped[Code]

    area: Mapped[Area] = relationship()


class Person(Base):
    """Somebody who can sign in. Nobody who takes part in an activity is ever a row here."""

    __tablename__ = "person"

    id: Mapped[Key] = mapped_column(primary_key=True, default=uuid7)
    email: Mapped[Text] = mapped_column(unique=True)
    name: Mapped[Text]
    organisation_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("organisation.id"))
    language: Mapped[Word] = mapped_column(default="sv")
    administrator: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)

    organisation: Mapped[Organisation | None] = relationship()


class Provenance(Base):
    """What a code of provenance means, in words."""

    __tablename__ = "provenance"

    code: Mapped[Code] = mapped_column(primary_key=True)
    title: Mapped[Texts]


class Demonstration(Open, Base):
    """The one row that makes this database a demonstration: its date stands still, its banner is on every page."""

    __tablename__ = "demonstration"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=1)
    today: Mapped[dt.date]
    banner: Mapped[Texts]


class Partnership(Open, Base):
    """Several organisations that change a place together: the tenant.

    `contact_function` and `contact_address` are whom residents turn to: never a person. `version` counts every change.
    """

    __tablename__ = "partnership"
    __table_args__ = (
        CheckConstraint('"end" IS NULL OR "end" >= start', name="not_over_before_it_begins"),
        CheckConstraint("at_risk >= 0 AND on_track >= 0", name="thresholds_not_negative"),
    )

    id: Mapped[Key] = mapped_column(primary_key=True, default=uuid7)
    code: Mapped[Code] = mapped_column(unique=True)
    name: Mapped[Texts]
    kind: Mapped[Word]
    area_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("area.id"))
    start: Mapped[dt.date]
    end: Mapped[dt.date | None]
    vision: Mapped[Texts | None]
    about: Mapped[Texts | None]
    members: Mapped[Document | None]
    on_track: Mapped[Amount]
    at_risk: Mapped[Amount]
    small_count: Mapped[int] = mapped_column(BigInteger)
    first_period: Mapped[Word]
    due_days: Mapped[int] = mapped_column(BigInteger)
    contact_function: Mapped[Texts | None]
    contact_address: Mapped[Text | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012

    area: Mapped[Area | None] = relationship()


class PilotArea(Tenant, Base):
    """A place where a partnership without a single place tries things first."""

    __tablename__ = "pilot_area"

    area_id: Mapped[Key] = mapped_column(ForeignKey("area.id"), primary_key=True)
    position: Mapped[int]


class Partner(Tenant, Base):
    """An organisation's place in a partnership; its roles and their time stand in PartnerRole."""

    __tablename__ = "partner"

    organisation_id: Mapped[Key] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    position: Mapped[int]

    organisation: Mapped[Organisation] = relationship()


class PartnerRole(Keyed, Base):
    """What an organisation is in a partnership, from when to when: coordinator, partner, data provider …"""

    __tablename__ = "partner_role"
    __table_args__ = (
        tenant_reference("partner", organisation_id="organisation_id"),
        CheckConstraint("until IS NULL OR since IS NULL OR until >= since", name="until_after_since"),
        Index(None, "partnership_id", "organisation_id"),
    )

    organisation_id: Mapped[Key]
    role: Mapped[Word]
    since: Mapped[dt.date | None]
    until: Mapped[dt.date | None]
    provenance: Mapped[Code]


class Membership(Personal, Base):
    """A person's role in a partnership."""

    __tablename__ = "membership"

    role: Mapped[Word]
    active: Mapped[bool] = mapped_column(default=True)

    person: Mapped[Person] = relationship()


class AuditEvent(AppendOnly, Keyed, Base):
    """Who did what in a partnership, when, to what, and why. `person_id` is empty for the command line."""

    __tablename__ = "audit_event"
    __table_args__ = (Index(None, "partnership_id", "subject_id"),)

    at: Mapped[Moment]
    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"))
    deed: Mapped[Word]
    subject: Mapped[Word]
    subject_id: Mapped[Key | None]
    details: Mapped[dict[str, Any]] = mapped_column(JSON)


class PlatformEvent(AppendOnly, Base):
    """What was done to the platform itself: organisations, areas, people, new partnerships."""

    __tablename__ = "platform_event"

    id: Mapped[Key] = mapped_column(primary_key=True, default=uuid7)
    at: Mapped[Moment]
    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"))
    deed: Mapped[str] = mapped_column(String(60))
    details: Mapped[dict[str, Any]] = mapped_column(JSON)
