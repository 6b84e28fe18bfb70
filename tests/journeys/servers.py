"""The app as people start it: `quizapp run` in a process and a folder of its own."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from flask import Flask
from playwright.sync_api import BrowserContext

from quizapp import create_app
from quizapp.config import Settings
from quizapp.extensions import db
from quizapp.services import sign_ins
from quizapp.web.access import TOKEN
from quizapp.web.sessions import COOKIE, CookieSessions

START_SECONDS = 60
STOP_SECONDS = 15
POLL_SECONDS = 0.05
SECRET_KEY = "a secret for the journeys alone"  # noqa: S105 - shared with the server that a test starts
WELCOME = re.compile(r"(http://\S+/welcome/\S+)")


class Server:
    """A running server: where it answers, and a way to its database for what a test needs to stand there."""

    def __init__(self, port: int, instance: Path) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.log = instance / "server.log"
        self._settings = Settings(f"sqlite:///{instance / 'quizapp.sqlite'}", SECRET_KEY, instance)
        self._app: Flask | None = None

    @property
    def welcome(self) -> str:
        """Return the one-time link for the teacher, as the start printed it."""
        found = WELCOME.search(self.log.read_text(encoding="utf-8"))
        assert found, f"no link for the teacher in: {self.log.read_text(encoding='utf-8')}"
        return found[1]

    @contextmanager
    def database(self) -> Iterator[Flask]:
        """Yield an app on the server's database, within its context: for tests.factories."""
        if self._app is None:
            self._app = create_app(self._settings)
        with self._app.app_context():
            yield self._app

    def sign_in(self, context: BrowserContext, user_id: int) -> None:
        """Sign a person in without the form, as if in the past: for journeys that begin later."""
        with self.database() as app:
            token = sign_ins.add_sign_in(user_id, device="A browser", now=datetime.now(UTC))
            db.session.commit()
            serializer = CookieSessions().get_signing_serializer(app)
            assert serializer is not None
            value = serializer.dumps({TOKEN: token})
        cookie = value if isinstance(value, str) else value.decode()
        context.add_cookies([{"name": COOKIE, "value": cookie, "url": self.address, "httpOnly": True}])

    def close(self) -> None:
        """Let go of the database."""
        if self._app is not None:
            with self._app.app_context():
                db.engine.dispose()


@contextmanager
def running(instance: Path) -> Iterator[Server]:
    """Yield a server of this folder that answers; stop it afterwards."""
    instance.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    server = Server(port, instance)
    environ = {name: value for name, value in os.environ.items() if not name.startswith("QUIZAPP_")}
    environ |= {"QUIZAPP_INSTANCE": str(instance), "QUIZAPP_SECRET_KEY": SECRET_KEY, "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "quizapp", "run", "--port", str(port)]
    with server.log.open("ab") as log:
        process = subprocess.Popen(command, env=environ, stdout=log, stderr=subprocess.STDOUT)
    try:
        _wait_for(server, process)
        yield server
    finally:
        server.close()
        process.terminate()
        process.wait(STOP_SECONDS)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _is_healthy(server.address):
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"the server did not start:\n{server.log.read_text(encoding='utf-8')}")
        time.sleep(POLL_SECONDS)


def _is_healthy(address: str) -> bool:
    try:
        with urlopen(f"{address}/healthz", timeout=5):  # noqa: S310 - an address on this machine
            return True
    except (URLError, OSError):
        return False
