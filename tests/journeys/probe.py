"""The questions that the soundness checks ask a page, asked of the browser itself."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


class Probe:
    """The functions of probe.js, about one page as it stands now; a page's policy does not reach them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._handle = page.evaluate_handle(SCRIPT)

    def ask(self, function: str, *arguments: object) -> Any:  # noqa: ANN401 - what JavaScript gives back
        """Return what a function of probe.js answers."""
        script = f"([probe, ...rest]) => probe.{function}(...rest)"
        return self.page.evaluate(script, [self._handle, *arguments])
