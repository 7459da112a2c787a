"""What stands beside the numbers: events, notes, promises, initiatives, decisions, evaluations, valuations."""

from typing import Any

import sqlalchemy as sa
from alembic import op

import db.types

revision = "006"
down_revision = "005"

CODED = ("initiative", "evaluation", "valuation")
RECORDED = ("event", "note", "promise", *CODED, "decision")
LINKS = ("promise_goal", "initiative_goal", "initiative_partner")


def upgrade() -> None:
    _create(
        "event",
        sa.Column("date", sa.Date(), nullable=False),
        _texts("title"),
    )
    _create(
        "note",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("period", sa.String(length=40), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=True),
        _texts("text"),
        _texts("addressed_to", nullable=True),
        sa.Column("state", sa.String(length=63), nullable=True),
        sa.Column("written_by", sa.Uuid(), nullable=True),
        _refers("note", "goal", goal_id="id"),
        sa.ForeignKeyConstraint(["written_by"], ["person.id"], name=op.f("fk_note_written_by")),
    )
    _create(
        "promise",
        sa.Column("year", sa.Integer(), nullable=False),
        _texts("text"),
    )
    _create(
        "initiative",
        sa.Column("code", sa.String(length=63), nullable=False),
        _texts("title"),
        sa.Column("lead_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("budget", db.types.Quantity(), nullable=True),
        sa.Column("spent", db.types.Quantity(), nullable=True),
        _refers("initiative", "partner", lead_id="organisation_id"),
    )
    _create(
        "decision",
        sa.Column("initiative", sa.String(length=63), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("forum", sa.String(), nullable=False),
        _texts("reason"),
    )
    _create(
        "evaluation",
        sa.Column("code", sa.String(length=63), nullable=False),
        _texts("title"),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("commissioned_by_id", sa.Uuid(), nullable=False),
        sa.Column("covers_first", sa.String(length=40), nullable=True),
        sa.Column("covers_last", sa.String(length=40), nullable=True),
        sa.Column("documents", sa.JSON(), nullable=False),
        _texts("finding"),
        _organisation("evaluation", "author_id"),
        _organisation("evaluation", "commissioned_by_id"),
    )
    _create(
        "valuation",
        sa.Column("code", sa.String(length=63), nullable=False),
        _texts("title"),
        sa.Column("amount", db.types.Quantity(), nullable=False),
        sa.Column("qualifier", sa.String(length=40), nullable=True),
        sa.Column("horizon_years", db.types.Quantity(), nullable=True),
        sa.Column("people", db.types.Quantity(), nullable=True),
        sa.Column("total", db.types.Quantity(), nullable=True),
        sa.Column("commissioned_by_id", sa.Uuid(), nullable=True),
        _texts("method", nullable=True),
        _organisation("valuation", "commissioned_by_id"),
    )
    for table in RECORDED:
        for column in ("id", "code") if table in CODED else ("id",):
            _one_stands(table, column)
    _link("promise", "goal", goal_id="id")
    _link("initiative", "goal", goal_id="id")
    _link("initiative", "partner", organisation_id="organisation_id")
    for table in (*RECORDED, *LINKS):
        op.secure_table(table, "tenant")


def _create(table: str, *own: Any) -> None:
    """A table of versions."""
    op.create_table(
        table,
        _partnership(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        *(part for part in own if isinstance(part, sa.Column)),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("provenance", sa.String(length=63), nullable=False),
        sa.Column("recorded_at", db.types.Instant(timezone=True), nullable=False),
        sa.Column("ended_at", db.types.Instant(timezone=True), nullable=True),
        *(part for part in own if not isinstance(part, sa.Column)),
        _tenant(table),
        sa.PrimaryKeyConstraint("partnership_id", "id", "version", name=op.f(f"pk_{table}")),
    )


def _link(record: str, table: str, **refers: str) -> None:
    """A table of what a version names, in its order."""
    name, key, (column,) = f"{record}_{table}", f"{record}_id", refers
    op.create_table(
        name,
        _partnership(),
        sa.Column(key, sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(column, sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _refers(name, record, **{key: "id", "version": "version"}),
        _refers(name, table, **refers),
        _tenant(name),
        sa.PrimaryKeyConstraint("partnership_id", key, "version", column, name=op.f(f"pk_{name}")),
    )


def _one_stands(table: str, column: str) -> None:
    """Of all versions, one stands at most."""
    stands = sa.text("ended_at IS NULL")
    op.create_index(
        f"uq_{table}_{column}_standing",
        table,
        ["partnership_id", column],
        unique=True,
        sqlite_where=stands,
        postgresql_where=stands,
    )


def _partnership() -> sa.Column[Any]:
    return sa.Column("partnership_id", sa.Uuid(), nullable=False)


def _texts(column: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(column, sa.JSON(none_as_null=True), nullable=nullable)


def _tenant(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f(f"fk_{table}_partnership_id"))


def _organisation(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["organisation.id"], name=op.f(f"fk_{table}_{column}"))


def _refers(table: str, target: str, **columns: str) -> sa.ForeignKeyConstraint:
    """A foreign key that cannot leave the tenant."""
    return sa.ForeignKeyConstraint(
        ["partnership_id", *columns],
        [f"{target}.partnership_id", *(f"{target}.{column}" for column in columns.values())],
        name=op.f(f"fk_{table}_partnership_id_{'_'.join(columns)}"),
    )


def downgrade() -> None:
    for table in (*LINKS, *RECORDED):
        op.drop_table(table)
