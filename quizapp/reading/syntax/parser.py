"""Parse the sentences of an article: the one door to this package."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from quizapp.reading.article import Span
from quizapp.reading.syntax.decoding import best_tree
from quizapp.reading.syntax.lemmas import lemma
from quizapp.reading.syntax.network import Network, Scores
from quizapp.reading.syntax.omission import keep_words
from quizapp.reading.syntax.tokens import tokenize
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.syntax.weights import Weights, load_weights

MOST_WORDS = 200  # of one sentence; what follows is not parsed
CHUNK = 256  # sentences scored at a time: bounds the memory on long articles


def parse_sentences(text: str, spans: Sequence[Span], omit: Sequence[Span] = ()) -> tuple[Tree, ...]:
    """Return one tree for each span (a sentence of `text`), its words with their exact places in `text`.

    Phrases in `omit` (dates) are left out of the trees, with their prepositions and dangling commas.
    A sentence without words gives an empty tree; of an absurdly long one the first 200 words are parsed.
    Never raises, whatever the text.
    """
    phrases = sorted(omit)
    kept = [_words(text, span, _within(phrases, span)) for span in spans]
    trees: list[Tree] = []
    for start in range(0, len(kept), CHUNK):
        trees += _parse_chunk(text, kept[start : start + CHUNK])
    return tuple(trees)


def _words(text: str, span: Span, phrases: Sequence[Span]) -> list[Span]:
    words = tokenize(text, span, limit=MOST_WORDS)
    return keep_words(text, words, phrases) if phrases else words


def _within(phrases: Sequence[Span], span: Span) -> list[Span]:
    return [phrase for phrase in phrases if phrase.overlaps(span)]


@lru_cache(maxsize=1)
def _network() -> Network:
    return Network(load_weights())


def _parse_chunk(text: str, sentences: Sequence[Sequence[Span]]) -> list[Tree]:
    network, weights = _network(), load_weights()
    forms = [[word.of(text) for word in words] for words in sentences]
    scored = iter(network.score([words for words in forms if words]))
    return [
        _build(network, weights, words, spans, next(scored)) if words else Tree(())
        for words, spans in zip(forms, sentences, strict=True)
    ]


def _build(
    network: Network, weights: Weights, forms: Sequence[str], spans: Sequence[Span], scores: Scores
) -> Tree:
    heads = best_tree(scores.heads)
    labels = network.relation_scores(scores, heads)
    relations = labels.argmax(axis=1)
    every = np.arange(len(forms))
    sure = np.exp(scores.heads[every, np.array(heads) + 1] + labels[every, relations])
    tags = [weights.tags[tag] for tag in scores.tags.argmax(axis=1)]
    entities = [weights.entities[label][2:] for label in scores.entities.argmax(axis=1)]
    return Tree(
        tuple(
            Word(
                index=at,
                text=form,
                span=spans[at],
                lemma=lemma(form, tags[at][0]),
                upos=tags[at][0],
                xpos=tags[at][1],
                head=heads[at],
                relation=weights.relations[relations[at]],
                margin=round(float(sure[at]), 4),
                entity=entities[at],
            )
            for at, form in enumerate(forms)
        )
    )
