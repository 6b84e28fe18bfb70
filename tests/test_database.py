"""The engine: what a transaction promises on both databases."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from sqlalchemy import func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from quizapp import database
from quizapp.config import BadSetting
from quizapp.extensions import db
from quizapp.models.accounts import User
from tests.factories import NOON, make_learner


@pytest.mark.parametrize(
    ("given", "driver"),
    [
        ("postgres://u:p@h/d", "postgresql+psycopg"),
        ("postgresql://u:p@h:5432/d", "postgresql+psycopg"),
        ("postgresql+psycopg://u@h/d", "postgresql+psycopg"),
        ("sqlite:////srv/quiz.sqlite", "sqlite"),
    ],
)
def test_an_address_is_given_the_driver_that_is_installed(given: str, driver: str) -> None:
    assert database.database_url(given).drivername == driver


@pytest.mark.parametrize("given", ["", "quiz.sqlite", "mysql://h/d", "sqlite://", "sqlite:///:memory:"])
def test_an_address_of_no_use_is_refused_in_one_line(given: str) -> None:
    with pytest.raises(BadSetting, match=r"^QUIZAPP_DATABASE_URL .*; give [^\n]+$"):
        database.database_url(given)


def test_sqlite_keeps_what_it_acknowledged_and_checks_foreign_keys(committing_app: Flask) -> None:
    with committing_app.app_context():
        if db.engine.dialect.name != "sqlite":
            return
        pragmas = {
            name: db.session.scalar(text(f"pragma {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 30_000}


def test_a_savepoint_undoes_its_own_part_alone(committing_app: Flask) -> None:
    with committing_app.app_context():
        user = User(role="learner", name="Kept", created_at=NOON)
        db.session.add(user)
        db.session.flush()
        refused = insert(User).values(role="nobody", name="Refused", created_at=NOON)
        with pytest.raises(IntegrityError), db.session.begin_nested():
            db.session.execute(refused)
        db.session.commit()

        assert db.session.scalars(select(User.name)).all() == ["Kept"]


def test_a_reader_becomes_a_writer_though_another_wrote_meanwhile(committing_app: Flask) -> None:
    with committing_app.app_context():
        ours = make_learner("Ours").id
        db.session.scalars(select(User)).all()  # the snapshot is taken

        def write() -> None:
            with committing_app.app_context():
                make_learner("Theirs")

        thread = threading.Thread(target=write)
        thread.start()
        thread.join(10)
        db.session.execute(update(User).where(User.id == ours).values(name="Renamed"))
        db.session.commit()

        assert set(db.session.scalars(select(User.name))) == {"Renamed", "Theirs"}


def test_a_row_locked_for_update_is_counted_up_by_every_thread_once(committing_app: Flask) -> None:
    with committing_app.app_context():
        user_id = make_learner("0").id

    def count_up(_: int) -> None:
        with committing_app.app_context():
            user = db.session.scalars(select(User).where(User.id == user_id).with_for_update()).one()
            user.name = str(int(user.name) + 1)
            db.session.commit()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count_up, range(64)))
    with committing_app.app_context():
        assert db.session.get_one(User, user_id).name == "64"


def test_a_failed_writer_lets_the_next_one_in(committing_app: Flask) -> None:
    with committing_app.app_context():
        db.session.add(User(role="learner", name="", created_at=NOON))
        with pytest.raises(IntegrityError):
            db.session.commit()
        db.session.rollback()

    def write() -> None:
        with committing_app.app_context():
            make_learner()

    thread = threading.Thread(target=write)
    thread.start()
    thread.join(10)
    with committing_app.app_context():
        assert db.session.scalar(select(func.count()).select_from(User)) == 1
