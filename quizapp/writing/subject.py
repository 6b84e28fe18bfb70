"""Whether a name is what the whole article is about: a question for it answers itself."""

import re
from unicodedata import combining, normalize

from quizapp.assessment.wording import holds_phrase
from quizapp.reading.facts import Name
from quizapp.writing.distractors import telling_words
from quizapp.writing.slots import PLACES
from quizapp.writing.sources import Sources

OFTEN = 6  # mentions of what an article is about
FAR, CLEAR = 3, 2  # times as often as the next of its kind: a place, a person
ENDING = 3  # letters that make a people's word of a place's: "Crimea", "Crimean"
LEAST = 4  # letters of a word that tells a place
OPENING = 5  # sentences: the heading and the first ones of the text
OPENERS = frozenset({"The", "A", "An", "How", "Why", "When", "Who"})
WORD = re.compile(r"[^\W_]+")


def is_subject(name: Name, sources: Sources) -> bool:
    """Return whether the article is about the name: it is its hero, in its title, or far above its like."""
    if name.kind == "person" and _is_hero(name, sources):
        return True
    is_towering = name.kind in PLACES | {"person"} and _towers(name, sources)
    return is_towering or _is_in_title(name, _title(sources))


def _is_hero(name: Name, sources: Sources) -> bool:
    """Return whether the name is one of the person whom the article is about."""
    hero = sources.reading.hero
    return hero is not None and any(
        hero.parts.issuperset(re.split(r"[\s-]+", form)) for form in (name.name, *name.aliases)
    )


def _title(sources: Sources) -> str:
    """Return the title, unless it is only the first words of the text, and the event the article is about."""
    title = sources.reading.article.title
    topic = sources.topic.text if sources.topic else ""
    return topic if title.endswith("\u2026") else f"{title} {topic}"


def _is_in_title(name: Name, title: str) -> bool:
    """Return whether the title has the name: of a place the words that tell it, of a person the first name.

    A surname alone tells only where the title has no other name: Pierre Curie is not Marie.
    """
    if name.kind not in PLACES | {"person"}:
        return any(holds_phrase(title, form) for form in {name.name, *name.aliases})
    said = [word for word in WORD.findall(_fold(title)) if word[:1].isupper() and word not in OPENERS]
    if name.kind == "person":
        first, *_, last = *_fold(name.name).split(), _fold(name.name).split()[-1]
        return (
            first in said
            or said == [last]
            or re.search(rf"\b{re.escape(last)}['\u2019]s\b", _fold(title)) is not None
        )
    own = [part for word in telling_words([name]) for part in WORD.findall(word) if len(part) >= LEAST]
    return bool(own) and all(any(_is_made_of(word, other.lower()) for other in said) for word in own)


def _fold(text: str) -> str:
    """Return the text without the marks on its letters: one name may be written with and without them."""
    return "".join(sign for sign in normalize("NFD", text) if not combining(sign))


def _is_made_of(word: str, other: str) -> bool:
    return other.startswith(word) and len(other) - len(word) <= ENDING


def _towers(name: Name, sources: Sources) -> bool:
    """Return whether the article opens with the name of a person or a place, and has no other so often."""
    far = FAR if name.kind in PLACES else CLEAR
    if len(name.mentions) < OFTEN or min(sources.places[name.name]) >= OPENING:
        return False
    others = (o for o in sources.reading.names if o.kind == name.kind and o is not name)
    return all(far * len(other.mentions) <= len(name.mentions) for other in others)
