"""Every route names its audience."""

import pytest
from flask import Flask

from quizapp import create_app
from quizapp.config import Settings

NAMED_ELSEWHERE = {"static", "health.healthz", "health.readyz"}  # for everyone, and for machines
AUDIENCES = {"everyone", "learner", "teacher"}


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    return create_app(Settings("sqlite://", "a secret", tmp_path_factory.mktemp("instance"), testing=True))


def test_every_route_names_its_audience(app: Flask) -> None:
    without = [
        endpoint
        for endpoint, view in app.view_functions.items()
        if getattr(view, "audience", None) not in AUDIENCES and endpoint not in NAMED_ELSEWHERE
    ]
    assert without == []


@pytest.mark.parametrize(
    ("prefix", "audience"), [("/teach", {"teacher"}), ("/attempts", {"learner"}), ("/results", {"learner"})]
)
def test_an_address_tells_whose_it_is(app: Flask, prefix: str, audience: set[str]) -> None:
    found = {
        getattr(app.view_functions[rule.endpoint], "audience", None)
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith(prefix)
    }
    assert found == audience
