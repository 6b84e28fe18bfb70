"""Whose a subject is that begins with "his" or the like: told where a pronoun would be, else left open."""

import pytest

from quizapp.reading.facts import Event
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article


def tell(text: str) -> list[Event]:
    facts = extract_facts(read_article(text, title="A passage")).facts
    return [fact for fact in facts if isinstance(fact, Event)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Karl Holm refused to bargain. His troops entered Lund in 1890.", "Karl Holm's troops entered Lund"),
        ("Anna Holm refused to bargain. Her troops entered Lund in 1890.", "Anna Holm's troops entered Lund"),
        (
            "The Danes crossed the Orva. Their ships were lost near Lund in 1890.",
            "The Danes' ships were lost near Lund",
        ),
        ("Karl Holm lost the war; his army was driven from Lund.", "Karl Holm's army was driven from Lund"),
    ],
)
def test_the_owner_of_a_subject_is_named(text: str, told: str) -> None:
    assert told in [event.text for event in tell(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Karl Holm met Erik Lenz. His troops entered Lund in 1890.",
        "The general refused to bargain. His troops entered Lund in 1890.",
        "The Senate voted for a commission. Its members entered Lund in 1890.",
        "The Senate ruled that its members had entered Lund in 1890.",
        "The town grew. His troops entered Lund in 1890.",
    ],
)
def test_an_owner_in_doubt_or_without_a_name_is_not_told(text: str) -> None:
    assert not any("'s troops" in event.text or "'s members" in event.text for event in tell(text))


def test_the_sentence_that_names_the_owner_is_evidence() -> None:
    text = "Karl Holm refused to bargain. His troops entered Lund in 1890."
    (event,) = [event for event in tell(text) if "entered" in event.text]

    assert [quote.text for quote in event.evidence] == [
        "Karl Holm refused to bargain.",
        "His troops entered Lund in 1890.",
    ]
