"""One verb with a date for each of its objects or places."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Lund captured Harn in May 1807 and Visby in June 1808.",
            [("Lund captured Harn", "1807-05-01"), ("Lund captured Visby", "1808-06-01")],
        ),
        (
            "The ship arrived in Harn on 17 March 1874 and in Visby on 6 April 1874.",
            [("The ship arrived in Harn", "1874-03-17"), ("The ship arrived in Visby", "1874-04-06")],
        ),
        (
            "The fleet visited Harn in 1801, Visby in 1803 and Lund in 1807.",
            [
                ("The fleet visited Harn", "1801-01-01"),
                ("The fleet visited Visby", "1803-01-01"),
                ("The fleet visited Lund", "1807-01-01"),
            ],
        ),
        (
            "The Swedes took Harn and Lund in 1807 and Visby in 1808.",
            [("The Swedes took Harn and Lund", "1807-01-01"), ("The Swedes took Visby", "1808-01-01")],
        ),
        (
            "Lund captured Harn in May 1807 and died in June 1808.",
            [("Lund captured Harn", "1807-05-01"), ("Lund died", "1808-06-01")],
        ),
    ],
)
def test_each_date_tells_its_own_event(text: str, told: list[tuple[str, str]]) -> None:
    found = [(event.text, event.when.first.isoformat()) for event in list_events(text) if event.when]

    assert found == told


@pytest.mark.parametrize(
    "text",
    [
        "The council met in Harn in 1801 and 1803.",
        "The fleet failed at Harn in 1778 and Visby in 1779.",
    ],
)
def test_dates_of_one_thing_are_not_dealt_out(text: str) -> None:
    assert [event.when for event in list_events(text)] == [None]
