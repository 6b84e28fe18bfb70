"""Hedges that a clause loses when it is told again: what was "essentially forced" is not simply forced."""

from quizapp.reading.clauses import Clause
from quizapp.reading.syntax.tree import Word
from quizapp.reading.word_lists import words

HEDGES = words("""
essentially effectively virtually nearly almost probably perhaps possibly reportedly allegedly apparently
supposedly presumably purportedly seemingly ostensibly likely largely mostly mainly partly partially
practically roughly approximately nominally arguably technically officially so-called alleged supposed
reported presumed
""")
MODIFYING = ("advmod", "amod", "case", "discourse")


def find_lost_hedge(clause: Clause) -> str | None:
    """Return the hedge that stands with a word of the clause but is not told with it; None without one."""
    told = {*clause.said_words}
    return next(
        (w.text for w in clause.tree.words if _is_hedge(w) and w.index not in told and w.head in told), None
    )


def _is_hedge(word: Word) -> bool:
    return word.text.lower() in HEDGES and word.relation.startswith(MODIFYING)
