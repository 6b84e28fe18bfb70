"""Events whose date is worth a question."""

import pytest

from quizapp.writing.sources import gather
from quizapp.writing.worth import is_beside_a_life, is_worth_a_date
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 May 1807, Danish troops burned Harn.", True),
        ("On 3 May 1807, Karl Lund published a map of Harn.", True),
        ("On 3 May 1807, Karl Lund wrote a letter to the mayor of Harn.", False),
        ("On 3 May 1807, Karl Lund wrote an opera on Harn.", True),
        ("On 3 May 1907, a report found that Harn had lost its trade.", False),
        ("On 3 May 1907, the report was released in Harn.", True),
        ("On 3 May 1807, Karl Lund told the mayor of Harn that the Danes were coming.", False),
        ("On 3 May 1807, the 3rd Danish Battalion disbanded in Harn.", False),
        ("On 3 May 1807, crowds celebrated the anniversary of the fall of Harn.", False),
        ("On 3 May 1807, Danish envoys opened the first post-war congress in Harn.", False),
    ],
)
def test_what_is_said_in_passing_is_not_worth_a_date(text: str, *, expected: bool) -> None:
    event = gather(read(text)).events[0]

    assert is_worth_a_date(event, None) is expected


@pytest.mark.parametrize(("subject", "expected"), [("Anna Berg", True), ("Karl Lund", False)])
def test_in_a_life_only_its_own_birth_and_death_are(subject: str, *, expected: bool) -> None:
    sources = gather(read("Anna Berg was born in 1807. Karl Lund died in Harn in 1830."))
    hero = next(name for name in sources.reading.names if name.name == "Anna Berg")
    event = next(event for event in sources.events if event.subject == subject)

    assert is_worth_a_date(event, hero) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1960, the film Gull was released.", True),
        ("In 1960, the film Gull was released by Anna Berg.", False),
        ("In 1960, Karl Lund sold the film Gull.", False),
        ("In 1960, a feast was held in Harn for the 80th birthday of Karl Lund.", True),
    ],
)
def test_what_is_beside_a_life_is_not_asked_by_its_date(text: str, *, expected: bool) -> None:
    sources = gather(read(f"{text} Anna Berg died in 1970."))
    hero = next(name for name in sources.reading.names if name.name == "Anna Berg")

    assert is_beside_a_life(sources.events[0], hero) is expected
