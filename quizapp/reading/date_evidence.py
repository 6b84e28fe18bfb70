"""What speaks for a bare number being a year, and a bare word being a month, a season or a feast."""

import re

from quizapp.reading.date_vocabulary import ADJECTIVE, COUNTED, DASH, GAP, MONTH_NAMES, words

BARE_YEAR = re.compile(
    rf"(?<![\w$£€¥#§])(?<!\d[.,:/])(?P<year>1\d{{3}}|20\d\d)(?!\w|[.,:]\d|%|-(?!early\b|mid\b|late\b)[a-z]|{DASH}\d)"
)
ANCIENT_YEAR = re.compile(rf"(?<![\w$£€¥#§])(?<!\d[.,:/])(?P<year>\d{{2,3}})(?!\w|[.,:]\d|%|{DASH}\w)")
FIRST_SURE_YEAR = 1300  # smaller numbers count things as often as they name years

YEAR_LEADS = words(
    "in since until till by before after during from to of between through throughout circa c ca "
    "around about early late mid pre post year years spring summer autumn winter fall and or for "
    "into than"
)
SUREST_YEAR_LEADS = words("in since until the early late mid")
YEAR_LEADS_OF_NAMES = SUREST_YEAR_LEADS | words("from by after before during")  # "by 1853 Russian troops"
ANCIENT_LEADS = words("in since until till by before after during early late around")
LABELS = words(
    "at no number nos page pages p pp flight resolution resolutions hill route highway room model "
    "type article section line verse boeing channel psalm bus class act figure table chapter "
    "paragraph volume vol order code nearly over exactly only some almost roughly approximately "
    "least most another"
)
MONTH_LEADS = words(
    "in by of until till since from during before after through to and or between late early mid "
    "middle around about throughout into for end beginning start within next last this that every "
    "each"
)
SEASON_LEADS = words(
    "in by of until till since from during before after through to and or between late early mid "
    "middle around about throughout the that this next last following previous preceding same "
    "into over for one every"
)
FALL_LEADS = words("in by that this next last early late")
THE_FALL_LEADS = words("in by during until throughout over")
LASTING_LEADS = words("over during throughout")
FEAST_LEADS = words("on by until before after since at around near over")
WORDLIKE_MONTHS = words("May March August April June MAY MARCH AUGUST APRIL JUNE")

_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]{1,20})\.?(?:\s{1,4}|-)\(?\Z")
_COUNTED_AFTER = re.compile(rf"{GAP}(?:{ADJECTIVE}{GAP}){{0,2}}(?:{COUNTED})\b")
_STREET_AFTER = re.compile(
    rf"(?:{GAP}[A-Z][\w.]{{1,20}}){{1,3}}{GAP}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Drive|Lane)"
)
_PLURAL_AFTER = re.compile(
    rf"{GAP}(?!was\b|is\b|as\b|has\b|his\b|this\b|its\b|us\b|does\b|thus\b|always\b|perhaps\b)[a-z-]{{2,20}}s\b"
)
_PROPER_AFTER = re.compile(r"\s{1,4}[A-Z][a-z]")
_COMPOUND = re.compile(r"\w-\Z")
_YEAR_COMPOUND = re.compile(r"(?:\b|\W)(?:[Ee]arly|[Ll]ate|[Mm]id|[Pp]re|[Pp]ost)-\Z")
_REST_OF = re.compile(r"rest of\s\Z")
_GOES_ON = re.compile(r"\s?[.,;:)]|\s(?:and|but|when|the|a|he|she|it|they|was|were|to)\b")
_CAMPAIGN_AFTER = re.compile(
    r"\s{1,4}(?:[cC]ounter-?)?(?:[oO]ffensives?|[cC]ampaigns?|[fF]ighting|battles?|operations?|attacks?|elections?)\b"
)
# What is named by its month: "the July Revolution", "the August Decrees".
_NAMED_AFTER = re.compile(
    r"\s{1,4}(?:Revolution|Uprising|Rising|Rebellion|Revolt|Coup|Putsch|Crisis|Massacre|Offensive|Decrees?|Laws|Manifesto)\b"
)
_MONTH_AFTER = re.compile(rf"\s?(?:{DASH}|/|,?\s(?:and|or|to|through)\s)\s?(?:{'|'.join(MONTH_NAMES)})\b")
_SEASON_AFTER = re.compile(r"\s{1,4}(?:and|or|to)\s{1,4}(?:spring|summer|autumn|winter)\b")
_MODIFIES = re.compile(
    r"\s{1,4}(?!(?:the|a|an|he|she|it|they|was|were|had|when|as|and|but|in|at|on|with|to|by|after|before|for|from|that|"
    r"which|while|his|her|their|its|until|saw|brought|came|did|would|could|through|because|some|many|most)\b)[a-z]"
)
_ATTRIBUTIVE = re.compile(r"\s{1,4}(?!on\b|of\b|to\b|through\b|in\b|and\b|was\b|is\b)[a-z]")
_NO_SEASON = re.compile(r"\s{1,4}of\b|-[a-z]")


def word_before(text: str, at: int) -> str:
    """Return the word in front of a place, in lower case; empty where none stands there."""
    found = _WORD_BEFORE.search(text[max(0, at - 26) : at])
    return found["word"].lower() if found else ""


def is_year(text: str, start: int, end: int) -> bool:
    """Return whether a number of four figures is a year by its neighbours."""
    lead = word_before(text, start)
    if lead in LABELS or _STREET_AFTER.match(text, end) or _is_compound(text, start):
        return False
    is_round = text[start + 2 : end] == "00"
    if _COUNTED_AFTER.match(text, end):
        leads = YEAR_LEADS_OF_NAMES if _PROPER_AFTER.match(text, end) else SUREST_YEAR_LEADS
        return lead in leads and not is_round
    if is_round or int(text[start:end]) < FIRST_SURE_YEAR:
        told = lead in YEAR_LEADS or text[max(0, start - 1) : start] == "("
        return told and not _PLURAL_AFTER.match(text, end)
    return True


def is_ancient_year(text: str, start: int, end: int) -> bool:
    """Return whether a number of two or three figures is a year, in a text that counts by eras."""
    told = word_before(text, start) in ANCIENT_LEADS or _REST_OF.search(text[max(0, start - 9) : start])
    return bool(told and _GOES_ON.match(text, end))


def is_month(text: str, start: int, end: int) -> bool:
    """Return whether a month's name without day or year is the month and not a word or a name."""
    lead = word_before(text, start)
    if _NAMED_AFTER.match(text, end):
        return lead == "the"
    if lead in {"the", "s"} and _PROPER_AFTER.match(text, end):
        return False
    if _MONTH_AFTER.match(text, end) or _CAMPAIGN_AFTER.match(text, end):
        return True
    name = text[start:end]
    if name not in WORDLIKE_MONTHS:
        return not name.endswith(".") or lead in MONTH_LEADS
    if lead == "the":
        return bool(_ATTRIBUTIVE.match(text, end))
    return lead in MONTH_LEADS or text[max(0, start - 4) : start] == "mid-" or text.startswith("(", start - 1)


def is_feast(text: str, start: int) -> bool:
    """Return whether a holiday's name without a year tells when something happened."""
    return word_before(text, start) in FEAST_LEADS


def is_season(text: str, start: int, end: int) -> bool:
    """Return whether a season's name without a year is the season and not a word or a name."""
    named = text[start:end].split()
    if _CAMPAIGN_AFTER.match(text, end) or _SEASON_AFTER.match(text, end):
        return True
    if _NO_SEASON.match(text, end) or (named[-1][0].isupper() and _PROPER_AFTER.match(text, end)):
        return False
    lead = word_before(text, start)
    if named[-1].lower() == "fall":
        return lead in (THE_FALL_LEADS if len(named) > 1 else FALL_LEADS)
    if len(named) > 1 and word_before(text, start) in LASTING_LEADS:
        return True
    return not _MODIFIES.match(text, end) and (len(named) > 1 or lead in SEASON_LEADS)


def _is_compound(text: str, start: int) -> bool:
    """Return whether the number hangs on a word: "U-1941"; "mid-1941" does not count."""
    before = text[max(0, start - 7) : start]
    return bool(_COMPOUND.search(before)) and not _YEAR_COMPOUND.search(before)
