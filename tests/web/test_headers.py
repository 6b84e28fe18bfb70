import pytest
from flask import Flask, abort
from werkzeug.datastructures import Headers

from tests.clients import Client
from tests.factories import make_teacher
from tests.visitors import sign_in
from tests.web.worlds import address, owned_by

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
}
PATHS = ["/", "/sign-in", "/nowhere", "/results", "/static/css/page.css", "/static/nothing.css", "/healthz"]


@pytest.mark.parametrize("path", PATHS)
def test_every_response_carries_the_headers(client: Client, path: str) -> None:
    assert_protected(client.get(path, buffered=True).headers)


def assert_protected(headers: Headers) -> None:
    assert set(headers["Content-Security-Policy"].split("; ")) == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.usefixtures("session", "clock")
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_answer_of_every_route_carries_the_headers(app: Flask, client: Client, method: str) -> None:
    teacher = make_teacher()
    for rule in app.url_map.iter_rules():
        path = address(app, rule.endpoint, owned_by(teacher, rule.endpoint))
        if method in (rule.methods or set()) and path:
            sign_in(client, teacher)
            assert_protected(client.open(path, method=method, buffered=True).headers)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503])
def test_every_failure_carries_the_headers(
    app: Flask, client: Client, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    monkeypatch.setitem(app.view_functions, "learn.home", lambda: abort(status))

    response = client.get("/")

    assert response.status_code == status
    assert_protected(response.headers)
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(("scheme", "is_sent"), [("https", True), ("http", False)])
def test_https_is_remembered_only_where_it_is_spoken(client: Client, scheme: str, *, is_sent: bool) -> None:
    headers = client.get("/", base_url=f"{scheme}://localhost").headers

    assert ("Strict-Transport-Security" in headers) is is_sent


@pytest.mark.parametrize("path", ["/", "/sign-in", "/nowhere", "/static/nothing.css"])
def test_no_page_is_kept(client: Client, path: str) -> None:
    assert client.get(path).headers["Cache-Control"] == "no-store"


def test_a_static_file_is_kept_for_ever_under_its_version_alone(app: Flask, client: Client) -> None:
    with app.test_request_context():
        address = app.url_for("static", filename="css/page.css")

    assert "immutable" in client.get(address, buffered=True).headers["Cache-Control"]
    assert client.get("/static/css/page.css?v=other", buffered=True).headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("name", ["nothing.css", "../config.py", "css"])
def test_what_is_no_static_file_has_no_version(app: Flask, name: str) -> None:
    with app.test_request_context():
        assert "v=" not in app.url_for("static", filename=name)
