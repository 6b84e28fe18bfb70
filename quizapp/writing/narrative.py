"""The time an article tells of: how close together its events are, and when its story begins and ends."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from statistics import median

from quizapp.reading.calendar import Day, HistoricalDate, Interval, Precision, day_number
from quizapp.reading.facts import Event, Hero, Name
from quizapp.reading.word_lists import words
from quizapp.writing.hostilities import find_hostilities, list_fights, list_surrenders
from quizapp.writing.sources import Sources, is_sure

# How far, in days, half of the article's events are from one at most where its day, its month is asked for.
DAYS_APART, MONTHS_APART = 60, 5 * 365
PEACEFUL = 4 * 365  # the same where no war is told of: the months of a law or a discovery are soon forgotten
LIFE = 2 * 365  # days: what is told of a person over more of them is a life, not an affair
LONG = frozenset({Precision.DECADE, Precision.CENTURY})
YEARLY = LONG | {Precision.YEAR, Precision.RANGE}
FEWEST = 4  # dated events, below which nothing can be said of how close they are
HERO = 0.4  # share of the dated events that one person has in a biography
DENSE = 0.05  # of the dates that the most told year has: with fewer a year is before or after the story
LEAST_DENSE, FEW = 2, 10  # dates of such a year at least; of an article with less than twice FEW one will do
FRINGE = 0.04  # of the dates of a story, at either end, tell what led to it and what came of it
# Years before and after a story of generations: a share of how far its events are apart.
MARGIN, LEAST_MARGIN, MOST_MARGIN = 4, 3, 20
MARTIAL = words("war army troops soldier offensive fleet surrender armistice invade invasion besiege siege")
OFTEN = 0.1
PRESENT = 2000  # later years may be yet to come in an article that does not name them
BRIEF_YEARS = 4  # among fewer there is no choice of years
BRIEF = 2  # years: what is told of no more of them has a before and an after


class Narrative:
    """When the events of one article fell; everything is worked out once."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        told = [event for event in sources.events if event.when is not None and event.is_point]
        self._events = [(event, event.when) for event in told if event.when is not None]
        self._days = sorted(_middle(when.interval) for _, when in self._events)
        self._sure = sorted(
            (m.date for m in sources.reading.dates if m.date is not None and is_sure(m)),
            key=lambda date: day_number(date.first),
        )

    @cached_property
    def hero(self) -> Name | None:
        """Return the person whose life the article tells, or who has much of what it dates."""
        people = {
            form: name
            for name in self._sources.reading.names
            if name.kind == "person"
            for form in (name.name, *name.aliases)
        }
        told = self._sources.reading.hero
        if told is not None:
            full = people.get(told.name) or next((n for n in people.values() if _is_called(n, told)), None)
            return replace(full, aliases=full.aliases | {told.name}) if full else None
        counts = Counter(people[e.subject].name for e, _ in self._events if e.subject in people)
        name, most = next(iter(counts.most_common(1)), ("", 0))
        return people[name] if most >= max(2, HERO * len(self._events)) else None

    def find_grain(self, when: HistoricalDate) -> Precision:
        """Return how finely to ask for a date: by day in a story of weeks, by year in one of generations.

        It goes by how far from it half of the article's events are. In a life everything is asked by years.
        """
        if len(self._days) < FEWEST:
            return Precision.DAY
        if self.hero is not None and self._days[-1] - self._days[0] > LIFE:
            return Precision.YEAR
        apart = self.find_distance(when)
        if apart <= DAYS_APART:
            return Precision.DAY
        return Precision.MONTH if apart <= (MONTHS_APART if self._is_of_war else PEACEFUL) else Precision.YEAR

    def find_distance(self, when: HistoricalDate) -> int:
        """Return within how many days of the date half of the article's events are."""
        at = _middle(when.interval)
        return int(median(abs(day - at) for day in self._days)) if self._days else 0

    def find_span(self, when: HistoricalDate) -> Interval:
        """Return the time around a date that the article tells of without a break of two years.

        Where its year is hardly told of, or the story is one of generations, it is the time from the first
        date of the article to its last, and a little before and after: what such a story begins and ends with
        is no war's outbreak or peace.
        """
        low, high = self._find_years(when)
        few = len(self._days) < FEWEST or (high - low < BRIEF_YEARS and when.precision in YEARLY)
        if low > high or few or self.find_grain(when) is Precision.YEAR:
            return _widen(_cover(self._sure, when), self._find_margin(when))
        if high - low < BRIEF and self.find_grain(when) is Precision.MONTH:
            return Interval(Day(low - 1, 1, 1), Day(high + 1, 12, 31))
        told = [date for date in self._sure if low <= date.first.year <= high]
        fringe = int(FRINGE * len(told))
        span = _cover(told[fringe : len(told) - fringe], when)
        return span if self._is_of_war or self.find_grain(when) is Precision.DAY else _widen(span, 1)

    def list_deeds(self, subject: str) -> Sequence[Event]:
        """Return the events of which the article has just this subject, by a pronoun or by name."""
        return self._by_subject.get(subject, ())

    @cached_property
    def _by_subject(self) -> dict[str, list[Event]]:
        deeds: dict[str, list[Event]] = {}
        for event in self._sources.events:
            deeds.setdefault(event.subject, []).append(event)
        return deeds

    def list_outbreaks_and_ends(self, when: HistoricalDate) -> tuple[list[Day], list[Day]]:
        """Return from and up to when there was a war at that date, and when a state gave up in it."""
        war = find_hostilities(self._fights, when) if self._is_of_war else None
        if war is None:
            return [], []
        return [war.first], [war.last, *self._surrenders]

    @cached_property
    def _fights(self) -> tuple[Interval, ...]:
        return list_fights(self._sources)

    @cached_property
    def _surrenders(self) -> tuple[Day, ...]:
        return list_surrenders(self._sources)

    def _find_years(self, when: HistoricalDate) -> tuple[int, int]:
        """Return the first and the last year of the story around a date; they are reversed without one."""
        years, low, high = self._dense_years, when.first.year, when.last.year
        if years.isdisjoint({low, high}):
            return high + 1, low
        while not years.isdisjoint({low - 1, low - 2}):
            low -= 1
        while not years.isdisjoint({high + 1, high + 2}):
            high += 1
        return low, high

    def _find_margin(self, when: HistoricalDate) -> int:
        """Return how many years before and after a story of generations may be offered."""
        return min(max(self.find_distance(when) // 365 // MARGIN, LEAST_MARGIN), MOST_MARGIN)

    @cached_property
    def _is_of_war(self) -> bool:
        """Return whether many sentences speak of soldiers: such a story has an outbreak and an end."""
        told = [not MARTIAL.isdisjoint(lemmas) for lemmas in self._sources.sentences.values()]
        return sum(told) > OFTEN * len(told)

    @cached_property
    def _dense_years(self) -> frozenset[int]:
        """Return the years in which much is dated, by its day or month where most of the dates have one."""
        fine = [date for date in self._sure if date.precision not in YEARLY]
        dates = fine if len(fine) > len(self._sure) // 2 else self._sure
        counts = Counter(date.first.year for date in dates)
        least = max(min(LEAST_DENSE, len(dates) // FEW), DENSE * max(counts.values(), default=0))
        return frozenset(year for year, count in counts.items() if count >= least)


def _is_called(name: Name, hero: Hero) -> bool:
    """Return whether it is the hero's name with more forenames or titles."""
    told = name.name.split()
    return set(hero.name.split()) <= set(told) and told[0] == hero.name.split()[0]


def _cover(dates: Iterable[HistoricalDate], when: HistoricalDate) -> Interval:
    """Return the time from the first of the dates to the last; a year counts where no part of it is told."""
    told = [date for date in dates if date.precision not in LONG]
    parts = [date for date in told if date.precision is not Precision.YEAR]
    parted = {year for date in parts for year in (date.first.year, date.last.year)}
    kept = [*parts, *(date for date in told if date.first.year not in parted), when]
    return Interval(min(date.first for date in kept), max(date.last for date in kept))


def _widen(span: Interval, years: int) -> Interval:
    """Return the span with some years before and after, but none yet to come when the article was written."""
    last = max(span.last, min(Day(span.last.year + years, 12, 31), Day(PRESENT, 12, 31)))
    return Interval(Day(span.first.year - years, 1, 1), last)


def _middle(interval: Interval) -> int:
    return (day_number(interval.first) + day_number(interval.last)) // 2
