"""The keyboard walk: Tab through the page and see where it leads."""

from itertools import pairwise
from typing import Any

from tests.journeys.probe import Probe

SPARE_PRESSES = 12  # for stops of the browser's own making, such as scrolling regions


def find_keyboard_faults(probe: Probe) -> list[str]:
    """Return what is wrong for who uses the keyboard alone.

    Every control must be reached, in the order of the document, seen while it has the focus, and left again.
    Source: WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11, 1.4.11.
    """
    expected: int = probe.ask("beginWalk")
    most = expected + SPARE_PRESSES
    if not _leaves(probe, most):
        return [f"Tab never leaves the page; last at {probe.ask('nameFocused')}"]
    faults: list[str] = []
    walked: list[int] = []
    while (step := _press(probe)) and len(walked) < most:
        faults += step["faults"]
        walked.append(step["stop"])
    walked = [stop for stop in walked if stop >= 0]
    return faults + _missed(probe, expected, walked) + _out_of_order(probe, walked)


def _press(probe: Probe) -> dict[str, Any] | None:
    probe.page.keyboard.press("Tab")
    step: dict[str, Any] | None = probe.ask("step")
    return step


def _leaves(probe: Probe, most: int) -> bool:
    """Return whether Tab leaves the page at its end; the next one then enters it as from the address bar."""
    probe.ask("focusLast")
    for _ in range(most):
        probe.page.keyboard.press("Tab")
        if probe.ask("hasLeft"):
            return True
    return False


def _missed(probe: Probe, expected: int, walked: list[int]) -> list[str]:
    missed = sorted(set(range(expected)) - set(walked))
    return [f"Tab does not reach {probe.ask('nameStop', stop)}" for stop in missed]


def _out_of_order(probe: Probe, walked: list[int]) -> list[str]:
    return [
        f"Tab goes back from {probe.ask('nameStop', before)} to {probe.ask('nameStop', after)}"
        for before, after in pairwise(walked)
        if after < before
    ]
