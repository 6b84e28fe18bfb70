"""The inline marks of Markdown taken out of an article that is brought in, so that learners read its words.

Blocks are left as they are: headings, lists, tables, pictures and the targets of links tell how it is read.
"""

import re
from collections.abc import Sequence

NESTED = 3  # a link in italics in bold
RUN = r"(?:[^{0}\n]|\n(?![ \t]*\n))+?"  # within a paragraph
TARGET = r"\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)"

_MARKS: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(r"(?<![!\\])\[(" + RUN.format(r"\[\]") + r")\]" + TARGET), r"\1"),
    (re.compile(r"(?<![!\\\]])\[(?=[^\[\]\n]*[^\W\d])(?!\^)([^\[\]\n]+)\]\[[^\[\]\n]*\]"), r"\1"),
    (re.compile(r"(?<![\\`])`([^`\n]+)`(?!`)"), r"\1"),
    (
        re.compile(r"(?<![\w\\*])(\*{1,3})(?=[^\s*])(" + RUN.format("*") + r")(?<=[^\s*\\])\1(?!\*)"),
        r"\2",
    ),
    (re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])(" + RUN.format("_") + r")(?<=[^\s_\\])\1(?!\w)"), r"\2"),
)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\](?!:)")
_ESCAPE = re.compile(r"\\([*_`\[\]'\"$~^])")


def strip_inline_marks(text: str) -> str:
    """Return a Markdown text without emphasis, code marks, footnotes and escapes; links as their words."""
    text = _FOOTNOTE.sub("", text)
    for _ in range(NESTED):
        for pattern, words in _MARKS:
            text = pattern.sub(words, text)
    return _ESCAPE.sub(r"\1", text)
