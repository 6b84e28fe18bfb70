"""Pages for what did not work: each says what is the matter and what to do next."""

import logging
from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from quizapp.extensions import db
from quizapp.services.refusals import Refusal, TooMany

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Words:
    """What a page says of a status."""

    heading: str
    what_next: str


WORDS = {
    400: Words("That request made no sense", "Go back and try again."),
    401: Words("Please sign in", "Sign in, then open the page again."),
    403: Words("This page is not yours to open", "Sign in as somebody who may see it."),
    404: Words(
        "There is nothing at this address", "Check the address, or start again from the list of quizzes."
    ),
    405: Words("That cannot be done here", "Go back to the page and use its buttons."),
    413: Words("That is too big", "Send less at once: an article in parts, for instance."),
    415: Words("That kind of file is not read here", "Save it as plain text and try again."),
    429: Words("Too many tries", "Please wait a few minutes, then try again."),
}
FORM_TOO_OLD = Words(
    "The form was open for too long",
    "Nothing was changed. Go back, reload the page, and send it again.",
)


def init_app(app: Flask) -> None:
    """Give every failure its page."""
    app.register_error_handler(Refusal, show_refusal)
    app.register_error_handler(CSRFError, show_csrf_error)
    app.register_error_handler(HTTPException, show_http_error)
    app.register_error_handler(Exception, show_bug)


def show_refusal(refusal: Refusal) -> ResponseReturnValue:
    """Say what a person asked for and did not get, and what to do instead."""
    db.session.rollback()
    page = _page(refusal.status, refusal.message.removesuffix("."), refusal.what_next)
    headers = {"Retry-After": str(refusal.wait_seconds)} if isinstance(refusal, TooMany) else {}
    return page, refusal.status, headers


def show_csrf_error(_error: CSRFError) -> ResponseReturnValue:
    """Say that a form carried no good token, mostly because it was left open too long."""
    return _page(400, FORM_TOO_OLD.heading, FORM_TOO_OLD.what_next), 400


def show_http_error(error: HTTPException) -> ResponseReturnValue:
    """Say in plain words what a status means."""
    status = error.code or 500
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return _failure(status)
    words = WORDS.get(status, WORDS[400])
    headers = {}
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return _page(status, words.heading, words.what_next), status, headers


def show_bug(error: Exception) -> ResponseReturnValue:
    """Log a fault of ours, once, and say so; the page needs no database."""
    log.error("unhandled at %s %s", request.method, request.endpoint, exc_info=error)
    return _failure(500)


def _page(status: int, heading: str, what_next: str) -> str:
    return render_template("errors/refusal.html", status=status, heading=heading, what_next=what_next)


def _failure(status: int) -> ResponseReturnValue:
    return render_template("errors/failure.html", bare=True, status=status), status
