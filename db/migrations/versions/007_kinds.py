"""Every kind of goal: what a report measures, what goals of a kind have, and where each version of a target starts."""

from typing import Any

import sqlalchemy as sa
from alembic import op

import db.types

revision = "007"
down_revision = "006"

NO_MEASURE = (
    "quantity IS NULL AND numerator IS NULL AND denominator IS NULL AND value IS NULL AND sample_size IS NULL"
    " AND response_rate IS NULL AND change IS NULL AND grade IS NULL AND done IS NULL"
)
CHECKS = {
    "one_measure": f"({NO_MEASURE}) OR NOT nothing_to_report",
    "not_negative": "quantity >= 0 AND numerator >= 0 AND numerator <= denominator AND sample_size >= 0",
    "complete_once_submitted": f"state = 'draft' OR ({NO_MEASURE}) = nothing_to_report",
}
CHECKS_BEFORE = {
    "one_measure": "quantity IS NULL OR NOT nothing_to_report",
    "not_negative": "quantity >= 0",
    "complete_once_submitted": "state = 'draft' OR (quantity IS NULL) = nothing_to_report",
}
BASELINE = {
    "baseline": db.types.Quantity(),
    "baseline_date": sa.Date(),
    "baseline_provenance": sa.String(length=63),
}
MEASURES = {
    "numerator": db.types.Quantity(),
    "denominator": db.types.Quantity(),
    "value": db.types.Quantity(),
    "sample_size": db.types.Quantity(),
    "response_rate": db.types.Quantity(),
    "change": sa.JSON(none_as_null=True),
    "grade": sa.String(length=63),
    "done": sa.Boolean(),
}
OF_A_KIND = {
    "numerator": sa.JSON(none_as_null=True),
    "denominator": sa.JSON(none_as_null=True),
    "survey": sa.JSON(none_as_null=True),
    "direction": sa.String(length=40),
    "scale": sa.String(length=63),
}
LAST_VERSION = "target.version = (SELECT max(version) FROM target AS one WHERE one.goal_id = goal.id)"


def upgrade() -> None:
    for table in ("contribution", "submission"):
        _add(table, MEASURES)
    for table in ("posting", "tally"):
        for name in ("numerator", "denominator"):
            op.add_column(table, sa.Column(name, db.types.Quantity(), nullable=False, server_default="0"))
    _check_contributions(CHECKS)
    _open()
    _add("target", {"grade": sa.String(length=63), **BASELINE, "baseline_grade": sa.String(length=63)})
    _move("goal", "target", "goal.partnership_id = target.partnership_id AND goal.id = target.goal_id")
    with op.batch_alter_table("target") as target:
        target.alter_column("value", existing_type=db.types.Quantity(), nullable=True)
    op.add_column("goal", sa.Column("added_at", db.types.Instant(timezone=True), nullable=True))
    first = "SELECT min(set_at) FROM target WHERE partnership_id = goal.partnership_id AND goal_id = goal.id"
    op.execute(f"UPDATE goal SET added_at = ({first})")  # noqa: S608
    with op.batch_alter_table("goal") as goal:
        goal.alter_column("added_at", existing_type=db.types.Instant(timezone=True), nullable=False)
        for name, type_ in OF_A_KIND.items():
            goal.add_column(sa.Column(name, type_, nullable=True))
        goal.create_foreign_key(op.f("fk_goal_scale"), "classification", ["scale"], ["code"])
        goal.alter_column("unit", existing_type=sa.JSON(none_as_null=True), nullable=True)
        for name in BASELINE:
            goal.drop_column(name)
    op.drop_column("partnership", "goals_not_shown")
    _close()


def downgrade() -> None:
    """Refused where there are goals of the newer kinds: the older house could not hold them."""
    _open()
    newer = "SELECT count(*) FROM goal WHERE kind NOT IN ('cumulative_count', 'activity_count')"
    if op.get_bind().exec_driver_sql(newer).scalar():
        raise RuntimeError("there are goals that the older version cannot hold: restore a backup instead")
    op.add_column("partnership", sa.Column("goals_not_shown", sa.Integer(), nullable=False, server_default="0"))
    _add("goal", BASELINE)
    _move("target", "goal", "target.partnership_id = goal.partnership_id AND target.goal_id = goal.id", LAST_VERSION)
    with op.batch_alter_table("goal") as goal:
        goal.drop_constraint(op.f("fk_goal_scale"), type_="foreignkey")
        goal.alter_column("unit", existing_type=sa.JSON(none_as_null=True), nullable=False)
        for name in (*OF_A_KIND, "added_at"):
            goal.drop_column(name)
    with op.batch_alter_table("target") as target:
        target.alter_column("value", existing_type=db.types.Quantity(), nullable=False)
        for name in ("grade", *BASELINE, "baseline_grade"):
            target.drop_column(name)
    _close()
    _check_contributions(CHECKS_BEFORE)
    for table in ("posting", "tally"):
        for name in ("numerator", "denominator"):
            op.drop_column(table, name)
    for table in ("contribution", "submission"):
        for name in MEASURES:
            op.drop_column(table, name)


def _add(table: str, columns: dict[str, Any]) -> None:
    for name, type_ in columns.items():
        op.add_column(table, sa.Column(name, type_, nullable=True))


def _move(source: str, to: str, same: str, which: str = "true") -> None:
    """Copy the baseline from one table to another."""
    for name in BASELINE:
        value = f"(SELECT {source}.{name} FROM {source} WHERE {same} AND {which})"  # noqa: S608
        op.execute(f"UPDATE {to} SET {name} = {value}")  # noqa: S608


def _open() -> None:
    """Let the migration itself read and change the rows of all partnerships."""
    op.secure_table("target", "tenant")
    if op.get_bind().dialect.name == "postgresql":
        for table in ("goal", "target"):
            op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")


def _close() -> None:
    op.secure_table("target", "tenant", "append_only")
    op.secure_table("goal", "tenant")


def _check_contributions(checks: dict[str, str]) -> None:
    """Put other checks in the place of those that there are; a table that SQLite rebuilds has lost them."""
    with op.batch_alter_table("contribution") as contribution:
        for name, condition in checks.items():
            if op.get_bind().dialect.name == "postgresql":
                contribution.drop_constraint(op.f(f"ck_contribution_{name}"), type_="check")
            contribution.create_check_constraint(op.f(f"ck_contribution_{name}"), condition)
