"""How alike a key and its rivals are, as figures that tell whether a teacher takes the item as it is."""

from collections.abc import Sequence
from statistics import fmean

from quizapp.reading.facts import Event, Name
from quizapp.writing.distractors import kin
from quizapp.writing.scope import say_when
from quizapp.writing.sides import SAME
from quizapp.writing.sorts import find_sort
from quizapp.writing.sources import Sources

OFTEN = 5  # mentions: a name of so many is one that the reader remembers


def measure_likeness(key: Name, rivals: Sequence[Name], event: Event, sources: Sources) -> dict[str, float]:
    """Return the features of an item whose options are names, each in [0, 1].

    `kind` is how sure all kinds are, `key_...` which it is; `sort` and `side` are the shares of rivals that
    are known to be of the key's sort and on its side, `beside` of those named in one sentence with it;
    `dated` is 1 where the stem tells a time, `alone` where the event's sentence names nothing else of the
    kind, `recurring` how often the options are mentioned.
    """
    options = (key, *rivals)
    others = [name for name, _ in sources.named.get(event.sentence, ()) if name not in options]
    sort = find_sort(key)
    return {
        "kind": min(name.certainty for name in options),
        f"key_{kin(key)}": 1.0,
        "sort": fmean(sort is not None and find_sort(name) == sort for name in rivals),
        "side": fmean(sources.sides.relation(key.name, name.name) == SAME for name in rivals),
        "beside": fmean(_are_told_together(key, name, sources) for name in rivals),
        "alone": float(all(name.kind != key.kind for name in others)),
        "dated": float(bool(say_when(event, sources))),
        "recurring": fmean(min(1.0, len(name.mentions) / OFTEN) for name in options),
    }


def _are_told_together(one: Name, other: Name, sources: Sources) -> bool:
    """Return whether one sentence of the article names both."""
    seen = sources.appearances
    return not seen[one.name].sentences.isdisjoint(seen[other.name].sentences)
