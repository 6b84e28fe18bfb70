"""Chromium as the journeys use it, and a watch that no page breaks in silence."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, WebError
from playwright.sync_api import sync_playwright as start_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WAIT_MILLISECONDS = 15_000
RESPONSE_MESSAGE = "Failed to load resource"  # what the console says of a status; responses tell it better
LEFT_BEHIND = "net::ERR_ABORTED"  # a download, or a request that its page did not wait for

Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Device:
    """What a page is seen on; sizes in CSS pixels."""

    name: str
    width: int
    height: int
    is_touched: bool = False


PHONE = Device("phone", 390, 844, is_touched=True)
DESKTOP = Device("desktop", 1280, 900)


@dataclass
class Watch:
    """What went wrong on the pages of one context: messages that nobody would see by looking."""

    faults: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        """Note the faults of every page of the context from now on."""
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("requestfailed", self._on_failure)
        context.on("response", self._on_response)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(RESPONSE_MESSAGE):
            self.faults.append(f"console {message.type} at {message.location['url']}: {message.text}")

    def _on_error(self, error: WebError) -> None:
        self.faults.append(f"script error: {error.error.stack or error.error.message}")

    def _on_failure(self, request: Request) -> None:
        if request.failure != LEFT_BEHIND:
            self.faults.append(f"request failed: {request.method} {request.url}: {request.failure}")

    def _on_response(self, response: Response) -> None:
        is_page = response.request.is_navigation_request()
        limit = HTTPStatus.INTERNAL_SERVER_ERROR if is_page else HTTPStatus.BAD_REQUEST
        if response.status >= limit:
            self.faults.append(f"status {response.status}: {response.request.method} {response.url}")


def find_program() -> str | None:
    """Return the path of a Chromium on this machine, None when there is none."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


@contextmanager
def running(program: str) -> Iterator[Browser]:
    """Yield a headless Chromium."""
    with start_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield browser
        browser.close()


@contextmanager
def watched_page(
    browser: Browser,
    address: str,
    device: Device = DESKTOP,
    *,
    scheme: Scheme = "light",
    with_script: bool = True,
) -> Iterator[Page]:
    """Yield a page in a context of its own; addresses are relative to `address`.

    Raises AssertionError at the end when the pages had console errors or warnings (a refused policy is one),
    script errors, failed requests, or responses with a status that no page of ours should have.
    """
    watch = Watch()
    context = browser.new_context(
        base_url=address,
        viewport={"width": device.width, "height": device.height},
        has_touch=device.is_touched,
        is_mobile=device.is_touched,
        color_scheme=scheme,
        reduced_motion="reduce",
        java_script_enabled=with_script,
        locale="en-GB",
        timezone_id="UTC",
    )
    context.set_default_timeout(WAIT_MILLISECONDS)
    watch.follow(context)
    try:
        yield context.new_page()
    finally:
        context.close()
    assert not watch.faults, "\n".join(watch.faults)
