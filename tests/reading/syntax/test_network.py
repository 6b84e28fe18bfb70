import numpy as np
import pytest

from quizapp.reading.syntax.network import Network, log_softmax
from quizapp.reading.syntax.weights import load_weights

SHORT = ["War", "came", "."]
LONG = ["The", "army", "crossed", "the", "river", "before", "the", "winter", "."]


@pytest.fixture(scope="module")
def network() -> Network:
    return Network(load_weights())


def test_log_softmax_gives_logarithms_of_shares() -> None:
    shares = np.exp(log_softmax(np.array([[0.0, 0.0], [1000.0, 1000.0 + np.log(3)]])))

    np.testing.assert_allclose(shares, [[0.5, 0.5], [0.25, 0.75]])


def test_the_words_of_one_sentence_do_not_reach_another(network: Network) -> None:
    (alone,) = network.score([SHORT])
    together = network.score([LONG, SHORT, LONG])[1]

    np.testing.assert_allclose(alone.heads, together.heads, atol=1e-4)
    np.testing.assert_allclose(alone.tags, together.tags, atol=1e-4)


def test_scores_are_log_probabilities_of_the_right_shape(network: Network) -> None:
    weights = load_weights()
    (scores,) = network.score([LONG])

    assert scores.tags.shape == (9, len(weights.tags))
    assert scores.heads.shape == (9, 10)
    for values in (scores.tags, scores.entities, scores.heads, network.relation_scores(scores, [1] * 9)):
        np.testing.assert_allclose(np.exp(values).sum(axis=1), np.ones(9), atol=1e-4)
