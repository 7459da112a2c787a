"""What was frozen, what was made public, and what was taken back."""

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db import AppendOnly, Base, Keyed, Published
from db.tables import tenant_reference
from db.types import Key, Moment, Text


class Release(AppendOnly, Keyed, Base):
    """Figures as of a day, frozen as they would be published, for somebody else to approve."""

    __tablename__ = "release"

    as_of: Mapped[dt.date]
    known_at: Mapped[Moment]
    document: Mapped[dict[str, Any]] = mapped_column(JSON)
    prepared_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"))


class Publication(Published, AppendOnly, Base):
    """An approved release, numbered: the only thing that public pages read."""

    __tablename__ = "publication"
    __table_args__ = (tenant_reference("release", release_id="id"), UniqueConstraint("partnership_id", "release_id"))
    __public_condition__ = (
        "NOT EXISTS (SELECT 1 FROM withdrawal WHERE withdrawal.partnership_id = publication.partnership_id"
        " AND withdrawal.number = publication.number)"
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    release_id: Mapped[Key]
    as_of: Mapped[dt.date]
    document: Mapped[dict[str, Any]] = mapped_column(JSON, deferred=True)
    published_at: Mapped[Moment]
    approved_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"))


class Withdrawal(Published, AppendOnly, Base):
    """A publication that was taken back, and what the public is told about it."""

    __tablename__ = "withdrawal"
    __table_args__ = (tenant_reference("publication", number="number"),)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    note: Mapped[Text]
    withdrawn_at: Mapped[Moment]
