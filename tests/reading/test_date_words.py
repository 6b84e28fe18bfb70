"""The house form of dates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.reading.calendar import Day, HistoricalDate, Interval, Precision
from quizapp.reading.date_words import say_date

DAY, MONTH, SEASON, YEAR, DECADE, CENTURY, RANGE = Precision


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        ("1945-08-09", "1945-08-09", DAY, "9 August 1945"),
        ("-0043-03-15", "-0043-03-15", DAY, "15 March 44 BC"),
        ("0079-08-24", "0079-08-24", DAY, "24 August AD 79"),
        ("1945-08-01", "1945-08-31", MONTH, "August 1945"),
        ("1945-06-01", "1945-08-31", SEASON, "summer 1945"),
        ("1941-12-01", "1942-02-28", SEASON, "winter 1941\u201342"),
        ("-0479-12-01", "-0478-02-28", SEASON, "winter 480\u2013479 BC"),
        ("1945-01-01", "1945-12-31", YEAR, "1945"),
        ("-0479-01-01", "-0479-12-31", YEAR, "480 BC"),
        ("0476-01-01", "0476-12-31", YEAR, "AD 476"),
        ("1930-01-01", "1939-12-31", DECADE, "the 1930s"),
        ("-0478-01-01", "-0469-12-31", DECADE, "the 470s BC"),
        ("0870-01-01", "0879-12-31", DECADE, "the 870s AD"),
        ("1801-01-01", "1900-12-31", CENTURY, "the 19th century"),
        ("1101-01-01", "1200-12-31", CENTURY, "the 12th century"),
        ("2001-01-01", "2100-12-31", CENTURY, "the 21st century"),
        ("-0399-01-01", "-0300-12-31", CENTURY, "the 4th century BC"),
        ("0001-01-01", "0100-12-31", CENTURY, "the 1st century"),
        ("1945-08-18", "1945-08-24", RANGE, "18\u201324 August 1945"),
        ("1944-05-31", "1944-06-01", RANGE, "31 May \u2013 1 June 1944"),
        ("1944-12-31", "1945-01-01", RANGE, "31 December 1944 \u2013 1 January 1945"),
        ("1941-06-01", "1945-05-31", RANGE, "June 1941 \u2013 May 1945"),
        ("1945-06-01", "1945-07-31", RANGE, "June\u2013July 1945"),
        ("1938-01-01", "1939-12-31", RANGE, "1938\u201339"),
        ("1898-01-01", "1902-12-31", RANGE, "1898\u20131902"),
        ("-0263-01-01", "-0240-12-31", RANGE, "264\u2013241 BC"),
        ("-0026-01-01", "0014-12-31", RANGE, "27 BC \u2013 AD 14"),
        ("1945-08-21", "1945-08-31", RANGE, "the end of August 1945"),
        ("1945-08-21", "1945-08-30", RANGE, "21\u201330 August 1945"),
        ("1944-02-11", "1944-02-20", RANGE, "the middle of February 1944"),
        ("1944-02-01", "1944-02-10", RANGE, "the beginning of February 1944"),
        ("1945-08-09", "1945-08-10", DAY, "9\u201310 August 1945"),
    ],
)
def test_a_date_in_words(first: str, last: str, precision: Precision, words: str) -> None:
    date = HistoricalDate(Interval(Day.from_iso(first), Day.from_iso(last)), precision)

    assert say_date(date) == words


YEARS = st.integers(-3000, 3000)


@given(YEARS, YEARS, st.sampled_from([MONTH, YEAR]))
def test_two_dates_of_one_precision_read_alike_only_when_they_are_the_same(
    one: int, other: int, precision: Precision
) -> None:
    dates = [
        HistoricalDate(Interval.of_months(year, 1, 1 if precision is MONTH else 12), precision)
        for year in (one, other)
    ]

    assert (say_date(dates[0]) == say_date(dates[1])) == (one == other)
