from dataclasses import replace
from pathlib import Path

import numpy as np

from quizapp.reading.syntax.weights import WEIGHTS_FILE, load_weights, quantise, write_weights

MOST_BYTES = 10_000_000


def test_the_shipped_weights_stay_small() -> None:
    assert WEIGHTS_FILE.stat().st_size <= MOST_BYTES


def test_the_licence_and_its_sources_stand_beside_the_weights() -> None:
    notice = WEIGHTS_FILE.with_name("WEIGHTS.md").read_text(encoding="utf-8")

    assert all(source in notice for source in ("English EWT", "English GUM", "GloVe", "CC BY-SA 4.0"))


def test_quantised_rows_come_back_within_half_a_step() -> None:
    values = np.array([[1.0, -0.5, 0.25], [100.0, 3.0, 0.0]], dtype=np.float32)

    small, scale = quantise(values)

    steps = np.array([[1 / 127], [100 / 127]])
    assert np.all(np.abs(small * scale.astype(np.float32) - values) <= 0.51 * steps + 0.001 * np.abs(values))


def test_written_weights_read_back_the_same(tmp_path: Path) -> None:
    shipped = load_weights()
    small = replace(
        shipped,
        lexicon=("army", "caf\u00e9"),
        known=1,
        vectors=shipped.vectors[:3],
        vector_scales=shipped.vector_scales[:3],
        arrays={"a.bias": np.array([0.5, 2.0], dtype=np.float32), "a.weight": np.eye(2, dtype=np.float32)},
        heat=1.25,
    )

    write_weights(small, tmp_path / "small.npz")
    load_weights.cache_clear()
    read = load_weights(tmp_path / "small.npz")
    load_weights.cache_clear()

    assert (read.lexicon, read.known, read.heat) == (("army", "caf\u00e9"), 1, 1.25)
    assert (read.tags, read.relations, read.entities) == (shipped.tags, shipped.relations, shipped.entities)
    np.testing.assert_allclose(read.arrays["a.weight"], np.eye(2), atol=0.005)
    np.testing.assert_array_equal(read.vectors, small.vectors)
