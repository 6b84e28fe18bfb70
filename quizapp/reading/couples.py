"""The other one in a life: whom "they" of a wedding joins to its person, and whom "helped him" is of."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.reading.article import Sentence
from quizapp.reading.cast import OBJECTS, Cast
from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import Antecedent
from quizapp.reading.facts import Name
from quizapp.reading.genders import KINSMEN, KINSWOMEN, is_known, suits
from quizapp.reading.syntax.tree import Tree
from quizapp.reading.word_lists import words

WEDDING = words("marry wed divorce")
REACH = 2  # sentences back
ASIDES = ("acl", "advcl", "nmod:poss", "parataxis")
KIN = (KINSMEN | KINSWOMEN) - {"husband", "wife"}
OTHER = {"he": "she", "she": "he"}


def find_couple(clause: Clause, cast: Cast, sentence: Sentence) -> Antecedent | None:
    """Return the hero and whom "they" of a wedding joins to them; None if it may be anyone else."""
    subject = clause.tree.words[clause.subject].text.lower()
    if (
        subject != "they"
        or clause.verb.lemma.lower() not in WEDDING
        or clause.tree.children(clause.head, "obj")
    ):
        return None
    found = _find_other(clause, cast, sentence)
    if found is None:
        return None
    return Antecedent(f"{cast.hero.name} and {found[0].name}", found[1])


def name_other(clause: Clause, cast: Cast, sentence: Sentence) -> Clause:
    """Return the clause of the hero's deed with the "him" or "her" it is done to said by name.

    It must be one other than the hero who can be meant: at a wedding by what is told, else by the first name.
    """
    tree, pronoun = clause.tree, OTHER[cast.hero.pronoun]
    objects = [o for o in tree.children(clause.head, "obj") if o.text == OBJECTS[pronoun] and o.xpos == "PRP"]
    subject = tree.words[clause.subject]
    is_hero = subject.text.lower() == cast.hero.pronoun or cast.names_hero(subject)
    found = _find_other(clause, cast, sentence) if is_hero and len(objects) == 1 else None
    if found is None:
        return clause
    if clause.verb.lemma.lower() not in WEDDING and not is_known(pronoun, found[0].name):
        return clause  # "her": a ship?
    at = objects[0].index
    named = replace(tree.words[at], text=found[0].name, upos="PROPN", xpos="NNP", entity="person")
    return replace(clause, tree=Tree((*tree.words[:at], named, *tree.words[at + 1 :])))


def _find_other(clause: Clause, cast: Cast, sentence: Sentence) -> tuple[Name, Sentence] | None:
    """Return the one full name before the wedding that may be the other's, from the nearest that has any."""
    paragraph = cast.article.paragraphs[sentence.paragraph].sentences
    first = sentence.index - paragraph[0].index
    for place in reversed(paragraph[max(0, first - REACH) : first + 1]):
        tree = cast.trees.get(place.index)
        end = clause.verb.span.start if place is sentence else place.span.end
        others = list(dict.fromkeys(_list_others(tree, cast, end))) if tree is not None else []
        if others:
            return (others[0], place) if len(others) == 1 and " " in others[0].name else None
    return None


def _list_others(tree: Tree, cast: Cast, end: int) -> Iterator[Name]:
    """Yield the people of the other gender of whom the sentence itself tells, the hero's kin left out."""
    for word in tree.words:
        name = cast.find_name(word)
        if name is None or name.kind != "person" or word.span.end > end or cast.names_hero(word):
            continue
        is_kin = not KIN.isdisjoint(name.class_nouns)
        if suits(OTHER[cast.hero.pronoun], name.name) and not is_kin and not _is_aside(tree, word.index):
            yield name


def _is_aside(tree: Tree, index: int) -> bool:
    """Return whether the word stands in a clause or a phrase that only describes another."""
    while index >= 0:
        word = tree.words[index]
        if word.relation.startswith(ASIDES):
            return True
        index = word.head
    return False
