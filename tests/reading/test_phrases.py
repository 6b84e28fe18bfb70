"""Phrases said again: quotation marks stay in pairs, and a body keeps the state behind its dash."""

import pytest

from quizapp.reading.article import Span
from quizapp.reading.phrases import kept_phrase, say, spoken
from quizapp.reading.syntax.parser import parse_sentences
from quizapp.reading.syntax.tree import Tree


def tree_of(text: str) -> Tree:
    return parse_sentences(text, [Span(0, len(text))], [])[0]


@pytest.mark.parametrize(
    "text",
    [
        "The Allied 'congress' met in Harn",
        "The Allied \u2018congress\u2019 met in Harn",
        'The "great league" met in Harn',
        "He painted The Raising of Jairus' Daughter",
        "The league called it a 'wall of wood'",
    ],
)
def test_a_clause_keeps_its_marks_and_apostrophes(text: str) -> None:
    tree = tree_of(text + ".")
    assert say(tree, spoken(tree, range(len(tree.words)))) == text


def test_a_mark_that_lost_its_partner_goes_too() -> None:
    tree = tree_of("They met the 'great league.")
    assert say(tree, spoken(tree, range(len(tree.words)))) == "They met the great league"


def test_no_blank_is_left_where_a_full_stop_stood_inside_the_marks() -> None:
    tree = tree_of('They described it as a "war-like situation."')
    assert say(tree, spoken(tree, range(len(tree.words)))).endswith('a "war-like situation"')


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("General Odierno left the Training Mission \u2013 Iraq.", True),
        ("General Odierno left the mountain town \u2013 Iraq.", False),
    ],
)
def test_a_state_behind_a_dash_ends_the_name_of_a_body(text: str, *, kept: bool) -> None:
    tree = tree_of(text)
    words = {tree.words[at].text for at in kept_phrase(tree, tree.root.index)}
    assert ("Iraq" in words) is kept


TORN = "a commander aggressive enough to win"  # what stands between the commas is left out


@pytest.mark.parametrize(
    ("text", "noun", "told"),
    [
        ("The troops of Karl Lund, loyal to Anna Berg, raided Harn.", "troops", "The troops of Karl Lund"),
        ("Lund met a commander, General Berg, aggressive enough to win.", "commander", TORN),
    ],
)
def test_an_adjective_set_off_behind_its_noun_is_left_out(text: str, noun: str, told: str) -> None:
    tree = tree_of(text)
    head = next(word.index for word in tree.words if word.text == noun)

    assert say(tree, spoken(tree, kept_phrase(tree, head))) == told
