"""Clauses of which the parser was not sure, read once more by themselves."""

from dataclasses import replace

import pytest

from quizapp.reading.facts import Event
from quizapp.reading.second_opinion import DOUBTED, SURE, confirm
from quizapp.reading.syntax.tree import Tree
from tests.readings import list_events


def doubt(event: Event) -> Event:
    """Return the event as if its parser had not been sure."""
    words = tuple(replace(word, margin=DOUBTED / 2) for word in event.clause.tree.words)
    return replace(event, clause=replace(event.clause, tree=Tree(words)), certainty=DOUBTED / 2)


@pytest.mark.parametrize(
    "text",
    [
        "In May 1807 President Karl Holm was shot at the station of Harn.",
        "In May 1807 Danish troops took Harn, and the king fled.",
        "The war went on, and in May 1807 the treaty of Harn was signed.",
    ],
)
def test_a_clause_that_stands_apart_is_sure_when_it_is_read_alike_alone(text: str) -> None:
    (event,) = [event for event in list_events(text) if event.when is not None]
    (confirmed,) = confirm([doubt(event)])

    assert confirmed.text == event.text
    assert confirmed.clause.margin >= SURE
    assert confirmed.certainty == confirmed.clause.margin


@pytest.mark.parametrize(
    "text",
    [
        "Danish troops in May 1807 took Harn with a fleet they had built (in secret) for a siege.",  # torn
        "Danish troops took Harn.",  # without a date, nothing is asked
    ],
)
def test_other_clauses_stay_as_doubtful_as_they_are(text: str) -> None:
    doubted = [doubt(event) for event in list_events(text)]

    assert list(confirm(doubted)) == doubted


def test_a_clause_that_is_read_otherwise_alone_stays_doubtful() -> None:
    (event,) = list_events("In May 1807 Danish troops took Harn.")
    other = doubt(event)
    words = tuple(
        replace(word, xpos="VBZ") if word.text == "took" else word for word in other.clause.tree.words
    )
    misread = replace(other, clause=replace(other.clause, tree=Tree(words), passive=True))

    assert confirm([misread]) == (misread,)
