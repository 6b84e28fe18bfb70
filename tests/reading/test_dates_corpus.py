"""Every date of the passages in tests/corpus: its words, days, precision and bound."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from quizapp.reading.dates import find_dates
from quizapp.reading.facts import DateMention
from quizapp.reading.segmentation import read_article

CORPUS = Path(__file__).parent.parent / "corpus" / "dates.yaml"
PASSAGES: list[dict[str, Any]] = YAML(typ="safe").load(CORPUS.read_text(encoding="utf-8"))

Row = tuple[str, str | None, str | None, str | None, str | None]


def expected_row(row: list[Any]) -> Row:
    words, first, last, *rest = row
    if first is None:
        return words, None, None, None, None
    precision, bound = ("day", "exact") if not rest else (rest[0], *rest[1:], "exact")[:2]
    return words, str(first), str(last), precision, bound


def found_row(mention: DateMention) -> Row:
    date = mention.date
    if date is None:
        return mention.text, None, None, None, None
    return mention.text, date.first.isoformat(), date.last.isoformat(), date.precision.value, date.bound.value


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["name"])
def test_the_dates_of_a_passage(passage: dict[str, Any]) -> None:
    mentions = find_dates(read_article(passage["text"]))

    assert [found_row(mention) for mention in mentions] == [expected_row(row) for row in passage["dates"]]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["name"])
def test_every_span_gives_its_words_back(passage: dict[str, Any]) -> None:
    for mention in find_dates(read_article(passage["text"])):
        assert mention.span.of(passage["text"]) == mention.text
