import pytest
from flask import Flask

from tests.clients import Client

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
    headers = client.get(path, buffered=True).headers

    assert set(headers["Content-Security-Policy"].split("; ")) == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


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
