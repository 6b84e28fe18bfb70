"""When there was fighting, and when a state gave up."""

import pytest

from quizapp.reading.calendar import Day, HistoricalDate, Interval, Precision
from quizapp.writing.hostilities import find_hostilities, list_fights, list_surrenders
from quizapp.writing.sources import gather
from tests.readings import read

FIGHTS = tuple(Interval(Day(1807, month, 3), Day(1807, month, 4)) for month in range(3, 11))
LATER = tuple(Interval(Day(1814, month, 3), Day(1814, month, 4)) for month in range(3, 11))


def a_day(year: int, month: int) -> HistoricalDate:
    return HistoricalDate(Interval(Day(year, month, 1), Day(year, month, 1)), Precision.DAY)


@pytest.mark.parametrize(
    ("fights", "when", "expected"),
    [
        (FIGHTS, a_day(1807, 6), Interval(Day(1807, 3, 3), Day(1807, 10, 4))),
        ((*FIGHTS, *LATER), a_day(1807, 6), Interval(Day(1807, 3, 3), Day(1807, 10, 4))),
        ((*FIGHTS, *LATER), a_day(1814, 6), Interval(Day(1814, 3, 3), Day(1814, 10, 4))),
        ((*FIGHTS, *LATER), a_day(1811, 6), None),  # in the years of peace
        (FIGHTS[1:], a_day(1807, 6), None),  # too few
        ((), a_day(1807, 6), None),
    ],
)
def test_a_war_lasts_from_its_first_fight_to_its_last(
    fights: tuple[Interval, ...], when: HistoricalDate, expected: Interval | None
) -> None:
    assert find_hostilities(fights, when) == expected


def test_fights_are_dated_by_days_or_months() -> None:
    text = (
        "On 9 May 1807, Danish troops attacked Harn. In 1807, Swedish troops besieged Revel. "
        "In April 1807, Karl Lund captured Orva. On 2 June 1807, Anna Berg painted a map of Holm."
    )

    fights = list_fights(gather(read(text)))

    assert [(fight.first, fight.last) for fight in fights] == [
        (Day(1807, 4, 1), Day(1807, 4, 30)),
        (Day(1807, 5, 9), Day(1807, 5, 9)),
    ]


def test_only_states_give_up_for_all() -> None:
    text = "On 9 May 1807, Denmark surrendered. On 2 June 1807, Karl Lund surrendered at Holm."

    assert list_surrenders(gather(read(text))) == (Day(1807, 5, 9),)
