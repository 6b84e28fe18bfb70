"""Where the keys stand: a solver who has not read the article gains nothing by place or by rank."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random

import pytest

from quizapp.assessment.items import Asks, ChoiceItem
from quizapp.reading.article import Span
from quizapp.reading.dates import find_dates
from quizapp.reading.quantities import find_quantities
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.generate import generate_items

CORPUS = Path(__file__).parent.parent / "corpus"
PASSAGES = ("war", "biography", "science", "law", "city")
SEEDS = 12
OPTIONS = 3
CRITICAL = 13.82  # of chi-square with 2 degrees of freedom: exceeded once in 1,000 sets that are even


def chi_square(counts: Iterable[int]) -> float:
    """Return how far the counts are from even ones."""
    told = list(counts)
    expected = sum(told) / len(told)
    return sum((count - expected) ** 2 / expected for count in told)


@pytest.fixture(scope="module")
def items() -> list[ChoiceItem]:
    """Return the choice items of three options, written from every passage with every seed."""
    return list(_write())


def _write() -> Iterator[ChoiceItem]:
    for name in PASSAGES:
        text = (CORPUS / f"{name}.md").read_text(encoding="utf-8")
        reading = extract_facts(read_article(text, markdown=True))
        for seed in range(SEEDS):
            for draft in generate_items(reading, rng=Random(seed)):
                if isinstance(draft.item, ChoiceItem) and len(draft.item.options) == OPTIONS:
                    yield draft.item


def rank_of_date(item: ChoiceItem) -> int:
    """Return how many options are earlier than the key."""
    told = [read_article(f"It happened in {option.text}.") for option in item.options]
    dates = [find_dates(article)[0].date for article in told]
    firsts = [date.first for date in dates if date is not None]
    assert len(firsts) == OPTIONS
    return sorted(firsts).index(firsts[item.key])


def rank_of_number(item: ChoiceItem) -> int:
    """Return how many options are smaller than the key."""
    texts = [f"There were {option.text} of them." for option in item.options]
    numbers = [next(find_quantities(text, Span(0, len(text)))).low for text in texts]
    return sorted(numbers).index(numbers[item.key])


def test_the_statistic_is_that_of_the_books() -> None:
    assert chi_square([10, 20, 30]) == 10.0  # 100 / 20 + 0 / 20 + 100 / 20


def test_keys_stand_at_every_place_equally_often(items: list[ChoiceItem]) -> None:
    places = Counter(item.key for item in items)

    assert sum(places.values()) > 300
    assert chi_square(places[place] for place in range(OPTIONS)) < CRITICAL


@pytest.mark.parametrize(
    ("asks", "rank", "fewest"), [(Asks.WHEN, rank_of_date, 100), (Asks.HOW_MANY, rank_of_number, 40)]
)
def test_keys_have_every_rank_equally_often(
    items: list[ChoiceItem], asks: Asks, rank: Callable[[ChoiceItem], int], fewest: int
) -> None:
    ranks = Counter(rank(item) for item in items if item.asks is asks)

    assert sum(ranks.values()) > fewest
    assert chi_square(ranks[place] for place in range(OPTIONS)) < CRITICAL
