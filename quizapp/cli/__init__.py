"""The command `quizapp`: exit 0 when done, 1 when refused with one clear line, 2 for a wrong call."""

import os
from importlib import import_module
from typing import Any

import click

# The parser's matrices are small: a second thread of the library that multiplies them only waits in a loop,
# and takes a busy machine's time from the others. Read by numpy when it is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# A command is imported when it is called: reading an article needs neither Flask nor a database.
COMMANDS = {
    "run": "serving",
    "facts": "articles",
    "generate": "articles",
    "coverage": "coverage",
    "import": "banks",
    "export": "banks",
    "check": "banks",
    "ranker": "ranker",
    "db": "operations",
    "backup": "operations",
    "restore": "operations",
    "user": "people",
}


class Refused(click.ClickException):
    """What was asked for cannot be done; the message is one line that says what to do next."""

    exit_code = 1

    def show(self, file: Any = None) -> None:  # noqa: ANN401 - click's signature
        """Print the line on standard error."""
        click.echo(f"quizapp: {' '.join(self.message.split())}", err=True, file=file)


class LazyGroup(click.Group):
    """A group whose commands live in modules beside this one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return the command of that name, importing its module."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"quizapp.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="quizapp")
def main() -> None:
    """Quizzes written from an article's facts."""
