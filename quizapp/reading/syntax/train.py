"""Train the parser's weights: `python -m quizapp.reading.syntax.train TRAIN... --dev DEV --vectors GLOVE`.

Needs PyTorch (made with 2.13, CPU), which the project itself never imports; about half an hour on two
cores. Treebanks: UD_English-EWT and UD_English-GUM of universaldependencies.org in CoNLL-U (of GUM the
genres with open texts: academic, bio, court, interview, news, speech, textbook, voyage). Vectors: GloVe 6B,
100 dimensions (nlp.stanford.edu/projects/glove), one word and its numbers a line, frequent words first.
UD_English-PUD stays unseen, for `quizapp.reading.syntax.evaluate`.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quizapp.reading.syntax.augment import vary
from quizapp.reading.syntax.decoding import best_tree
from quizapp.reading.syntax.evaluate import accuracies, entity_f1, parse_examples
from quizapp.reading.syntax.features import lookup_form
from quizapp.reading.syntax.learner import Learner
from quizapp.reading.syntax.network import Network, log_softmax
from quizapp.reading.syntax.treebank import Example, read_treebank
from quizapp.reading.syntax.weights import WEIGHTS_FILE, Weights, load_weights, quantise, write_weights

DIMENSIONS = 80  # of the shipped vectors, their first principal components
BATCH_WORDS = 1_500
RATE, WARM_STEPS, LEAST_RATE = 2.5e-3, 200, 0.02  # of Adam: up, then down in a line to a fiftieth
AVERAGED = 0.998  # how slowly the shipped average follows the parameters
CLIP = 5.0
KNOWN_FROM, TAGS_FROM, RELATIONS_FROM = 2, 3, 5  # times a word, tag, relation must be seen to be learned
REPORT_EPOCHS = 4
# Edited prose is what will be read, so it counts more than e-mails. Genres of GUM and of EWT.
SHARES = {"email": 0.6, "answers": 0.7, "reviews": 0.8, "GUM": 1.4}
HEATS = (0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8)


Optimiser = Any  # torch.optim.Adam: its type is not known without PyTorch


@dataclass(frozen=True, slots=True)
class Options:
    """How to train: `minutes` of wall clock, `words` of the vectors, `threads` of PyTorch, highest `rate`."""

    minutes: float
    words: int
    threads: int
    seed: int
    rate: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, report on the development treebank, and write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("train", nargs="+", type=Path, help="treebanks to learn from")
    parser.add_argument("--dev", type=Path, required=True, help="treebank to report on and calibrate with")
    parser.add_argument("--vectors", type=Path, required=True, help="GloVe word vectors")
    parser.add_argument("--out", type=Path, default=WEIGHTS_FILE)
    parser.add_argument("--start", type=Path, help="weights to go on from, with a lower --rate")
    parser.add_argument(
        "--blend", type=float, default=1.0, help="share of what was learned in the mean with --start"
    )
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--minutes", type=float, default=32)
    parser.add_argument("--words", type=int, default=65_000)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    train = [example for path in given.train for example in read_treebank(path)]
    dev = list(read_treebank(given.dev))
    options = Options(given.minutes, given.words, given.threads, given.seed, given.rate)
    start = load_weights(given.start) if given.start else start_weights(train, given.vectors, options.words)
    weights = blend(start, learn(start, train, dev, options), given.blend)
    write_weights(replace(weights, heat=best_heat(weights, dev)), given.out)


def start_weights(train: Sequence[Example], vectors: Path, words: int) -> Weights:
    """Return what is fixed before learning: names, lexicon and vectors; no arrays yet."""
    names, numbers = _read_vectors(vectors, words)
    counts = Counter(lookup_form(form) for example in train for form in example.forms)
    known = [form for form, count in counts.most_common() if count >= KNOWN_FROM]
    lexicon = tuple(dict.fromkeys([*known, *names]))
    places = {name: at for at, name in enumerate(names)}
    table = np.zeros((len(lexicon) + 1, DIMENSIONS), dtype=np.float32)
    for row, word in enumerate(lexicon, 1):
        if word in places:
            table[row] = numbers[places[word]]
    vectors_as_bytes, scales = quantise(table)
    tags = _frequent((tag for example in train for tag in example.tags), TAGS_FROM)
    return Weights(
        lexicon=lexicon,
        known=len(known),
        tags=tuple(tag.partition(" ")[::2] for tag in tags),
        relations=_frequent((name for example in train for name in example.relations), RELATIONS_FROM),
        entities=_frequent((label for example in train for label in example.entities or ()), 1),
        arrays={},
        vectors=vectors_as_bytes,
        vector_scales=scales.astype(np.float32),
    )


def learn(weights: Weights, train: Sequence[Example], dev: Sequence[Example], options: Options) -> Weights:
    """Return the weights with the running average of the learned parameters."""
    learner, rng = Learner(weights, options.seed), Random(options.seed)
    learner.torch.set_num_threads(options.threads)
    optimiser = learner.torch.optim.Adam(learner.parameters.values(), lr=options.rate, betas=(0.9, 0.95))
    average = {name: tensor.detach().clone() for name, tensor in learner.parameters.items()}
    started, step = time.monotonic(), 0
    for epoch, batches in enumerate(_epochs(train, rng), 1):
        for batch in batches:
            spent = (time.monotonic() - started) / (60 * options.minutes)
            if spent >= 1:
                return replace(weights, arrays=_as_arrays(average))
            step += 1
            rate = options.rate * min(1, step / WARM_STEPS) * max(LEAST_RATE, 1 - spent)
            _step(learner, optimiser, batch, rate)
            _follow(learner, average, min(AVERAGED, step / (step + 19)))
        if epoch % REPORT_EPOCHS == 0:
            _report(epoch, replace(weights, arrays=_as_arrays(average)), dev)
    raise AssertionError("epochs never end")


def blend(start: Weights, learned: Weights, share: float) -> Weights:
    """Return the mean of two stages of one training, `share` in (0, 1] of it from `learned`."""
    if share == 1:
        return learned
    mixed = {
        name: (1 - share) * start.arrays[name] + share * values for name, values in learned.arrays.items()
    }
    return replace(learned, arrays=mixed)


def best_heat(weights: Weights, dev: Sequence[Example]) -> float:
    """Return the divisor of the scores under which the margins fit the share of right arcs best."""
    network, names = Network(replace(weights, heat=1.0)), weights.relations
    surprise = dict.fromkeys(HEATS, 0.0)
    for example, scores in zip(dev, network.score([example.forms for example in dev]), strict=True):
        heads = best_tree(scores.heads)
        labels = network.relation_scores(scores, heads)
        found = zip(heads, (names[at] for at in labels.argmax(axis=1)), strict=True)
        gold = zip(example.heads, example.relations, strict=True)
        right = [one == other for one, other in zip(found, gold, strict=True)]
        arcs = np.arange(len(heads)), np.array(heads) + 1
        for heat in HEATS:
            margins = np.exp(log_softmax(scores.heads / heat)[arcs] + log_softmax(labels / heat).max(axis=1))
            surprise[heat] -= float(np.log(np.clip(np.where(right, margins, 1 - margins), 1e-6, 1)).sum())
    return min(HEATS, key=lambda heat: surprise[heat])


def _step(learner: Learner, optimiser: Optimiser, batch: Sequence[Example], rate: float) -> None:
    for group in optimiser.param_groups:
        group["lr"] = rate
    optimiser.zero_grad()
    learner.loss(batch, [_share(example) for example in batch]).backward()
    learner.torch.nn.utils.clip_grad_norm_(learner.parameters.values(), CLIP)
    optimiser.step()


def _follow(learner: Learner, average: Mapping[str, Any], slowness: float) -> None:
    with learner.torch.no_grad():
        for name, tensor in learner.parameters.items():
            average[name].mul_(slowness).add_(tensor, alpha=1 - slowness)


def _as_arrays(average: Mapping[str, Any]) -> dict[str, NDArray[np.float32]]:
    return {name: tensor.numpy().copy() for name, tensor in average.items()}


def _share(example: Example) -> float:
    genre = "GUM" if example.source.startswith("GUM") else example.source.partition("-")[0]
    return SHARES.get(genre, 1.0)


def _epochs(train: Sequence[Example], rng: Random) -> Iterator[list[list[Example]]]:
    """Yield, without end, batches of the varied sentences; most fragments of one word are passed over."""
    while True:
        chosen = [vary(example, rng) for example in train if len(example) > 1 or rng.random() < 0.2]  # noqa: PLR2004 - a fifth
        yield _batches(chosen, rng)


def _batches(examples: Sequence[Example], rng: Random) -> list[list[Example]]:
    """Return sentences of like length together, in random order."""
    batches: list[list[Example]] = []
    batch: list[Example] = []
    for example in sorted(examples, key=lambda e: len(e) + 2 * rng.random()):
        if batch and (len(batch) + 1) * max(len(example), len(batch[-1])) > BATCH_WORDS:
            batches.append(batch)
            batch = []
        batch.append(example)
    batches.append(batch)
    rng.shuffle(batches)
    return batches


def _report(epoch: int, weights: Weights, dev: Sequence[Example]) -> None:
    trees = parse_examples(dev, Network(weights))
    scores = accuracies(dev, trees) | {"entities": entity_f1(dev, trees, names_only=False) or 0.0}
    sys.stdout.write(f"epoch {epoch}: " + "  ".join(f"{k} {100 * v:.2f}" for k, v in scores.items()) + "\n")
    sys.stdout.flush()


def _frequent(names: Iterable[str], least: int) -> tuple[str, ...]:
    return tuple(name for name, count in Counter(names).most_common() if count >= least)


def _read_vectors(path: Path, most: int) -> tuple[list[str], NDArray[np.float32]]:
    """Return the first words of a GloVe file and their vectors, reduced to `DIMENSIONS` and unit spread."""
    words, rows = [], []
    with path.open(encoding="utf-8") as lines:
        for line, _ in zip(lines, range(most), strict=False):
            word, *numbers = line.rstrip().split(" ")
            words.append(word)
            rows.append(np.array(numbers, dtype=np.float32))
    table = np.array(rows)
    centred = table - table.mean(axis=0)
    directions = np.linalg.svd(centred, full_matrices=False)[2][:DIMENSIONS]
    reduced = centred @ directions.T
    return words, reduced / reduced.std()


if __name__ == "__main__":
    main()
