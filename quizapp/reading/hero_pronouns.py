"""Say "his brother" and "asked him" with a name: the person of a biography, where nobody else can be meant.

"His brother died in 1760" becomes "Karl Holm's brother died"; what the clause's own subject may own stays.
"""

from dataclasses import replace

from quizapp.reading.article import Sentence
from quizapp.reading.cast import OBJECTS, Cast
from quizapp.reading.clauses import Clause
from quizapp.reading.facts import Hero
from quizapp.reading.syntax.tree import Tree, Word

POSSESSIVES = {"he": "his", "she": "her"}
OBJECT_RELATIONS = frozenset({"obj", "iobj", "obl"})


def name_hero(clause: Clause, cast: Cast, sentence: Sentence) -> Clause:
    """Return the clause with its first "his" or "him" said as the hero's name, if it can only be the hero."""
    tree, hero = clause.tree, cast.hero
    found = next((at for at in clause.said_words if _is_pronoun(hero, tree.words[at])), None)
    if found is None or not _can_only_be(cast, clause, found):
        return clause
    if not cast.acts_alone(sentence, clause):
        return clause
    word = tree.words[found]
    text = possessive(hero.name) if word.xpos == "PRP$" else hero.name
    named = replace(word, text=text, lemma=hero.name, upos="PROPN", xpos="NNP", entity="person")
    return replace(clause, tree=Tree((*tree.words[:found], named, *tree.words[found + 1 :])))


def name_owner(clause: Clause, owner: str) -> Clause:
    """Return the clause, whose subject begins with "his" or the like, with the owner's name in its place."""
    tree, at = clause.tree, clause.subject_words[0]
    text = possessive(f"the{owner[3:]}" if owner.startswith("The ") else owner)
    named = replace(tree.words[at], text=text, lemma=owner, upos="PROPN", xpos="NNP")
    return replace(clause, tree=Tree((*tree.words[:at], named, *tree.words[at + 1 :])))


def possessive(name: str) -> str:
    """Return the name as an owner's: "Holm's", "Janus'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _is_pronoun(hero: Hero, word: Word) -> bool:
    form = word.text.lower()
    if word.xpos == "PRP$":
        return form == POSSESSIVES[hero.pronoun]
    return form == OBJECTS[hero.pronoun] and word.relation.partition(":")[0] in OBJECT_RELATIONS


def _can_only_be(cast: Cast, clause: Clause, at: int) -> bool:
    """Return whether nobody is named before the pronoun; of an object whoever acts on it is not meant.

    Where the clause names the hero before, or its subject is a pronoun, the words can stay as they are.
    """
    tree, word = clause.tree, clause.tree.words[at]
    inside = set(clause.subject_span)
    subject = tree.words[clause.subject]
    if subject.upos == "PRON" or any(cast.names_hero(tree.words[i]) for i in clause.said_words if i < at):
        return False
    acted_on = word.xpos != "PRP$" and word.head == clause.head and not clause.passive
    before = (other for other in tree.words[:at] if not (acted_on and other.index in inside))
    return not any(cast.is_other(tree, other) for other in before)
