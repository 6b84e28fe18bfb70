"""People at a browser's place, for the tests of pages."""

from flask.testing import FlaskClient

from quizapp.extensions import db
from quizapp.models.accounts import User
from quizapp.services import sign_ins
from quizapp.web.access import TOKEN
from tests.factories import NOON


def sign_in(client: FlaskClient, user: User) -> str:
    """Sign the person in at this place, as of NOON, and return the token; needs an app context."""
    token = sign_ins.add_sign_in(user.id, device="Firefox", now=NOON)
    db.session.commit()
    with client.session_transaction() as session:
        session[TOKEN] = token
    return token
