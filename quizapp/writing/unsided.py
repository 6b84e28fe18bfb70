"""Troops, ships and talks of which a clause does not say whose they are: "three divisions marched"."""

from collections.abc import Iterable

from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import has_pronoun
from quizapp.reading.facts import Event
from quizapp.reading.syntax.tree import Word
from quizapp.reading.word_lists import words

# Of these every side has some.
FORCES = words("""
troop troops forces marines reinforcements soldier man force commando marine paratrooper division brigade
regiment battalion army unit corps company warship ship plane aircraft bomber cavalry infantry fleet
expedition squadron raider crew sailor column convoy tank vessel submarine patrol party destroyer cruiser
frigate gunboat battleship transport detachment contingent garrison reinforcement landing
""")
RATES = words("mortality unemployment inflation violence output production literacy")  # where?
TALKS = words("talks negotiations")
PARTIES = words("between with by of among")
COUNTED = 3  # digits: so many are told for their number
OWNED = words("his her its their")
TAKING_ON = words(
    "attack assault defeat rout destroy beat fight engage ambush surprise repel repulse intercept"
)


def find_unsided(event: Event) -> str | None:
    """Return the noun of the troops that nothing says whose they are; None where there is none."""
    clause = event.clause
    tree = clause.tree
    subject = tree.words[clause.subject]
    if not has_pronoun(clause) and not _has_name(event.subject.split()):
        if subject.lemma.lower() in FORCES and _is_any(clause, subject):
            return subject.text
        if subject.text.lower() in TALKS and _stands_alone(clause, subject) and not _has_parties(clause):
            return subject.text
    if clause.passive or clause.verb.lemma.lower() not in TAKING_ON:
        return None
    beaten = next(iter(tree.children(clause.head, "obj")), None)
    named = _has_name(tree.words[at].text for at in clause.predicate_words)
    if beaten is None or named or beaten.lemma.lower() not in FORCES or not _is_any(clause, beaten):
        return None
    return beaten.text


def find_unnamed(event: Event) -> str | None:
    """Return the subject of a clause without any name, unless it is some substance or disease; else None."""
    clause = event.clause
    said = [clause.tree.words[at] for at in clause.predicate_words]
    named = _has_name(event.subject.split()) or any(w.text[:1].isupper() or w.upos == "PROPN" for w in said)
    one = clause.tree.words[clause.subject].xpos in {"NN", "PRP"}
    alone = one and len(event.subject.split()) == 1 and event.subject not in RATES
    return None if named or event.setting or alone else event.subject


def _has_name(told: Iterable[str]) -> bool:
    return any(word[:1].isupper() for word in told)


def _is_any(clause: Clause, noun: Word) -> bool:
    """Return whether nobody is said to own them: "the" troops do not count, unless it is said of whom."""
    children = [child for child in clause.tree.children(noun.index) if child.index in clause.said_words]
    if any(child.text.lower() in OWNED or child.relation == "nmod:poss" for child in children):
        return False
    if any(child.upos == "NUM" and sum(map(str.isdigit, child.text)) >= COUNTED for child in children):
        return False
    definite = any(child.text.lower() == "the" for child in children)
    return not definite or any(child.relation == "nmod" for child in children)


def _stands_alone(clause: Clause, noun: Word) -> bool:
    return not any(child.index in clause.said_words for child in clause.tree.children(noun.index))


def _has_parties(clause: Clause) -> bool:
    said = (clause.tree.words[at] for at in clause.said_words)
    return any(word.relation == "case" and word.text.lower() in PARTIES for word in said)
