"""Where the key stands among its wrong dates, and how far apart they are."""

from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.calendar import Day, HistoricalDate, Interval, Precision
from quizapp.writing.date_limits import Limits
from quizapp.writing.date_options import Options, find_rank, list_reckonings, move, neighbours
from quizapp.writing.narrative import Narrative
from quizapp.writing.sources import gather
from tests.readings import read

YEARS = st.integers(-500, 2000)
EVER = Interval.of_years(1700, 1900)


def year(number: int) -> HistoricalDate:
    return HistoricalDate(Interval.of_years(number, number), Precision.YEAR)


def month(number: int, year_: int = 1807) -> HistoricalDate:
    return HistoricalDate(Interval.of_months(year_, number), Precision.MONTH)


def options(text: str) -> Options:
    sources = gather(read(text))
    return Options(sources, Narrative(sources), Random(1))


def test_the_key_has_every_place_equally_often() -> None:
    chooser = options("Anna Berg died in 1807.")
    pairs = [(year(1805), year(1806)), (year(1806), year(1808)), (year(1808), year(1809))]
    for _ in range(30):
        chooser.count(year(1807), chooser.choose(year(1807), pairs))

    assert chooser.ranks == Counter({0: 10, 1: 10, 2: 10})


def test_the_key_is_not_always_the_date_that_is_met_most() -> None:
    text = "Anna Berg left Harn in 1807. Karl Lund died in 1806. In 1809, Danish troops burned Revel."
    chooser = options(text + " They had built it in 1806. In 1809, Erik Holm came.")
    pairs = [(year(1805), year(1808)), (year(1806), year(1809))]

    assert chooser.choose(year(1807), pairs) == (year(1806), year(1809))


@pytest.mark.parametrize(
    ("soft", "expected"),
    [
        (EVER, {month(n) for n in (1, 2, 3, 4, 8, 9, 10, 11, 12)}),
        (Interval.of_months(1807, 1, 4), {month(n) for n in (1, 2, 3, 4)}),
        (Interval.of_months(1807, 4, 2), {month(n) for n in (1, 2, 3, 4, 8, 9, 10, 11, 12)}),
    ],
)
def test_options_keep_to_the_limits(soft: Interval, expected: set[HistoricalDate]) -> None:
    year = Interval.of_years(1807, 1807)
    limits = Limits(year, year, soft)

    pairs = options("Anna Berg died in 1807.").list_pairs(month(6), limits, lambda date: date != month(5))

    assert {date for pair in pairs for date in pair} == expected


def test_where_the_names_are_told_of_too_rarely_the_likely_days_count() -> None:
    year, likely, soft = (
        Interval.of_years(1807, 1807),
        Interval.of_months(1807, 1, 8),
        Interval.of_months(1807, 5, 2),
    )

    pairs = options("Anna Berg died in 1807.").list_pairs(
        month(6), Limits(year, likely, soft), lambda date: date != month(5)
    )

    assert {date for pair in pairs for date in pair} == {month(n) for n in (1, 2, 3, 4, 8)}


@pytest.mark.parametrize(
    ("likely", "expected"),
    [
        (Interval.of_years(1951, 1953), {1952, 1953}),  # of a war of three years
        (Interval.of_years(1951, 1951), {1939, 1963}),  # there are no others
    ],
)
def test_the_years_of_a_short_war_may_follow_upon_one_another(likely: Interval, expected: set[int]) -> None:
    told = "Anna Berg left Harn in 1919. Karl Lund left Perm in 1951. Danish troops burned Holm in 1983."
    ever = Interval.of_years(1900, 2000)

    pairs = options(told).list_pairs(
        year(1951), Limits(ever, likely, likely), lambda date: date != year(1951)
    )

    assert expected <= {date.first.year for pair in pairs for date in pair}
    assert (pairs == [(year(1952), year(1953))]) is (expected == {1952, 1953})


@settings(deadline=None, max_examples=30)
@given(YEARS, st.integers(1, 12))
def test_gaps_between_options_are_about_even(year_: int, number: int) -> None:
    key, ever = month(number, year_), Interval.of_years(year_ - 9, year_ + 9)

    pairs = options("Anna Berg died in 1807.").list_pairs(
        key, Limits(ever, ever, ever), lambda date: date != key
    )

    assert {find_rank(key, pair) for pair in pairs} == {0, 1, 2}
    for pair in pairs:
        places = sorted(12 * date.first.year + date.first.month for date in (key, *pair))
        gaps = [later - earlier for earlier, later in pairwise(places)]
        assert min(gaps) >= 2
        assert max(gaps) <= min(6, 3 * min(gaps))


def test_a_day_said_again_in_brackets_is_no_rival() -> None:
    text = "On 7 December 1941 (8 December 1941 in Asia), Japan attacked Harn. Karl Lund left on 9 May 1942."

    told = list_reckonings(read(text))

    assert [date.first for date in told] == [Day(1941, 12, 8)]


@settings(deadline=None, max_examples=60)
@given(YEARS, st.integers(1, 12), st.integers(1, 9), st.integers(-6, 6))
def test_months_moved_there_and_back_are_the_same(year_: int, number: int, months: int, step: int) -> None:
    key = HistoricalDate(Interval.of_months(year_, number, months), Precision.RANGE)

    assert move(move(key, step), -step) == key


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval.of_years(1894, 1907), {1838, 1852, 1866, 1880, 1908, 1922, 1936, 1950}),
        (Interval(Day(1807, 8, 18), Day(1807, 8, 24)), {1807}),
    ],
)
def test_a_range_has_neighbours_of_its_length_and_form(interval: Interval, expected: set[int]) -> None:
    key = HistoricalDate(interval, Precision.RANGE)

    made = neighbours(key)

    assert {date.first.year for date in made} <= expected
    assert made
    assert all(date.interval.disjoint(interval) for date in made)
