"""The name that stands in apposition to a title, said in its place: a clause leaves the apposition out.

"The foreign minister, Carl Lund, was awarded the prize" is told as "Carl Lund was awarded the prize".
"""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.reading.article import Span
from quizapp.reading.clauses import Clause
from quizapp.reading.facts import Name
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.writing.omissions import silence

SURE_KIND = 0.6
BEFORE = ("det", "amod", "compound", "nmod:poss")


def apposed(clause: Clause, named: list[tuple[Name, Span]]) -> Iterator[tuple[Word, str]]:
    """Yield each title of a person in the clause whose apposed name it leaves out, with that name."""
    tree, said = clause.tree, {*clause.subject_words, *clause.predicate_words}
    for at in sorted(said):
        noun = tree.words[at]
        name = next((found for word in tree.children(at, "appos") if (found := _name_at(word, named))), None)
        if name and noun.upos == "NOUN" and _is_plain_title(tree, noun, said):
            yield noun, name


def _name_at(word: Word, named: list[tuple[Name, Span]]) -> str | None:
    """Return the full name of the person whose name has the word."""
    sure = (n for n, span in named if word.span in span and n.kind == "person" and n.certainty >= SURE_KIND)
    return next((name.name for name in sure), None)


def _is_plain_title(tree: Tree, noun: Word, said: set[int]) -> bool:
    """Return whether it is one holder's title, or that of someone's ("his aide"), its apposition not said.

    Nothing may stand behind it but another person ("the captain, Karl Berg, and Erik Holm"); someone's must
    have a full name there.
    """
    children = tree.children(noun.index)
    named = [child for child in children if child.relation.startswith("appos")]
    definite = any(child.text.lower() == "the" for child in children)
    owned = any(child.relation == "nmod:poss" and child.xpos == "PRP$" for child in children)
    full = bool(named) and bool(tree.children(named[0].index, "flat"))
    if not (definite or (owned and full)) or noun.xpos != "NN" or len(named) != 1:
        return False
    after = named[0].index
    told = [child for child in children if child.index in said and child.upos != "PUNCT"]
    before = [child for child in told if child.index < after]
    plain = all(child.relation.startswith((*BEFORE, "case")) and child.index < noun.index for child in before)
    joined = all(child.relation.startswith("conj") for child in told if child.index > after)
    return plain and joined and after not in said


def say_name(tree: Tree, noun: Word, name: str) -> Tree:
    """Return the tree with the name in place of the noun, its article and what stands between."""
    before = (child for child in tree.children(noun.index) if child.index < noun.index)
    gone = {at for child in before if child.relation.startswith(BEFORE) for at in tree.subtree(child.index)}
    again = list(silence(tree, gone).words)
    again[noun.index] = replace(noun, text=name, upos="PROPN", xpos="NNP", entity="person")
    return Tree(tuple(again))
