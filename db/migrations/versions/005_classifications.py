"""Classifications: ordinal scales for places, their versions, and the grade that each version gives a place."""

import sqlalchemy as sa
from alembic import op

revision = "005"
down_revision = "004"


def upgrade() -> None:
    op.create_table(
        "classification",
        sa.Column("code", sa.String(length=63), nullable=False),
        sa.Column("title", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("provider_id", sa.Uuid(), nullable=False),
        sa.Column("grades", sa.JSON(), nullable=False),
        sa.Column("titles", sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(["provider_id"], ["organisation.id"], name=op.f("fk_classification_provider_id")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_classification")),
    )
    op.create_table(
        "classification_version",
        sa.Column("classification_code", sa.String(length=63), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("grades", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["classification_code"],
            ["classification.code"],
            name=op.f("fk_classification_version_classification_code"),
        ),
        sa.PrimaryKeyConstraint("classification_code", "year", name=op.f("pk_classification_version")),
    )
    op.create_table(
        "classification_grade",
        sa.Column("classification_code", sa.String(length=63), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("area_id", sa.Uuid(), nullable=False),
        sa.Column("grade", sa.String(length=63), nullable=False),
        sa.Column("provenance", sa.String(length=63), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_classification_grade_area_id")),
        sa.ForeignKeyConstraint(
            ["classification_code", "year"],
            ["classification_version.classification_code", "classification_version.year"],
            name=op.f("fk_classification_grade_classification_code_year"),
        ),
        sa.PrimaryKeyConstraint("classification_code", "year", "area_id", name=op.f("pk_classification_grade")),
    )
    for table in ("classification", "classification_version", "classification_grade"):
        op.secure_table(table)


def downgrade() -> None:
    op.drop_table("classification_grade")
    op.drop_table("classification_version")
    op.drop_table("classification")
