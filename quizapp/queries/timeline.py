"""Where a timeline's events are drawn: down a rail, labels apart, long gaps shortened and said in words.

Measures are the drawing's own units, which a browser shows as CSS pixels at the usual text size.
"""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.queries.met_events import MetEvent
from quizapp.reading.calendar import day_number

WIDTH = 320
LETTERS = 36  # that fit on a line beside the rail in a wide serif
DATE_LINE = 20
TEXT_LINE = 20
BETWEEN = 16  # the least space between two labels
MARGIN = 14
DAYS_IN_YEAR = 365.2425
SHORTEST_SAID_GAP = 60  # days; shorter ones need no words
GAP_WORDS = 26  # the height that a gap's words take


@dataclass(frozen=True, slots=True)
class Label:
    """One event as drawn: `y` is the height of its dot, `bar` how far a lasting event's bar reaches down."""

    y: int
    bar: int
    date_text: str
    lines: tuple[tuple[int, str], ...]
    event: MetEvent


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of time without events, long enough to say so."""

    top: int
    bottom: int
    words: str

    @property
    def middle(self) -> int:
        """Return where its words stand."""
        return (self.top + self.bottom) // 2


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing of `WIDTH` by `height`; labels from the earliest event to the latest."""

    height: int
    labels: tuple[Label, ...]
    gaps: tuple[Gap, ...]


def lay_out(events: Sequence[MetEvent]) -> Timeline:
    """Return the drawing of events that stand in time order.

    Space grows with the logarithm of the time between two events: four decades and three weeks can stand
    on one page, and a longer time never takes less space than a shorter one, beyond what labels need.
    """
    labels: list[Label] = []
    gaps: list[Gap] = []
    y = MARGIN
    for at, event in enumerate(events):
        if at:
            days = _days_between(events[:at], event)
            bottom = y + _space(days)
            if days >= SHORTEST_SAID_GAP:
                gaps.append(Gap(y - TEXT_LINE // 2, bottom - TEXT_LINE // 2, say_gap(days)))
            y = bottom
        labels.append(_label(event, y))
        y += DATE_LINE + TEXT_LINE * len(labels[-1].lines)
    return Timeline(y + MARGIN, tuple(labels), tuple(gaps))


def say_gap(days: int) -> str:
    """Return a time in words, in the largest unit of which there are two at least, rounded."""
    years, months = round(days / DAYS_IN_YEAR), round(days / DAYS_IN_YEAR * 12)
    if days >= 2 * DAYS_IN_YEAR - 15:
        return f"{years} years later"
    return f"{months} months later"


def _label(event: MetEvent, y: int) -> Label:
    lines = textwrap.wrap(event.text, LETTERS) or [""]
    placed = tuple((y + DATE_LINE + TEXT_LINE * at, line) for at, line in enumerate(lines))
    lasts = day_number(event.interval.last) > day_number(event.interval.first)
    return Label(y, placed[-1][0] - y if lasts else 0, event.date_text, placed, event)


def _space(days: int) -> int:
    extra = round(6 * math.log2(1 + max(0, days) / 7))
    return BETWEEN + extra + (GAP_WORDS if days >= SHORTEST_SAID_GAP else 0)


def _days_between(earlier: Sequence[MetEvent], event: MetEvent) -> int:
    """Return the days from the end of what went before to the event; 0 when they overlap."""
    ended = max(day_number(met.interval.last) for met in earlier)
    return max(0, day_number(event.interval.first) - ended)


def say_span(events: Sequence[MetEvent]) -> str:
    """Return what the timeline spans, for its title ("12 events from 1904 to 1945")."""
    first, last = events[0].interval.first.year, max(met.interval.last.year for met in events)
    count = "1 event" if len(events) == 1 else f"{len(events)} events"
    years = f"in {say_year(first)}" if first == last else f"from {say_year(first)} to {say_year(last)}"
    return f"{count} {years}"


def say_year(year: int) -> str:
    """Return a year in words: astronomical year 0 is 1 BC."""
    return str(year) if year > 0 else f"{1 - year} BC"
