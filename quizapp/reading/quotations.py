"""Find what stands between quotation marks: straight, curly, angled, or carelessly mixed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.reading.article import Span

OPENING, CLOSING, EITHER = "\u201c\u201e\u00ab", "\u201d\u00bb", '"\u201f'
MARK = re.compile(f"[{OPENING}{CLOSING}{EITHER}]")
# Words in single marks: closed behind a comma or a stop, or else short and without an apostrophe.
SINGLE = re.compile(
    r"(?<!\w)(?:\u2018(?P<curly>[^\u2018\n]{20,600}?[,.?!])\u2019|\u2018(?P<term>[^\u2018\u2019\n]{2,200})\u2019"
    r"|'(?=[^\s'])(?P<said>[^\n]{20,600}?[,.?!])'|'(?=[^\s\d'])(?P<named>[^'\n]{2,200}(?<!\s))')(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words: `outer` with the marks, `inner` without; not `closed` when it runs to the end."""

    outer: Span
    inner: Span
    closed: bool = True


def find_quotations(text: str, span: Span) -> list[Quotation]:
    """Return the quotations of a paragraph in order; a mark closes whatever mark opened before it.

    A quotation that nothing closes runs to the paragraph's end, and counts only where it opened it.
    """
    found, opened = [], -1
    for mark in MARK.finditer(text, span.start, span.end):
        at = mark.start()
        if opened < 0 or mark.group() in OPENING:
            opened = at if _may_open(text, at, span) else opened
        else:
            found.append(Quotation(Span(opened, at + 1), Span(opened + 1, at)))
            opened = -1
    if opened >= 0 and not text[span.start : opened].strip():
        found.append(Quotation(Span(opened, span.end), Span(opened + 1, span.end), closed=False))
    singles = _in_single_marks(text, span)
    return sorted([*found, *(one for one in singles if not _is_inside(one, found))], key=_start)


def _start(quotation: Quotation) -> int:
    return quotation.outer.start


def _is_inside(quotation: Quotation, others: Sequence[Quotation]) -> bool:
    """Return whether the quotation touches another: inside it, it is a part of what was said."""
    return any(quotation.outer.overlaps(other.outer) for other in others)


def _may_open(text: str, at: int, span: Span) -> bool:
    if text[at] in CLOSING:
        return False
    glued = at > span.start and text[at - 1].isalnum()
    return at + 1 < span.end and not text[at + 1].isspace() and not glued


def _in_single_marks(text: str, span: Span) -> Iterator[Quotation]:
    for match in SINGLE.finditer(text, span.start, span.end):
        yield Quotation(Span(*match.span()), Span(*match.span(match.lastgroup or 0)))
