"""A place that opens the sentence, kept in its clause: "In Harn few men voted" is no word of others."""

from dataclasses import replace

from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause, Standing
from quizapp.reading.lexicon import countries_by_name, known_places
from quizapp.reading.phrases import base, kept_phrase, spoken
from quizapp.reading.syntax.tree import Tree
from quizapp.reading.word_lists import words

PLACING = words("in at on")
LONGEST = 5  # words of a place that is said again behind the verb
BOUNDS = words("begin commence conclude end finish start")
MOST = 10  # words between the verb and its place


def keep_place(clause: Clause) -> Clause:
    """Return the clause with the named place before its subject said behind the verb: "few voted in Harn"."""
    tree = clause.tree
    places = [at for at in clause.fronted if _is_named_place(tree, at)]
    is_main = clause.standing is Standing.MAIN and not _bounds_a_name(clause)
    if len(places) != 1 or not is_main or not _has_room(clause):
        return clause
    moved = _move(tree, places[0], max((clause.head, *clause.predicate_words, *clause.auxiliaries)))
    return next((told for told in find_clauses(moved) if told.verb.span == clause.verb.span), clause)


def _bounds_a_name(clause: Clause) -> bool:
    """Return whether something with a name of its own ends or begins, wherever: "the Harn War ended"."""
    return clause.verb.lemma.lower() in BOUNDS and clause.tree.words[clause.subject].upos == "PROPN"


def _has_room(clause: Clause) -> bool:
    """Return whether a place behind the predicate can only be the verb's: no other verb or place is there."""
    tree = clause.tree
    behind = [tree.words[at] for at in clause.predicate_words if at > clause.head]
    placed = any(
        case.text.lower() in PLACING
        for word in tree.children(clause.head, "obl")
        for case in tree.children(word.index, "case")
        if word.index > clause.head
    )
    return not placed and len(behind) <= MOST and not any(word.xpos.startswith("VB") for word in behind)


def _is_named_place(tree: Tree, at: int) -> bool:
    """Return whether the phrase is "in" or "at" and the name of a place, and no more."""
    phrase = spoken(tree, kept_phrase(tree, at))
    case = tree.words[phrase[0]].text.lower() if phrase else ""
    word = tree.words[at]
    known = word.entity == "place" or word.text in countries_by_name() or word.text in known_places()
    is_name = word.upos == "PROPN" and known and not _goes_on(tree, phrase[-1])
    return case in PLACING and is_name and len(phrase) <= LONGEST


def _goes_on(tree: Tree, last: int) -> bool:
    """Return whether the name goes on in a word that was read apart from it: "at Punta | Alta"."""
    following = tree.words[last + 1 : last + 2]
    return any(word.upos == "PROPN" and base(word.relation) in {"obl", "obj", "dep"} for word in following)


def _move(tree: Tree, at: int, behind: int) -> Tree:
    """Return the tree with the phrase of the word at `at` right after the word at `behind`."""
    phrase = set(spoken(tree, kept_phrase(tree, at)))
    rest = [word.index for word in tree.words if word.index not in phrase]
    cut = rest.index(behind) + 1
    order = [*rest[:cut], *sorted(phrase), *rest[cut:]]
    places = {old: new for new, old in enumerate(order)}
    first = min(phrase)
    return Tree(
        tuple(
            replace(
                tree.words[old],
                index=new,
                head=places.get(tree.words[old].head, -1),
                text=tree.words[old].text.lower() if old == first else tree.words[old].text,
            )
            for new, old in enumerate(order)
        )
    )
