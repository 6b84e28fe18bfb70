"""What the words of a name say of its kind: known names, heads, given names, initials."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from quizapp.reading import lexicon
from quizapp.reading.names.cases import is_case
from quizapp.reading.names.spotting import Candidate
from quizapp.reading.names.votes import DECISIVE, FAIR, STRONG

FULL_NAME = 3  # words that a person's name has at most, where nothing else tells
GIVEN = 2.0
PLURAL_PEOPLE = re.compile(r"[a-z](?:ists|[aei]ans|[bchnt]ans|ites|crats|ants|icans|landers)$")
NO_PEOPLE = frozenset({"Artisans", "Evans", "Orleans", "Rosecrans", "Titans"})
COUNTING = frozenset(
    ["many", "most", "some", "few", "several", "all", "other", "hundred", "thousand", "million"]
)
DASHES = frozenset({"-", "\u2013", "\u2014"})
SINGULAR_ENDS = ("us", "is", "as", "os", "ss", "x")
PLURAL_VERBS = frozenset({"were", "are", "have"})
NUMBERED_THINGS = frozenset(
    {"Year", "Chapter", "Part", "Volume", "Article", "Phase", "World", "Title", "Book"}
)
NUMBERED_THINGS |= {"Section", "Act", "Mark", "Type", "Class"}
DIRECTIONS = frozenset({"North", "South", "East", "West", "Western", "Eastern", "Northern", "Southern"})
DIRECTIONS |= {"Central"}
SIDES = frozenset({"Allied", "Allies", "Axis"})
THEATRES = frozenset({"Theater", "Theatre"})
WITHOUT_OF = frozenset({"organisation", "treaty", "war"})  # opened by no noun alone: "Union Address"


def own_words(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """Yield what the words of the name say themselves."""
    text, words = candidate.text, candidate.words
    if kind := "case" if is_case(text) else known_kind(text):
        yield kind, DECISIVE
        return
    if words[0] in lexicon.OPENERS["ship"] and len(words) > 1:
        yield "ship", 2 * DECISIVE
    elif len(words) > 1 and words[0] in DIRECTIONS and (kind := _kind_of_part(words)):
        yield kind, FAIR
    else:
        yield from _several_words(candidate) if len(words) > 1 else _one_word(candidate)


def _kind_of_part(words: Sequence[str]) -> str | None:
    """Return what a direction and a state or a theatre of war name: "Central Russia", "Western Theater"."""
    if words[-1] in THEATRES:
        return "other"
    return "region" if " ".join(words[1:]) in lexicon.countries_by_name() else None


def _several_words(candidate: Candidate) -> Iterator[tuple[str, float]]:
    words = candidate.words
    if words[1:-1] == ["the"]:
        yield "person", STRONG
    elif _is_surname(candidate):
        yield "person", GIVEN
    elif kind := head_kind(words):
        yield kind, DECISIVE
    elif words[0].removesuffix(".") in lexicon.GIVEN_NAMES:
        yield "person", GIVEN
    elif _has_initials(words) or _is_regnal(words):
        yield "person", STRONG
    elif is_people(words[-1]) and words[0] not in lexicon.GIVEN_NAMES:
        yield "people", STRONG


def is_shaped_as_person(candidate: Candidate) -> bool:
    """Return whether two or three words without an article look like a person's name and nothing else."""
    words = candidate.words
    if not 1 < len(words) <= FULL_NAME or candidate.before[-1:] in {("the",), ("The",)} or head_kind(words):
        return False
    return not any(map(known_kind, words)) and not is_people(words[-1])


def _is_surname(candidate: Candidate) -> bool:
    """Return whether a given name makes a head a surname: "Horatio Gates", but "the Victoria Cross"."""
    first, *rest = candidate.words
    named = first in lexicon.GIVEN_NAMES and len(rest) == 1 and rest[0] in lexicon.SURNAMES
    return named and candidate.before[-1:] not in {("the",), ("The",), ("at",), ("in",)}


def _one_word(candidate: Candidate) -> Iterator[tuple[str, float]]:
    word, definite = candidate.text, candidate.before[-1:] in {("the",), ("The",)}
    if is_people(word) or _are_many(candidate):
        yield "people", STRONG
    elif word in lexicon.GIVEN_NAMES and not definite:
        yield "person", FAIR
    elif definite and (kind := kind_in(lexicon.HEADS, word)):
        yield kind, STRONG
    elif definite and word.endswith("s"):
        yield "people", STRONG


def is_people(word: str) -> bool:
    """Return whether a word is a plural that people are called by: "Thebans", "Protestants"."""
    return word in lexicon.PEOPLES or (PLURAL_PEOPLE.search(word) is not None and word not in NO_PEOPLE)


def _are_many(candidate: Candidate) -> bool:
    """Return whether a plural is counted or spoken of as people: "three thousand Marvels were killed"."""
    before, after = candidate.before[-1:], candidate.after[:1]
    counted = before and (before[0].lower() in COUNTING or before[0][0].isdecimal())
    plural = candidate.text.endswith("s") and not candidate.text.endswith(SINGULAR_ENDS)
    return plural and bool(counted or (after and after[0] in PLURAL_VERBS))


def known_kind(text: str) -> str | None:
    """Return the kind of a thing that everyone knows by this name; None for all others."""
    return _known().get(text) or ("war" if text.startswith("World War") else None)


@cache
def _known() -> dict[str, str]:
    return (
        dict.fromkeys(DIRECTIONS | SIDES, "other")
        | lexicon.KNOWN_BODIES
        | dict.fromkeys(lexicon.demonyms(), "people")
        | dict.fromkeys(lexicon.countries_by_capital(), "city")
        | lexicon.known_places()
        | dict.fromkeys(lexicon.countries_by_name(), "country")
    )


def head_kind(words: Sequence[str]) -> str | None:
    """Return the kind that the name's head decides: its last word, or the first before "of"; else None."""
    if dash := next((at for at, word in enumerate(words) if at and word in DASHES), 0):
        return head_kind(words[:dash])
    if "of" in words[1:]:
        at = words.index("of", 1)
        return kind_in(lexicon.OPENERS, words[0]) or kind_in(lexicon.HEADS, words[at - 1]) or _noble(words[0])
    if len(words) == 1:
        return None
    last = words[-1]
    if last.isdecimal() or (last in lexicon.REGNAL and words[0] not in lexicon.GIVEN_NAMES):
        last = words[-2]
    opened = kind_in(lexicon.OPENERS, words[0])
    return kind_in(lexicon.HEADS, last) or (opened if opened not in WITHOUT_OF else None)


def _noble(word: str) -> str | None:
    return "person" if word in lexicon.TITLES else None


def kind_in(table: Mapping[str, frozenset[str]], word: str) -> str | None:
    """Return the kind whose words hold this one, or its singular; None where none does."""
    forms = (word, word[:-1]) if word.endswith("s") else (word,)
    return next((kind for form in forms for kind, words in table.items() if form in words), None)


def _has_initials(words: Sequence[str]) -> bool:
    return len(words) > 1 and any(len(word) == 2 and word.endswith(".") for word in words[:-1])  # noqa: PLR2004 - "A."


def _is_regnal(words: Sequence[str]) -> bool:
    return len(words) > 1 and words[-1] in lexicon.REGNAL and words[0] not in NUMBERED_THINGS
