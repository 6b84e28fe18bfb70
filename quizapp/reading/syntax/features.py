"""What the model sees of a word: rows of its tables for the form, affixes, shape and letter groups.

Training and parsing share these functions, so they must never differ from the shipped weights.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from zlib import crc32

SHORT_SUFFIXES = 512  # rows of each table; a power of two
LONG_SUFFIXES = 2048
STARTS = 2048
SHAPES = 256
GROUPS = 8192
MOST_LETTERS = 24  # of a form; longer ones are cut in the middle
_PLAIN = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "`": "'", "\u201c": '"', "\u201d": '"'})
DIGIT = re.compile(r"\d")
_DASHES = frozenset({"\u2013", "\u2014", "\u2012", "--", "---"})


@dataclass(frozen=True, slots=True)
class Features:
    """Table rows of one form; `groups` are the rows of its letter groups (at least one)."""

    word: int  # 0 for an unknown word
    short_suffix: int
    long_suffix: int
    start: int
    shape: int
    groups: tuple[int, ...]


def extract(form: str, words: Mapping[str, int]) -> Features:
    """Return the features of a word as written; `words` maps lower-case forms to rows from 1."""
    plain = plain_form(form)
    lower = lookup_form(plain)
    return Features(
        word=words.get(lower) or words.get(lower.rpartition("-")[2], 0),
        short_suffix=_row(lower[-2:], SHORT_SUFFIXES),
        long_suffix=_row(lower[-3:], LONG_SUFFIXES),
        start=_row(lower[:3], STARTS),
        shape=_row(shape(plain), SHAPES),
        groups=tuple(_row(group, GROUPS) for group in _letter_groups(lower)),
    )


def plain_form(form: str) -> str:
    """Return the form with straight quotes, one kind of dash and at most 24 letters."""
    plain = form.translate(_PLAIN)
    if plain in _DASHES:
        return "--"
    if len(plain) > MOST_LETTERS:
        return plain[: MOST_LETTERS // 2] + plain[-MOST_LETTERS // 2 :]
    return plain


def lookup_form(form: str) -> str:
    """Return the form as the list of words has it: plain, lower-case, every digit a nought."""
    return DIGIT.sub("0", plain_form(form).lower())


def shape(form: str) -> str:
    """Return the kinds of letters in order, runs cut to three: "Xxxx" for "Stalin"."""
    kinds = ""
    for letter in form:
        kind = "X" if letter.isupper() else "x" if letter.isalpha() else "d" if letter.isdigit() else letter
        if not kinds.endswith(kind * 3):
            kinds += kind
    return kinds[:10]


def _letter_groups(lower: str) -> list[str]:
    marked = f"<{lower}>"
    groups = [marked[at : at + size] for size in (3, 4, 5) for at in range(len(marked) - size + 1)]
    return groups or [marked]


def _row(text: str, rows: int) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) & (rows - 1)
