"""What keeps a figure from being asked for: another like it near by, or too little said to know which."""

from collections.abc import Iterable
from fractions import Fraction

from quizapp.reading.article import Span
from quizapp.reading.facts import Event
from quizapp.reading.figures import Figure
from quizapp.writing.retellings import SAME
from quizapp.writing.sources import Sources, content_words

LEAST_COUNT = 3  # whether there was one or there were two is no matter of number
NEAR = 3  # sentences around a figure whose figures for like things might be taken for it


def skips_a_figure(figure: Figure, event: Event, figures: Iterable[Figure]) -> bool:
    """Return whether the clause, as it is told, leaves out another figure that stood amid its words."""
    words = event.clause.tree.words
    kept = [words[at].span for at in (*event.clause.subject_words, *event.clause.predicate_words)]
    inside = Span(min(kept).start, max(kept).end)
    beside = (each.quantity for each in figures if each.sentence == figure.sentence and each is not figure)
    others = [other for other in beside if other.low >= LEAST_COUNT]  # "incited by two monks" may go
    return any(other.span in inside and other.written not in event.text for other in others)


def tells_again(other: Figure, figure: Figure, event: Event, sources: Sources) -> bool:
    """Return whether another sentence gives a figure for what may be the same."""
    if other.sentence == figure.sentence or not _same_things(other, figure):
        return False
    own = content_words(event.clause)
    return len(own & sources.sentences.get(other.sentence, frozenset())) >= SAME * len(own)


def _same_things(other: Figure, figure: Figure) -> bool:
    counted = [set(each.counted.lower().split()) for each in (other, figure)]
    return bool(counted[0] & counted[1]) or other.quantity.unit == figure.quantity.unit != ""


def taken(figure: Figure, figures: Iterable[Figure]) -> list[Fraction]:
    """Return the values that no wrong option may come near: those beside the figure or of like things."""
    return [
        other.quantity.high
        for other in figures
        if other is not figure
        and abs(other.sentence - figure.sentence) <= (NEAR if _same_things(other, figure) else 0)
    ]
