"""The commands about the database: `db`, `backup`, `restore`."""

from pathlib import Path

import click
from sqlalchemy import create_engine

from quizapp import database, schema
from quizapp.cli import Refused, backups, copying
from quizapp.cli.application import application, read_settings
from quizapp.extensions import db


@click.group("db")
def db_command() -> None:
    """Bring the database's tables up to date, or check them."""


@db_command.command("upgrade")
def upgrade() -> None:
    """Run every migration that is new."""
    with application():
        click.echo(f"The database is at migration {schema.newest()}.")


@db_command.command("check")
def check() -> None:
    """Say whether the database's tables are what this version needs."""
    with application(migrated=False), db.engine.connect() as connection:
        if not schema.is_current(connection):
            raise Refused("the database lacks migrations: run quizapp db upgrade.")
        if found := schema.differences(connection):
            raise Refused(f"the database differs from what this version needs: {found}")
    click.echo("The database is up to date.")


@db_command.command("copy")
@click.argument("url")
def copy(url: str) -> None:
    """Copy everything into the empty database at URL, such as postgresql://...; stop the app first."""
    with application():
        target_url = database.database_url(url)
        target = create_engine(target_url, **database.engine_options(target_url))
        database.set_up(target)
        copied = copying.copy_all(db.engine, target)
        target.dispose()
    click.echo(f"Copied {copied} rows. Set QUIZAPP_DATABASE_URL to use them.")


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup_command(file: Path) -> None:
    """Write the whole database into a new FILE while the app may be running."""
    if file.exists():
        raise Refused(f"{file} exists: give a new name, a backup never overwrites.")
    backups.backup(database.database_url(read_settings().database_url), file)
    click.echo(f"Backed up into {file}.")


@click.command("restore")
@click.argument("file", type=click.Path(dir_okay=False, exists=True, path_type=Path))
@click.option("--force", is_flag=True, help="Replace the database that is there.")
def restore_command(file: Path, *, force: bool) -> None:
    """Put the database back as a backup FILE has it; stop the app first."""
    backups.restore(database.database_url(read_settings().database_url), file, force=force)
    with application():
        click.echo(f"Restored {file}; the database is at migration {schema.newest()}.")
