"""Word tables that names are typed by: common knowledge of English, no list of the things in an article.

The tables stand as data beside this module: words.txt, countries.txt, places.txt.
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple


def _lines(file: str) -> list[str]:
    text = files("quizapp.reading.lexicon").joinpath(file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _tables() -> dict[str, frozenset[str]]:
    tables: dict[str, set[str]] = {}
    words: set[str] = set()
    for line in _lines("words.txt"):
        if line.startswith("["):
            words = tables.setdefault(line.strip("[]"), set())
        else:
            words.update(line.split())
    return {name: frozenset(words) for name, words in tables.items()}


def _table(name: str) -> frozenset[str]:
    return _tables()[name]


def _by_kind(table: str) -> dict[str, frozenset[str]]:
    """Return the words of the sections `[table.kind]` by kind, in the order of the file."""
    return {
        name.partition(".")[2]: words for name, words in _tables().items() if name.startswith(f"{table}.")
    }


GIVEN_NAMES = _table("given_names")
# Ranks and forms of address that only people bear, what may open them, and what follows their "of".
TITLES = _table("titles")
TITLE_OPENERS = _table("title_openers")
TITLE_FIELDS = _table("title_fields")
# Lower-case nouns for what a person is, and those that say someone comments on the events of the article.
OCCUPATIONS = _table("occupations")
COMMENTATORS = _table("commentators")
SAYING_VERBS = _table("saying_verbs")
# What people do and states and towns do not; what makes a bare unknown name most likely a person.
HUMAN_VERBS = _table("human_verbs")
# The same by their lemmas: who is their subject, or their object, is a person.
HUMAN_LEMMAS = _table("human_lemmas")
HUMAN_OBJECTS = _table("human_objects")
ACTIONS = _table("actions")
BEFORE_SUBJECTS = _table("before_subjects")
OWNED_BY_PEOPLE = _table("owned_by_people")
# Last words of names, words that open them, and lower-case nouns around them, by the kind that they decide.
HEADS = _by_kind("heads")
OPENERS = _by_kind("openers")
COMMON_HEADS = _by_kind("common_heads")
# Heads that may go on with "of": "Treaty of Versailles".
OF_HEADS = frozenset().union(*OPENERS.values(), _table("more_of_heads"))
# Bodies and forces known by one word, with their kind.
KNOWN_BODIES = {word: kind for kind, words in _by_kind("known_bodies").items() for word in sorted(words)}
PLACE_PREPOSITIONS = _table("place_prepositions")
# Nouns whose "of" has a place behind it, and verbs whose object is one: "the siege of X", "besieged X".
OF_PLACES = _table("of_places")
TAKEN_PLACES = _table("taken_places")
PLACES = frozenset(
    {"city", "port", "river", "lake", "sea", "mountains", "island", "region", "place", "building"}
)
MONTHS_AND_DAYS = _table("months_and_days")
# Words that open sentences in capitals and name nothing.
COMMON_OPENERS = _table("common_openers")
PEOPLES = _table("peoples")
# Heads that are surnames behind a given name, and those that a possessor names: "Moore's Creek".
SURNAMES = _table("surnames")
OWNED_HEADS = _table("owned_heads")
# Adjectives that "and" joins inside the name of one body: "Naval and Military Force".
PAIRED = _table("paired")
PARTICLES = _table("particles")
EPITHETS = _table("epithets")
REGNAL = _table("regnal")


class Country(NamedTuple):
    """A state: its usual name, other names, adjectives and peoples, and seats of government."""

    name: str
    aliases: frozenset[str]
    demonyms: frozenset[str]
    capitals: frozenset[str]


@cache
def countries() -> tuple[Country, ...]:
    """Return the table of states, past and present."""
    return tuple(_country(line) for line in _lines("countries.txt"))


@cache
def countries_by_name() -> dict[str, Country]:
    """Return each state by every name it bears."""
    return {name: country for country in countries() for name in (country.name, *sorted(country.aliases))}


@cache
def countries_by_capital() -> dict[str, tuple[Country, ...]]:
    """Return the states that a capital's name may stand for."""
    capitals: dict[str, tuple[Country, ...]] = {}
    for country in countries():
        for capital in sorted(country.capitals):
            capitals[capital] = (*capitals.get(capital, ()), country)
    return capitals


@cache
def demonyms() -> dict[str, str]:
    """Return the state's name for each adjective or people ("Soviet" -> "Soviet Union")."""
    return {word: country.name for country in countries() for word in sorted(country.demonyms)}


@cache
def known_places() -> dict[str, str]:
    """Return the kind of each well-known place that is no state."""
    places: dict[str, str] = {}
    for line in _lines("places.txt"):
        kind, _, names = line.partition("|")
        places |= dict.fromkeys(_split(names, ";"), kind.strip())
    return places


def _country(line: str) -> Country:
    name, aliases, adjectives, capitals = (part.strip() for part in line.split("|"))
    return Country(
        name, frozenset(_split(aliases, ";")), frozenset(adjectives.split()), frozenset(_split(capitals, ";"))
    )


def _split(text: str, mark: str) -> list[str]:
    return [part.strip() for part in text.split(mark) if part.strip()]
