"""A throw-away PostgreSQL server for the tests, where its programs are on the machine."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

URL_VARIABLE = "QUIZAPP_TEST_POSTGRESQL_URL"
SETTINGS = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=")
WAIT_SECONDS = 30


def find_programs() -> Path | None:
    """Return the folder of initdb and postgres; None when there is none."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


def is_available() -> bool:
    return URL_VARIABLE in os.environ or find_programs() is not None


@contextmanager
def running(*, durable: bool = False) -> Iterator[str]:
    """Yield the address of an empty database; `durable` keeps what a commit promises."""
    programs = find_programs()
    if programs is None:
        raise LookupError("no PostgreSQL server programs")
    folder = Path(tempfile.mkdtemp(prefix="quizapp-pg-"))
    user = _unprivileged_user()
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    subprocess.run(
        [programs / "initdb", "-D", data, "-U", "quizapp", "-A", "trust", "-E", "UTF8", "--no-sync"],
        check=True,
        capture_output=True,
        cwd=folder,
        **_as(user),
    )
    options = [f"-c{setting}" for setting in (SETTINGS if not durable else SETTINGS[-1:])]
    server = subprocess.Popen(
        [programs / "postgres", "-D", data, "-k", folder, *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        **_as(user),
    )
    url = f"postgresql://quizapp@/postgres?host={folder}"
    try:
        _wait_for(url)
        yield url
    finally:
        server.terminate()
        server.wait(WAIT_SECONDS)
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged_user() -> str | None:
    """Return who shall run the server when we are root, whom it refuses."""
    if os.geteuid() != 0:
        return None
    import pwd  # noqa: PLC0415 - not there on Windows

    return "postgres" if any(user.pw_name == "postgres" for user in pwd.getpwall()) else "nobody"


def _as(user: str | None) -> dict[str, Any]:
    return {"user": user, "group": _group(user), "extra_groups": []} if user else {}


def _group(user: str) -> int:
    import pwd  # noqa: PLC0415 - not there on Windows

    return pwd.getpwnam(user).pw_gid


def _wait_for(url: str) -> None:
    end = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
