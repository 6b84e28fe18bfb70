"""The way from SQLite to PostgreSQL, and to any other empty database."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import create_engine, select

from quizapp import database, schema
from quizapp.cli import Refused
from quizapp.cli.copying import copy_all
from quizapp.extensions import db
from tests.cli.conftest import Call
from tests.conftest import Databases
from tests.factories import (
    PASSWORD,
    make_attempt,
    make_bank,
    make_guest,
    make_learner,
    make_quiz,
    make_teacher,
)


@pytest.fixture
def filled(databases: Databases) -> Iterator[Flask]:
    app = databases.new_app(databases.new_url("sqlite"))
    with app.app_context():
        quiz = make_quiz(make_bank(make_teacher()))
        make_attempt(quiz, make_learner(), answered=2)
        make_attempt(quiz, make_guest(), submitted=True, answered=5)
        yield app
        db.engine.dispose()


def test_every_row_arrives_and_new_ones_are_numbered_after_them(
    filled: Flask, databases: Databases, backend: str
) -> None:
    del filled
    url = database.database_url(databases.new_url(backend))
    target = create_engine(url, **database.engine_options(url))
    database.set_up(target)

    copied = copy_all(db.engine, target)

    with db.engine.connect() as old, target.begin() as new:
        assert schema.is_current(new)
        total = 0
        for table in db.metadata.sorted_tables:
            order = list(table.primary_key.columns)
            rows = old.execute(select(table).order_by(*order)).all()
            assert new.execute(select(table).order_by(*order)).all() == rows, table.name
            total += len(rows)
        assert copied == total
        users = db.metadata.tables["users"]
        taken = set(new.scalars(select(users.c.id)))
        row = old.execute(select(users)).mappings().first()
        assert row
        like = {name: value for name, value in row.items() if name != "id"} | {"login": "new"}
        added = new.execute(users.insert().values(like).returning(users.c.id))
        assert added.scalar_one() not in taken
    with pytest.raises(Refused, match=r"has .* already: give an empty one"):
        copy_all(db.engine, target)
    target.dispose()


def test_the_command_says_what_to_do_next(call: Call, databases: Databases) -> None:
    call("user", "add", "weber", "--password", PASSWORD)

    done = call("db", "copy", databases.new_url("sqlite"))

    assert (done.exit_code, done.stdout) == (0, "Copied 1 rows. Set QUIZAPP_DATABASE_URL to use them.\n")


def test_an_address_of_no_use_is_one_clear_line(call: Call) -> None:
    done = call("db", "copy", "mysql://h/d")

    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
