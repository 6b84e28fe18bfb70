"""Text that can be read and targets that can be hit: contrast, size, narrow screens, wide spacing."""

from tests.journeys.probe import Probe

NARROW_PIXELS = 320


def find_pale_text(probe: Probe) -> list[str]:
    """Return the text with too little contrast, also where axe gives no verdict: in pictures, out of sight.

    Source: WCAG 1.4.3.
    """
    return [f"text too pale: {found}" for found in probe.ask("paleText")]


def find_small_targets(probe: Probe) -> list[str]:
    """Return the controls under 44 by 44 px, links within a text excepted. Source: WCAG 2.5.5."""
    return [f"target too small: {found}" for found in probe.ask("smallTargets")]


def find_reflow_faults(probe: Probe) -> list[str]:
    """Return what does not fit a page 320 px wide; only tables and pictures may scroll by themselves.

    Source: WCAG 1.4.10.
    """
    size = probe.page.viewport_size
    assert size is not None
    probe.page.set_viewport_size({"width": NARROW_PIXELS, "height": size["height"]})
    wide = [
        f"at 320 px the page scrolls sideways: {name}" for name in probe.ask("overflowing", NARROW_PIXELS)
    ]
    inner = [f"at 320 px this text scrolls sideways: {name}" for name in probe.ask("scrollingText")]
    cut = [f"at 320 px: {found}" for found in probe.ask("clippedText")]
    probe.page.set_viewport_size(size)
    return wide + inner + cut


def find_spacing_faults(probe: Probe) -> list[str]:
    """Return the text that is cut off, or runs out of its box, once readers space it out.

    Source: WCAG 1.4.12, with its spacings.
    """
    width = probe.page.evaluate("innerWidth")
    probe.ask("setTextSpacing", True)  # noqa: FBT003 - JavaScript has no names for arguments
    faults = [f"with wide spacing, {found}" for found in probe.ask("clippedText")]
    faults += [
        f"with wide spacing the page scrolls sideways: {name}" for name in probe.ask("overflowing", width)
    ]
    probe.ask("setTextSpacing", False)  # noqa: FBT003 - likewise
    return faults
