"""A place is offered only where it could be meant: of the state that the stem names, of the key's size."""

import pytest

from quizapp.writing.fitting import fits
from quizapp.writing.slots import find_slots
from quizapp.writing.sources import gather
from tests.readings import read

TEXT = (
    "In 1807, Danish troops burned the Swedish cities of Lund and Malmo. "
    "In 1808, Danish troops came to the Swedish town of Harn. "
    "In 1809, British ships shelled Paris. "
    "In 1810, Karl Berg sailed from Paris to Liverpool, England. "
    "In 1811, Danish troops invaded Silesia. In 1812, the war spread to Southeast Asia."
)
SOURCES = gather(read(TEXT))
NAMES = {name.name: name for name in SOURCES.reading.names}


@pytest.mark.parametrize(
    ("year", "key", "rival", "expected"),
    [
        (1807, "Lund", "Harn", True),
        (1807, "Malmo", "Harn", True),
        (1807, "Lund", "Paris", False),
        (1809, "Paris", "Harn", False),
        (1809, "Paris", "Liverpool", False),
        (1811, "Silesia", "Southeast Asia", False),
    ],
)
def test_which_places_may_stand_beside_the_key(year: int, key: str, rival: str, *, expected: bool) -> None:
    event = next(e for e in SOURCES.events if e.when and e.when.first.year == year)
    slot = next(slot for slot in find_slots(event, SOURCES) if slot.name.name == key)

    assert fits(NAMES[rival], event, slot, SOURCES) is expected
