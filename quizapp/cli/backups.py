"""Backups: SQLite by its online backup, PostgreSQL by pg_dump and pg_restore."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import cast

from sqlalchemy.engine import URL

from quizapp.cli import Refused

SQLITE_HEADER = b"SQLite format 3\0"
OURS = {"alembic_version", "attempts", "item_versions"}  # tables that every quizapp database has


def backup(url: URL, file: Path) -> None:
    """Write a consistent copy of the database into `file`: whole, or not at all."""
    draft = file.with_name(f".{file.name}.part")
    try:
        if url.get_backend_name() == "sqlite":
            _copy_sqlite(_existing(url), draft)
        else:
            _call(url, "pg_dump", "--format=custom", "--no-owner", f"--file={draft}", _address(url))
        draft.replace(file)
    except (OSError, sqlite3.Error) as error:
        raise Refused(f"cannot back up into {file}: {error}.") from error
    finally:
        draft.unlink(missing_ok=True)


def restore(url: URL, file: Path, *, force: bool) -> None:
    """Make the database what `file` holds; raise Refused when one is there and `force` is not given."""
    if url.get_backend_name() == "sqlite":
        _restore_sqlite(Path(cast("str", url.database)), file, force=force)
        return
    clean = ("--clean", "--if-exists") if force else ()
    _call(
        url,
        "pg_restore",
        "--exit-on-error",
        "--single-transaction",
        "--no-owner",
        *clean,
        f"--dbname={_address(url)}",
        str(file),
    )


def _restore_sqlite(target: Path, file: Path, *, force: bool) -> None:
    if target.exists() and not force:
        raise Refused(f"{target} exists: stop the app and give --force to replace it.")
    if not _is_ours(file):
        raise Refused(f"{file} is not a backup of quizapp: choose a file that quizapp backup wrote.")
    draft = target.with_name(f".{target.name}.part")
    try:
        _copy_sqlite(file, draft)
        for rest in ("-wal", "-shm"):  # of the database that is replaced
            target.with_name(target.name + rest).unlink(missing_ok=True)
        draft.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise Refused(f"cannot restore {file}: {error}.") from error
    finally:
        draft.unlink(missing_ok=True)


def _is_ours(file: Path) -> bool:
    """Return whether a file is an SQLite database with quizapp's tables."""
    with file.open("rb") as opened:
        if opened.read(len(SQLITE_HEADER)) != SQLITE_HEADER:
            return False
    try:
        with contextlib.closing(_open_to_read(file)) as database:
            names = {
                name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            }
    except sqlite3.Error:
        return False
    return names >= OURS


def _open_to_read(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def _copy_sqlite(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    with (
        contextlib.closing(_open_to_read(source)) as old,
        contextlib.closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
        (verdict,) = new.execute("PRAGMA integrity_check").fetchone()
        if verdict != "ok":
            raise Refused(f"{source} is damaged: {verdict}.")


def _existing(url: URL) -> Path:
    path = Path(cast("str", url.database))
    if not path.exists():
        raise Refused(f"there is no database at {path} yet: nothing to back up.")
    return path


def _address(url: URL) -> str:
    return url.set(drivername="postgresql", password=None).render_as_string()


def _call(url: URL, program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise Refused(f"{program} is not on this machine: install PostgreSQL's client programs.")
    environment = os.environ | (
        {"PGPASSWORD": str(url.password)} if url.password else {}
    )  # never on the command line
    done = subprocess.run([found, *arguments], env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - a fixed program, no shell
    if done.returncode:
        raise Refused(f"{program} failed: {done.stderr.strip()}")
