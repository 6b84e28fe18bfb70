"""What stands around a date's core: words that belong to it, and the preposition that bounds it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from quizapp.reading.calendar import Bound, Precision
from quizapp.reading.date_phrases import Part, Phrase, Point, PointRange, Said, Step
from quizapp.reading.date_vocabulary import GAP, ORDINALS, WEEKDAYS

REACH = 64  # characters before a date that may belong to it

_PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "end": Part(3, 3),
        "close": Part(3, 3),
        "middle": Part(2, 3),
        "start": Part(1, 3),
        "beginning": Part(1, 3),
    }
)
_LONG = frozenset({Precision.MONTH, Precision.SEASON, Precision.YEAR, Precision.DECADE, Precision.CENTURY})
_DAY = frozenset({Precision.DAY})
_DAY_PARTS = rf"(?:night|morning|evening|afternoon|dawn|noon|midnight|(?:morning{GAP})?hours)"

_PREFIXES: tuple[tuple[re.Pattern[str], frozenset[Precision]], ...] = tuple(
    (re.compile(rf"(?i:(?<![\w-]){pattern}\Z)"), units)
    for pattern, units in (
        (
            rf"(?:the{GAP})?(?:very{GAP})?(?P<third>end|close|start|beginning|middle|outset|onset){GAP}of{GAP}(?:the{GAP})?",
            _LONG,
        ),
        (
            (
                rf"(?:the{GAP})?(?P<at>first|second|third|fourth|latter|last|final|early|later){GAP}"
                rf"(?P<of>half|part|quarter|third|week){GAP}of{GAP}(?:the{GAP})?"
            ),
            _LONG,
        ),
        (
            rf"(?:the{GAP})?(?:very{GAP})?(?:early|mid|late|middle)(?:{GAP}|-)(?:to-late{GAP})?(?:in{GAP})?(?:the{GAP})?",
            _LONG,
        ),
        (rf"(?:later|earlier|sometime|midway){GAP}in{GAP}(?:the{GAP})?", _LONG),
        (rf"the{GAP}years?{GAP}", frozenset({Precision.YEAR})),
        (rf"(?:c\.|ca\.|circa){GAP}?", _LONG | _DAY),
        (r"(?:c\.|ca\.)", _LONG | _DAY),
        (rf"(?:the{GAP})?{WEEKDAYS},?{GAP}(?:the{GAP})?", _DAY),
        (
            rf"(?:the{GAP})?(?:{WEEKDAYS}{GAP})?(?:early{GAP}in{GAP}the{GAP}|early{GAP}|late{GAP})?{_DAY_PARTS}{GAP}of{GAP}(?:the{GAP})?",
            _DAY,
        ),
    )
)

_BOUNDS: tuple[tuple[re.Pattern[str], Bound], ...] = tuple(
    (re.compile(rf"(?i:\b(?:{pattern}){GAP}\Z)"), bound)
    for pattern, bound in (
        (rf"not{GAP}(?:un)?til|as{GAP}(?:early|late|recently){GAP}as", Bound.EXACT),
        (
            rf"by|until|till|before|prior{GAP}to|up{GAP}to|(?:no|not){GAP}later{GAP}than|ahead{GAP}of",
            Bound.NOT_AFTER,
        ),
        (rf"since|after|from|starting{GAP}in|(?:no|not){GAP}earlier{GAP}than", Bound.NOT_BEFORE),
        (
            (
                rf"about|around|circa|c\.|ca\.|approximately|roughly|perhaps|probably{GAP}in|towards?"
                rf"|(?:fiscal|financial|academic|school|tax){GAP}year"
            ),
            Bound.ABOUT,
        ),
    )
)
_TURN = re.compile(rf"(?i:the{GAP}turn{GAP}of{GAP})")  # of the year: its end, or the start of the next
_RANGE_LEAD = re.compile(rf"(?i:\b(?:from|between){GAP}\Z)")
_BUSINESS_YEAR_AFTER = re.compile(rf"{GAP}(?:school|academic|fiscal|financial|tax){GAP}year\b")
_OLD_STYLE_AFTER = re.compile(r",?\s{0,2}[(\[]?(?:O\.?\s?S\.?|Old Style|old style|Julian)\b")
_OLD_STYLE_BEFORE = re.compile(r"(?:\bO\.?\s?S\.?|Old Style|Julian)[:,]?\s{1,2}\Z")


def with_context(text: str, phrase: Phrase, floor: int) -> Phrase:
    """Return the phrase with the words before it that belong to it, its bound and its calendar.

    Nothing before `floor` is taken.
    """
    widened = _widen(text, phrase, floor)
    bound = _bound(text, widened, floor)
    said = widened.said
    if bound is Bound.NOT_AFTER:
        said = _without_part(said)
    old_style = bool(
        _OLD_STYLE_AFTER.match(text, widened.end)
        or _OLD_STYLE_BEFORE.search(text[max(floor, widened.start - 12) : widened.start])
    )
    return replace(widened, said=said, bound=bound, old_style=old_style)


def _unit(said: Said) -> Precision | None:
    match said:
        case Point(unit=unit) | Step(unit=unit) | PointRange(first=Point(unit=unit)):
            return unit
    return None


def _widen(text: str, phrase: Phrase, floor: int) -> Phrase:
    unit = _unit(phrase.said)
    if isinstance(phrase.said, Step):
        return phrase
    for pattern, units in _PREFIXES:
        if unit not in units:
            continue
        lead = text[max(floor, phrase.start - REACH) : phrase.start]
        if found := pattern.search(lead):
            said = _with_part(phrase.said, found)
            phrase = replace(phrase, start=phrase.start - len(lead) + found.start(), said=said)
    return phrase


def _with_part(said: Said, found: re.Match[str]) -> Said:
    """Return the part of a date; a third only of a month that is told with its year."""
    groups = found.groupdict()
    part: Part | None = None
    if not isinstance(said, Point):
        return said
    if (third := groups.get("third")) and said.unit is Precision.MONTH and said.complete:
        part = _PARTS.get(third.lower())
    elif groups.get("of") in {"half", "quarter", "third", "week"}:
        of = {"half": 2, "quarter": 4, "third": 3, "week": 0}[groups["of"].lower()]
        word = groups["at"].lower()
        at = -1 if word in {"last", "final", "latter", "later"} else ORDINALS.get(word, 1)
        part = Part(at, of)
    return replace(said, part=part) if part else said


def _without_part(said: Said) -> Said:
    """Return what is said without its thirds: of "by the end of May" only the end counts."""
    if isinstance(said, Point) and said.part and said.part.of == 3:  # noqa: PLR2004 - thirds
        return replace(said, part=None)
    return said


def _bound(text: str, phrase: Phrase, floor: int) -> Bound:
    if re.match(r"(?i:c\.|ca\.|circa)", text[phrase.start : phrase.start + 6]):
        return Bound.ABOUT
    if _TURN.match(text, phrase.start):
        return Bound.ABOUT
    lead = text[max(floor, phrase.start - 24) : phrase.start]
    if isinstance(phrase.said, PointRange) and _RANGE_LEAD.search(lead):
        return Bound.EXACT
    if _BUSINESS_YEAR_AFTER.match(text, phrase.end):
        return Bound.ABOUT
    for pattern, bound in _BOUNDS:
        if pattern.search(lead):
            return bound
    return Bound.ABOUT if isinstance(phrase.said, Step) and phrase.said.about else Bound.EXACT
