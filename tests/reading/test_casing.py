"""The first word of a sentence inside another: which keep their capital."""

import pytest

from quizapp.reading.article import Span
from quizapp.reading.casing import Casing
from quizapp.reading.syntax.tree import Word


def word(text: str, upos: str, xpos: str = "NN") -> Word:
    return Word(0, text, Span(0, len(text)), text.lower(), upos, xpos, 1, "nsubj")


@pytest.mark.parametrize(
    ("first", "following", "expected"),
    [
        (word("Otto", "ADJ", "JJ"), word("Struve", "PROPN", "NNP"), True),  # a given name misread
        (word("Many", "ADJ", "JJ"), word("Germans", "PROPN", "NNPS"), False),
        (word("North", "ADJ", "JJ"), word("Korean", "ADJ", "JJ"), True),
        (word("Grace", "NOUN"), word("was", "AUX", "VBD"), False),  # no name follows
    ],
)
def test_only_names_keep_their_capital(first: Word, following: Word, *, expected: bool) -> None:
    assert Casing("They saw many of them.").is_name(first, following) is expected
