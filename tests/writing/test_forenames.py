"""First names alone become full names, unless two people bear them or they are a king's."""

import pytest

from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.forenames import find_stranger
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


@pytest.mark.parametrize(
    ("introduction", "told", "expected"),
    [
        (
            "Karl Gerber led the Danes in 1872.",
            "Denmark dismissed Gerber in 1887.",
            "Denmark dismissed Karl Gerber",
        ),
        (
            "Karl Gerber led the Danes in 1872. Otto Gerber fled.",
            "Denmark dismissed Gerber in 1887.",
            "Denmark dismissed Gerber",
        ),
        (
            "Karl Gerber led the Danes in 1872.",
            "Denmark dismissed General Gerber in 1887.",
            "Denmark dismissed General Gerber",
        ),
        (
            "Karl Otto led the Danes in 1872.",
            "Denmark dismissed Otto in 1887.",
            "Denmark dismissed Otto",
        ),
        (
            "Karl de la Rey led the Danes in 1872.",
            "Denmark dismissed de la Rey in 1887.",
            "Denmark dismissed de la Rey",
        ),
    ],
)
def test_a_surname_is_said_in_full(introduction: str, told: str, expected: str) -> None:
    sources = gather(read(f"{introduction} {told}"))

    assert sources.events[-1].text == expected


def test_a_surname_is_not_said_in_full_before_the_full_name_is_told() -> None:
    sources = gather(read("Gerber fled to Harn in 1872. Karl Gerber died in 1887."))

    assert sources.events[0].text == "Gerber fled to Harn"


@pytest.mark.parametrize(
    ("introduction", "expected"),
    [
        ("Karl Lund met Vera Holm in 1872.", "Vera Holm died in Harn"),
        ("Karl Lund met Vera Holm in 1872. He met King Vera II.", "Vera died in Harn"),
        ("Karl Lund met Vera Holm in 1872. He met Anna Vera Berg.", "Vera died in Harn"),
    ],
)
def test_in_a_life_the_one_of_that_first_name_is_said_in_full_however_often(
    introduction: str, expected: str
) -> None:
    life = "Karl Lund was a Danish composer. He sold his house and his ship. He lost his dog."
    often = "Vera sang. Vera left. Vera wrote. Vera died in Harn."
    article = read_article(f"{life} {introduction} {often}", title="Karl Lund")

    assert gather(extract_facts(article)).events[-1].text == expected


def test_in_a_life_the_first_name_alone_is_its_own_persons() -> None:
    life = "Karl Lund was a Danish composer. He sold his house and his ship. He lost his dog."
    article = read_article(f"{life} Karl Lenz left Harn. The Danes met Karl in Harn.", title="Karl Lund")

    assert gather(extract_facts(article)).events[-1].text == "The Danes met Karl in Harn"


HIS = "He grew up in Harn. He wrote two operas. He sold his house, and he lost his ship."


@pytest.mark.parametrize(
    ("told", "stranger"),
    [
        ("Of his children, Vladimír died of fever in 1890.", "Vladimír"),
        ("Olga left Harn in 1890.", "Olga"),
        ("Olga Berg left Harn in 1890.", None),
        ("Queen Olga left Harn in 1890.", None),
        ("Napoleon left Harn in 1812.", None),
        ("Karl left Harn in 1812.", None),
    ],
)
def test_a_first_name_in_a_biography_says_nobody(told: str, stranger: str | None) -> None:
    text = f"Karl Lund (3 May 1854 \u2013 1 June 1928) was a Danish composer. {HIS} {told}"
    reading = extract_facts(read_article(text, title="Karl Lund"))

    assert find_stranger(gather(reading).events[-1], reading) == stranger


def test_a_first_name_elsewhere_may_be_a_kings() -> None:
    reading = read("Karl Lund left Harn in 1889. Olga left Harn in 1890.")

    assert find_stranger(gather(reading).events[-1], reading) is None
