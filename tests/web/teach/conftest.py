import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.models.accounts import User
from quizapp.services.sign_ins import add_sign_in
from quizapp.web.access import TOKEN
from tests.clients import Client
from tests.conftest import FrozenClock
from tests.factories import NOON, make_teacher


@pytest.fixture
def teacher(session: scoped_session[Session], clock: FrozenClock) -> User:
    del session
    clock.moment = NOON
    return make_teacher()


@pytest.fixture
def desk(client: Client, teacher: User, session: scoped_session[Session]) -> Client:
    """Return a client signed in as the teacher."""
    sign_in(client, teacher, session)
    return client


def sign_in(client: Client, user: User, session: scoped_session[Session]) -> None:
    token = add_sign_in(user.id, device="a test", now=NOON)
    session.commit()
    with client.session_transaction() as cookie:
        cookie[TOKEN] = token
