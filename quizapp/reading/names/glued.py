"""Part a place and a name behind it that is named elsewhere: "at Menin Road Ridge Ludendorff held"."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from quizapp.reading import lexicon
from quizapp.reading.article import Span
from quizapp.reading.names.kinds import head_kind, kind_in, known_kind
from quizapp.reading.names.spotting import CONTEXT, Candidate

ALONE = 2  # mentions alone that make the tail of a run a name of its own
BEFORE_PLACES = lexicon.PLACE_PREPOSITIONS | {"of", "from", "to"}
PLACED = lexicon.PLACES | {"country"}


def part_glued(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the mentions, a place and a name named elsewhere parted where nothing stands between them."""
    alone = Counter(candidate.text for candidate in candidates)
    return [part for candidate in candidates for part in _parts(candidate, alone)]


def _parts(candidate: Candidate, alone: Mapping[str, int]) -> Iterable[Candidate]:
    words = candidate.words
    if candidate.title or "of" in words or " ".join(words) != candidate.text:
        return (candidate,)
    cuts = (at for at in range(1, len(words)) if _falls_apart(words, at, alone))
    at = next(cuts, 0)
    if at == 1 and candidate.before[-1:] and candidate.before[-1].lower() not in BEFORE_PLACES:
        return (candidate,)
    return tuple(_cut(candidate, at)) if at else (candidate,)


def _falls_apart(words: Sequence[str], at: int, alone: Mapping[str, int]) -> bool:
    head, tail = " ".join(words[:at]), " ".join(words[at:])
    named = len(words) - at == 1 or words[at] in lexicon.GIVEN_NAMES
    if alone.get(tail, 0) < ALONE or words[0] in lexicon.GIVEN_NAMES or not named or tail.endswith("s"):
        return False
    place = known_kind(head) in PLACED or (at > 1 and kind_in(lexicon.HEADS, words[at - 1]) in PLACED)
    return place and head_kind(words[at:]) is None and kind_in(lexicon.HEADS, words[-1]) is None


def _cut(candidate: Candidate, at: int) -> Iterator[Candidate]:
    words = candidate.words
    head, tail = " ".join(words[:at]), " ".join(words[at:])
    start, end = candidate.span.start, candidate.span.end
    yield replace(
        candidate,
        span=Span(start, start + len(head)),
        text=head,
        possessive=False,
        after=(*words[at:], *candidate.after)[:CONTEXT],
    )
    yield replace(
        candidate,
        span=Span(end - len(tail), end),
        text=tail,
        opens=False,
        before=(*candidate.before, *words[:at])[-CONTEXT:],
    )
