"""Dated sentences that told nothing at first sight, parsed once more in other ways.

A parser that lost its way in a long sentence often finds it when the asides are left out, when the date
stays in, when the clause behind "and on 3 May" is read by itself, or when a verb that looks like a
participle says plainly that it is none. The first such tree in which a sound clause has the date is
taken; where none has, the first reading stands.
"""

from collections.abc import Callable, Iterator, Mapping

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.article import Article
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.events import date_clauses
from quizapp.reading.factuality import happened
from quizapp.reading.looks import Case, Look, in_parts, with_dates, with_finite_verbs, without_asides
from quizapp.reading.soundness import is_sound
from quizapp.reading.syntax.parser import parse_words
from quizapp.reading.syntax.tree import Tree

WAYS = (without_asides, with_dates, in_parts, with_finite_verbs)
# The parser's margin that a clause found at second sight wants, with a date and without one.
LEAST_DATED, LEAST_UNDATED = 0.2, 0.3


def look_again(
    article: Article, trees: Mapping[int, Tree], adverbials: Mapping[int, tuple[Adverbial, ...]]
) -> dict[int, Tree]:
    """Return the trees by sentence index, better ones for dated sentences that told no dated event.

    One that told nothing at all is content with a tree that tells something undated.
    """
    cases = {
        sentence.index: Case(article.text, sentence.span, trees[sentence.index], adverbials[sentence.index])
        for sentence in article.sentences
        if sentence.index in trees and sentence.index in adverbials
    }
    pending = {at: case for at, case in cases.items() if not tells(case.tree, case.dates)}
    silent = {at for at, case in pending.items() if not tells(case.tree, case.dates, dated=False)}
    dated: dict[int, Tree] = {}
    undated: dict[int, Tree] = {}
    for way in WAYS:
        for at, tree in _read({at: case for at, case in pending.items() if at not in dated}, way):
            if tells(tree, cases[at].dates, least=LEAST_DATED):
                dated.setdefault(at, tree)
            elif at in silent and tells(tree, cases[at].dates, dated=False, least=LEAST_UNDATED):
                undated.setdefault(at, tree)
    return {**trees, **undated, **dated}


def tells(tree: Tree, adverbials: tuple[Adverbial, ...], *, dated: bool = True, least: float = 0.0) -> bool:
    """Return whether a sound clause of the tree, at least so sure, tells something (with a date)."""
    return any(
        (date is not None or not dated) and clause.margin >= least and happened(clause) and is_sound(clause)
        for clause, date in date_clauses(tree, find_clauses(tree), adverbials)
    )


def _read(cases: Mapping[int, Case], way: Callable[[Case], Iterator[Look]]) -> Iterator[tuple[int, Tree]]:
    """Yield the trees of the sentences, by index, when they are read this way."""
    looks = [(at, look) for at, case in cases.items() for look in way(case)]
    parsed = parse_words([look.forms for _, look in looks], [look.spans for _, look in looks])
    for (at, look), tree in zip(looks, parsed, strict=True):
        finished = look.finish(tree)
        if finished is not None:
            yield at, finished
