"""All date phrases of a paragraph, in order and without overlaps, ranges and lists put together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizapp.reading.article import Span
from quizapp.reading.calendar import FINE, Bound, Precision
from quizapp.reading.date_context import with_context
from quizapp.reading.date_evidence import (
    ANCIENT_YEAR,
    BARE_YEAR,
    is_ancient_year,
    is_feast,
    is_month,
    is_season,
    is_year,
)
from quizapp.reading.date_patterns import list_absolute
from quizapp.reading.date_phrases import Phrase, Point, PointRange, Step, Unresolved
from quizapp.reading.date_vocabulary import DASH, GAP
from quizapp.reading.relative_dates import list_relative

LEAST_LIFE = 15  # years
LONGEST_LINK = 24  # characters between the members of a range or a list
FEASTS = ("Christmas", "Boxing", "New")

_NOUN = r"\s{1,4}(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|this\b|that\b)[A-Za-z-]{3,20}"
_NOUN_OF = re.compile(rf"(?:{_NOUN}){{1,2}}{GAP}of{GAP}")
_TWO_FIGURES = re.compile(r"(?<!\w)['\u2019](?P<year>\d\d)(?![\w'\u2019])")
_RANGE_LINK = re.compile(
    rf"\s?{DASH}\s?(?:(?:early|mid|late)[\s-])?|\s?/\s?|{GAP}(?:up{GAP})?(?:to|through){GAP}(?:the{GAP})?(?:about{GAP})?"
)
_UNTIL_LINK = re.compile(rf",?{GAP}(?:until|till){GAP}(?:the{GAP})?")
_AND_LINK = re.compile(rf",?{GAP}and{GAP}(?:the{GAP})?")
_LIST_LINK = re.compile(
    rf"\s?,?{GAP}?(?:(?:and|or|&){GAP})?(?:in{GAP}|on{GAP}|early{GAP}|late{GAP})?(?:the{GAP})?"
)
_OPENING = re.compile(r"\s?\((?:or\s|[A-Z]\.\s?[A-Z]\.\s)?")
_CLOSING = re.compile(r"[^().]{0,30}\),?\s{1,4}")
_SENTENCE_BREAK = re.compile(r"[.;:]\s")
_TO_COMMA = re.compile(r"[^,.;:()\n\d]{1,120}(?=,)")
_APPOSITION = re.compile(rf",?\s?(?:{DASH}\s?|\()?")
_FROM = re.compile(rf"(?i:\b(?:from|between){GAP}(?:the{GAP})?(?:about{GAP}|around{GAP})?\Z)")
_BETWEEN = re.compile(rf"(?i:\bbetween{GAP}(?:the{GAP})?\Z)")


def find_phrases(text: str, span: Span, *, ancient: bool) -> list[Phrase]:
    """Return the date phrases inside `span`; `ancient`: the text also writes years of three figures."""
    found = [
        *list_absolute(text, span.start, span.end),
        *list_relative(text, span.start, span.end),
        *_list_bare_years(text, span, ancient=ancient),
    ]
    kept = _choose([phrase for phrase in found if _has_evidence(text, phrase, ancient=ancient)])
    kept = _without_clocks(text, kept)
    floors = [span.start, *(phrase.end for phrase in kept)]
    placed = [with_context(text, phrase, floor) for phrase, floor in zip(kept, floors, strict=False)]
    return _share_parenthesis(text, _share_years(text, _join_ranges(text, placed, span.start)))


def _list_bare_years(text: str, span: Span, *, ancient: bool) -> Iterator[Phrase]:
    for found in BARE_YEAR.finditer(text, span.start, span.end):
        if is_year(text, found.start(), found.end()):
            yield _year_phrase(found)
    for found in _TWO_FIGURES.finditer(text, span.start, span.end):
        yield _year_phrase(found, two_figures=True)
    for found in ANCIENT_YEAR.finditer(text, span.start, span.end) if ancient else ():
        if is_ancient_year(text, found.start(), found.end()):
            yield _year_phrase(found, open_era=True)


def _year_phrase(found: re.Match[str], *, two_figures: bool = False, open_era: bool = False) -> Phrase:
    said = Point(Precision.YEAR, int(found["year"]), two_figures=two_figures, open_era=open_era)
    return Phrase(found.start(), found.end(), said)


def _has_evidence(text: str, phrase: Phrase, *, ancient: bool) -> bool:
    """Return whether the neighbours of a phrase let it be a date."""
    said = phrase.said
    if not isinstance(said, Point) or said.complete or said.direction or said.step is not None:
        return True
    if said.open_era:
        return ancient
    if said.unit is Precision.MONTH:
        return said.two_figures or is_month(text, phrase.start, phrase.end)
    if said.unit is Precision.SEASON:
        return said.two_figures or is_season(text, phrase.start, phrase.end)
    return not text.startswith(FEASTS, phrase.start) or is_feast(text, phrase.start)


def _choose(found: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases without overlaps: the earlier start wins, then the longer phrase."""
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda phrase: (phrase.start, -phrase.end)):
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return kept


def _without_clocks(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases without the times of a day that the sentence has told already."""
    kept: list[Phrase] = []
    for phrase in phrases:
        one = kept[-1].said if kept else None
        told = kept and isinstance(one, Point) and one.unit is Precision.DAY
        if _is_clock(phrase) and told and not _SENTENCE_BREAK.search(text, kept[-1].end, phrase.start):
            continue
        kept.append(phrase)
    return kept


def _is_clock(phrase: Phrase) -> bool:
    return isinstance(phrase.said, Step) and phrase.said.clock


def _join_ranges(text: str, phrases: Sequence[Phrase], floor: int) -> list[Phrase]:
    """Return the phrases with ranges put together, and days told again by their events resolved."""
    joined: list[Phrase] = []
    for phrase in phrases:
        before = joined[-1] if joined else None
        start = joined[-2].end if len(joined) > 1 else floor
        if before and (ranged := _as_range(text, before, phrase, start)):
            joined[-1] = ranged
        elif before and _is_apposed(text, before, phrase):
            end = _end_of_apposition(text, phrase.end)
            joined.append(replace(phrase, end=end, said=Step(Precision.DAY, 0)))
        else:
            joined.append(phrase)
    return joined


def _as_range(text: str, one: Phrase, other: Phrase, floor: int) -> Phrase | None:
    """Return two phrases as the range that the words between them make of them, if they do."""
    first, last = one.said, other.said
    if not isinstance(first, Point) or not isinstance(last, Point) or not _make_range(first, last):
        return None
    if _is_life(first, last):
        return None
    link = text[one.end : other.start] if other.start - one.end <= LONGEST_LINK else ""
    lead = text[max(floor, one.start - LONGEST_LINK) : one.start]
    linked = _RANGE_LINK.fullmatch(link) or (_UNTIL_LINK.fullmatch(link) and _FROM.search(lead))
    linked = linked or (_AND_LINK.fullmatch(link) and _BETWEEN.search(lead))
    return replace(one, end=other.end, said=PointRange(first, last), bound=Bound.EXACT) if linked else None


def _is_life(first: Point, last: Point) -> bool:
    """Return whether two days are as far apart as someone's first and last, each worth telling alone."""
    days = first.complete and last.complete and first.unit is last.unit is Precision.DAY
    return days and (last.year or 0) - (first.year or 0) >= LEAST_LIFE


def _make_range(first: Point, last: Point) -> bool:
    """Return whether two points can be the ends of a range: alike in grain, and in order."""
    if not all(point.complete or _lacks_year(point) for point in (first, last)):
        return False
    if first.complete and last.complete:
        one, other = first.interval(first.year or 0), last.interval(last.year or 0)
        return bool(one and other and one.first < other.first)
    return first.unit in FINE and last.unit in FINE


def _lacks_year(point: Point) -> bool:
    """Return whether only the year is missing, and nothing tells where to take it from."""
    return point.year is None and point.step is None and not point.direction and point.unit in FINE


def _is_apposed(text: str, one: Phrase, other: Phrase) -> bool:
    """Return whether a day is told again by its event: "on 2 May, two days after the battle"."""
    is_day = isinstance(one.said, Point) and one.said.unit is Precision.DAY
    is_event = isinstance(other.said, Unresolved) and other.said.day
    return is_day and is_event and bool(_APPOSITION.fullmatch(text, one.end, other.start))


def _end_of_apposition(text: str, at: int) -> int:
    """Return where the event ends that tells a day again: before the next comma, at most a clause away."""
    closed = _TO_COMMA.match(text, at)
    return closed.end() if closed else at


def _share_years(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Give the members of a list the year told once at its end: "in May, June and July 1941"."""
    shared: list[Phrase] = []
    for phrase in reversed(phrases):
        after = shared[-1] if shared else None
        shared.append(_with_year_of(text, phrase, after) if after else phrase)
    return shared[::-1]


def _share_parenthesis(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Give both dates of "October 25 (November 7), 1917" their year."""
    shared = list(phrases)
    for at, (one, other, last) in enumerate(zip(phrases, phrases[1:], phrases[2:], strict=False)):
        year = last.said.year if isinstance(last.said, Point) and last.said.unit is Precision.YEAR else None
        bare = all(isinstance(each.said, Point) and _lacks_year(each.said) for each in (one, other))
        linked = _OPENING.fullmatch(text, one.end, other.start) and _CLOSING.fullmatch(
            text, other.end, last.start
        )
        if year is not None and bare and linked:
            shared[at] = _in_year(one, year)
            shared[at + 1] = _in_year(other, year)
    return shared


def _in_year(phrase: Phrase, year: int) -> Phrase:
    said = phrase.said
    if not isinstance(said, Point):
        return phrase
    return replace(phrase, said=replace(said, year=year), shared_year=True)


def _with_year_of(text: str, one: Phrase, other: Phrase) -> Phrase:
    """Return the first phrase in the year of the second where the words between link them."""
    first = one.said
    last = other.said.first if isinstance(other.said, PointRange) else other.said
    if not isinstance(first, Point) or not _lacks_year(first) or not isinstance(last, Point):
        return one
    year = last.year if last.complete else None
    if year is None or last.unit in {Precision.DECADE, Precision.CENTURY}:
        return one
    if last.unit is Precision.YEAR:
        return _in_year(one, year) if _NOUN_OF.fullmatch(text, one.end, other.start) else one
    turn = (first.month or first.season or 0) > (last.month or last.season or 0)
    return _in_year(one, year - turn) if _LIST_LINK.fullmatch(text, one.end, other.start) else one
