"""Troops, ships and talks of which a clause does not say whose they are: "three divisions marched"."""

from collections.abc import Iterable, Iterator

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

LOSING = words("kill wound injure massacre slaughter lose")
AT = words("at in near on off outside around")


def find_unsided(event: Event) -> str | None:
    """Return the noun of the troops that nothing says whose they are; None where there is none."""
    clause = event.clause
    subject = clause.tree.words[clause.subject]
    if not has_pronoun(clause) and not _has_name(event.subject.split()):
        if subject.lemma.lower() in FORCES and _is_any(event, subject):
            return subject.text
        if subject.text.lower() in TALKS and _stands_alone(clause, subject) and not _has_parties(clause):
            return subject.text
    return None if clause.passive else _find_done(event)


def _find_done(event: Event) -> str | None:
    """Return what shows that nothing tells whom someone fought, or where so many were killed."""
    clause = event.clause
    lemma = clause.verb.lemma.lower()
    if _has_name(clause.tree.words[at].text for at in clause.predicate_words):
        return None
    if lemma in LOSING:
        return clause.verb.text if _kills_somewhere(clause) else None
    beaten = [*clause.tree.children(clause.head, "obj"), *_list_fallen_upon(clause)]
    unsided = any(each.lemma.lower() in FORCES and _is_any(event, each) for each in beaten)
    return beaten[0].text if unsided and lemma in TAKING_ON | {"fall"} else None


def _list_fallen_upon(clause: Clause) -> Iterator[Word]:
    """Yield whom someone fell upon."""
    for phrase in clause.tree.children(clause.head, "obl"):
        if any(case.text.lower() == "upon" for case in clause.tree.children(phrase.index, "case")):
            yield phrase


def _kills_somewhere(clause: Clause) -> bool:
    """Return whether so many were killed or lost, and no name says where or who they were."""
    tree = clause.tree
    lost = tree.children(clause.head, "obj")
    counted = any(tree.words[at].upos == "NUM" for each in lost for at in tree.subtree(each.index))
    placed = any(tree.words[at].text.lower() in AT for at in clause.subject_words)
    return counted and not placed


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


def _is_any(event: Event, noun: Word) -> bool:
    """Return whether nobody is said to own them: "the" troops do not count, unless it is said of whom."""
    clause = event.clause
    children = [child for child in clause.tree.children(noun.index) if child.index in clause.said_words]
    if any(child.text.lower() in OWNED or child.relation == "nmod:poss" for child in children):
        return False
    undated = event.when is None
    if undated and any(
        child.upos == "NUM" and sum(map(str.isdigit, child.text)) >= COUNTED for child in children
    ):
        return False
    definite = any(child.text.lower() == "the" for child in children)
    return not definite or any(child.relation == "nmod" for child in children)


def _stands_alone(clause: Clause, noun: Word) -> bool:
    return not any(child.index in clause.said_words for child in clause.tree.children(noun.index))


def _has_parties(clause: Clause) -> bool:
    said = (clause.tree.words[at] for at in clause.said_words)
    return any(word.relation == "case" and word.text.lower() in PARTIES for word in said)
