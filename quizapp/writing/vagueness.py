"""Whether a clause fits many events, or one that nobody could place: it names nothing or says too little."""

import re

from quizapp.reading.clauses import Clause
from quizapp.reading.facts import Event
from quizapp.reading.phrases import is_predicate
from quizapp.reading.word_lists import words
from quizapp.writing.sources import Sources, capitals
from quizapp.writing.strangers import is_fate_of_a_stranger
from quizapp.writing.wanting import is_any_contest

TELLING = 5  # content words that make up for a missing name
AFFAIRS = words("thing matter event situation circumstance condition affair")  # subjects that name no doer
TAKEN_ON = words("force effect power use service")  # "came into force" says it all
# Verbs that say nothing on their own: they want a goal, an object or a reason.
INCOMPLETE = words("""
attack advance prepare move leave retreat land begin withdraw arrive return follow continue strike pass
respond win lose start come go take make send march sail order call bring push counterattack
vote yield submit comply relent agree refuse decide appear rise fail
use bring set hold try force expand reemerge reappear resurface
""")
# These as well, unless it is said to whom they were done ("the town was captured").
TRANSITIVE = words("""
recover capture seize occupy conquer invade cross sign receive raise remove join enter defeat destroy kill
""")


HALF_DATED = re.compile(r"\bon the \d{1,2}(?:st|nd|rd|th)\b")  # a day that tells of another clause
# Ways to a place, where something is done then.
GOING = words("go come drive walk ride run travel get return hurry rush climb step")
# Places that changed hands: which time, if it is not said who took them?
TAKEN = words("capture recapture take retake seize occupy reoccupy enter reach annex conquer overrun hand")


def is_vague(event: Event, sources: Sources) -> bool:
    """Return whether the clause fits many events, or one that nobody can place: it says too little."""
    clause = event.clause
    if HALF_DATED.search(event.text):
        return True
    if not capitals(event) and not event.setting:
        return True  # of no one and nowhere: "three divisions crossed the river"
    return (
        is_fate_of_a_stranger(event, sources.people, sources.reading.hero)
        or _wants_more(clause)
        or _only_gets_there(clause)
        or is_any_contest(clause)
        or clause.tree.words[clause.subject].lemma.lower() in AFFAIRS
        or (len(sources.content[event.id]) < TELLING and _does_something(clause))
    )


def _wants_more(clause: Clause) -> bool:
    """Return whether the verb says nothing on its own, and nothing stands with it."""
    lemma = clause.verb.lemma.lower()
    if clause.passive and lemma in TAKEN and not clause.predicate_words:
        return True
    wanting = INCOMPLETE if clause.passive else INCOMPLETE | TRANSITIVE
    return lemma in wanting and not _is_completed(clause)


def _only_gets_there(clause: Clause) -> bool:
    """Return whether somebody goes somewhere to do what the next verb tells: "drove to Lund and fired"."""
    follows = (
        word for word in clause.tree.children(clause.head, "conj") if is_predicate(clause.tree, word.index)
    )
    alone = (word for word in follows if not clause.tree.children(word.index, "nsubj"))
    return clause.verb.lemma.lower() in GOING and any(alone)


def _is_completed(clause: Clause) -> bool:
    """Return whether an object, a name or a number stands with the verb ("returned in haste" has none)."""
    tree = clause.tree
    named = any(tree.words[at].upos in {"PROPN", "NUM"} for at in clause.predicate_words)
    named |= any(word.text in TAKEN_ON for word in tree.children(clause.head, "obl"))
    return named or bool(tree.children(clause.head, "obj", "iobj", "xcomp", "ccomp", "obl:agent"))


def _does_something(clause: Clause) -> bool:
    """Return whether the object is any of its kind and nothing in the predicate is named ("an offensive")."""
    tree = clause.tree
    named = any(tree.words[at].upos == "PROPN" for at in clause.predicate_words)
    objects = tree.children(clause.head, "obj")
    definite = any(d.text.lower() == "the" for word in objects for d in tree.children(word.index, "det"))
    return bool(objects) and not named and not definite
