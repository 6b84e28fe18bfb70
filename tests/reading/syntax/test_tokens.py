from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.article import Span
from quizapp.reading.syntax.tokens import tokenize

SENTENCES = [
    ("He hit .203 in all. The .22 calibre", "He|hit|.203|in|all|.|The|.22|calibre"),
    ("The army left.", "The|army|left|."),
    ("Marshal A. M. Vasilevsky came.", "Marshal|A.|M.|Vasilevsky|came|."),
    ("the Trans-Baikal Front", "the|Trans|-|Baikal|Front"),
    ("Anti-Comintern and pro-Soviet co-workers", "Anti|-|Comintern|and|pro-Soviet|co-workers"),
    ("a well-known T-34 tank", "a|well|-|known|T|-|34|tank"),
    ("They didn't, couldn\u2019t and cannot.", "They|did|n't|,|could|n\u2019t|and|can|not|."),
    ("Stalin's and the Allies' plans", "Stalin|'s|and|the|Allies|'|plans"),
    ("the U.S.'s and the USSR's fleets", "the|U.S.|'s|and|the|USSR|'s|fleets"),
    ("O'Brien and L'Enfant of AT&T", "O'Brien|and|L'Enfant|of|AT&T"),
    ("1,700,000 men, 5.5% of them, in the 1930s", "1,700,000|men|,|5.5|%|of|them|,|in|the|1930s"),
    ("on 9 Sept. 1945, at 7:30 p.m.", "on|9|Sept.|1945|,|at|7:30|p.m."),
    ("about the 24th (or 25th)", "about|the|24th|(|or|25th|)"),
    ("1939\u20131945 or 1939-1945", "1939|\u2013|1945|or|1939|-|1945"),
    ('He said: "No."', 'He|said|:|"|No|.|"'),
    ("Mr. Smith saw St. Petersburg.", "Mr.|Smith|saw|St.|Petersburg|."),
    ("He lived in World War I.", "He|lived|in|World|War|I|."),
    ("born c. 480 BC, Smith et al. say", "born|c.|480|BC|,|Smith|et|al.|say"),
    ("boats, carts, etc.", "boats|,|carts|,|etc."),
    (
        "see https://example.org/a?b=1, or me@example.org.",
        "see|https://example.org/a?b=1|,|or|me@example.org|.",
    ),
    ("wait... what?! -- no", "wait|...|what|?!|--|no"),
    ("and/or", "and|/|or"),
    ("US$500 and \u00a320", "US$|500|and|\u00a3|20"),
    ("caf\u00e9 and cafe\u0301", "caf\u00e9|and|cafe\u0301"),
    ("1. Early life", "1.|Early|life"),
    ("a Ph.D. in law", "a|Ph.D.|in|law"),
    ("", ""),
    (" \n\t ", ""),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_text_is_cut_into_treebank_words(text: str, expected: str) -> None:
    words = [span.of(text) for span in tokenize(text, Span(0, len(text)))]

    assert "|".join(words) == expected


def test_words_carry_their_places_in_the_whole_text() -> None:
    text = "Ignore. The fleet left port. Ignore."

    spans = tokenize(text, Span(8, 28))

    assert spans == [Span(8, 11), Span(12, 17), Span(18, 22), Span(23, 27), Span(27, 28)]


def test_no_more_words_than_the_limit_are_cut() -> None:
    assert tokenize("a b c d", Span(0, 7), limit=2) == [Span(0, 1), Span(2, 3)]


@given(st.text(max_size=300), st.data())
@settings(deadline=None)
def test_words_cover_every_visible_character_once_and_in_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    spans = tokenize(text, Span(start, end))

    assert "".join(span.of(text) for span in spans) == "".join(text[start:end].split())
    assert all(left.end <= right.start for left, right in pairwise(spans))
