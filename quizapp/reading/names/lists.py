"""Let the members of a list tell each other's kind: "landed in A, B and C" makes all three places."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizapp.reading import lexicon
from quizapp.reading.names.spotting import Candidate
from quizapp.reading.names.votes import STRONG, Votes, add

LISTED = 0.5  # the share of the neighbours' votes that passes along
PASSED = {kind: kind for kind in (*lexicon.PLACES, "person", "unit", "work")}
PASSED |= {"country": "place", "port": "city"}


def pass_along_lists(text: str, candidates: Sequence[Candidate], votes: Sequence[Votes]) -> list[Votes]:
    """Return the votes with each list's strongest evidence shared among its members.

    "landed in A, B and C" makes all three places; "the A and B rivers" makes both rivers.
    """
    shared = [dict(own) for own in votes]
    for begin, end in _lists(text, candidates):
        total = add(*votes[begin:end])
        for at in range(begin, end):
            shared[at] = add(shared[at], _share(total, votes[at]))
    return shared


def _share(total: Votes, own: Votes) -> Votes:
    """Return what the other members of a list say of one of them."""
    others = {
        kind: min((total[kind] - own.get(kind, 0.0)) * LISTED, STRONG) for kind in total if kind in PASSED
    }
    settled = any(own.get(kind, 0.0) >= STRONG for kind in (lexicon.PLACES | {"country"}) - {"place"})
    told = {kind: weight for kind, weight in others.items() if weight > 0 and (kind in own or not settled)}
    return add(*({PASSED[kind]: weight} for kind, weight in told.items()))


def _lists(text: str, candidates: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    begin = 0
    for at in range(1, len(candidates) + 1):
        if at < len(candidates) and _same_list(text, candidates[at - 1], candidates[at]):
            continue
        gaps = [text[a.span.end : b.span.start] for a, b in pairwise(candidates[begin:at])]
        if any(re.search(r"\b(?:and|or)\b|&", gap) for gap in gaps):
            yield begin, at
        begin = at


def _same_list(text: str, left: Candidate, right: Candidate) -> bool:
    if left.sentence != right.sentence or left.possessive or right.title:
        return False
    between = text[left.span.end : right.span.start].replace("the ", "").split()
    return between in ([","], [",", "and"], ["and"], ["or"], [",", "or"], ["&"])
