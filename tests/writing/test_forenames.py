"""First names alone become full names, unless two people bear them or they are a king's."""

import pytest

from quizapp.writing.sources import gather
from tests.readings import read


@pytest.mark.parametrize(
    ("introduction", "told", "expected"),
    [
        (
            "Karl Lund married Vera Holm in 1872.",
            "Karl Lund divorced Vera in 1887.",
            "Karl Lund divorced Vera Holm",
        ),
        (
            "Karl Lund met Vera Holm and Vera Berg in 1872.",
            "Karl Lund divorced Vera in 1887.",
            "Karl Lund divorced Vera",
        ),
        (
            "Karl Lund met King Frederick VI in 1872.",
            "Prince Christian Frederick left Harn in 1887.",
            "Prince Christian Frederick left Harn",
        ),
        (
            "Karl Lund followed Hamilcar Holm. Hamilcar won. Hamilcar lost.",
            "Karl Lund left Hamilcar in 1887.",
            "Karl Lund left Hamilcar",
        ),
    ],
)
def test_a_first_name_is_said_in_full(introduction: str, told: str, expected: str) -> None:
    sources = gather(read(f"{introduction} {told}"))

    assert sources.events[-1].text == expected


def test_the_sentence_with_the_full_name_is_quoted() -> None:
    text = "Karl Lund married Vera Holm in 1872. He sold Harn in 1880. Karl Lund divorced Vera in 1887."
    sources = gather(read(text))

    assert [quote.text for quote in sources.events[-1].evidence] == [
        "Karl Lund married Vera Holm in 1872.",
        "Karl Lund divorced Vera in 1887.",
    ]
