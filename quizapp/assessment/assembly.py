"""Draw a paper from a bank: the items a specification asks for, that do not give one another away."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Generic, TypeVar

from quizapp.assessment.items import Asks, ChoiceItem, Item, OrderingItem, draw_order
from quizapp.assessment.wording import content_words, holds_phrase
from quizapp.reading.article import Evidence

Id = TypeVar("Id", bound=Hashable)

TRIES = 12  # seeded draws, of which the best is kept
TELLING = 0.6  # the share of an asked item's content words that makes another tell its key


@dataclass(frozen=True, slots=True)
class Draw:
    """A number of items to draw at random: of one kind, or choice items that ask one thing, or any."""

    count: int
    kind: str | None = None
    asks: Asks | None = None

    def admits(self, item: Item) -> bool:
        """Return whether the item is of the sort to draw from."""
        if self.asks is not None:
            return isinstance(item, ChoiceItem) and item.asks is self.asks
        return self.kind in {None, item.kind}

    def __str__(self) -> str:
        sort = self.asks.value.replace("_", " ") if self.asks else self.kind or "any kind"
        return f"{self.count} of {sort}"


@dataclass(frozen=True, slots=True)
class Specification(Generic[Id]):
    """How a paper is drawn: the items it always holds, then the draws in order.

    `is_shuffled`: in an order of the seed; otherwise as given, then as drawn.
    """

    given: tuple[Id, ...] = ()
    draws: tuple[Draw, ...] = ()
    is_shuffled: bool = True


@dataclass(frozen=True, slots=True)
class PaperItem(Generic[Id]):
    """One item of a paper; `order` is how its options or events are shown (see `present`)."""

    id: Id
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A draw that could not be filled: the bank had only `found` items that fit this paper."""

    draw: Draw
    found: int

    def __str__(self) -> str:
        return f"Asked for {self.draw}, but only {self.found} fit: add items or ask for fewer."


@dataclass(frozen=True, slots=True)
class Paper(Generic[Id]):
    """The items one attempt draws, in order, and what was asked for but not found."""

    items: tuple[PaperItem[Id], ...]
    shortfalls: tuple[Shortfall, ...] = ()


class UnknownItemError(ValueError):
    """The specification gives an item that is not among the candidates, or gives one twice."""


def assemble(
    candidates: Sequence[tuple[Id, Item]], specification: Specification[Id], seed: int | str
) -> Paper[Id]:
    """Return the paper that the specification and the seed draw from the candidates.

    Given items always come in. A drawn item never tells another's key, and rests on evidence of its own
    where the bank allows. The same candidates in the same order, specification and seed give the same paper.
    Raises UnknownItemError for given items that are no candidates.
    """
    rng = Random(seed)
    given = _find_given(candidates, specification.given)
    attempts = (_attempt(candidates, given, specification.draws, rng) for _ in range(TRIES))
    drawn = _first_or_best(attempts)
    chosen = list(drawn.chosen)
    if specification.is_shuffled:
        rng.shuffle(chosen)
    return Paper(tuple(PaperItem(id_, draw_order(item, rng)) for id_, item in chosen), drawn.shortfalls)


def _find_given(candidates: Sequence[tuple[Id, Item]], given: tuple[Id, ...]) -> list[tuple[Id, Item]]:
    known = dict(candidates)
    if unknown := [id_ for id_ in given if id_ not in known]:
        raise UnknownItemError(f"not among the candidates: {unknown}")
    if len(set(given)) < len(given):
        raise UnknownItemError(f"given more than once: {[id_ for id_ in given if given.count(id_) > 1]}")
    return [(id_, known[id_]) for id_ in given]


@dataclass(frozen=True, slots=True)
class _Drawn(Generic[Id]):
    chosen: tuple[tuple[Id, Item], ...]
    shortfalls: tuple[Shortfall, ...]
    shared: int  # drawn items that rest on the evidence of another

    @property
    def cost(self) -> tuple[int, int]:
        return sum(s.draw.count - s.found for s in self.shortfalls), self.shared


def _first_or_best(attempts: Iterable[_Drawn[Id]]) -> _Drawn[Id]:
    """Return the first draw that costs nothing, or else the cheapest of all."""
    tried = []
    for drawn in attempts:
        if drawn.cost == (0, 0):
            return drawn
        tried.append(drawn)
    return min(tried, key=lambda drawn: drawn.cost)


def _attempt(
    candidates: Sequence[tuple[Id, Item]], given: list[tuple[Id, Item]], draws: Iterable[Draw], rng: Random
) -> _Drawn[Id]:
    pool = list(candidates)
    rng.shuffle(pool)
    chosen, shortfalls, shared = list(given), [], 0
    for draw in draws:
        fitting = [candidate for candidate in pool if draw.admits(candidate[1])]
        found = _fill(chosen, fitting, draw.count, may_share=False)
        lacking = draw.count - found
        extra = _fill(chosen, fitting, lacking, may_share=True)
        shared += extra
        if extra < lacking:
            shortfalls.append(Shortfall(draw, found + extra))
    return _Drawn(tuple(chosen), tuple(shortfalls), shared)


def _fill(
    chosen: list[tuple[Id, Item]], fitting: list[tuple[Id, Item]], count: int, *, may_share: bool
) -> int:
    """Add up to `count` fitting items to `chosen`; return how many were added."""
    before = len(chosen)
    for candidate in fitting:
        if len(chosen) - before == count:
            break
        if all(_get_on(candidate, other, may_share=may_share) for other in chosen):
            chosen.append(candidate)
    return len(chosen) - before


def _get_on(one: tuple[Id, Item], other: tuple[Id, Item], *, may_share: bool) -> bool:
    if one[0] == other[0] or tells(one[1], other[1]) or tells(other[1], one[1]):
        return False
    return may_share or not share_ground(one[1], other[1])


def share_ground(one: Item, other: Item) -> bool:
    """Return whether two items rest on the same words of an article, or (lacking evidence) the same fact."""
    if one.evidence and other.evidence:
        return any(_same_words(a, b) for a in one.evidence for b in other.evidence)
    return not set(one.facts).isdisjoint(other.facts)


def _same_words(one: Evidence, other: Evidence) -> bool:
    """Return whether two quotations overlap and agree there: the places may be of two articles."""
    start, end = max(one.start, other.start), min(one.end, other.end)
    return start < end and (
        one.text[start - one.start : end - one.start] == other.text[start - other.start : end - other.start]
    )


def tells(teller: Item, asked: Item) -> bool:
    """Return whether reading one item, with its key and rationale, answers the other.

    It does when it holds the other's key word for word and most of what the other asks about.
    """
    if isinstance(asked, OrderingItem):
        return False
    text, key = _told(teller), asked.options[asked.key].text
    if not holds_phrase(text, key):
        return False
    about = content_words(asked.stem) - content_words(key)
    return bool(about) and len(about & content_words(text)) >= TELLING * len(about)


def _told(item: Item) -> str:
    """Return all that an item tells once it was answered, but its article."""
    match item:
        case ChoiceItem():
            key = item.options[item.key]
            return f"{item.stem} {key.text} . {key.rationale}"
        case OrderingItem():
            return " . ".join([*(f"{event.text} {event.date_text}" for event in item.events), item.rationale])
