"""Stems for a name keep the time and the setting of their sentence."""

import pytest

from quizapp.reading.facts import Event
from quizapp.writing.scope import is_lasting, is_widened, say_scope, say_when
from quizapp.writing.sources import Sources, gather
from tests.readings import read


def first(text: str) -> tuple[Event, Sources]:
    """Return the passage's first event and its sources."""
    sources = gather(read(text))
    return sources.events[0], sources


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On 3 May 1807, Danish troops burned the town of Harn.", "On 3 May 1807"),
        ("On 6\u20137 May 1807, Danish troops burned the town of Harn.", "On 6\u20137 May 1807"),
        ("In May 1807, Danish troops burned the town of Harn.", "In May 1807"),
        ("In 1807, Danish troops burned the town of Harn.", "In 1807"),
        ("From 1873 to 1876, Karl Lund lived in Harn.", "From 1873 to 1876"),
        ("By May 1807, Danish troops had burned the town of Harn.", "By May 1807"),
        ("At the end of May 1807, Danish troops burned the town of Harn.", "At the end of May 1807"),
        ("In early May 1807, Danish troops burned the town of Harn.", "In early May 1807"),
        ("Early in 1807, Danish troops burned the town of Harn.", "Early in 1807"),
        ("From February\u2013July 1807, Karl Lund lived in Harn.", "From February to July 1807"),
        (
            "From August 28, 1807 to Oct 10, 1807, Karl Lund lived in Harn.",
            "From 28 August to 10 October 1807",
        ),
        ("In 264 BC, Carthage was a large city in Africa.", "In 264 BC"),
        ("Danish troops burned the town of Harn.", ""),
    ],
)
def test_the_date_as_the_sentence_has_it(sentence: str, expected: str) -> None:
    event, sources = first(sentence)

    assert say_when(event, sources) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "At the Battle of Harn, Danish troops took the village of Orva.",
            "At the Battle of Harn",
        ),
        ("In the east, Danish troops took the village of Orva.", "In the east"),
        ("In this battle, Danish troops took the village of Orva.", ""),
        ("As a result, Danish troops took the village of Orva.", ""),
    ],
)
def test_the_phrase_before_the_subject(sentence: str, expected: str) -> None:
    event, sources = first(sentence)

    assert say_scope(event, sources) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In early May 1807, the only Danish ship reached Harn.", True),
        ("In May 1807, the only Danish ship reached Harn.", False),
        ("In early May 1807, a Danish ship reached Harn.", False),
    ],
)
def test_what_is_the_only_one_of_a_part_of_a_month(sentence: str, *, expected: bool) -> None:
    event, _ = first(sentence)

    assert is_widened(event) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Karl Lund lived in Harn.", True),
        ("Harn was a port of Denmark.", True),
        ("Karl Lund burned Harn.", False),
    ],
)
def test_what_lasts(sentence: str, *, expected: bool) -> None:
    event, _ = first(sentence)

    assert is_lasting(event) is expected
