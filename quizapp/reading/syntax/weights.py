"""The trained model as data: read once from the file beside this module, and written by training."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

WEIGHTS_FILE = Path(__file__).with_name("weights.npz")
NAMES = ("lexicon", "tags", "relations", "entities")


@dataclass(frozen=True, slots=True)
class Weights:
    """The network's numbers in float32, by name; the general word vectors are bytes with a scale a row."""

    lexicon: tuple[str, ...] = field(repr=False)  # plain lower-case forms; word k has row k + 1
    known: int  # words up to this row have a trained vector beside the general one
    tags: tuple[tuple[str, str], ...]  # (universal, Penn)
    relations: tuple[str, ...]
    entities: tuple[str, ...]  # B-, I- and O labels
    arrays: Mapping[str, NDArray[np.float32]] = field(repr=False)
    vectors: NDArray[np.int8] = field(repr=False)
    vector_scales: NDArray[np.float32] = field(repr=False)
    heat: float = 1.0  # divides the head and relation scores: calibrates `Word.margin`

    def vectors_of(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the general vectors of words, shape (n, dimensions)."""
        return self.vectors[rows] * self.vector_scales[rows]


@lru_cache(maxsize=1)
def load_weights(path: Path = WEIGHTS_FILE) -> Weights:
    """Return the shipped model; the second call is free."""
    with np.load(path, allow_pickle=False) as stored:
        return _unpack(dict(stored))


def write_weights(weights: Weights, path: Path) -> None:
    """Write the model for `load_weights`: matrices as bytes with a scale a row, vectors in half precision."""
    tags = tuple(" ".join(tag) for tag in weights.tags)
    stored: dict[str, Any] = {
        name: _join(words)
        for name, words in zip(
            NAMES, (weights.lexicon, tags, weights.relations, weights.entities), strict=True
        )
    }
    stored |= {"vectors": weights.vectors, "vectors.scale": weights.vector_scales.astype(np.float16)}
    stored |= {"known.count": np.array(weights.known), "heat": np.array(weights.heat)}
    for name, values in weights.arrays.items():
        if values.ndim > 1:
            stored[name], stored[f"{name}.scale"] = quantise(values)
        else:
            stored[name] = values.astype(np.float16)
    np.savez_compressed(path, **stored)


def quantise(values: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Return `values` as bytes and the scale of each row of the last axis."""
    scale = (np.abs(values).max(axis=-1, keepdims=True) / 127 + 1e-6).astype(np.float16)
    return np.round(values / scale.astype(np.float32)).clip(-127, 127).astype(np.int8), scale


def _unpack(stored: dict[str, Any]) -> Weights:
    lexicon, tags, relations, entities = (_split(stored.pop(name)) for name in NAMES)
    vectors, scales = stored.pop("vectors"), stored.pop("vectors.scale").astype(np.float32)
    known, heat = int(stored.pop("known.count")), float(stored.pop("heat"))
    pairs = tuple(tag.partition(" ")[::2] for tag in tags)
    arrays = _dequantise(stored)
    return Weights(lexicon, known, pairs, relations, entities, arrays, vectors, scales, heat)


def _join(lines: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


def _split(letters: NDArray[np.uint8]) -> tuple[str, ...]:
    return tuple(letters.tobytes().decode().split("\n"))


def _dequantise(stored: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[np.float32]]:
    """Return float32 arrays; bytes are multiplied by their rows' scales."""
    arrays = {}
    for name, values in stored.items():
        if not name.endswith(".scale"):
            scale = stored.get(f"{name}.scale")
            full = values.astype(np.float32)
            arrays[name] = full if scale is None else full * scale.astype(np.float32)
    return arrays
