"""Text into an article: paragraphs with their kinds, sentences with their exact spans."""

from collections.abc import Sequence

from quizapp.reading.article import Article, Paragraph, ParagraphKind, Sentence, Span
from quizapp.reading.blocks import BLANK, Block, list_plain_blocks
from quizapp.reading.sentences import split_sentences

TITLE_WORDS = 8


def read_article(text: str, *, title: str | None = None, markdown: bool = False) -> Article:
    """Return the text as an article; the text itself stays as it is.

    The title, when none is given: the front matter's, else the first heading, else the first words.
    """
    front_title = ""
    if markdown:
        from quizapp.reading.markdown_blocks import find_front_matter, list_markdown_blocks  # noqa: PLC0415 - slow to load, seldom needed

        front = find_front_matter(text)
        front_title = front.title if front else ""
        blocks = list_markdown_blocks(text)
    else:
        blocks = list_plain_blocks(text)
    paragraphs = _number(text, [block for block in blocks if len(block.span)])
    return Article(text, title or front_title or _title_of(text, blocks, markdown=markdown), paragraphs)


def _number(text: str, blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    paragraphs = []
    count = 0
    for index, block in enumerate(blocks):
        spans = _list_sentences(text, block)
        sentences = tuple(Sentence(count + at, index, span) for at, span in enumerate(spans))
        paragraphs.append(Paragraph(index, block.span, block.kind, sentences))
        count += len(sentences)
    return tuple(paragraphs)


def _list_sentences(text: str, block: Block) -> list[Span]:
    if not block.told:
        return []
    if block.kind in {ParagraphKind.HEADING, ParagraphKind.CAPTION}:
        return [block.span]
    return split_sentences(text, block.span)


def _title_of(text: str, blocks: Sequence[Block], *, markdown: bool) -> str:
    """Return the first heading (of a plain text: its first line), else the text's first words."""
    headings = [block for block in blocks if block.kind is ParagraphKind.HEADING]
    if headings and (markdown or headings[0] is blocks[0]):
        return " ".join(headings[0].span.of(text).split())
    first = next((block.span.of(text) for block in blocks if block.told), "")
    words = first[:400].split(maxsplit=TITLE_WORDS)
    return " ".join(words[:TITLE_WORDS]).rstrip(",;:" + BLANK) + ("…" if len(words) > TITLE_WORDS else "")
