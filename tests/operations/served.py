"""A server that is killed: the processes of `quizapp run`, and the database they leave behind."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from urllib.request import urlopen

from flask import Flask

from quizapp import create_app
from quizapp.config import Settings
from quizapp.extensions import db

RUN = ("-m", "quizapp", "run")
START_SECONDS = 60
ORPHAN_SECONDS = 10
STOP_SECONDS = 30
POLL_SECONDS = 0.02
SECRET_KEY = "a secret for the kills alone"  # noqa: S105 - of servers that live for seconds


class Served:
    """A server on one port and one database, started and killed again and again."""

    def __init__(self, instance: Path, database_url: str, command: Sequence[str] = RUN) -> None:
        self._settings = Settings(database_url, SECRET_KEY, instance)
        self._port = free_port()
        self._command = [sys.executable, *command, "--port", str(self._port)]
        self._log = instance / "server.log"
        self._process: subprocess.Popen[bytes] | None = None
        self.address = f"http://127.0.0.1:{self._port}"

    def __enter__(self) -> None:
        self.start()

    def __exit__(self, *_error: object) -> None:
        self.kill()

    def start(self) -> None:
        """Start the server on the same port as before, and wait until it answers."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("QUIZAPP_")}
        environ = kept | {
            "QUIZAPP_INSTANCE": str(self._settings.instance),
            "QUIZAPP_SECRET_KEY": SECRET_KEY,
            "QUIZAPP_DATABASE_URL": self._settings.database_url,
        }
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, env=environ, stdout=log, stderr=log, start_new_session=True
            )
        deadline = time.monotonic() + START_SECONDS
        while not self._is_healthy():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise RuntimeError(f"the server did not start:\n{self._log.read_text(encoding='utf-8')}")
            time.sleep(POLL_SECONDS)

    def kill(self, *, with_workers: bool = True) -> None:
        """End the server as a power cut does; without its workers, these must end by themselves."""
        if self._process is None:
            return
        (os.killpg if with_workers else os.kill)(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process = None
        deadline = time.monotonic() + ORPHAN_SECONDS
        while self._is_healthy():
            if time.monotonic() > deadline:
                raise RuntimeError("a worker outlives its server")
            time.sleep(POLL_SECONDS)

    def interrupt(self) -> int:
        """Press Ctrl+C, which every process at the terminal hears; return the exit code."""
        if self._process is None:
            raise RuntimeError("the server does not run")
        os.killpg(self._process.pid, signal.SIGINT)
        code = self._process.wait(STOP_SECONDS)
        self._process = None
        return code

    @contextmanager
    def database(self) -> Iterator[Flask]:
        """Yield an app on what the server has left, within its context."""
        app = create_app(self._settings)
        with app.app_context():
            yield app
            db.session.remove()
            db.engine.dispose()

    def _is_healthy(self) -> bool:
        try:
            with urlopen(f"{self.address}/healthz", timeout=5):  # noqa: S310 - an address on this machine
                return True
        except (OSError, HTTPException):
            return False


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
