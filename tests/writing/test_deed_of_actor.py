"""Which of these did someone do: deeds worth asking, and others that surely are not the asked one's."""

from random import Random

import pytest

from quizapp.assessment.items import Asks, ChoiceItem
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.deed_of_actor import is_surely_anothers, list_deeds, write_deeds
from quizapp.writing.sources import Sources, gather

DEEDS = """In 1801 General Karl Lund burned the bridges of Revel with 900 men. The winter was hard.
In 1809 Admiral Piet Holm sank twelve Danish ships off Libau. Nobody was safe.
In 1815 General Anders Berg built the fortress of Pillau with timber from Memel."""


def gather_from(text: str) -> Sources:
    """Return the sources of a passage."""
    return gather(extract_facts(read_article(text, title="A passage")))


def test_the_key_is_the_actors_and_the_others_are_not() -> None:
    drafts = [draft.item for draft in write_deeds(gather_from(DEEDS), Random(1))]

    item = drafts[0]
    assert isinstance(item, ChoiceItem)
    assert (item.stem, item.asks) == ("Which of these did Karl Lund do?", Asks.DEED)
    assert [option.text for option in item.options] == [
        "Burn the bridges of Revel with 900 men",
        "Sink twelve Danish ships off Libau",
        "Build the fortress of Pillau with timber from Memel",
    ]
    assert item.key == 0
    assert item.options[1].rationale == (
        "The article says that Admiral Piet Holm sank twelve Danish ships off Libau."
    )


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("General Karl Lund burned the bridges of Revel.", ["Burn the bridges of Revel"]),
        ("General Karl Lund did not burn the bridges of Revel.", []),
        ("General Karl Lund was sent to Revel by the king.", []),
        ("General Karl Lund arrived at Revel with 900 men.", []),
        ("General Karl Lund attacked again.", []),
        ("General Karl Lund and Admiral Piet Holm burned the bridges of Revel.", []),
        ("According to Piet Holm, General Karl Lund burned the bridges of Revel.", []),
        ("General Karl Lund praised the house of Lund.", []),
        ("General Karl Lund burned the castle of his brother Anders.", []),
        ("President Karl Lund won the election of 1807 in Denmark.", []),
        ("The Baltic Fleet sank twelve ships off Libau.", []),
    ],
)
def test_a_deed_is_particular_and_one_actors_own(sentence: str, told: list[str]) -> None:
    assert [deed.text for deed in list_deeds(gather_from(sentence))] == told


@pytest.mark.parametrize(
    ("other", "surely"),
    [
        ("In 1809 Admiral Piet Holm sank twelve Danish ships off Libau.", True),
        ("In 1801 Admiral Piet Holm sank twelve Danish ships off Libau.", False),
        ("In 1809 Admiral Piet Holm sank twelve ships of Karl Lund off Libau.", False),
        ("In 1809 Admiral Piet Holm sank twelve ships off Libau. Holm served under Karl Lund.", False),
        ("In 1809 Admiral Piet Holm joined the Danish fleet off Libau.", False),
        ("In 1809 Admiral Piet Holm burned the old bridges of Revel.", False),
        ("In 1809 Admiral Piet Holm sank twelve ships off Libau. Lund sank two off Libau.", False),
    ],
)
def test_a_deed_that_is_surely_anothers(other: str, *, surely: bool) -> None:
    sources = gather_from(f"In 1801 General Karl Lund burned the bridges of Revel. Nobody was safe. {other}")
    deed, beside = list_deeds(sources)[:2]

    assert is_surely_anothers(beside, deed, sources) is surely
