"""Every route x every role x whose thing it is: the status it must have, by hand."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from flask import Flask
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.models.accounts import User
from tests.conftest import CountStatements
from tests.factories import make_guest, make_learner, make_teacher
from tests.visitors import sign_in
from tests.web.worlds import address, owned_by

pytestmark = pytest.mark.usefixtures("clock")

WRITES = ("insert", "update", "delete")


@dataclass(frozen=True, slots=True)
class Row:
    """A route's statuses: with one's own thing or none, another's, one that came with the program."""

    audience: str
    own: int
    others: int | None = None
    shipped: int | None = None
    signed_in: int | None = None  # of "everyone": where it differs for people with an account


def everyone(own: int, others: int | None = None, *, signed_in: int | None = None) -> Row:
    return Row("everyone", own, others, others, signed_in)


def learner(own: int, others: int | None = None) -> Row:
    return Row("learner", own, others)


def teacher(own: int, others: int | None = None, shipped: int | None = None) -> Row:
    return Row("teacher", own, others, shipped)


# Every form is sent without its fields. 422: something should have been typed; 303: done, and leads on.
MATRIX = {
    "static": everyone(200),
    "health.healthz": everyone(200),
    "health.readyz": everyone(200),
    "account.sign_in": everyone(200),
    "account.sign_in_now": everyone(422),
    "account.register": everyone(200, signed_in=303),
    "account.register_now": everyone(422),
    "account.sign_out": everyone(303),
    "account.welcome": everyone(404),
    "account.welcome_now": everyone(404),
    "account.show": learner(200),
    "account.change_password": learner(422),
    "account.end_sign_in": learner(303, 404),
    "account.end_other_sign_ins": learner(303),
    "learn.home": everyone(200),
    "learn.quiz": everyone(200, 200),
    "learn.start": Row("start", 303, 303, 303),
    "learn.attempt": learner(303, 404),
    "learn.item": learner(200, 404),
    "learn.respond": learner(422, 404),
    "learn.arrange": learner(422, 404),
    "learn.submit": learner(200, 404),
    "learn.submit_now": learner(303, 404),
    "learn.result": learner(303, 404),
    "learn.my_results": learner(200),
    "teach.desk": teacher(200),
    "teach.new_bank": teacher(200),
    "teach.create_bank": teacher(422),
    "teach.import_bank": teacher(422),
    "teach.show_bank": teacher(200, 404, 200),
    "teach.export_bank": teacher(200, 404, 200),
    "teach.show_article": teacher(200, 404, 200),
    "teach.download_article": teacher(200, 404, 200),
    "teach.show_offer": teacher(303, 404, 303),
    "teach.take_offer": teacher(409, 404, 409),
    "teach.review_queue_page": teacher(200, 404, 200),
    "teach.approve_good": teacher(303, 404, 303),
    "teach.show_version": teacher(200, 404, 200),
    "teach.approve": teacher(303, 404, 303),
    "teach.reject": teacher(303, 404, 303),
    "teach.restore": teacher(303, 404, 303),
    "teach.edit": teacher(200, 404, 200),
    "teach.save_edit": teacher(422, 404, 422),
    "teach.undo": teacher(303, 404, 404),
    "teach.new_item": teacher(200, 404, 200),
    "teach.write_item": teacher(422, 404, 422),
    "teach.new_quiz": teacher(200, 404, 200),
    "teach.build_quiz": teacher(422, 404, 422),
    "teach.show_quiz": teacher(200, 404, 404),
    "teach.change_quiz": teacher(200, 404, 404),
    "teach.save_quiz": teacher(422, 404, 404),
    "teach.publish": teacher(303, 404, 404),
    "teach.close": teacher(303, 404, 404),
    "teach.adopt": teacher(404, 404, 303),
    "teach.discard": teacher(303, 404, 404),
    "teach.show_results": teacher(200, 404, 404),
    "teach.download_results": teacher(200, 404, 404),
    "teach.show_attempt": teacher(200, 404),
}
ASKED_TO_SIGN_IN = "303 /sign-in"


def expected(row: Row, role: str, whose: str) -> str | None:
    """Return the status a role must get, and that it leads to signing in; None: there is no such thing."""
    is_signed_in = role != "anonymous"
    status = {"own": row.own, "another's": row.others, "the program's": row.shipped}[whose]
    if status is None or (whose == "own" and not is_signed_in and row.others is not None):
        return None
    if row.audience == "start" and not is_signed_in:
        return "422"  # without a nickname
    if row.audience in {"learner", "teacher"} and not is_signed_in:
        return ASKED_TO_SIGN_IN
    if row.audience == "teacher" and "teacher" not in role:
        return "403"
    if row.signed_in and role not in {"anonymous", "guest"}:
        return str(row.signed_in)
    return str(status)


def people() -> dict[str, User | None]:
    return {
        "anonymous": None,
        "guest": make_guest(),
        "learner": make_learner(),
        "teacher": make_teacher(),
    }


def requests_of(endpoint: str) -> Iterator[tuple[str, str, User | None, dict[str, object]]]:
    """Yield role, whose, who, and the ids; who may change something comes last."""
    others, shipped = owned_by(make_teacher("Neighbour"), endpoint), owned_by(None, endpoint)
    for role, person in people().items():
        yield role, "another's", person, others
        yield role, "the program's", person, shipped
        may_own = person and (role == "teacher" or MATRIX[endpoint].audience != "teacher")
        yield role, "own", person, owned_by(person, endpoint) if may_own else shipped


def test_every_route_has_a_row(app: Flask) -> None:
    assert sorted({rule.endpoint for rule in app.url_map.iter_rules()}) == sorted(MATRIX)


@pytest.mark.parametrize("endpoint", MATRIX)
def test_a_route_answers_each_role_as_the_matrix_says(
    app: Flask, session: scoped_session[Session], endpoint: str, count_statements: CountStatements
) -> None:
    del session
    rule = next(app.url_map.iter_rules(endpoint))
    method = "POST" if "POST" in (rule.methods or ()) else "GET"
    surprises = []
    for role, whose, person, ids in requests_of(endpoint):
        wanted = expected(MATRIX[endpoint], role, whose)
        path = address(app, endpoint, ids)
        if wanted is None or path is None:
            continue
        client = app.test_client()
        if person:
            sign_in(client, person)
        with count_statements() as statements:
            data = {"sent": "yes"} if method == "POST" else None
            response = client.open(path, method=method, data=data, buffered=True)
        got = str(response.status_code)
        if (response.location or "").startswith("/sign-in"):
            got = f"{got} /sign-in"
        wrote = [s for s in statements if s.lower().startswith(WRITES)]
        refused = wanted in {"403", "404", ASKED_TO_SIGN_IN} and endpoint != "account.end_sign_in"
        if got != wanted or (refused and wrote):
            surprises.append(f"{role}, {whose}: {got}, not {wanted}; wrote {wrote}")
    assert surprises == []
