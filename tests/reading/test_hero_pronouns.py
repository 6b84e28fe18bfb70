"""Pronouns of the person a biography is about, said by name where nobody else can be meant."""

import pytest

from quizapp.reading.facts import Event
from quizapp.reading.hero_pronouns import possessive
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article

BIRTH = "Karl Berg was born in Bremen on 12 March 1868."
LATER = "He kept a house in Lund. He loved the town. He sold it. He sang. He left in 1930."


def tell(paragraph: str) -> list[str]:
    article = read_article(f"{BIRTH}\n\n{paragraph}\n\n{LATER}", title="Karl Berg")
    return [fact.text for fact in extract_facts(article).facts if isinstance(fact, Event)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("His expulsion became official in 1890.", "Karl Berg's expulsion became official"),
        ("His brother died in Lund in 1890.", "Karl Berg's brother died in Lund"),
        ("The academy awarded him a medal in 1890.", "The academy awarded Karl Berg a medal"),
        ("Erik Holm invited him to Lund in 1890.", "Erik Holm invited Karl Berg to Lund"),
        (
            "A dinner was held in honour of his birthday in 1890.",
            "A dinner was held in honour of Karl Berg's birthday",
        ),
    ],
)
def test_his_and_him_are_said_by_name(sentence: str, told: str) -> None:
    assert told in tell(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Erik Holm published his book in 1890.",
        "Erik Holm and his brother left Lund in 1890.",
        "Berg published his book in 1890.",
        "He published his book in 1890.",
        "Berg and his brother left Lund in 1890.",
        "Her book was published in 1890.",
        "In 1889 Erik Holm moved to Lund. His brother died in 1890.",
    ],
)
def test_what_another_or_the_subject_may_own_stays(sentence: str) -> None:
    assert not any("Berg's" in text for text in tell(sentence))


def test_the_full_name_is_cited() -> None:
    article = read_article(f"{BIRTH}\n\nHis brother died in 1890.\n\n{LATER}", title="Karl Berg")
    events = [fact for fact in extract_facts(article).facts if isinstance(fact, Event)]

    assert [quote.text for event in events if "died" in event.text for quote in event.evidence] == [
        BIRTH,
        "His brother died in 1890.",
    ]


@pytest.mark.parametrize(("name", "owner"), [("Karl Berg", "Karl Berg's"), ("Anna Janus", "Anna Janus'")])
def test_an_owner_has_an_apostrophe(name: str, owner: str) -> None:
    assert possessive(name) == owner
