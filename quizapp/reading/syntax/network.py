"""Run the trained network in numpy: words in; scores of tags, entities, heads and relations out.

A word's tables feed a two-layer bidirectional LSTM over its sentence. The second layer also sees the tags
that the first one suggests. Small dense layers read each word's state, and a biaffine product scores every
pair of dependent and head (Dozat and Manning 2017, "Deep biaffine attention for neural dependency parsing").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quizapp.reading.syntax.features import Features, extract
from quizapp.reading.syntax.weights import Weights

Floats = NDArray[np.floating[Any]]
Integers = NDArray[np.integer[Any]]
TABLES = ("short_suffix", "long_suffix", "start", "shape")
REMEMBERED_FORMS = 50_000  # at most; each takes about 1 kB
BATCH_WORDS = 3_000  # of one batch: bounds the memory


@dataclass(frozen=True, slots=True)
class Scores:
    """Log-probabilities for one sentence of n words; column 0 of `heads` is the root, k + 1 is word k."""

    tags: Floats  # (n, tags)
    entities: Floats  # (n, entity labels)
    heads: Floats  # (n, n + 1)
    dependents: Floats = field(repr=False)  # (n, k): each word seen as a dependent
    governors: Floats = field(repr=False)  # (n + 1, k): the root and each word seen as a head


class Network:
    """The network over given weights; remembers the inputs of the forms it met."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._rows = {word: row for row, word in enumerate(weights.lexicon, 1)}
        self._inputs: dict[str, Floats] = {}

    def score(self, sentences: Sequence[Sequence[str]]) -> list[Scores]:
        """Return the scores of each sentence (of at least one word), in the order given."""
        found: dict[int, Scores] = {}
        for batch in _batches(sentences):
            scores = self._score_batch([sentences[at] for at in batch])
            found.update(zip(batch, scores, strict=True))
        return [found[at] for at in range(len(sentences))]

    def relation_scores(self, scores: Scores, heads: Sequence[int]) -> Floats:
        """Return (n, relations) log-probabilities given each word's head (-1 for the root)."""
        weights = self.weights.arrays["relation.weight"]  # (relations, dependent k, head k)
        kinds, size, _ = weights.shape
        governors = scores.governors[np.asarray(heads) + 1]
        products = (governors @ weights.transpose(2, 0, 1).reshape(size, -1)).reshape(-1, kinds, size)
        return log_softmax(np.matmul(products, scores.dependents[:, :, None])[:, :, 0] / self.weights.heat)

    def _score_batch(self, sentences: Sequence[Sequence[str]]) -> Iterator[Scores]:
        """Yield the scores of sentences in descending order of length."""
        lengths = np.array([len(sentence) for sentence in sentences])
        states = self._encode(sentences, lengths)
        root = self.weights.arrays["root"][None]
        tags = log_softmax(self._two_layers("tag", states))
        entities = log_softmax(self._two_layers("entity", states))
        arcs = _with_one(self._dense("arc_dependent", states)) @ self.weights.arrays["arc.weight"]
        dependents = _with_one(self._dense("relation_dependent", states))
        heads, root_head = (self._dense("arc_head", values) for values in (states, root))
        governors, root_governor = (_with_one(self._dense("relation_head", v)) for v in (states, root))
        ends = np.cumsum(lengths)
        for start, end in zip(ends - lengths, ends, strict=True):
            scored = arcs[start:end] @ np.concatenate([root_head, heads[start:end]]).T
            yield Scores(
                tags=tags[start:end],
                entities=entities[start:end],
                heads=log_softmax(scored / self.weights.heat),
                dependents=dependents[start:end],
                governors=np.concatenate([root_governor, governors[start:end]]),
            )

    def _linear(self, name: str, values: Floats) -> Floats:
        arrays = self.weights.arrays
        return values @ arrays[f"{name}.weight"].T + arrays[f"{name}.bias"]

    def _dense(self, name: str, values: Floats) -> Floats:
        sums = self._linear(name, values)
        return np.asarray(np.maximum(sums, sums * np.float32(0.1)))

    def _two_layers(self, name: str, values: Floats) -> Floats:
        return self._linear(f"{name}_out", self._dense(f"{name}_in", values))

    def _encode(self, sentences: Sequence[Sequence[str]], lengths: Integers) -> Floats:
        """Return states (words, 2 x hidden) of all words, sentence after sentence, the longest first."""
        forms = {form: row for row, form in enumerate(dict.fromkeys(f for s in sentences for f in s))}
        rows = [forms[form] for sentence in sentences for form in sentence]
        gates = self._gates(0, self._inputs_of(list(forms)))[:, rows]  # (2, words, 4 x hidden)
        first = self._run_layer(0, gates, lengths)
        suggested = np.exp(log_softmax(self._two_layers("early_tag", first)))
        tagged = np.concatenate([first, suggested @ self.weights.arrays["early_tag.vectors"].T], axis=-1)
        return self._run_layer(1, self._gates(1, tagged), lengths)

    def _gates(self, layer: int, values: Floats) -> Floats:
        """Return the inputs to the gates, forward and backward: (2, words, 4 x hidden)."""
        return np.stack([self._linear(f"lstm{layer}{way}.in", values) for way in "fb"])

    def _run_layer(self, layer: int, gates: Floats, lengths: Integers) -> Floats:
        """Return (words, 2 x hidden): one pass each way over all sentences at once, each to its own end."""
        arrays = self.weights.arrays
        recurrent = np.stack([arrays[f"lstm{layer}{way}.hidden.weight"].T for way in "fb"])
        hidden = recurrent.shape[1]
        ends = np.cumsum(lengths)
        states = np.empty((gates.shape[1], 2 * hidden), dtype=np.float32)
        output = np.zeros((2, len(lengths), hidden), dtype=np.float32)
        cell = np.zeros_like(output)
        for step in range(lengths[0]):
            live = int(np.searchsorted(-lengths, -step, side="left"))  # sentences longer than `step`
            forward, backward = ends[:live] - lengths[:live] + step, ends[:live] - 1 - step
            now = np.matmul(output[:, :live], recurrent)
            now[0] += gates[0, forward]
            now[1] += gates[1, backward]
            output[:, :live], cell[:, :live] = _step(now, cell[:, :live], hidden)
            states[forward, :hidden] = output[0, :live]
            states[backward, hidden:] = output[1, :live]
        return states

    def _inputs_of(self, forms: Sequence[str]) -> Floats:
        """Return the network's input for each form, shape (forms, input)."""
        fresh = [form for form in forms if form not in self._inputs]
        if len(self._inputs) + len(fresh) > REMEMBERED_FORMS:
            self._inputs.clear()
            fresh = list(forms)
        if fresh:
            features = [extract(form, self._rows) for form in fresh]
            self._inputs.update(zip(fresh, self._project(features), strict=True))
        return np.stack([self._inputs[form] for form in forms])

    def _project(self, features: Sequence[Features]) -> Floats:
        weights, arrays = self.weights, self.weights.arrays
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
    """Yield the positions of sentences, longest first, batch by batch."""
    batch: list[int] = []
    words = 0
    for at in sorted(range(len(sentences)), key=lambda at: -len(sentences[at])):
        if batch and words + len(sentences[at]) > BATCH_WORDS:
            yield batch
            batch, words = [], 0
        batch.append(at)
        words += len(sentences[at])
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


def _with_one(values: Floats) -> Floats:
    """Return the rows with a last column of ones, so that a matrix can hold a bias."""
    return np.concatenate([values, np.ones((len(values), 1), dtype=np.float32)], axis=1)


def log_softmax(values: Floats) -> Floats:
    """Return log-probabilities over the last axis."""
    shifted = values - values.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)))
