"""Put trees of parts of a sentence together to one tree of all its words."""

from collections.abc import Collection
from dataclasses import replace

from quizapp.reading.article import Span
from quizapp.reading.syntax.tree import Tree, Word


def graft(tree: Tree, part: Tree) -> Tree:
    """Return the sentence's tree with the words of `part` as that has them, the others added as asides.

    The words keep the entity types that the whole sentence gave them. `part` holds some of the words of
    `tree`, in order; what it lacks hangs on the word of it before.
    """
    parsed = {word.span: word for word in part.words}
    places = {word.span: word.index for word in tree.words}
    inner = {word.index for word in tree.words if word.span in parsed}
    told = []
    for word in tree.words:
        if word.index in inner:
            own = parsed[word.span]
            head = places[part.words[own.head].span] if own.head >= 0 else -1
            told.append(replace(own, index=word.index, head=head, entity=word.entity))
        elif word.head in inner or word.head < 0:
            relation = "punct" if word.upos == "PUNCT" else "parataxis"
            told.append(replace(word, head=_anchor(word, inner), relation=relation))
        else:
            told.append(word)
    return Tree(tuple(told))


def _anchor(word: Word, inner: set[int]) -> int:
    """Return the nearest word of the part before the word, else the first one behind it."""
    return max((at for at in inner if at < word.index), default=min(inner))


def prune(tree: Tree, spans: Collection[Span]) -> Tree | None:
    """Return the tree of the words at `spans` alone; None where one of them hangs on a word that goes."""
    kept = set(spans)
    words = [word for word in tree.words if word.span in kept]
    places = {word.index: at for at, word in enumerate(words)}
    told = []
    for at, word in enumerate(words):
        head = word.head
        if head >= 0 and head not in places:
            head = tree.words[head].head if word.upos == "PUNCT" else -2
        if head != -1 and head not in places:
            return None
        told.append(replace(word, index=at, head=places.get(head, -1)))
    return Tree(tuple(told)) if sum(word.head < 0 for word in told) == 1 else None


def append(tree: Tree, part: Tree) -> Tree:
    """Return the sentence's tree with `part`, which holds its last words, as a clause of its own.

    It is coordinated with the clause before it; where there is none, what precedes it is only set before it.
    """
    shift = len(tree.words) - len(part.words)
    main = tree.root.index if _is_clause_before(tree, shift) else -1
    top = part.root.index + shift
    told = []
    for word in tree.words[:shift]:
        if word.index == main or 0 <= word.head < shift:
            told.append(word)
        else:
            relation = word.relation if word.upos in {"PUNCT", "CCONJ"} else "discourse"
            told.append(replace(word, head=top if relation == "cc" or main < 0 else main, relation=relation))
    for word in part.words:
        head, relation = word.head + shift, word.relation
        if word.head < 0:
            head, relation = (main, "conj") if main >= 0 else (-1, "root")
        kind = tree.words[word.index + shift].entity
        told.append(replace(word, index=word.index + shift, head=head, relation=relation, entity=kind))
    return Tree(tuple(told))


def _is_clause_before(tree: Tree, end: int) -> bool:
    """Return whether the root stands before `end`, and its subject too."""
    return tree.root.index < end and any(word.index < end for word in tree.children(tree.root.index, "nsubj"))
