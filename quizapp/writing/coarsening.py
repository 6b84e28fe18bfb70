"""Coarser dates: the month or the year that a day, or a range of days, lies in."""

from dataclasses import replace

from quizapp.reading.calendar import Day, HistoricalDate, Interval, Precision, days_in_month
from quizapp.reading.facts import Event

FINENESS = (Precision.DAY, Precision.MONTH, Precision.YEAR)  # units of one size, the finest first
MONTHS = 12


def coarsen(date: HistoricalDate, grain: Precision) -> HistoricalDate:
    """Return the date as the smallest unit, no finer than `grain`, that holds all of it.

    What lies in no one month is told by its year, what lies in no one year by its months or years; a date
    that is no finer than `grain` as it stands is returned as it is, and so are seasons told for months.
    """
    if grain is Precision.DAY or _is_coarse(date, grain):
        return date
    units = (find_unit(date, unit) for unit in FINENESS[FINENESS.index(grain) :])
    unit = next((unit for unit in units if unit is not None), None)
    return unit or replace(date, interval=_widen(date.interval, grain), precision=Precision.RANGE)


def _is_coarse(date: HistoricalDate, grain: Precision) -> bool:
    if date.precision in {Precision.DECADE, Precision.CENTURY, grain}:
        return True
    if grain is Precision.MONTH:
        return date.precision in {Precision.YEAR, Precision.SEASON} or is_of_whole_months(date.interval)
    return date.precision is Precision.YEAR


def find_unit(date: HistoricalDate, precision: Precision) -> HistoricalDate | None:
    """Return the day, month or year that holds all of the date; None where it goes beyond one."""
    first, last = date.first, date.last
    if first.year != last.year or (precision is not Precision.YEAR and first.month != last.month):
        return None
    if precision is Precision.DAY:
        return date if first == last and date.precision is Precision.DAY else None
    interval = (
        Interval.of_months(first.year, first.month)
        if precision is Precision.MONTH
        else Interval.of_years(first.year, first.year)
    )
    return replace(date, interval=interval, precision=precision)


def list_units(date: HistoricalDate) -> set[HistoricalDate]:
    """Return the date itself and the day, the month and the year that hold it."""
    return {date} | {unit for precision in FINENESS if (unit := find_unit(date, precision)) is not None}


def told_by_month(event: Event) -> Event:
    """Return the event with its month for its day where that is counted from another one.

    "Two days later" may count from either of two dates before it; the month is hardly ever another.
    """
    when, date = event.when, event.date
    if when is None or date is None or "day" not in date.implied or when.precision is not Precision.DAY:
        return event
    return replace(event, when=find_unit(when, Precision.MONTH))


def _widen(interval: Interval, grain: Precision) -> Interval:
    """Return the whole months or years that the interval touches."""
    first, last = interval.first, interval.last
    if grain is Precision.YEAR:
        return Interval.of_years(first.year, last.year)
    return Interval.of_months(
        first.year, first.month, MONTHS * (last.year - first.year) + last.month - first.month + 1
    )


def is_of_whole_months(interval: Interval) -> bool:
    """Return whether the interval begins with a month and ends with one."""
    last = interval.last
    return interval.first.day == 1 and last == Day(
        last.year, last.month, days_in_month(last.year, last.month)
    )
