"""Which opened form has written a report's working copy last."""

import sqlalchemy as sa
from alembic import op

revision = "003"
down_revision = "002"


def upgrade() -> None:
    op.add_column("contribution", sa.Column("form", sa.String(length=40), nullable=True))


def downgrade() -> None:
    op.drop_column("contribution", "form")
