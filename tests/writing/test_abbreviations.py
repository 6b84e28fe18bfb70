"""Abbreviations are spelt out as the article explains them."""

import pytest

from quizapp.writing.abbreviations import list_abbreviations
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Sweden founded the Free Republic of Harn (FRH).", "FRH", "Free Republic of Harn"),
        ("In Sweden the Danish Free Republic of Harn (FRH) fell.", "FRH", "Free Republic of Harn"),
        ("The Obere Harnleitung (OHL) met in Lund.", "OHL", "Obere Harnleitung"),
        ("Anna Berg (MP) met Karl Lund.", "MP", None),
        ("Sweden founded the Free Republic of Harn (FRH). " + 6 * "The FRH fell. ", "FRH", None),
    ],
)
def test_what_an_abbreviation_stands_for(text: str, short: str, full: str | None) -> None:
    found = list_abbreviations(read(text)).get(short)

    assert (found[0] if found else None) == full
