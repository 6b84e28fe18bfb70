"""Lay the tables of quizzes."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"

MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "quizzes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("bank_id", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("specification", JSON, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("opened_at", MOMENT, nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.CheckConstraint("state in ('draft', 'open', 'closed')", name=op.f("ck_quizzes_state_known")),
        sa.ForeignKeyConstraint(["bank_id"], ["banks.id"], name=op.f("fk_quizzes_bank_id_banks")),
        sa.ForeignKeyConstraint(["teacher_id"], ["users.id"], name=op.f("fk_quizzes_teacher_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quizzes")),
        sa.UniqueConstraint("code", name=op.f("uq_quizzes_code")),
    )
    op.create_index(op.f("ix_quizzes_bank_id"), "quizzes", ["bank_id"], unique=False)
    op.create_index(op.f("ix_quizzes_teacher_id"), "quizzes", ["teacher_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_quizzes_teacher_id"), table_name="quizzes")
    op.drop_index(op.f("ix_quizzes_bank_id"), table_name="quizzes")
    op.drop_table("quizzes")
