"""One thing told at two dates: a reckoned date gives way, of two given ones neither stays."""

import pytest

from tests.readings import list_events

CROSSING = "The Swedish army crossed the river Harn"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (f"{CROSSING} in May 1807. Berg died in Lund. {CROSSING} on 3 July 1812.", [None, None]),
        (
            f"{CROSSING} on 25 June 1807. Thirteen days later the Swedish army crossed the river Harn.",
            ["1807-06-25", None],
        ),
        (f"{CROSSING} in 1807. {CROSSING} on 3 July 1807.", ["1807-01-01", "1807-07-03"]),
        (
            "Parliament passed the Mines Act in 1842. Parliament passed the Ships Act in 1854.",
            ["1842-01-01", "1854-01-01"],
        ),
        (
            "The Swedes made their own raid in May 1807. The Swedes made their own sortie in May 1812.",
            ["1807-05-01", "1812-05-01"],
        ),
    ],
)
def test_two_dates_of_one_event(text: str, dates: list[str | None]) -> None:
    events = [event for event in list_events(text) if "died" not in event.text]

    assert [event.when.first.isoformat() if event.when else None for event in events] == dates
