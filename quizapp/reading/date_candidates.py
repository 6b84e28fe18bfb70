"""What a date phrase may mean at a point of the narrative: every interval, each with its price."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizapp.reading.calendar import Interval, Precision, day_number, day_of_number
from quizapp.reading.date_phrases import Point, PointRange, Said, Step

OTHER_YEAR = 0.3  # to leave out a year that is not the clock's
LONGEST_MONTH = 31
LONGEST_YEAR = 366
LONGEST_DECADE = 3653
TWO_YEARS = 800  # days; a longer clock names no year that could be left out but its first


class Days(NamedTuple):
    """An interval as two day numbers, both included."""

    first: int
    last: int

    def meets(self, other: "Days") -> bool:
        """Return whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def covers(self, other: "Days") -> bool:
        """Return whether every day of the other is one of these."""
        return self.first <= other.first and other.last <= self.last

    def gap(self, other: "Days") -> int:
        """Return the number of days between the two, 0 when they meet."""
        return max(0, self.first - other.last, other.first - self.last)


class State(NamedTuple):
    """Where a reading stands: its clock, and the dates behind it.

    `recent` is the last date outside parentheses, `last` the last without a cue, `day` the last single day.
    """

    clock: Days | None = None
    last: Days | None = None
    recent: Days | None = None
    day: Days | None = None


class Hints(NamedTuple):
    """What else helps to read a phrase.

    `seed` stands in for the clock before it is set, `echo` holds the year around a complete date beside the
    phrase, `near` says that the date before is at hand, `years` are those in which the text tells the
    same day in full, and `opening` holds the years that the article opens with.
    """

    seed: Days | None = None
    echo: Days | None = None
    near: bool = False
    years: frozenset[int] = frozenset()
    opening: Days | None = None


Candidate = tuple[Days, float]


def days_of(interval: Interval) -> Days:
    """Return an interval as day numbers."""
    return Days(day_number(interval.first), day_number(interval.last))


def interval_of(days: Days) -> Interval:
    """Return day numbers as an interval."""
    return Interval(day_of_number(days.first), day_of_number(days.last))


def is_complete(said: Said) -> bool:
    """Return whether the words fix the date without their context."""
    match said:
        case Point():
            return said.complete
        case PointRange(first=first, last=last):
            return first.complete or last.complete
    return False


def list_candidates(said: Said, state: State, hints: Hints) -> list[Candidate]:
    """Return what the words may mean in a state; nothing when they stay open."""
    match said:
        case Point() if said.complete:
            return list(_priced(said.interval(said.year or 0)))
        case Point():
            return list(_points(said, state, hints))
        case PointRange():
            return list(_ranges(said, state, hints))
        case Step():
            return list(_steps(said, state, near=hints.near))
    return []


def _priced(interval: Interval | None, price: float = 0.0) -> Iterator[Candidate]:
    if interval:
        yield days_of(interval), price


def _points(point: Point, state: State, hints: Hints) -> Iterator[Candidate]:
    anchor = state.last or state.clock
    if point.step is not None:
        yield from _stepped(point, state.recent or anchor, point.step)
    elif point.two_figures:
        yield from _nearest(
            point, state.clock or hints.seed, [by + (point.year or 0) for by in range(0, 3000, 100)]
        )
    elif point.open_era:
        yield from _nearest(point, state.clock or hints.seed, [point.year or 0, 1 - (point.year or 0)])
    elif point.month is None and point.unit is Precision.DAY:
        yield from _day_of_month(point, anchor)
    elif point.direction:
        yield from _directed(point, anchor)
    else:
        for year, price in _years(state, hints).items():
            yield from _priced(point.interval(year), price)


def _years(state: State, hints: Hints) -> dict[int, float]:
    """Return the years that may have been left out, with their prices."""
    clock = state.clock or hints.seed
    if not clock:
        return {}
    own = {day_of_number(clock.first).year}
    if clock.last - clock.first < TWO_YEARS:
        own.add(day_of_number(clock.last).year)
    told = {day_of_number(each.first).year for each in (state.last, state.recent, hints.echo) if each}
    told |= {day_of_number(hints.echo.last).year} if hints.echo else set()
    around = {year + by for year in own for by in (-1, 1)}
    return {year: 0.0 if year in own else OTHER_YEAR for year in sorted(own | told | around)}


def _stepped(point: Point, anchor: Days | None, step: int) -> Iterator[Candidate]:
    if anchor:
        yield from _priced(point.interval(day_of_number(anchor.first).year + step))


def _nearest(point: Point, clock: Days | None, years: Sequence[int]) -> Iterator[Candidate]:
    """Yield the point in that of the years which is the nearest to the clock."""
    if clock:
        near = day_of_number(clock.first).year
        yield from _priced(point.interval(min(years, key=lambda year: abs(year - near))))


def _day_of_month(point: Point, anchor: Days | None) -> Iterator[Candidate]:
    if anchor and anchor.last - anchor.first <= LONGEST_MONTH:
        near = day_of_number(anchor.first)
        yield from _priced(point.interval(near.year, near.month))


def _directed(point: Point, anchor: Days | None) -> Iterator[Candidate]:
    """Yield the nearest such month or season after or before the anchor."""
    if not anchor:
        return
    year = day_of_number(anchor.first).year
    options = [days_of(each) for by in range(-2, 3) if (each := point.interval(year + by))]
    after = [days for days in options if days.first > anchor.last]
    before = [days for days in options if days.last < anchor.first]
    for days in after[:1] if point.direction > 0 else before[-1:]:
        yield days, 0.0


def _ranges(said: PointRange, state: State, hints: Hints) -> Iterator[Candidate]:
    turn = int(_turns_year(said.first, said.last))
    for first, last, price in _ends(said, turn, state, hints):
        begin, finish = said.first.interval(first), said.last.interval(last)
        if begin and finish and begin.first <= finish.last:
            yield Days(day_number(begin.first), day_number(finish.last)), price


def _ends(said: PointRange, turn: int, state: State, hints: Hints) -> list[tuple[int, int, float]]:
    """Return the years in which a range may begin and end, with the price of leaving them out."""
    first, last = said.first.year, said.last.year
    if first is not None and last is not None:
        return [(first, last, 0.0)]
    if last is not None:
        return [(last - turn, last, 0.0)]
    if first is not None:
        return [(first, first + turn, 0.0)]
    prices = _years(state, hints)
    return [(year, year + turn, min(price, prices.get(year + turn, price))) for year, price in prices.items()]


def _turns_year(first: Point, last: Point) -> bool:
    """Return whether a range passes the turn of the year: "from November to March"."""
    end = (last.month or last.season or 13, last.day or LONGEST_MONTH)
    return (first.month or first.season or 0, first.day or 0) > end


def _steps(step: Step, state: State, *, near: bool) -> Iterator[Candidate]:
    count = step.count
    if step.unit is Precision.DAY:
        if near and state.day and state.last and state.day.meets(state.last):
            yield Days(state.day.first + count, state.day.last + count), 0.0
        return
    anchor = (state.recent if count == 0 else state.last) or state.clock
    if anchor:
        yield from _priced(_step_interval(step, anchor))


def _step_interval(step: Step, anchor: Days) -> Interval | None:
    """Return the unit so many steps from the anchor's; None when the anchor is coarser than the unit."""
    at = day_of_number(anchor.first)
    size = anchor.last - anchor.first
    match step.unit:
        case Precision.MONTH if size <= LONGEST_MONTH:
            years, month = divmod(at.month - 1 + step.count, 12)
            return Point(Precision.MONTH, month=month + 1).interval(at.year + years)
        case Precision.YEAR if size <= LONGEST_YEAR:
            return Interval.of_years(at.year + step.count, at.year + step.count)
        case Precision.DECADE if size <= LONGEST_DECADE:
            decade = _decade_of(at.year) + 10 * step.count
            return Interval.of_years(decade, decade + 9)
        case Precision.CENTURY:
            century = (at.year - 1) // 100 + step.count
            return Interval.of_years(100 * century + 1, 100 * century + 100)
    return None


def _decade_of(year: int) -> int:
    """Return the first year of a decade; before Christ 479 to 470 are one."""
    return year - year % 10 if year > 0 else year - (year - 2) % 10
