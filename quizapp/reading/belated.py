"""What was not done until a date was done then: "was not finished until 1910", "did not come until May"."""

from dataclasses import replace

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause, Standing, Tense
from quizapp.reading.syntax.inflection import past
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

UNTIL = frozenset({"until", "till"})
# What did not go on until a date ended before it.
LASTING = words("""
be continue endure exist extend hold keep last lie live persist prevail remain run serve sit stand stay
survive wait
""")


def find_belated(clause: Clause, date: Adverbial | None) -> tuple[Clause, Adverbial] | None:
    """Return what happened at the date before which it had not, with that date; None of any other clause."""
    if date is None or date.preposition not in UNTIL or not clause.negated:
        return None
    tree, verb = clause.tree, clause.verb
    nots = [word for word in tree.children(clause.head, "advmod") if word.text.lower() in {"not", "n't"}]
    plain = clause.standing in {Standing.MAIN, Standing.COORDINATE} and clause.tense is Tense.PAST
    if len(nots) != 1 or not plain or clause.is_copular or verb.lemma in LASTING:
        return None
    gone = {nots[0].index}
    if not clause.passive:
        gone |= {at for at in clause.auxiliaries if tree.words[at].text.lower() == "did"}
        verb = replace(verb, text=past(verb.lemma), xpos="VBD")
    if any(word.head in gone for word in tree.words):
        return None  # "not only until 1910"
    told = (told for told in find_clauses(_without(tree, gone, verb)) if told.verb.span == verb.span)
    return next(((done, replace(date, preposition="in")) for done in told if not done.negated), None)


def _without(tree: Tree, gone: set[int], verb: Word) -> Tree:
    """Return the tree without some words that nothing hangs on, the verb in its new form."""
    kept = [verb if word.index == verb.index else word for word in tree.words if word.index not in gone]
    places = {word.index: at for at, word in enumerate(kept)}
    return Tree(
        tuple(replace(word, index=at, head=places.get(word.head, -1)) for at, word in enumerate(kept))
    )
