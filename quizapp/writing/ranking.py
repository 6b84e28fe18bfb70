"""Choose the set to show: best first, every part of the article covered, no item answering another."""

import re
from collections import Counter
from collections.abc import Iterable

from quizapp.assessment.items import Asks, ChoiceItem, Draft, OrderingItem
from quizapp.reading.word_lists import words

ORDERINGS = 3  # are chosen before the items on single facts use their events up
USES = 2  # items that may rest on one fact
CROWDING = 0.93  # what each earlier item of the same kind leaves of a draft's claim to the next place
SMALL = words("the of and a an in")
WORD = re.compile(r"[^\W_]+")


def choose(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts to show, best first: kinds mixed, two a fact at most, none answering another."""
    pending = sorted(drafts, key=lambda draft: (-draft.quality, shown_text(draft)))
    kinds: Counter[str] = Counter()
    uses: Counter[str] = Counter()
    chosen: list[Draft] = []
    while pending:
        best = max(pending, key=lambda draft: _claim(draft, kinds[kind_of(draft)]))
        pending.remove(best)
        chosen.append(best)
        kinds[kind_of(best)] += 1
        uses.update(best.item.facts)
        pending = [
            d for d in pending if all(uses[fact] < USES for fact in d.item.facts) and not conflict(d, best)
        ]
    return chosen


def _claim(draft: Draft, already: int) -> float:
    """Return how strongly the draft asks for the next place; the first orderings go before all."""
    first = isinstance(draft.item, OrderingItem) and already < ORDERINGS
    return draft.quality * CROWDING**already + first


def kind_of(draft: Draft) -> str:
    """Return what the item asks, or "ordering"."""
    return draft.item.asks if isinstance(draft.item, ChoiceItem) else "ordering"


def conflict(one: Draft, other: Draft) -> bool:
    """Return whether either item answers the other, or both ask the same."""
    same_evidence = set(one.item.evidence) & set(other.item.evidence)
    if not same_evidence and not set(one.item.facts) & set(other.item.facts):
        return False
    if shown_text(one) == shown_text(other) or (key_text(one) and key_text(one) == key_text(other)):
        return True
    return answers(one, other) or answers(other, one)


def key_text(draft: Draft) -> str:
    """Return the right option of a choice item; empty for an ordering."""
    return "" if isinstance(draft.item, OrderingItem) else draft.item.options[draft.item.key].text


def answers(one: Draft, other: Draft) -> bool:
    """Return whether what `one` shows holds a telling word of the key of `other`."""
    if isinstance(other.item, OrderingItem) or other.item.asks in {Asks.FIRST, Asks.LAST, Asks.BETWEEN}:
        return False
    key = set(WORD.findall(other.item.options[other.item.key].text)) - SMALL
    return bool(key & set(WORD.findall(shown_text(one))))


def shown_text(draft: Draft) -> str:
    """Return what the item says before it is answered, options that ask for events included."""
    item = draft.item
    if isinstance(item, OrderingItem):
        return " ".join(event.text for event in item.events)
    if item.asks in {Asks.FIRST, Asks.LAST, Asks.BETWEEN}:
        return " ".join([item.stem, *(option.text for option in item.options)])
    return item.stem
