"""Journeys that someone makes more than once: "went to Harn" and "left for Harn" tell of either of two."""

from quizapp.reading.facts import Event
from quizapp.reading.word_lists import words
from quizapp.writing.sources import Sources

TRAVELLING = words("arrive come depart emigrate flee fly go leave move return sail travel visit")


def travels_again(event: Event, sources: Sources) -> bool:
    """Return whether another sentence has the event's subject travel to or from one of its places as well."""
    places = list_ends(event, sources)
    return bool(places) and any(
        other.subject == event.subject
        and other.sentence != event.sentence
        and other.when != event.when
        and not places.isdisjoint(list_ends(other, sources))
        for other in sources.events
    )


def list_ends(event: Event, sources: Sources) -> frozenset[str]:
    """Return the names of what a journey leads to or from; none where the clause tells of no journey."""
    clause = event.clause
    if clause.verb.lemma.lower() not in TRAVELLING:
        return frozenset()
    said = [clause.tree.words[at].span for at in clause.predicate_words]
    return frozenset(
        name.name
        for name, span in sources.named.get(event.sentence, ())
        if name.kind != "person" and any(span.overlaps(word) for word in said)
    )
