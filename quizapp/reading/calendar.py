"""Days, intervals and historical dates: proleptic Gregorian, astronomical years (1 BC is year 0)."""

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How fine a date is told."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


FINE = frozenset({Precision.DAY, Precision.MONTH, Precision.SEASON})  # finer than a year


class Bound(StrEnum):
    """How the event stands to the interval that its date names."""

    EXACT = "exact"
    NOT_AFTER = "not_after"
    NOT_BEFORE = "not_before"
    ABOUT = "about"


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A calendar day; days compare in time order. Raises ValueError for a day no calendar has."""

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12 or not 1 <= self.day <= days_in_month(self.year, self.month):  # noqa: PLR2004 - twelve months
            raise ValueError(f"no such day: {self.year}-{self.month}-{self.day}")

    def isoformat(self) -> str:
        """Return ISO 8601 with at least four year digits and a sign before year 0 and after 9999."""
        if 0 <= self.year <= 9999:  # noqa: PLR2004 - the four digits of ISO 8601
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{self.year:+05}-{self.month:02}-{self.day:02}"

    @classmethod
    def from_iso(cls, text: str) -> "Day":
        """Return the day that `isoformat` wrote; raise ValueError for anything else."""
        year, month, day = text.rsplit("-", 2)
        return cls(int(year), int(month), int(day))


def is_leap(year: int) -> bool:
    """Return whether the proleptic Gregorian year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return the number of days of a month (1..12)."""
    if month == 2:  # noqa: PLR2004 - February
        return 29 if is_leap(year) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def day_number(day: Day) -> int:
    """Return the day as a count of days; the first day of year 0 is 0.

    Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    """
    year = day.year - (day.month <= 2)  # noqa: PLR2004 - years are counted from March
    day_of_year = (153 * ((day.month - 3) % 12) + 2) // 5 + day.day - 1
    return 365 * year + year // 4 - year // 100 + year // 400 + day_of_year + 60


def day_of_number(number: int) -> Day:
    """Return the day whose `day_number` is `number`. Source: as above, civil_from_days."""
    era, day_of_era = divmod(number - 60, 146097)  # eras of 400 years, counted from a first of March
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month + 2) // 5 + 1
    year = 400 * era + year_of_era
    return Day(year, month + 3, day) if month < 10 else Day(year + 1, month - 9, day)  # noqa: PLR2004 - from January on


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from `first` to `last`, both included. Raises ValueError when they are reversed."""

    first: Day
    last: Day

    @classmethod
    def of_day(cls, day: Day) -> "Interval":
        """Return the interval of one day."""
        return cls(day, day)

    @classmethod
    def of_months(cls, year: int, month: int, count: int = 1) -> "Interval":
        """Return `count` months from a month on; `month` 0 or 13 is of the year before or after."""
        (first_year, first), (last_year, last) = (
            divmod(12 * year + month - 1 + at, 12) for at in (0, count - 1)
        )
        return cls(
            Day(first_year, first + 1, 1), Day(last_year, last + 1, days_in_month(last_year, last + 1))
        )

    @classmethod
    def of_years(cls, first: int, last: int) -> "Interval":
        """Return the days from the first day of one year to the last day of another."""
        return cls(Day(first, 1, 1), Day(last, 12, 31))

    @classmethod
    def of_century(cls, number: int) -> "Interval":
        """Return a century; the 1st begins in year 1, the 1st before Christ (-1) ends in year 0."""
        first = 100 * number - 99 if number > 0 else 100 * number + 1
        return cls.of_years(first, first + 99)

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"interval ends before it begins: {self.first} .. {self.last}")

    def precedes(self, other: "Interval") -> bool:
        """Return whether every day of this interval is before every day of the other."""
        return self.last < other.first

    def disjoint(self, other: "Interval") -> bool:
        """Return whether the intervals share no day."""
        return self.precedes(other) or other.precedes(self)


@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """When something happened, as far as the text tells."""

    interval: Interval
    precision: Precision
    bound: Bound = Bound.EXACT

    @property
    def first(self) -> Day:
        """Return the first day the date may mean."""
        return self.interval.first

    @property
    def last(self) -> Day:
        """Return the last day the date may mean."""
        return self.interval.last
