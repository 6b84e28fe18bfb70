"""Choose what a bank keeps: the best first, kinds mixed, no fact used up, nothing asked twice.

Items that answer one another may both be kept: a paper keeps them apart (`assessment.assembly`).
"""

from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from quizapp.assessment.items import ASKING_EVENTS, Asks, ChoiceItem, Draft, Flaw, OrderingItem
from quizapp.writing.sameness import same_question
from quizapp.writing.uses import MOST, TWO_WAYS, Use, list_uses

ORDERINGS = 3  # are chosen before the items on single facts use their events up
CROWDING = 0.93  # what each earlier item of the same kind leaves of a draft's claim to the next place
PAGE = 50_000  # characters: items of farther pages ask of other matters, be their keys the same
GUIDELINE = "Haladyna, Downing and Rodriguez 2002"
USED_UP = Flaw("used_up", "better questions on this fact are kept already", GUIDELINE)
MIRRORED = Flaw("mirrored", "a better question asks the same the other way round", GUIDELINE)
REPEATED = Flaw("repeated", "a better question asks the same", GUIDELINE)


def choose(drafts: Iterable[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Return the drafts to show, best first with the kinds mixed, and the others with what keeps them out.

    What asks the same of a fact the other way round comes behind all else: it may come up another day.
    The order of `drafts` is of no account. Takes time in proportion to them, sorting apart.
    """
    kept = _Kept(sorted(drafts, key=_rank))
    second, left_out = _take(range(len(kept.ranked)), kept)
    kept.may_mirror = True
    _, too_much = _take(second, kept)
    return [kept.ranked[place] for place in kept.places], left_out + too_much


def _take(places: Iterable[int], kept: "_Kept") -> tuple[list[int], list[Draft]]:
    """Keep the best of the drafts at these places; return the places of the mirrored ones, and the others."""
    waiting: defaultdict[str, deque[int]] = defaultdict(deque)
    for place in places:
        waiting[kind_of(kept.ranked[place])].append(place)
    left_out: list[tuple[int, Flaw]] = []
    while True:
        for queue in waiting.values():
            left_out += _drop_leading(queue, kept)
        heads = [queue[0] for queue in waiting.values() if queue]
        if not heads:
            mirrored = sorted(place for place, flaw in left_out if flaw is MIRRORED)
            others = [(kept.ranked[place], flaw) for place, flaw in left_out if flaw is not MIRRORED]
            return mirrored, [replace(draft, flaws=(*draft.flaws, flaw)) for draft, flaw in others]
        best = min(heads, key=lambda place: (-kept.claim(kept.ranked[place]), place))
        waiting[kind_of(kept.ranked[best])].popleft()
        kept.add(best)


def _rank(draft: Draft) -> tuple[object, ...]:
    """Return what sorts drafts by quality, and equals by their words and places."""
    evidence = [(quote.start, quote.end) for quote in draft.item.evidence]
    return (-draft.quality, shown_text(draft), key_text(draft), kind_of(draft), evidence, draft.item.facts)


def _drop_leading(queue: deque[int], kept: "_Kept") -> Iterator[tuple[int, Flaw]]:
    """Yield the places at the front of the queue that may not be kept, taken out and with their flaw."""
    while queue and (flaw := kept.find_flaw(queue[0])):
        yield queue.popleft(), flaw


class _Kept:
    """The drafts kept so far, as places in the ranking, with what they use up."""

    def __init__(self, ranked: Sequence[Draft]) -> None:
        self.ranked = ranked
        self.places: list[int] = []
        self.may_mirror = False
        self._kinds: Counter[str] = Counter()
        self._uses: Counter[tuple[str, Use]] = Counter()
        self._repeated: set[int] = set()
        self._alike: defaultdict[Hashable, list[int]] = defaultdict(list)  # by what may make two ask the same
        for place, draft in enumerate(ranked):
            for mark in _list_marks(draft):
                self._alike[mark].append(place)

    def add(self, place: int) -> None:
        """Keep a draft, and from now on none that asks the same."""
        draft = self.ranked[place]
        self.places.append(place)
        self._kinds[kind_of(draft)] += 1
        self._uses.update(list_uses(draft.item))
        near = {other for mark in _list_marks(draft) for other in self._alike[mark]} - self._repeated
        self._repeated.update(other for other in near if _ask_the_same(draft, self.ranked[other]))

    def claim(self, draft: Draft) -> float:
        """Return how strongly the draft asks for the next place; the first orderings go before all."""
        already = self._kinds[kind_of(draft)]
        first = isinstance(draft.item, OrderingItem) and already < ORDERINGS
        return draft.quality * CROWDING**already + first

    def find_flaw(self, place: int) -> Flaw | None:
        """Return why the draft may not be kept beside these; None when it may."""
        draft = self.ranked[place]
        if any(self._uses[fact, use] >= MOST[use] for fact, use in list_uses(draft.item)):
            return USED_UP
        if not self.may_mirror and any(
            self._uses[mark] for mark in list_uses(draft.item) if mark[1] in TWO_WAYS
        ):
            return MIRRORED
        return REPEATED if place in self._repeated else None


def _list_marks(draft: Draft) -> set[Hashable]:
    """Return marks: two drafts that ask the same share a wording, a fact, or a word of the key nearby."""
    pages = {quote.start // PAGE + step for quote in draft.item.evidence[-1:] for step in (0, 1)}
    return {
        shown_text(draft),
        *draft.item.facts,
        *((word, page) for word in key_text(draft).lower().split() for page in pages),
    }


def _ask_the_same(one: Draft, other: Draft) -> bool:
    """Return whether two drafts have one wording or key and rest on one fact or sentence, or are the same."""
    shares_ground = not set(one.item.facts).isdisjoint(other.item.facts) or not set(
        one.item.evidence
    ).isdisjoint(other.item.evidence)
    asks_alike = (kind_of(one) == Asks.EVENT) == (kind_of(other) == Asks.EVENT)  # first, and in which year
    same_key = key_text(one) == key_text(other) != "" and asks_alike
    if shares_ground and (same_key or shown_text(one) == shown_text(other)):
        return True
    return same_question(one.item, other.item)


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
