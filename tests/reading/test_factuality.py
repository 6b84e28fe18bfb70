"""What happened: thoughts and plans apart, and relative clauses only of what they surely tell of."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The report appeared in fifty volumes.", "The report appeared in fifty volumes"),
        ("In 1917, Duke Karl assumed command of the front.", "Duke Karl assumed command of the front"),
        (
            "Parliament passed the Mines Act, which received assent in 1833 and came into force in 1834.",
            "The Mines Act came into force",
        ),
        (
            "Tsar Paul promised Norway to the Swedish crown prince, Karl Holm, who was elected in 1810.",
            "Karl Holm was elected",
        ),
        ("The war with France, which began in 1793, delayed the cause.", "The war with France began"),
        ("The Danes attempted to take the port.", "The Danes attempted to take the port"),
        ("Holm chased the army until the Danes withdrew to Lund in 1776.", "The Danes withdrew to Lund"),
    ],
)
def test_what_happened(text: str, told: str) -> None:
    assert told in [event.text for event in list_events(text)]


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("The town appeared to be lost.", "appeared"),
        ("Holm made a drawing of the Volga, which was completed in 1873.", "completed"),
        ("The town had a ruler, Karl Holm (who was upset at other actions), in the end.", "upset"),
        ("The army (the Danes, which burned Harn in 1807) left.", "burned"),
        ("Marshal Lund was made head of the Danish troops in Harn, who led the assault on Visby.", "assault"),
    ],
)
def test_what_may_not_have_happened_is_not_told(text: str, untold: str) -> None:
    assert [event.text for event in list_events(text) if untold in event.text] == []
