"""Words that point outside their clause are found; words that the clause itself explains are not."""

import pytest

from quizapp.writing.selfcontained import find_dangling
from quizapp.writing.sources import gather
from tests.readings import list_events, read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Danish troops attacked Lund in response.", "response"),
        ("Peter Berg fought in Lund. The King invaded Denmark.", "The King"),
        ("The Danes were driven off the Isthmus.", "the Isthmus"),
        ("The Danish army under the new Danish president was routed at Harn.", "the new Danish president"),
        ("The leader and Karl Lund died at Harn.", "The leader"),
        ("Danish troops attacked Lund in turn.", "turn"),
        ("A panel of six experts visited his house in Lund.", "his"),
        ("Five men left Lund. They founded the Bank of Harn.", "five men"),
        ("The Danes in their turn lost two battleships.", "turn"),
        ("Anna Berg wrote a book on the subject.", "the subject"),
        ("Anna Berg made her first speech on the subject in the House of Commons.", "the subject"),
        ("Danish troops attacked Lund again.", "again"),
        ("Anna Berg found a more productive strain in Lund.", "more"),
        ("Anna Berg slashed the canvas with a knife.", "the canvas"),
        ("The newly appointed governor left Harn for Lund.", "newly"),
        ("Many were killed at Lund.", "Many"),
        ("The second, known as the battle of Harn, began in the hills of Lund.", "The second"),
        ("Karl Lund was murdered around the same time (in Harn).", "the same time"),
        ("Danish troops occupied the other town.", "the other town"),
        ("Danish troops took other towns near Lund.", "other towns"),
        ("The Royal Society awarded her the Davy Medal.", "her"),
        ("The main army crossed the Orva River.", "The main army"),
        ("The Act received the royal assent in 1956.", "The Act"),
        ("The current government of Denmark took office in 1956.", "The current government"),
        ("Danish troops killed 300 men during the same 28-day period.", "the same period"),
        ("Anna Berg mentioned her trouble to Karl Lund.", "trouble"),
        ("The Supreme Court upheld the act in Lund.", "the act"),
        ("The Swedish army was drawn into the battle extending it northward to Harn.", "the battle"),
    ],
)
def test_words_that_point_outside_the_clause(text: str, words: str) -> None:
    assert find_dangling(list_events(text)[-1]) == words


@pytest.mark.parametrize(
    "text",
    [
        "The Third Estate invited the clergy to Versailles.",
        "Danish ships attacked the entire Crimea.",
        "The second Danish invasion of Sweden ended at Lund.",
        "Danish troops launched the final attack against Lund.",
        "The University of Lund was founded by King Denis I.",
        "Repin and his family moved to Saint Petersburg.",
        "The Red Army and its allies stopped General Lund.",
        "Danish troops destroyed Lund and other towns.",
        "The British left their base at Harn.",
        "The bridge at Harn was burned by Danish troops.",
        "Sweden signed the treaty with Denmark.",
        "Anna Berg found a strain more productive than the mould of Lund.",
        "The Danish fleet sank two ships of the line near Harn.",
        "Danish troops attacked Lund in response to the revolt of Harn.",
        "Anna Berg studied the spread of disease in Lund.",
        "The Supreme Court upheld the act of 1831 in Lund.",
        "The Swedish army was drawn into the battle raging at Harn.",
        "Anna Berg was arrested for the first time at Lund.",
        "The Lund was torn from her moorings at Harn.",
        "The Factory Act received the royal assent in 1956.",
        "Anna Berg described her trouble with the police of Lund.",
    ],
)
def test_words_that_the_clause_explains(text: str) -> None:
    assert find_dangling(list_events(text)[0]) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Joseph Berg wrote her name on the wall at Lund.", "her"),
        ("Anna Berg wrote her name on the wall at Lund.", None),
        ("Joseph Berg persuaded Anna Holm to sell her house in Lund.", None),
        ("Joseph Berg persuaded Erik Holm to sell her house in Lund.", "her"),
        ("Anna Berg robbed Clara Holm of her house in Lund.", "her"),
        ("After Karl Lund had fled, Joseph Berg surrendered his army at Harn.", None),
        ("After Karl Lund had fled, Joseph Berg attacked his army at Harn.", "his"),
        ("Anna Berg joined the University of Lund after failing in its examination.", None),
        (
            "Anna Berg left the University of Lund for the Academy of Harn after failing in its examination.",
            "its",
        ),
    ],
)
def test_pronouns_are_of_whom_they_can_be(text: str, words: str | None) -> None:
    sources = gather(read(text))
    event = next(event for event in sources.events if event.subject.endswith("Berg"))

    assert find_dangling(event, sources.named[event.sentence]) == words


def test_a_pronoun_that_stands_for_a_bare_noun_needs_the_article() -> None:
    text = "The town resisted Karl Lund in 1830, and it submitted to Denmark in 1831."
    event = gather(read(text)).events[-1]

    assert find_dangling(event) == "the town"
