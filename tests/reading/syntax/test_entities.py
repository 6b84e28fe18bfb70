import numpy as np

from quizapp.reading.syntax.entities import entity_kinds

LABELS = ("O", "B-place", "I-place", "B-organization", "I-organization")


def test_the_words_of_a_name_vote_for_one_type() -> None:
    # "Trans - Baikal Front attacked": two words lean to organisation strongly, one to place weakly.
    shares = [
        [0.1, 0.5, 0.0, 0.4, 0.0],
        [0.4, 0.0, 0.3, 0.0, 0.3],
        [0.1, 0.0, 0.2, 0.0, 0.7],
        [0.1, 0, 0, 0.1, 0.8],
    ]
    scores = np.log(np.array([*shares, [0.9, 0.1, 0.0, 0.0, 0.0]]) + 1e-6)
    relations = ("compound", "punct", "compound", "nsubj", "root")

    kinds = entity_kinds(
        scores, LABELS, [3, 0, 3, 4, -1], relations, ["PROPN", "PUNCT", "PROPN", "PROPN", "VERB"]
    )

    assert kinds == ["organization"] * 4 + [""]


def test_words_that_are_no_name_together_keep_their_own_types() -> None:
    # "In Harbin Japan surrendered": neighbours, but no name.
    scores = np.log(np.array([[0.1, 0.8, 0.1, 0, 0], [0.1, 0.3, 0, 0.6, 0], [1, 0, 0, 0, 0]]) + 1e-6)

    kinds = entity_kinds(scores, LABELS, [2, 2, -1], ("obl", "nsubj", "root"), ["PROPN", "PROPN", "VERB"])

    assert kinds == ["place", "organization", ""]


def test_begin_and_inside_count_together() -> None:
    scores = np.log(np.array([[0.4, 0.3, 0.3, 0.0, 0.0]]) + 1e-6)

    assert entity_kinds(scores, LABELS, [-1], ("root",), ["NOUN"]) == ["place"]
