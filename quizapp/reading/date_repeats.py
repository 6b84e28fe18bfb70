"""Days that a text tells in full somewhere: the same day without its year is most likely that one."""

from collections.abc import Iterable
from typing import NamedTuple

from quizapp.reading.calendar import Precision, day_of_number
from quizapp.reading.date_candidates import Hints, State, is_complete, list_candidates
from quizapp.reading.date_phrases import Point, Said

SHORT = 25  # days of a range, each of which it tells


class DayOfYear(NamedTuple):
    """A day without its year."""

    month: int
    day: int


def list_full_days(said: Iterable[Said]) -> dict[DayOfYear | None, frozenset[int]]:
    """Return the years in which each day is told in full: "on 3 May 1901", "6 to 25 October 1973"."""
    years: dict[DayOfYear | None, frozenset[int]] = {}
    for each in filter(is_complete, said):
        for days, _ in list_candidates(each, State(), Hints()):
            told = range(days.first, days.last + 1) if days.last - days.first < SHORT else ()
            for date in map(day_of_number, told):
                day = DayOfYear(date.month, date.day)
                years[day] = years.get(day, frozenset()) | {date.year}
    return years


def day_of(said: Said) -> DayOfYear | None:
    """Return the month and the day that the words name; None for other phrases."""
    if isinstance(said, Point) and said.unit is Precision.DAY and said.month and said.day:
        return DayOfYear(said.month, said.day)
    return None
