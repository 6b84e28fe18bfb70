"""Events whose words tell their own order stand in no set together."""

import pytest

from quizapp.writing.threads import are_apart
from tests.readings import list_events


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("Danish troops burned Harn in 1807.", "Anna Berg opened a school in Lund in 1850.", True),
        ("Danish troops burned Harn in 1807.", "Danish troops burned Harn and Lund in 1809.", False),
        ("The Berg War began near Harn in 1807.", "The Berg War ended near Lund in 1809.", False),
        ("The Berg War began near Harn in 1807.", "Anna Berg opened a school in Lund in 1850.", True),
        ("Karl Lund surrendered to Anna Berg in 1807.", "King Gustav abdicated in Harn in 1809.", False),
        ("Anna Berg wrote a book on Harn in 1807.", "Anna Berg died in Lund in 1850.", False),
        ("King Olav founded Harn in 1070.", "Anna Berg opened a school in Harn in 1850.", False),
        ("King Olav founded Harn in 1070.", "Anna Berg opened a school in Lund in 1850.", True),
        (
            "Harn was a port of Sweden. It was founded by King Olav in 1070.",
            "Anna Berg opened a school in Harn in 1850.",
            False,
        ),
        ("Anna Berg was born in Lund in 1820.", "Berg opened a school in Harn in 1850.", False),
        ("Karl Lund wrote a book on Harn in 1807.", "Anna Berg died in Lund in 1850.", True),
        (
            "Danish troops burned Harn on 3 May 1807.",
            "Swedish ships reached Lund in the 19th century.",
            False,
        ),
        ("Danish troops burned Harn in 1807.", "Swedish ships reached Lund in the 18th century.", True),
    ],
)
def test_two_events_are_apart_unless_one_places_the_other(first: str, second: str, *, apart: bool) -> None:
    event, other = list_events(first)[-1], list_events(second)[-1]

    assert (are_apart(event, other), are_apart(other, event)) == (apart, apart)
