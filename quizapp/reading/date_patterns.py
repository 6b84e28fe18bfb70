"""Dates that name their calendar unit: an ordered list of patterns, each with its reading."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from quizapp.reading.calendar import Precision, days_in_month
from quizapp.reading.date_phrases import Phrase, Point, PointRange, Said, Unresolved
from quizapp.reading.date_vocabulary import (
    DASH,
    DIRECTIONS,
    ERA,
    GAP,
    HOLIDAYS,
    MONTH_OF,
    NOT_COUNTED,
    NUMBER_END,
    NUMBER_START,
    ORDINAL_MARK,
    ORDINALS,
    SEASON_OF,
    SEASON_WORDS,
    THAT_YEAR,
    WEEKDAYS,
    day,
    month,
    year,
    year_of_month,
)

DAY = Precision.DAY
MONTHS = 12

Match = re.Match[str]
Reader = Callable[[Match], Iterator[Phrase]]

_TO = rf"(?:\s?{DASH}\s?|\s?/\s?|{GAP}(?:to|until|till|through){GAP}(?:the{GAP})?)"
_AND = rf"(?:,?{GAP}(?:and|or|&){GAP}(?:the{GAP})?)"
_YEAR_TAIL = (
    rf"(?:,?{GAP}(?:of{GAP})?{year_of_month()}|,(?P<close>\d{{4}})(?!\w)|{GAP}{THAT_YEAR}|{GAP}of{GAP}(?P<open>\d{{3}})(?!\w)"
    rf"|{GAP}(?:of{GAP})?['\u2019](?P<two>\d\d)(?!\w))?"
)
_SEASON_TAIL = _YEAR_TAIL + rf"(?:(?<=\d)(?:{DASH}|/)\d{{2,4}}(?!\w))?"
_SMALL = rf"(?<!\w)(?:0?[1-9]|[12]\d|3[01]){ORDINAL_MARK}(?!\w)"
_NO_COUNT = r"(?![.:]\d|,\d{3}(?!\d))"
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?i:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}))"


def era_year(written: str, era: str | None) -> int:
    """Return the astronomical year of a written one: 44 BC is -43."""
    number = int(written.replace(",", ""))
    return 1 - number if is_before_christ(era) else number


def is_before_christ(era: str | None) -> bool:
    """Return whether an era's mark counts backwards."""
    return bool(era) and (era or "")[0].upper() == "B"


def ordinal(word: str) -> int:
    """Return the number of an ordinal in figures or letters."""
    return ORDINALS.get(word.lower()) or int(re.sub(r"\D", "", word))


def _month(found: Match, name: str = "month") -> int:
    return MONTH_OF[found[name][:3].lower()]


def _dated(found: Match, point: Point) -> Point:
    """Return the point in the match's year, however the year was told."""
    groups = found.groupdict()
    if written := groups.get("year") or groups.get("close"):
        return replace(point, year=era_year(written, groups.get("era")))
    if written := groups.get("open"):
        return replace(point, year=int(written), open_era=True)
    if that := groups.get("that"):
        return replace(point, step=DIRECTIONS[that.split()[-1]], spoken=that in {"next", "last", "this"})
    if two := groups.get("two"):
        return replace(point, year=int(two), two_figures=True)
    return point


def _phrase(found: Match, said: Said) -> Iterator[Phrase]:
    yield Phrase(found.start(), found.end(), said)


def _read_iso(found: Match) -> Iterator[Phrase]:
    yield from _numeric(found, *(int(number) for number in found["iso"].split("-")))


def _read_figures(found: Match) -> Iterator[Phrase]:
    """Read 9.8.1945 and 25/12/1945; a day that could be a month stays unresolved."""
    first, second, year_number = (int(number) for number in re.split(r"[./]\s?", found["figures"]))
    if "/" in found["figures"] and max(first, second) <= MONTHS and first != second:
        yield from _phrase(found, Unresolved())
    elif second > MONTHS:
        yield from _numeric(found, year_number, first, second)
    else:
        yield from _numeric(found, year_number, second, first)


def _numeric(found: Match, year_number: int, month_number: int, day_number: int) -> Iterator[Phrase]:
    if 1 <= month_number <= MONTHS and 1 <= day_number <= days_in_month(year_number, month_number):
        yield from _phrase(found, Point(DAY, year=year_number, month=month_number, day=day_number))


def _read_days(found: Match) -> Iterator[Phrase]:
    """Read "18 to 24 August 1945" and "March 5-9, 1918" as one range."""
    number = _month(found)
    last = _dated(found, Point(DAY, month=number, day=int(found["day2"])))
    yield from _phrase(found, PointRange(Point(DAY, month=number, day=int(found["day"])), last))


def _read_day_list(found: Match) -> Iterator[Phrase]:
    """Read "5, 7 and 9 April" as three days; the last phrase covers the month."""
    days = list(re.finditer(r"\d{1,2}", found["days"]))
    at = found.start("days")
    ends = [at + each.end() for each in days]
    starts = [at + each.start() for each in days]
    if found.start("month") < at:
        starts[0] = found.start()
    ends[-1] = found.end()
    for each, start, end in zip(days, starts, ends, strict=True):
        yield Phrase(start, end, _dated(found, Point(DAY, month=_month(found), day=int(each.group()))))


def _read_day(found: Match) -> Iterator[Phrase]:
    yield from _phrase(found, _dated(found, Point(DAY, month=_month(found), day=int(found["day"]))))


def _read_month(found: Match) -> Iterator[Phrase]:
    yield from _phrase(found, _dated(found, Point(Precision.MONTH, month=_month(found))))


def _read_season(found: Match) -> Iterator[Phrase]:
    season = SEASON_OF[found["season"].lower()]
    yield from _phrase(found, _dated(found, Point(Precision.SEASON, season=season)))


def _read_years(found: Match) -> Iterator[Phrase]:
    """Read "1938-1939", "1941/42" and "499-493 BC"; a pair that does not go forward is no range."""
    era = found.groupdict().get("era")
    backwards = is_before_christ(era)
    first, last = found["year"], found["year2"]
    if len(last) < len(first) and not backwards:
        last = first[: len(first) - len(last)] + last
    one, other = era_year(first, found.groupdict().get("era1") or era), era_year(last, era)
    if one < other and (era or len(first) == 4):  # noqa: PLR2004 - a bare year has four figures
        yield from _phrase(
            found, PointRange(Point(Precision.YEAR, year=one), Point(Precision.YEAR, year=other))
        )


def _read_year_list(found: Match) -> Iterator[Phrase]:
    """Read "in 490 and 480 BC" as two years of one era."""
    numbers = list(re.finditer(r"\d{1,4}", found["years"]))
    ends = [found.start() + each.end() for each in numbers[:-1]] + [found.end()]
    for each, end in zip(numbers, ends, strict=True):
        said = Point(Precision.YEAR, year=era_year(each.group(), found["era"]))
        yield Phrase(found.start() + each.start(), end, said)


def _read_year(found: Match) -> Iterator[Phrase]:
    yield from _phrase(found, _dated(found, Point(Precision.YEAR)))


def _read_decade(found: Match) -> Iterator[Phrase]:
    """Read "the 1930s", "the 470s BC" and "the 1600s" (a century, as long as nobody alive saw it)."""
    number = int(found["year"])
    if is_before_christ(found["era"]):
        yield from _phrase(found, Point(Precision.DECADE, year=1 - (number + 9)))
    elif number % 100 or number >= 1900:  # noqa: PLR2004 - "the 1900s" are the first decade by now
        yield from _phrase(found, Point(Precision.DECADE, year=number))
    else:
        yield from _phrase(found, Point(Precision.CENTURY, year=number // 100 + 1))


def _read_centuries(found: Match) -> Iterator[Phrase]:
    """Read "the 19th century", "4th-3rd centuries BC" (a range) and "the 4th and 3rd centuries" (two)."""
    sign = -1 if is_before_christ(found["era"]) else 1
    last = Point(Precision.CENTURY, year=sign * ordinal(found["last"]))
    if not 1 <= ordinal(found["last"]) <= 30:  # noqa: PLR2004 - centuries of history
        return
    if not found["first"]:
        yield from _phrase(found, last)
        return
    first = Point(Precision.CENTURY, year=sign * ordinal(found["first"]))
    if re.search(r"and|or|&", found["between"]):
        yield Phrase(found.start(), found.end("first"), first)
        yield Phrase(found.start("last"), found.end(), last)
    else:
        yield from _phrase(found, PointRange(first, last))


def _read_holiday(found: Match) -> Iterator[Phrase]:
    number, at = HOLIDAYS[" ".join(found["holiday"].lower().replace("\u2019", "'").split())]
    yield from _phrase(found, _dated(found, Point(DAY, month=number, day=at)))


def _read_unresolved(found: Match) -> Iterator[Phrase]:
    yield from _phrase(found, Unresolved())


_N = r"\d{1,4}"
_BETWEEN = r"(?<=\b[Bb]etween\s)"
_OF = rf"{GAP}(?:of{GAP})?"
_LIST = rf"(?P<days>{_SMALL}(?:,{GAP}{_SMALL}){{0,6}}{_AND}{_SMALL})"
# What may stand behind "June 11 and 12": no noun that the last number could count.
_GOES_ON = (
    rf"(?=[.;:),]|{GAP}(?:\d{{4}}|were|was|the|when|in|at|by|of|to|with|it|they|he|she|his|her|their|a|an|and|but|as|"
    r"after|before|while|for|from|there|both|during|over|under|respectively)\b)"
)
_HOLIDAYS = rf"Christmas(?:{GAP}(?:Eve|Day))?|Boxing{GAP}Day|New{GAP}Year['\u2019]s{GAP}(?:Eve|Day)"
_SOURCES: tuple[tuple[str, Reader], ...] = (
    (rf"{NUMBER_START}(?P<iso>\d{{4}}-\d\d-\d\d){NUMBER_END}", _read_iso),
    (
        rf"{NUMBER_START}(?P<figures>\d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}}){NUMBER_END}",
        _read_figures,
    ),
    (rf"{day()}{_TO}{day('day2')}{_OF}{month()}{_YEAR_TAIL}", _read_days),
    (rf"{_BETWEEN}(?:the\s)?{day()}{_AND}{day('day2')}{_OF}{month()}{_YEAR_TAIL}", _read_days),
    (rf"{month()}{GAP}{day()}{_TO}{day('day2')}{_NO_COUNT}(?!{_OF}[A-Z]){_YEAR_TAIL}", _read_days),
    (rf"{_BETWEEN}{month()}{GAP}{day()}{_AND}{day('day2')}{_NO_COUNT}(?!{_OF}[A-Z]){_YEAR_TAIL}", _read_days),
    (rf"{_LIST}{_OF}{month()}{_YEAR_TAIL}", _read_day_list),
    (
        rf"{month()}{GAP}{_LIST}{_NO_COUNT}{_GOES_ON}{_YEAR_TAIL}",
        _read_day_list,
    ),
    (rf"(?:\b[Tt]he{GAP})?{day()}{_OF}{month()}{_YEAR_TAIL}", _read_day),
    (rf"{month()}{GAP}(?:the{GAP})?{day()}{_NO_COUNT}{_YEAR_TAIL}", _read_day),
    (rf"{month()}{_YEAR_TAIL}", _read_month),
    (month(), _read_month),
    (rf"\b(?:[Tt]he{GAP})?(?P<season>{SEASON_WORDS})\b{_SEASON_TAIL}(?!\w)", _read_season),
    (rf"{NUMBER_START}{year()}{GAP}(?P<season>{SEASON_WORDS})\b(?!{GAP}of\b)", _read_season),
    (
        rf"{NUMBER_START}(?P<year>{_N})(?:\s?(?P<era1>{ERA}))?{_TO}(?P<year2>{_N})\s?(?P<era>{ERA})",
        _read_years,
    ),
    (
        rf"{NUMBER_START}(?P<year>\d{{4}})(?:\s?{DASH}\s?|/)(?P<year2>\d{{4}}|\d\d){NUMBER_END}{NOT_COUNTED}",
        _read_years,
    ),
    (rf"{NUMBER_START}(?P<years>{_N}(?:,{GAP}{_N}){{0,6}}{_AND}{_N})\s?(?P<era>{ERA})", _read_year_list),
    (rf"\b(?P<era>AD|A\.\s?D\.|CE)\s?(?P<year>\d{{1,4}}){NUMBER_END}", _read_year),
    (rf"{NUMBER_START}(?P<year>\d{{1,2}},\d{{3}}|{_N})\s?(?P<era>{ERA})", _read_year),
    (
        rf"(?:\b[Tt]he{GAP})?(?<![\w$£€])(?P<year>\d{{2,3}}0)['\u2019]?s(?!\w)(?:\s?(?P<era>{ERA}))?",
        _read_decade,
    ),
    (
        (
            rf"\b(?:[Tt]he{GAP})?(?:(?P<first>{_ORDINAL})(?P<between>{_TO}|{_AND})(?:(?:early|mid|late)[\s-])?)?(?P<last>{_ORDINAL})"
            rf"[\s-](?:century|centuries)\b(?:\s?(?P<era>{ERA}))?"
        ),
        _read_centuries,
    ),
    (rf"\b(?P<holiday>{_HOLIDAYS})\b{_YEAR_TAIL}", _read_holiday),
    (rf"(?<=\b[Oo]n\s){WEEKDAYS}\b(?!,?{GAP}(?:the{GAP})?(?:\d|[A-Z][a-z]+{GAP}\d))", _read_unresolved),
)
PATTERNS = tuple((re.compile(source), reader) for source, reader in _SOURCES)


def list_absolute(text: str, start: int, end: int) -> Iterator[Phrase]:
    """Yield every phrase of the range that a pattern reads, overlapping ones included."""
    for pattern, read in PATTERNS:
        for found in pattern.finditer(text, start, end):
            yield from read(found)
