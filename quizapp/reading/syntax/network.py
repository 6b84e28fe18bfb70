"""Run the trained network in numpy: words in; scores of tags, entities, heads and relations out.

A word's tables feed a two-layer bidirectional LSTM over its sentence; small heads read each word's state,
and a biaffine product scores every pair of dependent and head (Dozat and Manning 2017).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quizapp.reading.syntax.features import Features, extract
from quizapp.reading.syntax.weights import Weights

Floats = NDArray[np.floating[Any]]
Integers = NDArray[np.int64]
LAYERS = 2
TABLES = ("short_suffix", "long_suffix", "start", "shape")
REMEMBERED_FORMS = 50_000  # at most; each takes about 1 kB
BATCH_WORDS = 3_000  # of one batch, padding included: bounds the memory


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores for one sentence of n words; column 0 of `heads` is the root, column k + 1 is word k."""

    tags: Floats  # (n, tags)
    entities: Floats  # (n, entity labels), log-probabilities
    heads: Floats  # (n, n + 1), log-probabilities
    dependents: Floats = field(repr=False)  # (n, k): each word seen as a dependent
    governors: Floats = field(repr=False)  # (n + 1, k): the root and each word seen as a head


class Network:
    """The network over given weights; remembers the vectors of the forms it met."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._inputs: dict[str, Floats] = {}

    def score(self, sentences: Sequence[Sequence[str]]) -> list[Scores]:
        """Return the scores of each sentence (of at least one word), in the order given."""
        found: list[Scores | None] = [None] * len(sentences)
        for batch in _batches(sentences):
            for at, scores in zip(batch, self._score_batch([sentences[at] for at in batch]), strict=True):
                found[at] = scores
        return [scores for scores in found if scores is not None]

    def relation_scores(self, scores: Scores, heads: Sequence[int]) -> Floats:
        """Return (n, relations) log-probabilities given each word's head (-1 for the root)."""
        weights = self._weights.arrays["relation.weight"]  # (relations, k, k)
        kinds, size, _ = weights.shape
        governors = scores.governors[np.asarray(heads) + 1]
        products = (governors @ weights.transpose(2, 0, 1).reshape(size, -1)).reshape(-1, kinds, size)
        return log_softmax(np.matmul(products, scores.dependents[:, :, None])[:, :, 0] / self._weights.heat)

    def _score_batch(self, sentences: Sequence[Sequence[str]]) -> Iterator[Scores]:
        states = self._encode(sentences)
        for sentence, rows in zip(sentences, states, strict=True):
            yield self._score_sentence(rows[: len(sentence)])

    def _score_sentence(self, states: Floats) -> Scores:
        arrays = self._weights.arrays
        rooted = np.concatenate([arrays["root"][None], states])
        dependents = with_one(self._dense("arc_dependent", states))
        arcs = dependents @ arrays["arc.weight"] @ self._dense("arc_head", rooted).T
        return Scores(
            tags=self._linear("tag_out", self._dense("tag_in", states)),
            entities=log_softmax(self._linear("entity_out", self._dense("entity_in", states))),
            heads=log_softmax(arcs / self._weights.heat),
            dependents=with_one(self._dense("relation_dependent", states)),
            governors=with_one(self._dense("relation_head", rooted)),
        )

    def _linear(self, name: str, values: Floats) -> Floats:
        arrays = self._weights.arrays
        return values @ arrays[f"{name}.weight"].T + arrays[f"{name}.bias"]

    def _dense(self, name: str, values: Floats) -> Floats:
        sums = self._linear(name, values)
        return np.where(sums > 0, sums, sums * np.float32(0.1))

    def _encode(self, sentences: Sequence[Sequence[str]]) -> Floats:
        """Return states (sentences, words, 2 x hidden) of sentences in descending order of length."""
        lengths = np.array([len(sentence) for sentence in sentences])
        forms = {form: row for row, form in enumerate(dict.fromkeys(f for s in sentences for f in s))}
        table = self._inputs_of(list(forms))
        rows = np.zeros((len(sentences), lengths[0]), dtype=np.int64)
        for at, sentence in enumerate(sentences):
            rows[at, : len(sentence)] = [forms[form] for form in sentence]
        gates = self._gates(0, table)[:, rows]  # (2, sentences, words, 4 x hidden)
        states = self._run_layer(0, gates, lengths)
        for layer in range(1, LAYERS):
            states = self._run_layer(layer, self._gates(layer, states), lengths)
        return states

    def _gates(self, layer: int, values: Floats) -> Floats:
        """Return the inputs to the gates, forward and backward: (2, ..., 4 x hidden)."""
        return np.stack([self._linear(f"lstm{layer}{way}.in", values) for way in "fb"])

    def _run_layer(self, layer: int, gates: Floats, lengths: Integers) -> Floats:
        """Return (sentences, words, 2 x hidden): one pass each way, each sentence stopping at its end."""
        arrays = self._weights.arrays
        recurrent = np.stack([arrays[f"lstm{layer}{way}.hidden.weight"].T for way in "fb"])
        hidden = recurrent.shape[1]
        count, longest = gates.shape[1:3]
        states = np.zeros((count, longest, 2 * hidden), dtype=np.float32)
        output = np.zeros((2, count, hidden), dtype=np.float32)
        cell = np.zeros_like(output)
        everyone = np.arange(count)
        for step in range(longest):
            live = int(np.searchsorted(-lengths, -step, side="left"))  # lengths > step
            who, last = everyone[:live], lengths[:live] - 1 - step
            now = np.matmul(output[:, :live], recurrent)
            now[0] += gates[0, :live, step]
            now[1] += gates[1, who, last]
            output[:, :live], cell[:, :live] = _step(now, cell[:, :live], hidden)
            states[:live, step, :hidden] = output[0, :live]
            states[who, last, hidden:] = output[1, :live]
        return states

    def _inputs_of(self, forms: Sequence[str]) -> Floats:
        """Return the network's input for each form, shape (forms, input)."""
        fresh = [form for form in forms if form not in self._inputs]
        if len(self._inputs) + len(fresh) > REMEMBERED_FORMS:
            self._inputs.clear()
            fresh = list(forms)
        if fresh:
            words = self._weights.words
            self._inputs.update(
                zip(fresh, self._project([extract(form, words) for form in fresh]), strict=True)
            )
        return np.stack([self._inputs[form] for form in forms])

    def _project(self, features: Sequence[Features]) -> Floats:
        weights, arrays = self._weights, self._weights.arrays
        rows = np.array([feature.word for feature in features])
        parts: list[Floats] = [
            weights.vectors_of(rows),
            arrays["known"][np.where(rows <= weights.known, rows, 0)],
        ]
        parts += [arrays[name][[getattr(feature, name) for feature in features]] for name in TABLES]
        counts = np.array([len(feature.groups) for feature in features])
        groups = arrays["groups"][[row for feature in features for row in feature.groups]]
        sums: Floats = np.add.reduceat(groups, np.concatenate([[0], np.cumsum(counts)[:-1]]), axis=0)
        parts.append(sums * (1 / counts[:, None]).astype(np.float32))
        return self._linear("project", np.concatenate(parts, axis=1))


def _batches(sentences: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """Yield the positions of sentences of like length, longest first, batch by batch."""
    batch: list[int] = []
    for at in sorted(range(len(sentences)), key=lambda at: -len(sentences[at])):
        if batch and (len(batch) + 1) * len(sentences[batch[0]]) > BATCH_WORDS:
            yield batch
            batch = []
        batch.append(at)
    if batch:
        yield batch


def _step(gates: Floats, cell: Floats, hidden: int) -> tuple[Floats, Floats]:
    """Return the next output and cell of an LSTM; gates in the order input, forget, new, output."""
    enter, keep = _sigmoid(gates[..., :hidden]), _sigmoid(gates[..., hidden : 2 * hidden])
    new, leave = np.tanh(gates[..., 2 * hidden : 3 * hidden]), _sigmoid(gates[..., 3 * hidden :])
    after = keep * cell + enter * new
    return leave * np.tanh(after), after


def _sigmoid(values: Floats) -> Floats:
    half = np.float32(0.5)
    return np.asarray(half * np.tanh(half * values) + half)


def with_one(values: Floats) -> Floats:
    """Return the rows with a last column of ones, so that a matrix can hold a bias."""
    return np.concatenate([values, np.ones((len(values), 1), dtype=np.float32)], axis=1)


def log_softmax(values: Floats) -> Floats:
    """Return log-probabilities over the last axis."""
    shifted = values - values.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)))
