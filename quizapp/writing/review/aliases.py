"""Tell when two names are one: spelt otherwise, shortened, or known by another name."""

import re
from functools import lru_cache

from quizapp.assessment.wording import plain, words

_ALSO_KNOWN = (
    {"ussr", "soviet union", "union of soviet socialist republics", "soviets"},
    {"us", "usa", "united states", "united states of america", "america"},
    {"uk", "united kingdom", "great britain", "britain"},
    {"prc", "peoples republic of china"},
    {"ww1", "wwi", "first world war", "world war i", "world war one", "great war"},
    {"ww2", "wwii", "second world war", "world war ii", "world war two"},
    {"holland", "netherlands"},
    {"hispania", "iberia", "iberian peninsula", "spain"},
    {"gaul", "france"},
    {"siam", "thailand"},
    {"formosa", "taiwan"},
    {"abyssinia", "ethiopia"},
    {"leningrad", "petrograd", "st petersburg", "saint petersburg"},
    {"stalingrad", "volgograd", "tsaritsyn"},
    {"danzig", "gdansk"},
    {"konigsberg", "kaliningrad"},
    {"christiania", "kristiania", "oslo"},
    {"angora", "ankara"},
    {"smyrna", "izmir"},
    {"salonica", "salonika", "thessaloniki"},
    {"edo", "tokyo"},
    {"tsingtao", "qingdao"},
    {"canton", "guangzhou"},
    {"mukden", "shenyang"},
    {"dalny", "dairen", "dalian"},
    {"saigon", "ho chi minh city"},
    {"bombay", "mumbai"},
    {"batavia", "jakarta"},
    {"persia", "iran"},
    {"constantinople", "istanbul", "byzantium"},
    {"peking", "beijing"},
    {"burma", "myanmar"},
    {"ceylon", "sri lanka"},
)
_SPELLINGS = (
    (re.compile(r"(?:iy|ij|yi|yy|ii|y|i|j)+"), "i"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?:tch|tsch)"), "ch"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"ts|tz"), "c"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"(.)\1"), r"\1"),
)
SHORTEST_SPELLING = 4


def are_same_name(one: str, other: str) -> bool:
    """Return whether two options name the same thing, as far as their letters tell."""
    first, second = _core(one), _core(other)
    if not first or not second:
        return one.strip() == other.strip()
    return (
        first == second
        or any(first in names and second in names for names in _ALSO_KNOWN)
        or _are_spellings(first, second)
        or _is_abbreviation(one, other)
        or _is_abbreviation(other, one)
        or _is_surname(one, other)
        or _is_surname(other, one)
    )


@lru_cache(maxsize=1 << 14)
def _core(text: str) -> str:
    found = [word.replace("'", "") for word in words(text)]
    while len(found) > 1 and found[0] in {"a", "an", "the", "in", "on", "at"}:
        del found[0]
    return " ".join(found)


def _are_spellings(one: str, other: str) -> bool:
    """Return whether two names differ only as transliterations do: Dalny and Dalniy, Trans-Baikal."""
    if re.search(r"\d", one + other) or min(len(one), len(other)) < SHORTEST_SPELLING:
        return False
    return _spelling(one) == _spelling(other)


@lru_cache(maxsize=1 << 14)
def _spelling(name: str) -> str:
    folded = name.replace(" ", "")
    for pattern, letters in _SPELLINGS:
        folded = pattern.sub(letters, folded)
    return folded


def _is_abbreviation(short: str, full: str) -> bool:
    """Return whether capitals stand for a name's words: UN for the United Nations."""
    letters = re.sub(r"[.\s]", "", short.removeprefix("the ").removeprefix("The "))
    if not 2 <= len(letters) <= 6 or not letters.isupper():  # noqa: PLR2004 - an abbreviation's usual length
        return False
    initials = [word[0] for word in full.split() if word[0].isupper() and word != "The"]
    return len(initials) > 1 and "".join(initials) == letters


def _is_surname(short: str, full: str) -> bool:
    """Return whether a person's surname stands beside the whole name: Zhukov and Georgy Zhukov."""
    name = short.split()
    parts = full.split()
    if len(name) != 1 or not 2 <= len(parts) <= 4 or not all(part[0].isupper() for part in parts):  # noqa: PLR2004 - a person's name
        return False
    return plain(parts[-1]) == plain(name[0]) and parts[0].strip(".").lower() not in _NOT_FORENAMES


_NOT_FORENAMES = frozenset(
    {"new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper", "lower"}
    | {"great", "little", "old", "central", "inner", "outer", "the", "mount", "lake", "river", "cape", "port"}
    | {
        "fort",
        "saint",
        "st",
        "san",
        "sea",
        "gulf",
        "first",
        "second",
        "third",
        "black",
        "red",
        "white",
        "yellow",
    }
    | {"holy", "royal", "grand", "high", "papua", "equatorial", "guinea"}
)
