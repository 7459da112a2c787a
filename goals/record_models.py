"""What stands beside the numbers: what happened, what was told, promised in public, tried, decided and found."""

import datetime as dt
import uuid

from sqlalchemy import JSON, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db import Base, Keyed, Tenant
from db.tables import tenant_reference
from db.types import Amount, Code, Key, Moment, Text, Texts, Word
from goals.models import Goal
from partners.models import Organisation


class Recorded(Keyed):
    """A version of something recorded. A change ends it and adds the next one: what was known at a moment stays known.

    `ended_at` is when it was changed or taken away; a version without it stands.
    """

    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=1, sort_order=-5)
    position: Mapped[int]
    provenance: Mapped[Code]
    recorded_at: Mapped[Moment]
    ended_at: Mapped[Moment | None]


def _one_stands(table: str, column: str) -> Index:
    """Of all versions, one stands at most."""
    stands = text("ended_at IS NULL")
    columns = ("partnership_id", column)
    return Index(f"uq_{table}_{column}_standing", *columns, unique=True, sqlite_where=stands, postgresql_where=stands)


class Event(Recorded, Base):
    """Something that happened on a day, for the time line."""

    __tablename__ = "event"
    __table_args__ = (_one_stands("event", "id"),)

    date: Mapped[dt.date]
    title: Mapped[Texts]


class Note(Recorded, Base):
    """A story, a lesson or an obstacle of a period: beside a goal, or beside the partnership as a whole.

    An obstacle may be addressed to somebody, has a state, and may have an answer. `written_by` is whose it is; none
    where a file has it.
    """

    __tablename__ = "note"
    __table_args__ = (_one_stands("note", "id"), tenant_reference("goal", goal_id="id"))

    kind: Mapped[Word]
    period: Mapped[Word]
    goal_id: Mapped[uuid.UUID | None]
    text: Mapped[Texts]
    addressed_to: Mapped[Texts | None]
    state: Mapped[Code | None]
    answer: Mapped[Texts | None]
    written_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"))

    goal: Mapped[Goal | None] = relationship(viewonly=True)


class Promise(Recorded, Base):
    """What has been promised in public for a year, and the goals that keep it."""

    __tablename__ = "promise"
    __table_args__ = (_one_stands("promise", "id"),)

    year: Mapped[int]
    text: Mapped[Texts]

    goals: Mapped[list["PromiseGoal"]] = relationship(order_by="PromiseGoal.position", viewonly=True)


class PromiseGoal(Tenant, Base):
    """A goal that keeps a promise."""

    __tablename__ = "promise_goal"
    __table_args__ = (
        tenant_reference("promise", promise_id="id", version="version"),
        tenant_reference("goal", goal_id="id"),
    )

    promise_id: Mapped[Key] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    goal_id: Mapped[Key] = mapped_column(primary_key=True)
    position: Mapped[int]

    goal: Mapped[Goal] = relationship(viewonly=True)


class Initiative(Recorded, Base):
    """Something that partners do for some goals, from the idea until it is scaled up, phased out or done.

    Budget and spent are whole kronor, and never public. Reports name it by its code.
    """

    __tablename__ = "initiative"
    __table_args__ = (
        _one_stands("initiative", "id"),
        _one_stands("initiative", "code"),
        tenant_reference("partner", lead_id="organisation_id"),
    )

    code: Mapped[Code]
    title: Mapped[Texts]
    lead_id: Mapped[Key]
    state: Mapped[Word]
    budget: Mapped[Amount | None]
    spent: Mapped[Amount | None]

    lead: Mapped[Organisation] = relationship(
        primaryjoin="foreign(Initiative.lead_id) == Organisation.id", viewonly=True
    )
    goals: Mapped[list["InitiativeGoal"]] = relationship(order_by="InitiativeGoal.position", viewonly=True)
    partners: Mapped[list["InitiativePartner"]] = relationship(order_by="InitiativePartner.position", viewonly=True)


class InitiativeGoal(Tenant, Base):
    """A goal that an initiative is for."""

    __tablename__ = "initiative_goal"
    __table_args__ = (
        tenant_reference("initiative", initiative_id="id", version="version"),
        tenant_reference("goal", goal_id="id"),
    )

    initiative_id: Mapped[Key] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    goal_id: Mapped[Key] = mapped_column(primary_key=True)
    position: Mapped[int]

    goal: Mapped[Goal] = relationship(viewonly=True)


class InitiativePartner(Tenant, Base):
    """A partner that takes part in an initiative, beside the one that leads it."""

    __tablename__ = "initiative_partner"
    __table_args__ = (
        tenant_reference("initiative", initiative_id="id", version="version"),
        tenant_reference("partner", organisation_id="organisation_id"),
    )

    initiative_id: Mapped[Key] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    organisation_id: Mapped[Key] = mapped_column(primary_key=True)
    position: Mapped[int]

    organisation: Mapped[Organisation] = relationship(
        primaryjoin="foreign(InitiativePartner.organisation_id) == Organisation.id", viewonly=True
    )


class Decision(Recorded, Base):
    """What was decided about an initiative, by whom and why. It names the initiative by its code, as reports do."""

    __tablename__ = "decision"
    __table_args__ = (_one_stands("decision", "id"),)

    initiative: Mapped[Code]
    kind: Mapped[Word]
    date: Mapped[dt.date]
    forum: Mapped[Text]
    reason: Mapped[Texts]


class Evaluation(Recorded, Base):
    """What somebody outside has found out: who wrote it, who paid for it, which years it covers, and the documents."""

    __tablename__ = "evaluation"
    __table_args__ = (_one_stands("evaluation", "id"), _one_stands("evaluation", "code"))

    code: Mapped[Code]
    title: Mapped[Texts]
    author_id: Mapped[Key] = mapped_column(ForeignKey("organisation.id"))
    commissioned_by_id: Mapped[Key] = mapped_column(ForeignKey("organisation.id"))
    covers_first: Mapped[Word | None]
    covers_last: Mapped[Word | None]
    documents: Mapped[list[str]] = mapped_column(JSON)
    finding: Mapped[Texts]

    author: Mapped[Organisation] = relationship(foreign_keys=author_id, viewonly=True)
    commissioned_by: Mapped[Organisation] = relationship(foreign_keys=commissioned_by_id, viewonly=True)


class Valuation(Recorded, Base):
    """A model's estimate of what something is worth, in whole kronor; nothing that was reported is multiplied by it."""

    __tablename__ = "valuation"
    __table_args__ = (_one_stands("valuation", "id"), _one_stands("valuation", "code"))

    code: Mapped[Code]
    title: Mapped[Texts]
    amount: Mapped[Amount]
    qualifier: Mapped[Word | None]
    horizon_years: Mapped[Amount | None]
    people: Mapped[Amount | None]
    total: Mapped[Amount | None]
    commissioned_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("organisation.id"))
    method: Mapped[Texts | None]

    commissioned_by: Mapped[Organisation | None] = relationship(viewonly=True)
