"""The place of every date phrase in the narrative: headings, openings, cues and neighbours."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from quizapp.reading.article import Article, Paragraph, ParagraphKind
from quizapp.reading.calendar import Bound, Interval, Precision
from quizapp.reading.date_candidates import Days, days_of
from quizapp.reading.date_finder import find_phrases
from quizapp.reading.date_phrases import Phrase, Point, PointRange, Step
from quizapp.reading.years import Cue, Opening, Told

REACH = 60  # characters before a date in which a cue is looked for
STEP_REACH, SENTENCES_APART = 600, 2
NEIGHBOUR = 120  # characters between two dates that lean on each other

ERA_MARK = re.compile(r"\b(?:B\.\s?C|BCE?\b|A\.\s?D\.|AD\b)")
ERA_MARKS = 3  # from so many on, a text may leave the mark out

_AHEAD = re.compile(
    r"(?i:\b(?:until|till|would|will|planned|scheduled|expected|predicted|promised|deadline|dates?)\b[^.;()]{0,40}\Z)"
)
_BEHIND = re.compile(
    r"(?i:\b(?:since|before|prior to|earlier|previously)\b[^.,;()]{0,30}\Z|\bhad\b[^.,;()]{0,40}\Z)"
)
_PARTICIPLE = re.compile(r"(?:,|\bwho was) (?:\w{2,20}ed|born|built|begun|written|made|taken|won|lost) in \Z")
_LISTED = re.compile(
    r",? (?:and|or), (?:in|by) \Z"
)  # "Gabon and, in 1969, Haiti": when the last of a list joined
_NAMED_NEXT = re.compile(r", (?:the )?[A-Z]")
_LOOKS_BACK = re.compile(
    r"\b(?:had|earlier|previously|before|afterwards?|after|until|since)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]{0,2}\s")
_OPENS_WITH_BY = re.compile(r"\bBy (?:the )?\Z")
_OPEN_PARENTHESIS = re.compile(r"\([^)]*\Z")
_SENTENCE_BREAK = re.compile(r"[.;:]\s")
_LEAN = re.compile(
    r"(?i:(?:the )?(?:very )?(?:(?P<early>early|start|beginning|first|outset|opening)|(?P<mid>mid|middle)"
    r"|(?P<late>late|end|close|last|latter|final))\b)"
)
_LEANS: Mapping[str, int] = MappingProxyType({"early": -1, "mid": 0, "late": 1})


@dataclass(frozen=True, slots=True)
class PlacedPhrase:
    """A date phrase and its place in the narrative."""

    phrase: Phrase
    told: Told


@dataclass(slots=True)
class _Progress:
    """How far the reading of an article has come."""

    place: int = 0
    after_heading: bool = False
    scope: Days | None = None
    told_until: int = 0  # where the last phrase ended


def list_placed(article: Article) -> Iterator[PlacedPhrase]:
    """Yield every date phrase of an article in reading order; nothing of what tells nothing (code)."""
    ancient = sum(1 for _ in ERA_MARK.finditer(article.text)) >= ERA_MARKS
    progress = _Progress()
    for paragraph in article.paragraphs:
        if paragraph.sentences:
            phrases = find_phrases(article.text, paragraph.span, ancient=ancient)
            yield from _place_paragraph(article.text, paragraph, phrases, progress)


def _place_paragraph(
    text: str, paragraph: Paragraph, phrases: Sequence[Phrase], progress: _Progress
) -> Iterator[PlacedPhrase]:
    heading = paragraph.kind is ParagraphKind.HEADING
    if heading:
        progress.scope = _scope(phrases)
    for at, phrase in enumerate(phrases):
        told = Told(
            said=phrase.said,
            place=progress.place,
            heading=heading,
            opening=_opening(at, after_heading=progress.after_heading),
            lean=_lean(text, phrase),
            cue=_cue(text, phrase, paragraph.span.start),
            scope=progress.scope,
            echo=_echo(text, paragraph.span.start, phrases, at),
            loose=_is_loose(text, progress.told_until, phrase),
        )
        progress.told_until = phrase.end
        yield PlacedPhrase(phrase, told)
    progress.after_heading = heading or (progress.after_heading and not phrases)
    progress.place += not heading


def _opening(at: int, *, after_heading: bool) -> Opening:
    if at:
        return Opening.NOTHING
    return Opening.SECTION if after_heading else Opening.PARAGRAPH


def _scope(phrases: Sequence[Phrase]) -> Days | None:
    """Return the days from a heading's first date to its last, when they are a year or more apart."""
    ends = [end for phrase in phrases for end in _ends(phrase)]
    intervals = [each for end in ends if end.complete and (each := end.interval(end.year or 0))]
    if not intervals or len(intervals) < len(ends):
        return None
    scope = Days(days_of(intervals[0]).first, days_of(intervals[-1]).last)
    return scope if scope.first < scope.last else None


def _ends(phrase: Phrase) -> tuple[Point, ...]:
    match phrase.said:
        case Point() as point:
            return (point,)
        case PointRange(first=first, last=last):
            return first, last
    return ()


def _lean(text: str, phrase: Phrase) -> int | None:
    """Return the third of its unit that a phrase points at; a day has none."""
    if isinstance(phrase.said, Point) and phrase.said.unit is Precision.DAY:
        return None
    found = _LEAN.match(text, phrase.start, phrase.end)
    return _LEANS[found.lastgroup or "mid"] if found else None


def _cue(text: str, phrase: Phrase, floor: int) -> Cue:
    lead = text[max(floor, phrase.start - REACH) : phrase.start]
    said = phrase.said
    if (phrase.bound is Bound.NOT_AFTER and not _OPENS_WITH_BY.search(lead)) or _AHEAD.search(lead):
        return Cue.AHEAD
    inserted = _PARTICIPLE.search(lead) and text.startswith(",", phrase.end)
    looks_back = (
        inserted
        or (isinstance(said, Step) and said.count < 0)
        or (isinstance(said, Point) and said.direction < 0)
    )
    if looks_back or _BEHIND.search(lead):
        return Cue.BEHIND
    listed = _LISTED.search(lead) and _NAMED_NEXT.match(text, phrase.end)
    return Cue.ASIDE if listed or _OPEN_PARENTHESIS.search(lead) else Cue.NONE


def _echo(text: str, floor: int, phrases: Sequence[Phrase], at: int) -> Days | None:
    """Return the year around the complete date that follows in the sentence, else the one that went before.

    Three months more on the side of the phrase: "in December, before the January 1942 offensive".
    """
    after = phrases[at + 1] if at + 1 < len(phrases) else None
    before = phrases[at - 1] if at else None
    if after and (year := _year_of(after)) is not None and _beside(text, phrases[at], after):
        return days_of(Interval.of_months(year, -2, 15))
    if before and (year := _year_of(before)) is not None and _beside(text, before, phrases[at]):
        if _cue(text, before, floor) is not Cue.NONE:
            return None
        return days_of(Interval.of_months(year, 1, 15))
    return None


def _is_loose(text: str, start: int, phrase: Phrase) -> bool:
    """Return whether a step from the date before may count from another event than that date's.

    It may after a look back ("had", "before"), when more than a sentence lies between the two, and in another
    paragraph; there "the same day" is still that of the date before.
    """
    if not start or phrase.start - start > STEP_REACH:
        return True
    between = text[start : phrase.start]
    moves = isinstance(phrase.said, Step) and phrase.said.count != 0
    apart = (moves and "\n" in between) or between.count("\n\n") + len(
        _SENTENCE_END.findall(between)
    ) > SENTENCES_APART
    return apart or _LOOKS_BACK.search(between) is not None


def _year_of(phrase: Phrase) -> int | None:
    said = phrase.said.first if isinstance(phrase.said, PointRange) else phrase.said
    if isinstance(said, Point) and said.complete and said.unit not in {Precision.DECADE, Precision.CENTURY}:
        return said.year
    return None


def _beside(text: str, one: Phrase, other: Phrase) -> bool:
    between = text[one.end : other.start] if other.start - one.end < NEIGHBOUR else ". "
    return not _SENTENCE_BREAK.search(between)
