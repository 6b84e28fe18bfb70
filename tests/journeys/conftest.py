"""Fixtures of the browser journeys: a real server, a real Chromium, and pages that may not break in silence.

Without Chromium the journeys are skipped, or fail where everything is required.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import skip_or_fail
from tests.journeys import browsers, servers
from tests.journeys.browsers import DESKTOP, PHONE, Device, Scheme
from tests.journeys.servers import Server
from tests.journeys.stage import Stage, set_up_quiz

HERE = Path(__file__).parent
NewPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder: all need Chromium."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Yield the one browser of this test process."""
    program = browsers.find_program()
    if program is None:
        skip_or_fail("Chromium is not on this machine: install the package chromium")
    else:
        with browsers.running(program) as browser:
            yield browser


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Yield the server that the journeys of this test process share: make your own people and banks on it."""
    with servers.running(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[Server]:
    """Yield a server just started for the first time: no teacher yet, `welcome` is the link for one."""
    with servers.running(tmp_path / "instance") as running:
        yield running


@pytest.fixture
def new_page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[NewPage]:
    """Return a function that opens a page of a browser that knows nobody yet.

    `new_page(DESKTOP, scheme="dark", with_script=False, at=fresh_server)`: by default a light desktop at the
    shared server. The test fails at its end when a page had errors that nobody would see by looking.
    """
    with ExitStack() as stack:

        def opened(
            device: Device = DESKTOP,
            *,
            scheme: Scheme = "light",
            with_script: bool = True,
            at: Server | None = None,
        ) -> Page:
            address = (at or request.getfixturevalue("server")).address
            page = browsers.watched_page(chromium, address, device, scheme=scheme, with_script=with_script)
            return stack.enter_context(page)

        yield opened


@pytest.fixture
def phone(new_page: NewPage) -> Page:
    """Return a page on a light phone, 390 by 844, touched."""
    return new_page(PHONE)


@pytest.fixture
def dark_phone(new_page: NewPage) -> Page:
    return new_page(PHONE, scheme="dark")


@pytest.fixture
def desktop(new_page: NewPage) -> Page:
    """Return a page on a light desktop, 1280 by 900."""
    return new_page(DESKTOP)


@pytest.fixture
def dark_desktop(new_page: NewPage) -> Page:
    return new_page(DESKTOP, scheme="dark")


@pytest.fixture
def no_script(new_page: NewPage) -> Page:
    """Return a page on a light phone whose browser runs no script."""
    return new_page(PHONE, with_script=False)


@pytest.fixture
def open_quiz(server: Server) -> Stage:
    """Return a new teacher's open quiz at the shared server: four choice questions, then an ordering."""
    return set_up_quiz(server)
