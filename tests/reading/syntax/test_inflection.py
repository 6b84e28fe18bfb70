"""Past tenses by rule and by list."""

import pytest

from quizapp.reading.syntax.inflection import past


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("fall", "fell"),
        ("carry", "carried"),
        ("destroy", "destroyed"),
        ("submit", "submitted"),
        ("use", "used"),
        ("join", "joined"),
        ("enter", "entered"),
    ],
)
def test_the_past_tense(lemma: str, form: str) -> None:
    assert past(lemma) == form
