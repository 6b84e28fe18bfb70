"""Two events that tell the same thing at two dates: one of them is misread, so they lose their dates."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from quizapp.reading.coreference import has_pronoun
from quizapp.reading.facts import Event

ENOUGH = 0.6  # of the content words of the longer one
COMPARED = 60  # later events of the same verb
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
NAMES = frozenset({"PROPN", "NUM", "NOUN"})


def drop_contradicted_dates(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events, without their dates where two say the same of days that do not meet."""
    by_verb: dict[str, list[int]] = {}
    for at, event in enumerate(events):
        if event.is_point:
            by_verb.setdefault(event.clause.verb.lemma, []).append(at)
    content = {at: _content(events[at]) for places in by_verb.values() for at in places}
    pairs = chain.from_iterable(_pair(places) for places in by_verb.values())
    doubted = {at for pair in pairs for at in _doubted(events, content, pair)}
    return tuple(
        replace(event, when=None, date=None, is_point=False) if at in doubted else event
        for at, event in enumerate(events)
    )


def _pair(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield each place with those after it, as far as they are compared."""
    for at, place in enumerate(places):
        for other in places[at + 1 : at + 1 + COMPARED]:
            yield place, other


def _doubted(
    events: Sequence[Event], content: Mapping[int, dict[str, bool]], pair: tuple[int, int]
) -> tuple[int, ...]:
    """Return which of two events may not keep its date: both, or the one that was only reckoned."""
    one, other = (events[at].when for at in pair)
    apart = one is not None and other is not None and one.interval.disjoint(other.interval)
    if not apart or not _is_same(content[pair[0]], content[pair[1]]):
        return ()
    reckoned = tuple(at for at in pair if (date := events[at].date) is None or date.anchor is not None)
    return reckoned if len(reckoned) == 1 else pair


def _is_same(said: dict[str, bool], repeated: dict[str, bool]) -> bool:
    """Return whether two events share most words, and not both have a noun or a name of their own."""
    shared = said.keys() & repeated.keys()
    longer = max(len(said), len(repeated))
    own = [any(names[word] for word in names.keys() - shared) for names in (said, repeated)]
    return len(shared) >= ENOUGH * longer and not all(own)


def _content(event: Event) -> dict[str, bool]:
    """Return the lemmas of subject and predicate, each with whether it is a noun, a name or a number."""
    words = (event.clause.tree.words[at] for at in event.clause.said_words)
    found = {word.lemma.lower(): word.upos in NAMES for word in words if word.upos in CONTENT}
    return found | dict.fromkeys(event.subject.lower().split(), True) if has_pronoun(event.clause) else found
