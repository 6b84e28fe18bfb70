"""Whether a clause can be understood away from its article: nothing in it may point outside it."""

from collections.abc import Iterator

from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import PERSONAL, has_pronoun, is_person, is_plural
from quizapp.reading.facts import Event
from quizapp.reading.syntax.tree import Word
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
SUBJECTIVE = frozenset({"he", "she", "it", "they"})
DEMONSTRATIVE = frozenset({"this", "these", "those", "such", "that"})
ANAPHORIC = words("""
same former latter following previous next other others another remaining above aforementioned said
preceding ensuing resulting resultant subsequent earlier later further additional second third
fourth new newly current present latest similar relevant respective corresponding whole
different two three four five six first last final
rest certain
""")
# Words that relate a thing to another, whatever its article.
RELATIVE = words(
    "second third fourth fifth another other others further additional similar remaining latter former"
)
DEICTIC = words("here there now today ago then recently currently yesterday tomorrow")
FIRST_PERSON = words("i we us our my me you your ours")
# Groups that a writer may call "they" although they are one.
COLLECTIVE = words(
    "force army government team company police navy party parliament council family group crew committee"
)
# Things there is one of, whatever the text.
UNIQUE = words("""
sun moon earth world sea sky west east north south universe equator ocean atmosphere enemy public
people press poor rich sick wounded dead past future peace air ground land coast interior mainland
countryside
""")


def find_dangling(event: Event) -> str | None:
    """Return the words that need something outside the clause to be understood; None when there are none."""
    return next(_dangling(event), None)


def _dangling(event: Event) -> Iterator[str]:
    clause = event.clause
    subject = () if has_pronoun(clause) else clause.subject_words
    kept = sorted({*subject, *clause.predicate_words})
    for at in kept:
        word = clause.tree.words[at]
        if _points_outside(clause, word):
            yield _phrase(clause, word)


def _points_outside(clause: Clause, word: Word) -> bool:
    form = word.text.lower()
    if (form in FIRST_PERSON and word.text != "US") or (form in DEICTIC and word.upos == "ADV"):
        return True
    if form in SUBJECTIVE | OBJECTIVE.keys() | POSSESSIVE.keys() and word.upos in {"PRON", "DET"}:
        return not _bound(clause, word)
    if form in DEMONSTRATIVE and word.upos in {"DET", "PRON", "ADJ"} and word.xpos not in {"WDT", "IN"}:
        before_as = clause.tree.words[word.index + 1 : word.index + 2]
        if form == "such" and before_as and before_as[0].text.lower() == "as":
            return False
        return word.xpos == "DT" or word.upos == "ADJ"
    return word.upos in {"NOUN", "PROPN"} and _is_bare_definite(clause, word)


def _bound(clause: Clause, word: Word) -> bool:
    """Return whether a pronoun stands for the clause's own subject, which comes before it."""
    form = word.text.lower()
    pronoun = POSSESSIVE.get(form) or OBJECTIVE.get(form) or form
    own_object = word.xpos == "PRP" and word.head == clause.head and not form.endswith(("self", "selves"))
    if word.index <= clause.subject or own_object:
        return False  # "the academy awarded her": not itself
    subject = clause.tree.words[clause.subject]
    plural = is_plural(clause.tree, clause.subject)
    if pronoun == "they" and _in_clause_about_many(clause, word):
        return True
    if pronoun == "they":
        return plural or subject.text.lower() in COLLECTIVE
    if pronoun in PERSONAL:
        may_be_person = subject.upos == "PROPN" and subject.entity in {"person", "place", ""}
        return not plural and (has_pronoun(clause) or may_be_person) and not _has_other_person(clause, word)
    return not plural and not is_person(clause.tree, clause.subject)


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


def _is_bare_definite(clause: Clause, word: Word) -> bool:
    """Return whether the noun is known only from elsewhere: "the city", "the other side", "the two men"."""
    children = clause.tree.children(word.index)
    if any(child.text.lower() in RELATIVE for child in children):
        return True  # "a second moon": besides which first?
    definite = any(child.text.lower() == "the" and child.relation.startswith("det") for child in children)
    if not definite:
        return False
    telling = [child for child in children if _tells_which(child)]
    if telling:
        return False
    if any(child.text.lower() in ANAPHORIC for child in children):
        return True
    return word.upos == "NOUN" and word.text.lower() not in UNIQUE and word.text.islower()


def _tells_which(child: Word) -> bool:
    """Return whether the modifier says which one is meant."""
    if child.relation.partition(":")[0] in {"nmod", "acl", "compound", "appos", "flat", "conj"}:
        return True
    return child.relation.startswith("amod") and child.text.lower() not in ANAPHORIC


def _phrase(clause: Clause, word: Word) -> str:
    before = [
        child.text
        for child in clause.tree.children(word.index)
        if child.index < word.index and child.relation.startswith(("det", "amod", "nummod"))
    ]
    return " ".join([*before, word.text])
