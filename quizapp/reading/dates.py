"""The dates of an article: phrases found, their years decided together, each as an interval."""

from collections.abc import Sequence
from typing import TypedDict

from quizapp.reading.article import Article, Span
from quizapp.reading.calendar import HistoricalDate, Precision
from quizapp.reading.date_anchors import find_anchors
from quizapp.reading.date_candidates import Days
from quizapp.reading.date_cues import list_placed
from quizapp.reading.date_doubts import doubt_order
from quizapp.reading.date_opening import find_opening
from quizapp.reading.date_phrases import Phrase, Point, PointRange, Said, Step
from quizapp.reading.facts import DateMention
from quizapp.reading.years import LOOSE_CERTAINTY, Decision, Told, decide

SHARED_YEAR_CERTAINTY = 0.97  # of a year that the next member of a list tells


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
    told = [each.told for each in placed]
    decisions = doubt_order(told, decide_in_two_ways(told, find_opening(article, placed)))
    return tuple(
        _mention(article.text, phrases, at, decision)
        for at, decision in enumerate(decisions)
        if decision.interval or not _is_clock(phrases[at].said)
    )


def decide_in_two_ways(told: Sequence[Told], opening: Days | None) -> list[Decision]:
    """Return the decisions, surer where the years that the article opens with lead to them, else doubtful.

    They are no part of the first decision: an article may open with the first year of many.
    """
    plain = decide(told)
    if opening is None:
        return plain
    led = decide(told, opening)
    return [_agree(one, other) for one, other in zip(plain, led, strict=True)]


def _agree(one: Decision, other: Decision) -> Decision:
    if one.interval != other.interval:
        return Decision(one.interval, min(one.certainty, LOOSE_CERTAINTY))
    return max(one, other, key=lambda decision: decision.certainty)


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
    anchors = find_anchors(phrases, at, decision.interval, implied)
    return DateMention(
        span,
        span.of(text),
        HistoricalDate(decision.interval, _precision(phrase.said), phrase.bound),
        implied,
        min(decision.certainty, SHARED_YEAR_CERTAINTY) if phrase.shared_year else decision.certainty,
        dict(anchors).get("year"),
        phrase.old_style,
        anchors,
    )


def _is_clock(said: Said) -> bool:
    return isinstance(said, Step) and said.clock


def _precision(said: Said) -> Precision:
    """Return how fine the words tell the date; a part of a unit ("the end of May") is a range."""
    match said:
        case Point(unit=unit):
            return Precision.RANGE if said.part else unit
        case Step(unit=unit):
            return unit
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
