"""Numbers of things: values, ranges, units, hedges; and the numbers that are none."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.article import Span
from quizapp.reading.quantities import Leaning, Quantity, find_quantities, read_number


def quantities(text: str) -> list[Quantity]:
    return list(find_quantities(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("17", 17),
        ("4,500", 4_500),
        ("117 000", 117_000),
        ("1.7 million", 1_700_000),
        ("4.5 thousand", 4_500),
        ("seven", 7),
        ("forty-two", 42),
        ("two hundred and six", 206),
        ("twelve thousand", 12_000),
        ("half a million", 500_000),
        ("a hundred", 100),
        ("two dozen", 24),
        ("three hundred thousand", 300_000),
    ],
)
def test_numbers_in_digits_and_words_have_their_value(written: str, value: int) -> None:
    assert read_number(written) == value


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Over three days they fell.", None),
        ("They fought for over three days.", "over"),
        ("Over 300 men fell.", "over"),
        ("They lost perhaps 300 men.", "perhaps"),
    ],
)
def test_over_days_says_in_what_time(text: str, hedge: str | None) -> None:
    assert [quantity.hedge for quantity in quantities(text)] == [hedge]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "hedge"),
    [
        ("They lost about 1.7 million men.", 1_700_000, 1_700_000, "", "about"),
        ("They advanced 120-150 km per day.", 120, 150, "km per day", None),
        ("It left between 200 and 300 dead.", 200, 300, "", None),
        ("It cost 8 to 10 million francs.", 8_000_000, 10_000_000, "francs", None),
        ("It cost over $12.5 billion.", 12_500_000_000, 12_500_000_000, "", "over"),
        ("Nearly 40% of them came.", 40, 40, "%", "nearly"),
        ("Only 192 men fell.", 192, 192, "", None),  # "only" weakens nothing
        ("It held for at least six months.", 6, 6, "months", "at least"),
        ("A wall of 3.5 kilometres.", Fraction(7, 2), Fraction(7, 2), "kilometres", None),
        ("Some 350,000 tons of supplies.", 350_000, 350_000, "tons", "some"),
        ("In all, forty ships came.", 40, 40, "", None),
        ("It lost a thousand and one men.", 1_001, 1_001, "", None),
    ],
)
def test_a_quantity_has_ends_unit_and_hedge(
    text: str, low: Fraction, high: Fraction, unit: str, hedge: str | None
) -> None:
    assert [(q.low, q.high, q.unit, q.hedge) for q in quantities(text)] == [(low, high, unit, hedge)]


@pytest.mark.parametrize(
    "text",
    [
        "The 36th Army came.",
        "Resolution 83 passed.",
        "T-34-85 tanks came.",
        "He wrote in 1871.",
        "He died at the age of 71.",
        "She was 45 years old.",
        "It began at 10:30.",
        "A 46-day battle.",
        "See page 5.",
        "World War 2 began.",
        "No. 5 won.",
        "He died in December of 384.",
    ],
)
def test_labels_years_ages_and_times_are_no_quantities(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "leaning"),
    [
        ("9 men", Leaning.EXACT),
        ("roughly 90 men", Leaning.ABOUT),
        ("no fewer than 90 men", Leaning.MORE),
        ("up to 90 men", Leaning.LESS),
        ("almost 90 men", Leaning.LESS),
    ],
)
def test_the_hedge_says_which_way_the_figure_may_be_off(text: str, leaning: Leaning) -> None:
    assert quantities(text)[0].leaning is leaning


def test_dates_are_left_to_the_dates() -> None:
    text = "On 9 August 40 ships came."

    found = list(find_quantities(text, Span(0, len(text)), taken=[Span(3, 11)]))

    assert [q.span.of(text) for q in found] == ["40"]


@settings(deadline=None)
@given(st.text() | st.text(alphabet="0123456789,. -kmtohusandilaefwv$%\u2013"))
def test_any_text_can_be_searched_for_quantities(text: str) -> None:
    for quantity in quantities(text):
        assert 0 < quantity.low <= quantity.high or quantity.low == 0
        assert quantity.span.of(text).startswith(quantity.written)


def test_two_numbers_with_and_between_are_two_unless_the_first_counts_by_hundreds() -> None:
    text = "They took boys of the ages of three and nine, and a thousand and one men."

    found = find_quantities(text, Span(0, len(text)))

    assert [quantity.high for quantity in found] == [3, 9, 1_001]
