"""Score the parser on treebanks: `python -m quizapp.reading.syntax.evaluate FILE...` (CoNLL-U)."""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizapp.reading.article import Span
from quizapp.reading.syntax.network import Network
from quizapp.reading.syntax.parser import parse_words
from quizapp.reading.syntax.tree import Tree
from quizapp.reading.syntax.treebank import Example, entity_spans, read_treebank

BOUNDS = (0.99, 0.97, 0.95, 0.9, 0.8, 0.7, 0.5, 0.0)
RELATIONS = ("root", "nsubj", "nsubj:pass", "obj", "obl", "nmod", "appos", "conj", "advcl", "acl:relcl")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print accuracies and, by margin, how often arcs are right."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("treebanks", nargs="+", type=Path)
    for path in options.parse_args(arguments).treebanks:
        examples = list(read_treebank(path))
        started = time.perf_counter()
        trees = parse_examples(examples)
        seconds = time.perf_counter() - started
        sys.stdout.writelines(f"{line}\n" for line in _report(path.name, examples, trees, seconds))


def parse_examples(examples: Sequence[Example], network: Network | None = None) -> list[Tree]:
    """Return the trees of the sentences, by the shipped network or another; words are the treebank's."""
    forms = [example.forms for example in examples]
    return parse_words(forms, [[Span(0, len(form)) for form in sentence] for sentence in forms], network)


def accuracies(examples: Sequence[Example], trees: Sequence[Tree]) -> dict[str, float]:
    """Return the share of words with the right tag, head (UAS) and head with relation (LAS), in [0, 1]."""
    right: Counter[str] = Counter()
    words = 0
    for example, tree in zip(examples, trees, strict=True):
        for word, tag, head, relation in zip(
            tree.words, example.tags, example.heads, example.relations, strict=True
        ):
            words += 1
            upos, xpos = tag.split(" ")
            right["upos"] += word.upos == upos
            right["xpos"] += word.xpos == xpos
            right["UAS"] += word.head == head
            right["LAS"] += word.head == head and word.relation == relation
    return {name: count / max(words, 1) for name, count in right.items()}


def entity_f1(examples: Sequence[Example], trees: Sequence[Tree], *, names_only: bool) -> float | None:
    """Return the F1 of entity spans with their types, or None where the treebank has none.

    With `names_only`, spans without a proper noun do not count on either side.
    """
    gold: set[tuple[int, int, int, str]] = set()
    found: set[tuple[int, int, int, str]] = set()
    for at, (example, tree) in enumerate(zip(examples, trees, strict=True)):
        if example.entities is None:
            continue
        for target, labels in (
            (gold, [e[2:] for e in example.entities]),
            (found, [w.entity for w in tree.words]),
        ):
            target |= {
                (at, *span)
                for span in entity_spans(labels)
                if not names_only
                or any(example.tags[word].startswith("PROPN") for word in range(span[0], span[1]))
            }
    return 2 * len(gold & found) / (len(gold) + len(found)) if gold else None


def _report(name: str, examples: Sequence[Example], trees: Sequence[Tree], seconds: float) -> Iterator[str]:
    words = sum(map(len, examples))
    yield f"{name}: {len(examples)} sentences, {words} words, {words / seconds:.0f} words/s"
    yield "  " + "  ".join(f"{key} {100 * value:.2f}" for key, value in accuracies(examples, trees).items())
    for names_only in (False, True):
        score = entity_f1(examples, trees, names_only=names_only)
        if score is not None:
            yield f"  entity F1 {100 * score:.1f}" + (" (names)" if names_only else "")
    yield "  right (and share of the arcs) by margin of at least:"
    yield "  " + " " * 12 + "".join(f"{bound:>12}" for bound in BOUNDS)
    for relation in RELATIONS:
        yield f"  {relation:12}" + "".join(_cells(relation, examples, trees))


def _cells(relation: str, examples: Sequence[Example], trees: Sequence[Tree]) -> Iterator[str]:
    """Yield, for each bound, the precision of predicted arcs of the relation and how many reach the bound."""
    arcs = [
        (word.margin, word.head == example.heads[word.index] and relation == example.relations[word.index])
        for example, tree in zip(examples, trees, strict=True)
        for word in tree.words
        if word.relation == relation
    ]
    for bound in BOUNDS:
        sure = [right for margin, right in arcs if margin >= bound]
        yield f"{100 * sum(sure) / max(len(sure), 1):6.1f} ({100 * len(sure) / max(len(arcs), 1):3.0f})"


if __name__ == "__main__":
    main()
