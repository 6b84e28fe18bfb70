"""Parse what semicolons part by itself: a long sentence is several short ones, each a whole clause.

A parser that reads across a semicolon gives phrases of one clause to the other ("he fled; at Lund, in May,
she spoke"). Where a part is no clause of its own, as in a list, the sentence is parsed as a whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from quizapp.reading.article import Span
from quizapp.reading.syntax.parser import parse_sentences
from quizapp.reading.syntax.tree import Tree, Word

MARK = ";"
LONGEST = 1200  # characters of a sentence that is cut; a longer one is more likely a table or a list
MOST = 4  # parts
ENCLOSING = frozenset('"()[]\u201c\u201d\u00ab\u00bb')  # what may hold a semicolon that parts nothing
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def parse_by_parts(text: str, spans: Sequence[Span], omit: Sequence[Span] = ()) -> tuple[Tree, ...]:
    """Return one tree for each sentence, as `parse_sentences` does; its clauses are parsed alone."""
    cuts = [cut_at_marks(text, span) for span in spans]
    parsed = iter(parse_sentences(text, [part for parts in cuts for part in parts], omit))
    trees = [join_clauses(list(islice(parsed, len(parts)))) for parts in cuts]
    whole = [at for at, tree in enumerate(trees) if tree is None]
    again = iter(parse_sentences(text, [spans[at] for at in whole], omit))
    return tuple(next(again) if tree is None else tree for tree in trees)


def cut_at_marks(text: str, span: Span) -> list[Span]:
    """Return the parts of a sentence between its semicolons; the sentence itself where they part nothing."""
    said = span.of(text)
    marks = [span.start + at for at, char in enumerate(said) if char == MARK]
    if not 0 < len(marks) < MOST or len(said) > LONGEST or not ENCLOSING.isdisjoint(said):
        return [span]
    edges = [span.start, *(mark + 1 for mark in marks), span.end]
    return [Span(start, end) for start, end in pairwise(edges)]


def join_clauses(parts: Sequence[Tree]) -> Tree | None:
    """Return the trees of the parts as one, each set beside the first; None unless all are clauses."""
    if len(parts) == 1:
        return parts[0]
    if not all(map(is_clause, parts)):
        return None
    return Tree(tuple(_shift(parts)))


def is_clause(tree: Tree) -> bool:
    """Return whether the root is a finite verb, or has a finite auxiliary, and a subject."""
    if not tree.words:
        return False
    root = tree.root
    verbs = (root, *tree.children(root.index, "aux", "cop"))
    return any(verb.xpos in FINITE | {"MD"} for verb in verbs) and bool(tree.children(root.index, "nsubj"))


def _shift(parts: Sequence[Tree]) -> Iterator[Word]:
    shift = 0
    for at, part in enumerate(parts):
        for word in part.words:
            head, relation = word.head + shift, word.relation
            if at and word.head < 0:
                head, relation = parts[0].root.index, "parataxis"
            yield replace(word, index=word.index + shift, head=head, relation=relation)
        shift += len(part.words)
