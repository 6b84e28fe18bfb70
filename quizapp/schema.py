"""The database's schema: bring it up to date, and say whether it is.

Alembic is imported when there is something to migrate: an ordinary start has nothing and should be quick.
"""

from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from quizapp.config import shipped
from quizapp.extensions import Base

if TYPE_CHECKING:
    from alembic.config import Config

VERSIONS = "alembic_version"


def configuration(connection: Connection) -> "Config":
    """Return Alembic's configuration for the migrations that travel with the package."""
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", str(shipped("migrations")))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    config.attributes["metadata"] = Base.metadata
    return config


def upgrade(engine: Engine) -> None:
    """Run every migration that is new, all or nothing."""
    with engine.connect() as connection:
        if is_current(connection):
            return
    from alembic import command  # noqa: PLC0415 - see above

    with engine.begin() as connection:
        command.upgrade(configuration(connection), "head")


def downgrade(engine: Engine, revision: str) -> None:
    """Take back every migration after `revision`, all or nothing."""
    from alembic import command  # noqa: PLC0415 - see above

    with engine.begin() as connection:
        command.downgrade(configuration(connection), revision)


@cache
def newest() -> str:
    """Return the number of the newest migration; its file is named by it."""
    return max(path.name.partition("_")[0] for path in (shipped("migrations") / "versions").glob("[0-9]*.py"))


def is_current(connection: Connection) -> bool:
    """Return whether the newest migration has been run."""
    if not inspect(connection).has_table(VERSIONS):
        return False
    version: str | None = connection.scalar(text(f"select version_num from {VERSIONS}"))  # noqa: S608 - a constant
    return version == newest()


def differences(connection: Connection) -> list[object]:
    """Return what a database lacks to equal the models; empty when they agree."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415 - see above
    from alembic.migration import MigrationContext  # noqa: PLC0415 - see above

    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, Base.metadata))
