"""A person's title goes into the gap with the name, but no half of a pair of adjectives."""

import pytest

from quizapp.writing.slots import find_slots
from quizapp.writing.sources import gather
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1807, the tired President Karl Lund resigned at Harn.", True),
        ("In 1807, a tired and angry President Karl Lund resigned at Harn.", False),
        ("In 1807, the bar sold a drink called Karl Lund.", False),
    ],
)
def test_people_have_gaps_of_their_own(text: str, *, expected: bool) -> None:
    sources = gather(read(text))
    people = [slot.name.name for slot in find_slots(sources.events[0], sources) if slot.name.kind == "person"]

    assert ("Karl Lund" in people) == expected
