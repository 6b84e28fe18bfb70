from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from quizapp.reading.syntax.train import HEATS, best_heat, blend, main, start_weights
from quizapp.reading.syntax.treebank import Example
from quizapp.reading.syntax.weights import load_weights

GOLD = Example(
    forms=("War", "came", "."),
    lemmas=("war", "come", "."),
    tags=("NOUN NN", "VERB VBD", "PUNCT ."),
    heads=(1, -1, 1),
    relations=("nsubj", "root", "punct"),
    entities=("B-event", "O", "O"),
)
RARE = replace(GOLD, forms=("Doom", "came", "."), tags=("X FW", "VERB VBD", "PUNCT ."))


def _write_vectors(path: Path) -> Path:
    numbers = np.random.default_rng(7).normal(size=(120, 100))
    words = ["the", "war", "army", *(f"word{at}" for at in range(117))]
    lines = (
        " ".join([word, *(f"{number:.3f}" for number in row)])
        for word, row in zip(words, numbers, strict=True)
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_lexicon_begins_with_the_words_seen_often_and_goes_on_with_the_vectors(tmp_path: Path) -> None:
    weights = start_weights([GOLD] * 9 + [RARE], _write_vectors(tmp_path / "vectors.txt"), words=100)

    assert weights.lexicon[:5] == ("came", ".", "war", "the", "army")
    assert weights.known == 3
    assert weights.vectors.shape == (103, 80)  # a hundred words, two without a vector, and the unknown
    assert not weights.vectors[[0, 1, 2]].any()  # unknown, and the two words without a vector
    assert weights.vectors[3:].any(axis=1).all()


def test_rare_tags_are_not_learned(tmp_path: Path) -> None:
    weights = start_weights([GOLD] * 9 + [RARE], _write_vectors(tmp_path / "vectors.txt"), words=100)

    assert weights.tags == (("VERB", "VBD"), ("PUNCT", "."), ("NOUN", "NN"))
    assert set(weights.relations) == {"nsubj", "root", "punct"}
    assert set(weights.entities) == {"B-event", "O"}


def test_wrong_arcs_ask_for_more_heat_than_right_ones() -> None:
    wrong = replace(GOLD, heads=(2, 2, -1), relations=("punct", "punct", "obj"))

    assert best_heat(load_weights(), [GOLD]) == min(HEATS)
    assert best_heat(load_weights(), [wrong]) == max(HEATS)


def test_a_blend_lies_between_its_two_stages() -> None:
    shipped = load_weights()
    start = replace(shipped, arrays={"a.bias": np.array([0.0, 4.0], dtype=np.float32)})
    learned = replace(shipped, arrays={"a.bias": np.array([8.0, 4.0], dtype=np.float32)})

    assert blend(start, learned, 0.25).arrays["a.bias"].tolist() == [2.0, 4.0]
    assert blend(start, learned, 1.0) is learned


def test_the_help_names_the_treebanks(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])

    assert ended.value.code == 0
    assert "UD_English-GUM" in capsys.readouterr().out
