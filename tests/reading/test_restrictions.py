"""Places that open a sentence and limit what it tells."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In Denmark in 1964 fewer than seven farmers in a hundred were registered.",
            "Fewer than seven farmers in a hundred were registered in Denmark",
        ),
        ("In Norway, the Danes launched an offensive in 1942.", "The Danes launched an offensive in Norway"),
        ("In Norway, the Danes took Lund in 1942.", "The Danes took Lund in Norway"),
        ("In Norway, the truce ended in 1942.", "The truce ended in Norway"),
        ("In Norway, the First Fishing War ended in 1942.", "The First Fishing War ended"),
        ("In Norway, the Danes camped in a valley in 1942.", "The Danes camped in a valley"),
        ("In the end, the Danes took Lund in 1942.", "The Danes took Lund"),
        ("At Punta Alta Berg dug out old bones in 1832.", "Berg dug out old bones"),  # "Punta" is half a name
        (
            "In Norway, fears of a rising caused the Danes to leave the island in 1942.",
            "Fears of a rising caused the Danes to leave the island",
        ),
    ],
)
def test_a_named_place_before_the_subject_is_said_behind_the_verb(text: str, told: str) -> None:
    assert [event.text for event in list_events(text)] == [told]
