"""What says that a name is a work's: "the opera X", "X (1921)", quotation marks, "conducted X"."""

import re
from collections.abc import Iterator

from quizapp.reading import lexicon
from quizapp.reading.names.spotting import Candidate
from quizapp.reading.names.votes import FAIR, STRONG

EMPHASIS = frozenset({"*", "_"})
OPENING, CLOSING = frozenset('"\u201c\u2018\u00ab') | EMPHASIS, frozenset('"\u201d\u2019\u00bb') | EMPHASIS
MARKS = OPENING | CLOSING
YEAR = re.compile(r"1\d{3}|20\d\d")
# What is done to works alone, nearly; whose object may also be an author ("translated Homer") counts less.
STAGED = frozenset({"conducted", "filmed", "performed", "premiered", "recorded", "staged", "translated"})
BROUGHT_OUT = STAGED | {"composed", "completed", "published", "reprinted", "reviewed", "revised"}
BROUGHT_OUT -= {"conducted"}
WRITTEN = frozenset({"published", "wrote", "completed"})  # nobody of a given name alone: "published Ulysses"
PARTS = frozenset(
    ["act", "acts", "author", "canto", "chapter", "chapters", "heroine", "libretto", "premiere", "première"]
)
PARTS |= {"performance", "performances", "production", "protagonist", "scene", "score", "stanza", "verses"}
CALLING = frozenset({"as", "called", "dubbed", "nicknamed", "named", "Operation"})


def votes_for_work(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """Yield the votes for a work that the words around a mention give; nothing of who bears a title."""
    if candidate.title or candidate.possessive:
        return
    after = candidate.after
    cites = after[3:4] and after[3] in lexicon.SAYING_VERBS  # "Reed (1921) argued"
    if after[:1] == ("(",) and after[2:3] == (")",) and YEAR.fullmatch(after[1]) and not cites:
        yield "work", STRONG
    if _is_marked(candidate):
        yield "work", FAIR
    yield from _object(candidate)
    if after[:1] in {("was",), ("were",)} and after[1:2] and after[1] in BROUGHT_OUT:
        yield "work", STRONG


def _object(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """Read "conducted X", "published Ulysses", "the first chapters of X"."""
    before = candidate.before
    if before[-1:] and before[-1] in STAGED:
        yield "work", FAIR
    if before[-1:] == ("of",) and before[-2:-1] and before[-2] in PARTS:
        yield "work", STRONG
    if before[-1:] and before[-1] in WRITTEN and candidate.text in lexicon.GIVEN_NAMES:
        yield "work", STRONG


def _is_marked(candidate: Candidate) -> bool:
    """Return whether the name alone stands in quotation marks or italics, and is no nickname."""
    before, after = candidate.before, [mark for mark in candidate.after[:2] if mark not in {",", "."}]
    if not (before[-1:] and before[-1] in OPENING and after[:1] and after[0] in CLOSING):
        return False
    if before[-1] in EMPHASIS:
        return True
    earlier = before[-2] if len(before) > 1 else ""
    return earlier not in CALLING and not earlier[:1].isupper()
