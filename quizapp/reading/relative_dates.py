"""Dates told from another date: "the next day", "two years later", "the end of the month", "the 20th"."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from quizapp.reading.calendar import Precision
from quizapp.reading.date_patterns import list_absolute
from quizapp.reading.date_phrases import Phrase, Point, Said, Step, Unresolved
from quizapp.reading.date_vocabulary import (
    COUNTS,
    DIRECTIONS,
    GAP,
    MONTH_OF,
    SEASON_OF,
    SEASON_WORDS,
    WEEKDAYS,
    day,
    month,
)

Match = re.Match[str]
Reader = Callable[[Match], Iterator[Phrase]]

UNITS: Mapping[str, Precision] = MappingProxyType(
    {
        "day": Precision.DAY,
        "date": Precision.DAY,
        "morning": Precision.DAY,
        "afternoon": Precision.DAY,
        "evening": Precision.DAY,
        "night": Precision.DAY,
        "month": Precision.MONTH,
        "year": Precision.YEAR,
        "decade": Precision.DECADE,
        "century": Precision.CENTURY,
    }
)
WEEK_DAYS: Mapping[str, int] = MappingProxyType({"week": 7, "fortnight": 14})

_ROUGH = r"some|about|around|almost|nearly|over|more than|less than|roughly|approximately|barely"
_EXACT = r"just|only|exactly|a mere|but"
_COUNT = "|".join(sorted(COUNTS, key=len, reverse=True))
_VAGUE = rf"several|a{GAP}few|some|many|a{GAP}couple{GAP}of"
_WAYS = "|".join(way for way in DIRECTIONS if way not in {"that", "this", "last"})
_UNIT = r"(?P<unit>day|date|morning|afternoon|evening|night|week|month|year|decade|century)"
_LARGE = r"(?P<unit>month|year|decade|century)"
_PARTS = r"end|close|start|beginning|middle|outset|turn|rest|remainder|course"
_SIDES = rf"(?:early|late|latter|first|second|last|final|better|greater){GAP}(?:part|half|months|weeks)"
_THE_SAME = rf"(?:the{GAP}same|the|that{GAP}same|that|this)"
_SOON = rf"(?:(?:early|late|later|earlier){GAP}(?:on{GAP})?)?"
_NOUN = rf"(?={GAP}(?:the|a|an|his|her|their|its|this)\b|{GAP}[A-Z])"
_GOES_ON = (
    "the|a|an|he|she|it|they|we|his|her|their|its|this|that|and|but|or|when|while|as|at|in|by|with|from|to|for|was|"
    "were|had|all|both|two|three|another|after|before"
)


BACKWARDS = frozenset({"earlier", "previously", "before", "ago"})
LONG_UNITS = frozenset({"date", "week", "month", "year", "decade", "century"})
HOURS, MINUTES = 24, 60
_FULL_DAY = rf"(?:{day('first')}{GAP}{month('month1')}|{month('month2')}{GAP}{day('second')}),?{GAP}\d{{4}}"
_CLOCK = (
    rf"(?P<hour>\d{{1,2}})(?:(?::(?P<minute>\d\d)|\.\d\d(?=\s?[ap]))(?:\s?[ap]\.?m\b\.?+)?+|\s?[ap]\.?m\b\.?+)"
    rf"(?:{GAP}(?:(?:local|[A-Z][a-z]{{2,12}}){GAP}time|GMT|UTC|[A-Z]?[CE]E?S?T)\b)?+"
)
# A day beside the time tells it in full.
_DAY_FOLLOWS = (
    rf"(?!,?{GAP}(?:\(|(?:on|of){GAP}|that\b|the{GAP}(?:next|following|same|\d)|{month()}|\d|{WEEKDAYS}"
    r"|tomorrow|today|each|every|daily))"
)
_ORDINAL_DAY = r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)"
_RANKED = (
    "day|week|month|year|century|anniversary|birthday|floor|parallel|meridian|attempt|ballot|round|hole|lap|street|"
    "avenue|regiment|infantry|cavalry|battalion|brigade|division|corps|army|fleet|squadron|hour|minute|page|chapter|"
    "of|and|or|to|green|tee|time|place"
)


def _phrase(found: Match, said: Said) -> Iterator[Phrase]:
    yield Phrase(found.start(), found.end(), said)


def _read_distance(found: Match) -> Iterator[Phrase]:
    """Read "two days later"; a number that is not told ("some weeks later") leaves the date open."""
    told = " ".join((found["count"] or "").lower().split())
    count = int(told) if told.isdigit() else COUNTS.get(told)
    yield from _phrase(found, Unresolved() if count is None else _distance(found, count))


def _distance(found: Match, count: int) -> Step:
    unit = found["unit"].lower().replace("centuries", "century").removesuffix("s")
    way = found["way"].lower()
    count = -count if way in BACKWARDS else count
    about = bool(found["rough"] or found["lower"])
    if unit in WEEK_DAYS:
        return Step(Precision.DAY, count * WEEK_DAYS[unit], about=True, spoken=way == "ago")
    if unit == "decade" and abs(count) == 1:
        return Step(Precision.YEAR, 10 * count, about=True)
    return Step(UNITS[unit], count, about, spoken=way == "ago")


def _read_neighbour(found: Match) -> Iterator[Phrase]:
    """Read "the next day" and "the same year"."""
    yield from _phrase(found, _neighbour(found["unit"].lower(), DIRECTIONS[found["way"].lower()]))


def _read_this(found: Match) -> Iterator[Phrase]:
    """Read "that year" and "this month"."""
    unit = found["unit"].lower()
    spoken = found["that"].lower() == "this" and unit != "day"
    yield from _phrase(found, _neighbour(unit, 0, spoken=spoken))


def _read_next(found: Match) -> Iterator[Phrase]:
    yield from _phrase(found, _neighbour(found["unit"].lower(), 1, spoken=found["unit"] in LONG_UNITS))


def _neighbour(unit: str, count: int, *, spoken: bool = False) -> Said:
    """Return the step to a neighbour; a night after a day belongs to either of two days."""
    about = unit == "night" and count != 0
    return Step(UNITS[unit], count, about, spoken=spoken) if unit in UNITS else Unresolved()


def _read_unit_after(found: Match) -> Iterator[Phrase]:
    """Read "the day after" and "the year before"."""
    yield from _phrase(
        found, Step(UNITS[found["unit"].lower()], -1 if found["way"].lower() == "before" else 1)
    )


def _read_event_day(found: Match) -> Iterator[Phrase]:
    yield from _phrase(found, Unresolved(day=True))


def _read_anniversary(found: Match) -> Iterator[Phrase]:
    """Read "celebrated the tenth anniversary of the siege" as the day that the text has come to."""
    yield Phrase(found.start("day"), found.end("day"), Step(Precision.DAY, 0))


def _read_same_day(found: Match) -> Iterator[Phrase]:
    yield from _phrase(found, Step(Precision.DAY, 0))


def _read_clock(found: Match) -> Iterator[Phrase]:
    """Read "at 11:30 a.m." as the day that the text has come to."""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour <= HOURS and minute < MINUTES:
        yield from _phrase(found, Step(Precision.DAY, 0, clock=True))


def _read_clock_of(found: Match) -> Iterator[Phrase]:
    """Read the time in "at 11 a.m. on 11 November 1918" as the day that is told behind it."""
    told = list_absolute(found.string, found.start("day"), found.end("day"))
    yield from (
        Phrase(found.start(), found.end("clock"), each.said) for each in told if each.end == found.end("day")
    )


def _read_counts(found: Match) -> Iterator[Phrase]:
    """Read "ten" and "fifteen" of "ten, fifteen and twenty years earlier"."""
    unit = UNITS[found["unit"].lower().removesuffix("s")]
    sign = -1 if found["way"].lower() in BACKWARDS else 1
    for one in re.finditer(rf"\b(?i:{_COUNT})\b|\d{{1,3}}", found["counts"]):
        count = int(one[0]) if one[0].isdigit() else COUNTS[" ".join(one[0].lower().split())]
        start = found.start("counts") + one.start()
        yield Phrase(start, start + len(one[0]), Step(unit, sign * count))


def _read_part(found: Match) -> Iterator[Phrase]:
    """Read "the end of the month" and "the latter part of the year": a unit only pointed at is not cut."""
    yield from _phrase(found, Step(UNITS[found["unit"].lower()], 0))


def _read_within(found: Match) -> Iterator[Phrase]:
    """Read "later that year"."""
    yield from _phrase(found, Step(UNITS[found["unit"].lower()], 0))


def _read_directed(found: Match) -> Iterator[Phrase]:
    """Read "the previous April", "the following spring" and "that summer"."""
    way = (found["way"] or found["that"]).split()[-1].lower()
    direction = DIRECTIONS[way]
    step = None if direction else 0
    spoken = way == "this" or (found["way"] is None and direction != 0)
    if found["month"]:
        number = MONTH_OF[found["month"][:3].lower()]
        said = Point(Precision.MONTH, month=number, direction=direction, step=step, spoken=spoken)
    else:
        number = SEASON_OF[found["season"].lower()]
        said = Point(Precision.SEASON, season=number, direction=direction, step=step, spoken=spoken)
    yield from _phrase(found, said)


def _read_ordinal_day(found: Match) -> Iterator[Phrase]:
    yield from _phrase(found, Point(Precision.DAY, day=int(found["day"])))


_SOURCES: tuple[tuple[str, Reader], ...] = (
    (
        (
            rf"(?i:(?<!\bhalf\s)(?<!\bof\s)\b(?:(?P<rough>{_ROUGH}){GAP}|(?:{_EXACT}){GAP})?"
            rf"(?:(?P<lower>{_COUNT}|\d{{1,3}}){GAP}(?:or|to){GAP})?(?:(?P<count>{_COUNT}|\d{{1,3}})(?:{GAP}|-)|(?:{_VAGUE}){GAP})"
            rf"(?P<unit>days?|weeks?|fortnights?|months?|years?|decades?|century|centuries){GAP}"
            rf"(?P<way>later|earlier|afterwards?|thereafter|previously|ago|(?:before|after)(?={GAP}that\b|[.,;]))\b)"
        ),
        _read_distance,
    ),
    (
        rf"(?i:\b{_SOON}(?:the|that|this)(?:{GAP}very)?{GAP}(?P<way>{_WAYS}){GAP}{_UNIT})\b(?![-\w])",
        _read_neighbour,
    ),
    (
        rf"(?i:(?<!\bto\s)\b{_SOON}(?P<that>that|this){GAP}{_UNIT})\b(?![-\w])(?!{GAP}and{GAP}age)",
        _read_this,
    ),
    (rf"\b[Nn]ext{GAP}{_UNIT}\b(?![-\w])", _read_next),
    (
        rf"(?i:\b(?:the|a){GAP}(?P<unit>day|month|year){GAP}(?P<way>after|before|following))(?=[.,;:]|{GAP}(?:and|but|saw|he|she|it|they)\b)",
        _read_unit_after,
    ),
    (
        (
            rf"(?i:\b(?:the{GAP})?(?:very{GAP})?(?:{_PARTS}|{_SIDES}){GAP}of{GAP}{_THE_SAME}{GAP}{_LARGE})\b(?![-\w])"
            rf"(?!{GAP}of{GAP}(?:the|\d))"
        ),
        _read_part,
    ),
    (rf"(?i:\b(?:the{GAP})?{_LARGE}['\u2019]s{GAP}(?:end|close))\b", _read_part),
    (
        rf"(?i:\b(?:later|earlier|early|late){GAP}(?:on{GAP})?(?:in{GAP})?{_THE_SAME}{GAP}{_LARGE})\b(?![-\w])",
        _read_within,
    ),
    (
        (
            rf"\b(?:[Tt]he{GAP}(?:very{GAP})?(?P<way>{_WAYS}|last)|(?P<that>[Tt]hat(?:{GAP}same)?|[Tt]his|[Nn]ext|[Ll]ast)){GAP}"
            rf"(?:{month()}|(?P<season>{SEASON_WORDS})\b)(?!{GAP}\d|,{GAP}\d{{4}})"
        ),
        _read_directed,
    ),
    (
        rf"(?<=\b[Oo]n\s)the{GAP}{_ORDINAL_DAY}\b(?!{GAP}(?:[A-Z]|(?:{_RANKED})\b)|-)",
        _read_ordinal_day,
    ),
    (
        rf"(?<=\b(?:by|By|of)\s)the{GAP}{_ORDINAL_DAY}\b(?=[.,;:)]|{GAP}(?:{_GOES_ON})\b)",
        _read_ordinal_day,
    ),
    (rf"(?<=\b[Aa]t\s)(?i:{_CLOCK})(?![\w:/]){_DAY_FOLLOWS}", _read_clock),
    (
        rf"(?<=\b[Aa]t\s)(?P<clock>(?i:{_CLOCK})),?{GAP}(?:on{GAP})?(?P<day>{_FULL_DAY})(?!\w)",
        _read_clock_of,
    ),
    (
        (
            rf"(?i:\b(?P<counts>(?:(?:{_COUNT}|\d{{1,3}}),?{GAP}){{1,4}})(?:and|or){GAP}(?:{_COUNT}|\d{{1,3}}){GAP}"
            rf"(?P<unit>days|months|years|decades){GAP}(?P<way>later|earlier|before|ago)\b)"
        ),
        _read_counts,
    ),
    (
        rf"(?i:\b(?:celebrat|commemorat|mark)(?:e|ed|ing)?{GAP}(?P<day>the{GAP}(?:[\w-]{{3,20}}{GAP}){{0,2}}anniversary{GAP}of)){_NOUN}",
        _read_anniversary,
    ),
    (rf"(?<=\bto\s)this{GAP}day(?={GAP}as\b)", _read_same_day),
    (rf"(?i:(?<=,\s)the{GAP}(?:[\w-]{{3,20}}{GAP}){{0,2}}anniversary{GAP}of){_NOUN}", _read_event_day),
    (rf"(?i:(?<=,\s)the{GAP}[a-z]{{2,12}}est{GAP}(?:single{GAP})?day{GAP}(?:in|of)){_NOUN}", _read_event_day),
    (
        (
            rf"(?i:\b(?:(?:{_EXACT}){GAP})?(?:(?:{_COUNT}|\d{{1,3}}){GAP}days?|the{GAP}(?:(?:first|last|final){GAP})?day){GAP}"
            rf"(?:before|after|of)){_NOUN}"
        ),
        _read_event_day,
    ),
)
PATTERNS = tuple((re.compile(source), reader) for source, reader in _SOURCES)


def list_relative(text: str, start: int, end: int) -> Iterator[Phrase]:
    """Yield every phrase of the range that names a date by another one, overlapping ones included."""
    for pattern, read in PATTERNS:
        for found in pattern.finditer(text, start, end):
            yield from read(found)
