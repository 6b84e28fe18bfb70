"""Which pronouns of a clause stand for something that the clause itself names."""

from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import PERSONAL, has_pronoun, is_person, is_plural
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


def is_bound(clause: Clause, word: Word) -> bool:
    """Return whether a pronoun stands for something named before it in the clause, mostly its subject."""
    form = word.text.lower()
    pronoun = POSSESSIVE.get(form) or OBJECTIVE.get(form) or form
    own_object = word.xpos == "PRP" and word.head == clause.head and not form.endswith(("self", "selves"))
    if own_object:
        return False  # "the academy awarded her": not itself
    if form in POSSESSIVE and _is_owned_by_first(clause.tree, word, pronoun):
        return True
    return word.index > clause.subject and _may_be_subject(clause, word, pronoun)


def _may_be_subject(clause: Clause, word: Word, pronoun: str) -> bool:
    """Return whether the subject agrees with the pronoun, and nothing else could be meant."""
    subject = clause.tree.words[clause.subject]
    plural = _is_many(clause.tree, clause.subject)
    if pronoun == "they":
        many = plural or subject.text.lower() in COLLECTIVE or _is_people(clause.tree, subject)
        return many or _in_clause_about_many(clause, word)
    if pronoun in PERSONAL:
        may_be_person = subject.upos == "PROPN" and subject.entity in {"person", "place", ""}
        may_be_person = may_be_person or (subject.upos == "NOUN" and subject.entity == "person")
        return not plural and (has_pronoun(clause) or may_be_person) and not _has_other_person(clause, word)
    return not plural and not is_person(clause.tree, clause.subject)


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
    others = (other for other in clause.tree.words[: word.index] if other.index not in own)
    return any(other.upos == "PROPN" and other.entity == "person" for other in others)


def _in_clause_about_many(clause: Clause, word: Word) -> bool:
    """Return whether the pronoun is in a relative clause of a plural noun ("men who showed their skill")."""
    at = word
    while at.head >= 0:
        if at.relation.startswith("acl") and is_plural(clause.tree, at.head):
            return True
        at = clause.tree.words[at.head]
    return False
