from collections.abc import Callable
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import approx  # noqa: PT013 - it reads as a word of the table

from quizapp.assessment.statistics import (
    discrimination_index,
    discriminative_efficiency,
    distractor_efficiency,
    facility_index,
    item_statistics,
    quiz_statistics,
    reliability,
    standard_deviation,
)


@pytest.mark.parametrize(("scores", "mean"), [([], None), ([1, 0, 1, 1], 0.75), ([0.5, 0], 0.25)])
def test_facility_is_the_mean_score(scores: list[float], mean: float | None) -> None:
    assert facility_index(scores) == mean


@pytest.mark.parametrize(
    ("scores", "deviation"),
    [([], None), ([1], None), ([1, 1], 0.0), ([0, 1], sqrt(0.5)), ([2, 4, 4, 4, 5, 5, 7, 9], sqrt(32 / 7))],
)
def test_deviation_is_over_n_less_one(scores: list[float], deviation: float | None) -> None:
    assert standard_deviation(scores) == (None if deviation is None else approx(deviation))


@pytest.mark.parametrize(
    ("scores", "rest", "index"),
    [
        ([1, 1, 0, 0], [4, 3, 2, 1], 2 / sqrt(5)),  # cov 2/3; var 1/3 and 5/3
        ([0, 0, 1, 1], [4, 3, 2, 1], -2 / sqrt(5)),
        ([1, 0, 1, 0], [4, 3, 2, 1], 1 / sqrt(5)),
        ([0, 0.5, 1], [1, 2, 3], 1.0),
        ([1, 1, 1], [1, 2, 3], None),
        ([0, 1, 1], [2, 2, 2], None),
        ([1], [3], None),
        ([], [], None),
    ],
)
def test_discrimination_is_the_correlation_with_the_rest(
    scores: list[float], rest: list[float], index: float | None
) -> None:
    assert discrimination_index(scores, rest) == (None if index is None else approx(index))


@pytest.mark.parametrize(
    ("scores", "rest", "efficiency"),
    [
        ([1, 1, 0, 0], [4, 3, 2, 1], 1.0),
        ([1, 0, 1, 0], [4, 3, 2, 1], 0.5),  # cov 1/3 of at most 2/3
        ([0, 0, 1, 1], [4, 3, 2, 1], -1.0),
        ([1, 1], [1, 2], None),
        ([1], [1], None),
    ],
)
def test_efficiency_is_the_covariance_over_the_greatest_possible(
    scores: list[float], rest: list[float], efficiency: float | None
) -> None:
    assert discriminative_efficiency(scores, rest) == (None if efficiency is None else approx(efficiency))


@pytest.mark.parametrize(
    ("chosen", "share"),
    [
        ({0: 90, 1: 5, 2: 4, 3: 1}, 1 / 3),
        ({0: 80, 1: 10, 2: 5, 3: 5}, 1.0),
        ({0: 100}, 0.0),
        ({}, None),
    ],
)
def test_a_distractor_works_from_one_learner_in_twenty_on(
    chosen: dict[int, int], share: float | None
) -> None:
    assert distractor_efficiency(chosen, options=4, key=0) == share


def test_a_key_alone_has_no_distractors() -> None:
    assert distractor_efficiency({0: 3}, options=1, key=0) is None


@pytest.mark.parametrize(
    ("marks", "alpha"),
    [
        ([[1, 1], [0, 0]], 1.0),
        ([[1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 0, 0]], 0.75),  # 3/2 (1 - (1/4 + 1/3 + 1/4) / (5/3))
        ([[1, 0], [0, 1]], None),
        ([[1], [0]], None),
        ([[1, 1]], None),
        ([], None),
    ],
)
def test_reliability_is_cronbachs_alpha(marks: list[list[float]], alpha: float | None) -> None:
    assert reliability(marks) == (None if alpha is None else approx(alpha))


def test_an_item_has_all_its_figures_and_their_n() -> None:
    figures = item_statistics([1, 0, 1, 0], [4, 3, 2, 1])

    assert figures.n == 4
    assert figures.facility_index == 0.5
    assert figures.standard_deviation == approx(sqrt(1 / 3))
    assert figures.discrimination_index == approx(1 / sqrt(5))
    assert figures.discriminative_efficiency == approx(0.5)


def test_a_quiz_has_all_its_figures_and_their_n() -> None:
    figures = quiz_statistics([[1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 0, 0]])

    assert figures.n == 4
    assert figures.mean == 1.5
    assert figures.standard_deviation == approx(sqrt(5 / 3))
    assert figures.reliability == approx(0.75)
    assert figures.standard_error == approx(sqrt(5 / 3) / 2)


def test_a_quiz_without_attempts_has_no_figures() -> None:
    figures = quiz_statistics([])

    assert (figures.n, figures.mean, figures.standard_deviation) == (0, None, None)
    assert (figures.reliability, figures.standard_error) == (None, None)


@pytest.mark.parametrize("figure", [discrimination_index, discriminative_efficiency, item_statistics])
def test_scores_and_rest_must_be_of_the_same_learners(figure: Callable[..., object]) -> None:
    with pytest.raises(ValueError, match="2 scores, but 3 marks"):
        figure([1, 0], [1, 2, 3])


@given(st.lists(st.tuples(st.sampled_from([0.0, 0.5, 1.0]), st.integers(0, 20)), max_size=30))
def test_indices_stay_in_their_range(learners: list[tuple[float, int]]) -> None:
    scores, rest = [s for s, _ in learners], [r for _, r in learners]
    index = discrimination_index(scores, rest)
    efficiency = discriminative_efficiency(scores, rest)

    assert index is None or -1 <= index <= 1
    assert efficiency is None or efficiency <= 1 + 1e-9
