"""Between which days the wrong dates of an event must lie: in its story, and in its people's lives."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizapp.assessment.wording import holds_phrase
from quizapp.reading.calendar import FINE, Day, HistoricalDate, Interval, Precision, day_number
from quizapp.reading.facts import Event, Name
from quizapp.writing.lives import DYING, KILLING, find_birth, find_death
from quizapp.writing.narrative import Narrative
from quizapp.writing.sources import Sources, has_sure_date, is_sure
from quizapp.writing.topic import CONTESTS

YEAR = re.compile(r"(?<![\w/.,])(?:1\d|20)\d\d(?![\w/]|[.,]\d)")
SHORT_YEAR = re.compile(r"(?<![\w.,])\d+/(?P<year>\d\d)(?!\w)")  # "Law 10/59"
SEVERAL = 3  # years in which a name is told of, without which they tell nothing of when it was about
LIFES_SLACK = 5  # years before and after these in a story of generations
SEVERAL_DATES = 4  # dates with a name, without which they tell nothing of it
GROWN, LEAST_AGE, WORKING, OLD = 18, 5, 15, 80  # years of age: of a child, and of one who has deeds to tell
EVERYWHERE = frozenset({"country", "place", "city", "region"})  # kinds of names that were there at all times
CHOICE = 6  # as many units as the date must lie in a war, for the wrong ones to lie in it too
UNITS = {Precision.MONTH: 31, Precision.SEASON: 92, Precision.YEAR: 366}  # days
ROUND_A_LIFE = 8  # years before and after a birth or a death that may be offered for it


@dataclass(frozen=True, slots=True)
class Limits:
    """The days within which no option is absurd, those within which it is likely, and those it is told of in.

    Likely are the days of its war, and of its subject's childhood or years of work; in `soft` its names are
    told of.
    """

    hard: Interval
    likely: Interval
    soft: Interval

    def hold(self, date: HistoricalDate) -> bool:
        """Return whether the date has a day within the hard limits."""
        return not date.interval.disjoint(self.hard)

    def befit(self, date: HistoricalDate) -> bool:
        """Return whether the date has a day in the war, or the years of work, of the event."""
        return self.hold(date) and not date.interval.disjoint(self.likely)

    def suit(self, date: HistoricalDate) -> bool:
        """Return whether the date has a day within all limits."""
        return self.befit(date) and not date.interval.disjoint(self.soft)


def find_limits(event: Event, when: HistoricalDate, narrative: Narrative, sources: Sources) -> Limits:
    """Return the limits of an event's options; its own date, `when`, is always within them."""
    span = narrative.find_span(when)
    if is_birth(event) or is_death(event):
        first, last = when.first.year - ROUND_A_LIFE, when.last.year + ROUND_A_LIFE
        span = Interval(Day(first, 1, 1), min(max(span.last, when.last), Day(last, 12, 31)))
    names = list(_list_names(event, sources))
    lows = [
        *_list_births(event, names, narrative, sources),
        *(Day(y, 1, 1) for y in _list_years(event, when)),
    ]
    highs = [
        *_list_deaths(event, names, narrative, sources),
        *(Day(y, 12, 31) for y in _list_years(event, when)),
    ]
    hard = _narrow(_narrow(span, when, lows, highs), when, *_list_topics_ends(when, sources))
    slack = LIFES_SLACK if narrative.find_grain(when) is Precision.YEAR else 0
    fought = _narrow(hard, when, *narrative.list_outbreaks_and_ends(when))
    likely = _narrow(fought, when, *_list_ages(event, when, narrative))
    soft = _narrow(likely, when, *_list_named_years(event, names, slack, sources))
    return Limits(hard, likely, _narrow(soft, when, *_list_named_days(when, names, sources)))


def _list_topics_ends(when: HistoricalDate, sources: Sources) -> tuple[list[Day], list[Day]]:
    """Return when the war that the article defines began and ended, if there is a choice of dates in it.

    Who knows from the title when it was, strikes out what lies before and after.
    """
    topic = sources.topic
    war = topic.span if topic is not None and topic.noun in CONTESTS else None
    if war is None or when.interval.disjoint(war):
        return [], []
    days = day_number(war.last) - day_number(war.first)
    return ([war.first], [war.last]) if days >= CHOICE * UNITS.get(when.precision, 1) else ([], [])


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


Turn = tuple[Callable[[Name, Sources], HistoricalDate | None], Callable[[Event], bool]]
BIRTH: Turn = find_birth, is_birth
DEATH: Turn = find_death, is_death


def _list_names(event: Event, sources: Sources) -> Iterator[Name]:
    """Yield the names of the clause, and who a pronoun at its head stands for."""
    named = {name.name: name for name, _ in sources.named.get(event.sentence, ())}
    named |= {n.name: n for n in sources.reading.names if event.subject in {n.name, *n.aliases}}
    said = f"{event.subject} {event.text}"
    for name in named.values():
        if any(holds_phrase(said, form) for form in {name.name, *name.aliases}):
            yield name


def _list_births(
    event: Event, names: Sequence[Name], narrative: Narrative, sources: Sources
) -> Iterator[Day]:
    """Yield before which days an option would be before its people were born, or after their last deed.

    What came after somebody's death, as an honour does, came after it at any date.
    """
    if not is_birth(event):
        yield from (day.last for day in _list_turns(event, names, BIRTH, narrative, sources))
        yield from (day.last for day in _list_turns(event, names, DEATH, narrative, sources))
    if is_death(event):
        yield from (when.first for when in _list_own_deeds(event, names, sources))


def _list_deaths(
    event: Event, names: Sequence[Name], narrative: Narrative, sources: Sources
) -> Iterator[Day]:
    """Yield after which days an option would be after its people's deaths, or their first deeds."""
    if not is_death(event):
        yield from (day.last for day in _list_turns(event, names, DEATH, narrative, sources))
    if is_birth(event):
        yield from (when.first for when in _list_own_deeds(event, names, sources))


def _list_turns(
    event: Event, names: Iterable[Name], turn: Turn, narrative: Narrative, sources: Sources
) -> Iterator[HistoricalDate]:
    """Yield when the people of the clause were born, or died; `turn` says how the article tells it."""
    find, tells = turn
    people = (name for name in names if name.kind == "person")
    yield from (date for name in people if (date := find(name, sources)) is not None)
    own = (other for other in narrative.list_deeds(event.subject) if tells(other) and has_sure_date(other))
    yield from (other.when for other in own if other.when is not None)


def _list_own_deeds(event: Event, names: Iterable[Name], sources: Sources) -> Iterator[HistoricalDate]:
    """Yield the dates of what else the subject, a person, did."""
    for name in names:
        if name.kind == "person" and event.subject in {name.name, *name.aliases}:
            yield from _list_deeds(name, event, sources)


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


def _list_ages(event: Event, when: HistoricalDate, narrative: Narrative) -> tuple[list[Day], list[Day]]:
    """Return from when to when the subject, a person, was as young, or else as grown, as at the event."""
    births = (e.when for e in narrative.list_deeds(event.subject) if is_birth(e) and has_sure_date(e))
    born = next((birth for birth in births if birth is not None), None)
    if born is None or is_birth(event) or is_death(event):
        return [], []
    year = born.first.year
    if when.first.year - year < GROWN:
        return [Day(year + LEAST_AGE, 1, 1)], [Day(year + GROWN, 12, 31)]
    return [Day(year + WORKING, 1, 1)], [Day(year + OLD, 12, 31)]


def _list_named_days(
    when: HistoricalDate, names: Iterable[Name], sources: Sources
) -> tuple[list[Day], list[Day]]:
    """Return the first and the last day on which each thing or person of the clause is told of elsewhere."""
    lows, highs = [], []
    for name in names:
        told = _list_dates(name, sources) if name.kind not in EVERYWHERE else []
        if len(told) >= SEVERAL_DATES:
            lows.append(min(date.first for date in told))
            highs.append(max(date.last for date in told))
    return [day for day in lows if day < when.first], [day for day in highs if day > when.last]


def _list_dates(name: Name, sources: Sources) -> list[HistoricalDate]:
    """Return the days, months and seasons of the sentences that name it."""
    mentions = (m for at in sources.appearances[name.name].sentences for m in sources.dates.get(at, ()))
    return [m.date for m in mentions if m.date is not None and is_sure(m) and m.date.precision in FINE]


def _list_named_years(
    event: Event, names: Iterable[Name], slack: int, sources: Sources
) -> tuple[list[Day], list[Day]]:
    """Return the first and the last day of the years in which each name of the subject is told of."""
    doers = [n for n in names if n.kind != "country" and holds_phrase(event.subject, n.name)]
    doers += [n for n in sources.reading.names if event.subject in n.aliases and n not in doers]
    told = [years for name in doers if len(years := sources.appearances[name.name].years) >= SEVERAL]
    firsts = [Day(min(years) - slack, 1, 1) for years in told]
    return firsts, [Day(max(years) + slack, 12, 31) for years in told]
