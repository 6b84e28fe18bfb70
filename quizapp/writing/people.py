"""The people an item may offer beside its key: who acts, who comments, and what the article says of each."""

import re
from collections.abc import Iterable
from random import Random

from quizapp.reading.claims import Claim
from quizapp.reading.facts import Event, Name
from quizapp.reading.names import may_coincide
from quizapp.reading.roles import Manner, Role
from quizapp.writing.sources import Sources
from quizapp.writing.stems import inline_event

SURE, SPEAKING = 0.7, 0.5  # certainty of being a person, less for one who is said to speak
LONGEST = 25  # words of an event told about someone
RANKS = {
    "Gen": "General",
    "Maj": "Major",
    "Lt": "Lieutenant",
    "Col": "Colonel",
    "Capt": "Captain",
    "Adm": "Admiral",
}
RANKS |= {"Brig": "Brigadier", "Dr": "Doctor", "Prof": "Professor", "Sen": "Senator", "Gov": "Governor"}


def list_people(sources: Sources) -> list[Name]:
    """Return the people who are named for certain, in full where the article does so anywhere."""
    speaking = {fact.speaker for fact in sources.reading.facts if isinstance(fact, Claim)}
    people = [name for name in sources.reading.names if name.kind == "person"]
    return [name for name in people if name.certainty >= (SPEAKING if name.name in speaking else SURE)]


def find_person(full_name: str, sources: Sources) -> Name | None:
    """Return the person of that name; None where the article's evidence is too thin."""
    return next((name for name in list_people(sources) if name.name == full_name), None)


def choose_people(key: Name, others: Iterable[Name], rng: Random, count: int = 2) -> list[Name]:
    """Return `count` people, none the key or each other, drawn from those who are named about as often."""
    ranked = sorted(others, key=lambda name: (abs(len(name.mentions) - len(key.mentions)), name.mentions[0]))
    pool = ranked[: 2 * count]
    rng.shuffle(pool)
    chosen: list[Name] = []
    for name in pool + ranked[2 * count :]:
        if len(chosen) < count and not any(may_coincide(name, other) for other in (key, *chosen)):
            chosen.append(name)
    return chosen


def introduce(name: Name, sources: Sources) -> str:
    """Return what the article says of a person, as the reason why an option is wrong."""
    for fact in sources.reading.facts:
        if isinstance(fact, Role) and fact.person == name.name and not fact.hedge:
            return f"{name.name} appears in the article, but as {say_office(fact)}."
    for fact in sources.reading.facts:
        if isinstance(fact, Event) and fact.certainty >= SURE and _is_about(name, fact):
            return f"Of {name.name} the article says that {inline_event(fact)}."
    return f"{name.name} is named in the article, but not for this."


def say_office(role: Role) -> str:
    """Return the office, or what the person led, as it stands in a sentence."""
    if role.manner is Manner.LEADERSHIP:
        return f"the one who {role.verb} {role.office}"
    return re.sub(r"\b(\w+)\.", lambda match: RANKS.get(match[1], match[0]), role.office)


def _is_about(name: Name, event: Event) -> bool:
    named = re.search(rf"(?<!\w){re.escape(name.name)}(?!\w)", event.text) is not None
    return named and len(event.text.split()) <= LONGEST and '"' not in event.text
