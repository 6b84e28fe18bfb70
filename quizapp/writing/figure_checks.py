"""What keeps a figure from being asked for: another like it near by, or too little said to know which."""

import re
from collections.abc import Iterable
from fractions import Fraction

from quizapp.reading.article import Span
from quizapp.reading.facts import Event
from quizapp.reading.figures import Figure
from quizapp.writing.retellings import SAME
from quizapp.writing.sources import Sources, content_words

LEAST_COUNT = 3  # whether there was one or there were two is no matter of number
# Between a part and its whole ("70 of the 700 cities"), and a whole and its part ("700 men, of whom 70").
OF_WHOLE = re.compile(r"(?: \w+){0,3} (?:out )?of (?:(?:the|its|their|his|about|some|approximately|over) )*")
OF_WHICH = re.compile(
    r"[^.;]{0,40},? (?:of (?:whom|which|these|them)|including) (?:(?:about|some|only|over) )*"
)
UNPLACED = frozenset({"person", "people", "other"})  # names of these kinds do not say which event is meant


def skips_a_figure(figure: Figure, event: Event, figures: Iterable[Figure]) -> bool:
    """Return whether the clause, as it is told, leaves out another figure that stood amid its words."""
    words = event.clause.tree.words
    kept = [words[at].span for at in (*event.clause.subject_words, *event.clause.predicate_words)]
    inside = Span(min(kept).start, max(kept).end)
    others = [each.quantity for each in figures if each.sentence == figure.sentence and each is not figure]
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


def says_which(stem: str, figure: Figure, sources: Sources) -> bool:
    """Return whether the stem says which event is meant: by a year, a source, or a place, body or battle."""
    if figure.speaker or any(mark.isdecimal() for mark in stem):
        return True
    forms = (form for name in sources.reading.names if name.kind not in UNPLACED for form in name.aliases)
    return any(form in stem and re.search(rf"\b{re.escape(form)}\b", stem) for form in forms)


def taken(figure: Figure, figures: Iterable[Figure]) -> list[Fraction]:
    """Return the values that no wrong option may come near: those beside the figure or of like things."""
    return [
        other.quantity.high
        for other in figures
        if other is not figure and (other.sentence == figure.sentence or _same_things(other, figure))
    ]


def find_limits(figure: Figure, figures: Iterable[Figure], text: str) -> tuple[Fraction, Fraction | None]:
    """Return what every option lies between: more than a part of it, less than the whole of it."""
    least, most = Fraction(0), None
    start, end = figure.quantity.span.start, figure.quantity.span.end
    for other in figures:
        if (
            other is figure
            or other.sentence != figure.sentence
            or other.quantity.unit != figure.quantity.unit
        ):
            continue
        span = other.quantity.span
        if end <= span.start and OF_WHOLE.fullmatch(text, end, span.start):
            most = other.quantity.low
        if span.end <= start and OF_WHOLE.fullmatch(text, span.end, start):
            least = other.quantity.high
        if end <= span.start and OF_WHICH.fullmatch(text, end, span.start):
            least = other.quantity.high
        if span.end <= start and OF_WHICH.fullmatch(text, span.end, start):
            most = other.quantity.low
    return least, most
