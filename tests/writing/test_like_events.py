"""Dates at which the like of an event happened are no wrong options."""

import pytest

from quizapp.reading.calendar import Precision
from quizapp.writing.like_events import LikeEvents
from quizapp.writing.sources import gather
from tests.readings import read

FIRST = "On 3 May 1807, the Danish fleet under Karl Lund bombarded the port of Harn. "


@pytest.mark.parametrize(
    ("second", "precision", "expected"),
    [
        ("On 9 June 1808, Swedish troops entered Harn.", Precision.MONTH, [(1808, 6)]),
        ("On 9 June 1808, the Danish fleet shelled the port of Orva.", Precision.MONTH, [(1808, 6)]),
        ("On 9 June 1808, the Danish king opened a school in Orva.", Precision.MONTH, []),
        ("In 1808, Swedish troops entered Harn.", Precision.MONTH, []),
        ("In 1808, Swedish troops entered Harn.", Precision.YEAR, [(1808, 1)]),
    ],
)
def test_the_like_is_of_the_same_place_or_the_same_people(
    second: str, precision: Precision, expected: list[tuple[int, int]]
) -> None:
    sources = gather(read(FIRST + second))

    times = LikeEvents(sources).list_times(sources.events[0], precision)

    assert [(time.first.year, time.first.month) for time in times] == expected


def test_other_dates_of_the_sentence_are_the_like() -> None:
    text = "After a siege that began in February 1806, Danish troops took Harn on 3 May 1807."
    sources = gather(read(text))
    event = next(event for event in sources.events if event.clause.verb.lemma == "take")

    times = LikeEvents(sources).list_times(event, Precision.MONTH)

    assert [(time.first.year, time.first.month) for time in times] == [(1806, 2)]


def test_the_like_is_done_by_those_whom_a_rare_noun_calls() -> None:
    text = "In March 1807, a congress of towns met at Orva. In May 1807, the congress met again. "
    sources = gather(read(text + "In July 1807, Danish troops met the Swedish fleet."))

    times = LikeEvents(sources).list_times(sources.events[0], Precision.MONTH)

    assert [(time.first.year, time.first.month) for time in times] == [(1807, 5)]
