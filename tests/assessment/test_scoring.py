import json
from fractions import Fraction
from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.assessment.items import Item, OrderingItem
from quizapp.assessment.scoring import UNANSWERED, OrderingMode, Response, Score, score
from tests.assessment.examples import choice, ordering, orderings

MOODLE = json.loads(Path(__file__).with_name("moodle_ordering_n2-5.json").read_text(encoding="utf-8"))[
    "marks"
]
CAPITAL = choice("Which city is the capital of Norway?", "Oslo", "Bergen", "Trondheim")
FIVE_EVENTS = ordering(1905, 1914, 1917, 1922, 1924)


@pytest.mark.parametrize(("response", "value"), [(0, 1), (1, 0), (2, 0)])
def test_the_key_scores_one_and_a_distractor_nothing(response: int, value: int) -> None:
    assert score(CAPITAL, response) == Score(Fraction(value))


@pytest.mark.parametrize(
    ("order", "value", "words"),
    [
        ((0, 1, 2, 3, 4), Fraction(1), "10 of 10 pairs in order"),
        ((1, 0, 2, 3, 4), Fraction(8, 10), "9 of 10 pairs in order"),
        ((1, 0, 2, 4, 3), Fraction(6, 10), "8 of 10 pairs in order"),
        ((4, 0, 1, 2, 3), Fraction(2, 10), "6 of 10 pairs in order"),
        ((4, 1, 2, 3, 0), Fraction(0), "3 of 10 pairs in order"),
        ((4, 3, 2, 1, 0), Fraction(0), "0 of 10 pairs in order"),
    ],
)
def test_an_order_scores_its_pairs_right_less_its_pairs_wrong(
    order: tuple[int, ...], value: Fraction, words: str
) -> None:
    outcome = score(FIVE_EVENTS, order)

    assert outcome == Score(value)
    assert isinstance(outcome, Score)
    assert outcome.words == words


def test_one_adjacent_swap_among_four_dates_costs_a_third() -> None:
    outcome = score(ordering(1905, 1914, 1917, 1922), (1, 0, 2, 3))

    assert outcome == Score(Fraction(2, 3))  # 5 of 6 pairs right, 1 wrong: (5 - 1) / 6


def test_only_pairs_that_the_dates_decide_count() -> None:
    war_and_what_fell_into_it = ordering((1914, 1918), 1917, 1920, has_ties=True)

    assert score(war_and_what_fell_into_it, (1, 0, 2)) == Score(Fraction(1))
    assert score(war_and_what_fell_into_it, (0, 2, 1)) == Score(Fraction(0))  # 1 right, 1 wrong of 2


@pytest.mark.parametrize("item", [CAPITAL, FIVE_EVENTS])
def test_no_response_is_unanswered_not_wrong(item: Item) -> None:
    assert score(item, None) == UNANSWERED


def test_an_order_left_as_shown_is_unanswered() -> None:
    shown = (1, 0, 2, 4, 3)

    assert score(FIVE_EVENTS, shown, shown=shown) == UNANSWERED
    assert score(FIVE_EVENTS, (0, 1, 2, 4, 3), shown=shown) == Score(Fraction(8, 10))


@pytest.mark.parametrize("response", [-1, 3, True, (0,)])
def test_a_response_that_is_no_option_is_refused(response: Response) -> None:
    with pytest.raises(ValueError, match="not one of 3 options"):
        score(CAPITAL, response)


@pytest.mark.parametrize(
    "response", [0, (), (0, 1, 2, 3), (0, 1, 2, 3, 3), (0, 1, 2, 3, 5), (-1, 0, 1, 2, 3)]
)
def test_a_response_that_is_no_order_of_the_events_is_refused(response: Response) -> None:
    with pytest.raises(ValueError, match="not an order of 5 events"):
        score(FIVE_EVENTS, response)


@pytest.mark.parametrize("value", [Fraction(-1, 10), Fraction(11, 10)])
def test_a_score_lies_between_nothing_and_one(value: Fraction) -> None:
    with pytest.raises(ValueError, match="not a score"):
        Score(value)


def test_a_mark_is_the_score_times_the_weight() -> None:
    assert Score(Fraction(2, 3)).mark(6) == 4


@pytest.mark.parametrize("count", [2, 3, 4, 5])
@pytest.mark.parametrize("mode", [mode for mode in OrderingMode if mode is not OrderingMode.PAIRS])
def test_every_order_of_two_to_five_events_scores_as_in_moodle(mode: OrderingMode, count: int) -> None:
    item = ordering(*range(1900, 1900 + count))
    scores = {order: score(item, order, mode=mode) for order in permutations(range(count))}
    marks = [Score(Fraction(mark)) for mark in MOODLE[mode][str(count)].split()]

    assert list(scores.values()) == marks


@settings(deadline=None)
@given(orderings(), st.sampled_from(OrderingMode), st.randoms(use_true_random=False))
def test_exactly_the_right_orders_score_one(item: OrderingItem, mode: OrderingMode, rng: Random) -> None:
    order = list(range(len(item.events)))
    rng.shuffle(order)
    outcome = score(item, tuple(order), mode=mode)

    assert isinstance(outcome, Score)
    assert (outcome.value == 1) == item.is_right(tuple(order))


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        (OrderingMode.ALL_OR_NOTHING, "0 of 1, all or nothing"),
        (OrderingMode.ABSOLUTE_POSITION, "3 of 5 events in their place"),
        (OrderingMode.RELATIVE_NEXT_EXCLUDE_LAST, "2 of 4 events followed by the right one"),
        (OrderingMode.RELATIVE_ALL_PREVIOUS_AND_NEXT, "9 of 10 pairs in order"),
        (OrderingMode.LONGEST_ORDERED_SUBSET, "4 of 5 events in order"),
        (OrderingMode.LONGEST_CONTIGUOUS_SUBSET, "4 of 5 events in an unbroken order"),
    ],
)
def test_every_mode_says_its_score_in_words(mode: OrderingMode, words: str) -> None:
    outcome = score(FIVE_EVENTS, (1, 0, 2, 3, 4), mode=mode)

    assert isinstance(outcome, Score)
    assert outcome.words == words
