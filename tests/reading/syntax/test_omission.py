import pytest

from quizapp.reading.article import Span
from quizapp.reading.syntax.omission import keep_words
from quizapp.reading.syntax.tokens import tokenize

# The phrases in braces are to be left out.
SENTENCES = [
    ("On {August 9, 1945}, the army attacked.", "the army attacked ."),
    ("The army attacked on {August 9}.", "The army attacked ."),
    ("In Mukden, on {9 August}, the army attacked.", "In Mukden the army attacked ."),
    ("At Harn, Lund, in {March 1946}, Karl Berg spoke.", "At Harn , Lund , Karl Berg spoke ."),
    ("The pact of {April 13, 1941}, bound both.", "The pact bound both ."),
    ("It was signed on {April 13, 1941}, and both obeyed.", "It was signed , and both obeyed ."),
    ("The town fell only in {1941}.", "The town fell ."),
    ("Only in {1941} did it fall.", "Only did it fall ."),
    ("War came, in {1941}.", "War came ."),
    ("They left, and on {5 March}, we came.", "They left , and we came ."),
    ("They came on the {28 and 29 August}.", "They came ."),
    ("They came in the {August} offensive.", "They came in the offensive ."),
    ("The war ({1939-1945}) ended.", "The war ended ."),
    ("It lasted from {1939} to {1945}.", "It lasted ."),
    ("Between {1939} and {1945} it lasted.", "it lasted ."),
    ("As of {May 1945}, it was over.", "it was over ."),
    ("The {1941} pact held until after {1944}.", "The pact held ."),
    ("{1945} was a hard year.", "1945 was a hard year ."),
    ("{1945}'s harvest failed.", "1945 's harvest failed ."),
    ("{The next day} Harbin fell.", "Harbin fell ."),
    ("Harbin fell {the next day}", "Harbin fell"),
    ("On {9 May}", ""),
]


@pytest.mark.parametrize(("marked", "expected"), SENTENCES)
def test_a_phrase_leaves_with_what_only_served_it(marked: str, expected: str) -> None:
    text, phrases = _unmark(marked)
    words = tokenize(text, Span(0, len(text)))

    kept = keep_words(text, words, phrases)

    assert " ".join(word.of(text) for word in kept) == expected


def test_phrases_outside_the_sentence_change_nothing() -> None:
    text = "In 1941 war came. It lasted."
    words = tokenize(text, Span(18, len(text)))

    assert keep_words(text, words, [Span(3, 7)]) == words


def _unmark(marked: str) -> tuple[str, list[Span]]:
    text, phrases = "", []
    for piece in marked.split("{"):
        inside, closed, outside = piece.partition("}")
        if closed:
            phrases.append(Span(len(text), len(text) + len(inside)))
        text += inside + outside
    return text, phrases
