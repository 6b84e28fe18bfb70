"""Fixtures of the whole suite: every test with a database runs on SQLite and on PostgreSQL."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from flask import Flask
from flask_sqlalchemy.session import Session
from sqlalchemy import Engine, event
from sqlalchemy.orm import scoped_session

from quizapp import clock as real_clock
from quizapp import create_app, schema
from quizapp.config import Settings
from quizapp.extensions import db
from tests import clusters
from tests.clients import Client

BACKENDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]
CONTROL = re.compile(r"\s*(begin|savepoint|release|rollback)\b", re.IGNORECASE)
REQUIRE_ALL = "QUIZAPP_REQUIRE_ALL"  # set where a test that cannot run is a failure


def skip_or_fail(reason: str) -> None:
    """Skip the test; where everything is required, fail it."""
    if os.environ.get(REQUIRE_ALL):
        pytest.fail(f"required, but {reason}")
    pytest.skip(reason)


class Databases:
    """The databases of one test process, made when first asked for; one migrated app for each kind."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._apps: dict[str, Flask] = {}
        self._server: str | None = None
        self._count = 0

    def app(self, backend: str) -> Flask:
        """Return the app that the tests of this kind share."""
        if backend not in self._apps:
            self._apps[backend] = self.new_app(self.new_url(backend))
        return self._apps[backend]

    def new_url(self, backend: str) -> str:
        """Return the address of a new, empty database."""
        self._count += 1
        if backend == "sqlite":
            return f"sqlite:///{self._folder / f'{self._count}.sqlite'}"
        if self._server is None:
            self._server = os.environ.get(clusters.URL_VARIABLE) or self._stack.enter_context(
                clusters.running()
            )
        name = f"quizapp_test_{os.getpid()}_{self._count}"
        with psycopg.connect(self._server, autocommit=True) as connection:
            connection.execute(f'create database "{name}"')
        return re.sub(r"/[^/?]*(\?|$)", rf"/{name}\1", self._server, count=1)

    def new_app(self, url: str) -> Flask:
        """Return an app on a migrated database."""
        instance = self._folder / f"instance-{self._count}"
        app = create_app(Settings(url, "a secret for the tests alone", instance, testing=True))
        app.test_client_class = Client
        with app.app_context():
            schema.upgrade(db.engine)
        return app

    def close(self) -> None:
        """Let go of every connection and stop the server."""
        for app in self._apps.values():
            with app.app_context():
                db.engine.dispose()
        self._stack.close()


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    made = Databases(tmp_path_factory.mktemp("databases"))
    yield made
    made.close()


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    if name == "postgresql" and not clusters.is_available():
        skip_or_fail("PostgreSQL's server programs are not on this machine: install the package postgresql")
    return name


@pytest.fixture
def app(databases: Databases, backend: str) -> Iterator[Flask]:
    """Yield an app whose every commit is undone after the test.

    Flask-SQLAlchemy ignores a bind of the session, so the engine itself is replaced by one connection.
    """
    app = databases.app(backend)
    with app.app_context():
        engine = db.engine
    engines = db._app_engines[app]  # noqa: SLF001 - see above
    db.session.session_factory.configure(join_transaction_mode="create_savepoint")
    with engine.connect() as connection:
        transaction = connection.begin()
        engines[None] = connection  # type: ignore[assignment]  # it has what a session needs of an engine
        try:
            yield app
        finally:
            engines[None] = engine
            transaction.rollback()


@pytest.fixture
def committing_app(databases: Databases, backend: str) -> Iterator[Flask]:
    """Yield an app on a database of its own where commits are real: for threads, locks and kills."""
    app = databases.new_app(databases.new_url(backend))
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def session(app: Flask) -> Iterator[scoped_session[Session]]:
    """Yield the session that services use, within the app's context."""
    with app.app_context():
        yield db.session


@pytest.fixture
def client(app: Flask) -> Client:
    made = app.test_client()
    assert isinstance(made, Client)
    return made


CountStatements = Callable[[], AbstractContextManager[list[str]]]


@pytest.fixture
def count_statements(app: Flask) -> CountStatements:
    """Return a context manager that collects the SQL statements sent within it."""
    with app.app_context():
        engine: Engine = db.engine.engine

    @contextmanager
    def counting() -> Iterator[list[str]]:
        statements: list[str] = []

        def note(*arguments: object) -> None:
            if not CONTROL.match(statement := str(arguments[2])):
                statements.append(statement)

        event.listen(engine, "before_cursor_execute", note)
        try:
            yield statements
        finally:
            event.remove(engine, "before_cursor_execute", note)

    return counting


class FrozenClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def advance(self, **units: float) -> None:
        """Move on: `advance(hours=2)`."""
        self.moment += timedelta(**units)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FrozenClock:
    """Stop the clock at noon on 3 May 2025, UTC."""
    frozen = FrozenClock(datetime(2025, 5, 3, 12, 0, tzinfo=UTC))
    monkeypatch.setattr(real_clock, "now", frozen.now)
    return frozen
