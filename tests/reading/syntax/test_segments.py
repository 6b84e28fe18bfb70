"""Sentences of several clauses parted by semicolons, parsed clause by clause."""

import pytest

from quizapp.reading.article import Span
from quizapp.reading.syntax.segments import cut_at_marks, parse_by_parts


def parse(text: str) -> tuple[str, ...]:
    """Return the relations of the words that are not marks."""
    (tree,) = parse_by_parts(text, [Span(0, len(text))])
    return tuple(f"{tree.words[word.head].text if word.head >= 0 else ''}<{word.text}" for word in tree.words)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Lund fell; Harn held.", ["Lund fell;", " Harn held."]),
        ("Lund fell; Harn held; Orva burned.", ["Lund fell;", " Harn held;", " Orva burned."]),
        ("Lund fell.", ["Lund fell."]),
        ("He wrote “Lund fell; Harn held”.", ["He wrote “Lund fell; Harn held”."]),  # one quotation
        ("Lund (a port; a fort) fell.", ["Lund (a port; a fort) fell."]),
        ("a; b; c; d; e", ["a; b; c; d; e"]),  # a list
    ],
)
def test_where_a_sentence_is_cut(text: str, parts: list[str]) -> None:
    assert [part.of(text) for part in cut_at_marks(text, Span(0, len(text)))] == parts


def test_a_phrase_behind_the_mark_belongs_to_the_clause_behind_it() -> None:
    links = parse("The general capitulated; at Lund his own officers seized the flag.")

    assert "seized<Lund" in links
    assert "capitulated<seized" in links


def test_parts_that_are_no_clauses_are_parsed_together() -> None:
    links = parse("The army took Lund in May; Harn in June.")

    assert sum(link.startswith("<") for link in links) == 1
    assert "took<Lund" in links
    assert not any(link.startswith("<Harn") for link in links)
