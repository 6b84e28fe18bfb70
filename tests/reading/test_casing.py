"""The first word of a sentence inside another: which keep their capital."""

import pytest

from quizapp.reading.article import Span
from quizapp.reading.casing import Casing
from quizapp.reading.syntax.tree import Word


def word(text: str, upos: str, xpos: str = "NN", relation: str = "nsubj") -> Word:
    return Word(0, text, Span(0, len(text)), text.lower(), upos, xpos, 1, relation)


@pytest.mark.parametrize(
    ("first", "following", "expected"),
    [
        (word("Otto", "ADJ", "JJ"), word("Struve", "PROPN", "NNP"), True),  # a given name misread
        (word("Otto", "NUM", "CD"), word("von", "PROPN", "NNP"), True),  # taken for a number
        (word("Many", "ADJ", "JJ"), word("Germans", "PROPN", "NNPS"), False),
        (word("North", "ADJ", "JJ"), word("Korean", "ADJ", "JJ"), True),
        (word("North", "ADV", "RB"), word("Vietnam", "PROPN", "NNP"), True),
        (word("North", "ADV", "RB"), word("of", "ADP", "IN"), False),
        (word("Space", "NOUN", "NN", "compound"), word("Shuttle", "PROPN", "NNP"), True),
        (word("Rebel", "NOUN", "NN", "compound"), word("General", "PROPN", "NNP"), False),
        (word("Mutiny", "PROPN", "NNP"), word("broke", "VERB", "VBD"), False),  # a noun taken for a name
        (word("Grace", "NOUN"), word("was", "AUX", "VBD"), False),  # no name follows
    ],
)
def test_only_names_keep_their_capital(first: Word, following: Word, *, expected: bool) -> None:
    assert Casing("They saw many of them.").is_name(first, following) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Union won, the Union said, in a union.", True),
        ("The Union won in a union of unions of a union.", False),
    ],
)
def test_the_commoner_spelling_of_the_article_decides(text: str, *, expected: bool) -> None:
    assert Casing(text).is_name(word("Union", "NOUN")) is expected


@pytest.mark.parametrize(
    ("form", "expected"), [("Xerography", True), ("Lund", False), ("Union", False), ("Grace", False)]
)
def test_a_word_is_common_that_has_a_capital_only_where_it_opens(form: str, *, expected: bool) -> None:
    text = "Xerography began in Lund. They saw xerography, the Union, a union and the grace of Lund."

    assert Casing(text).is_common(form) is expected


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (word("Muslim", "ADJ", "JJ", "amod"), True),
        (word("Anglo", "ADJ", "JJ", "compound"), True),
        (word("Banning", "VERB", "VBG"), True),  # a surname that the parser takes for a participle
        (word("Sailing", "VERB", "VBG"), False),
    ],
)
def test_faiths_and_surnames_keep_their_capital(first: Word, *, expected: bool) -> None:
    assert Casing("They met Banning and Lund.").is_name(first) is expected
