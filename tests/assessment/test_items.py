from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.assessment.items import Item, OrderingItem, Presentation, draw_order, present
from tests.assessment.examples import choice, event, items, ordering, orderings

CAPITAL = choice("Which city is the capital of Norway?", "Oslo", "Bergen", "Trondheim")


def test_a_presentation_holds_the_stem_and_the_texts_as_shown_and_nothing_else() -> None:
    assert present(CAPITAL, (2, 0, 1)) == Presentation(
        "choice", "Which city is the capital of Norway?", ("Trondheim", "Oslo", "Bergen")
    )


@pytest.mark.parametrize("order", [(0, 1), (0, 1, 1), (0, 1, 3), (0, 1, 2, 2), ()])
def test_an_order_must_hold_every_index_once(order: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="not an order of 3"):
        present(CAPITAL, order)


def test_the_key_of_a_choice_is_shown_in_every_place_equally_often() -> None:
    rng = Random(1)
    places = [draw_order(CAPITAL, rng).index(0) for _ in range(3000)]

    assert all(900 < places.count(place) < 1100 for place in range(3))


def test_events_are_shown_in_every_order_but_the_key() -> None:
    item = ordering(1905, 1914, 1917)
    seen = {draw_order(item, Random(seed)) for seed in range(200)}

    assert seen == set(permutations(range(3))) - {(0, 1, 2)}


def test_events_with_a_tie_are_shown_in_no_right_order() -> None:
    item = ordering((1914, 1918), 1917, 1920, has_ties=True)
    seen = {draw_order(item, Random(seed)) for seed in range(200)}

    assert seen == {(0, 2, 1), (1, 2, 0), (2, 0, 1), (2, 1, 0)}


@settings(deadline=None)
@given(items, st.integers())
def test_a_shown_order_is_an_order_and_never_a_right_one(item: Item, seed: int) -> None:
    order = draw_order(item, Random(seed))

    assert sorted(order) == list(range(len(order)))
    assert not (isinstance(item, OrderingItem) and item.is_right(order))


@settings(deadline=None)
@given(items, st.integers())
def test_the_same_seed_shows_the_same_order(item: Item, seed: int) -> None:
    assert draw_order(item, Random(seed)) == draw_order(item, Random(seed))


@given(orderings())
def test_the_order_of_the_events_as_they_stand_is_right(item: OrderingItem) -> None:
    assert item.is_right(tuple(range(len(item.events))))


@pytest.mark.parametrize(
    ("years", "reason"),
    [
        ((1914,), "at least two events"),
        ((1917, 1914), "not in time order"),
        ((1905, 1920, 1914), "not in time order"),
        ((1914, 1914), "whose dates differ"),
        (((1914, 1918), (1916, 1920)), "whose dates differ"),
    ],
)
def test_an_ordering_that_no_date_bears_out_is_refused(years: tuple[int, ...], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        ordering(*years)


@pytest.mark.parametrize("keys", [0, 2])
def test_a_choice_has_exactly_one_key(keys: int) -> None:
    options = tuple(type(CAPITAL.options[0])(str(at), correct=at < keys) for at in range(3))

    with pytest.raises(ValueError, match="exactly one key"):
        type(CAPITAL)("Which?", options, CAPITAL.asks)


def test_the_key_is_where_the_right_option_stands() -> None:
    assert choice("Which?", "a", "b").key == 0


def test_pairs_that_share_a_day_are_not_decided() -> None:
    item = OrderingItem("Order these.", (event("a", 1914, 1918), event("b", 1917), event("c", 1920)))

    assert list(item.decided_pairs()) == [(0, 2), (1, 2)]
