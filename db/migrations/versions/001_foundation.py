"""Organisations, people and partnerships; goals, contributions and the ledger; releases."""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "area",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=63), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["area.id"], name=op.f("fk_area_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area")),
        sa.UniqueConstraint("code", name=op.f("uq_area_code")),
    )
    op.create_table(
        "demonstration",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("today", sa.Date(), nullable=False),
        sa.Column("banner", sa.JSON(none_as_null=True), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_demonstration_only_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demonstration")),
    )
    op.create_table(
        "organisation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=63), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=True),
        sa.Column("public_body", sa.Boolean(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["organisation.id"], name=op.f("fk_organisation_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("code", name=op.f("uq_organisation_code")),
    )
    op.create_table(
        "provenance",
        sa.Column("code", sa.String(length=63), nullable=False),
        sa.Column("title", sa.JSON(none_as_null=True), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_provenance")),
    )
    op.create_table(
        "area_member",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["area.id"], name=op.f("fk_area_member_group_id")),
        sa.ForeignKeyConstraint(["member_id"], ["area.id"], name=op.f("fk_area_member_member_id")),
        sa.PrimaryKeyConstraint("group_id", "member_id", name=op.f("pk_area_member")),
    )
    op.create_table(
        "partnership",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=63), nullable=False),
        sa.Column("name", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("area_id", sa.Uuid(), nullable=True),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("vision", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("about", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("members", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("on_track", db.types.Quantity(), nullable=False),
        sa.Column("at_risk", db.types.Quantity(), nullable=False),
        sa.Column("small_count", sa.BigInteger(), nullable=False),
        sa.Column("first_period", sa.String(length=40), nullable=False),
        sa.Column("due_days", sa.BigInteger(), nullable=False),
        sa.Column("goals_not_shown", sa.Integer(), nullable=False),
        sa.CheckConstraint('"end" IS NULL OR "end" >= start', name=op.f("ck_partnership_not_over_before_it_begins")),
        sa.CheckConstraint("at_risk >= 0 AND on_track >= 0", name=op.f("ck_partnership_thresholds_not_negative")),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_partnership_area_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partnership")),
        sa.UniqueConstraint("code", name=op.f("uq_partnership_code")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("administrator", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_person_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("email", name=op.f("uq_person_email")),
    )
    op.create_table(
        "audit_event",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", db.types.Instant(timezone=True), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("deed", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_audit_event_partnership_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_audit_event_person_id")),
        sa.PrimaryKeyConstraint("partnership_id", "id", name=op.f("pk_audit_event")),
    )
    op.create_index(
        op.f("ix_audit_event_partnership_id_subject_id"), "audit_event", ["partnership_id", "subject_id"], unique=False
    )
    op.create_table(
        "goal",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=63), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("unit", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("counts", sa.String(length=40), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("rba", sa.String(length=40), nullable=True),
        sa.Column("frequency", sa.String(length=40), nullable=False),
        sa.Column("first_period", sa.String(length=40), nullable=True),
        sa.Column("area_id", sa.Uuid(), nullable=True),
        sa.Column("about", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("source", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("baseline", db.types.Quantity(), nullable=True),
        sa.Column("baseline_date", sa.Date(), nullable=True),
        sa.Column("baseline_provenance", sa.String(length=63), nullable=True),
        sa.Column("reference", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("derivation", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_goal_area_id")),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_goal_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", "id", name=op.f("pk_goal")),
        sa.UniqueConstraint("partnership_id", "code", name=op.f("uq_goal_partnership_id_code")),
    )
    op.create_table(
        "idempotency_key",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(length=32), nullable=False),
        sa.Column("answer", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("at", db.types.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_idempotency_key_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", "holder", "key", name=op.f("pk_idempotency_key")),
    )
    op.create_table(
        "ledger_clock",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("stamped_at", db.types.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_ledger_clock_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", name=op.f("pk_ledger_clock")),
    )
    op.create_table(
        "membership",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_membership_partnership_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_membership_person_id")),
        sa.PrimaryKeyConstraint("partnership_id", "person_id", name=op.f("pk_membership")),
    )
    op.create_table(
        "partner",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_partner_organisation_id")),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_partner_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", "organisation_id", name=op.f("pk_partner")),
    )
    op.create_table(
        "pilot_area",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("area_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_pilot_area_area_id")),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_pilot_area_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", "area_id", name=op.f("pk_pilot_area")),
    )
    op.create_table(
        "platform_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", db.types.Instant(timezone=True), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("deed", sa.String(length=60), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_platform_event_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform_event")),
    )
    op.create_table(
        "release",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("known_at", db.types.Instant(timezone=True), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("prepared_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_release_partnership_id")),
        sa.ForeignKeyConstraint(["prepared_by"], ["person.id"], name=op.f("fk_release_prepared_by")),
        sa.PrimaryKeyConstraint("partnership_id", "id", name=op.f("pk_release")),
    )
    op.create_table(
        "reporting_period",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.CheckConstraint("state <> 'not_open'", name=op.f("ck_reporting_period_touched")),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnership.id"], name=op.f("fk_reporting_period_partnership_id")
        ),
        sa.PrimaryKeyConstraint("partnership_id", "code", name=op.f("pk_reporting_period")),
    )
    op.create_table(
        "contribution",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("period", sa.String(length=40), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("area_id", sa.Uuid(), nullable=True),
        sa.Column("initiative", sa.String(length=63), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("submissions", sa.Integer(), nullable=False),
        sa.Column("verified_submission", sa.Integer(), nullable=True),
        sa.Column("returned_because", sa.String(), nullable=True),
        sa.Column("correction_reason", sa.String(), nullable=True),
        sa.Column("on_behalf", sa.Boolean(), nullable=False),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", db.types.Instant(timezone=True), nullable=False),
        sa.Column("quantity", db.types.Quantity(), nullable=True),
        sa.Column("nothing_to_report", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("qualifier", sa.String(length=40), nullable=True),
        sa.Column("shares", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("note", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("provenance", sa.String(length=63), nullable=False),
        sa.CheckConstraint(
            "state = 'draft' OR (quantity IS NULL) = nothing_to_report",
            name=op.f("ck_contribution_complete_once_submitted"),
        ),
        sa.CheckConstraint("quantity >= 0", name=op.f("ck_contribution_not_negative")),
        sa.CheckConstraint("quantity IS NULL OR NOT nothing_to_report", name=op.f("ck_contribution_one_measure")),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name=op.f("fk_contribution_area_id")),
        sa.ForeignKeyConstraint(
            ["partnership_id", "goal_id"],
            ["goal.partnership_id", "goal.id"],
            name=op.f("fk_contribution_partnership_id_goal_id"),
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "organisation_id"],
            ["partner.partnership_id", "partner.organisation_id"],
            name=op.f("fk_contribution_partnership_id_organisation_id"),
        ),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_contribution_partnership_id")),
        sa.ForeignKeyConstraint(["submitted_by"], ["person.id"], name=op.f("fk_contribution_submitted_by")),
        sa.PrimaryKeyConstraint("partnership_id", "id", name=op.f("pk_contribution")),
    )
    op.create_index(
        op.f("ix_contribution_partnership_id_state"), "contribution", ["partnership_id", "state"], unique=False
    )
    op.create_index(
        "uq_contribution_living",
        "contribution",
        ["partnership_id", "goal_id", "organisation_id", "period", "slot"],
        unique=True,
        sqlite_where=sa.text("state <> 'retracted'"),
        postgresql_where=sa.text("state <> 'retracted'"),
    )
    op.create_table(
        "goal_reporter",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "goal_id"],
            ["goal.partnership_id", "goal.id"],
            name=op.f("fk_goal_reporter_partnership_id_goal_id"),
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "organisation_id"],
            ["partner.partnership_id", "partner.organisation_id"],
            name=op.f("fk_goal_reporter_partnership_id_organisation_id"),
        ),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_goal_reporter_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", "goal_id", "organisation_id", name=op.f("pk_goal_reporter")),
    )
    op.create_table(
        "partner_role",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("provenance", sa.String(length=63), nullable=False),
        sa.CheckConstraint(
            "until IS NULL OR since IS NULL OR until >= since", name=op.f("ck_partner_role_until_after_since")
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "organisation_id"],
            ["partner.partnership_id", "partner.organisation_id"],
            name=op.f("fk_partner_role_partnership_id_organisation_id"),
        ),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_partner_role_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", "id", name=op.f("pk_partner_role")),
    )
    op.create_index(
        op.f("ix_partner_role_partnership_id_organisation_id"),
        "partner_role",
        ["partnership_id", "organisation_id"],
        unique=False,
    )
    op.create_table(
        "publication",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("release_id", sa.Uuid(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("published_at", db.types.Instant(timezone=True), nullable=False),
        sa.Column("approved_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["approved_by"], ["person.id"], name=op.f("fk_publication_approved_by")),
        sa.ForeignKeyConstraint(
            ["partnership_id", "release_id"],
            ["release.partnership_id", "release.id"],
            name=op.f("fk_publication_partnership_id_release_id"),
        ),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_publication_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", "number", name=op.f("pk_publication")),
        sa.UniqueConstraint("partnership_id", "release_id", name=op.f("uq_publication_partnership_id_release_id")),
    )
    op.create_table(
        "tally",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("period", sa.String(length=40), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("quantity", db.types.Quantity(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("measured", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "goal_id"],
            ["goal.partnership_id", "goal.id"],
            name=op.f("fk_tally_partnership_id_goal_id"),
        ),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_tally_partnership_id")),
        sa.PrimaryKeyConstraint(
            "partnership_id", "goal_id", "organisation_id", "period", "slot", name=op.f("pk_tally")
        ),
    )
    op.create_table(
        "target",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", db.types.Quantity(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("per", sa.String(length=40), nullable=True),
        sa.Column("profile", sa.String(length=40), nullable=True),
        sa.Column("monthly_weights", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("provenance", sa.String(length=63), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("set_by", sa.Uuid(), nullable=True),
        sa.Column("set_at", db.types.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "goal_id"],
            ["goal.partnership_id", "goal.id"],
            name=op.f("fk_target_partnership_id_goal_id"),
        ),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_target_partnership_id")),
        sa.ForeignKeyConstraint(["set_by"], ["person.id"], name=op.f("fk_target_set_by")),
        sa.PrimaryKeyConstraint("partnership_id", "goal_id", "version", name=op.f("pk_target")),
    )
    op.create_table(
        "contribution_author",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("contribution_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "contribution_id"],
            ["contribution.partnership_id", "contribution.id"],
            name=op.f("fk_contribution_author_partnership_id_contribution_id"),
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnership.id"], name=op.f("fk_contribution_author_partnership_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_contribution_author_person_id")),
        sa.PrimaryKeyConstraint("partnership_id", "contribution_id", "person_id", name=op.f("pk_contribution_author")),
    )
    op.create_table(
        "milestone",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("value", db.types.Quantity(), nullable=True),
        sa.Column("relative_to_baseline", db.types.Quantity(), nullable=True),
        sa.Column("provenance", sa.String(length=63), nullable=False),
        sa.CheckConstraint("(value IS NULL) <> (relative_to_baseline IS NULL)", name=op.f("ck_milestone_one_measure")),
        sa.ForeignKeyConstraint(
            ["partnership_id", "goal_id", "version"],
            ["target.partnership_id", "target.goal_id", "target.version"],
            name=op.f("fk_milestone_partnership_id_goal_id_version"),
        ),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_milestone_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", "goal_id", "version", "date", name=op.f("pk_milestone")),
    )
    op.create_table(
        "submission",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("contribution_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("submitted_at", db.types.Instant(timezone=True), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("quantity", db.types.Quantity(), nullable=True),
        sa.Column("nothing_to_report", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("qualifier", sa.String(length=40), nullable=True),
        sa.Column("shares", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("note", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("provenance", sa.String(length=63), nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "contribution_id"],
            ["contribution.partnership_id", "contribution.id"],
            name=op.f("fk_submission_partnership_id_contribution_id"),
        ),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_submission_partnership_id")),
        sa.ForeignKeyConstraint(["submitted_by"], ["person.id"], name=op.f("fk_submission_submitted_by")),
        sa.PrimaryKeyConstraint("partnership_id", "contribution_id", "number", name=op.f("pk_submission")),
    )
    op.create_table(
        "withdrawal",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("withdrawn_at", db.types.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "number"],
            ["publication.partnership_id", "publication.number"],
            name=op.f("fk_withdrawal_partnership_id_number"),
        ),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_withdrawal_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", "number", name=op.f("pk_withdrawal")),
    )
    op.create_table(
        "posting",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("contribution_id", sa.Uuid(), nullable=False),
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("period", sa.String(length=40), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("quantity", db.types.Quantity(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("measured", sa.Integer(), nullable=False),
        sa.Column("posted_at", db.types.Instant(timezone=True), nullable=False),
        sa.CheckConstraint("abs(reports) <= 1 AND abs(measured) <= 1", name=op.f("ck_posting_one_report")),
        sa.ForeignKeyConstraint(
            ["partnership_id", "contribution_id", "submission"],
            ["submission.partnership_id", "submission.contribution_id", "submission.number"],
            name=op.f("fk_posting_partnership_id_contribution_id_submission"),
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "goal_id"],
            ["goal.partnership_id", "goal.id"],
            name=op.f("fk_posting_partnership_id_goal_id"),
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "organisation_id"],
            ["partner.partnership_id", "partner.organisation_id"],
            name=op.f("fk_posting_partnership_id_organisation_id"),
        ),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnership.id"], name=op.f("fk_posting_partnership_id")),
        sa.PrimaryKeyConstraint("partnership_id", "id", name=op.f("pk_posting")),
    )
    op.create_index(
        op.f("ix_posting_partnership_id_contribution_id"),
        "posting",
        ["partnership_id", "contribution_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_posting_partnership_id_goal_id_posted_at"),
        "posting",
        ["partnership_id", "goal_id", "posted_at"],
        unique=False,
    )
    op.secure_table("area")
    op.secure_table("area_member")
    op.secure_table("audit_event", "tenant", "append_only")
    op.secure_table("contribution", "tenant")
    op.secure_table("contribution_author", "tenant")
    op.secure_table("demonstration", "published")
    op.secure_table("goal", "tenant")
    op.secure_table("goal_reporter", "tenant")
    op.secure_table("idempotency_key", "tenant")
    op.secure_table("ledger_clock", "tenant")
    op.secure_table("membership", "tenant", "personal")
    op.secure_table("milestone", "tenant", "append_only")
    op.secure_table("organisation")
    op.secure_table("partner", "tenant")
    op.secure_table("partner_role", "tenant")
    op.secure_table("partnership", "published")
    op.secure_table("person")
    op.secure_table("pilot_area", "tenant")
    op.secure_table("platform_event", "append_only")
    op.secure_table("posting", "tenant", "append_only")
    op.secure_table("provenance")
    op.secure_table(
        "publication",
        "tenant",
        "append_only",
        "published",
        condition="NOT EXISTS (SELECT 1 FROM withdrawal WHERE withdrawal.partnership_id = publication.partnership_id AND withdrawal.number = publication.number)",
    )
    op.secure_table("release", "tenant", "append_only")
    op.secure_table("reporting_period", "tenant")
    op.secure_table("submission", "tenant", "append_only")
    op.secure_table("tally", "tenant")
    op.secure_table("target", "tenant", "append_only")
    op.secure_table("withdrawal", "tenant", "append_only", "published")


def downgrade() -> None:
    op.secure_table("publication")  # the policy that shows it asks for withdrawals
    op.drop_index(op.f("ix_posting_partnership_id_goal_id_posted_at"), table_name="posting")
    op.drop_index(op.f("ix_posting_partnership_id_contribution_id"), table_name="posting")
    op.drop_table("posting")
    op.drop_table("withdrawal")
    op.drop_table("submission")
    op.drop_table("milestone")
    op.drop_table("contribution_author")
    op.drop_table("target")
    op.drop_table("tally")
    op.drop_table("publication")
    op.drop_index(op.f("ix_partner_role_partnership_id_organisation_id"), table_name="partner_role")
    op.drop_table("partner_role")
    op.drop_table("goal_reporter")
    op.drop_index(
        "uq_contribution_living",
        table_name="contribution",
        sqlite_where=sa.text("state <> 'retracted'"),
        postgresql_where=sa.text("state <> 'retracted'"),
    )
    op.drop_index(op.f("ix_contribution_partnership_id_state"), table_name="contribution")
    op.drop_table("contribution")
    op.drop_table("reporting_period")
    op.drop_table("release")
    op.drop_table("platform_event")
    op.drop_table("pilot_area")
    op.drop_table("partner")
    op.drop_table("membership")
    op.drop_table("ledger_clock")
    op.drop_table("idempotency_key")
    op.drop_table("goal")
    op.drop_index(op.f("ix_audit_event_partnership_id_subject_id"), table_name="audit_event")
    op.drop_table("audit_event")
    op.drop_table("person")
    op.drop_table("partnership")
    op.drop_table("area_member")
    op.drop_table("provenance")
    op.drop_table("organisation")
    op.drop_table("demonstration")
    op.drop_table("area")
