"""What an item uses its facts for."""

import pytest

from quizapp.assessment.items import Asks, ChoiceItem, Option
from quizapp.writing.uses import Use, list_uses

OPTIONS = (Option("Harn fell", correct=True), Option("Lund burned"), Option("Revel surrendered"))


@pytest.mark.parametrize(
    ("asks", "uses"),
    [
        (Asks.CLOZE, [("f1", Use.ASKED), ("f2", Use.ASKED)]),
        (Asks.WHO, [("f1", Use.ASKED), ("f1", Use.DONE), ("f2", Use.ASKED), ("f2", Use.DONE)]),
        (Asks.DEED, [("f1", Use.ASKED), ("f1", Use.DONE), ("f2", Use.BESIDE)]),
        (Asks.FIRST, [("f1", Use.CHOSEN), ("f2", Use.CHOSEN)]),
        (Asks.EVENT, [("f1", Use.ASKED), ("f1", Use.DATED), ("f2", Use.BESIDE)]),
    ],
)
def test_what_facts_are_used_for(asks: Asks, uses: list[tuple[str, Use]]) -> None:
    assert list(list_uses(ChoiceItem("What happened?", OPTIONS, asks, ("f1", "f2")))) == uses
