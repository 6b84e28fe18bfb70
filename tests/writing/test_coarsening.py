"""The month or the year that holds a date."""

import pytest

from quizapp.reading.calendar import HistoricalDate, Precision
from quizapp.reading.date_words import say_date
from quizapp.reading.dates import find_dates
from quizapp.reading.segmentation import read_article
from quizapp.writing.coarsening import coarsen, list_units, told_by_month
from tests.readings import list_events


def date(text: str) -> HistoricalDate:
    """Return the date of a phrase."""
    found = find_dates(read_article(f"It happened {text}."))[0].date
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "grain", "expected"),
    [
        ("on 31 January 2005", Precision.DAY, "31 January 2005"),
        ("on 31 January 2005", Precision.MONTH, "January 2005"),
        ("on 31 January 2005", Precision.YEAR, "2005"),
        ("in January 2005", Precision.MONTH, "January 2005"),
        ("in January 2005", Precision.YEAR, "2005"),
        ("in 2005", Precision.MONTH, "2005"),
        ("in the 1930s", Precision.YEAR, "the 1930s"),
        ("in the summer of 1944", Precision.MONTH, "summer 1944"),
        ("in the summer of 1944", Precision.YEAR, "1944"),
        ("from 5 to 12 September 1914", Precision.MONTH, "September 1914"),
        ("from 26 June to 4 August 1952", Precision.MONTH, "1952"),
        ("from 17 December 1944 to 25 January 1945", Precision.MONTH, "December 1944 \u2013 January 1945"),
        ("from February to July 1917", Precision.MONTH, "February\u2013July 1917"),
        ("from February to July 1917", Precision.YEAR, "1917"),
        ("from October 1944 to March 1945", Precision.YEAR, "1944\u201345"),
    ],
)
def test_a_date_is_told_by_the_smallest_unit_that_holds_it(
    text: str, grain: Precision, expected: str
) -> None:
    coarse = coarsen(date(text), grain)

    assert say_date(coarse) == expected
    assert coarse.first <= date(text).first
    assert coarse.last >= date(text).last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 3 May 1807", {"3 May 1807", "May 1807", "1807"}),
        ("in May 1807", {"May 1807", "1807"}),
        ("in the 1930s", {"the 1930s"}),
    ],
)
def test_a_date_counts_for_its_month_and_its_year(text: str, expected: set[str]) -> None:
    assert {say_date(unit) for unit in list_units(date(text))} == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 3 May 1807 Lund fell. Two days later Harn surrendered.", "May 1807"),
        ("On 30 May 1807 Lund fell. Two days later Harn surrendered.", "June 1807"),
        ("On 3 May 1807 Lund fell. On 5 May Harn surrendered.", "5 May 1807"),
        ("In 1807 Lund fell. The next year Harn surrendered.", "1808"),
    ],
)
def test_a_day_counted_from_another_is_told_by_its_month(text: str, told: str) -> None:
    event = told_by_month(list_events(text)[-1])

    assert event.when is not None
    assert say_date(event.when) == told
