"""Nothing that anybody can type, send or ask for is a fault of ours: each gets a page that says so."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote_from_bytes

import pytest
from flask import Flask
from flask_sqlalchemy.session import Session
from sqlalchemy import func, select
from sqlalchemy.orm import scoped_session
from werkzeug.test import TestResponse

from quizapp.extensions import db
from quizapp.models.accounts import User
from quizapp.models.attempts import Response
from quizapp.models.banks import Bank, ItemVersion
from quizapp.models.quizzes import Quiz
from tests.clients import Client
from tests.factories import make_guest, make_learner, make_teacher
from tests.visitors import sign_in
from tests.web.worlds import CONSTANTS, address, owned_by

pytestmark = pytest.mark.usefixtures("clock")

FORM = "application/x-www-form-urlencoded"
ROLES = ["anonymous", "guest", "learner", "teacher"]
ABSURD = {
    "nothing": b"",
    "a space": b" ",
    "a NUL": b"a\0b",
    "a NUL alone": b"\0",
    "a lone surrogate": b"a\xed\xa0\x80b",
    "not UTF-8": b"caf\xe9",
    "controls": b"\x01\x1b[31m\x7f\r\n",
    "bidirectional marks": "\u202eabc\u2066\ufeff".encode(),
    "an emoji": "\U0001f5ff".encode(),
    "Arabic digits": "\u0663".encode(),
    "a superscript": "\u00b2".encode(),
    "a negative": b"-1",
    "zero": b"0",
    "32 bits and one": b"2147483648",
    "64 bits and one": b"9223372036854775808",
    "a thousand digits": b"9" * 1_000,
    "not a number": b"NaN",
    "an exponent": b"1e999",
    "a wildcard": b"%_\\",
    "a statement": b"'; drop table users; --",
    "markup": b'<script>alert(1)</script>"><img src=x>',
    "a template": b"{{ 7 * 7 }}{% raise %}",
    "a long text": b"word " * 20_000,
}
ROW = ("text", "rationale", "date_text")
FIELDS = {
    "account.sign_in_now": ("login", "password"),
    "account.register_now": ("name", "login", "password"),
    "account.welcome_now": ("name", "login", "password"),
    "account.change_password": ("current", "new"),
    "learn.start": ("name",),
    "learn.respond": ("place",),
    "learn.arrange": ("place", "move"),
    "teach.create_bank": ("title", "text"),
    "teach.import_bank": ("bank_file", "article_file"),
    "teach.take_offer": ("digest",),
    "teach.build_quiz": ("title", "how", "choice", "ordering", "picked", "is_shuffled", "publish"),
    "teach.save_quiz": ("title", "how", "choice", "ordering", "picked", "is_shuffled", "publish"),
    "teach.save_edit": ("stem", "key", "quotations", "approve", *(f"options-0-{name}" for name in ROW)),
    "teach.write_item": ("stem", "key", "quotations", *(f"options-{at}-text" for at in range(3))),
}
QUERIES = {
    "learn.home": ("code",),
    "learn.my_results": ("before",),
    "account.sign_in": ("next",),
    "account.register": ("next",),
    "teach.show_bank": ("status", "kind", "words"),
    "teach.review_queue_page": ("after", "done"),
    "teach.new_item": ("sentence",),
}
CLEAR = {200, 303, 308, 400, 403, 404, 405, 409, 413, 422, 429}


@pytest.fixture
def people(session: scoped_session[Session]) -> Mapping[str, User | None]:
    del session
    return {
        "anonymous": None,
        "guest": make_guest(),
        "learner": make_learner(),
        "teacher": make_teacher(),
    }


@pytest.fixture(params=ROLES)
def visitor(request: pytest.FixtureRequest, app: Flask, people: Mapping[str, User | None]) -> Client:
    """Return the browser of each role in turn."""
    return browser_of(app, people[request.param])


def browser_of(app: Flask, person: User | None) -> Client:
    client = app.test_client()
    assert isinstance(client, Client)
    if person:
        sign_in(client, person)
    return client


def encode(fields: list[tuple[str, bytes]]) -> bytes:
    return "&".join(f"{name}={quote_from_bytes(value)}" for name, value in fields).encode()


def unclear(response: TestResponse) -> str | None:
    """Return what is wrong with an answer, None if it is a page that says what is the matter."""
    if response.status_code not in CLEAR:
        return f"status {response.status_code}"
    if response.status_code >= 400 and not re.search(r"<h1[^>]*>\s*\S", response.text):
        return "a failure without a heading"
    return None


@pytest.mark.parametrize("what", ABSURD)
def test_no_form_falls_over_what_is_typed(app: Flask, people: Mapping[str, User | None], what: str) -> None:
    found = []
    for endpoint, names in FIELDS.items():
        person = people["teacher"] if endpoint.startswith("teach.") else people["learner"]
        assert person is not None
        client = browser_of(app, person)
        path = address(app, endpoint, owned_by(person, endpoint))
        assert path
        data = encode([(name, ABSURD[what]) for name in names])
        problem = unclear(client.post(path, data=data, content_type=FORM))
        found += [f"{endpoint}: {problem}"] if problem else []
    assert found == []


@pytest.mark.parametrize("what", ABSURD)
def test_no_address_falls_over_what_is_asked(
    app: Flask, people: Mapping[str, User | None], what: str
) -> None:
    teacher = people["teacher"]
    assert teacher is not None
    client, ids = browser_of(app, teacher), owned_by(teacher, "")
    found = []
    for endpoint, names in QUERIES.items():
        query = encode([(name, ABSURD[what]) for name in names]).decode()
        problem = unclear(client.get(f"{address(app, endpoint, ids)}?{query}"))
        found += [f"{endpoint}: {problem}"] if problem else []
    assert found == []


def absurd_paths(app: Flask) -> Iterator[tuple[str, str]]:
    """Yield method and path of every route, with things in the place of ids that are none."""
    for rule in app.url_map.iter_rules():
        method = "POST" if "POST" in (rule.methods or set()) else "GET"
        for value in (
            "0",
            "-1",
            "2147483647",
            "2147483648",
            "9" * 30,
            "x",
            "%00",
            "%ED%A0%80",
            "1.5",
            "..%2f",
        ):
            yield method, re.sub(r"<[^>]*>", value, rule.rule)


def test_an_address_of_nothing_is_no_fault(app: Flask, visitor: Client) -> None:
    found = [
        f"{method} {path}: {problem}"
        for method, path in absurd_paths(app)
        if (problem := unclear(visitor.open(path, method=method, buffered=True)))
        and not path.startswith(("/healthz", "/readyz"))
    ]
    assert found == []


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "GET", "PROPFIND"])
def test_a_wrong_method_is_refused(app: Flask, client: Client, method: str) -> None:
    for rule in app.url_map.iter_rules():
        path = address(app, rule.endpoint, {**CONSTANTS, **dict.fromkeys(rule.arguments - set(CONSTANTS), 1)})
        adapter = app.url_map.bind("localhost")
        if path and not adapter.test(path, method):
            assert client.open(path, method=method).status_code == 405, path


@pytest.mark.parametrize(
    ("content_type", "body", "status"),
    [
        (FORM, b"a=1&" * 10_000, 303),
        (FORM, b"&=&=&==;;%%%zz=\xff&" * 100, 303),
        ("multipart/form-data; boundary=x", b"--x\r\n" * 10_000, 303),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n' * 10_000 + b"--x--",
            413,
        ),
        ("multipart/form-data", b"no boundary", 303),
        ("application/json", b'{"login": {"$gt": ""}', 303),
        ("text/plain", b"\0\xff" * 1_000, 303),
        ("", b"x", 303),
        ("application/xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 303),
    ],
)
def test_a_broken_body_is_no_fault(
    client: Client, people: Mapping[str, User | None], content_type: str, body: bytes, status: int
) -> None:
    learner = people["learner"]
    assert learner is not None
    sign_in(client, learner)

    response = client.post("/account/sign-ins/end-others", data=body, content_type=content_type)

    assert (response.status_code, unclear(response)) == (status, None)


@pytest.mark.parametrize("body", [b"a" * 13_000_000, b"login=" + b"a" * 13_000_000])
def test_what_is_too_big_is_refused_before_it_is_read(client: Client, body: bytes) -> None:
    response = client.post("/sign-in", data=body, content_type=FORM)

    assert (response.status_code, unclear(response)) == (413, None)


TYPED = "Weir\u2019s <canal> & \u201clocks\u201d"
SHOWN = "Weir\u2019s &lt;canal&gt; &amp; \u201clocks\u201d"


@pytest.mark.parametrize(
    ("endpoint", "sent"),
    [
        ("account.sign_in_now", {"login": TYPED, "password": "wrong"}),
        ("account.register_now", {"name": TYPED, "login": "ada", "password": "short"}),
        ("learn.start", {"name": TYPED * 10}),
        ("teach.create_bank", {"title": "Lovely", "text": TYPED}),
        ("teach.create_bank", {"title": TYPED, "text": ""}),
        ("teach.build_quiz", {"title": TYPED, "how": "random", "choice": "-1"}),
        ("teach.save_quiz", {"title": TYPED, "how": "picked"}),
        ("teach.save_edit", {"stem": TYPED, "key": "4", "options-0-text": "One"}),
        ("teach.save_edit", {"stem": "", "key": "0", "options-1-rationale": TYPED}),
        ("teach.write_item", {"stem": "Why?", "key": "0", "options-0-text": TYPED}),
        (
            "teach.write_item",
            {"stem": TYPED, "options-0-text": "a", "options-1-text": "b", "quotations": "no"},
        ),
    ],
)
def test_what_was_typed_comes_back(
    app: Flask, people: Mapping[str, User | None], endpoint: str, sent: dict[str, str]
) -> None:
    teacher = people["teacher"]
    assert teacher is not None
    visitor = teacher if endpoint.startswith("teach.") else None

    response = browser_of(app, visitor).post(address(app, endpoint, owned_by(teacher, endpoint)), data=sent)

    assert response.status_code == 422
    assert SHOWN in response.text


def test_refused_input_changes_nothing(app: Flask, people: Mapping[str, User | None]) -> None:
    teacher = people["teacher"]
    assert teacher is not None
    mine, others = owned_by(teacher, ""), owned_by(make_teacher("Neighbour"), "")
    client = browser_of(app, teacher)
    before = count_rows()

    for endpoint in FIELDS:
        if endpoint.startswith(("learn.", "teach.")):
            for ids in (mine, others):
                client.post(address(app, endpoint, ids), data={"title": "\0", "text": "\0", "place": "x"})

    assert count_rows() == before


def count_rows() -> tuple[int | None, ...]:
    return tuple(
        db.session.scalar(select(func.count()).select_from(t)) for t in (Bank, ItemVersion, Quiz, Response)
    )
