"""Wrong dates for a "when" item: spread evenly around the key in its own story; none gives the key away.

A learner who has not read the article may guess the earliest date, the middle one, or the one met most
often: the key's place among the options is kept even, and so is how often the dates are named.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, pairwise
from random import Random

from quizapp.reading.calendar import Day, HistoricalDate, Interval, Precision, day_number, day_of_number
from quizapp.reading.date_words import say_date
from quizapp.reading.facts import Reading
from quizapp.writing.coarsening import FINENESS, is_of_whole_months, list_units
from quizapp.writing.date_limits import Limits
from quizapp.writing.narrative import Narrative
from quizapp.writing.sources import WRONG, Sources, is_sure

Pair = tuple[HistoricalDate, ...]
UNEVEN = 3  # times as wide as the other, at most, is a gap between two options
MONTHS = (2, 6)  # between two options
SHORT = 40  # days between a date and half of the events of an article of a few weeks
FAR_YEARS = 6  # between two options at most, from which on neighbouring years are too close
DOUBTFUL = 1000  # years before this one are often told a year off
SEASONS_AGE = 2  # years between two seasons at most
MOST_YEARS, SHARE = 12, 20  # between two options at most, or a share of their age
MADE_UP = 8  # days to draw among, beside those of the article
STEPS = (-4, -3, -2, -1, 1, 2, 3, 4)  # in their own length, of seasons and ranges made up
SEASON = 3  # months
# So many years off a season or a range is of another age; more for an old one, of which less is known.
AGE, SHARE_OF_AGE, PRESENT = 12, 6, 2000
# Between a date and the same day in another calendar or time zone ("7 December (8 December in Asia)").
AGAIN = re.compile(r"\s*[(\[]\s*(?:(?:O\.?S\.?|N\.?S\.?|Old Style|New Style)\s*)?")
STYLES = 14  # days between two calendars at most
# What it costs to choose two dates: per place of the key ahead of the rarest, per key too many that is the
# date met most often, per date that the article does not have, where it has neither, for how far apart the
# dates are, and by chance.
PLACE, MET, MADE, BOTH_MADE, WIDE, CHANCE = 2.0, 6.0, 1.0, 1.0, 0.6, 0.4
FIGURES = re.compile(r"\w+")


@dataclass
class Options:
    """Chooses the wrong dates of one article's keys; remembers what would have helped a guesser."""

    sources: Sources
    narrative: Narrative
    rng: Random
    ranks: Counter[int] = field(default_factory=Counter)  # how often the key was the earliest, and so on
    met_most: float = 0.0  # how many keys one finds who chooses the date that the article names most often

    def __post_init__(self) -> None:
        again = list_reckonings(self.sources.reading)
        self._named = count_units(
            m.date for m in self.sources.reading.dates if m.date is not None and m.date not in again
        )
        self._sure = {
            precision: [date for date in dates if date not in again]
            for precision, dates in self.sources.calendar.items()
        }
        self._own = count_units(
            m.date for m in self.sources.reading.dates if m.date is not None and is_sure(m)
        )

    def list_pairs(
        self, key: HistoricalDate, limits: Limits, is_wrong: Callable[[HistoricalDate], bool]
    ) -> list[Pair]:
        """Return the pairs of wrong dates that stand well beside the key, each in time order.

        `is_wrong` says of a date whether it is surely not the event's. Where all limits together leave none,
        those are returned that keep to fewer of them, but of the few years of a war the next ones at first.
        """
        offered = [date for date in self._list_dates(key) if limits.hold(date) and is_wrong(date)]
        likely = [date for date in offered if limits.befit(date)]
        suited = [date for date in likely if limits.suit(date)]
        close = likely if key.precision is Precision.YEAR and key.first.year > DOUBTFUL else []
        choices = ((suited, False), (likely, False), (close, True), (offered, False))
        paired = (self._pair(key, dates, is_close=is_close) for dates, is_close in choices)
        return next((pairs for pairs in paired if pairs), [])

    def _pair(self, key: HistoricalDate, dates: Sequence[HistoricalDate], *, is_close: bool) -> list[Pair]:
        ordered = sorted(dates, key=_position)
        return [
            pair for pair in combinations(ordered, WRONG) if self._are_spread(key, pair, is_close=is_close)
        ]

    def _are_spread(self, key: HistoricalDate, pair: Pair, *, is_close: bool) -> bool:
        """Return whether the three dates are apart, but neither too close, too far, nor unevenly.

        `is_close`: they may follow upon one another.
        """
        if not pair[0].interval.disjoint(pair[1].interval):
            return False
        if key.precision not in FINENESS:
            return True
        places = sorted(map(_position, (key, *pair)))
        gaps = [later - earlier for earlier, later in pairwise(places)]
        least, most = self._find_gaps(key)
        return (1 if is_close else least) <= min(gaps) and max(gaps) <= min(most, UNEVEN * min(gaps))

    def _find_gaps(self, key: HistoricalDate) -> tuple[int, int]:
        """Return how many units there are between two options at least and at most."""
        if key.precision is Precision.MONTH:
            return MONTHS
        apart = self.narrative.find_distance(key)
        if key.precision is Precision.DAY:
            return (2, 8) if apart <= SHORT else (4, 20)
        years, age = apart // 365, PRESENT - key.first.year
        most = min(max(3, years // 2), max(MOST_YEARS, age // SHARE))
        return (1 if most < FAR_YEARS and key.first.year > DOUBTFUL else 2), most

    def _list_dates(self, key: HistoricalDate) -> Iterator[HistoricalDate]:
        """Yield dates of the key's form around it, the article's own and made-up ones."""
        if key.precision not in FINENESS:
            own = [date for date in self._sure.get(key.precision, ()) if is_alike(date, key)]
            yield from dict.fromkeys([*own, *neighbours(key)])
            return
        reach = WRONG * self._find_gaps(key)[1]
        steps = [step for step in range(-reach, reach + 1) if step]
        units = [move(key, step) for step in steps]
        if key.precision is Precision.DAY:
            made = self.rng.sample(units, min(MADE_UP, len(units)))
            units = [unit for unit in units if unit in self._own or unit in made]
        yield from units

    def choose(self, key: HistoricalDate, pairs: Sequence[Pair]) -> Pair:
        """Return the pair that evens out best what a guesser might go by."""
        return min(pairs, key=lambda pair: self._weigh(key, pair) + CHANCE * self.rng.random())

    def _weigh(self, key: HistoricalDate, pair: Pair) -> float:
        ahead = self.ranks[find_rank(key, pair)] - min(self.ranks[rank] for rank in range(WRONG + 1))
        even = self.met_most - self.ranks.total() / (WRONG + 1)
        made = sum(date not in self._own for date in pair)
        return (
            PLACE * ahead
            + MET * self._find_chance(key, pair) * even
            + MADE * made
            + WIDE * self._find_width(key, pair)
            + (BOTH_MADE if made == WRONG else 0)
        )

    def _find_width(self, key: HistoricalDate, pair: Pair) -> float:
        """Return how far apart the three dates are, in [0, 1]: 1 as far as they may be."""
        if key.precision not in FINENESS:
            return 0.0
        places = [_position(date) for date in (key, *pair)]
        return (max(places) - min(places)) / (WRONG * self._find_gaps(key)[1])

    def _find_chance(self, key: HistoricalDate, pair: Pair) -> float:
        """Return how likely the key is found by one who chooses what the article names most often."""
        most = max(self._named[date] for date in pair)
        if self._named[key] != most:
            return float(self._named[key] > most)
        return 1 / (1 + sum(self._named[date] == most for date in pair))

    def count(self, key: HistoricalDate, pair: Pair) -> None:
        """Remember the options of an item that is kept."""
        self.met_most += self._find_chance(key, pair)
        self.ranks[find_rank(key, pair)] += 1


def find_rank(key: HistoricalDate, pair: Iterable[HistoricalDate]) -> int:
    """Return how many of the dates are before the key."""
    return sum(date.interval.precedes(key.interval) for date in pair)


def count_units(dates: Iterable[HistoricalDate]) -> Counter[HistoricalDate]:
    """Return how often each date, and each month and year that holds it, is named."""
    counts: Counter[HistoricalDate] = Counter()
    for date in dates:
        counts.update(list_units(date))
    return counts


def list_reckonings(reading: Reading) -> frozenset[HistoricalDate]:
    """Return the days that only say another day again, in brackets behind it, by other reckoning."""
    days = [(m.span, m.date) for m in reading.dates if m.date and m.date.precision is Precision.DAY]
    return frozenset(
        again
        for (span, date), (behind, again) in pairwise(days)
        if 0 < abs(_position(again) - _position(date)) <= STYLES
        and AGAIN.fullmatch(reading.article.text, span.end, behind.start)
    )


def is_alike(date: HistoricalDate, key: HistoricalDate) -> bool:
    """Return whether a season, range, decade or century is written as the key is, and of its age."""
    length = key.last.year - key.first.year + 1
    age = max(AGE, WRONG * length, (PRESENT - key.first.year) // SHARE_OF_AGE)
    if key.precision is Precision.SEASON:
        age = SEASONS_AGE
    near = abs(date.first.year - key.first.year) <= age
    return near and form_of(date) == form_of(key) and _turns(date) == _turns(key)


def form_of(date: HistoricalDate) -> str:
    """Return a mark of how the date is written, its figures left out, where it is a range: else ""."""
    return FIGURES.sub("", say_date(date)) if date.precision is Precision.RANGE else ""


def _turns(date: HistoricalDate) -> bool:
    """Return whether the date is a season that has two years, a winter, which is written in another way."""
    return date.precision is Precision.SEASON and date.first.year != date.last.year


def neighbours(key: HistoricalDate) -> list[HistoricalDate]:
    """Return seasons, ranges or decades as long as the key a little before and after it; no centuries."""
    if key.precision is Precision.CENTURY:
        return []  # its neighbours would be of another age
    steps = (step for step in STEPS if abs(step) <= WRONG or key.precision is not Precision.DECADE)
    moved = (move(key, step) for step in steps)
    return [date for date in moved if date.interval.disjoint(key.interval) and is_alike(date, key)]


def move(date: HistoricalDate, step: int) -> HistoricalDate:
    """Return the date so many of its own lengths later: days, months, seasons, years, or whole ranges."""
    return replace(date, interval=_move(date, step))


def _move(date: HistoricalDate, step: int) -> Interval:
    first, last = date.first, date.last
    years = last.year - first.year + 1
    months = 12 * (years - 1) + last.month - first.month + 1
    whole = is_of_whole_months(date.interval)
    if whole and months == 12 * years:
        return Interval.of_years(first.year + years * step, last.year + years * step)
    if whole:
        return Interval.of_months(first.year, first.month + months * step, months)
    days = (day_number(last) - day_number(first) + 1) * step
    return Interval(_add(first, days), _add(last, days))


def _add(day: Day, days: int) -> Day:
    return day_of_number(day_number(day) + days)


def _position(date: HistoricalDate) -> int:
    """Return where the date stands: months and years are counted as such, others by their first day."""
    if date.precision is Precision.YEAR:
        return date.first.year
    if date.precision is Precision.MONTH:
        return 12 * date.first.year + date.first.month
    return day_number(date.first)
