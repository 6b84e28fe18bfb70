"""One thing made at two meetings: neither sentence is believed."""

import pytest

from tests.readings import list_events

FORMED = "The Royal Mining Council was formed at the Lund Conference in May 1907."


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("The crisis led the states at the Harn Conference to form the Royal Mining Council.", False),
        ("The Swedes created the Royal Mining Council at the Visby Conference.", False),
        ("The Swedes created the Royal Mining Council at the Lund Conference.", True),
        ("The Swedes created the Royal Mining Council at the Visby Congress.", True),
        ("The Swedes created the Royal Fishing Council at the Visby Conference.", True),
        ("The Royal Mining Council met at the Visby Conference.", True),
    ],
)
def test_a_thing_is_made_at_one_place(other: str, told: bool) -> None:  # noqa: FBT001 - a column of the table
    events = [event.text for event in list_events(f"{FORMED} The snow fell. {other}")]

    assert ("The Royal Mining Council was formed at the Lund Conference" in events) == told
