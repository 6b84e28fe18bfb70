"""Between which days the wrong dates of an event must lie: in its story, and in its people's lives."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizapp.assessment.wording import holds_phrase
from quizapp.reading.calendar import Day, HistoricalDate, Interval, Precision
from quizapp.reading.facts import Event, Name
from quizapp.writing.lives import DYING, KILLING, find_birth, find_death
from quizapp.writing.narrative import Narrative
from quizapp.writing.sources import Sources

YEAR = re.compile(r"(?<![\w/.,])(?:1\d|20)\d\d(?![\w/]|[.,]\d)")
SHORT_YEAR = re.compile(r"(?<![\w.,])\d+/(?P<year>\d\d)(?!\w)")  # "Law 10/59"
SEVERAL = 3  # years in which a name is told of, without which they tell nothing of when it was about
LIFES_SLACK = 5  # years before and after these in a story of generations
ROUND_A_LIFE = 8  # years before and after a birth or a death that may be offered for it


@dataclass(frozen=True, slots=True)
class Limits:
    """The days within which no option is absurd, and those within which its subject is told of."""

    hard: Interval
    soft: Interval

    def hold(self, date: HistoricalDate) -> bool:
        """Return whether the date has a day within the hard limits."""
        return not date.interval.disjoint(self.hard)

    def suit(self, date: HistoricalDate) -> bool:
        """Return whether the date has a day within both limits."""
        return self.hold(date) and not date.interval.disjoint(self.soft)


def find_limits(event: Event, when: HistoricalDate, narrative: Narrative, sources: Sources) -> Limits:
    """Return the limits of an event's options; its own date, `when`, is always within them."""
    span = narrative.find_span(when)
    if is_birth(event) or is_death(event):
        first, last = when.first.year - ROUND_A_LIFE, when.last.year + ROUND_A_LIFE
        span = Interval(Day(first, 1, 1), min(max(span.last, when.last), Day(last, 12, 31)))
    names = list(_list_names(event, sources))
    lows = [*_list_births(event, names, sources), *(Day(y, 1, 1) for y in _list_years(event, when))]
    highs = [*_list_deaths(event, names, sources), *(Day(y, 12, 31) for y in _list_years(event, when))]
    hard = _narrow(span, when, lows, highs)
    slack = LIFES_SLACK if narrative.find_grain(when) is Precision.YEAR else 0
    return Limits(hard, _narrow(hard, when, *_list_named_years(event, names, slack, sources)))


def _narrow(span: Interval, when: HistoricalDate, lows: Iterable[Day], highs: Iterable[Day]) -> Interval:
    """Return the span cut to the last day before the date and the first one behind it."""
    first = max([span.first, *(day for day in lows if day <= when.first)])
    last = min([span.last, *(day for day in highs if day >= when.last)])
    return Interval(min(first, when.first), max(last, when.last))


def is_birth(event: Event) -> bool:
    """Return whether the event is somebody's birth."""
    return event.clause.verb.lemma.lower() == "bear" and event.clause.passive


def is_death(event: Event) -> bool:
    """Return whether the event is somebody's death."""
    verb = event.clause.verb.lemma.lower()
    return verb in DYING or (event.clause.passive and verb in KILLING)


def _list_names(event: Event, sources: Sources) -> Iterator[Name]:
    """Yield the names of the clause, and who a pronoun at its head stands for."""
    named = {name.name: name for name, _ in sources.named.get(event.sentence, ())}
    named |= {n.name: n for n in sources.reading.names if event.subject in {n.name, *n.aliases}}
    said = f"{event.subject} {event.text}"
    for name in named.values():
        if any(holds_phrase(said, form) for form in {name.name, *name.aliases}):
            yield name


def _list_births(event: Event, names: Iterable[Name], sources: Sources) -> Iterator[Day]:
    """Yield before which days an option would be before its people were born, or after their last deed."""
    for name in names:
        if name.kind != "person" or is_birth(event):
            continue
        if born := find_birth(name, sources):
            yield born.last
        if is_death(event) and event.subject in {name.name, *name.aliases}:
            yield from (when.first for when in _list_deeds(name, event, sources))


def _list_deaths(event: Event, names: Iterable[Name], sources: Sources) -> Iterator[Day]:
    """Yield after which days an option would be after its people's deaths, or their first deeds."""
    for name in names:
        if name.kind != "person" or is_death(event):
            continue
        if died := find_death(name, sources):
            yield died.last
        if is_birth(event) and event.subject in {name.name, *name.aliases}:
            yield from (when.first for when in _list_deeds(name, event, sources))


def _list_deeds(name: Name, event: Event, sources: Sources) -> Iterator[HistoricalDate]:
    """Yield the dates of what else the person did."""
    told = (other for at in sources.places[name.name] for other in sources.by_sentence.get(at, ()))
    for other in told:
        if other.id != event.id and other.when is not None and other.is_point:
            yield other.when


def _list_years(event: Event, when: HistoricalDate) -> Iterator[int]:
    """Yield the years that the clause itself names: "the Concordat of 1801" was made before it was ended."""
    said = f"{event.subject} {event.text}"
    yield from (int(year) for year in YEAR.findall(said))
    if any(int(year) == when.first.year % 100 for year in SHORT_YEAR.findall(said)):
        yield when.first.year


def _list_named_years(
    event: Event, names: Iterable[Name], slack: int, sources: Sources
) -> tuple[list[Day], list[Day]]:
    """Return the first and the last day of the years in which each name of the subject is told of."""
    doers = [n for n in names if n.kind != "country" and holds_phrase(event.subject, n.name)]
    doers += [n for n in sources.reading.names if event.subject in n.aliases and n not in doers]
    told = [years for name in doers if len(years := sources.appearances[name.name].years) >= SEVERAL]
    firsts = [Day(min(years) - slack, 1, 1) for years in told]
    return firsts, [Day(max(years) + slack, 12, 31) for years in told]
