"""Where evidence stands in its article: the paragraphs around it, cut into marked and unmarked pieces."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizapp.reading.article import Article, Evidence, Paragraph, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an article's characters that is either evidence or not."""

    text: str
    is_marked: bool


Passage = tuple[Piece, ...]


def list_passages(article: Article, evidence: Sequence[Evidence]) -> tuple[Passage, ...]:
    """Return the paragraphs that the evidence stands in, in reading order, each with its evidence marked.

    Joined, the pieces of a passage are the paragraph's text. Evidence that the article does not hold word
    for word is left out.
    """
    spans = [quoted.span for quoted in evidence if quoted.span.of(article.text) == quoted.text]
    touched = (p for p in article.paragraphs if any(p.span.overlaps(span) for span in spans))
    return tuple(cut(article.text, paragraph.span, spans) for paragraph in touched)


def cut(text: str, whole: Span, marked: Iterable[Span]) -> Passage:
    """Return the pieces of `text` in `whole`, those under any of the `marked` spans marked."""
    pieces = []
    at = whole.start
    for span in sorted(marked):
        start, end = max(span.start, at), min(span.end, whole.end)
        if start >= end:
            continue
        pieces += [Piece(text[at:start], is_marked=False), Piece(text[start:end], is_marked=True)]
        at = end
    pieces.append(Piece(text[at : whole.end], is_marked=False))
    return tuple(piece for piece in pieces if piece.text)


def find_quotation(article: Article, words: str) -> Evidence | None:
    """Return the article's first text that equals `words` but for white space, or None.

    For words that a person copied out of a page, where lines may break elsewhere.
    """
    wanted = words.split()
    for paragraph in article.paragraphs if wanted else ():
        if found := _find_in(article, paragraph, wanted):
            return article.quote(found)
    return None


def _find_in(article: Article, paragraph: Paragraph, wanted: list[str]) -> Span | None:
    text = paragraph.span.of(article.text)
    joined = " ".join(text.split())
    if (at := joined.find(" ".join(wanted))) < 0:
        return None
    places = _places_of_joined(text)
    start = places[at]
    end = places[at + len(" ".join(wanted)) - 1] + 1
    return Span(paragraph.span.start + start, paragraph.span.start + end)


def _places_of_joined(text: str) -> list[int]:
    """Return for each character of `" ".join(text.split())` its place in `text`."""
    places: list[int] = []
    was_space = True
    for at, character in enumerate(text):
        is_space = character.isspace()
        if not (is_space and was_space):
            places.append(at)
        was_space = is_space
    return places
