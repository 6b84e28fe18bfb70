"""States that act stand beside states that act, lands where things happen beside such lands."""

import pytest

from quizapp.reading.facts import Event
from quizapp.writing.plausibility import could_play
from quizapp.writing.slots import Slot, find_slots
from quizapp.writing.sources import gather
from quizapp.writing.theatre import Stand, find_stand, is_in_bloc
from tests.readings import read

TEXT = (
    "In 1807, Sweden declared war on Denmark. In 1808, Russia opened operations against Sweden in Finland. "
    "In 1809, Russia recommended the bombing of Norway. In 1810, Sweden invaded Iceland. "
    "In 1811, Prussia and Austria agreed to send troops to Russia."
)
SOURCES = gather(read(TEXT))


def find(year: int, name: str) -> tuple[Event, Slot]:
    """Return the event of the year and its slot of the name."""
    event = next(e for e in SOURCES.events if e.when and e.when.first.year == year)
    return event, next(slot for slot in find_slots(event, SOURCES) if slot.name.name == name)


@pytest.mark.parametrize(
    ("year", "name", "expected"),
    [
        (1807, "Sweden", Stand.ACTOR),
        (1807, "Denmark", Stand.ACTOR),
        (1808, "Sweden", Stand.ACTOR),
        (1808, "Finland", Stand.GROUND),
        (1809, "Norway", Stand.GROUND),
        (1810, "Iceland", Stand.OTHER),
    ],
)
def test_what_a_state_is_to_its_clause(year: int, name: str, expected: Stand) -> None:
    assert find_stand(*find(year, name)) is expected


@pytest.mark.parametrize(
    ("rival", "year", "key", "expected"),
    [
        ("Iceland", 1807, "Sweden", False),
        ("Prussia", 1807, "Sweden", True),
        ("Iceland", 1809, "Norway", True),
        ("Prussia", 1809, "Norway", False),
        ("Prussia", 1808, "Sweden", False),
        ("Denmark", 1808, "Sweden", False),
    ],
)
def test_a_rival_that_could_stand_there(rival: str, year: int, key: str, *, expected: bool) -> None:
    found = next(name for name in SOURCES.reading.names if name.name == rival)

    assert could_play(found, *find(year, key), SOURCES) is expected


def test_nothing_is_done_against_one_of_those_named_together() -> None:
    text = (
        "In 1807, the Danes won a battle against Sweden. In 1808, Russia, Prussia and Austria met. "
        "In 1809, France attacked Prussia."
    )
    sources = gather(read(text))
    names = {name.name: name for name in sources.reading.names}

    assert is_in_bloc(names["Prussia"], names["Sweden"], sources)
    assert not is_in_bloc(names["France"], names["Sweden"], sources)
