"""The dates of an article: phrases found, their years decided together, each as an interval."""

from collections.abc import Sequence
from typing import TypedDict

from quizapp.reading.article import Article, Span
from quizapp.reading.calendar import HistoricalDate, Interval, Precision
from quizapp.reading.date_cues import list_placed
from quizapp.reading.date_phrases import Phrase, Point, PointRange, Said, Step
from quizapp.reading.facts import DateMention
from quizapp.reading.years import Decision, decide

SHARED_YEAR_CERTAINTY = 0.97  # of a year that the next member of a list tells
LONGEST_SEARCH = 60  # phrases looked back through for the anchor of an implied part


class DateJson(TypedDict):
    """A date mention as `facts --json` prints it."""

    text: str
    start: int
    end: int
    first: str | None
    last: str | None
    precision: str | None
    bound: str | None
    implied: list[str]


def find_dates(article: Article) -> tuple[DateMention, ...]:
    """Return every phrase of the article that names a calendar date, in reading order.

    What is left out ("on 3 May") is carried over from the context and marked implied, with a certainty and
    the phrase it rests on. A phrase that the text does not resolve has no date; a time of a day that is not
    told is left out.
    """
    placed = list(list_placed(article))
    phrases = [each.phrase for each in placed]
    decisions = decide([each.told for each in placed])
    return tuple(
        _mention(article.text, phrases, at, decision)
        for at, decision in enumerate(decisions)
        if decision.interval or not _is_clock(phrases[at].said)
    )


def mention_to_json(mention: DateMention) -> DateJson:
    """Return a date mention in the form that `facts --json` prints."""
    date = mention.date
    return {
        "text": mention.text,
        "start": mention.span.start,
        "end": mention.span.end,
        "first": date.first.isoformat() if date else None,
        "last": date.last.isoformat() if date else None,
        "precision": date.precision.value if date else None,
        "bound": date.bound.value if date else None,
        "implied": sorted(mention.implied),
    }


def _mention(text: str, phrases: Sequence[Phrase], at: int, decision: Decision) -> DateMention:
    phrase = phrases[at]
    span = Span(phrase.start, phrase.end)
    if decision.interval is None:
        return DateMention(span, span.of(text), None, certainty=0.0)
    implied = frozenset({"year"}) if phrase.shared_year else _implied(phrase.said)
    return DateMention(
        span,
        span.of(text),
        HistoricalDate(decision.interval, _precision(phrase.said), phrase.bound),
        implied,
        min(decision.certainty, SHARED_YEAR_CERTAINTY) if phrase.shared_year else decision.certainty,
        _find_anchor(phrases, at, decision.interval) if implied else None,
        phrase.old_style,
    )


def _is_clock(said: Said) -> bool:
    return isinstance(said, Step) and said.clock


def _precision(said: Said) -> Precision:
    """Return how fine the words tell the date; a part of a unit ("the end of May") is a range."""
    match said:
        case Point(unit=unit) | Step(unit=unit):
            return Precision.RANGE if said.part else unit
    return Precision.RANGE


def _implied(said: Said) -> frozenset[str]:
    """Return the parts that the words leave to the context."""
    match said:
        case Point() if said.complete:
            return frozenset()
        case Point(unit=Precision.DAY, month=None):
            return frozenset({"year", "month"})
        case PointRange(first=first, last=last) if first.complete or last.complete:
            return frozenset()
        case Step(unit=Precision.DAY):
            return frozenset({"year", "month", "day"})
        case Step(unit=Precision.MONTH):
            return frozenset({"year", "month"})
    return frozenset({"year"})


def _find_anchor(phrases: Sequence[Phrase], at: int, interval: Interval) -> Span | None:
    """Return the nearest date before that tells this year, else the nearest with any, else one after."""
    nearest: Phrase | None = None
    for each in (phrases[back] for back in range(at - 1, max(-1, at - LONGEST_SEARCH), -1)):
        year = _told_year(each)
        nearest = nearest or (each if year is not None else None)
        if year == interval.first.year:
            return Span(each.start, each.end)
    ahead = (each for each in phrases[at + 1 : at + LONGEST_SEARCH] if _told_year(each) is not None)
    found = nearest or next(ahead, None)
    return Span(found.start, found.end) if found else None


def _told_year(phrase: Phrase) -> int | None:
    said = phrase.said.last if isinstance(phrase.said, PointRange) else phrase.said
    return said.year if isinstance(said, Point) and said.complete and not phrase.shared_year else None
