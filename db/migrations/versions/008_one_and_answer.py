"""The unit of exactly one of a goal, and the answer to an obstacle."""

import sqlalchemy as sa
from alembic import op

revision = "008"
down_revision = "007"

TEXTS = {"goal": "unit_one", "note": "answer"}


def upgrade() -> None:
    for table, column in TEXTS.items():
        op.add_column(table, sa.Column(column, sa.JSON(none_as_null=True), nullable=True))


def downgrade() -> None:
    for table, column in TEXTS.items():
        op.drop_column(table, column)
