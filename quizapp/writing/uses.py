"""What an item uses its facts for, and how often a bank may use one fact so.

"When did it happen?" and "Which of these happened then?" are one question put two ways, so are "Who did it?"
and "Which of these did they do?": each tells the key of the other. Of every event the better rated is chosen
first; the other follows behind all other items, for a fact is best learnt when it is met again in another
form, and a paper keeps what answers one another apart.
"""

from collections.abc import Iterator
from enum import StrEnum

from quizapp.assessment.items import Asks, Item, OrderingItem


class Use(StrEnum):
    """What a fact may be used for."""

    ASKED = "asked"
    DATED = "dated"  # asked for its date, or by it
    DONE = "done"  # asked for who did it, or by them
    ORDERED = "ordered"
    CHOSEN = "chosen"  # set beside others, to choose from
    BESIDE = "beside"  # a wrong option beside the event of some date, or the deed of someone


TWO_WAYS = frozenset({Use.DATED, Use.DONE})  # for which two items put one question two ways
MOST = {Use.ASKED: 2, Use.DATED: 2, Use.DONE: 2, Use.ORDERED: 1, Use.CHOSEN: 1, Use.BESIDE: 3}
BY_KIND = {
    Asks.WHEN: (Use.ASKED, Use.DATED),
    Asks.EVENT: (Use.ASKED, Use.DATED),
    Asks.WHO: (Use.ASKED, Use.DONE),
    Asks.WHICH: (Use.ASKED, Use.DONE),
    Asks.DEED: (Use.ASKED, Use.DONE),
    Asks.FIRST: (Use.CHOSEN,),
    Asks.LAST: (Use.CHOSEN,),
    Asks.BETWEEN: (Use.CHOSEN,),
}


def list_uses(item: Item) -> Iterator[tuple[str, Use]]:
    """Yield each fact of the item with what it is used for; the first fact is the key's."""
    if isinstance(item, OrderingItem):
        yield from ((fact, Use.ORDERED) for fact in item.facts)
        return
    asked = item.facts[:1] if item.asks in {Asks.EVENT, Asks.DEED} else item.facts
    yield from ((fact, use) for fact in asked for use in BY_KIND.get(item.asks, (Use.ASKED,)))
    yield from ((fact, Use.BESIDE) for fact in item.facts[len(asked) :])
