"""Names of law cases: "Holm County v. Berg" is one name, neither a place nor a person."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quizapp.reading.article import Span
from quizapp.reading.names.spotting import Candidate

VERSUS = re.compile(r"\s+vs?\.?\s+(?:the\s+)?")


def is_case(name: str) -> bool:
    """Return whether the name is that of two parties at law."""
    return VERSUS.search(name) is not None


def join_cases(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the mentions, two parties with "v." between them joined to one."""
    joined: list[Candidate] = []
    for candidate in candidates:
        last = joined[-1] if joined else None
        if last is not None and VERSUS.fullmatch(text, last.span.end, candidate.span.start):
            span = Span(last.span.start, candidate.span.end)
            own = replace(last, span=span, text=" ".join(span.of(text).split()))
            joined[-1] = replace(own, possessive=candidate.possessive, after=candidate.after)
        else:
            joined.append(candidate)
    return joined
