"""What coordinators set: whom residents turn to, days that reports are due, groups of goals; versions of what is set."""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "004"
down_revision = "003"


def upgrade() -> None:
    op.add_column("partnership", sa.Column("contact_function", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("partnership", sa.Column("contact_address", sa.String(), nullable=True))
    op.add_column("partnership", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("goal", sa.Column("removed_at", db.types.Instant(timezone=True), nullable=True))
    op.add_column("goal", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("reporting_period", sa.Column("due", sa.Date(), nullable=True))
    op.create_table(
        "goal_group",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=63), nullable=False),
        sa.Column("title", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("ordered", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_goal_group_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", "code", name=op.f("pk_goal_group")),
    )
    op.create_table(
        "goal_grouping",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("group_code", sa.String(length=63), nullable=False),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_goal_grouping_partnership_id")),
        sa.ForeignKeyConstraint(
            ["partnership_id", "goal_id"],
            ["goal.partnership_id", "goal.id"],
            name=op.f("fk_goal_grouping_partnership_id_goal_id"),
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "group_code"],
            ["goal_group.partnership_id", "goal_group.code"],
            name=op.f("fk_goal_grouping_partnership_id_group_code"),
        ),
        sa.PrimaryKeyConstraint("partnership_id", "goal_id", name=op.f("pk_goal_grouping")),
    )
    for table in ("goal_group", "goal_grouping"):
        op.secure_table(table, "tenant")


def downgrade() -> None:
    op.drop_table("goal_grouping")
    op.drop_table("goal_group")
    op.drop_column("reporting_period", "due")
    op.drop_column("goal", "version")
    op.drop_column("goal", "removed_at")
    op.drop_column("partnership", "version")
    op.drop_column("partnership", "contact_address")
    op.drop_column("partnership", "contact_function")
