"""A dated clause of which the parser was not sure, parsed once more by itself.

In a long sentence the parser may hesitate over words that matter little to a clause. Where the words of the
clause stand together between two joints of the sentence, and alone they are read as the same clause, surely
this time, the clause is as sure as that reading.
"""

from collections.abc import Iterable
from dataclasses import replace

from quizapp.reading.article import Span
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause
from quizapp.reading.facts import Event
from quizapp.reading.syntax.parser import parse_words
from quizapp.reading.syntax.tree import Tree, Word

DOUBTED = 0.4  # margin of a clause below which nothing is asked of it
SURE = 0.6  # margin that the clause wants when it is read by itself
JOINTS = frozenset({"PUNCT", "CCONJ", "SCONJ"})


def confirm(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events, those surer whose clause is read alike by itself."""
    told = tuple(events)
    asked = [e for e in told if e.when is not None and e.clause.margin < DOUBTED and _stands_apart(e.clause)]
    said = [[e.clause.tree.words[at] for at in e.clause.said_words] for e in asked]
    trees = parse_words(
        [[*(word.text for word in words), "."] for words in said],
        [[*(word.span for word in words), Span(words[-1].span.end, words[-1].span.end)] for words in said],
    )
    sure = {
        id(event): _raise(event, margin)
        for event, tree in zip(asked, trees, strict=True)
        if (margin := _agree(event.clause, tree)) >= SURE
    }
    return tuple(sure.get(id(event), event) for event in told)


def _stands_apart(clause: Clause) -> bool:
    """Return whether the clause's words stand together, from one joint of the sentence to another."""
    words, said = clause.tree.words, clause.said_words
    first, last = said[0], said[-1]
    together = all(at in said or words[at].upos == "PUNCT" for at in range(first, last + 1))
    opens = first == 0 or words[first - 1].upos in JOINTS
    return together and opens and (last + 1 == len(words) or words[last + 1].upos in JOINTS)


def _agree(clause: Clause, tree: Tree) -> float:
    """Return how sure the clause is when it is read by itself; 0 where it is read as another."""
    alone = next((each for each in find_clauses(tree) if each.verb.span == clause.verb.span), None)
    if alone is None or alone.verb.head >= 0 or _outline(alone) != _outline(clause):
        return 0.0
    return alone.margin


def _outline(clause: Clause) -> tuple[object, ...]:
    """Return what makes a clause the one it is: its subject, voice, tense and objects."""
    words = clause.tree.words
    objects = tuple(word.span for word in clause.tree.children(clause.head, "obj", "xcomp", "ccomp"))
    return words[clause.subject].span, clause.passive, clause.tense, objects


def _raise(event: Event, margin: float) -> Event:
    """Return the event with the words of its clause as sure as that."""
    clause = event.clause
    said = set(clause.said_words)
    words = tuple(_surer(word, margin) if word.index in said else word for word in clause.tree.words)
    return replace(event, clause=replace(clause, tree=Tree(words)), certainty=margin)


def _surer(word: Word, margin: float) -> Word:
    return replace(word, margin=max(word.margin, margin))
