"""Choose the set to show: best first, every part of the article covered, no item answering another."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from quizapp.assessment.items import Asks, ChoiceItem, Draft, OrderingItem
from quizapp.reading.word_lists import words

ORDERINGS = 3  # are chosen before the items on single facts use their events up
USES = 2  # items that may rest on one fact
CROWDING = 0.93  # what each earlier item of the same kind leaves of a draft's claim to the next place
SMALL = words("the of and a an in")
WORD = re.compile(r"[^\W_]+")


def choose(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts to show, best first: kinds mixed, two a fact at most, none answering another.

    After these come the alternates, marked by the feature "alternate": a second item on a fact, kept for
    another paper, as one shown before it would answer it.
    """
    pending = sorted(drafts, key=lambda draft: (-draft.quality, shown_text(draft)))
    uses: Counter[str] = Counter()
    chosen = _take(pending, uses, [], conflict)
    rest = [draft for draft in pending if draft not in chosen]
    alternates = _take(rest, uses, chosen, repeats)
    return chosen + [replace(d, features={**d.features, "alternate": 1.0}) for d in alternates]


def _take(
    drafts: Iterable[Draft],
    uses: Counter[str],
    before: Iterable[Draft],
    clash: Callable[[Draft, Draft], bool],
) -> list[Draft]:
    """Return the drafts that clash with none taken before them, the best of the rarest kinds first."""
    kinds: Counter[str] = Counter()
    taken: list[Draft] = []
    pending = [draft for draft in drafts if not any(clash(draft, other) for other in before)]
    while pending := [d for d in pending if all(uses[fact] < USES for fact in d.item.facts)]:
        best = max(pending, key=lambda draft: _claim(draft, kinds[kind_of(draft)]))
        taken.append(best)
        kinds[kind_of(best)] += 1
        uses.update(best.item.facts)
        pending = [draft for draft in pending if draft is not best and not clash(draft, best)]
    return taken


def _claim(draft: Draft, already: int) -> float:
    """Return how strongly the draft asks for the next place; the first orderings go before all."""
    first = isinstance(draft.item, OrderingItem) and already < ORDERINGS
    return draft.quality * CROWDING**already + first


def kind_of(draft: Draft) -> str:
    """Return what the item asks, or "ordering"."""
    return draft.item.asks if isinstance(draft.item, ChoiceItem) else "ordering"


def conflict(one: Draft, other: Draft) -> bool:
    """Return whether either item answers the other, or both ask the same."""
    if not _on_one_thing(one, other):
        return False
    return repeats(one, other) or answers(one, other) or answers(other, one)


def repeats(one: Draft, other: Draft) -> bool:
    """Return whether both items ask the same of the same evidence."""
    if not _on_one_thing(one, other):
        return False
    same_key = bool(key_text(one)) and key_text(one) == key_text(other)
    return same_key or shown_text(one) == shown_text(other)


def _on_one_thing(one: Draft, other: Draft) -> bool:
    return bool(
        set(one.item.evidence) & set(other.item.evidence) or set(one.item.facts) & set(other.item.facts)
    )


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
