"""Wrong dates for a "when" item: the article's own near the key, else made up; none gives the key away.

A learner who has not read the article may guess the earliest date, the middle one, or the one met most
often: the key's place among the options is kept even, and so is how often each date is named.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from random import Random

from quizapp.reading.calendar import (
    Day,
    HistoricalDate,
    Interval,
    Precision,
    day_number,
    day_of_number,
    days_in_month,
)
from quizapp.reading.facts import Reading
from quizapp.writing.sources import WRONG, Sources, ordinal

STEPS = (-4, -3, -2, -1, 1, 2, 3, 4)
NEXT = (-2, -1, 1, 2)  # of whole ranges: farther ones would soon be of another age
SEASON = 3  # months
# So many years off a date is of another age, a range sooner; more for an old one, of which less is known.
LIFETIME, RANGE_AGE, SHARE_OF_AGE, PRESENT = 60, 40, 6, 2000
BEFORE = 3  # years before the first date of the article that a made-up one may have
# Between a date and the same day in another calendar or time zone ("7 December (8 December in Asia)").
AGAIN = re.compile(r"\s*[(\[]\s*(?:(?:O\.?S\.?|N\.?S\.?|Old Style|New Style)\s*)?")
STYLES = 14  # days between two calendars at most
RARER, UNTOLD = 6, 2  # how much farther off a date seems that is seldom named, or no event's


@dataclass
class Options:
    """Chooses the rivals of one article's keys; remembers how often a key had each place among them."""

    sources: Sources
    rng: Random
    ranks: Counter[int] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        dates = [mention.date for mention in self.sources.reading.dates if mention.date is not None]
        self._named = count_namings(dates)
        self._told = {event.when for event in self.sources.events if event.is_point}
        self._latest = max((date.last.year for date in dates), default=0)
        self._earliest = min((date.first.year for date in dates), default=0)
        self._again = list_reckonings(self.sources.reading)

    def choose(self, key: HistoricalDate, rivals: Iterable[HistoricalDate]) -> list[HistoricalDate]:
        """Return two rivals in time order, fewer where there are none; made up where the article has too few.

        A made-up date is wrong because the key is exact.
        """
        pool = (date for date in rivals if date not in self._again and is_of_the_age(date, key))
        near = self._sort(key, pool)
        own = set(near)
        if len(near) < WRONG:
            near += [date for date in neighbours(key, self.rng) if self._is_of_the_article(date)]
        earlier, later = sides(key, near)
        ranks = places(key, near)
        if not ranks:
            return []
        options = {rank: earlier[:rank] + later[: WRONG - rank] for rank in ranks}
        kept = {rank for rank in ranks if own & set(options[rank])}  # else only the key is in the article
        return options[min(kept or ranks, key=lambda rank: (self.ranks[rank], self.rng.random()))]

    def _is_of_the_article(self, date: HistoricalDate) -> bool:
        return self._earliest - BEFORE <= date.first.year and date.last.year <= self._latest + 1

    def count(self, key: HistoricalDate, rivals: Iterable[HistoricalDate]) -> None:
        """Remember the place of a key among the options of an item that is kept."""
        self.ranks[sum(date.interval.precedes(key.interval) for date in rivals)] += 1

    def _sort(self, key: HistoricalDate, rivals: Iterable[HistoricalDate]) -> list[HistoricalDate]:
        """Return the rivals, nearest first; one seldom named, or no event's, seems farther than it is."""

        def distance(date: HistoricalDate) -> int:
            days = abs(ordinal(date.first) - ordinal(key.first))
            rarer = self._named.get(date, 0) <= self._named.get(key, 0)
            return days * (RARER if rarer else 1) * (1 if date in self._told else UNTOLD)

        return sorted(rivals, key=distance)


def is_of_the_age(date: HistoricalDate, key: HistoricalDate) -> bool:
    """Return whether the date is within a lifetime of the key, or within a share of the key's age."""
    years = RANGE_AGE if key.precision is Precision.RANGE else LIFETIME
    age = (PRESENT - key.first.year) // SHARE_OF_AGE
    return abs(date.first.year - key.first.year) <= max(years, age)


def list_reckonings(reading: Reading) -> frozenset[HistoricalDate]:
    """Return the days that only say another day again, in brackets behind it, by other reckoning."""
    days = [(m.span, m.date) for m in reading.dates if m.date and m.date.precision is Precision.DAY]
    return frozenset(
        again
        for (span, date), (behind, again) in pairwise(days)
        if 0 < abs(ordinal(again.first) - ordinal(date.first)) <= STYLES
        and AGAIN.fullmatch(reading.article.text, span.end, behind.start)
    )


def sides(
    key: HistoricalDate, rivals: Sequence[HistoricalDate]
) -> tuple[list[HistoricalDate], list[HistoricalDate]]:
    """Return the rivals before and after the key, each side's disjoint from one another."""
    earlier = disjoint(date for date in rivals if date.interval.precedes(key.interval))
    return earlier, disjoint(date for date in rivals if key.interval.precedes(date.interval))


def places(key: HistoricalDate, rivals: Sequence[HistoricalDate]) -> list[int]:
    """Return how many of two rivals may come before the key."""
    earlier, later = sides(key, rivals)
    return [n for n in range(WRONG + 1) if n <= len(earlier) and WRONG - n <= len(later)]


def count_namings(dates: Sequence[HistoricalDate]) -> dict[HistoricalDate, int]:
    """Return how often each date is named, a year also by each date in it: "9 August 1945" holds 1945."""
    counts = Counter(dates)
    years = Counter(date.first.year for date in dates if date.first.year == date.last.year)
    return {date: years[date.first.year] if is_one_year(date) else count for date, count in counts.items()}


def is_one_year(date: HistoricalDate) -> bool:
    """Return whether the date is a calendar year."""
    return date.precision is Precision.YEAR and date.first.year == date.last.year


def disjoint(dates: Iterable[HistoricalDate]) -> list[HistoricalDate]:
    """Return the dates that share no day with one before them."""
    chosen: list[HistoricalDate] = []
    for date in dates:
        if all(date.interval.disjoint(other.interval) for other in chosen):
            chosen.append(date)
    return chosen


def neighbours(key: HistoricalDate, rng: Random) -> list[HistoricalDate]:
    """Return dates of the key's precision and length a little before and after it, in a drawn order."""
    move = MOVES.get(key.precision)
    if move is None:
        return []  # decades and centuries: neighbours would be ages away, or yet to come
    near = NEXT if key.precision is Precision.RANGE else STEPS
    steps: Sequence[int] = rng.sample(near, len(near))
    moved = (replace(key, interval=move(key.interval, step, rng)) for step in steps)
    return [date for date in moved if date.interval.disjoint(key.interval) and _turns(date) == _turns(key)]


def _turns(date: HistoricalDate) -> bool:
    """Return whether the date is a season that has two years, a winter, which is written in another way."""
    return date.precision is Precision.SEASON and date.first.year != date.last.year


def _move_day(interval: Interval, step: int, rng: Random) -> Interval:
    day = day_of_number(day_number(interval.first) + step * 9 + rng.randrange(4))
    return Interval.of_day(day)


def _move_month(interval: Interval, step: int, _rng: Random) -> Interval:
    return Interval.of_months(interval.first.year, interval.first.month + 2 * step)


def _move_season(interval: Interval, step: int, _rng: Random) -> Interval:
    return Interval.of_months(interval.first.year, interval.first.month + SEASON * step, SEASON)


def _move_year(interval: Interval, step: int, _rng: Random) -> Interval:
    years = interval.last.year - interval.first.year + 1
    moved = 2 * step if years == 1 else years * step
    return Interval.of_years(interval.first.year + moved, interval.last.year + moved)


def _move_range(interval: Interval, step: int, rng: Random) -> Interval:
    """Return an interval of the same form some way off: whole years, whole months, or days."""
    first, last = interval.first, interval.last
    whole = first.day == 1 and last.day == days_in_month(last.year, last.month)
    if whole and (first.month, last.month) == (1, 12):
        return _move_year(interval, step, rng)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if whole:
        return Interval.of_months(first.year, first.month + months * step, months)
    days = day_number(last) - day_number(first) + 1
    return _shift(interval, step * (days + rng.randrange(3)))


def _shift(interval: Interval, days: int) -> Interval:
    def moved(day: Day) -> Day:
        return day_of_number(day_number(day) + days)

    return Interval(moved(interval.first), moved(interval.last))


MOVES: dict[Precision, Callable[[Interval, int, Random], Interval]] = {
    Precision.DAY: _move_day,
    Precision.MONTH: _move_month,
    Precision.SEASON: _move_season,
    Precision.YEAR: _move_year,
    Precision.RANGE: _move_range,
}
