"""The words dates are made of, as tables and as pieces of patterns; every repetition is bounded."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType


def words(listed: str) -> frozenset[str]:
    """Return the words of a list that is written as one line of text."""
    return frozenset(listed.split())


MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

MONTH_OF: Mapping[str, int] = MappingProxyType(
    {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, start=1)}
)
"""The month of its first three letters in lower case."""

SEASON_OF: Mapping[str, int] = MappingProxyType(
    {"winter": 12, "spring": 3, "summer": 6, "autumn": 9, "fall": 9}
)
"""The first month of a (meteorological, northern) season."""


def _numbered(listed: str) -> Iterator[tuple[int, str]]:
    return enumerate(listed.split(), start=1)


_CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)
COUNTS: Mapping[str, int] = MappingProxyType(
    {word: number for number, word in _numbered(_CARDINALS)}
    | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "a hundred": 100}
)
ORDINALS: Mapping[str, int] = MappingProxyType({word: number for number, word in _numbered(_ORDINALS)})

HOLIDAYS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "christmas eve": (12, 24),
        "christmas day": (12, 25),
        "christmas": (12, 25),
        "boxing day": (12, 26),
        "new year's eve": (12, 31),
        "new year's day": (1, 1),
    }
)

DASH = r"[-\u2010\u2011\u2012\u2013\u2014\u2212]"
GAP = r"\s{1,4}"
NUMBER_START = r"(?<![\w$£€¥#§])(?<!\d[.,:/])"
COUNTED = (
    "men|women|people|persons|troops|soldiers|officers|sailors|civilians|prisoners|refugees|casualties|others|"
    "dead|wounded|killed|deaths|victims|infantry|cavalry|horses?|foot|tanks|guns|aircraft|planes|ships|vessels|"
    "vehicles|rounds|bombs|rifles|copies|inhabitants|residents|workers|students|members|voters|votes|families|"
    "houses|homes|villages|kilomet(?:re|er)s|met(?:re|er)s|miles|yards|feet|inches|km|m|ft|mi|acres|hectares|"
    "tons|tonnes|pounds|kilograms|kg|dollars|francs|marks|roubles|rubles|hours|hrs|minutes|days|weeks|"
    "months|years|times|per cent|percent|species|pages|words|degrees|volts|watts|square|cubic|strong"
)
"""What numbers count: a number before one of these is hardly a year."""

ADJECTIVE = (
    r"(?!(?:the|his|her|their|its|our|some|all|both|many|most|no|these|those|when|and|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|twenty|several|hundreds|thousands)\b)[A-Za-z][a-z-]{1,20}"
)
NOT_COUNTED = rf"(?!\s{{1,4}}(?:{ADJECTIVE}\s{{1,4}})?(?:{COUNTED})\b)"
NUMBER_END = r"(?!\w|[.,:]\d|%)"
ERA = r"(?:B\.\s?C\.?(?:\s?E\.?)?|BCE?|A\.\s?D\.?|AD|C\.\s?E\.?|CE)(?!\w)"
ORDINAL_MARK = r"(?:\s?(?:st|nd|rd|th))?"
SEASON_WORDS = "winter|spring|summer|autumn|fall|Winter|Spring|Summer|Autumn|Fall"
WEEKDAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
THAT_YEAR = (
    rf"of{GAP}(?P<that>that|this|next|last|the{GAP}(?:same|following|next|previous|preceding))"
    rf"(?:{GAP}same)?{GAP}year"
)
DIRECTIONS: Mapping[str, int] = MappingProxyType(
    {
        "next": 1, "following": 1, "subsequent": 1, "succeeding": 1, "ensuing": 1,
        "previous": -1, "preceding": -1, "prior": -1, "last": -1,
        "same": 0, "that": 0, "this": 0,
    }
)  # fmt: skip


def month(name: str = "month") -> str:
    """Return the pattern of a month's name, full or shortened, in a group `name`."""
    full = "|".join([*MONTH_NAMES, *map(str.upper, MONTH_NAMES)])
    short = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?=\s{1,2}['\u2019\d]))"
    return rf"\b(?P<{name}>{full}|{short})(?!\w)"


def day(name: str = "day") -> str:
    """Return the pattern of a day's number with or without its ordinal mark, in a group `name`."""
    return rf"(?<!\w)(?<!\d[.,:])(?P<{name}>0?[1-9]|[12]\d|3[01]){ORDINAL_MARK}(?!\w)"


def year(name: str = "year", era: str = "era") -> str:
    """Return the pattern of a year: four figures, or any with an era, in groups of these names."""
    return rf"(?P<{name}>\d{{1,4}})(?:\s?(?P<{era}>{ERA})|(?<=\d{{4}})(?!\w|[.,]\d){NOT_COUNTED})"


def year_of_month() -> str:
    """Return the pattern of a year behind a month: what it seems to count is most likely the next phrase.

    "On 2 July 1853 Russian troops" and "in May 1871 people fled" tell years; "on 2 July 1800 men" and "in
    July 1400 Russian troops" do not.
    """
    odd = r"(?<=1\d\d[1-9])|(?<=20\d[1-9])"
    even = r"(?:(?<=1\d[1-9]0)|(?<=20[1-9]0))"
    plain = rf"(?:{odd}|{even}(?!{GAP}(?:{COUNTED})\b)|{NOT_COUNTED})"
    return rf"(?P<year>\d{{1,4}})(?:\s?(?P<era>{ERA})|(?<=\d{{4}})(?!\w|[.,]\d){plain})"
