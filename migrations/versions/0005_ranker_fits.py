"""Lay the table of the weights fitted to the teachers' decisions."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0005"
down_revision = "0004"

MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "ranker_fits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("weights", JSON, nullable=False),
        sa.Column("decisions", sa.Integer(), nullable=False),
        sa.Column("applied_at", MOMENT, nullable=False),
        sa.CheckConstraint("decisions > 0", name=op.f("ck_ranker_fits_decisions_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ranker_fits")),
    )


def downgrade() -> None:
    op.drop_table("ranker_fits")
