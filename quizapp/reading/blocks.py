"""The blocks of a text: lines, and the runs of lines that form paragraphs of plain text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizapp.reading.article import ParagraphKind, Span

BLANK = " \t\f\v\r\n\x1c\x1d\x1e\x85\xa0\u2028\u2029\u200b\ufeff"
"""Characters that show nothing at the ends of a line; the byte order mark is one of them."""

CAPTION = re.compile(
    r"[•▪◦·©]|\((?:c|C)\) [A-Z]|Figure \d+[.:]"
    r"|(?:Photo|Photograph|Image|Picture|Illustration|Credit|Source)s?(?: by|:)"
)
FINISHED = re.compile(r"[.!?…:;,][\"'”\u2019»)\]]*\Z")
SENTENCE_END = re.compile(r"[.!?…][\"'”\u2019»)\]]*\Z")

LONGEST_HEADING_WORDS = 14
LONGEST_HEADING_CHARACTERS = 110
LONGEST_CAPTION_WORDS = 30
SHORTEST_LISTED_SENTENCE = 8  # words of a list item that tells something
WRAPPED_LINE = range(40, 121)  # characters of a line that an editor or an e-mail program broke


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line end; `span` leaves out the blank characters at both ends."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines of one kind; nothing is read from a block that is not `told` (code, front matter)."""

    span: Span
    kind: ParagraphKind
    told: bool = True


def list_lines(text: str, start: int = 0) -> list[Line]:
    """Return the lines of `text` from `start` on, blank ones with empty spans.

    A line ends with a line feed, a carriage return, or a carriage return and a line feed.
    """
    lines = []
    for found in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|\Z)", text[start:]):
        content = found.group().strip(BLANK)
        at = start + found.start() + len(found.group()) - len(found.group().lstrip(BLANK))
        lines.append(Line(Span(at, at + len(content)), content))
    return lines


def list_plain_blocks(text: str) -> list[Block]:
    """Return the paragraphs of plain text in order.

    Blank lines part them; a line end alone does too, unless the text's lines look broken by a width.
    """
    runs = list(_list_runs(list_lines(text)))
    wrapped = _is_wrapped(runs)
    paragraphs = [lines for run in runs for lines in _list_paragraphs(run, wrapped=wrapped)]
    last = len(paragraphs) - 1
    return [block_of(lines, heading_allowed=at < last) for at, lines in enumerate(paragraphs)]


def block_of(lines: Sequence[Line], *, heading_allowed: bool) -> Block:
    """Return the lines as one block: caption, heading or body by their look."""
    span = Span(lines[0].span.start, lines[-1].span.end)
    if is_caption(lines[0].text):
        return Block(span, ParagraphKind.CAPTION)
    if heading_allowed and len(lines) == 1 and is_heading(lines[0].text):
        return Block(span, ParagraphKind.HEADING)
    return Block(span, ParagraphKind.BODY)


def is_caption(text: str) -> bool:
    """Return whether the line is a picture's caption or credit: a mark in front and no full sentence."""
    if not CAPTION.match(text):
        return False
    words = text.count(" ") + 1
    is_listed_sentence = (
        text[0] == "•" and words >= SHORTEST_LISTED_SENTENCE and SENTENCE_END.search(text[-4:])
    )
    return words <= LONGEST_CAPTION_WORDS and not is_listed_sentence


def is_heading(text: str) -> bool:
    """Return whether the line is short, opens like a title and ends without punctuation."""
    if len(text) > LONGEST_HEADING_CHARACTERS or text.count(" ") >= LONGEST_HEADING_WORDS:
        return False
    opening = text.lstrip("\"'“\u2018«(")[:1]
    return (opening.isupper() or opening.isdigit()) and not FINISHED.search(text[-6:])


def split_captions(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of one paragraph, every caption among them by itself."""
    group: list[Line] = []
    for line in lines:
        if is_caption(line.text):
            yield from [group] if group else []
            group = []
            yield [line]
        else:
            group.append(line)
    yield from [group] if group else []


def _list_runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        if line.text:
            run.append(line)
        elif run:
            yield run
            run = []
    yield from [run] if run else []


def _is_wrapped(runs: Sequence[Sequence[Line]]) -> bool:
    pairs = [pair for run in runs for pair in pairwise(run)]
    broken = sum(len(line.text) in WRAPPED_LINE and not FINISHED.search(line.text[-6:]) for line, _ in pairs)
    longest = max((len(line.text) for run in runs for line in run), default=0)
    return 2 * broken >= len(pairs) > 0 and longest < 2 * WRAPPED_LINE.stop


def _list_paragraphs(run: Sequence[Line], *, wrapped: bool) -> Iterator[list[Line]]:
    for group in split_captions(run):
        if wrapped:
            yield group
        else:
            yield from _join_broken(group)


def _join_broken(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield each line as a paragraph, but keep a sentence together that goes on in the next line."""
    group = [lines[0]]
    for before, line in pairwise(lines):
        if line.text[0].islower() and not SENTENCE_END.search(before.text[-6:]):
            group.append(line)
        else:
            yield group
            group = [line]
    yield group
