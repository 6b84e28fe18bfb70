"""Trees by hand: one word a line, so that tests of what is read from trees need no parser."""

from quizapp.reading.article import Span
from quizapp.reading.syntax.tree import Tree, Word


def grow(text: str, lines: str, start: int = 0) -> Tree:
    """Return a tree of the words of `text` from `start` on.

    Each line is "form lemma UPOS XPOS head relation"; heads count from 1, 0 is the root.
    """
    words, at = [], start
    for index, line in enumerate(filter(None, map(str.strip, lines.strip().splitlines()))):
        form, lemma, upos, xpos, head, relation = line.split()
        at = text.index(form, at)
        words.append(Word(index, form, Span(at, at + len(form)), lemma, upos, xpos, int(head) - 1, relation))
        at += len(form)
    return Tree(tuple(words))
