"""When did it happen? Items whose options are the article's own dates."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from random import Random
from statistics import fmean

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.calendar import (
    HistoricalDate,
    Interval,
    Precision,
    day_number,
    day_of_number,
)
from quizapp.reading.date_words import say_date
from quizapp.reading.facts import Event
from quizapp.writing.review import review
from quizapp.writing.sources import Sources, has_sure_date, is_deed, list_nearest_dates, may_hold_at, ordinal
from quizapp.writing.stems import LEADS, ask, inline_event

DRAWS = 4  # of rivals, until the reviewer finds no cue in them
WRONG = 2  # options beside the key
NEAREST = 6  # rivals to draw from
YEAR = 372  # as `ordinal` counts


def write_when(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield a "when" item for every event with a certain, exact date that has rivals in the article."""
    for event in sources.events:
        if event.when is None or not is_keyable(event):
            continue
        rivals = list_rivals(event, event.when, sources)
        drawn = [choose_rivals(event.when, rivals, rng) for _ in range(DRAWS)]
        drafts = [_draft(event, event.when, dates, sources) for dates in drawn if len(dates) == WRONG]
        if drafts:
            yield next((draft for draft in drafts if not review(draft.item)), drafts[0])


def is_keyable(event: Event) -> bool:
    """Return whether the event's date can be a key: exact, sure, and of a deed rather than a state."""
    return (
        event.when is not None and event.when.precision in LEADS and has_sure_date(event) and is_deed(event)
    )


def list_rivals(event: Event, when: HistoricalDate, sources: Sources) -> list[HistoricalDate]:
    """Return the nearest of the article's dates of the same precision that are surely not the event's."""
    nearest = (date for date in list_nearest_dates(when, sources) if is_rival(date, event, when, sources))
    return list(islice(nearest, NEAREST))


def is_rival(date: HistoricalDate, event: Event, when: HistoricalDate, sources: Sources) -> bool:
    """Return whether the date is surely not the event's, which fell at `when`."""
    if at_night(event) and abs(ordinal(date.first) - ordinal(when.first)) <= 1:
        return False
    return date.interval.disjoint(when.interval) and not may_hold_at(event, date, sources)


def at_night(event: Event) -> bool:
    """Return whether the event fell in a night, which belongs to two days."""
    return event.date is not None and "night" in event.date.text.lower()


def choose_rivals(key: HistoricalDate, rivals: Iterable[HistoricalDate], rng: Random) -> list[HistoricalDate]:
    """Return two near rivals, so that the key is earliest, in the middle and latest equally often.

    Where the article has too few, neighbours of the key are made up: an exact date excludes them.
    """
    near = sorted(rivals, key=lambda date: abs(ordinal(date.first) - ordinal(key.first)))
    if len(near) < WRONG:
        taken = [date.interval for date in near]
        near += [d for d in neighbours(key, rng) if all(d.interval.disjoint(other) for other in taken)]
    earlier = _disjoint(date for date in near if date.interval.precedes(key.interval))
    later = _disjoint(date for date in near if key.interval.precedes(date.interval))
    wanted = rng.randrange(WRONG + 1)
    for before in sorted(range(WRONG + 1), key=lambda rank: (rank - wanted) % (WRONG + 1)):
        if len(earlier) >= before and len(later) >= WRONG - before:
            return earlier[:before] + later[: WRONG - before]
    return near[:WRONG]


def neighbours(key: HistoricalDate, rng: Random) -> list[HistoricalDate]:
    """Return dates of the key's precision a little before and after it, in a drawn order."""
    if key.precision in {Precision.DECADE, Precision.CENTURY}:
        return []  # neighbours would be ages away, or yet to come
    steps = [-3, -2, -1, 1, 2, 3]
    rng.shuffle(steps)
    return [_move(key, step, rng) for step in steps]


def _move(key: HistoricalDate, step: int, rng: Random) -> HistoricalDate:
    """Return a date some days, months or years off the key, the further the larger `step`."""
    first = key.first
    match key.precision:
        case Precision.DAY:
            day = day_of_number(day_number(first) + step * 9 + rng.randrange(4))
            return replace(key, interval=Interval.of_day(day))
        case Precision.MONTH:
            months = first.year * 12 + first.month - 1 + 2 * step
            return replace(key, interval=Interval.of_months(months // 12, months % 12 + 1))
        case _:
            years = key.last.year - first.year + 1
            moved = 2 * step if years == 1 else years * step
            return replace(key, interval=Interval.of_years(first.year + moved, key.last.year + moved))


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
    return Draft("", item, features={"near": nearness(when, rivals)})


def nearness(key: HistoricalDate, rivals: Iterable[HistoricalDate]) -> float:
    """Return how near the rivals are to the key, in [0, 1]: half for those a year away in the mean."""
    return fmean(YEAR / (YEAR + abs(ordinal(rival.first) - ordinal(key.first))) for rival in rivals)


def explain_date(date: HistoricalDate, event: Event, sources: Sources) -> str:
    """Return why the date is wrong for the event: what the article tells of it instead."""
    for other in sources.events:
        if other.when == date and other.is_point and other.id != event.id:
            return f"{say_date(date)} is when {inline_event(other)}."
    named = any(mention.date == date for mention in sources.reading.dates)
    told = f"The article names {say_date(date)}, but not for this."
    return told if named else f"The article gives {say_date(event.when)} for this." if event.when else told
