"""Is a page sound? Whoever fetches a page in a journey may ask, in one line: `assert_sound(page)`.

axe-core finds perhaps a third of what keeps people out; the checks of our own find what it does not look at.
Each is proved by a page with a planted fault (test_soundness_checks.py).
"""

from playwright.sync_api import Page

from tests.journeys.axe import find_axe_violations
from tests.journeys.keyboard import find_keyboard_faults
from tests.journeys.layout import find_pale_text, find_reflow_faults, find_small_targets, find_spacing_faults
from tests.journeys.probe import Probe


def assert_sound(page: Page) -> None:
    """Fail with every fault of the page as it is shown now, in its colours and at its size.

    Leaves the page as it was, but for the focus and the place it is scrolled to.
    """
    faults = find_faults(page)
    listed = "".join(f"\n- {fault}" for fault in dict.fromkeys(faults))
    assert not faults, f"{page.url} ({page.title()}) is not sound:{listed}"


def find_faults(page: Page) -> list[str]:
    """Return every fault of the page, each naming its element."""
    probe = Probe(page)
    return [
        *find_title_faults(probe),
        *find_axe_violations(page),
        *find_keyboard_faults(probe),
        *find_pale_text(probe),
        *find_small_targets(probe),
        *find_reflow_faults(probe),
        *find_spacing_faults(probe),
    ]


def find_title_faults(probe: Probe) -> list[str]:
    """Return what is wrong with the page's name: one h1, and the title opens with it. Source: WCAG 2.4.2."""
    headings: list[str] = probe.ask("headings")
    if len(headings) != 1:
        return [f"{len(headings)} h1 instead of one: {headings}"]
    title = " ".join(probe.page.title().split())
    return (
        [] if title.startswith(headings[0]) else [f"the title {title!r} does not open with {headings[0]!r}"]
    )
