"""Lay the tables of attempts: papers and responses."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0004"
down_revision = "0003"

MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "attempts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("seed", sa.String(length=32), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("submitted_at", MOMENT, nullable=True),
        sa.Column("marks", sa.Double(), nullable=False),
        sa.Column("max_marks", sa.Double(), nullable=False),
        sa.CheckConstraint("marks >= 0 and marks <= max_marks", name=op.f("ck_attempts_marks_range")),
        sa.ForeignKeyConstraint(
            ["learner_id"], ["users.id"], name=op.f("fk_attempts_learner_id_users"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["quiz_id"], ["quizzes.id"], name=op.f("fk_attempts_quiz_id_quizzes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
    )
    op.create_index("ix_attempts_learner_id", "attempts", ["learner_id"], unique=False)
    op.create_index("ix_attempts_quiz_id", "attempts", ["quiz_id"], unique=False)
    op.create_index(
        "uq_attempts_one_open",
        "attempts",
        ["quiz_id", "learner_id"],
        unique=True,
        sqlite_where=sa.text("submitted_at is null"),
        postgresql_where=sa.text("submitted_at is null"),
    )
    op.create_table(
        "paper_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item_version_id", sa.Integer(), nullable=False),
        sa.Column("shown_order", JSON, nullable=False),
        sa.Column("arranged_order", JSON, nullable=True),
        sa.Column("weight", sa.Double(), nullable=False),
        sa.CheckConstraint("position >= 1", name=op.f("ck_paper_items_position_from_one")),
        sa.CheckConstraint("weight > 0", name=op.f("ck_paper_items_weight_positive")),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempts.id"],
            name=op.f("fk_paper_items_attempt_id_attempts"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["item_version_id"],
            ["item_versions.id"],
            name=op.f("fk_paper_items_item_version_id_item_versions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_items")),
        sa.UniqueConstraint(
            "attempt_id", "item_version_id", name=op.f("uq_paper_items_attempt_id_item_version_id")
        ),
        sa.UniqueConstraint("attempt_id", "position", name=op.f("uq_paper_items_attempt_id_position")),
    )
    op.create_index(op.f("ix_paper_items_item_version_id"), "paper_items", ["item_version_id"], unique=False)
    op.create_table(
        "responses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("paper_item_id", sa.Integer(), nullable=False),
        sa.Column("given", JSON, nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("stored_at", MOMENT, nullable=False),
        sa.CheckConstraint("score between 0 and 1", name=op.f("ck_responses_score_range")),
        sa.ForeignKeyConstraint(
            ["paper_item_id"],
            ["paper_items.id"],
            name=op.f("fk_responses_paper_item_id_paper_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_responses")),
        sa.UniqueConstraint("paper_item_id", name=op.f("uq_responses_paper_item_id")),
    )


def downgrade() -> None:
    op.drop_table("responses")
    op.drop_index(op.f("ix_paper_items_item_version_id"), table_name="paper_items")
    op.drop_table("paper_items")
    op.drop_index(
        "uq_attempts_one_open",
        table_name="attempts",
        sqlite_where=sa.text("submitted_at is null"),
        postgresql_where=sa.text("submitted_at is null"),
    )
    op.drop_index("ix_attempts_quiz_id", table_name="attempts")
    op.drop_index("ix_attempts_learner_id", table_name="attempts")
    op.drop_table("attempts")
