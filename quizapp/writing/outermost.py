"""Events that anyone puts first, last or behind another by their words alone: they stand in no set."""

import re
from collections.abc import Sequence

from quizapp.reading.calendar import Precision
from quizapp.reading.facts import Event, Name
from quizapp.reading.word_lists import words
from quizapp.writing.date_limits import is_death
from quizapp.writing.wanting import ANSWERING

TALES = words("story legend myth tale rumor rumour tradition memory")  # told long after all the rest
SCHOOLS = re.compile(r"\b(?:[Ss]chool|[Cc]ollege|[Uu]niversity|[Aa]cademy)\b")
LEARNING = words("graduate attend enter educate enrol enroll matriculate study")
OUTBREAK = words("break begin start launch")
WAR = re.compile(
    r"\b(?:[Ww]ar|[Hh]ostilities|full[- ]scale|theatre|theater|[Cc]onflict|[Rr]ebellion|[Rr]evolution)\b"
)
NEAR = 2  # years
DEBUT = re.compile(r"\b[Dd]ebut(?:s|ed)?\b")
CAREER = re.compile(r"\bcareer\b")
DEGREE = re.compile(
    r"\bPh\.? ?D\b|\b[Dd]octorate\b|\b[Dd]octoral\b|\bdegree\b|\b[Ss]cholarship\b|\bgraduat\w+"
)
# What is left of the dead: told of a life, it comes after all the rest.
AFTER_DEATH = re.compile(
    r"\b(?:remains|ashes|corpse|skeleton|grave|tomb|funeral|burial|obituary|statue|monument|memorial|posthumous\w*"
    r"|(?:re)?buried|(?:re)?interred|cremated|commemorated|exhumed|beatified|canoni[sz]ed)\b"
)
FEWEST = 3  # events of a set
LIFETIME = 60  # years


def places_itself(event: Event) -> bool:
    """Return whether the event is a birth, an answer to another, or a tale: its words say where it stands."""
    clause = event.clause
    subject = clause.tree.words[clause.subject].lemma.lower()
    lemma = clause.verb.lemma.lower()
    return lemma in ANSWERING or subject in TALES or (lemma == "bear" and clause.passive)


def is_outermost(event: Event) -> bool:
    """Return whether it is the schooling or the outbreak of a war with which an account opens."""
    lemma = event.clause.verb.lemma.lower()
    return _is_schooling(event) or (lemma in OUTBREAK and WAR.search(event.text) is not None)


def _is_schooling(event: Event) -> bool:
    return event.clause.verb.lemma.lower() in LEARNING and SCHOOLS.search(event.text) is not None


def ends_a_life(event: Event, hero: Name | None) -> bool:
    """Return whether a career begins or ends with it, or it is the end of someone in an article on a life."""
    lemma = event.clause.verb.lemma.lower()
    own = hero is not None and event.subject in {hero.name, *hero.aliases}
    begins = DEBUT.search(event.text) is not None or (
        lemma in OUTBREAK and CAREER.search(event.text) is not None
    )
    retires = own and (lemma == "retire" or _is_schooling(event))
    ends = is_death(event) or AFTER_DEATH.search(event.text) is not None
    return begins or retires or (hero is not None and ends)


def is_degree(event: Event) -> bool:
    """Return whether somebody got a degree: it comes before all that it was for."""
    return DEGREE.search(event.text) is not None


def drop_the_remote(events: Sequence[Event]) -> list[Event]:
    """Return the dated events without those of another age, which anyone puts first or last.

    They are as far from the next as all the others are from one another.
    """
    ordered = sorted((event for event in events if event.when is not None), key=_find_year)
    while len(ordered) >= FEWEST and _is_remote(ordered[0], ordered[1:]):
        ordered = ordered[1:]
    while len(ordered) >= FEWEST and _is_remote(ordered[-1], ordered[:-1]):
        ordered = ordered[:-1]
    kept = {event.id for event in ordered}
    return [event for event in events if event.id in kept]


def _is_remote(event: Event, others: Sequence[Event]) -> bool:
    """Return whether it is further from all others than they are spread, and than a lifetime."""
    first, last = _find_year(others[0]), _find_year(others[-1])
    away = max(first - _find_year(event), _find_year(event) - last)
    return away > max(LIFETIME, last - first)


def _find_year(event: Event) -> int:
    if event.when is None:
        raise ValueError(f"event {event.id} has no date")
    return event.when.first.year


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
