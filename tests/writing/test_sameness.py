"""Two items ask the same when one key answers both and they tell of it in the same words."""

import pytest

from quizapp.assessment.items import Asks, ChoiceItem, Option
from quizapp.writing.sameness import same_question


def asking(stem: str, key: str, asks: Asks = Asks.CLOZE) -> ChoiceItem:
    """Return an item with that stem and key."""
    return ChoiceItem(stem, (Option(key, correct=True), Option("Bergen"), Option("Lund")), asks)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            asking("Who besieged Saguntum?", "Hannibal", Asks.WHO),
            asking("Fill the gap: ____ besieged the town of Saguntum.", "Hannibal"),
            True,
        ),
        (
            asking("Who besieged Harn in winter?", "Karl Lund", Asks.WHO),
            asking("Fill the gap: Harn was besieged by ____.", "Lund"),
            True,
        ),
        (
            asking("On what date did the fleet attack Harn?", "9 August 1945", Asks.WHEN),
            asking("In which month did the fleet attack the port of Harn?", "August 1945", Asks.WHEN),
            True,
        ),
        (
            asking("Who besieged Saguntum?", "Hannibal", Asks.WHO),
            asking("Who crossed the Alps with elephants?", "Hannibal", Asks.WHO),
            False,
        ),
        (
            asking("Who besieged Saguntum?", "Hannibal", Asks.WHO),
            asking("Which town did Hannibal besiege?", "Saguntum", Asks.WHICH),
            False,
        ),
        (
            asking("In 1776, who attacked the fort of Harn?", "Lund", Asks.WHO),
            asking("In 1781, who attacked the fort of Harn?", "Lund", Asks.WHO),
            False,
        ),
        (
            asking("Who died in Harn?", "Lund", Asks.WHO),
            asking("Who built the tower in Harn?", "Lund", Asks.WHO),
            False,
        ),
        (
            asking("Which of these events happened first?", "Harn fell", Asks.FIRST),
            asking("Which of these events happened first?", "Harn fell", Asks.FIRST),
            False,
        ),
        (
            asking("Which of these happened in 1801?", "Lund attacked Harn in Estonia", Asks.EVENT),
            asking("Which of these happened in May 1801?", "Lund attacked the town of Harn", Asks.EVENT),
            True,
        ),
        (
            asking("Which of these happened in 1801?", "The Battle of Harn was fought", Asks.EVENT),
            asking("Which of these happened in 1801?", "The Battle of Revel was fought", Asks.EVENT),
            False,
        ),
        (
            asking("Which of these happened in 1801?", "Lund attacked Harn in Estonia", Asks.EVENT),
            asking("Which of these happened in 1809?", "Lund attacked Harn in Estonia", Asks.EVENT),
            False,
        ),
    ],
)
def test_one_key_and_most_words_in_common(one: ChoiceItem, other: ChoiceItem, *, expected: bool) -> None:
    assert same_question(one, other) is expected
    assert same_question(other, one) is expected
