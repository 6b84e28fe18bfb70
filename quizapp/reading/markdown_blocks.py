"""The blocks of a Markdown text, found by its block syntax; inline marks stay in the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from quizapp.reading.article import ParagraphKind, Span
from quizapp.reading.blocks import BLANK, Block, Line, block_of, list_lines, split_captions

FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
FENCE_END = re.compile(r"(?:\A|[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
TITLE = re.compile(r"^title[ \t]*:[ \t]*(?P<title>[^\r\n]*)", re.MULTILINE)
LINK_TARGET = re.compile(r"\[[^\]\n]{1,200}\]:\s")
QUOTE_MARKS = re.compile(r"(?:>[ \t]?)+")
HEADING_MARKS = re.compile(r"#{1,6}[ \t]+")

UNTOLD = {"fence", "html_block"}
_PARSER = MarkdownIt("commonmark").enable("table").disable(["inline", "code", "reference"])


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML between the fences that opens a file; `title` is empty when it names none."""

    span: Span
    title: str


def find_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter of a Markdown text, fences included, if it opens with one."""
    opening = FENCE.match(text, _mark_length(text))
    closing = opening and FENCE_END.search(text, opening.end() - 1)
    if not opening or not closing:
        return None
    title = TITLE.search(text, opening.end(), closing.start())
    words = title["title"].strip().strip("\"'") if title else ""
    return FrontMatter(Span(opening.start(), closing.end()), words)


def list_markdown_blocks(text: str) -> list[Block]:
    """Return the blocks of a Markdown text in order, front matter first."""
    front = find_front_matter(text)
    start = front.span.end if front else _mark_length(text)
    lines = list_lines(text, start)
    blocks = [Block(front.span, ParagraphKind.OTHER, told=False)] if front else []
    for kind, span in _list_leaves(_PARSER.parse(text[start:])):
        blocks.extend(_list_blocks(kind, [line for line in lines[span.start : span.end] if line.text]))
    return blocks


def _mark_length(text: str) -> int:
    return 1 if text.startswith("\ufeff") else 0


def _list_leaves(tokens: Sequence[Token]) -> Iterator[tuple[str, Span]]:
    """Yield every leaf block as its kind and its range of lines."""
    lists = 0
    for token in tokens:
        if token.type in {"bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"}:
            lists += token.nesting
        elif token.map and token.type in {"heading_open", "paragraph_open", "tr_open", *UNTOLD}:
            kind = "list" if lists and token.type == "paragraph_open" else token.type
            yield kind, Span(*token.map)


def _list_blocks(kind: str, lines: Sequence[Line]) -> Iterator[Block]:
    if not lines:
        return
    whole = Span(lines[0].span.start, lines[-1].span.end)
    if kind == "heading_open":
        yield Block(_without_marks(HEADING_MARKS, lines[0]), ParagraphKind.HEADING)
    elif kind != "paragraph_open":
        yield Block(whole, ParagraphKind.OTHER, told=kind not in UNTOLD)
    elif LINK_TARGET.match(lines[0].text):
        yield Block(whole, ParagraphKind.OTHER, told=False)
    else:
        for group in split_captions([Line(_without_marks(QUOTE_MARKS, line), line.text) for line in lines]):
            yield block_of(group, heading_allowed=False)


def _without_marks(marks: re.Pattern[str], line: Line) -> Span:
    """Return the line's span after its block marks and before the closing marks of a heading."""
    found = marks.match(line.text)
    start = line.span.start + (found.end() if found else 0)
    end = line.span.end
    if marks is HEADING_MARKS and found:
        end = line.span.start + len(line.text.rstrip("#" + BLANK))
    return Span(start, max(start, end))
