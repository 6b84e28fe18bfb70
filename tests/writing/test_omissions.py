"""What only links a clause to the one before is left out; what says something of its own stays."""

import pytest

from quizapp.reading.events import say_predicate
from quizapp.reading.phrases import say
from quizapp.writing.omissions import leave_out_links
from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Danish troops attacked again at Harn.", "Danish troops attacked again at Harn"),
        ("Danish troops likewise attacked Harn.", "Danish troops attacked Harn"),
        (
            "Danish troops burned Harn in retaliation for the raid.",
            "Danish troops burned Harn in retaliation for the raid",
        ),
        ("Danish troops attacked Harn in response.", "Danish troops attacked Harn"),
        ("The newly appointed governor left Harn.", "The governor left Harn"),
        (
            "Danish troops attacked Harn in response to the revolt.",
            "Danish troops attacked Harn in response to the revolt",
        ),
        ("Karl Lund himself was captured near Harn.", "Karl Lund was captured near Harn"),
        ("Anna Berg showed a portrait of herself in Harn.", "Anna Berg showed a portrait of herself in Harn"),
        ("Anna Berg crowned herself in Harn.", "Anna Berg crowned herself in Harn"),
        ("Danish troops attacked the camp in nearby Harn.", "Danish troops attacked the camp in Harn"),
        ("Anna Berg was awarded with the Lund Prize.", "Anna Berg was awarded the Lund Prize"),
        ("Anna Berg once performed at Harn.", "Anna Berg performed at Harn"),
        ("The bridge was only built in 1850.", "The bridge was built"),
        ("The truce took effect at noon.", "The truce took effect"),
        ("The truce took effect before noon.", "The truce took effect before noon"),
        (
            "Karl Lund became a prisoner of war at surrender of Harn.",
            "Karl Lund became a prisoner of war at the surrender of Harn",
        ),
        (
            "Karl Lund became a prisoner of war at the surrender of Harn.",
            "Karl Lund became a prisoner of war at the surrender of Harn",
        ),
        ("Danish troops attacked Harn in great haste.", "Danish troops attacked Harn in great haste"),
    ],
)
def test_links_are_left_out(text: str, told: str) -> None:
    clause = leave_out_links(list_events(text)[0].clause)

    assert f"{say(clause.tree, clause.subject_words)} {say_predicate(clause)}" == told
