"""Coverage: which sentences carry facts, which facts have items, and what stopped the others."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizapp.assessment.items import Draft, Flaw
from quizapp.reading.article import ParagraphKind, Sentence
from quizapp.reading.calendar import Bound
from quizapp.reading.facts import Event, Fact, FactKind, Reading
from quizapp.writing.sources import CERTAIN, is_deed

GUIDELINE = "Haladyna, Downing and Rodriguez 2002"
UNASKED = {
    FactKind.CLAIM: "its words do not stand alone, or fewer than two others could have said them",
    FactKind.FIGURE: "the clause around its number makes no question of how many",
    FactKind.ROLE: "the office may be another's too, or the article has no two rivals for it",
}
NO_RIVALS = "no name in it has two rivals in the article that are surely wrong"


@dataclass(frozen=True, slots=True)
class FactCoverage:
    """A fact with the ids of the items shown for it, and what stopped its other drafts, the best first."""

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

    `drafts` are those of `generate_items(..., everything=True)`.
    """
    facts = cover_facts(reading, drafts)
    starts = [sentence.span.start for sentence in reading.article.sentences]
    covered: defaultdict[int, list[FactCoverage]] = defaultdict(list)
    for entry in facts:
        covered[bisect_right(starts, entry.fact.evidence[-1].start) - 1].append(entry)
    bodies = [p for p in reading.article.paragraphs if p.kind is ParagraphKind.BODY]
    return tuple(
        SentenceCoverage(sentence, tuple(covered.get(sentence.index, ())))
        for paragraph in bodies
        for sentence in paragraph.sentences
    )


def cover_facts(reading: Reading, drafts: Iterable[Draft]) -> tuple[FactCoverage, ...]:
    """Return the coverage of every fact, in reading order; `drafts` as of `cover`.

    A fact without items always has a flaw that says why.
    """
    items: defaultdict[str, list[str]] = defaultdict(list)
    flaws: defaultdict[str, list[Flaw]] = defaultdict(list)
    for draft in drafts:
        for fact in draft.item.facts:
            if draft.flaws:
                flaws[fact].extend(draft.flaws)
            else:
                items[fact].append(draft.id)
    return tuple(_cover_fact(fact, items, flaws) for fact in reading.facts)


def _cover_fact(fact: Fact, items: Mapping[str, list[str]], flaws: Mapping[str, list[Flaw]]) -> FactCoverage:
    shown = tuple(items.get(fact.id, ()))
    stopped = tuple(dict.fromkeys(flaws.get(fact.id, ())))
    if not shown and not stopped:
        stopped = (Flaw("nothing_to_ask", explain_unasked(fact), GUIDELINE),)
    return FactCoverage(fact, shown, stopped)


def explain_unasked(fact: Fact) -> str:
    """Return why no draft at all was written from a fact."""
    if not isinstance(fact, Event):
        return UNASKED.get(fact.kind, NO_RIVALS)
    if fact.when is None or fact.date is None:
        return f"no date belongs to it, and {NO_RIVALS}"
    if fact.when.bound is not Bound.EXACT or not fact.is_point:
        return f"it is not told as at “{fact.date.text}” itself, and {NO_RIVALS}"
    if fact.date.certainty < CERTAIN:
        return f"what “{fact.date.text}” means is not certain enough, and {NO_RIVALS}"
    if not is_deed(fact):
        return f"it lasted beyond “{fact.date.text}”, and {NO_RIVALS}"
    return NO_RIVALS
