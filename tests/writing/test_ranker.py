"""The model of what a teacher takes as it is."""

import json
import math
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.writing.ranker import (
    BIAS,
    SHIPPED,
    BadRanker,
    Example,
    Ranker,
    cross_validate,
    fit,
    judge,
    read_ranker,
)

FIGURES = st.floats(0, 1)


def make_examples(count: int, *, noise: float = 0.1) -> list[Example]:
    """Return decisions that follow one planted feature, but for some, beside one that tells nothing."""
    rng = Random(3)
    examples: list[Example] = []
    for _ in range(count):
        planted, idle = rng.random(), rng.random()
        is_taken = (planted > 0.5) != (rng.random() < noise)
        examples.append(({"planted": planted, "idle": idle, "syntax": 0.5}, is_taken))
    return examples


def test_the_odds_are_the_weights_times_the_features() -> None:
    ranker = Ranker({BIAS: -1.0, "date": 2.0, "syntax": 1.0})

    # -1 + 2 * 1 + 1 * 0.5 = 1.5; 1 / (1 + e**-1.5) = 0.8176
    assert ranker.rate({"date": 1.0, "syntax": 0.5, "unknown": 0.9}) == pytest.approx(0.8176, abs=1e-4)


def test_a_quality_is_explained_by_what_each_feature_adds() -> None:
    ranker = Ranker({"date": 2.0, "syntax": -3.0, "kind": 1.0})

    assert ranker.explain({"date": 0.5, "syntax": 1.0, "kind": 0.0}) == [
        ("syntax", -3.0),
        ("date", 1.0),
        ("kind", 0.0),
    ]


@given(st.dictionaries(st.sampled_from(sorted(SHIPPED.weights)), FIGURES))
def test_every_quality_is_a_share(features: dict[str, float]) -> None:
    assert 0 <= SHIPPED.rate(features) <= 1


@pytest.mark.parametrize("name", ["date", "syntax", "kind", "plain", "near", "names", "lead"])
def test_what_is_surer_nearer_or_more_important_is_shipped_as_better(name: str) -> None:
    assert SHIPPED.rate({name: 0.9}) > SHIPPED.rate({name: 0.4})


def test_weights_come_back_from_their_text() -> None:
    ranker = Ranker({BIAS: -0.25, "date": 1.5})

    assert read_ranker(ranker.to_json()) == ranker


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"weights": 3}', '{"weights": {"date": "much"}}', '{"weights": {"date": NaN}}', "null"],
)
def test_a_text_without_weights_is_refused(text: str) -> None:
    with pytest.raises(BadRanker):
        read_ranker(text)


def test_a_planted_feature_is_found_and_an_idle_one_is_not() -> None:
    found = fit(make_examples(400), Ranker())

    assert found.weights["planted"] > 3
    assert abs(found.weights["idle"]) < 0.6


def test_few_decisions_move_the_weights_little() -> None:
    before = Ranker({"planted": -1.0, "other": 2.0})

    few, many = fit(make_examples(10), before), fit(make_examples(400), before)

    assert abs(few.weights["planted"] + 1) < 1
    assert many.weights["planted"] > 2
    assert few.weights["other"] == many.weights["other"] == 2.0  # no decision tells of it


def test_the_fit_is_where_the_slope_is_flat() -> None:
    # One feature that is always 1, nothing known before: only the bias is free, and half of 4 were taken.
    examples: list[Example] = [({}, True), ({}, True), ({}, True), ({}, False)]

    found = fit(examples, Ranker())

    assert found.weights[BIAS] == pytest.approx(math.log(3), abs=1e-3)  # three to one


def test_the_order_of_features_in_a_draft_is_of_no_account() -> None:
    examples = make_examples(60)
    turned: list[Example] = [(dict(reversed(list(features.items()))), taken) for features, taken in examples]

    assert fit(turned, SHIPPED) == fit(examples, SHIPPED)


def test_cross_validation_sees_that_a_planted_feature_helps() -> None:
    old, new = cross_validate(make_examples(200), Ranker())

    assert old.area == 0.5  # the ranker before knows nothing of it
    assert new.area > 0.8
    assert new.loss < old.loss == pytest.approx(math.log(2))


def test_cross_validation_sees_that_noise_does_not_help() -> None:
    _, new = cross_validate(make_examples(200, noise=0.5), Ranker())

    assert abs(new.area - 0.5) < 0.15


@pytest.mark.parametrize(
    ("chances", "taken", "area"),
    [
        ([0.9, 0.8, 0.2], [True, True, False], 1.0),
        ([0.1, 0.8, 0.2], [True, True, False], 0.5),  # one of two pairs in order
        ([0.5, 0.5], [True, False], 0.5),
        ([0.5, 0.5, 0.9, 0.1], [True, False, True, False], 7 / 8),  # of 4 pairs 3 in order, 1 level
    ],
)
def test_the_area_is_the_share_of_pairs_in_order(
    chances: list[float], taken: list[bool], area: float
) -> None:
    assert judge(chances, taken).area == pytest.approx(area)


def test_the_loss_is_the_mean_surprise() -> None:
    # (-ln 0.5 - ln 0.75) / 2 = (0.6931 + 0.2877) / 2
    assert judge([0.5, 0.25], [True, False]).loss == pytest.approx(0.4904, abs=1e-4)


def test_the_text_of_the_weights_is_plain_json() -> None:
    assert json.loads(SHIPPED.to_json())["weights"]["date"] == SHIPPED.weights["date"]
