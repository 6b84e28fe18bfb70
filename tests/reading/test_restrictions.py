"""Places that open a sentence and limit what it tells."""

import pytest

from quizapp.reading.article import Span
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.restrictions import keep_place
from quizapp.reading.syntax.tree import Tree, Word
from tests.readings import list_events

TAGS = {"ADP": "IN", "PROPN": "NNP", "VERB": "VBD"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In Denmark in 1964 fewer than seven farmers in a hundred were registered.",
            "Fewer than seven farmers in a hundred were registered in Denmark",
        ),
        ("In Norway, the Danes launched an offensive in 1942.", "The Danes launched an offensive in Norway"),
        ("In Norway, the Danes took Lund in 1942.", "The Danes took Lund in Norway"),
        ("In Norway, the truce ended in 1942.", "The truce ended in Norway"),
        ("In Norway, the First Fishing War ended in 1942.", "The First Fishing War ended"),
        ("In Norway, the Danes camped in a valley in 1942.", "The Danes camped in a valley"),
        ("In the end, the Danes took Lund in 1942.", "The Danes took Lund"),
        ("At Punta Alta Berg dug out old bones in 1832.", "Berg dug out old bones at Punta Alta"),
        (
            "In Norway, fears of a rising caused the Danes to leave the island in 1942.",
            "Fears of a rising caused the Danes to leave the island",
        ),
    ],
)
def test_a_named_place_before_the_subject_is_said_behind_the_verb(text: str, told: str) -> None:
    assert [event.text for event in list_events(text)] == [told]


def test_half_a_name_is_not_said_behind_the_verb() -> None:
    words = ("at/ADP/case/2", "Punta/PROPN/obl/5", "Alta/PROPN/obl/5", "Berg/PROPN/nsubj/5")
    rows = [word.split("/") for word in (*words, "dug/VERB/root/0")]
    tree = Tree(
        tuple(
            Word(
                at,
                form,
                Span(6 * at, 6 * at + len(form)),
                form.lower(),
                upos,
                TAGS.get(upos, upos),
                int(head) - 1,
                relation,
                entity="place",
            )
            for at, (form, upos, relation, head) in enumerate(rows)
        )
    )
    (clause,) = find_clauses(tree)

    assert keep_place(clause) is clause
