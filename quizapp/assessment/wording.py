"""Compare wordings by the words that carry meaning, whatever their endings, case and accents."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

WORD = re.compile(r"\d[\d.,]*\d|\d+|[^\W\d_]+(?:['\u2019][^\W\d_]+)?")

# Words too common to tell one subject from another.
STOP_WORDS = frozenset(
    """
    a an the this that these those there here it its he him his she her hers they them their theirs we us our
    i me my you your who whom whose which what when where why how and or but nor so if than then as at by for
    from in into of off on onto out over to up upon with without within about after before between during
    until since against among through under above below is are was were be been being am do does did done has
    have had having will would shall should can could may might must not no nor all any both each few more
    most other some such only own same too very just also one ones s year years date day month name called
    following happen happened take took taken place
    """.split()  # noqa: SIM905 - a paragraph of words reads better than as many quoted ones
)
ENDINGS = ("ings", "ing", "ied", "ies", "ed", "es", "s", "y")
SHORTEST_STEM = 3


def words(text: str) -> Iterator[str]:
    """Yield the words and numbers of a text in order, lower-case and without accents."""
    for found in WORD.finditer(plain(text)):
        yield found.group().replace("\u2019", "'").removesuffix("'s")


def plain(text: str) -> str:
    """Return the text in lower case, without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@lru_cache(maxsize=16_384)
def content_words(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning: no articles, pronouns, auxiliaries."""
    return frozenset(stem(word) for word in words(text) if word not in STOP_WORDS)


def stem(word: str) -> str:
    """Return a lower-case word without its English ending: "signed" and "signs" give "sign".

    Crude on purpose: it only has to give the forms of one word the same stem.
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM and not word.endswith("ss"):
            return _without_doubling(word.removesuffix(ending).removesuffix("e"))
    return word.removesuffix("e") if len(word) > SHORTEST_STEM else word


def _without_doubling(word: str) -> str:
    doubled = len(word) > SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if doubled else word


def holds_phrase(text: str, phrase: str) -> bool:
    """Return whether the words of `phrase`, but leading articles, stand together in `text`."""
    wanted = [word for at, word in enumerate(words(phrase)) if at or word not in {"a", "an", "the"}]
    return bool(wanted) and f" {' '.join(wanted)} " in _spaced(text)


@lru_cache(maxsize=16_384)
def _spaced(text: str) -> str:
    return f" {' '.join(words(text))} "
