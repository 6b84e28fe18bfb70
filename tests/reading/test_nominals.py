"""Deeds that a noun tells: who did what to whom at the noun's date."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told", "first"),
    [
        (
            "Berg's invasion of Harn in May 1808 left the king without an army.",
            "Berg invaded Harn",
            "1808-05-01",
        ),
        (
            "Erik Berg's crushing defeat of a Danish army at Lund, on 3 May 1706, opened the way to the sea.",
            "Erik Berg defeated a Danish army at Lund",
            "1706-05-03",
        ),
        (
            "The war grew out of the annexation of Lund by the Danes in 1845.",
            "Lund was annexed by the Danes",
            "1845-01-01",
        ),
        ("The regime lasted until Holm's death in November 1875.", "Holm died", "1875-11-01"),
        ("Visby was cut off after the capture of Harn in 1863.", "Harn was captured", "1863-01-01"),
    ],
)
def test_a_dated_noun_tells_its_deed(text: str, told: str, first: str) -> None:
    found = {event.text: event.when.first.isoformat() for event in list_events(text) if event.when}

    assert found[told] == first


@pytest.mark.parametrize(
    "text",
    [
        "The council opposed the invasion of Harn in May 1808.",
        "The failed invasion of Harn in May 1808 cost many lives.",
        "The king would not bear the capture of Harn in 1863.",
        "The capture of the town in 1863 cut Visby off.",
        "Berg's second invasion of Harn in June 1863 was a failure.",
        "The Danes planned the capture of Harn in 1863.",
        "The revolution of 1848 shook Lund.",
        "The invasion of (the port of) Harn and (Lund) in May 1808 left the king without an army.",
    ],
)
def test_no_deed_is_told_that_may_not_have_taken_place(text: str) -> None:
    verbs = ("was captured", "was invaded", "invaded", "shook")

    assert not [e for e in list_events(text) if e.when and any(verb in e.text for verb in verbs)]
