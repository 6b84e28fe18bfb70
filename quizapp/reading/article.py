"""An article and its parts, each a half-open range of characters of the text as it was read."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `[start, end)` of Unicode code points of the article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]


class ParagraphKind(StrEnum):
    """What a paragraph is in the article: only bodies and quotations tell facts."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"  # captions, credits and list marks under pictures
    OTHER = "other"  # front matter, tables, code


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `index` counts from 0 over the article, `paragraph` is its paragraph's index."""

    index: int
    paragraph: int
    span: Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph with its sentences; a heading is a paragraph of one sentence."""

    index: int
    span: Span
    kind: ParagraphKind
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of the article that a fact or an item rests on."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Return the range that the quotation takes in the article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """A text read into paragraphs and sentences; `text` is the input exactly as it was decoded."""

    text: str = field(repr=False)
    title: str
    paragraphs: tuple[Paragraph, ...] = field(repr=False)

    @property
    def sha256(self) -> str:
        """Return the article version: the hexadecimal SHA-256 of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Yield every sentence in reading order."""
        for paragraph in self.paragraphs:
            yield from paragraph.sentences

    def quote(self, span: Span) -> Evidence:
        """Return the words at `span` as evidence."""
        return Evidence(span.start, span.end, span.of(self.text))
