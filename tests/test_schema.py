"""The migrations: equal to the models, and each one up and down with rows present."""

import pytest
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import inspect

from quizapp import schema
from quizapp.extensions import db
from quizapp.services.rankers import use_ranker
from quizapp.writing.ranker import SHIPPED
from tests.factories import NOON, make_attempt, make_bank, make_learner, make_quiz, make_teacher


def test_migrations_equal_the_models(committing_app: Flask) -> None:
    with committing_app.app_context(), db.engine.connect() as connection:
        assert schema.is_current(connection)
        assert schema.differences(connection) == []


def test_the_newest_migration_is_the_one_alembic_ends_with(committing_app: Flask) -> None:
    with committing_app.app_context(), db.engine.connect() as connection:
        scripts = ScriptDirectory.from_config(schema.configuration(connection))

    assert scripts.get_current_head() == schema.newest()


def test_every_check_of_the_models_is_in_the_migrations(committing_app: Flask) -> None:
    with committing_app.app_context():
        inspector = inspect(db.engine)
        for table in db.metadata.sorted_tables:
            expected = {str(c.name) for c in table.constraints if str(c.name).startswith("ck_")}
            found = {c["name"] for c in inspector.get_check_constraints(table.name)}
            assert found == expected, table.name


@pytest.mark.parametrize("revision", ["0005", "0004", "0003", "0002", "0001", "base"])
def test_a_migration_is_taken_back_and_run_again_with_rows_present(
    committing_app: Flask, revision: str
) -> None:
    with committing_app.app_context():
        make_attempt(make_quiz(make_bank(make_teacher())), make_learner(), answered=2, submitted=True)
        use_ranker(SHIPPED, decisions=40, now=NOON)
        schema.downgrade(db.engine, revision)
        with db.engine.connect() as connection:
            assert not schema.is_current(connection)
        schema.upgrade(db.engine)
        with db.engine.connect() as connection:
            assert schema.is_current(connection)
            assert schema.differences(connection) == []
