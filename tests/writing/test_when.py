"""Items on dates: what is asked of a season and a range, and where the key stands among its rivals."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.assessment.items import ChoiceItem
from quizapp.reading.calendar import Day, HistoricalDate, Interval, Precision
from quizapp.reading.facts import Event
from quizapp.reading.syntax.tree import Tree
from quizapp.writing.date_options import Options, list_reckonings, neighbours, places
from quizapp.writing.sources import gather
from quizapp.writing.when import write_when
from tests.readings import read

YEARS = st.integers(-500, 2000)


def year(number: int) -> HistoricalDate:
    return HistoricalDate(Interval.of_years(number, number), Precision.YEAR)


def item_on(text: str, words: str) -> ChoiceItem:
    """Return the "when" item of a passage whose stem has the words."""
    drafts = write_when(gather(read(text)), Random(1))
    return next(d.item for d in drafts if isinstance(d.item, ChoiceItem) and words in d.item.stem)


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "In the spring of 1854, Danish troops besieged Harn.",
            "In which season of which year did Danish troops besiege Harn?",
            "spring 1854",
        ),
        (
            "From 18 to 24 August 1807, Danish troops landed at Harn.",
            "Between which dates did Danish troops land at Harn?",
            "18\u201324 August 1807",
        ),
        (
            "In 1938\u20131939, Danish officers warned Harn of the plans of Sweden.",
            "In which years did Danish officers warn Harn of the plans of Sweden?",
            "1938\u201339",
        ),
        (
            "In the summer of 1941, Anna Berg travelled to Harn.",
            "In which season of which year did Anna Berg travel to Harn?",
            "summer 1941",
        ),
        (
            "From 1807 to 1811, Danish troops occupied Harn.",
            "Between which years did Danish troops occupy Harn?",
            "1807\u201311",
        ),
    ],
)
def test_seasons_and_ranges_are_asked_for(text: str, stem: str, key: str) -> None:
    item = item_on(text + " The war ended in 1900.", "Harn")

    assert (item.stem, item.options[item.key].text) == (stem, key)


@pytest.mark.parametrize(
    "text",
    [
        "By 1854, Danish troops held Harn.",
        "Until 1854, Danish troops held Harn.",
        "The Danish Spring Offensive of Karl Lund took Harn.",
        "The Danish commander from 1915 to 1916, Karl Lund, captured Harn.",
    ],
)
def test_no_date_is_asked_for_that_only_bounds_the_event(text: str) -> None:
    stems = [
        draft.item.stem for draft in write_when(gather(read(f"{text} Anna Berg died in 1900.")), Random(1))
    ]

    assert not any("Danish" in stem for stem in stems)


def test_the_key_has_every_place_equally_often() -> None:
    options = Options(gather(read("Anna Berg died in 1807.")), Random(1))
    key, rivals = year(1807), [year(1805), year(1806), year(1808), year(1809)]
    for _ in range(30):
        options.count(key, options.choose(key, rivals))

    assert options.ranks == Counter({0: 10, 1: 10, 2: 10})


def test_a_rival_named_oftener_than_the_key_goes_first() -> None:
    text = "Anna Berg left Harn in 1807. Karl Lund died in 1830. In 1830, Danish troops burned Revel."
    options = Options(gather(read(text)), Random(1))

    chosen = options.choose(year(1807), [year(1808), year(1809), year(1830)])

    assert year(1830) in chosen


@settings(deadline=None, max_examples=60)
@given(YEARS, st.integers(1, 12), st.sampled_from([1, 3]), st.integers())
def test_a_made_up_neighbour_is_off_the_key_and_as_long(
    year_: int, month: int, months: int, seed: int
) -> None:
    precision = Precision.MONTH if months == 1 else Precision.SEASON
    key = HistoricalDate(Interval.of_months(year_, month, months), precision)

    made = neighbours(key, Random(seed))

    assert made
    assert all(date.interval.disjoint(key.interval) and date.precision is precision for date in made)
    assert all((date.last.month - date.first.month) % 12 == months - 1 for date in made)


@pytest.mark.parametrize(
    ("rivals", "expected"),
    [
        ([1805, 1806], [2]),
        ([1805, 1808], [1]),
        ([1808, 1809], [0]),
        ([1805, 1806, 1808], [1, 2]),
        ([1805], []),
    ],
)
def test_the_places_a_key_may_have(rivals: list[int], expected: list[int]) -> None:
    assert places(year(1807), [year(rival) for rival in rivals]) == expected


def test_a_date_of_another_age_is_no_rival() -> None:
    text = "Anna Berg left Harn in 1661. Karl Lund died in 1952. In 1964, Danish troops burned Revel."
    options = Options(gather(read(text)), Random(1))

    chosen = options.choose(year(1661), [year(1952), year(1964)])

    assert len(chosen) == 2
    assert all(abs(date.first.year - 1661) < 10 for date in chosen)


def test_a_day_said_again_in_brackets_is_no_rival() -> None:
    text = "On 7 December 1941 (8 December 1941 in Asia), Japan attacked Harn. Karl Lund left on 9 May 1942."

    told = list_reckonings(read(text))

    assert [date.first for date in told] == [Day(1941, 12, 8)]


def test_a_range_of_days_moves_by_its_length() -> None:
    key = HistoricalDate(Interval(Day(1807, 8, 18), Day(1807, 8, 24)), Precision.RANGE)

    made = neighbours(key, Random(1))

    assert made
    assert all(date.interval.disjoint(key.interval) for date in made)


def test_a_long_range_has_neighbours_of_its_own_age() -> None:
    key = HistoricalDate(Interval.of_years(1894, 1907), Precision.RANGE)

    made = neighbours(key, Random(1))

    assert {date.first.year for date in made} == {1866, 1880, 1908, 1922}


def test_a_date_is_explained_by_no_event_that_may_be_misread() -> None:
    reading = read("On 3 May 1901, Erik Lund took Harn. On 9 June 1902, Karl Berg lost the fort of Holm.")
    taken, lost = (fact for fact in reading.facts if isinstance(fact, Event))
    tree = Tree(tuple(replace(word, margin=0.2) for word in lost.clause.tree.words))
    doubtful = replace(lost, clause=replace(lost.clause, tree=tree))

    told = gather(replace(reading, facts=(taken, doubtful))).told_at

    assert [event.text for events in told.values() for event in events] == ["Erik Lund took Harn"]
