"""What a proxy or an operator asks: does the database answer, is its schema current."""

from flask import Blueprint
from flask.typing import ResponseReturnValue
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from quizapp import schema
from quizapp.extensions import db
from quizapp.web.access import audience

blueprint = Blueprint("health", __name__)

PLAIN = {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"}


@blueprint.get("/healthz")
@audience("everyone")
def healthz() -> ResponseReturnValue:
    """Answer 200 when the database does."""
    try:
        db.session.execute(text("select 1"))
    except OperationalError:
        return "database does not answer\n", 503, PLAIN
    return "ok\n", 200, PLAIN


@blueprint.get("/readyz")
@audience("everyone")
def readyz() -> ResponseReturnValue:
    """Answer 200 when every migration has been run."""
    try:
        current = schema.is_current(db.session.connection())
    except OperationalError:
        return "database does not answer\n", 503, PLAIN
    if not current:
        return "migrations are not current\n", 503, PLAIN
    return "ready\n", 200, PLAIN
