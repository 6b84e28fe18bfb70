from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.syntax.decoding import best_tree, is_tree

# Rows are words; column 0 is the root, column k + 1 is word k.
GREEDY_IS_A_TREE = [[0, 0, 9], [9, 0, 0]]
A_CYCLE = [[5, 0, 9, 0], [1, 8, 0, 0], [0, 0, 9, 0]]  # words 0 and 1 want each other
TWO_ROOTS = [[9, 0, 1], [8, 5, 0]]
ITSELF = [[1, 9, 0], [0, 9, 9]]


@pytest.mark.parametrize(
    ("scores", "heads"),
    [
        (GREEDY_IS_A_TREE, [1, -1]),
        (A_CYCLE, [-1, 0, 1]),  # 5 + 8 + 9 = 22 beats root at 1: 9 + 1 + 9 = 19
        (TWO_ROOTS, [-1, 0]),  # 9 + 5 = 14 beats 1 + 8 = 9
        (ITSELF, [-1, 0]),
        ([[0, 0]], [-1]),
    ],
)
def test_the_best_tree_has_one_root_and_no_cycle(scores: list[list[float]], heads: list[int]) -> None:
    assert best_tree(np.array(scores, dtype=np.float32)) == heads


@given(st.integers(1, 4), st.integers(0, 10**6))
@settings(deadline=None, max_examples=60)
def test_no_other_tree_scores_higher(size: int, seed: int) -> None:
    draw = np.random.default_rng(seed)
    scores = draw.integers(0, 10, (size, size + 1)).astype(np.float32)

    heads = np.array(best_tree(scores)) + 1

    assert is_tree(heads)
    words = np.arange(size)
    rivals = [np.array(heads) for heads in product(range(size + 1), repeat=size)]
    assert scores[words, heads].sum() == max(scores[words, rival].sum() for rival in rivals if is_tree(rival))


@pytest.mark.parametrize(
    ("heads", "verdict"),
    [([0], True), ([0, 1, 2], True), ([0, 0], False), ([1], False), ([0, 3, 2], False), ([2, 3, 1], False)],
)
def test_trees_are_told_from_other_graphs(heads: list[int], *, verdict: bool) -> None:
    assert is_tree(np.array(heads)) is verdict


def test_a_long_chain_is_a_tree() -> None:
    assert is_tree(np.arange(200))
