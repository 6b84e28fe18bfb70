"""Options that are events must not tell when they happened."""

import pytest

from quizapp.assessment.items import Asks, ChoiceItem, Option
from quizapp.writing.review import review

CODES = {"event-tells-date", "event-tells-order", "events-numbered"}
PLAIN = ("Danish troops burned Harn", "The mine at Perm closed", "Karl Lund crossed the frozen lake")


@pytest.mark.parametrize(
    ("asks", "event", "expected"),
    [
        (Asks.FIRST, "The Harn Trade Act 1807 became law", {"event-tells-date"}),
        (Asks.EVENT, "The council of Harn enacted Law 10/59", {"event-tells-date"}),
        (Asks.LAST, "The fleet finally left Harn", {"event-tells-order"}),
        (Asks.BETWEEN, "The fleet left Harn in March", {"event-tells-date"}),
        (Asks.FIRST, "Danish troops left the port of Orva", set()),
        (Asks.WHAT, "The Harn Trade Act 1807 became law", set()),
    ],
)
def test_what_an_event_tells(asks: Asks, event: str, expected: set[str]) -> None:
    options = (Option(event, correct=True), *(Option(text) for text in PLAIN[1:]))
    item = ChoiceItem("Which of these events happened first?", options, asks)

    assert {flaw.code for flaw in review(item)} & CODES == expected


def test_two_events_that_number_the_same() -> None:
    texts = ("Lund won the first battle of Harn", "Lund won the second battle of Harn", PLAIN[1])
    options = tuple(Option(text, correct=text is texts[0]) for text in texts)

    flaws = review(ChoiceItem("Which of these events happened first?", options, Asks.FIRST))

    assert "events-numbered" in {flaw.code for flaw in flaws}
