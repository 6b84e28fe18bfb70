"""Which pronouns of a clause stand for something that the clause itself names."""

from collections.abc import Sequence

from quizapp.reading.article import Span
from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import PERSONAL, has_pronoun, is_person, is_plural
from quizapp.reading.facts import Name
from quizapp.reading.genders import suits
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

POSSESSIVE = {"his": "he", "her": "she", "its": "it", "their": "they"}
OBJECTIVE = {
    "him": "he",
    "them": "they",
    "himself": "he",
    "herself": "she",
    "itself": "it",
    "themselves": "they",
}
PRONOUNS = frozenset({"he", "she", "it", "they", *OBJECTIVE, *POSSESSIVE})
# Groups that a writer may call "they" although they are one.
COLLECTIVE = words(
    "force army government team company police navy party parliament council family group crew committee"
)
GROUPS = COLLECTIVE | words("panel board mob crowd delegation gang jury staff commission court band club")
# What one does with one's own: "his" is the subject's, whoever was named before the clause.
OWN_DEEDS = words("""
surrender move lead make establish withdraw pull divide send begin complete finish lose bring concentrate
deploy split turn rally end spend start launch announce keep transfer march
""")
SUCCEEDED = words("place position post office seat throne role title")

Named = Sequence[tuple[Name, Span]]  # the names of the sentence, and where they stand in it


def is_bound(clause: Clause, word: Word, named: Named = ()) -> bool:
    """Return whether a pronoun stands for something named before it in the clause, mostly its subject."""
    form = word.text.lower()
    pronoun = POSSESSIVE.get(form) or OBJECTIVE.get(form) or form
    own_object = word.xpos == "PRP" and word.head == clause.head and not form.endswith(("self", "selves"))
    if own_object:
        return False  # "the academy awarded her": not itself
    if form in POSSESSIVE and _is_owned_by_first(clause.tree, word, pronoun):
        return True
    if form == "its" and _is_of_only_name(clause, word, named):
        return True
    if _is_of_whom_it_moves(clause, word, pronoun):
        return True
    return word.index > clause.subject and _may_be_subject(clause, word, pronoun, named)


def _is_of_whom_it_moves(clause: Clause, word: Word, pronoun: str) -> bool:
    """Return whether it is of one made to do it with one's own ("got Anna Holm to sell her house")."""
    tree = clause.tree
    if word.text.lower() not in POSSESSIVE or pronoun not in PERSONAL:
        return False
    doing = next(
        (x for x in tree.children(clause.head, "xcomp") if word.index in tree.subtree(x.index)), None
    )
    if doing is None or doing.xpos != "VB":
        return False
    moved = [child for child in tree.children(clause.head, "obj") if child.index < doing.index]
    between = tree.words[doing.index : word.index]
    is_one = len(moved) == 1 and is_person(tree, moved[0].index) and moved[0].upos == "PROPN"
    alone = not any(other.upos == "PROPN" and other.entity == "person" for other in between)
    return is_one and alone and suits(pronoun, moved[0].text)


def _may_be_subject(clause: Clause, word: Word, pronoun: str, named: Named) -> bool:
    """Return whether the subject agrees with the pronoun, and nothing else could be meant."""
    subject = clause.tree.words[clause.subject]
    plural = _is_many(clause.tree, clause.subject)
    if pronoun == "they":
        many = plural or subject.text.lower() in COLLECTIVE or _is_people(clause.tree, subject)
        return many or _in_clause_about_many(clause, word)
    if pronoun in PERSONAL:
        may_be_person = subject.upos == "PROPN" and subject.entity in {"person", "place", ""}
        one = subject.upos == "NOUN" and subject.entity == "person"
        may_be_person = may_be_person or (one and subject.lemma.lower() not in GROUPS)
        person = _find_person(subject, named)
        if person is not None and not suits(pronoun, person.name):
            return False
        may_be_person |= person is not None or (pronoun == "she" and _is_ship(clause.tree, subject))
        return not plural and (has_pronoun(clause) or may_be_person) and not _has_other_person(clause, word)
    is_someone = is_person(clause.tree, clause.subject) or _find_person(subject, named) is not None
    return not plural and not is_someone


def _is_ship(tree: Tree, word: Word) -> bool:
    """Return whether the name has an article, as a ship's has ("the Lund was torn from her moorings")."""
    articles = [child for child in tree.children(word.index, "det") if child.text.lower() == "the"]
    return word.upos == "PROPN" and len(articles) == 1


def _find_person(word: Word, named: Named) -> Name | None:
    """Return the person whose name the word is part of."""
    return next((name for name, span in named if name.kind == "person" and word.span in span), None)


def _is_of_only_name(clause: Clause, word: Word, named: Named) -> bool:
    """Return whether "its" can be nothing's but that of the body a person joined, left or led.

    The clause's subject is a person; between its verb and the pronoun one thing is named, and no other noun.
    """
    tree = clause.tree
    things = [child for child in tree.children(clause.head, "obj", "obl") if child.index < word.index]
    if len(things) != 1 or _find_person(tree.words[clause.subject], named) is None:
        return False
    thing = things[0]
    inside = set(tree.subtree(thing.index))
    nouns = [at for at in tree.words[clause.head + 1 : word.index] if at.upos in {"NOUN", "PROPN"}]
    is_name = thing.upos == "PROPN" and not is_plural(tree, thing.index) and not is_person(tree, thing.index)
    return is_name and _find_person(thing, named) is None and all(noun.index in inside for noun in nouns)


def _is_owned_by_first(tree: Tree, word: Word, pronoun: str) -> bool:
    """Return whether the owner is the first of a pair, the owned the second ("Repin and his family")."""
    owned = tree.words[word.head]
    if not owned.relation.startswith("conj") or tree.words[owned.head].index >= word.index:
        return False
    first = tree.words[owned.head]
    if first.upos != "PROPN" or any(at.upos == "PROPN" for at in tree.words[first.index + 1 : word.index]):
        return False
    if pronoun == "they":
        return _is_people(tree, first)
    person = is_person(tree, first.index)
    return person if pronoun in PERSONAL else not person


def _is_many(tree: Tree, index: int) -> bool:
    """Return whether the noun phrase is plural; a surname that ends in "s" is not."""
    word = tree.words[index]
    surname = word.xpos == "NNPS" and word.entity == "person" and not tree.children(index, "det", "conj")
    return is_plural(tree, index) and not surname


def _is_people(tree: Tree, word: Word) -> bool:
    """Return whether a whole people is meant ("the British")."""
    definite = any(child.text.lower() == "the" for child in tree.children(word.index, "det"))
    return definite and word.text[:1].isupper() and word.text.endswith(("ish", "ese", "ch", "ss"))


def _has_other_person(clause: Clause, word: Word) -> bool:
    """Return whether someone else is named before the pronoun in the sentence: it may be theirs."""
    own = set(clause.subject_span)
    first = clause.subject if _does_with_own(clause, word) else 0
    others = (other for other in clause.tree.words[first : word.index] if other.index not in own)
    return any(other.upos == "PROPN" and other.entity == "person" for other in others)


def _does_with_own(clause: Clause, word: Word) -> bool:
    """Return whether the pronoun owns the object of a verb that is done with one's own ("led his men")."""
    if word.text.lower() not in POSSESSIVE or has_pronoun(clause) or clause.passive:
        return False
    owned = clause.tree.words[word.head]
    is_object = owned.head == clause.head and owned.relation == "obj"
    return is_object and clause.verb.lemma.lower() in OWN_DEEDS and owned.text.lower() not in SUCCEEDED


def _in_clause_about_many(clause: Clause, word: Word) -> bool:
    """Return whether the pronoun is in a relative clause of a plural noun ("men who showed their skill")."""
    at = word
    while at.head >= 0:
        if at.relation.startswith("acl") and is_plural(clause.tree, at.head):
            return True
        at = clause.tree.words[at.head]
    return False
