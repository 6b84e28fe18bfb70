"""The test client: each request stands alone, carries its CSRF token, and has its page proved sound."""

from contextvars import Context
from typing import Any

from flask import has_app_context
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer
from werkzeug.test import TestResponse

from quizapp.extensions import db
from tests.html import assert_sound_html

CSRF_SECRET = "0" * 40


class Client(FlaskClient):
    """A browser's place: give `csrf=False` to send a POST without its token."""

    def open(self, *args: Any, csrf: bool = True, **kwargs: Any) -> TestResponse:  # noqa: ANN401 - Flask's signature
        if csrf and kwargs.get("method") == "POST":
            kwargs["headers"] = {**kwargs.get("headers", {}), "X-CSRFToken": self._csrf_token()}
        if has_app_context():
            db.session.commit()  # the test's own transaction ends: the request must see what it made
        response = Context().run(super().open, *args, **kwargs)
        assert_sound_html(response)
        return response

    def _csrf_token(self) -> str:
        with self.session_transaction() as session:
            session.setdefault("csrf_token", CSRF_SECRET)
            secret = session["csrf_token"]
        key = self.application.config["SECRET_KEY"]
        token = URLSafeTimedSerializer(key, salt="wtf-csrf-token").dumps(secret)
        return token if isinstance(token, str) else token.decode()
