"""Give the words of a sentence their entity types, one type for all words of a name."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
NAME_LINKS = frozenset({"flat", "compound", "goeswith"})


def entity_kinds(
    scores: Floats, labels: Sequence[str], heads: Sequence[int], relations: Sequence[str], upos: Sequence[str]
) -> list[str]:
    """Return each word's entity type ("" for none) from log-probabilities (n, labels) of B-, I- and O labels.

    The words of a name ("Trans - Baikal Front") vote: the tree says which words make one.
    """
    kinds = sorted({label[2:] for label in labels})
    columns = [[at for at, label in enumerate(labels) if label[2:] == kind] for kind in kinds]
    by_kind = np.stack([np.logaddexp.reduce(scores[:, own], axis=1) for own in columns], axis=1)
    found = [kinds[at] for at in by_kind.argmax(axis=1)]
    for first, last in _names(heads, relations, upos):
        vote = kinds[int(by_kind[first : last + 1].sum(axis=0).argmax())]
        found[first : last + 1] = [vote] * (last + 1 - first)
    return found


def _names(heads: Sequence[int], relations: Sequence[str], upos: Sequence[str]) -> list[tuple[int, int]]:
    """Return first and last word of runs of proper nouns (hyphens between them too) that hang together."""
    names: list[tuple[int, int]] = []
    last = -1
    for at, tag in enumerate(upos):
        if tag != "PROPN":
            continue
        between = range(last + 1, at)
        linked = _linked(last, at, heads, relations) and all(upos[b] == "PUNCT" for b in between)
        if names and len(between) <= 1 and linked:
            names[-1] = (names[-1][0], at)
        else:
            names.append((at, at))
        last = at
    return [name for name in names if name[0] < name[1]]


def _linked(left: int, right: int, heads: Sequence[int], relations: Sequence[str]) -> bool:
    """Return whether the two words belong to one name: one hangs from the other, or both from a third."""
    if relations[right] in NAME_LINKS and heads[right] <= left:
        return True
    return left >= 0 and relations[left] in NAME_LINKS and heads[left] >= right
