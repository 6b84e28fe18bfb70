"""Dependency trees in Universal Dependencies' terms, every word tied to its place in the article."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from quizapp.reading.article import Span


@dataclass(frozen=True, slots=True)
class Word:
    """One token of a sentence: universal tag, Penn tag, lemma, and its head's index (-1 for the root).

    `margin` in [0, 1] says how sure the parser was of this arc; `entity` is the type of the entity
    that the word belongs to (GUM's types: person, place, organization, time, event, object, ...) or "".
    """

    index: int
    text: str
    span: Span
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    margin: float = 1.0
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed sentence; `words[i].index == i`."""

    words: tuple[Word, ...]
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head >= 0:
                children[word.head].append(word.index)
        object.__setattr__(self, "_children", tuple(map(tuple, children)))

    @property
    def root(self) -> Word:
        """Return the word that has no head."""
        return next(word for word in self.words if word.head < 0)

    def children(self, index: int, *relations: str) -> tuple[Word, ...]:
        """Return the words that depend on `index`, in order; only of `relations` where any are given.

        A relation given without a subtype matches its subtypes: "obl" matches "obl:tmod".
        """
        words = (self.words[child] for child in self._children[index])
        if not relations:
            return tuple(words)
        return tuple(w for w in words if w.relation in relations or w.relation.partition(":")[0] in relations)

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return the indices of the word and all that depends on it, in order."""
        return tuple(sorted(self._descend(index)))

    def _descend(self, index: int) -> Iterator[int]:
        pending = [index]
        while pending:
            at = pending.pop()
            yield at
            pending.extend(self._children[at])
