"""The database's schema: bring it up to date, and say whether it is."""

from functools import cache

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from quizapp.config import shipped
from quizapp.extensions import Base


def configuration(connection: Connection) -> Config:
    """Return Alembic's configuration for the migrations that travel with the package."""
    config = Config()
    config.set_main_option("script_location", str(shipped("migrations")))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    config.attributes["metadata"] = Base.metadata
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run every migration up to `revision`, all or nothing."""
    with engine.begin() as connection:
        command.upgrade(configuration(connection), revision)


def downgrade(engine: Engine, revision: str) -> None:
    """Take back every migration after `revision`, all or nothing."""
    with engine.begin() as connection:
        command.downgrade(configuration(connection), revision)


@cache
def newest() -> str | None:
    """Return the number of the newest migration."""
    config = Config()
    config.set_main_option("script_location", str(shipped("migrations")))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config).get_current_head()


def is_current(connection: Connection) -> bool:
    """Return whether the newest migration has been run."""
    return MigrationContext.configure(connection).get_current_revision() == newest()


def differences(connection: Connection) -> list[object]:
    """Return what a database lacks to equal the models; empty when they agree."""
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, Base.metadata))
