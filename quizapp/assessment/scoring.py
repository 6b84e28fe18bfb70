"""What a response is worth: a score in [0, 1] as an exact fraction, or a reason why there is none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

from quizapp.assessment import ordering_modes
from quizapp.assessment.items import ChoiceItem, Item, OrderingItem


class OrderingMode(StrEnum):
    """How an order is scored: `PAIRS` is the default, the others are Moodle's grading types."""

    PAIRS = "pairs"
    ALL_OR_NOTHING = "all_or_nothing"
    ABSOLUTE_POSITION = "absolute_position"
    RELATIVE_NEXT_EXCLUDE_LAST = "relative_next_exclude_last"
    RELATIVE_NEXT_INCLUDE_LAST = "relative_next_include_last"
    RELATIVE_ONE_PREVIOUS_AND_NEXT = "relative_one_previous_and_next"
    RELATIVE_ALL_PREVIOUS_AND_NEXT = "relative_all_previous_and_next"
    LONGEST_ORDERED_SUBSET = "longest_ordered_subset"
    LONGEST_CONTIGUOUS_SUBSET = "longest_contiguous_subset"
    RELATIVE_TO_CORRECT = "relative_to_correct"


@dataclass(frozen=True, slots=True)
class Score:
    """A score in [0, 1]; `words` say it to the learner ("8 of 10 pairs in order")."""

    value: Fraction
    words: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not 0 <= self.value <= 1:
            raise ValueError(f"not a score in [0, 1]: {self.value}")

    def mark(self, weight: Fraction | int) -> Fraction:
        """Return the score times the item's weight, in marks."""
        return self.value * weight


@dataclass(frozen=True, slots=True)
class Unscorable:
    """There is no score, which is not the same as a score of nothing; `reason` says why."""

    reason: str


UNANSWERED = Unscorable("unanswered")

Order = tuple[int, ...]
Response = int | Order | None


def score(
    item: Item, response: Response, *, mode: OrderingMode = OrderingMode.PAIRS, shown: Order | None = None
) -> Score | Unscorable:
    """Return what the response is worth, or `UNANSWERED` for None and for an order left as `shown`.

    The response to a choice is an option's index; to an ordering, all event indices (which count in
    key order) from first to last. Raises ValueError for a response of any other form.
    """
    if response is None:
        return UNANSWERED
    match item:
        case ChoiceItem():
            return _score_choice(item, response)
        case OrderingItem():
            order = _checked(item, response)
            return UNANSWERED if order == shown else _score_order(item, order, mode)
        case _:
            assert_never(item)


def _score_choice(item: ChoiceItem, response: int | Order) -> Score:
    if not isinstance(response, int) or isinstance(response, bool) or not 0 <= response < len(item.options):
        raise ValueError(f"not one of {len(item.options)} options: {response!r}")
    return Score(Fraction(1), "right") if response == item.key else Score(Fraction(0), "wrong")


def _checked(item: OrderingItem, response: int | Order) -> Order:
    events = range(len(item.events))
    if not isinstance(response, tuple) or sorted(response) != list(events):
        raise ValueError(f"not an order of {len(events)} events: {response!r}")
    return response


def _score_order(item: OrderingItem, order: Order, mode: OrderingMode) -> Score:
    if mode is OrderingMode.PAIRS:
        return _score_pairs(item, order)
    right = _nearest_right_order(item, order)
    places = [right.index(event) for event in order]
    points, words = _MODES[mode]
    reached, possible = points(places)
    return Score(Fraction(reached, possible), words.format(reached=reached, possible=possible))


def _score_pairs(item: OrderingItem, order: Order) -> Score:
    """Score max(0, (C - D) / (C + D)) over the decided pairs: C in order, D not (Kendall's tau, cut at 0)."""
    place = {event: at for at, event in enumerate(order)}
    in_order = [place[earlier] < place[later] for earlier, later in item.decided_pairs()]
    right, pairs = sum(in_order), len(in_order)
    value = max(Fraction(0), Fraction(2 * right - pairs, pairs))
    return Score(value, _PAIRS_IN_ORDER.format(reached=right, possible=pairs))


def _nearest_right_order(item: OrderingItem, order: Order) -> Order:
    """Return a right order that follows `order` where ties leave the choice; without ties, the key."""
    waits_for: dict[int, set[int]] = {event: set() for event in order}
    for earlier, later in item.decided_pairs():
        waits_for[later].add(earlier)
    right: list[int] = []
    while len(right) < len(order):
        right.append(next(e for e in order if e not in right and waits_for[e] <= set(right)))
    return tuple(right)


_PAIRS_IN_ORDER = "{reached} of {possible} pairs in order"

_MODES: dict[OrderingMode, tuple[Callable[[Sequence[int]], tuple[int, int]], str]] = {
    OrderingMode.ALL_OR_NOTHING: (ordering_modes.all_or_nothing, "{reached} of {possible}, all or nothing"),
    OrderingMode.ABSOLUTE_POSITION: (
        ordering_modes.absolute_position,
        "{reached} of {possible} events in their place",
    ),
    OrderingMode.RELATIVE_NEXT_EXCLUDE_LAST: (
        ordering_modes.relative_next_exclude_last,
        "{reached} of {possible} events followed by the right one",
    ),
    OrderingMode.RELATIVE_NEXT_INCLUDE_LAST: (
        ordering_modes.relative_next_include_last,
        "{reached} of {possible} events followed by the right one",
    ),
    OrderingMode.RELATIVE_ONE_PREVIOUS_AND_NEXT: (
        ordering_modes.relative_one_previous_and_next,
        "{reached} of {possible} neighbours right",
    ),
    OrderingMode.RELATIVE_ALL_PREVIOUS_AND_NEXT: (
        ordering_modes.relative_all_previous_and_next,
        _PAIRS_IN_ORDER,
    ),
    OrderingMode.LONGEST_ORDERED_SUBSET: (
        ordering_modes.longest_ordered_subset,
        "{reached} of {possible} events in order",
    ),
    OrderingMode.LONGEST_CONTIGUOUS_SUBSET: (
        ordering_modes.longest_contiguous_subset,
        "{reached} of {possible} events in an unbroken order",
    ),
    OrderingMode.RELATIVE_TO_CORRECT: (
        ordering_modes.relative_to_correct,
        "{reached} of {possible} steps from the right places saved",
    ),
}
