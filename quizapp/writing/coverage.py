"""Coverage: which sentences carry facts, which facts have items, and what stopped the others."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.assessment.items import Draft, Flaw
from quizapp.reading.article import ParagraphKind, Sentence
from quizapp.reading.facts import Fact, Reading


@dataclass(frozen=True, slots=True)
class FactCoverage:
    """A fact with the ids of the items shown for it, and the flaws that stopped its other drafts.

    Neither items nor flaws: no kind of item can be written from the fact, or better ones took its place.
    """

    fact: Fact
    items: tuple[str, ...]
    stopped_by: tuple[Flaw, ...]


@dataclass(frozen=True, slots=True)
class SentenceCoverage:
    """A sentence of the article with the facts that rest on it; their evidence ends there."""

    sentence: Sentence
    facts: tuple[FactCoverage, ...]

    @property
    def has_items(self) -> bool:
        """Return whether an item is shown for any fact of the sentence."""
        return any(fact.items for fact in self.facts)


def cover(reading: Reading, drafts: Iterable[Draft]) -> tuple[SentenceCoverage, ...]:
    """Return the coverage of every sentence of the article's bodies, in reading order.

    `drafts` are those of `generate_items(..., everything=True)`; of others only the shown ones count.
    """
    items: dict[str, list[str]] = {}
    flaws: dict[str, list[Flaw]] = {}
    for draft in drafts:
        for fact in draft.item.facts:
            if draft.flaws:
                flaws.setdefault(fact, []).extend(draft.flaws)
            else:
                items.setdefault(fact, []).append(draft.id)
    covered: dict[int, list[FactCoverage]] = {}
    for told in reading.facts:
        stopped = tuple(dict.fromkeys(flaws.get(told.id, ())))
        entry = FactCoverage(told, tuple(items.get(told.id, ())), stopped)
        covered.setdefault(told.evidence[-1].start, []).append(entry)
    bodies = [p for p in reading.article.paragraphs if p.kind is ParagraphKind.BODY]
    return tuple(
        SentenceCoverage(sentence, tuple(covered.get(sentence.span.start, ())))
        for paragraph in bodies
        for sentence in paragraph.sentences
    )
