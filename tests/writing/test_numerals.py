"""Wrong numbers: written like the key, off it, and giving its rank away to nobody."""

import re
from collections import Counter
from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest

from quizapp.reading.article import Span
from quizapp.reading.quantities import find_quantities, read_number
from quizapp.writing.numerals import choose_figures


def drawn(text: str, seed: int = 1, taken: tuple[Fraction, ...] = ()) -> list[str]:
    quantity = next(find_quantities(text, Span(0, len(text))))
    return choose_figures(quantity, Random(seed), taken)


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("1.7 million men", r"\d\.[1-9] million"),
        ("640 thousand men", r"\d{2,3}0 thousand|1,\d\d0 thousand|\d{1,2}0 thousand"),
        ("12,000 men", r"\d{1,2},000"),
        ("13,528 men", r"\d{1,2},\d{3}"),
        ("seven ships", r"[a-z]+"),
        ("forty thousand men", r"[a-z]+ thousand"),
        ("$12 billion", r"\$\d+ billion"),
        ("120-150 km", r"\d+-\d+"),
    ],
)
def test_a_wrong_number_is_written_like_the_key(text: str, pattern: str) -> None:
    for seed in range(30):
        numbers = drawn(text, seed)
        assert len(numbers) == 2
        assert all(re.fullmatch(pattern, number) for number in numbers), numbers


@pytest.mark.parametrize(
    "text", ["1.7 million men", "4,500 men", "17 forts", "45,000 men", "3.4 million men"]
)
def test_no_two_options_lie_within_a_quarter_of_each_other(text: str) -> None:
    key = next(find_quantities(text, Span(0, len(text)))).high
    for seed in range(50):
        values = sorted([key, *(read_number(number) or Fraction(0) for number in drawn(text, seed))])
        assert all(high >= low * Fraction(5, 4) for low, high in pairwise(values))


@pytest.mark.parametrize("text", ["45,000 men", "640 ships", "4.5 thousand forts", "eight ships"])
def test_the_key_is_smallest_middle_and_largest_about_equally_often(text: str) -> None:
    key = next(find_quantities(text, Span(0, len(text)))).high
    ranks = Counter(sum((read_number(n) or 0) < key for n in drawn(text, seed)) for seed in range(300))

    assert set(ranks) == {0, 1, 2}
    assert min(ranks.values()) > 60  # of 300; a third each would be 100


def test_a_value_that_the_article_tells_is_no_wrong_number() -> None:
    taken = (Fraction(700_000), Fraction(250_000))
    for seed in range(50):
        values = [read_number(number) or Fraction(0) for number in drawn("450,000 men", seed, taken)]
        assert not any(
            other * Fraction(4, 5) < value < other * Fraction(5, 4) for value in values for other in taken
        )


@pytest.mark.parametrize("text", ["half a million men", "a dozen ships"])
def test_a_form_without_neighbours_gets_none(text: str) -> None:
    assert drawn(text) == []


def test_percents_stay_below_a_hundred() -> None:
    for seed in range(50):
        assert all(0 < int(number) < 100 for number in drawn("80% of them", seed))


@pytest.mark.parametrize("text", ["45,000 men", "640 ships", "414 tanks", "1.3 million men"])
def test_no_option_is_more_than_about_three_times_the_key_or_less_than_a_third(text: str) -> None:
    key = next(find_quantities(text, Span(0, len(text)))).high
    for seed in range(50):
        values = [read_number(number) or Fraction(0) for number in drawn(text, seed)]
        assert all(key / Fraction(7, 2) < value < key * Fraction(7, 2) for value in values)


def test_small_counts_differ_from_the_key_and_are_no_one_or_nought() -> None:
    for text in ("ten ships", "three ships", "3 ships"):
        for seed in range(30):
            values = [read_number(number) or 0 for number in drawn(text, seed)]
            assert len({*values, read_number(text.split()[0])}) == 3
            assert min(values) >= 2


@pytest.mark.parametrize(("text", "count"), [("120-150 km", 2), ("four to eleven feet", 0)])
def test_no_two_ranges_overlap(text: str, count: int) -> None:
    for seed in range(30):
        numbers = drawn(text, seed)
        assert len(numbers) == count
        ends = sorted([int(end) for end in number.split("-")] for number in (*numbers, "120-150") if count)
        assert all(low[1] < high[0] for low, high in pairwise(ends))
