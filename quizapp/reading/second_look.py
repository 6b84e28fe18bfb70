"""Sentences that told nothing at their date at first sight, parsed once more in other ways.

A parser that lost its way in a long sentence often finds it when the asides are left out, when the date
stays in, when the clause behind "and on 3 May" is read by itself, or when a word put in leads it: "did"
before a verb that looks like a participle. The first such tree in which a sound clause has the date
is taken, else the first one that tells something where the first reading told nothing; where there is none,
that stands. Sentences without a date are not worth the time: nearly all that they tell goes unasked; nor are
those whose main clauses are all sound and past, unless a date stands where a clause may begin.
"""

from collections.abc import Callable, Iterator, Mapping

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.article import Article
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Standing, Tense
from quizapp.reading.events import date_clauses
from quizapp.reading.factuality import happened
from quizapp.reading.hints import with_commas, with_finite_verbs
from quizapp.reading.looks import Case, Look, in_parts, with_dates, without_asides
from quizapp.reading.soundness import is_sound
from quizapp.reading.syntax.parser import parse_words
from quizapp.reading.syntax.tree import Tree

WAYS = (without_asides, with_dates, in_parts, with_commas, with_finite_verbs)
# The parser's margin that a clause found at second sight wants, with a date and without one.
LEAST_DATED, LEAST_UNDATED = 0.2, 0.3
PASTS = frozenset({Tense.PAST, Tense.PLUPERFECT})


def look_again(
    article: Article, trees: Mapping[int, Tree], adverbials: Mapping[int, tuple[Adverbial, ...]]
) -> dict[int, Tree]:
    """Return the trees by sentence index, better ones for sentences in which the parser lost its way."""
    cases = {
        sentence.index: Case(
            article.text, sentence.span, trees[sentence.index], adverbials.get(sentence.index, ())
        )
        for sentence in article.sentences
        if sentence.index in trees
    }
    pending = {at: case for at, case in cases.items() if _is_lost(case)}
    silent = {at for at, case in pending.items() if not tells(case.tree, case.dates, dated=False)}
    clear = {at for at, case in pending.items() if _is_clear(case)}
    dated: dict[int, Tree] = {}
    undated: dict[int, Tree] = {}
    for way in WAYS:
        likely = pending if way is in_parts else {at: pending[at] for at in pending if at not in clear}
        for at, tree in _read(likely, way):
            if tells(tree, cases[at].dates, least=LEAST_DATED):
                dated.setdefault(at, tree)
            elif at in silent and tells(tree, cases[at].dates, dated=False, least=LEAST_UNDATED):
                undated.setdefault(at, tree)
        pending = {at: case for at, case in pending.items() if at not in dated}
    return {**trees, **undated, **dated}


def _is_lost(case: Case) -> bool:
    """Return whether the sentence has a date, and no clause tells something at it."""
    return bool(case.dates) and not tells(case.tree, case.dates)


def _is_clear(case: Case) -> bool:
    """Return whether the parser has found its way: every main clause is sound, lacks no date and is past."""
    found = find_clauses(case.tree)
    whole = {clause.head for clause, _ in date_clauses(case.tree, found, case.dates)}
    told = [clause for clause in found if clause.standing in {Standing.MAIN, Standing.COORDINATE}]
    return bool(told) and all(c.head in whole and c.tense in PASTS and is_sound(c) for c in told)


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
