"""Events to put in time order: sets whose dates do not overlap and whose words do not give the order away."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from random import Random

from quizapp.assessment.items import DatedEvent, Draft, OrderingItem
from quizapp.reading.calendar import HistoricalDate
from quizapp.reading.date_words import say_date
from quizapp.reading.facts import Event
from quizapp.writing.narrative import Narrative
from quizapp.writing.outermost import borders_a_war, drop_the_remote, ends_a_life, is_degree, places_itself
from quizapp.writing.recurring import recurs
from quizapp.writing.selfcontained import find_dangling
from quizapp.writing.sources import LEAST_MARGIN, Sources, has_sure_date, is_deed, ordinal
from quizapp.writing.threads import are_apart
from quizapp.writing.topic import Topic
from quizapp.writing.vagueness import is_vague
from quizapp.writing.worth import is_arrangement

STEM = "Put these events in order, earliest first."
SIZES = (4, 5, 3)
LONGEST = 22  # words of one event
FEWEST_SETS, EVENTS_A_SET = 3, 6
MONTH = 31  # days
USES = 1  # orderings one event may stand in


def write_orderings(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield orderings of three to five events, each event in one of them."""
    told = (event for event in sources.events if is_orderable(event, sources))
    events = list_for_sets((event for event in told if not is_vague(event, sources)), sources)
    uses = dict.fromkeys((event.id for event in events), 0)
    wanted = max(FEWEST_SETS, len(events) // EVENTS_A_SET)
    for number in range(wanted):
        left = sum(count < USES for count in uses.values())
        share = max(min(SIZES), left // (wanted - number))
        chosen = choose_set(events, uses, min(share, SIZES[number % len(SIZES)]), rng)
        if len(chosen) < min(SIZES):
            return
        for event in chosen:
            uses[event.id] += 1
        yield _draft(chosen, sources.topic)


def list_for_sets(events: Iterable[Event], sources: Sources) -> list[Event]:
    """Return those of the events that nobody puts first or last by their words, or by when a war was."""
    hero = Narrative(sources).hero
    kept = drop_the_remote([e for e in events if not ends_a_life(e, hero) and not is_arrangement(e)])
    topic = sources.topic
    return [e for e in kept if topic is None or not topic.is_beyond(date_of(e))]


def is_orderable(event: Event, sources: Sources) -> bool:
    """Return whether the event has a sure, exact date and a clause short enough to compare."""
    return (
        has_sure_date(event)
        and is_deed(event)
        and not places_itself(event)
        and event.speaker is None
        and event.hedge is None
        and len(event.text.split()) <= LONGEST
        and event.clause.margin >= LEAST_MARGIN
        and find_dangling(event, sources.named.get(event.sentence, ())) is None
        and not recurs(event, sources)
    )


def choose_set(events: Iterable[Event], uses: dict[str, int], size: int, rng: Random) -> list[Event]:
    """Return up to `size` events in time order, pairwise disjoint, from different sentences."""
    pool = [event for event in events if uses[event.id] < USES]
    rng.shuffle(pool)
    pool.sort(key=lambda event: uses[event.id])
    chosen: list[Event] = []
    for event in pool:
        if len(chosen) < size and all(fit_together(event, other) for other in chosen):
            chosen.append(event)
    return sorted(chosen, key=lambda event: ordinal(date_of(event).first))


def fit_together(event: Event, other: Event) -> bool:
    """Return whether two events may stand in one set: disjoint dates, different sentences and stories."""
    return (
        date_of(event).interval.disjoint(date_of(other).interval)
        and event.sentence != other.sentence
        and event.text != other.text
        and are_apart(event, other)
        and not borders_a_war(event, other)
        and not (is_degree(event) and is_degree(other))
    )


def date_of(event: Event) -> HistoricalDate:
    """Return the event's date; raise ValueError when it has none."""
    if event.when is None:
        raise ValueError(f"event {event.id} has no date")
    return event.when


def of_topic(stem: str, topic: Topic | None, events: Iterable[Event]) -> str:
    """Return the stem with what all its events are of: "these events in the history of the Orva War"."""
    if topic is None or not topic.holds(map(date_of, events)):
        return stem
    return stem.replace("these events", f"these events in the history of {topic.text}")


def _draft(chosen: list[Event], topic: Topic | None) -> Draft:
    dated = tuple(DatedEvent(e.text, date_of(e).interval, say_date(date_of(e)), e.id) for e in chosen)
    evidence = tuple(dict.fromkeys(quote for event in chosen for quote in event.evidence))
    rationale = "; ".join(f"{event.date_text}: {event.text}" for event in dated) + "."
    item = OrderingItem(
        of_topic(STEM, topic, chosen), dated, tuple(event.id for event in chosen), evidence, rationale
    )
    return Draft("", item, features={"spread": _spread(chosen)})


def _spread(chosen: list[Event]) -> float:
    """Return how far apart the nearest neighbours are, in [0, 1]: half for a month; wider is easier."""
    gaps = (ordinal(date_of(b).first) - ordinal(date_of(a).last) for a, b in combinations(chosen, 2))
    least = min(gaps)
    return least / (least + MONTH)
