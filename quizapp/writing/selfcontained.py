"""Whether a clause can be understood away from its article: nothing in it may point outside it."""

from collections.abc import Iterator

from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import PERSONAL, is_person, is_plural
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
fourth new newly current present latest similar different two three four five six first last final
rest certain
""")
DEICTIC = frozenset(
    {"here", "there", "now", "today", "ago", "then", "recently", "currently", "yesterday", "tomorrow"}
)
FIRST_PERSON = words("i we us our my me you your ours")
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
    resolved = clause.tree.words[clause.subject].upos in {"PRON", "DET"}
    subject = () if resolved else clause.subject_words
    kept = sorted({*subject, *clause.predicate_words})
    for at in kept:
        word = clause.tree.words[at]
        if _points_outside(clause, word):
            yield _phrase(clause, word)


def _points_outside(clause: Clause, word: Word) -> bool:
    form = word.text.lower()
    if form in FIRST_PERSON or (form in DEICTIC and word.upos == "ADV"):
        return True
    if form in SUBJECTIVE | OBJECTIVE.keys() | POSSESSIVE.keys() and word.upos in {"PRON", "DET"}:
        return not _bound(clause, word)
    if form in DEMONSTRATIVE and word.upos in {"DET", "PRON", "ADJ"} and word.xpos not in {"WDT", "IN"}:
        return word.xpos == "DT" or word.upos == "ADJ"
    return word.upos in {"NOUN", "PROPN"} and _is_bare_definite(clause, word)


def _bound(clause: Clause, word: Word) -> bool:
    """Return whether a pronoun stands for the clause's own subject, which comes before it."""
    form = word.text.lower()
    pronoun = POSSESSIVE.get(form) or OBJECTIVE.get(form) or form
    if word.index <= clause.subject:
        return False
    plural = is_plural(clause.tree, clause.subject)
    if pronoun == "they":
        return plural
    return not plural and is_person(clause.tree, clause.subject) == (pronoun in PERSONAL)


def _is_bare_definite(clause: Clause, word: Word) -> bool:
    """Return whether the noun is known only from elsewhere: "the city", "the other side", "the two men"."""
    children = clause.tree.children(word.index)
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
