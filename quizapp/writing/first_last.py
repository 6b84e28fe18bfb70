"""Which came first, last, or between two others? Items whose options are events on disjoint dates."""

from collections.abc import Iterator
from random import Random

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.date_words import say_date
from quizapp.reading.facts import Event
from quizapp.writing.ordering import choose_set, date_of, is_orderable
from quizapp.writing.sources import Sources
from quizapp.writing.stems import inline_event

STEMS = {
    Asks.FIRST: "Which of these events happened first?",
    Asks.LAST: "Which of these events happened last?",
}
OPTIONS = 3
LONGEST_FRAME = 11  # words of each of the two events between which one is to be placed


def write_first_last(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield "first" and "last" items in turn, each event in at most one of them."""
    events = [event for event in sources.events if is_orderable(event)]
    uses = dict.fromkeys((event.id for event in events), 1)
    asks = (Asks.FIRST, Asks.LAST)
    for number in range(len(events) // OPTIONS):
        chosen = choose_set(events, uses, OPTIONS, rng)
        if len(chosen) < OPTIONS:
            return
        for event in chosen:
            uses[event.id] += 1
        yield _draft(chosen, asks[number % 2])


def _draft(chosen: list[Event], asks: Asks) -> Draft:
    key = chosen[0] if asks is Asks.FIRST else chosen[-1]
    options = tuple(Option(e.text, correct=e is key, rationale=explain(e)) for e in chosen)
    evidence = tuple(dict.fromkeys(quote for event in chosen for quote in event.evidence))
    item = ChoiceItem(STEMS[asks], options, asks, tuple(event.id for event in chosen), evidence)
    return Draft("", item, min(event.certainty for event in chosen))


def explain(event: Event) -> str:
    """Return when the event happened, as a rationale."""
    return f"The article dates this to {say_date(date_of(event))}."


def write_between(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield items that ask which event fell between two others, each event in at most one of them."""
    events = [event for event in sources.events if is_orderable(event)]
    uses = dict.fromkeys((event.id for event in events), 1)
    for _ in range(len(events) // 5):
        chosen = choose_set(events, uses, 5, rng)
        if len(chosen) < 5:  # noqa: PLR2004 - two that frame, one between, two outside
            return
        for event in chosen:
            uses[event.id] += 1
        draft = _between(chosen, rng)
        if draft is not None:
            yield draft


def _between(chosen: list[Event], rng: Random) -> Draft | None:
    """Return an item from five events in time order, or None when the frame would be too long."""
    start = rng.randrange(3)  # the frame is the events at start and start + 2
    first, key, last = chosen[start : start + 3]
    if max(len(event.text.split()) for event in (first, last)) > LONGEST_FRAME:
        return None
    outside = [event for event in chosen if event not in (first, key, last)]
    stem = f"Which of these events happened after {inline_event(first)} but before {inline_event(last)}?"
    options = tuple(Option(e.text, correct=e is key, rationale=explain(e)) for e in (key, *outside))
    evidence = tuple(dict.fromkeys(quote for event in chosen for quote in event.evidence))
    item = ChoiceItem(stem, options, Asks.BETWEEN, tuple(event.id for event in chosen), evidence)
    return Draft("", item, min(event.certainty for event in chosen))
