"""Keep with each fact what stopped its questions."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0006"
down_revision = "0005"

JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("facts", sa.Column("stopped_by", JSON, nullable=True))


def downgrade() -> None:
    op.drop_column("facts", "stopped_by")
