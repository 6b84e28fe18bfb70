"""The command `run`: everything a start needs, then the production server."""

import contextlib
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from quizapp import clock, config, create_app
from quizapp.cli import Refused
from quizapp.cli.application import application, read_settings
from quizapp.config import Settings
from quizapp.queries.accounts import has_teacher
from quizapp.services import accounts, shipped

PORT_WAIT_SECONDS = 3  # a killed server's workers need a moment to let go of the port
PARENT_CHECK_SECONDS = 0.2
STOP_SECONDS = 10  # for what is under way; then a worker that does not end is ended
THREADS = 4
PARENT = "QUIZAPP_SERVER_PID"


@click.command("run")
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 lets the whole network in.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Server processes.")
def run_command(host: str, port: int, workers: int) -> None:
    """Migrate, load the shipped banks, print the address and serve."""
    settings = read_settings()
    _refuse_a_taken_port(host, port)
    welcome = prepare(settings)
    address = f"http://{'127.0.0.1' if host in {'0.0.0.0', '::'} else host}:{port}"  # noqa: S104 - compared, not bound
    click.echo(f"quizapp is ready:       {address}/")
    if welcome:
        click.echo(f"Become the teacher at:  {address}/welcome/{welcome}")
        click.echo("                        (works once, within a day)")
    click.echo("Stop it with Ctrl+C.")
    os.environ[PARENT] = str(os.getpid())
    Granian(
        "quizapp.cli.serving:make_worker",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        websockets=False,
        factory=True,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_SECONDS,
        log_level=LogLevels.error,
    ).serve()


def prepare(settings: Settings) -> str | None:
    """Migrate and load what is shipped; return the token of the link for a first teacher, if needed."""
    with application(settings):
        for slug in shipped.load_shipped(Path(config.shipped("questions")), now=clock.now()):
            click.echo(f"Loaded the bank {slug}.")
        return None if has_teacher() else accounts.create_welcome_link(clock.now())


Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def make_worker() -> Wsgi:
    """Return the app for one server process, which ends with the server that started it, and only then."""
    if hasattr(signal, "pthread_sigmask"):
        # Ctrl+C reaches every process at a terminal: a worker that hears it and then its server hangs
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    threading.Thread(target=_end_with_parent, args=(int(os.environ[PARENT]),), daemon=True).start()
    return create_app()


def _end_with_parent(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(PARENT_CHECK_SECONDS)
    os._exit(1)  # the server was killed: a worker left behind would keep its port


def _refuse_a_taken_port(host: str, port: int) -> None:
    deadline = time.monotonic() + PORT_WAIT_SECONDS
    while (reason := _why_not_bind(host, port)) and time.monotonic() < deadline:
        time.sleep(PARENT_CHECK_SECONDS)
    if reason:
        raise Refused(f"cannot listen on {host} port {port}: {reason}; give another with --port.")


def _why_not_bind(host: str, port: int) -> str | None:
    try:
        family, kind, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with contextlib.closing(socket.socket(family, kind)) as probe:
            if os.name == "posix":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(where)
    except OSError as error:
        return error.strerror or str(error)
    return None
