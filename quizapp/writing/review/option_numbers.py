"""Read options as numbers, to see whether they are the same and whether they are told alike."""

import re
from dataclasses import dataclass
from fractions import Fraction

_UP_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_UNITS = {word: value for value, word in enumerate(_UP_TO_NINETEEN.split())}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_HEDGE = re.compile(
    r"(?P<hedge>about|around|approximately|roughly|nearly|almost|circa|c\.|some|more than|over|at least|"
    r"less than|fewer than|under|up to|at most)\s+"
    r"(?=[$\u20ac\u00a3]?\d|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)"
)
_DIGITS = re.compile(
    r"[$\u20ac\u00a3]?(?P<digits>\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?: ?(?P<scale>hundred|thousand|million|billion|trillion)\b)?(?P<unit>.*)"
)


@dataclass(frozen=True, slots=True)
class NumberValue:
    """An option that is a number: its value, how it is written, its unit and its hedge."""

    value: Fraction
    form: str
    unit: str
    hedge: str | None


def read_number(text: str) -> NumberValue | None:
    """Return the number that an option begins with (but for a hedge), with its unit, or None."""
    plain = " ".join(text.lower().strip(" .").split())
    hedge = _HEDGE.match(plain)
    rest = plain[hedge.end() :] if hedge else plain
    named = hedge["hedge"] if hedge else None
    if found := _DIGITS.fullmatch(rest):
        return _from_digits(found, named)
    return _from_words(rest, named)


def _from_digits(found: re.Match[str], hedge: str | None) -> NumberValue | None:
    unit = found["unit"].strip()
    if re.match(r"(?:st|nd|rd|th)\b|[-\u2013/:.]\s?\d|[^\W\d_]", found["unit"]):
        return None  # an ordinal, a range, a clock time, a name such as "4th Army" or "3M"
    scale = found["scale"]
    value = Fraction(re.sub(r"[^\d.]", "", found["digits"])) * (_SCALES[scale] if scale else 1)
    return NumberValue(value, "scaled" if scale else "digits", unit, hedge)


def _from_words(text: str, hedge: str | None) -> NumberValue | None:
    total, current, used = 0, 0, 0
    parts = re.split(r"[\s-]+", text)
    for word in parts:
        step = _UNITS.get(word, _TENS.get(word))
        if step is not None:
            current += step
        elif word in _SCALES and (used or word != "hundred"):
            total, current = _scaled(total, max(current, 1), _SCALES[word])
        elif not (word in {"and", "a"} and used < len(parts) - 1):
            break
        used += 1
    named = {*_UNITS, *_TENS, *_SCALES}
    if not named & set(parts[:used]) or parts[0] == "and":
        return None
    return NumberValue(Fraction(total + current), "words", " ".join(parts[used:]), hedge)


def _scaled(total: int, current: int, scale: int) -> tuple[int, int]:
    """Return (total, current) after a scale word: hundreds stay open, greater scales close."""
    return (total, current * scale) if scale == 100 else (total + current * scale, 0)  # noqa: PLR2004 - "hundred"
