"""The network in PyTorch, for training only: the same parameters, by the same names, as in `network`.

PyTorch is imported when a `Learner` is made, so that the package works, and is checked, without it.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import numpy as np

from quizapp.reading.syntax import features
from quizapp.reading.syntax.features import Features, extract
from quizapp.reading.syntax.treebank import Example
from quizapp.reading.syntax.weights import Weights

Tensor = Any  # torch.Tensor: its type is not known without PyTorch
HIDDEN, INPUT, TAG, ENTITY, ARC, RELATION, EARLY, KNOWN = 192, 192, 128, 128, 160, 64, 32, 48
TABLES = {
    "short_suffix": (features.SHORT_SUFFIXES, 16),
    "long_suffix": (features.LONG_SUFFIXES, 32),
    "start": (features.STARTS, 24),
    "shape": (features.SHAPES, 16),
    "groups": (features.GROUPS, 48),
}
INPUT_DROPOUT, STATE_DROPOUT, INNER_DROPOUT = 0.2, 0.3, 0.2
KNOWN_DROPPED, VECTOR_DROPPED = 0.15, 0.1  # so that unknown words are met in training
ENTITY_LOSS, EARLY_LOSS = 0.6, 0.5  # beside 1 for heads, relations and tags
IGNORED = -100  # a label that is not learned from
NEVER = -1e9


class Learner:
    """Parameters that learn; `weights` gives the names, lexicon, fixed vectors and perhaps a start."""

    def __init__(self, weights: Weights, seed: int) -> None:
        self.torch: Any = import_module("torch")
        self._functions: Any = import_module("torch.nn.functional")
        self.torch.manual_seed(seed)
        self.weights = weights
        self._rows = {word: row for row, word in enumerate(weights.lexicon, 1)}
        self._seen: dict[str, Features] = {}
        self._vectors = self.torch.tensor(weights.vectors * weights.vector_scales)
        self.parameters: dict[str, Tensor] = {}
        self._create()
        for name, values in weights.arrays.items():
            self.parameters[name] = self.torch.tensor(values).requires_grad_()
        tags = [" ".join(tag) for tag in weights.tags]
        names = (tags, weights.relations, weights.entities)
        self._labels = [{label: at for at, label in enumerate(kind)} for kind in names]

    def loss(self, batch: Sequence[Example], shares: Sequence[float]) -> Tensor:
        """Return the loss of a batch of sentences, each counted by its share (1 is normal)."""
        torch, longest = self.torch, max(map(len, batch))
        states, early = self._encode(batch)
        tags, relations, entities = (self._targets(kind, batch, longest) for kind in range(3))
        heads = torch.tensor([[h + 1 for h in e.heads] + [IGNORED] * (longest - len(e)) for e in batch])
        inside = heads != IGNORED
        share = torch.tensor(shares)[:, None] * inside / inside.sum()

        def cross(scores: Tensor, target: Tensor) -> Tensor:
            flat = scores.reshape(-1, scores.shape[-1]), target.reshape(-1)
            losses = self._functions.cross_entropy(*flat, ignore_index=IGNORED, reduction="none")
            return (losses * share.reshape(-1)).sum()

        arcs, kinds = self._arcs(states, inside, heads.clamp(min=0))
        total = cross(arcs, heads) + cross(kinds, relations) + cross(self._two_layers("tag", states), tags)
        total = total + EARLY_LOSS * cross(early, tags)
        if (entities != IGNORED).any():
            scores = self._two_layers("entity", states)
            flat = scores.reshape(-1, scores.shape[-1]), entities.reshape(-1)
            total = total + ENTITY_LOSS * self._functions.cross_entropy(*flat, ignore_index=IGNORED)
        return total

    def _targets(self, kind: int, batch: Sequence[Example], longest: int) -> Tensor:
        """Return label numbers (sentences, words): of tags, relations or entities."""
        labels = self._labels[kind]
        rows = []
        for example in batch:
            given = (example.tags, example.relations, example.entities)[kind] or ()
            numbers = [labels.get(label, IGNORED) for label in given]
            rows.append(numbers + [IGNORED] * (longest - len(numbers)))
        return self.torch.tensor(rows)

    def _create(self) -> None:
        """Draw the first values of all parameters."""
        weights = self.weights
        self._normal("known", weights.known + 1, KNOWN, scale=0.3)
        for name, shape in TABLES.items():
            self._normal(name, *shape, scale=0.3)
        width = weights.vectors.shape[1] + KNOWN + sum(size for _, size in TABLES.values())
        self._affine("project", width, INPUT)
        for layer, size in enumerate((INPUT, 2 * HIDDEN + EARLY)):
            for way in "fb":
                self._lstm(f"lstm{layer}{way}", size)
        tags, kinds = len(weights.tags), len(weights.relations)
        for name, size, results in (
            ("tag", TAG, tags),
            ("early_tag", TAG, tags),
            ("entity", ENTITY, len(weights.entities)),
        ):
            self._affine(f"{name}_in", 2 * HIDDEN, size)
            self._affine(f"{name}_out", size, results)
        self._normal("early_tag.vectors", EARLY, tags, scale=tags**-0.5)
        for name, size in (("arc", ARC), ("relation", RELATION)):
            self._affine(f"{name}_head", 2 * HIDDEN, size)
            self._affine(f"{name}_dependent", 2 * HIDDEN, size)
        self._normal("root", 2 * HIDDEN, scale=0.1)
        self._normal("arc.weight", ARC + 1, ARC, scale=0.01)
        self._normal("relation.weight", kinds, RELATION + 1, RELATION + 1, scale=0.01)

    def _normal(self, name: str, *shape: int, scale: float) -> None:
        self.parameters[name] = (self.torch.randn(*shape) * scale).requires_grad_()

    def _affine(self, name: str, size: int, results: int) -> None:
        bound = size**-0.5
        for part, shape in (("weight", (results, size)), ("bias", (results,))):
            self.parameters[f"{name}.{part}"] = (
                self.torch.empty(shape).uniform_(-bound, bound).requires_grad_()
            )

    def _lstm(self, name: str, size: int) -> None:
        bound = HIDDEN**-0.5
        torch, draw = self.torch, self.torch.nn.init.orthogonal_
        bias = torch.zeros(4 * HIDDEN)
        bias[HIDDEN : 2 * HIDDEN] = 1  # at first, forget nothing
        blocks = [draw(torch.empty(HIDDEN, HIDDEN)) for _ in range(4)]
        self.parameters[f"{name}.in.weight"] = (
            torch.empty(4 * HIDDEN, size).uniform_(-bound, bound).requires_grad_()
        )
        self.parameters[f"{name}.in.bias"] = bias.requires_grad_()
        self.parameters[f"{name}.hidden.weight"] = torch.cat(blocks).requires_grad_()

    def _encode(self, batch: Sequence[Example]) -> tuple[Tensor, Tensor]:
        """Return states (sentences, words, 2 x hidden), dropout included, and the early scores of tags."""
        torch = self.torch
        lengths = torch.tensor([len(example) for example in batch])
        places = torch.arange(int(lengths.max()))[None]
        backward = torch.where(places < lengths[:, None], lengths[:, None] - 1 - places, places)
        values = self._drop(self._inputs(batch), INPUT_DROPOUT)
        first = self._both_ways(0, self._linear("project", values), backward)
        early = self._two_layers("early_tag", self._drop_columns(first))
        suggested = early.softmax(-1) @ self.parameters["early_tag.vectors"].T
        states = self._both_ways(1, torch.cat([first, suggested], -1), backward)
        return self._drop_columns(states), early

    def _inputs(self, batch: Sequence[Example]) -> Tensor:
        """Return the tables' rows of every word, side by side: (sentences, words, width)."""
        torch, functions, own = self.torch, self._functions, self.parameters
        forms = {form: row for row, form in enumerate(dict.fromkeys(f for e in batch for f in e.forms))}
        rows = np.zeros((len(batch), max(map(len, batch))), dtype=np.int64)
        for at, example in enumerate(batch):
            rows[at, : len(example)] = [forms[form] for form in example.forms]
        places = torch.tensor(rows)
        found = [self._features(form) for form in forms]
        parts = [own[name][[getattr(one, name) for one in found]] for name in TABLES if name != "groups"]
        groups = torch.tensor([row for one in found for row in one.groups])
        starts = torch.tensor(np.cumsum([0] + [len(one.groups) for one in found])[:-1])
        parts.append(functions.embedding_bag(groups, own["groups"], starts, mode="mean"))
        words = torch.tensor([one.word for one in found])[places]
        known = torch.where(words <= self.weights.known, words, 0) * (torch.rand(words.shape) > KNOWN_DROPPED)
        vectors = self._vectors[words] * (torch.rand(words.shape) > VECTOR_DROPPED)[..., None]
        return torch.cat([vectors, own["known"][known], torch.cat(parts, 1)[places]], -1)

    def _features(self, form: str) -> Features:
        if form not in self._seen:
            self._seen[form] = extract(form, self._rows)
        return self._seen[form]

    def _both_ways(self, layer: int, values: Tensor, backward: Tensor) -> Tensor:
        values = self._drop_columns(values)
        forward = self._run(f"lstm{layer}f", values)
        reverse = self._run(f"lstm{layer}b", self._reorder(values, backward))
        return self.torch.cat([forward, self._reorder(reverse, backward)], -1)

    def _run(self, name: str, values: Tensor) -> Tensor:
        own = self.parameters
        start = self.torch.zeros(1, len(values), HIDDEN)
        second_bias = self.torch.zeros(4 * HIDDEN)  # PyTorch wants two
        parts = [own[f"{name}.in.weight"], own[f"{name}.hidden.weight"], own[f"{name}.in.bias"], second_bias]
        options = (
            True,
            1,
            0.0,
            True,
            False,
            True,
        )  # biases, layers, dropout, training, two ways, batch first
        return self.torch.lstm(values, (start, start), parts, *options)[0]

    def _reorder(self, values: Tensor, order: Tensor) -> Tensor:
        return self.torch.gather(values, 1, order[..., None].expand(-1, -1, values.shape[-1]))

    def _arcs(self, states: Tensor, inside: Tensor, heads: Tensor) -> tuple[Tensor, Tensor]:
        """Return scores of heads (sentences, words, 1 + words) and of relations to the gold heads."""
        torch, own = self.torch, self.parameters
        rooted = torch.cat([own["root"].expand(len(states), 1, -1), states], 1)
        seen = {
            name: self._drop_columns(self._dense(name, rooted if name.endswith("head") else states))
            for name in ("arc_head", "arc_dependent", "relation_head", "relation_dependent")
        }
        arcs = self._with_one(seen["arc_dependent"]) @ own["arc.weight"] @ seen["arc_head"].transpose(1, 2)
        allowed = torch.cat([torch.ones_like(inside[:, :1]), inside], 1)
        governors = self._with_one(self._reorder(seen["relation_head"], heads))
        dependents = self._with_one(seen["relation_dependent"])
        products = torch.einsum("stj,rij->stri", governors, own["relation.weight"])
        kinds = torch.einsum("stri,sti->str", products, dependents)
        return arcs.masked_fill(~allowed[:, None], NEVER), kinds

    def _linear(self, name: str, values: Tensor) -> Tensor:
        return self._functions.linear(
            values, self.parameters[f"{name}.weight"], self.parameters[f"{name}.bias"]
        )

    def _dense(self, name: str, values: Tensor) -> Tensor:
        return self._functions.leaky_relu(self._linear(name, values), 0.1)

    def _two_layers(self, name: str, values: Tensor) -> Tensor:
        return self._linear(f"{name}_out", self._drop(self._dense(f"{name}_in", values), INNER_DROPOUT))

    def _drop(self, values: Tensor, share: float) -> Tensor:
        return self._functions.dropout(values, share)

    def _drop_columns(self, values: Tensor) -> Tensor:
        """Drop the same columns at all words of a sentence."""
        kept = self.torch.rand(len(values), 1, values.shape[-1]) > STATE_DROPOUT
        return values * (kept / (1 - STATE_DROPOUT))

    def _with_one(self, values: Tensor) -> Tensor:
        return self.torch.cat([values, self.torch.ones_like(values[..., :1])], -1)
