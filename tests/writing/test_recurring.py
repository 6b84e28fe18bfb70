"""What the article tells twice of the same people is no matter for a question on its time."""

import pytest

from quizapp.writing.recurring import recurs
from quizapp.writing.sources import gather
from tests.readings import read

FIRST = "In March 1807, Danish troops attacked Harn. "


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("In June 1807, Danish soldiers raided Harn with many guns.", True),
        ("In June 1807, the Danish offensive at Harn failed.", True),
        ("In June 1807, Swedish troops attacked Orva.", False),
        ("In June 1807, Danish troops attacked Orva.", False),
        ("In June 1807, Danish ships sailed to Harn.", False),
        ("In March 1807, Danish troops attacked Harn and Orva.", False),
    ],
)
def test_the_same_deed_at_another_time(later: str, *, expected: bool) -> None:
    sources = gather(read(FIRST + later))

    assert recurs(sources.events[0], sources) is expected


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("In June 1807, Danish troops attacked Lund in Scania.", True),
        ("In June 1807, Danish troops attacked Lund in Gotland.", False),
        ("In June 1807, Danish troops built a bridge in Scania.", False),
    ],
)
def test_an_offensive_is_an_attack(later: str, *, expected: bool) -> None:
    sources = gather(read("In March 1807, Danish troops launched an offensive in Scania. " + later))

    assert recurs(sources.events[0], sources) is expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("In February 1807, the king declared free overseas trade in Orva.", True),
        ("In January 1807, the king declared free overseas trade in Orva.", False),
        ("In February 1807, the king declared free trade in Orva.", False),
    ],
)
def test_what_is_called_alike_is_dated_twice(other: str, *, expected: bool) -> None:
    sources = gather(read(f"In January 1807, Denmark resumed free overseas trade. {other}"))

    assert recurs(sources.events[0], sources) is expected
