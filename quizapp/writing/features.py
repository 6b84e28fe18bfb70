"""Features: what is known of a draft before a teacher sees it, each a named figure in [0, 1], 1 the best.

A quality is worked out from these alone (see `ranker`), so that it can be explained and learnt. Writers add
what only they know: `kind` (how sure the kinds of the key and its rivals are), `size`, `direct`, `spread`.
"""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from statistics import fmean

from quizapp.assessment.items import Asks, Draft, OrderingItem
from quizapp.reading.facts import Event, Fact
from quizapp.writing.ranking import asks_for_events, kind_of, shown_text
from quizapp.writing.sources import Sources

LONGEST = 28  # words of a stem; longer ones are stopped
EASY = 20  # words of a sentence that is half as plain as one of no words
FAR = 30  # sentences: a rival named no nearer than these is of another story
FADING = 0.5  # what each sentence further into its paragraph has of the weight of the one before
UNKNOWN = 0.5  # for what cannot be said of an item of this kind


@dataclass(frozen=True)
class Measures:
    """What the features of every draft of one reading are measured by, worked out once."""

    sources: Sources
    facts: Mapping[str, Fact] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)  # of the sentences, in characters
    depths: tuple[int, ...] = field(repr=False)  # of the sentences: how many of its paragraph stand before
    most_named: float = field(repr=False)  # the logarithm of how often the most frequent name is mentioned
    spread: Mapping[str, int] = field(repr=False)  # by lemma: how many sentences hold it


def prepare(sources: Sources) -> Measures:
    """Return the measures of a reading."""
    article, names = sources.reading.article, sources.reading.names
    return Measures(
        sources,
        {fact.id: fact for fact in sources.reading.facts},
        tuple(sentence.span.start for sentence in article.sentences),
        tuple(depth for p in article.paragraphs for depth, _ in enumerate(p.sentences)),
        math.log1p(max((len(name.mentions) for name in names), default=1)),
        Counter(lemma for lemmas in sources.sentences.values() for lemma in lemmas),
    )


def measure(draft: Draft, measures: Measures) -> Draft:
    """Return the draft with its features: those that its writer gave and those that any draft has."""
    facts = [measures.facts[fact] for fact in draft.item.facts if fact in measures.facts]
    places = {
        bisect_right(measures.starts, fact.evidence[-1].start) - 1 for fact in facts if fact.evidence
    } or {0}
    found = {
        "date": date_certainty(draft, facts),
        "syntax": min((fact.certainty for fact in facts), default=1.0),
        "kind": 1.0,
        "plain": min(plainness(place, measures) for place in places),
        "brief": max(0.0, 1 - len(shown_text(draft).split()) / LONGEST),
        "near": nearness(draft, places, measures),
        **importance(places, measures),
        f"asks_{kind_of(draft)}": 1.0,
    }
    return replace(draft, features=found | draft.features)


def date_certainty(draft: Draft, facts: Iterable[Fact]) -> float:
    """Return the least certainty of the dates that the item rests on, 1 where it rests on none."""
    is_dated = asks_for_events(draft) or kind_of(draft) == Asks.WHEN
    events = [fact for fact in facts if isinstance(fact, Event)]
    rested = (e for e in events if is_dated or (e.when and str(e.when.first.year) in draft.item.stem))
    return min((event.date.certainty for event in rested if event.date), default=1.0)


def importance(places: Collection[int], measures: Measures) -> dict[str, float]:
    """Return what makes the facts in some sentences important: where they stand, and what they are about."""
    return {
        "early": 1 - min(places) / max(1, len(measures.starts)),
        "lead": max((FADING ** measures.depths[place] for place in places if measures.depths), default=0.0),
        "names": fmean(recurrence(place, measures) for place in places),
        "topic": fmean(centrality(place, measures) for place in places),
    }


def plainness(place: int, measures: Measures) -> float:
    """Return how plain a sentence is: the longer, the more of it may be misread or missed."""
    tree = measures.sources.reading.trees.get(place)
    return EASY / (EASY + len(tree.words)) if tree else UNKNOWN


def recurrence(place: int, measures: Measures) -> float:
    """Return how often the names of a sentence recur, against the article's most frequent name."""
    named = measures.sources.named.get(place, ())
    return max((math.log1p(len(name.mentions)) for name, _ in named), default=0.0) / measures.most_named


def centrality(place: int, measures: Measures) -> float:
    """Return how common a sentence's words of content are among the article's sentences."""
    lemmas = measures.sources.sentences.get(place)
    whole = math.log1p(len(measures.sources.sentences))
    return fmean(math.log1p(measures.spread[lemma]) / whole for lemma in sorted(lemmas)) if lemmas else 0.0


def nearness(draft: Draft, places: Collection[int], measures: Measures) -> float:
    """Return how near the item's sentences its wrong options are named; UNKNOWN where they are no names."""
    if isinstance(draft.item, OrderingItem):
        return UNKNOWN
    named = [measures.sources.places.get(o.text) for o in draft.item.options if not o.correct]
    gaps = [min(abs(at - place) for at in found for place in places) for found in named if found]
    return fmean(max(0.0, 1 - gap / FAR) for gap in gaps) if gaps else UNKNOWN
