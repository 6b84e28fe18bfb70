"""The cookie of a session, as strict as the connection allows; over HTTPS also behind a believed proxy."""

from dataclasses import replace

import pytest
from flask import Flask
from werkzeug.http import parse_cookie
from werkzeug.test import TestResponse

from quizapp.web.application import build
from tests.clients import Client

FORWARDED = {
    "X-Forwarded-Proto": "https",
    "X-Forwarded-For": "203.0.113.9",
    "X-Forwarded-Host": "quiz.example",
}
PLAIN, STRICT = "quizapp", "__Host-quizapp"


def flags(response: TestResponse) -> tuple[str, set[str]]:
    """Return the cookie's name and its flags."""
    pair, *attributes = response.headers["Set-Cookie"].split("; ")
    return next(iter(parse_cookie(pair))), {attribute for attribute in attributes if attribute != "Path=/"}


def proxied(app: Flask, count: int) -> Client:
    """Return a client of an app on the same database that believes so many proxies."""
    twin = build(replace(app.config["SETTINGS"], proxies=count))
    twin.test_client_class = Client
    made = twin.test_client()
    assert isinstance(made, Client)
    return made


@pytest.mark.parametrize(
    ("scheme", "name", "wanted"),
    [
        ("http", PLAIN, {"HttpOnly", "SameSite=Lax"}),
        ("https", STRICT, {"HttpOnly", "SameSite=Lax", "Secure"}),
    ],
)
def test_a_cookie_is_as_strict_as_the_connection_allows(
    client: Client, scheme: str, name: str, wanted: set[str]
) -> None:
    response = client.get("/sign-in", base_url=f"{scheme}://localhost")

    assert flags(response) == (name, wanted)


@pytest.mark.parametrize(("proxies", "name"), [(0, PLAIN), (1, STRICT)])
def test_a_proxy_is_believed_only_when_the_settings_say_so(app: Flask, proxies: int, name: str) -> None:
    response = proxied(app, proxies).get("/sign-in", headers=FORWARDED)

    assert flags(response)[0] == name
    assert ("Strict-Transport-Security" in response.headers) is (name == STRICT)


def test_a_cookie_of_plain_http_is_not_taken_over_https(client: Client) -> None:
    client.get("/sign-in")
    kept = client.get_cookie(PLAIN)
    assert kept is not None

    again = client.get("/sign-in", base_url="https://localhost", headers={"Cookie": f"{PLAIN}={kept.value}"})

    assert flags(again)[0] == STRICT, "a session of its own, not the one that anyone on the way could read"
