"""Which events are worth a question on their date: not who wrote, found or said something in passing."""

import re

from quizapp.assessment.wording import holds_phrase
from quizapp.reading.facts import Event, Name
from quizapp.reading.word_lists import words
from quizapp.writing.date_limits import is_birth, is_death

DOCUMENTS = words("""
letter report interview statement poll survey study memo memorandum telegram cable note message article
editorial diary newspaper magazine
""")
FINDING = words("""
find say state show report estimate conclude reveal indicate suggest claim describe note put warn average
""")
SAYING = words(
    "say tell state note remark comment indicate report estimate observe interview cable telegraph"
)
WRITING = words("write dictate wire")
ARRANGING = words("attach detach disband reassign redesignate")  # of troops
BIRTHDAY = re.compile(r"\bbirthday\b")
RELEASING = words("release premiere air")  # films and records
# What tells when it was by its own words.
RELATIVE = re.compile(r"\b(?:post|pre)-?war\b|\banniversar(?:y|ies)\b|\binterview\b", re.IGNORECASE)


def is_worth_a_date(event: Event, hero: Name | None) -> bool:
    """Return whether a teacher would ask when it was; `hero` is the person whose life the article tells."""
    tree = event.clause.tree
    verb = event.clause.verb.lemma.lower()
    told = {tree.words[at].lemma.lower() for at in event.clause.predicate_words}
    if verb in SAYING or is_arrangement(event) or RELATIVE.search(event.text):
        return False
    if verb in WRITING and not told.isdisjoint(DOCUMENTS):
        return False
    if verb in FINDING and tree.words[event.clause.subject].lemma.lower() in DOCUMENTS:
        return False
    return hero is None or not (is_birth(event) or is_death(event)) or event.subject in _forms(hero)


def is_arrangement(event: Event) -> bool:
    """Return whether troops only got another place in their army."""
    return event.clause.verb.lemma.lower() in ARRANGING


def is_beside_a_life(event: Event, hero: Name | None) -> bool:
    """Return whether its year tells nothing of a life: a birthday's, or that of a work left unowned."""
    if BIRTHDAY.search(event.text):
        return True
    released = event.clause.verb.lemma.lower() in RELEASING
    return hero is not None and released and not any(holds_phrase(event.text, form) for form in _forms(hero))


def _forms(name: Name) -> frozenset[str]:
    return name.aliases | {name.name}
