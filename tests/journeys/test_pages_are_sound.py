"""Every page, in each of its states, on a light phone and on a dark desktop, is sound."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.routing import Map

from quizapp import create_app
from quizapp.config import Settings
from tests.journeys import servers
from tests.journeys.browsers import DESKTOP, PHONE, Device, Scheme
from tests.journeys.conftest import NewPage
from tests.journeys.soundness import assert_sound
from tests.journeys.tour import Tour, set_up
from tests.journeys.visits import FAILURES, VISITS

LOOKS: dict[str, tuple[Device, Scheme]] = {"light phone": (PHONE, "light"), "dark desktop": (DESKTOP, "dark")}
NO_PAGES = {  # what answers a GET with something that nobody looks at in a browser
    "static": "files",
    "health.healthz": "for machines",
    "health.readyz": "for machines",
    "learn.attempt": "leads on to an item, the end or the result",
    "teach.download_article": "a file to keep",
    "teach.download_results": "a file to keep",
    "teach.export_bank": "a file to keep",
}


@pytest.fixture(scope="session")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    """Yield the tour of a server of its own: the visits change nothing that another one sees."""
    with servers.running(tmp_path_factory.mktemp("tour")) as server:
        yield set_up(server)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", VISITS)
def test_a_page_is_sound(tour: Tour, new_page: NewPage, name: str, look: str) -> None:
    device, scheme = LOOKS[look]
    page = new_page(device, scheme=scheme, at=tour.server)

    VISITS[name].make(page, tour)

    assert_sound(page)


@pytest.fixture(name="rules")
def url_map(tmp_path: Path) -> Map:
    return create_app(Settings(f"sqlite:///{tmp_path / 'none'}", "a secret", tmp_path, testing=True)).url_map


def test_every_page_is_visited(rules: Map) -> None:
    pages = {rule.endpoint for rule in rules.iter_rules() if "GET" in (rule.methods or ())}

    visited = {visit.endpoint for visit in VISITS.values()}

    assert pages - visited == set(NO_PAGES), "add a visit of the new page to visits.py"


@pytest.mark.parametrize("name", sorted(set(VISITS) - set(FAILURES)))
def test_a_visit_names_whose_page_it_is(rules: Map, name: str) -> None:
    visit = VISITS[name]
    path = re.sub(r"{\w+}", "1", visit.path).partition("?")[0]

    assert rules.bind("localhost").match(path, method="GET")[0] == visit.endpoint
