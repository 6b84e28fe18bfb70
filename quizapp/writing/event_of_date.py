"""Which event is a date's? The options are events; only the key fell within the month or year asked for.

A date is asked for as coarsely as the article allows: its year unless the article tells of many events of
it, else its month, and its day only in a story of weeks, or where the month has too few events around it. A
day to remember is worth less, and is sooner disputed, than the month it lies in.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice
from random import Random
from statistics import fmean

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.calendar import HistoricalDate, Interval, Precision, day_number
from quizapp.reading.date_words import say_date
from quizapp.reading.facts import Event
from quizapp.reading.word_lists import words
from quizapp.writing.first_last import explain, is_clear
from quizapp.writing.narrative import Narrative
from quizapp.writing.ordering import date_of, of_topic
from quizapp.writing.review import review
from quizapp.writing.scope import is_lasting
from quizapp.writing.sources import WORD, WRONG, Sources, capitals, may_hold_at
from quizapp.writing.threads import tell_one_story
from quizapp.writing.topic import Topic
from quizapp.writing.when import nearness
from quizapp.writing.worth import is_worth_a_date

STEM = "Which of these events happened {at}?"
NEAR = 30  # events before and after the key, among which its rivals are sought
DRAWN = 8  # rivals to choose from
TRIED = 6  # pairs of rivals, until the reviewer finds no cue in one
# So many years off an event is of another age; more for an old one, of which less is known.
LIFETIME, SHARE_OF_AGE, PRESENT = 60, 6, 2000
ALIKE = 1.8  # how much longer than the shortest option the longest may be
MANY = 4  # events of one year, or month: of more, the months or days are asked for first
APART = {Precision.DAY: 3, Precision.MONTH: 20, Precision.YEAR: 60}  # days: what is nearer may be disputed
# What goes on for a while, or did not come about: nobody remembers it by its date.
UNDATABLE = words("fail seek try attempt rise prove experience bear average")


def write_events_of_dates(sources: Sources, _rng: Random) -> Iterator[Draft]:
    """Yield an item for every event that a month, a year or a day of the article is surely told by."""
    narrative = Narrative(sources)
    told = (event for event in sources.events if is_tellable(event, sources))
    worth = (event for event in told if is_worth_a_date(event, narrative.hero))
    events = sorted(worth, key=lambda event: day_number(date_of(event).first))
    crowds = Counter(period for event in events for period in list_periods(event))
    uses: Counter[str] = Counter()
    seen: set[frozenset[str]] = set()  # an item answers another with the same options
    for at, event in enumerate(events):
        near = [*events[max(0, at - NEAR) : at], *events[at + 1 : at + 1 + NEAR]]
        periods = sorted(list_periods(event), key=lambda period: _is_crowded(period, crowds, narrative))
        drafts = (draft for period in periods for draft in _write(event, period, near, uses, sources))
        if draft := next((draft for draft in drafts if frozenset(draft.item.facts) not in seen), None):
            seen.add(frozenset(draft.item.facts))
            uses.update(draft.item.facts[1:])
            yield draft


def _is_crowded(period: HistoricalDate, crowds: Counter[HistoricalDate], narrative: Narrative) -> bool:
    """Return whether the article tells of so many events of the period that a finer one is asked for."""
    is_fine = period.precision is not Precision.YEAR and narrative.find_grain(period) is not Precision.DAY
    return crowds[period] > MANY and not is_fine


def is_tellable(event: Event, sources: Sources) -> bool:
    """Return whether the event can be recognised among others, and happened when it is dated."""
    return is_clear(event, sources) and not _lasts(event) and bool(capitals(event))


def _lasts(event: Event) -> bool:
    """Return whether it went on, or came about by degrees; not so at a day, nor "the battle was fought"."""
    at_once = date_of(event).precision is Precision.DAY or event.clause.passive
    return event.clause.verb.lemma.lower() in UNDATABLE or (is_lasting(event) and not at_once)


def list_periods(event: Event) -> list[HistoricalDate]:
    """Return what may be asked for: the year, the month and the day that hold the event, as far as told."""
    when = date_of(event)
    first, last = when.first, when.last
    if first.year != last.year:
        return []
    year = HistoricalDate(Interval.of_years(first.year, first.year), Precision.YEAR)
    if first.month != last.month:
        return [year]
    month = HistoricalDate(Interval.of_months(first.year, first.month), Precision.MONTH)
    day = [when] if when.precision is Precision.DAY and first == last else []
    return [year, month, *day]


def _write(
    event: Event, period: HistoricalDate, near: Iterable[Event], uses: Counter[str], sources: Sources
) -> Iterator[Draft]:
    """Yield items with the nearest rivals that give nothing away, the best first."""
    distance = {e.id: distance_of(date_of(e).interval, period.interval) * (1 + uses[e.id]) for e in near}
    nearest = sorted(near, key=lambda other: distance[other.id])
    rivals = islice((other for other in nearest if is_rival(other, event, period, sources)), DRAWN)
    pairs = (pair for pair in combinations(rivals, WRONG) if not are_one_affair(*pair))
    drafts = (_draft(event, p, period, sources.topic) for p in pairs if _are_alike([event, *p]))
    yield from (draft for draft in islice(drafts, TRIED) if not review(draft.item))


def distance_of(one: Interval, other: Interval) -> int:
    """Return how many days lie between the intervals; negative where they share some."""
    return max(day_number(one.first) - day_number(other.last), day_number(other.first) - day_number(one.last))


def is_rival(other: Event, event: Event, period: HistoricalDate, sources: Sources) -> bool:
    """Return whether the other event surely fell outside the period, by so much that none can object."""
    when = date_of(other)
    return (
        distance_of(when.interval, period.interval) > APART[period.precision]
        and is_of_the_age(when, period)
        and other.sentence != event.sentence
        and not tell_one_story(event, other)
        and not may_hold_at(other, period, sources)
        and _is_told_of_one_time(when, period, sources.topic)
        and not _tells_date(other, period)
    )


def _is_told_of_one_time(when: HistoricalDate, period: HistoricalDate, topic: Topic | None) -> bool:
    """Return whether both lie in the war that the article is about, or neither does."""
    return topic is None or topic.is_beyond(when) == topic.is_beyond(period)


def is_of_the_age(when: HistoricalDate, period: HistoricalDate) -> bool:
    """Return whether the date is within a lifetime of the period, or within a share of the period's age."""
    age = (PRESENT - period.first.year) // SHARE_OF_AGE
    return abs(when.first.year - period.first.year) <= max(LIFETIME, age)


def _tells_date(event: Event, period: HistoricalDate) -> bool:
    """Return whether the event's text has a word of the period, be it in a name ("the August Coup")."""
    return not set(WORD.findall(say_date(period))).isdisjoint(WORD.findall(event.text))


def are_one_affair(rival: Event, other: Event) -> bool:
    """Return whether two rivals are one affair, so that who knows of one strikes out both."""
    near = distance_of(date_of(rival).interval, date_of(other).interval) <= APART[Precision.DAY]
    named, beside = (set(re.findall(r"[A-Z]\w{2,}", event.text[1:])) for event in (rival, other))
    return tell_one_story(rival, other) or (near and not named.isdisjoint(beside))


def _are_alike(options: Sequence[Event]) -> bool:
    lengths = [len(event.text) for event in options]
    return max(lengths) <= ALIKE * min(lengths)


def _draft(event: Event, rivals: Sequence[Event], period: HistoricalDate, topic: Topic | None) -> Draft:
    at = f"{'on' if period.precision is Precision.DAY else 'in'} {say_date(period)}"
    shown = (event, *rivals)
    options = tuple(Option(e.text, correct=e is event, rationale=explain(e)) for e in shown)
    evidence = tuple(dict.fromkeys(quote for each in shown for quote in each.evidence))
    facts = tuple(each.id for each in shown)
    item = ChoiceItem(of_topic(STEM, topic, shown).format(at=at), options, Asks.EVENT, facts, evidence)
    sure = fmean(each.certainty for each in shown)
    return Draft("", item, features={"near": nearness(period, map(date_of, rivals)), "sure": sure})
