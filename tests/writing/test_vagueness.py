"""Clauses that fit many events, and those of people whom nobody knows."""

from dataclasses import replace

import pytest

from quizapp.writing.sources import gather
from quizapp.writing.vagueness import is_vague
from tests.readings import read

KNOWN = "Karl Holm led the army of Harn. Holm won at Perm. Karl Holm lost at Orva. "


def is_told_vaguely(text: str) -> bool:
    """Return whether the last event of the text is vague."""
    sources = gather(read(text))
    return is_vague(sources.events[-1], sources)


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("Harn was captured on 3 May 1807.", True),
        (f"{KNOWN}The Council of Harn voted in May 1807.", True),
        (f"{KNOWN}The Council of Harn voted for the railway of Orva in May 1807.", False),
        (f"{KNOWN}Karl Holm yielded on generous terms in May 1807.", True),
        (f"{KNOWN}Karl Holm yielded to the Danes in May 1807.", False),
        ("Harn was captured by Danish troops on 3 May 1807.", False),
        ("Three shocks shook down the crowded churches on 3 May 1807.", True),
        ("Three shocks shook down the churches of Harn on 3 May 1807.", False),
        ("Karl Holm led Harn. On 3 May 1807 Anna Berg drove to Orva.", False),
        ("Karl Holm resigned in May 1807.", True),  # of whom nothing else is told
        (f"{KNOWN}Karl Holm resigned in May 1807.", False),
        ("President Karl Holm resigned in May 1807.", False),
        ("Karl Holm was arrested at Harn in May 1807.", False),
    ],
)
def test_what_is_too_vague_to_ask_for(text: str, *, vague: bool) -> None:
    assert is_told_vaguely(text) is vague


def test_who_only_goes_where_something_is_done_is_vague() -> None:
    text = "On 3 May 1807 Anna Berg drove to Orva and threw stones at the house of Karl Holm."
    sources = gather(read(text))

    assert [is_vague(event, sources) for event in sources.events] == [True, False]


def test_a_clause_that_keeps_half_a_date_is_vague() -> None:
    sources = gather(read("Danish troops took the port of Harn in May 1807."))
    (event,) = sources.events

    assert not is_vague(event, sources)
    assert is_vague(replace(event, text="Danish troops took the port of Harn on the 5th and Orva"), sources)
