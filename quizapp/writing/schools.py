"""Universities, colleges and schools: what a question calls them, and which may stand beside each other."""

from collections.abc import Sequence
from types import MappingProxyType

from quizapp.reading.facts import Name

NOUNS = MappingProxyType({"University": "university", "College": "college", "School": "school"})
HIGHER = frozenset({"University", "College"})


def is_school(name: Name) -> bool:
    """Return whether the name is a university's, a college's or a school's by its own word."""
    return name.kind == "organisation" and not NOUNS.keys().isdisjoint(name.name.split())


def find_noun(name: Name, rivals: Sequence[Name]) -> str:
    """Return what a question calls a school that stands among these: "university" if all are such."""
    said = [frozenset(each.name.split()) for each in (name, *rivals)]
    shared = (noun for word, noun in NOUNS.items() if all(word in each for each in said))
    return next(shared, "institution")


def keep_to_schools(key: Name, rivals: Sequence[Name], enough: int) -> list[Name]:
    """Return the rivals that are schools of the key's own sort, else of its level; all where it is none.

    Who took a doctorate took it at no high school.
    """
    if not is_school(key):
        return list(rivals)
    own = NOUNS.keys() & set(key.name.split())
    alike = [name for name in rivals if own & set(name.name.split())]
    if len(alike) >= enough or not own & HIGHER:
        return alike
    return [name for name in rivals if HIGHER & set(name.name.split())]
