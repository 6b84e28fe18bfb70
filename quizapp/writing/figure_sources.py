"""Who vouches for a figure: the source that its question names, and doubts that are not about it."""

import re

from quizapp.reading.attribution import Attribution, Manner
from quizapp.reading.clauses import Clause
from quizapp.reading.figures import Figure
from quizapp.reading.word_lists import words

DOUBTING = words("perhaps maybe possibly probably")
ACCORDING = re.compile(r"(?:according to|as) (?P<who>.+?)(?: note| say| report| estimate| believe)?")
ESTIMATED = re.compile(
    r"(?:is|are|was|were) (?:estimated|believed|thought|said) by (?P<who>[^,]+?) (?:at|to)"
)


def name_source(attribution: Attribution | None) -> str | None:
    """Return the words that name the source in a stem, "" for the article itself; None without one."""
    if attribution is None:
        return ""
    if attribution.speaker and not attribution.hedge:
        return f", according to {attribution.speaker}"
    if attribution.speaker or attribution.hedge is None or attribution.manner is Manner.QUOTE:
        return None
    match = ACCORDING.fullmatch(attribution.hedge) or ESTIMATED.fullmatch(attribution.hedge)
    return f", according to {match['who']}" if match else None


def has_own_hedge(figure: Figure, clause: Clause) -> bool:
    """Return whether the sentence's hedge is only the figure's own, said with it, or stands elsewhere.

    "Perhaps 2,000 men"; "fielded 9,000 men, of whom perhaps half were Danes".
    """
    attribution = figure.attribution
    if attribution is None or attribution.speaker is not None or attribution.hedge not in DOUBTING:
        return False
    last = max(clause.said_words)
    hedges = [word.index for word in clause.tree.words if word.text.lower() == attribution.hedge]
    return bool(hedges) and all(at in figure.numerals or at > last for at in hedges)
