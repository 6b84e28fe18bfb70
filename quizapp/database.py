"""The engine: PostgreSQL, or SQLite set up so that an acknowledged write is on the disk.

On SQLite a transaction begins as a reader. Its first write, savepoint or SELECT ... FOR UPDATE ends
that snapshot and begins again as the one writer, so that code means the same on both databases
(PostgreSQL's READ COMMITTED): lock with `.with_for_update()` what you check before you write.
"""

import re
import sqlite3
import threading
from pathlib import Path
from typing import IO, Any, cast

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from quizapp.config import BadSetting

try:
    import fcntl
except ImportError:  # Windows: writers of several processes wait by SQLite's own, slower means
    fcntl = None  # type: ignore[assignment]  # the module's absence is what it tells

BUSY_SECONDS = 30
READS = re.compile(r"\s*(select|pragma|explain|values|savepoint|release|rollback)\b", re.IGNORECASE)


def database_url(text: str) -> URL:
    """Return the address of the database with its driver; raise BadSetting if it is not one of ours."""
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise BadSetting(
            "QUIZAPP_DATABASE_URL is not a database address; give postgresql://user@host/name"
        ) from error
    backend = url.get_backend_name()
    if backend in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    if backend == "sqlite" and url.database and url.database != ":memory:":
        return url.set(drivername="sqlite")
    raise BadSetting(
        f"QUIZAPP_DATABASE_URL begins with {url.drivername}:; give postgresql://... or sqlite:///a/file"
    )


def engine_options(url: URL) -> dict[str, Any]:
    """Return the options for the engine of this address."""
    if url.get_backend_name() == "sqlite":
        return {"connect_args": {"factory": SerialisedConnection, "timeout": BUSY_SECONDS}}
    return {"pool_pre_ping": True, "pool_size": 8, "max_overflow": 8}


class WriterLock:
    """Let one writer at a time into a SQLite file: among threads, and among processes.

    SQLite's own waiting sleeps and starves between processes; this queue does not.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._threads = threading.Lock()
        self._file: IO[bytes] | None = None

    def acquire(self) -> None:
        """Wait for the turn; raise sqlite3.OperationalError when a thread keeps it too long."""
        if not self._threads.acquire(timeout=BUSY_SECONDS):
            raise sqlite3.OperationalError("database is locked by another thread")
        if fcntl is not None:
            self._file = self._path.open("ab")
            fcntl.flock(self._file, fcntl.LOCK_EX)

    def release(self) -> None:
        """Let the next one in."""
        if self._file is not None:
            self._file.close()  # which unlocks it
            self._file = None
        self._threads.release()


_locks: dict[Path, WriterLock] = {}


class SerialisedConnection(sqlite3.Connection):
    """A connection whose write transactions queue for the file's one writer lock."""

    writer: WriterLock
    holds_writer = False

    def begin_write(self) -> None:
        """Begin again as the writer, unless it is already."""
        if self.holds_writer:
            return
        super().rollback()  # a reader's snapshot: nothing to lose
        self.writer.acquire()
        self.holds_writer = True
        try:
            self.execute("BEGIN IMMEDIATE")
        except sqlite3.Error:
            self._release()
            raise

    def commit(self) -> None:
        """Commit, and let the next writer in once it is on the disk."""
        super().commit()
        self._release()

    def rollback(self) -> None:
        """Undo, and let the next writer in."""
        try:
            super().rollback()
        finally:
            self._release()

    def close(self) -> None:
        """Close, and let the next writer in."""
        super().close()
        self._release()

    def _release(self) -> None:
        if self.holds_writer:
            self.holds_writer = False
            self.writer.release()


def set_up(engine: Engine) -> None:
    """Make an engine's connections safe: durable, constrained, with explicit transactions."""
    if engine.dialect.name != "sqlite":
        return
    path = Path(cast("str", engine.url.database)).absolute()
    writer = _locks.setdefault(path, WriterLock(path.with_name(path.name + ".lock")))

    @event.listens_for(engine, "connect")
    def prepare(connection: SerialisedConnection, _record: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself: savepoints stay right
        connection.writer = writer
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    event.listen(engine, "begin", _begin)
    event.listen(engine, "savepoint", _begin_write)
    event.listen(engine, "before_cursor_execute", _begin_write_if_needed)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_write(connection: Connection, *_name: object) -> None:
    cast("SerialisedConnection", connection.connection.driver_connection).begin_write()


def _begin_write_if_needed(
    connection: Connection,
    _cursor: object,
    statement: str,
    _parameters: object,
    context: Any,  # noqa: ANN401 - SQLAlchemy's execution context has no public type
    _many: bool,  # noqa: FBT001 - SQLAlchemy's signature
) -> None:
    if statement == "BEGIN":
        return
    compiled = context.compiled
    locks = compiled is not None and getattr(compiled.statement, "_for_update_arg", None) is not None
    if locks or not READS.match(statement):
        _begin_write(connection)
