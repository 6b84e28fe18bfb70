"""The trained model as data: read once, from the file beside this module."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

WEIGHTS_FILE = Path(__file__).with_name("weights.npz")


@dataclass(frozen=True, slots=True)
class Weights:
    """Arrays by name in float32 (tables of words stay as rows of bytes with a scale each)."""

    words: Mapping[str, int] = field(repr=False)
    known: int  # words up to this row have a trained vector beside the general one
    tags: tuple[tuple[str, str], ...]  # (universal, Penn)
    relations: tuple[str, ...]
    entities: tuple[str, ...]
    arrays: Mapping[str, NDArray[np.float32]] = field(repr=False)
    vectors: NDArray[np.int8] = field(repr=False)
    vector_scales: NDArray[np.float32] = field(repr=False)
    heat: float = 1.0  # divides the head and relation scores: calibrates `Word.margin`

    def vectors_of(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the general vectors of words, shape (n, 80)."""
        return self.vectors[rows] * self.vector_scales[rows]


@lru_cache(maxsize=1)
def load_weights(path: Path = WEIGHTS_FILE) -> Weights:
    """Return the shipped model; the second call is free."""
    with np.load(path, allow_pickle=False) as stored:
        return _unpack(dict(stored))


def _unpack(stored: dict[str, Any]) -> Weights:
    names = {name: _lines(stored.pop(name)) for name in ("lexicon", "tags", "relations", "entities")}
    vectors, scales = stored.pop("vectors"), stored.pop("vectors.scale").astype(np.float32)
    known, heat = int(stored.pop("known.count")), float(stored.pop("heat"))
    return Weights(
        words={word: row for row, word in enumerate(names["lexicon"], 1)},
        known=known,
        tags=tuple((tag.split(" ")[0], tag.split(" ")[1]) for tag in names["tags"]),
        relations=tuple(names["relations"]),
        entities=tuple(names["entities"]),
        arrays=_dequantise(stored),
        vectors=vectors,
        vector_scales=scales,
        heat=heat,
    )


def _lines(letters: NDArray[np.uint8]) -> list[str]:
    return letters.tobytes().decode().split("\n")


def _dequantise(stored: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[np.float32]]:
    """Return float32 arrays; bytes are multiplied by their rows' scales."""
    arrays = {}
    for name, values in stored.items():
        if name.endswith(".scale"):
            continue
        scale = stored.get(f"{name}.scale")
        full = values.astype(np.float32)
        arrays[name] = full if scale is None else full * scale.astype(np.float32)
    return arrays


def quantise(values: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Return `values` as bytes with one scale for each row of the last axis."""
    scale = (np.abs(values).max(axis=-1, keepdims=True) / 127 + 1e-6).astype(np.float16)
    return np.round(values / scale.astype(np.float32)).clip(-127, 127).astype(np.int8), scale
