"""What every table is: its name conventions, whose it is, and what the database itself promises about it."""

import uuid
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, ForeignKeyConstraint, MetaData, Table, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from db.types import uuid7

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Every table. Those without a further mixin are global: whoever is inside reads them, the platform writes them.

    The door reads them too, except the append-only ones.
    """

    metadata = MetaData(naming_convention=NAMING)


class Tenant:
    """A row of one partnership: the tenant leads its primary key, its foreign keys and its indexes."""

    partnership_id: Mapped[uuid.UUID] = mapped_column(
        Uuid, ForeignKey("partnership.id"), primary_key=True, sort_order=-20
    )


class Keyed(Tenant):
    """A tenant's row with a key of its own, made by the client and ordered by time."""

    id: Mapped[uuid.UUID] = mapped_column(Uuid, primary_key=True, default=uuid7, sort_order=-10)


class AppendOnly:
    """Rows are added, never changed or removed: by privilege on PostgreSQL, by trigger on both engines."""


class Personal(Tenant):
    """Rows of a person that the person may read in all their partnerships at once. Has a column `person_id`."""

    @declared_attr
    def person_id(cls) -> Mapped[uuid.UUID]:  # noqa: N805
        return mapped_column(Uuid, ForeignKey("person.id"), primary_key=True)


class Published(Tenant):
    """Rows that anybody may read, in all partnerships at once."""

    __public_condition__: ClassVar[str] = "true"


class Open:
    """A global table that the public role may read too."""


class Account:
    """A global table of signing in: read and written at the door and by the platform, out of everybody else's reach."""


def tenant_reference(table: str, **columns: str) -> ForeignKeyConstraint:
    """A foreign key that cannot leave the tenant: `tenant_reference("goal", goal_id="id")`."""
    return ForeignKeyConstraint(
        ["partnership_id", *columns], [f"{table}.partnership_id", *(f"{table}.{target}" for target in columns.values())]
    )


def mapped_classes(mixin: type[Any]) -> list[type[Any]]:
    """The mapped classes that carry a mixin, in the order of their tables' names."""
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    return sorted((cls for cls in classes if issubclass(cls, mixin)), key=lambda cls: str(cls.__tablename__))


def table_of(cls: type[Any]) -> Table:
    """The table that a mapped class is kept in."""
    table: Table = cls.__table__
    return table
