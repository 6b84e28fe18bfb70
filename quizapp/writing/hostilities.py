"""When the fighting of a war was: before it broke out and after it had ended nothing of it happened."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizapp.reading.calendar import Day, HistoricalDate, Interval, Precision, day_number
from quizapp.reading.facts import Event
from quizapp.reading.word_lists import words
from quizapp.writing.deeds import same_deeds
from quizapp.writing.sides import is_state, list_sides
from quizapp.writing.sources import Sources, content_words

FIGHTING = words("""
battle offensive counteroffensive siege invasion assault raid bombing landing troops army fleet fight clash
shell bombard land repel retreat surrender capitulate fall armistice ceasefire truce counterattack
""").union(*map(same_deeds, ("attack", "capture", "defeat", "retreat", "besiege")))
FINE = frozenset({Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.RANGE})
FEWEST = 8  # dated fights, below which they do not tell how long a war was
FRINGE = 0.03  # of the fights, at either end, are of what led to the war, or of stragglers after it
LULL = 2 * 365  # days without a fight between two wars
LONGEST = 366  # days of a date that tells when a fight was
GIVING_UP = words("surrender capitulate")


def list_fights(sources: Sources) -> tuple[Interval, ...]:
    """Return when the article's fights were, as far as it is told by days or months, in time order."""
    dates = (event.when for event in sources.events if event.is_point and _is_fight(event))
    fights = (date.interval for date in dates if date is not None and _is_fine(date))
    return tuple(sorted(fights, key=lambda fight: day_number(fight.first)))


def _is_fight(event: Event) -> bool:
    return not FIGHTING.isdisjoint(content_words(event.clause))


def _is_fine(date: HistoricalDate) -> bool:
    return date.precision in FINE and day_number(date.last) - day_number(date.first) < LONGEST


def find_hostilities(fights: Sequence[Interval], when: HistoricalDate) -> Interval | None:
    """Return from when to when there was fighting around the date; None where too little is told of it."""
    fringe = int(FRINGE * len(fights))
    war = next((war for war in _split(fights[fringe : len(fights) - fringe]) if _holds(war, when)), ())
    if len(war) < FEWEST:
        return None
    return Interval(war[0].first, max(fight.last for fight in war))


def _split(fights: Sequence[Interval]) -> Iterator[Sequence[Interval]]:
    """Yield the fights of each war: a lull of years lies between two."""
    starts = [0]
    for at, (fight, later) in enumerate(pairwise(fights), 1):
        if day_number(later.first) - day_number(fight.last) > LULL:
            starts.append(at)
    yield from (fights[start:end] for start, end in pairwise([*starts, len(fights)]))


def _holds(war: Sequence[Interval], when: HistoricalDate) -> bool:
    """Return whether the date lies within the war."""
    return bool(war) and not when.interval.disjoint(Interval(war[0].first, max(f.last for f in war)))


def list_surrenders(sources: Sources) -> tuple[Day, ...]:
    """Return on which days a state or its forces gave up, as far as the article tells it by the month."""
    return tuple(
        event.when.last
        for event in sources.events
        if event.when is not None
        and event.clause.verb.lemma.lower() in GIVING_UP
        and event.is_point
        and _is_fine(event.when)
        and any(is_state(side) for side in list_sides(event.subject))
    )
