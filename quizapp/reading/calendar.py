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


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from `first` to `last`, both included. Raises ValueError when they are reversed."""

    first: Day
    last: Day

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
