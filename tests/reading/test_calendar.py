"""Days and intervals before and after Christ."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.reading.calendar import Day, Interval, day_number, day_of_number


@pytest.mark.parametrize(
    ("day", "iso"),
    [
        (Day(1945, 8, 9), "1945-08-09"),
        (Day(-43, 3, 15), "-0043-03-15"),
        (Day(0, 12, 31), "0000-12-31"),
        (Day(12000, 1, 1), "+12000-01-01"),
    ],
)
def test_a_day_is_written_and_read_back(day: Day, iso: str) -> None:
    assert day.isoformat() == iso
    assert Day.from_iso(iso) == day


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1900, 2, 29), (1945, 13, 1), (1945, 0, 1), (1945, 4, 31)]
)
def test_a_day_of_no_calendar_is_refused(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match="no such day"):
        Day(year, month, day)


def test_the_leap_days_of_centuries() -> None:
    assert Day(2000, 2, 29)
    assert Day(0, 2, 29)  # 1 BC


@given(st.dates(), st.dates())
def test_day_numbers_count_days(one: dt.date, other: dt.date) -> None:
    apart = day_number(Day(one.year, one.month, one.day)) - day_number(
        Day(other.year, other.month, other.day)
    )

    assert apart == (one - other).days


@given(st.integers(-4_000_000, 4_000_000))
def test_day_numbers_go_back_to_their_day(number: int) -> None:
    assert day_number(day_of_number(number)) == number


@pytest.mark.parametrize(
    ("interval", "first", "last"),
    [
        (Interval.of_months(1944, 2), "1944-02-01", "1944-02-29"),
        (Interval.of_months(1941, 12, 3), "1941-12-01", "1942-02-28"),
        (Interval.of_months(1942, 0), "1941-12-01", "1941-12-31"),
        (Interval.of_years(-489, -489), "-0489-01-01", "-0489-12-31"),
        (Interval.of_century(19), "1801-01-01", "1900-12-31"),
        (Interval.of_century(1), "0001-01-01", "0100-12-31"),
        (Interval.of_century(-1), "-0099-01-01", "0000-12-31"),
        (Interval.of_century(-5), "-0499-01-01", "-0400-12-31"),
    ],
)
def test_intervals_of_calendar_units(interval: Interval, first: str, last: str) -> None:
    assert (interval.first.isoformat(), interval.last.isoformat()) == (first, last)


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Interval(Day(1945, 8, 9), Day(1945, 8, 8))


def test_intervals_are_disjoint_only_without_a_common_day() -> None:
    may, june = Interval.of_months(1945, 5), Interval.of_months(1945, 6)

    assert may.precedes(june)
    assert june.disjoint(may)
    assert not may.disjoint(Interval(Day(1945, 5, 31), Day(1945, 6, 2)))
