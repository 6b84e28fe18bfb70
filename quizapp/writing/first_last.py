"""Which came first, last, or between two others? Items whose options are events on disjoint dates."""

from collections.abc import Iterator
from random import Random

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.date_words import say_date
from quizapp.reading.facts import Event
from quizapp.writing.ordering import choose_set, date_of, is_orderable, list_for_sets, of_topic
from quizapp.writing.outermost import is_degree, is_outermost
from quizapp.writing.review import review
from quizapp.writing.sources import Sources, ordinal
from quizapp.writing.stems import inline_event
from quizapp.writing.topic import Topic
from quizapp.writing.vagueness import is_vague

STEMS = {
    Asks.FIRST: "Which of these events happened first?",
    Asks.LAST: "Which of these events happened last?",
}
BETWEEN = "Which of these events happened after {first} but before {last}?"
OPTIONS = 3
DRAWS, ALIKE = 20, 1.8
APART = 0.2  # of the time that the options span: how far the key must be off the next
LONGEST_FRAME = 19  # words of the two events between which one is to be placed
FIVE = 5  # two that frame, one between them, two outside


def write_first_last(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield "first" and "last" items in turn, each event in at most one of them."""
    events = list_clear(sources)
    uses = dict.fromkeys((event.id for event in events), 0)
    asks = (Asks.FIRST, Asks.LAST)
    for number in range(len(events) // OPTIONS):
        found = _choose_clear(events, uses, asks[number % 2], sources, rng)
        if found is None:
            return
        chosen, draft = found
        uses.update((event.id, uses[event.id] + 1) for event in chosen)
        yield draft


def list_clear(sources: Sources) -> list[Event]:
    """Return the events that can be set beside others; who took a degree did the rest of it later."""
    clear = (event for event in sources.events if is_clear(event, sources))
    return list_for_sets((event for event in clear if not is_degree(event)), sources)


def is_clear(event: Event, sources: Sources) -> bool:
    """Return whether the event can be set beside others, and does not say itself what was first or last."""
    telling = {"first", "last", "before", "after"}.isdisjoint(event.text.lower().split())
    placed = is_outermost(event) or is_vague(event, sources)
    return telling and is_orderable(event, sources) and not placed


def _choose_clear(
    events: list[Event], uses: dict[str, int], asks: Asks, sources: Sources, rng: Random
) -> tuple[list[Event], Draft] | None:
    """Return three events of which one is clearly first (or last), and their item; None if none are found."""
    for _ in range(DRAWS):
        chosen = choose_set(events, uses, OPTIONS, rng)
        if len(chosen) == OPTIONS and stands_apart(chosen, asks):
            draft = _draft(chosen, asks, sources.topic)
            if not review(draft.item):
                return chosen, draft
    return None


def stands_apart(chosen: list[Event], asks: Asks) -> bool:
    """Return whether the first (or last) of events in time order is well off the next one."""
    starts = [ordinal(date_of(event).first) for event in chosen]
    gap = starts[1] - starts[0] if asks is Asks.FIRST else starts[-1] - starts[-2]
    return gap >= APART * (starts[-1] - starts[0])


def _draft(chosen: list[Event], asks: Asks, topic: Topic | None) -> Draft:
    key = chosen[0] if asks is Asks.FIRST else chosen[-1]
    options = tuple(Option(e.text, correct=e is key, rationale=explain(e)) for e in chosen)
    evidence = tuple(dict.fromkeys(quote for event in chosen for quote in event.evidence))
    item = ChoiceItem(
        of_topic(STEMS[asks], topic, chosen), options, asks, tuple(event.id for event in chosen), evidence
    )
    return Draft("", item)


def explain(event: Event) -> str:
    """Return when the event happened, as a rationale."""
    return f"The article dates this to {say_date(date_of(event))}."


def write_between(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield items that ask which event fell between two others, each event in at most one of them."""
    events = list_clear(sources)
    uses = dict.fromkeys((event.id for event in events), 0)
    for _ in range(len(events) // FIVE):
        chosen = choose_set(events, uses, FIVE, rng)
        if len(chosen) < FIVE:
            return
        for event in chosen:
            uses[event.id] += 1
        yield from _between(chosen, sources.topic, rng)


def _between(chosen: list[Event], topic: Topic | None, rng: Random) -> Iterator[Draft]:
    """Yield an item from five events in time order, where some frame is short and the options alike."""
    starts = [0, 1, 2]
    rng.shuffle(starts)
    for start in starts:  # the frame is the events at start and start + 2
        first, key, last = chosen[start : start + 3]
        options = [key, *(event for event in chosen if event not in (first, key, last))]
        lengths = [len(event.text) for event in options]
        framed = len(f"{first.text} {last.text}".split())
        if framed <= LONGEST_FRAME and max(lengths) <= ALIKE * min(lengths):
            draft = _placed(first, options, last, topic)
            if not review(draft.item):
                yield draft
                return


def _placed(first: Event, events: list[Event], last: Event, topic: Topic | None) -> Draft:
    """Return the item whose key, the first of `events`, is to be placed between `first` and `last`."""
    every = (first, *events, last)
    stem = of_topic(BETWEEN, topic, every).format(first=inline_event(first), last=inline_event(last))
    options = tuple(Option(e.text, correct=e is events[0], rationale=explain(e)) for e in events)
    evidence = tuple(dict.fromkeys(quote for event in every for quote in event.evidence))
    item = ChoiceItem(stem, options, Asks.BETWEEN, tuple(event.id for event in every), evidence)
    return Draft("", item)
