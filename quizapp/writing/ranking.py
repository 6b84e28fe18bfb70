"""Choose what a bank keeps: the best first, kinds mixed, no fact used up, nothing asked twice.

Items that answer one another may both be kept: a paper keeps them apart (`assessment.assembly`).
"""

from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Flaw, OrderingItem

ORDERINGS = 3  # are chosen before the items on single facts use their events up
USES = 2  # items that may ask about one fact; beside these one may put it in order with others
ORDERED = 1
CROWDING = 0.93  # what each earlier item of the same kind leaves of a draft's claim to the next place
ASKING_EVENTS = frozenset({Asks.FIRST, Asks.LAST, Asks.BETWEEN})
GUIDELINE = "Haladyna, Downing and Rodriguez 2002"
USED_UP = Flaw("used_up", "better questions on this fact are kept already", GUIDELINE)
REPEATED = Flaw("repeated", "a better question asks the same", GUIDELINE)


def choose(drafts: Iterable[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Return the drafts to show, best first with the kinds mixed, and the others with what keeps them out.

    The order of `drafts` is of no account. Takes time in proportion to them, sorting apart.
    """
    waiting: defaultdict[str, deque[Draft]] = defaultdict(deque)
    for draft in sorted(drafts, key=_rank):
        waiting[kind_of(draft)].append(draft)
    kept = _Kept()
    left_out: list[Draft] = []
    while True:
        for queue in waiting.values():
            left_out += _drop_leading(queue, kept)
        heads = [queue[0] for queue in waiting.values() if queue]
        if not heads:
            return kept.drafts, left_out
        best = min(heads, key=lambda draft: (-kept.claim(draft), _rank(draft)))
        waiting[kind_of(best)].popleft()
        kept.add(best)


def _rank(draft: Draft) -> tuple[object, ...]:
    """Return what sorts drafts by quality, and equals by their words and places."""
    evidence = [(quote.start, quote.end) for quote in draft.item.evidence]
    return (-draft.quality, shown_text(draft), key_text(draft), evidence, draft.item.facts)


@dataclass(slots=True)
class _Kept:
    """The drafts kept so far, with what they use up."""

    drafts: list[Draft] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    uses: Counter[tuple[str, bool]] = field(default_factory=Counter)  # of facts, alone and among others
    asked: set[Hashable] = field(default_factory=set)

    def add(self, draft: Draft) -> None:
        """Keep the draft."""
        self.drafts.append(draft)
        self.kinds[kind_of(draft)] += 1
        self.uses.update((fact, asks_for_events(draft)) for fact in draft.item.facts)
        self.asked.update(_list_askings(draft))

    def claim(self, draft: Draft) -> float:
        """Return how strongly the draft asks for the next place; the first orderings go before all."""
        already = self.kinds[kind_of(draft)]
        first = isinstance(draft.item, OrderingItem) and already < ORDERINGS
        return draft.quality * CROWDING**already + first

    def find_flaw(self, draft: Draft) -> Flaw | None:
        """Return why the draft may not be kept beside these; None when it may."""
        among_others = asks_for_events(draft)
        most = ORDERED if among_others else USES
        if any(self.uses[fact, among_others] >= most for fact in draft.item.facts):
            return USED_UP
        return REPEATED if any(asking in self.asked for asking in _list_askings(draft)) else None


def _drop_leading(queue: deque[Draft], kept: _Kept) -> Iterator[Draft]:
    """Yield the drafts at the front of the queue that may not be kept, taken out and with their flaw."""
    while queue and (flaw := kept.find_flaw(queue[0])):
        draft = queue.popleft()
        yield replace(draft, flaws=(*draft.flaws, flaw))


def _list_askings(draft: Draft) -> Iterator[Hashable]:
    """Yield what two drafts share when they ask the same: words or key, and a fact or sentence."""
    key = key_text(draft)
    for ground in (*draft.item.facts, *draft.item.evidence):
        yield ground, shown_text(draft)
        if key:
            yield ground, key, "key"


def kind_of(draft: Draft) -> str:
    """Return what the item asks, or "ordering"."""
    return draft.item.asks if isinstance(draft.item, ChoiceItem) else "ordering"


def asks_for_events(draft: Draft) -> bool:
    """Return whether the item sets events beside each other, to be put or found in order."""
    return isinstance(draft.item, OrderingItem) or draft.item.asks in ASKING_EVENTS


def key_text(draft: Draft) -> str:
    """Return the right option of a choice item; empty for an ordering."""
    return "" if isinstance(draft.item, OrderingItem) else draft.item.options[draft.item.key].text


def shown_text(draft: Draft) -> str:
    """Return what the item says before it is answered, options that ask for events included."""
    item = draft.item
    if isinstance(item, OrderingItem):
        return " ".join(event.text for event in item.events)
    if item.asks in ASKING_EVENTS:
        return " ".join([item.stem, *sorted(option.text for option in item.options)])
    return item.stem
