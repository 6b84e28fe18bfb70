"""What every route must have, whoever writes it."""

import pytest
from flask import Flask
from werkzeug.routing import Rule

from quizapp import create_app
from quizapp.config import Settings

SAFE = {"GET", "HEAD", "OPTIONS"}


@pytest.fixture
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """Return an app that no request is sent to: it needs no tables."""
    folder = tmp_path_factory.mktemp("routes")
    return create_app(Settings(f"sqlite:///{folder / 'none.sqlite'}", "secret", folder, testing=True))


def rules(app: Flask) -> list[Rule]:
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]


def test_every_route_names_its_audience(app: Flask) -> None:
    audiences = {
        rule.endpoint: getattr(app.view_functions[rule.endpoint], "audience", None) for rule in rules(app)
    }

    assert len(audiences) > 40
    assert {who for who in audiences.values() if who not in {"everyone", "learner", "teacher"}} == set()


def test_the_desk_is_the_teachers_alone(app: Flask) -> None:
    desk = [app.view_functions[rule.endpoint] for rule in rules(app) if rule.rule.startswith("/teach")]

    assert desk
    assert {getattr(view, "audience", None) for view in desk} == {"teacher"}


def test_a_route_either_shows_or_changes(app: Flask) -> None:
    """One that answers both GET and POST is two promises in one function."""
    both = [
        rule.rule
        for rule in rules(app)
        if (methods := set(rule.methods or ())) - SAFE and methods & {"GET", "HEAD"}
    ]

    assert both == []


def test_every_change_asks_for_the_token(app: Flask) -> None:
    from quizapp.extensions import csrf  # noqa: PLC0415 - what only this test looks into

    assert csrf._exempt_views == set()  # noqa: SLF001 - there is no public way to ask
    assert csrf._exempt_blueprints == set()  # noqa: SLF001 - likewise
    assert app.config["WTF_CSRF_ENABLED"]
    assert app.config["WTF_CSRF_CHECK_DEFAULT"]


def test_a_row_is_named_by_a_number_that_its_table_can_hold(app: Flask) -> None:
    adapter = app.url_map.bind("localhost")

    assert adapter.test("/attempts/2147483647", method="GET")
    for number in ("2147483648", "99999999999999999999", "-1", "0x10", "1e3"):
        assert not adapter.test(f"/attempts/{number}", method="GET"), number
