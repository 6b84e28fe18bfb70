"""Alembic's way in: the application hands over the connection and the tables to compare with."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes["metadata"],
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
