"""Parse the sentences of an article: the one door to this package."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from quizapp.reading.article import Span
from quizapp.reading.syntax.decoding import best_tree
from quizapp.reading.syntax.entities import entity_kinds
from quizapp.reading.syntax.lemmas import lemma
from quizapp.reading.syntax.network import Network, Scores
from quizapp.reading.syntax.omission import keep_words
from quizapp.reading.syntax.repair import (
    free_absolutes,
    free_setting,
    join_lists,
    join_subjects,
    make_finite,
    without_pronoun,
)
from quizapp.reading.syntax.tokens import tokenize
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.syntax.weights import load_weights

MOST_WORDS = 200  # of one sentence; what follows is not parsed
CHUNK = 256  # sentences scored at a time: bounds the memory on long articles


def parse_sentences(text: str, spans: Sequence[Span], omit: Sequence[Span] = ()) -> tuple[Tree, ...]:
    """Return one tree for each span (a sentence of `text`), its words with their exact places in `text`.

    Phrases in `omit` (dates) are left out of the trees, with their prepositions and dangling commas.
    A sentence without words gives an empty tree; of an absurdly long one the first 200 words are parsed.
    Never raises, whatever the text.
    """
    phrases = sorted(omit)
    trees: list[Tree] = []
    for start in range(0, len(spans), CHUNK):
        sentences = [_words(text, span, _within(phrases, span)) for span in spans[start : start + CHUNK]]
        trees += parse_words([[word.of(text) for word in words] for words in sentences], sentences)
    return tuple(trees)


def parse_words(
    forms: Sequence[Sequence[str]], places: Sequence[Sequence[Span]], network: Network | None = None
) -> list[Tree]:
    """Return the trees of sentences that were cut into words already; `places` are the words' spans."""
    network = network or _network()
    scored = iter(network.score([without_pronoun(sentence) for sentence in forms if sentence]))
    return [
        _build(network, sentence, spans, next(scored)) if sentence else Tree(())
        for sentence, spans in zip(forms, places, strict=True)
    ]


def _words(text: str, span: Span, phrases: Sequence[Span]) -> list[Span]:
    words = tokenize(text, span, limit=MOST_WORDS)
    return keep_words(text, words, phrases) if phrases else words


def _within(phrases: Sequence[Span], span: Span) -> list[Span]:
    """Return the phrases (in order) that share a character with the span."""
    at = bisect_left(phrases, span.start, key=lambda phrase: phrase.end)
    found = []
    while at < len(phrases) and phrases[at].start < span.end:
        found.append(phrases[at])
        at += 1
    return found


@lru_cache(maxsize=1)
def _network() -> Network:
    return Network(load_weights())


def _build(network: Network, forms: Sequence[str], spans: Sequence[Span], scores: Scores) -> Tree:
    weights = network.weights
    heads = best_tree(scores.heads)
    labels = network.relation_scores(scores, heads)
    relations = labels.argmax(axis=1)
    every = np.arange(len(forms))
    margins = np.exp(scores.heads[every, np.array(heads) + 1] + labels[every, relations])
    tags = [weights.tags[tag] for tag in scores.tags.argmax(axis=1)]
    links = [weights.relations[label] for label in relations]
    kinds = entity_kinds(scores.entities, weights.entities, heads, links, [upos for upos, _ in tags])
    tree = Tree(
        tuple(
            Word(
                index=at,
                text=form,
                span=spans[at],
                lemma=lemma(form, *tags[at]),
                upos=tags[at][0],
                xpos=tags[at][1],
                head=heads[at],
                relation=links[at],
                margin=round(float(margins[at]), 4),
                entity=kinds[at],
            )
            for at, form in enumerate(forms)
        )
    )
    return make_finite(free_setting(join_subjects(join_lists(free_absolutes(tree)))))
