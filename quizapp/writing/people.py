"""The people an item may offer beside its key: who acts and who comments."""

from collections.abc import Iterable
from random import Random

from quizapp.reading.claims import Claim
from quizapp.reading.facts import Name
from quizapp.reading.names import may_coincide
from quizapp.writing.sources import Sources

SURE, SPEAKING = 0.7, 0.5  # certainty of being a person, less for one who is said to speak


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
