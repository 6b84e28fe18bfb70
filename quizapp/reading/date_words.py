"""Dates in the words of the house: one form for each precision, so that options look alike."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from quizapp.reading.calendar import Day, HistoricalDate, Interval, Precision, days_in_month
from quizapp.reading.date_vocabulary import MONTH_NAMES

DASH = "\u2013"
SEASON_NAMES = {12: "winter", 3: "spring", 6: "summer", 9: "autumn"}
FIRST_UNMARKED_YEAR = 1000  # earlier years of our era are written with AD


def say_date(date: HistoricalDate) -> str:
    """Return the date as an option says it: "9 August 1945", "summer 1945", "the 1930s", "480 BC".

    Bounds are not said. Two dates of one precision read alike only when they are the same date.
    """
    interval = date.interval
    if date.precision is Precision.DAY and interval.first != interval.last:
        return _say_range(interval)
    return _SAYINGS[date.precision](interval)


def _say_one_day(interval: Interval) -> str:
    return _say_day(interval.first)


def _say_month(interval: Interval) -> str:
    return f"{MONTH_NAMES[interval.first.month - 1]} {_say_year(interval.first.year)}"


def _say_one_year(interval: Interval) -> str:
    return _say_year(interval.first.year)


def _say_day(day: Day) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {_say_year(day.year)}"


def _say_year(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BC"
    return str(year) if year >= FIRST_UNMARKED_YEAR else f"AD {year}"


def _say_season(interval: Interval) -> str:
    """Return the season with its year; a winter has two: "winter 1941-42"."""
    name = SEASON_NAMES[interval.first.month]
    first, last = interval.first.year, interval.last.year
    return f"{name} {_say_year(first)}" if first == last else f"{name} {_say_years(first, last)}"


def _say_years(first: int, last: int) -> str:
    if last <= 0:
        return f"{1 - first}{DASH}{1 - last} BC"
    if first < FIRST_UNMARKED_YEAR:
        return f"{_say_year(first)} {DASH} {_say_year(last)}"
    short = f"{last % 100:02}" if first // 100 == last // 100 else str(last)
    return f"{first}{DASH}{short}"


def _say_decade(interval: Interval) -> str:
    year = interval.first.year
    if year > 0:
        return f"the {year}s" if year >= FIRST_UNMARKED_YEAR else f"the {year}s AD"
    return f"the {1 - interval.last.year}s BC"


def _say_century(interval: Interval) -> str:
    last = interval.last.year
    number = last // 100 if last > 0 else -(interval.first.year // 100)
    return f"the {number}{_ordinal_mark(number)} century{' BC' if last <= 0 else ''}"


def _ordinal_mark(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _say_range(interval: Interval) -> str:
    """Return a range as short as its ends allow: "18-24 August 1945", "June 1941 - May 1945"."""
    first, last = interval.first, interval.last
    if _is_whole(interval, months=(1, 12)):
        return _say_years(first.year, last.year) if first.year < last.year else _say_year(first.year)
    if _is_whole(interval, months=(first.month, last.month)):
        return _say_months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return _say_days(first, last)
    if first.year == last.year:
        return f"{first.day} {MONTH_NAMES[first.month - 1]} {DASH} {_say_day(last)}"
    return f"{_say_day(first)} {DASH} {_say_day(last)}"


def _say_days(first: Day, last: Day) -> str:
    """Return days of one month; its thirds are said as the reader reads them: "the end of August 1945"."""
    month = f"{MONTH_NAMES[last.month - 1]} {_say_year(last.year)}"
    match first.day, last.day:
        case 1, 10:
            return f"the beginning of {month}"
        case 11, 20:
            return f"the middle of {month}"
        case 21, day if day == days_in_month(last.year, last.month):
            return f"the end of {month}"
    return f"{first.day}{DASH}{_say_day(last)}"


def _is_whole(interval: Interval, *, months: tuple[int, int]) -> bool:
    """Return whether the interval runs from the first day of one month to the last of the other."""
    first, last = interval.first, interval.last
    ends_full = last.day == days_in_month(last.year, last.month)
    return (first.month, last.month) == months and first.day == 1 and ends_full


def _say_months(first: Day, last: Day) -> str:
    end = f"{MONTH_NAMES[last.month - 1]} {_say_year(last.year)}"
    begin = MONTH_NAMES[first.month - 1]
    if first.year == last.year:
        return end if first.month == last.month else f"{begin}{DASH}{end}"
    return f"{begin} {_say_year(first.year)} {DASH} {end}"


_SAYINGS: Mapping[Precision, Callable[[Interval], str]] = MappingProxyType(
    {
        Precision.DAY: _say_one_day,
        Precision.MONTH: _say_month,
        Precision.SEASON: _say_season,
        Precision.YEAR: _say_one_year,
        Precision.DECADE: _say_decade,
        Precision.CENTURY: _say_century,
        Precision.RANGE: _say_range,
    }
)
