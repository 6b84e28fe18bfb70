"""Where the dots of a learner's results over time are drawn.

Measures are the drawing's own units, which a browser shows as CSS pixels at the usual text size.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.queries.my_results import MyResult

WIDTH, HEIGHT = 320, 190
LEFT, RIGHT, TOP, BOTTOM = 44, 306, 16, 150
MOST = 12  # the newest results that are drawn: more would not stand apart on a phone


@dataclass(frozen=True, slots=True)
class Dot:
    """One result: `x`, `y` its place, `percent` its value."""

    x: int
    y: int
    percent: int


@dataclass(frozen=True, slots=True)
class Trend:
    """A drawing of `WIDTH` by `HEIGHT`: dots from the oldest result to the newest."""

    dots: tuple[Dot, ...]

    @property
    def path(self) -> str:
        """Return the line through the dots, as SVG points."""
        return " ".join(f"{dot.x},{dot.y}" for dot in self.dots)


def draw_trend(results: Sequence[MyResult]) -> Trend | None:
    """Return the drawing of finished attempts that stand newest first; None for fewer than two."""
    finished = [result for result in results if result.submitted_at is not None][:MOST][::-1]
    if len(finished) < 2:  # noqa: PLR2004 - one dot is no trend
        return None
    step = (RIGHT - LEFT) / (len(finished) - 1)
    return Trend(
        tuple(
            Dot(round(LEFT + at * step), height_of(result.percent), result.percent)
            for at, result in enumerate(finished)
        )
    )


def height_of(percent: int) -> int:
    """Return where a percentage lies."""
    return round(BOTTOM - (BOTTOM - TOP) * percent / 100)
