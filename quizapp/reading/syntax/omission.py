"""Leave phrases out of a sentence before it is parsed, with what only served them.

A date phrase says nothing to the parser but costs it accuracy. With the phrase go the prepositions directly
before it ("on", "as of"), brackets left empty, and commas that would dangle.
"""

import re
from collections.abc import Sequence

from quizapp.reading.article import Span

_PREPOSITIONS = """
in on at by during from until till since after before of around about throughout through between to for
within circa towards toward near as late early over across
"""
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
# Behind one of these, what stands before another preposition is a part of the verb: "went through on 3 May".
FIRM = frozenset({"on", "in", "at", "until", "till", "before", "after"})
SOFT = frozenset({"as", "by", "early", "from", "late", "since", "till", "until"})  # "late in", "until after"
FOCUS = frozenset({"only", "even", "just", "exactly", "precisely"})  # "only in 1581" goes as a whole
LINKS = frozenset({"and", "to", "or", "until", "till", "through", ",", "-", "\u2013", "\u2014", "/"})
SUBJECT_OF = re.compile(
    r"\s*(?:['\u2019]s\b|(?:was|were|is|are|had|has|saw|marked|brought|became|began|ended|would|will|witnessed)\b)"
)
ARTICLES = frozenset({"the", "this", "that"})
COMMAS = frozenset({",", ";"})
OPENERS = {"(": ")", "[": "]"}
_CLAUSE_WORDS = "and but or that then which who whom whose where when while although though so yet"
CLAUSE_WORDS = frozenset(_CLAUSE_WORDS.split())
ENDS = frozenset({".", "!", "?", ";", ":"})


def keep_words(text: str, words: Sequence[Span], omit: Sequence[Span]) -> list[Span]:
    """Return the words of a sentence that remain when the phrases `omit` are left out.

    A phrase that is itself the subject ("1945 was a hard year") stays.
    """
    gone = [False] * len(words)
    written = [word.of(text) for word in words]
    forms = [form.lower() for form in written]
    for first, last in _join(forms, _word_ranges(text, words, omit)):
        _leave_out(forms, gone, first, last)
        _part_names(written, gone, last + 1)
    return [word for word, left_out in zip(words, gone, strict=True) if not left_out]


def _word_ranges(text: str, words: Sequence[Span], omit: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the first and last word of each phrase that is to go, in order."""
    ranges = []
    for phrase in sorted(omit):
        inside = [at for at, word in enumerate(words) if word.overlaps(phrase)]
        if inside and not _is_subject(text, words, inside, phrase):
            ranges.append((inside[0], inside[-1]))
    return ranges


def _is_subject(text: str, words: Sequence[Span], inside: Sequence[int], phrase: Span) -> bool:
    before = words[inside[0] - 1].of(text).lower() if inside[0] else ""
    return before not in PREPOSITIONS and SUBJECT_OF.match(text, phrase.end) is not None


def _join(forms: Sequence[str], ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join phrases with nothing but a link between them: "from [1939] to [1945]"."""
    joined: list[tuple[int, int]] = []
    for first, last in ranges:
        if joined and first - joined[-1][1] <= 2 and set(forms[joined[-1][1] + 1 : first]) <= LINKS:  # noqa: PLR2004 - one link
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _leave_out(forms: Sequence[str], gone: list[bool], first: int, last: int) -> None:
    after = forms[last + 1] if last + 1 < len(forms) else ""
    if first and forms[first - 1] in ARTICLES and (not after or after in COMMAS | ENDS):
        first -= 1  # "on the [28 August]."
    while first and forms[first - 1] in PREPOSITIONS and not gone[first - 1]:
        if forms[first] in FIRM and forms[first - 1] not in SOFT:
            break
        first -= 1
    if first > 1 and forms[first - 1] in FOCUS:  # "Only in 1581 did they": the order of words tells of it
        first -= 1
    before = forms[first - 1] if first else ""
    if before in OPENERS and after == OPENERS[before]:
        first, last = first - 1, last + 1
    elif after in COMMAS and (
        not before or before in COMMAS | CLAUSE_WORDS or _closes_date(forms, first, last)
    ):
        last += after != ";"  # which parts two clauses
        first -= before in {",", after}
    elif before in COMMAS and (not after or after in ENDS):
        first -= 1
    for at in range(first, last + 1):
        gone[at] = True


def _part_names(written: Sequence[str], gone: list[bool], after: int) -> None:
    """Keep the comma after a phrase where it alone parts two names: "at Lund, Harn, in 1946, Berg spoke"."""
    if after + 1 < len(written) and gone[after] and written[after] == ",":
        before = next(
            (form for form, out in zip(written[after::-1], gone[after::-1], strict=True) if not out), ""
        )
        gone[after] = not (before[:1].isupper() and written[after + 1][:1].isupper())


def _closes_date(forms: Sequence[str], first: int, last: int) -> bool:
    """Return whether the comma after the phrase only closes it, as in "April 13, 1941, Japan"."""
    follower = forms[last + 2] if last + 2 < len(forms) else ""
    return "," in forms[first:last] and follower not in CLAUSE_WORDS and not follower.endswith("ing")
