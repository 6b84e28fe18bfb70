import re

import pytest
from flask import Flask, abort

from quizapp.services.refusals import TooMany
from tests.clients import Client


def heading(page: str) -> str:
    found = re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)
    assert found
    return found.group(1).strip()


@pytest.mark.parametrize(
    ("method", "path", "status", "said"),
    [
        ("GET", "/nowhere", 404, "There is nothing at this address"),
        ("GET", "/q/nowhere", 404, "There is no quiz at this address"),
        ("POST", "/", 405, "That cannot be done here"),
        ("GET", "/welcome/made-up", 404, "This link was used already, or is too old"),
        ("GET", "/attempts/99999999999999999999", 404, "There is nothing at this address"),
    ],
)
def test_what_does_not_work_says_so_and_leads_on(
    client: Client, method: str, path: str, status: int, said: str
) -> None:
    response = client.open(path, method=method)

    assert response.status_code == status
    assert heading(response.text) == said
    assert 'href="/"' in response.text


def test_a_form_without_its_token_changes_nothing_and_says_so(client: Client) -> None:
    response = client.post("/sign-in", data={"login": "ada"}, csrf=False)

    assert response.status_code == 400
    assert heading(response.text) == "The form was open for too long"


def test_a_body_that_is_too_big_is_refused(client: Client) -> None:
    response = client.post("/sign-in", data={"login": "x" * 13_000_000})

    assert response.status_code == 413
    assert heading(response.text) == "That is too big"


def test_the_wait_is_told_to_machines_too(
    app: Flask, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> str:
        raise TooMany("There were too many tries in a short time.", "Please wait.", wait_seconds=90)

    monkeypatch.setitem(app.view_functions, "learn.home", refuse)

    response = client.get("/")

    assert (response.status_code, response.headers["Retry-After"]) == (429, "90")


def test_a_server_status_shows_the_page_that_needs_no_database(
    app: Flask, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.view_functions, "learn.home", lambda: abort(503))

    response = client.get("/")

    assert response.status_code == 503
    assert heading(response.text) == "Something broke on our side"


def test_a_fault_of_ours_is_logged_once_and_tells_nothing_of_itself(
    app: Flask, client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> str:
        raise RuntimeError("the inner workings")

    monkeypatch.setitem(app.view_functions, "learn.home", fail)

    response = client.get("/")

    assert response.status_code == 500
    assert heading(response.text) == "Something broke on our side"
    assert "inner workings" not in response.text
    assert [record.levelname for record in caplog.records] == ["ERROR"]
