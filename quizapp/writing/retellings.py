"""Which dated sentences may tell an event again: those that hold most of its content words."""

import math
from collections.abc import Mapping

SAME = 0.6  # share of an event's content words that makes another sentence suspect of telling it again


def list_retellings(
    content: Mapping[str, frozenset[str]], dated: Mapping[int, frozenset[str]]
) -> dict[str, tuple[int, ...]]:
    """Return the dated sentences that hold most of an event's content, found by its rarest words."""
    places: dict[str, list[int]] = {}
    for index, lemmas in dated.items():
        for lemma in lemmas:
            places.setdefault(lemma, []).append(index)
    retold: dict[str, tuple[int, ...]] = {}
    for event_id, own in content.items():
        rare = sorted(own, key=lambda lemma: (len(places.get(lemma, ())), lemma))
        spare = len(own) - math.ceil(SAME * len(own))  # words that such a sentence may lack
        near = {index for lemma in rare[: spare + 1] for index in places.get(lemma, ())}
        retold[event_id] = tuple(i for i in sorted(near) if len(own & dated[i]) >= SAME * len(own))
    return retold
