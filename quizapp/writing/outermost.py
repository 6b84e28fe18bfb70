"""Events that anyone puts first, last or behind another by their words alone: they stand in no set."""

import re

from quizapp.reading.calendar import Precision
from quizapp.reading.facts import Event
from quizapp.reading.word_lists import words
from quizapp.writing.wanting import ANSWERING

TALES = words("story legend myth tale rumor rumour tradition memory")  # told long after all the rest
SCHOOLS = re.compile(r"\b(?:[Ss]chool|[Cc]ollege|[Uu]niversity|[Aa]cademy)\b")
LEARNING = words("graduate attend enter educate enrol enroll matriculate study")
OUTBREAK = words("break begin start launch")
WAR = re.compile(r"\b(?:[Ww]ar|[Hh]ostilities|full[- ]scale)\b")
NEAR = 2  # years


def places_itself(event: Event) -> bool:
    """Return whether the event is a birth, an answer to another, or a tale: its words say where it stands."""
    clause = event.clause
    subject = clause.tree.words[clause.subject].lemma.lower()
    lemma = clause.verb.lemma.lower()
    return lemma in ANSWERING or subject in TALES or (lemma == "bear" and clause.passive)


def is_outermost(event: Event) -> bool:
    """Return whether it is the schooling or the outbreak of a war with which an account opens."""
    lemma = event.clause.verb.lemma.lower()
    schooling = lemma in LEARNING and SCHOOLS.search(event.text) is not None
    return schooling or (lemma in OUTBREAK and WAR.search(event.text) is not None)


def borders_a_war(event: Event, other: Event) -> bool:
    """Return whether one of the two is the fighting of a war of years, and the other fell close to it."""
    return _is_close_to_war(event, other) or _is_close_to_war(other, event)


def _is_close_to_war(event: Event, other: Event) -> bool:
    """Return whether the event is a war of years, and the other fell at most two years before or after it."""
    war, beside = event.when, other.when
    if war is None or beside is None or event.clause.verb.lemma.lower() != "fight":
        return False
    if war.precision is not Precision.RANGE or war.first.year == war.last.year:
        return False
    return min(abs(war.first.year - beside.last.year), abs(beside.first.year - war.last.year)) <= NEAR
