"""What the first sentence defines: the thing of the title, and the nouns that then mean it."""

import pytest

from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.definition import find_definition, is_another_told
from quizapp.writing.sources import gather


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "History of smallpox",
            "Smallpox is a disease. Danes fled from smallpox.",
            ("smallpox", {"disease"}),
        ),
        (
            "Building the Orva Canal",
            "The Orva Canal, a waterway in Denmark, was dug by hand.",
            ("the Orva Canal", {"waterway", "canal"}),
        ),
        (
            "Clean Rivers Act 1956",
            "The Clean Rivers Act 1956 was an Act of Parliament.",
            ("the Clean Rivers Act 1956", {"act"}),
        ),
        ("Harn", "Harn is a city in Denmark.", ("Harn", {"city"})),
        ("Rivers", "Harn is a city in Denmark.", None),
        ("Factory Acts", "The Factory Acts were laws of Denmark.", None),
        ("The future", "The future is peace.", None),
        ("Work and form", "Work is a form of play.", None),
    ],
)
def test_the_first_sentence_tells_what_the_thing_of_the_title_is(
    title: str, text: str, expected: tuple[str, set[str]] | None
) -> None:
    found = find_definition(extract_facts(read_article(f"{text} It was sold.", title=title)))

    assert (found and (found.text, set(found.nouns))) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("", "Landslides closed the Orva Canal"),
        ("A second canal was dug. ", "Landslides closed the canal"),
        ("The Lund Canal was dug. ", "Landslides closed the Lund Canal"),
    ],
)
def test_its_noun_alone_means_it_unless_another_is_told_of(told: str, expected: str) -> None:
    text = (
        f"The Orva Canal is a canal in Denmark.\n\nIt cost much. {told}Landslides closed the canal in 1915."
    )
    sources = gather(extract_facts(read_article(text, title="The Orva Canal")))

    assert sources.events[-1].text == expected


@pytest.mark.parametrize(
    ("noun", "text", "expected"),
    [
        ("canal", "a new sea canal", True),
        ("canal", "two canals", True),
        ("canal", "the canal", False),
    ],
)
def test_another_of_its_kind_is_told_of(noun: str, text: str, *, expected: bool) -> None:
    assert is_another_told(noun, text) == expected
