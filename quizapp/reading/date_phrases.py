"""What the words of a date say by themselves, before anything is carried over from the context."""

from dataclasses import dataclass

from quizapp.reading.calendar import Bound, Day, Interval, Precision, days_in_month

WEEKS = 0


@dataclass(frozen=True, slots=True)
class Part:
    """The `at`-th (from 1; -1 is the last) of `of` equal parts, or of weeks when `of` is WEEKS."""

    at: int
    of: int


@dataclass(frozen=True, slots=True)
class Point:
    """A calendar unit as it was written; what it does not say is None.

    `year` is astronomical; of a decade it is the first year, of a century its signed number.
    `season` is the first month of the season. `step` places the year from the one the context
    gives ("of that year" 0, "of the following year" 1); `direction` tells a unit that is named
    relatively ("the previous April" -1, "the following spring" 1). `two_figures` marks a `year`
    of which only the last two were written ("'99"), `open_era` one that may be before Christ, and `spoken` a
    point that may be told from when it was said ("this spring").
    """

    unit: Precision
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    step: int | None = None
    direction: int = 0
    part: Part | None = None
    two_figures: bool = False
    open_era: bool = False
    spoken: bool = False

    @property
    def complete(self) -> bool:
        """Return whether the words give every part that the unit needs."""
        if self.year is None or self.two_figures or self.open_era or self.step is not None:
            return False
        return self.unit is not Precision.DAY or self.month is not None

    def interval(self, year: int, month: int | None = None) -> Interval | None:
        """Return the days of the point in a year (and month); None for a day that the month lacks."""
        whole = self._whole(year, self.month or month)
        return _cut(whole, self.part) if whole and self.part else whole

    def _whole(self, year: int, month: int | None) -> Interval | None:
        match self.unit:
            case Precision.DAY:
                return self._of_day(year, month)
            case Precision.MONTH:
                return Interval.of_months(year, self.month or 1)
            case Precision.SEASON:
                return Interval.of_months(year, self.season or 1, 3)
            case Precision.DECADE:
                return Interval.of_years(year, year + 9)
            case Precision.CENTURY:
                return Interval.of_century(year)
        return Interval.of_years(year, year)

    def _of_day(self, year: int, month: int | None) -> Interval | None:
        if not month or not self.day or self.day > days_in_month(year, month):
            return None
        return Interval.of_day(Day(year, month, self.day))


@dataclass(frozen=True, slots=True)
class PointRange:
    """From one point to another: "from June 1941 to May 1945"; either may lack its year."""

    first: Point
    last: Point


@dataclass(frozen=True, slots=True)
class Step:
    """So many units from the date before it: "two days later" +2, "the same month" 0.

    `about`: the words say it roughly. `spoken`: they may count from when they were said ("next year").
    `clock`: they tell a time of the day; of a day that is not told they say nothing.
    """

    unit: Precision
    count: int
    about: bool = False
    spoken: bool = False
    clock: bool = False


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Words that name a date which they alone do not fix: "on Monday"; `day`: "two days after the battle"."""

    day: bool = False


Said = Point | PointRange | Step | Unresolved


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date phrase of the text, `[start, end)`, and what it says; `bound` is what stands before it.

    `shared_year`: its year is told by the next member of its list ("May and June 1941").
    """

    start: int
    end: int
    said: Said
    bound: Bound = Bound.EXACT
    old_style: bool = False
    shared_year: bool = False


def _cut(whole: Interval, part: Part) -> Interval:
    """Return a part of an interval; thirds of a month are 1-10, 11-20 and 21 to its end."""
    if whole.first.year == whole.last.year and whole.first.month == whole.last.month:
        return _cut_month(whole, part)
    months = 12 * (whole.last.year - whole.first.year) + whole.last.month - whole.first.month + 1
    if not part.of or months % part.of:
        return whole
    size = months // part.of
    at = part.at - 1 if part.at > 0 else part.of - 1
    return Interval.of_months(whole.first.year, whole.first.month + at * size, size)


def _cut_month(whole: Interval, part: Part) -> Interval:
    year, month, last = whole.last.year, whole.last.month, whole.last.day
    if part == Part(-1, WEEKS):
        return Interval(Day(year, month, last - 6), Day(year, month, last))
    ends = {2: (0, 15, last), 3: (0, 10, 20, last), WEEKS: (0, 7, 14, 21, last)}.get(part.of, (0, last))
    at = min(part.at if part.at > 0 else len(ends), len(ends) - 1)
    return Interval(Day(year, month, ends[at - 1] + 1), Day(year, month, ends[at]))
