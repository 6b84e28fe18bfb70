"""Whether someone can be no "he", or no "she"."""

import pytest

from quizapp.reading.genders import is_gendered, is_of_other_gender


@pytest.mark.parametrize(
    ("said", "no_he", "no_she"),
    [
        (["Otto"], False, True),
        (["Clara"], True, False),
        (["bishop"], False, True),
        (["widow"], True, False),
        (["Holm"], False, False),
        (["Mrs", "Otto"], False, False),
        ([], False, False),
    ],
)
def test_a_noun_or_a_first_name_tells(said: list[str], *, no_he: bool, no_she: bool) -> None:
    assert (is_of_other_gender("he", said), is_of_other_gender("she", said)) == (no_he, no_she)


@pytest.mark.parametrize(
    ("noun", "known"), [("king", True), ("aunt", True), ("teacher", False), ("crown", False)]
)
def test_some_nouns_have_a_gender(noun: str, *, known: bool) -> None:
    assert is_gendered(noun) == known
