"""The app as the commands use it: settings read, database at hand, refusals as one line."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from sqlalchemy.exc import OperationalError

from quizapp import config, create_app, schema
from quizapp.cli import Refused
from quizapp.config import BadSetting, Settings
from quizapp.extensions import db
from quizapp.services.refusals import Refusal


def read_settings() -> Settings:
    """Return the settings of the environment; raise Refused for one that cannot be used."""
    try:
        return config.from_environment()
    except BadSetting as error:
        raise Refused(str(error)) from error


@contextmanager
def application(settings: Settings | None = None, *, migrated: bool = True) -> Iterator[Flask]:
    """Yield the app within its context, its database brought up to date unless told otherwise."""
    try:
        app = create_app(settings or read_settings())
        with app.app_context():
            if migrated:
                schema.upgrade(db.engine)
            yield app
            db.engine.dispose()
    except BadSetting as error:
        raise Refused(str(error)) from error
    except Refusal as refusal:
        raise Refused(str(refusal)) from refusal
    except OperationalError as error:
        reason = str(error.orig).splitlines()[0]
        raise Refused(f"the database does not answer ({reason}); see QUIZAPP_DATABASE_URL.") from error
