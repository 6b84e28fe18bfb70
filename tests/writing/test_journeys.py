"""A journey that is made twice is no matter for a question on its time."""

import pytest

from quizapp.writing.recurring import recurs
from quizapp.writing.sources import gather
from tests.readings import read


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("In 1838, Karl Lund went to Sweden to teach.", True),
        ("Karl Lund left for Sweden.", True),
        ("In 1838, Karl Lund went to Denmark to teach.", False),
        ("In 1838, Anna Berg went to Sweden to teach.", False),
        ("In 1838, Karl Lund described Sweden.", False),
        ("In 1821, Karl Lund returned to Sweden.", False),  # the same journey, told again
    ],
)
def test_one_journey_of_two(later: str, *, expected: bool) -> None:
    sources = gather(read(f"In 1821, Karl Lund returned to Sweden to teach at a school. {later}"))

    assert recurs(sources.events[0], sources) is expected
