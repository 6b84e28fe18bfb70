"""Read numbers of things as the article writes them: "about 1.7 million", "120-150 km", "forty-two"."""

import re
from bisect import bisect_right
from calendar import month_name
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from quizapp.reading.article import Span
from quizapp.reading.lexicon import COMMON_OPENERS

APOSTROPHE = "\u2019"
DASHES = "-\u2013\u2014"
HYPHENS = r"\-\u2013\u2014"
ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
ONES += " seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(ONES.split(), start=1)}
SMALL |= {word: value for value, word in zip(range(20, 100, 10), TENS.split(), strict=True)}
SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
}

DIGITS = r"(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,5}(?!\d)(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?)"
SCALE = rf"(?:{'|'.join(SCALES)})"
WORD = rf"(?:{'|'.join(sorted(SMALL, key=len, reverse=True))})"
AND = (
    r"(?:(?:(?<=hundred )|(?<=thousand )|(?<=million ))and )?"  # "two hundred and five", not "three and nine"
)
WORDS = rf"(?:(?:(?:half )?a {SCALE}|{WORD}|{SCALE})(?:[ -]{AND}(?:{WORD}|{SCALE})){{0,6}})"
NUMBER = rf"(?:{DIGITS}(?:[ \u00a0-]{SCALE})?|{WORDS})"
MONEY = r"(?:US|C|A|NZ)?[$\u00a3\u20ac\u00a5]\s?"
ABOUT = (
    "about|around|some|roughly|approximately|circa|an estimated|estimated|close to|something like|perhaps|"
    "maybe"
)
MORE = (
    "more than|over|at least|as many as|as much as|no fewer than|no less than|not less than|upwards of|"
    "in excess of|exceeding|just over|well over"
)
LESS = (
    "nearly|almost|up to|fewer than|less than|at most|no more than|not more than|just under|under|as few as"
)
EXACTLY = "exactly|only|just|a mere"
QUANTITY = re.compile(
    rf"(?<![\w.,/{HYPHENS}$\u00a3\u20ac])(?<!\d:)(?:(?P<hedge>{ABOUT}|{MORE}|{LESS}|{EXACTLY})\s+(?:the\s+)?)?"
    rf"(?P<between>between\s+)?(?P<number>(?P<money>{MONEY})?(?P<low>{NUMBER})"
    rf"(?:(?(between)\s+and\s+|(?:\s?[{DASHES}]\s?|\s+(?:to|or)\s+))(?:{MONEY})?(?P<high>{NUMBER}))?)"
    rf"(?P<percent>\s?%|\s+per\s?cent\b)?(?![\w/{APOSTROPHE}']|[{DASHES}]\w|[.,:]\d)",
    re.IGNORECASE,
)
LENGTHS = (
    r"km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|feet|ft|inch(?:es)?|cm|mm|centimet(?:re|er)s?|yards?|"
    r"nautical miles|light[- ]years?|leagues?"
)
MONEYS = (
    "dollars|pounds|francs|roubles|rubles|marks|euros|yen|guilders|crowns|lire|florins|ducats|livres|talents|"
    "pence|shillings"
)
UNIT = re.compile(
    rf"[\s-]*(?P<unit>(?:square |cubic )?(?:{LENGTHS})(?:[\u00b2\u00b3])?|hectares?|acres?|"
    r"(?:short |long |metric )?tons?|tonnes?|kg|kilograms?|grams?|litres?|liters?|gallons?|barrels?|"
    rf"{MONEYS}|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|nights?|"
    r"(?:\u00b0\s?|degrees )(?:C|F|Celsius|Fahrenheit)|watts?|kilowatts?|megawatts?|volts?|knots|mph|km/h)"
    r"(?P<per>(?: per |/| an? (?=hour|day|second|minute|year))"
    r"(?:second|minute|hour|day|week|month|year|h|s)?)?\b"
)
DURATIONS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "centurie", "night"}
)
CURRENCIES = frozenset(MONEYS.split("|"))
LABEL = re.compile(
    r"(?:[A-Z][\w.-]*|[Nn]o\.|\b(?:number|page|chapter|section|article|phase|part|point|line|paragraph|grade|"
    r"type|class|figure|table|room|route|year|aged?|turned|of))\s$"
)
AGE = re.compile(r"\s*[- ]years?[- ](?:old|of age)|\s*(?:a\.m|p\.m|o'clock|am\b|pm\b|AD\b|BC|CE\b)")
MONTHS = frozenset(month_name)
YEAR_OF_MONTH = re.compile(
    rf"\b(?:{'|'.join(sorted(MONTHS - {''}))}) of $"
)  # "December of 384" counts nothing
AGED = re.compile(r"\b(?:aged?|age of|turned)\s$")
# What "over" means more than behind: elsewhere "over three days" says in what time.
OUTLAST = re.compile(
    r"\b(?:for|after|of|in|within|by|last(?:ed|s|ing)?|took|take[ns]?|spen[dt]|was|were|is|are|and|just|little)\s+$"
)
NEARBY = 20  # characters before a number that may make it a label
FIRST_YEAR, LAST_YEAR = 1000, 2100


class Leaning(StrEnum):
    """Which way a figure may be off."""

    EXACT = "exact"
    ABOUT = "about"
    MORE = "more"  # a lower bound: "more than", "at least"
    LESS = "less"  # an upper bound: "nearly", "up to"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range as the text writes it: `span` covers the words with the unit but not the hedge.

    `unit` is "" for a count of things; `hedge` the weakening words ("about"), `written` the number alone.
    """

    span: Span
    low: Fraction
    high: Fraction
    written: str
    unit: str = ""
    hedge: str | None = None
    leaning: Leaning = Leaning.EXACT
    hedge_span: Span | None = None

    @property
    def is_duration(self) -> bool:
        """Return whether the unit is a stretch of time."""
        return self.unit.removesuffix("s") in DURATIONS

    @property
    def is_money(self) -> bool:
        """Return whether the unit is a currency."""
        return self.unit in CURRENCIES or self.written[:1] in {"$", "\u00a3", "\u20ac", "\u00a5"}


def find_quantities(text: str, span: Span, taken: Sequence[Span] = ()) -> Iterator[Quantity]:
    """Yield the quantities between the ends of `span`; none touches `taken` (dates, in order).

    Left out: ordinals, labels ("Article 5", "T-34"), ages, clock times, and bare years.
    """
    starts = [other.start for other in taken]
    for match in QUANTITY.finditer(text, span.start, span.end):
        quantity = _read(text, match, span)
        if quantity is not None and not _touches(quantity.span, taken, starts):
            yield quantity


def _touches(span: Span, taken: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, span.end)
    return any(other.overlaps(span) for other in taken[max(0, at - 3) : at])


def _read(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    low, high = read_number(match["low"]), read_number(match["high"]) if match["high"] else None
    if low is None or (match["high"] and high is None) or _is_label(text, match, span):
        return None
    low, high = _share_scale(low, high, match["high"])
    unit = UNIT.match(text, match.end("number"), span.end)
    if _may_be_year(match, unit) or low > high:
        return None
    hedge = match["hedge"].lower() if match["hedge"] else None
    during = hedge == "over" and unit is not None and unit["unit"].rstrip("s") in DURATIONS
    if hedge in EXACTLY.split("|") or (
        during and OUTLAST.search(text[max(span.start, match.start() - NEARBY) : match.start()]) is None
    ):
        hedge = None  # "over three days" they fell; "for over three days" they fought
    return Quantity(
        span=Span(match.start("number"), unit.end() if unit and not match["percent"] else match.end()),
        low=low,
        high=high,
        written=match["number"],
        unit="%" if match["percent"] else " ".join(unit.group().split()) if unit else "",
        hedge=hedge,
        leaning=lean(hedge),
        hedge_span=Span(*match.span("hedge")) if hedge else None,
    )


def lean(hedge: str | None) -> Leaning:
    """Return which way the hedging words lean."""
    if hedge is None:
        return Leaning.EXACT
    if hedge in ABOUT.split("|"):
        return Leaning.ABOUT
    return Leaning.MORE if hedge in MORE.split("|") else Leaning.LESS


def _share_scale(low: Fraction, high: Fraction | None, written: str | None) -> tuple[Fraction, Fraction]:
    """Return both ends of a range in full: "8 to 10 million" starts at eight million."""
    if high is None or written is None:
        return low, low
    scale = next((SCALES[word] for word in written.lower().split() if word in SCALES), 1)
    return (low * scale if scale > 1 and low * scale < high else low), high


def _is_label(text: str, match: re.Match[str], span: Span) -> bool:
    before = text[max(span.start, match.start() - NEARBY) : match.start()]
    after = text[match.end() : match.end() + 14]
    label = LABEL.search(before) if match["hedge"] is None and not match["money"] else AGED.search(before)
    opens = before.strip() in COMMON_OPENERS or (len(before) < NEARBY and not before.strip())
    aged = AGE.match(after) is not None or AGED.search(before) is not None
    aged = aged or YEAR_OF_MONTH.search(before) is not None
    dated = label is not None and label.group().strip() in MONTHS
    if (
        label is not None
        and label.group()[:1].isupper()
        and match["low"].isalpha()
        and match["low"].islower()
    ):
        return aged  # "occupied Lund three times"; a label is written with a capital or in digits
    return aged or (label is not None and not dated and not opens and not before.endswith("of "))


def _may_be_year(match: re.Match[str], unit: re.Match[str] | None) -> bool:
    number = match["low"]
    if match["hedge"] or match["money"] or match["percent"] or unit:
        return False
    return number.isdecimal() and len(number) == 4 and FIRST_YEAR <= int(number) <= LAST_YEAR  # noqa: PLR2004 - a year's digits


def read_number(written: str) -> Fraction | None:
    """Return the value of a number in digits or words ("1.7 million", "forty-two"); None for other words."""
    words = [
        word
        for word in re.split(r"[\s\u00a0\u202f-]+", written.lower().strip(" -"))
        if word not in {"and", ""}
    ]
    digits = [word for word in words if word[0].isdecimal()]
    if digits:
        value = Fraction("".join(digits).replace(",", ""))
        rest = words[len(digits) :]
        return _scaled(value, rest) if all(word in SCALES for word in rest) else None
    return _in_words(words)


def _scaled(value: Fraction, scales: Sequence[str]) -> Fraction:
    for scale in scales:
        value *= SCALES[scale]
    return value


def _in_words(words: Sequence[str]) -> Fraction | None:
    total, current = Fraction(0), Fraction(0)
    for at, word in enumerate(words):
        if word == "half":
            current = Fraction(1, 2)
        elif word == "a":
            current = current or Fraction(1)
        elif word in SMALL:
            current += SMALL[word]
        elif word in SCALES and (current or at == 0):
            current = (current or Fraction(1)) * SCALES[word]
            if SCALES[word] >= SCALES["thousand"]:
                total, current = total + current, Fraction(0)
        else:
            return None
    return (total + current) or None
