"""What the options for a figure lie between: parts below wholes, ends beside starts, room aboard a ship."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from quizapp.reading.figures import Figure
from quizapp.reading.word_lists import words

HEDGES = r"(?:(?:about|some|only|over|approximately|nearly|almost) )*"
# Between a part and its whole ("70 of the 700 cities"), and a whole and its part ("700 men, of whom 70").
OF_WHOLE = re.compile(r"(?: \w+){0,3} (?:out )?of (?:(?:the|its|their|his|about|some|approximately|over) )*")
OF_WHICH = re.compile(rf"[^.;]{{0,40}},? (?:of (?:whom|which|these|them)|including) {HEDGES}")
TO_END = re.compile(rf"(?: (?!to\b|and\b|or\b)[\w/]+){{0,3}} to {HEDGES}")  # "from 4,000 men a year to 9,000"
ABOARD = words("passengers passenger crew crewmembers crewmen aboard")
ROOM = Fraction(8, 5)  # a ship or a plane that held so many might have held so many more


@dataclass(frozen=True, slots=True)
class Limits:
    """Every option is more than `least` and less than `most`, where there is a most."""

    least: Fraction = Fraction(0)
    most: Fraction | None = None

    def allow(self, value: Fraction) -> bool:
        """Return whether the value lies between the limits."""
        return self.least < value and (self.most is None or value < self.most)

    def above(self, value: Fraction) -> "Limits":
        """Return the limits that also keep above the value."""
        return Limits(max(self.least, value), self.most)

    def below(self, value: Fraction) -> "Limits":
        """Return the limits that also keep below the value."""
        return Limits(self.least, value if self.most is None else min(self.most, value))


def find_limits(figure: Figure, figures: Iterable[Figure], text: str) -> Limits:
    """Return the limits that the other figures of the sentence set, and the room of what carries people."""
    limits = Limits()
    if set(figure.counted.lower().split()) & ABOARD:
        limits = limits.below(figure.quantity.high * ROOM)
    for other in figures:
        alike = other.quantity.unit == figure.quantity.unit or other.quantity.is_money
        if other is not figure and other.sentence == figure.sentence and alike:
            limits = _beside(figure, other, limits, text)
    return limits


def _beside(figure: Figure, other: Figure, limits: Limits, text: str) -> Limits:
    """Return the limits narrowed by another figure of the sentence."""
    own, its = figure.quantity, other.quantity
    comes_first = own.span.end <= its.span.start
    start, end = (own.span.end, its.span.start) if comes_first else (its.span.end, own.span.start)
    if TO_END.fullmatch(text, start, end):
        return limits.above(its.high) if its.high < own.low else limits.below(its.low)
    if OF_WHOLE.fullmatch(text, start, end):
        return limits.below(its.low) if comes_first else limits.above(its.high)
    if OF_WHICH.fullmatch(text, start, end):
        return limits.above(its.high) if comes_first else limits.below(its.low)
    return limits
