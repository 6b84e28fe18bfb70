"""The command `user`: accounts, as the operator keeps them."""

import click

from quizapp import clock
from quizapp.cli.application import application
from quizapp.models.accounts import Role
from quizapp.queries.accounts import list_accounts
from quizapp.services import accounts


@click.group("user")
def user_command() -> None:
    """Add people, let them set a new password, list them."""


@user_command.command("add")
@click.argument("login")
@click.option("--name", default="", help="What others see; by default the login.")
@click.option(
    "--role", default=Role.TEACHER.value, show_default=True, type=click.Choice([role.value for role in Role])
)
@click.password_option(help="Asked for when not given; at least 8 characters.")
def add(login: str, name: str, role: str, password: str) -> None:
    """Make an account."""
    with application():
        accounts.add_user(login, password, role=Role(role), name=name, now=clock.now())
    click.echo(f"Added the {role} {login}.")


@user_command.command("passwd")
@click.argument("login")
@click.option(
    "--address", default="http://127.0.0.1:8000", show_default=True, help="Where the app is reached."
)
def passwd(login: str, address: str) -> None:
    """Print a link with which LOGIN sets a new password, once, within a day."""
    with application():
        token = accounts.create_reset_link(login, now=clock.now())
    click.echo(f"{address.rstrip('/')}/welcome/{token}")


@user_command.command("list")
def list_command() -> None:
    """List everyone who can sign in."""
    with application():
        rows = list_accounts()
    for row in rows:
        click.echo(f"{row.role:8} {row.login:24} {row.name}")
    click.echo(f"{len(rows)} account{'' if len(rows) == 1 else 's'}.")
