"""Which date phrase each part that a date leaves out rests on: its year, its month, its day."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from quizapp.reading.article import Span
from quizapp.reading.calendar import Interval, Precision
from quizapp.reading.date_phrases import Phrase, Point, PointRange

LONGEST_SEARCH = 60  # phrases looked back through, and ahead for a year


def find_anchors(
    phrases: Sequence[Phrase], at: int, interval: Interval, implied: Iterable[str]
) -> tuple[tuple[str, Span], ...]:
    """Return for each implied part of the phrase at `at` the phrase it rests on; nothing where none tells it.

    `interval` is what the phrase was decided to mean.
    """
    found = ((part, _FINDERS[part](phrases, at, interval)) for part in sorted(implied))
    return tuple((part, Span(phrase.start, phrase.end)) for part, phrase in found if phrase)


def _before(phrases: Sequence[Phrase], at: int) -> Iterator[Phrase]:
    return (phrases[back] for back in range(at - 1, max(-1, at - LONGEST_SEARCH), -1))


def _find_year(phrases: Sequence[Phrase], at: int, interval: Interval) -> Phrase | None:
    """Return the nearest date before that tells this year, else the nearest with any, else one after."""
    nearest: Phrase | None = None
    for each in _before(phrases, at):
        year = _told_year(each)
        nearest = nearest or (each if year is not None else None)
        if year == interval.first.year:
            return each
    ahead = (each for each in phrases[at + 1 : at + LONGEST_SEARCH] if _told_year(each) is not None)
    return nearest or next(ahead, None)


def _find_month(phrases: Sequence[Phrase], at: int, interval: Interval) -> Phrase | None:
    """Return the nearest date before that tells this month, else the nearest with any."""
    told = [each for each in _before(phrases, at) if (point := _last(each)) and point.month]
    same = (each for each in told if (point := _last(each)) and point.month == interval.first.month)
    return next(same, told[0] if told else None)


def _find_day(phrases: Sequence[Phrase], at: int, _interval: Interval) -> Phrase | None:
    """Return the nearest date before that tells a day."""
    told = (each for each in _before(phrases, at) if (point := _last(each)) and point.unit is Precision.DAY)
    return next(told, None)


def _last(phrase: Phrase) -> Point | None:
    said = phrase.said.last if isinstance(phrase.said, PointRange) else phrase.said
    return said if isinstance(said, Point) else None


def _told_year(phrase: Phrase) -> int | None:
    point = _last(phrase)
    return point.year if point and point.complete and not phrase.shared_year else None


_FINDERS: dict[str, Callable[[Sequence[Phrase], int, Interval], Phrase | None]] = {
    "year": _find_year,
    "month": _find_month,
    "day": _find_day,
}
