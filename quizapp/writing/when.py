"""When did it happen? Items whose options are the article's own dates."""

from collections.abc import Iterable, Iterator
from random import Random

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.calendar import Bound, HistoricalDate, Precision
from quizapp.reading.date_words import say_date
from quizapp.reading.facts import Event
from quizapp.reading.word_lists import words
from quizapp.writing.sources import CERTAIN, Sources, is_sure, may_hold_at, ordinal
from quizapp.writing.stems import LEADS, ask, inline_event

DURATIVE = words("""
serve work live fight continue remain stay study hold rule govern reign teach suffer use play last
keep stand lie spend wait rest exist carry grow travel lead support resist operate run own possess
sit spread increase
""")
STATIVE = words("""
be have contain include consist belong know own lack need cost weigh resemble equal
""")
FEWEST = 2


def write_when(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield a "when" item for every event with a certain, exact date that has rivals in the article."""
    for event in sources.events:
        if event.when is None or not is_keyable(event):
            continue
        chosen = choose_rivals(event.when, list_rivals(event, event.when, sources), rng)
        if len(chosen) >= FEWEST:
            yield _draft(event, event.when, chosen, sources)


def is_keyable(event: Event) -> bool:
    """Return whether the event's date can be a key: exact, sure, and of a deed rather than a state."""
    if event.when is None or event.date is None or event.when.precision not in LEADS:
        return False
    lemma = event.clause.verb.lemma.lower()
    lasting = lemma in DURATIVE and event.when.precision is not Precision.DAY and not event.clause.passive
    return (
        event.is_point
        and event.when.bound is Bound.EXACT
        and event.date.certainty >= CERTAIN
        and not lasting
        and not event.clause.is_copular
        and lemma not in STATIVE
    )


def list_rivals(event: Event, when: HistoricalDate, sources: Sources) -> list[HistoricalDate]:
    """Return the article's other dates of the same precision that are surely not the event's."""
    rivals: dict[HistoricalDate, None] = {}
    for mention in sources.reading.dates:
        date = mention.date
        if date is None or not is_sure(mention) or date.precision is not when.precision:
            continue
        if date.interval.disjoint(when.interval) and not may_hold_at(event, date, sources):
            rivals.setdefault(date)
    return list(rivals)


def choose_rivals(key: HistoricalDate, rivals: Iterable[HistoricalDate], rng: Random) -> list[HistoricalDate]:
    """Return two near rivals, so that the key is earliest, in the middle and latest equally often."""
    near = sorted(rivals, key=lambda date: abs(ordinal(date.first) - ordinal(key.first)))[:6]
    earlier = [date for date in near if date.interval.precedes(key.interval)]
    later = [date for date in near if not date.interval.precedes(key.interval)]
    wanted = rng.randrange(3)
    for before in sorted(range(3), key=lambda rank: (rank - wanted) % 3):
        after = 2 - before
        if len(earlier) >= before and len(later) >= after:
            return _disjoint(earlier[:before] + later[:after])
    return _disjoint(near[:2])


def _disjoint(dates: Iterable[HistoricalDate]) -> list[HistoricalDate]:
    chosen: list[HistoricalDate] = []
    for date in dates:
        if all(date.interval.disjoint(other.interval) for other in chosen):
            chosen.append(date)
    return chosen


def _draft(event: Event, when: HistoricalDate, rivals: list[HistoricalDate], sources: Sources) -> Draft:
    key = say_date(when)
    options = [Option(key, correct=True, rationale=f"{key} is when {inline_event(event)}.")]
    options += [Option(say_date(date), rationale=explain_date(date, event, sources)) for date in rivals]
    stem = ask(event, LEADS[when.precision])
    item = ChoiceItem(stem, tuple(options), Asks.WHEN, (event.id,), event.evidence, event.speaker)
    return Draft("", item, event.certainty, features={"date": event.date.certainty if event.date else 0.0})


def explain_date(date: HistoricalDate, event: Event, sources: Sources) -> str:
    """Return why the date is wrong for the event: what the article tells of it instead."""
    for other in sources.events:
        if other.when == date and other.is_point and other.id != event.id:
            return f"{say_date(date)} is when {inline_event(other)}."
    return f"The article names {say_date(date)}, but not for this."
