"""Why a date is right or wrong for an event."""

from dataclasses import replace

import pytest

from quizapp.reading.calendar import HistoricalDate, Interval, Precision
from quizapp.reading.facts import Event
from quizapp.reading.syntax.tree import Tree
from quizapp.writing.date_reasons import Reasons
from quizapp.writing.sources import gather
from tests.readings import read

TEXT = (
    "On 3 May 1901, Erik Lund took Harn. On 9 June 1902, Karl Berg lost the fort of Holm. "
    "The 1904 census failed."
)


def year(number: int) -> HistoricalDate:
    return HistoricalDate(Interval.of_years(number, number), Precision.YEAR)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1902, "1902 is when Karl Berg lost the fort of Holm."),
        (1904, "The article has 1904 for something else: \u201cThe 1904 census failed.\u201d"),
        (1903, "The article gives 3 May 1901 for this, not 1903."),
    ],
)
def test_a_wrong_year_is_explained_by_what_fell_in_it(number: int, expected: str) -> None:
    sources = gather(read(TEXT))

    assert Reasons(sources).explain(year(number), sources.events[0]) == expected


def test_a_date_is_explained_by_no_event_that_may_be_misread() -> None:
    reading = read("On 3 May 1901, Erik Lund took Harn. On 9 June 1902, Karl Berg lost the fort of Holm.")
    taken, lost = (fact for fact in reading.facts if isinstance(fact, Event))
    tree = Tree(tuple(replace(word, margin=0.2) for word in lost.clause.tree.words))
    doubtful = replace(lost, clause=replace(lost.clause, tree=tree))

    told = gather(replace(reading, facts=(taken, doubtful))).told_at

    assert [event.text for events in told.values() for event in events] == ["Erik Lund took Harn"]
