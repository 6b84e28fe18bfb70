"""Parts of a book: each is a closed world of its own, so that the time of writing grows with the length."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from quizapp.reading.article import Article, Span
from quizapp.reading.facts import Name, Reading

SENTENCES = 1_500  # of a part: some 30,000 words, more than an article has; a book has several
T = TypeVar("T")


def split(reading: Reading) -> Iterator[Reading]:
    """Yield the reading as it is, or that of a longer article in parts of whole paragraphs, in order.

    Every date, tree and fact is in one part; a name is in each that mentions it, with the mentions there.
    """
    starts = list_starts(reading.article)
    if len(starts) == 1:
        yield reading
        return
    sentences = {sentence.index: sentence.span.start for sentence in reading.article.sentences}
    dates = _deal(((mention.span.start, mention) for mention in reading.dates), starts)
    facts = _deal(((fact.evidence[-1].start, fact) for fact in reading.facts), starts)
    trees = _deal(((sentences[index], (index, tree)) for index, tree in reading.trees.items()), starts)
    mentions = ((span.start, (name, span)) for name in reading.names for span in name.mentions)
    names = map(_gather, _deal(mentions, starts))
    for told, dated, parsed, named in zip(facts, dates, trees, names, strict=True):
        yield replace(reading, dates=tuple(dated), trees=dict(parsed), names=named, facts=tuple(told))


def list_starts(article: Article) -> list[int]:
    """Return where the parts begin: a paragraph once SENTENCES have gone before; at least one."""
    starts, count = [0], 0
    for paragraph in article.paragraphs:
        if count >= SENTENCES:
            starts.append(paragraph.span.start)
            count = 0
        count += len(paragraph.sentences)
    return starts


def _deal(placed: Iterable[tuple[int, T]], starts: list[int]) -> list[list[T]]:
    """Return the values by the part that their place in the article falls in."""
    parts: list[list[T]] = [[] for _ in starts]
    for place, value in placed:
        parts[bisect_right(starts, place) - 1].append(value)
    return parts


def _gather(mentions: Iterable[tuple[Name, Span]]) -> tuple[Name, ...]:
    """Return the names with the mentions given; those of one name stand together."""
    names: dict[str, tuple[Name, list[Span]]] = {}
    for name, span in mentions:
        names.setdefault(name.name, (name, []))[1].append(span)
    return tuple(replace(name, mentions=tuple(spans)) for name, spans in names.values())
