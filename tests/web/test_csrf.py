"""No other site can change anything: every route that changes asks for the token of its own session."""

from http import HTTPStatus

import pytest
from flask import Flask
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.models.accounts import User
from tests.clients import Client
from tests.conftest import CountStatements
from tests.factories import make_teacher
from tests.visitors import sign_in
from tests.web.worlds import address, owned_by

pytestmark = pytest.mark.usefixtures("clock")

UNCHANGING = {"GET", "HEAD", "OPTIONS"}


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


def changing(app: Flask) -> list[str]:
    """Return the endpoints that take anything but GET."""
    return [rule.endpoint for rule in app.url_map.iter_rules() if (rule.methods or set()) - UNCHANGING]


def foreign_token(app: Flask) -> str:
    """Return the token of another browser's session, as a page there holds it."""
    page = app.test_client().get("/sign-in").text
    return page.partition('name="csrf_token"')[2].partition('value="')[2].partition('"')[0]


def test_there_are_routes_that_change(app: Flask) -> None:
    assert {"account.sign_in_now", "learn.respond", "teach.approve"} <= set(changing(app))
    assert all((rule.methods or set()) - UNCHANGING <= {"POST"} for rule in app.url_map.iter_rules()), (
        "the tests below send POST alone"
    )


@pytest.mark.parametrize(
    "attack", ["no token", "a made-up token", "a foreign token", "another site", "a sibling site"]
)
def test_a_change_from_elsewhere_is_refused(
    app: Flask, client: Client, teacher: User, count_statements: CountStatements, attack: str
) -> None:
    sign_in(client, teacher)
    client.get("/account")  # the session has a token of its own
    tokens = {"a made-up token": "made-up", "a foreign token": foreign_token(app)}
    site = {"another site": "cross-site", "a sibling site": "same-site"}.get(attack)
    headers = {"Sec-Fetch-Site": site} if site else {}
    wanted = HTTPStatus.FORBIDDEN if site else HTTPStatus.BAD_REQUEST
    surprises = []
    for endpoint in changing(app):
        path = address(app, endpoint, owned_by(teacher, endpoint))
        if path is None:
            continue
        data = {"csrf_token": tokens[attack]} if attack in tokens else {}
        with count_statements() as statements:
            response = client.post(path, data=data, headers=headers, csrf=bool(site))
        wrote = [s for s in statements if s.lower().startswith(("insert", "update", "delete"))]
        if response.status_code != wanted or wrote:
            surprises.append(f"{endpoint}: {response.status_code}, wrote {wrote}")
    assert surprises == []


@pytest.mark.parametrize("site", ["same-origin", "none", None])
def test_a_form_of_ones_own_page_is_heard(client: Client, teacher: User, site: str | None) -> None:
    sign_in(client, teacher)
    headers = {"Sec-Fetch-Site": site} if site else {}

    assert client.post("/account/sign-ins/end-others", headers=headers).status_code == 303


def test_a_page_may_be_reached_from_another_site(client: Client) -> None:
    assert client.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200
