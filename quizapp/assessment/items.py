"""Items (questions) as values: a stem, options or events, the key, and the evidence it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations
from random import Random
from typing import assert_never

from quizapp.reading.article import Evidence
from quizapp.reading.calendar import Interval


class Asks(StrEnum):
    """What a choice item asks for."""

    WHEN = "when"
    WHO = "who"
    WHERE = "where"
    HOW_MANY = "how_many"
    WHAT = "what"
    WHICH = "which"
    SAID_BY = "said_by"
    ROLE = "role"
    FIRST = "first"
    LAST = "last"
    BETWEEN = "between"
    EVENT = "event"  # which event a date is of
    DEED = "deed"  # what someone did
    CLOZE = "cloze"


ASKING_EVENTS = frozenset({Asks.FIRST, Asks.LAST, Asks.BETWEEN, Asks.EVENT})  # their options are events


@dataclass(frozen=True, slots=True)
class Option:
    """One answer a learner may choose; `rationale` says why it is right or wrong."""

    text: str
    correct: bool = False
    rationale: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceItem:
    """A single-answer multiple-choice item: exactly one option is the key."""

    stem: str
    options: tuple[Option, ...]
    asks: Asks
    facts: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    speaker: str | None = None

    kind = "choice"

    def __post_init__(self) -> None:
        if sum(option.correct for option in self.options) != 1:
            raise ValueError("a choice item has exactly one key")

    @property
    def key(self) -> int:
        """Return the position of the right option, from 0."""
        return next(at for at, option in enumerate(self.options) if option.correct)


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """One event to put in order; `date_text` is shown after answering ("9 August 1945")."""

    text: str
    interval: Interval
    date_text: str
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class OrderingItem:
    """Events to put in time order; `events` stand in key order, earliest first.

    A pair of events is decided when their intervals share no day; `has_ties` declares that some
    pairs are not, and then every order that keeps the decided pairs is right.
    Raises ValueError for an order that the dates contradict, or that no date decides.
    """

    stem: str
    events: tuple[DatedEvent, ...]
    facts: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rationale: str = ""
    has_ties: bool = False

    kind = "ordering"

    def __post_init__(self) -> None:
        if len(self.events) < 2:  # noqa: PLR2004 - one event has no order
            raise ValueError("an ordering item needs at least two events")
        for earlier, later in combinations(self.events, 2):
            if later.interval.precedes(earlier.interval):
                raise ValueError(f"not in time order: {earlier.text!r} stands before {later.text!r}")
        if not any(self.decided_pairs()):
            raise ValueError("an ordering item needs two events whose dates differ")

    def decided_pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs (earlier, later) of event indices whose order the dates decide."""
        for (left, earlier), (right, later) in combinations(enumerate(self.events), 2):
            if earlier.interval.precedes(later.interval):
                yield left, right

    def is_right(self, order: tuple[int, ...]) -> bool:
        """Return whether an order of all event indices keeps every decided pair."""
        place = {event: at for at, event in enumerate(order)}
        return all(place[earlier] < place[later] for earlier, later in self.decided_pairs())


Item = ChoiceItem | OrderingItem


class Severity(StrEnum):
    """Whether a flaw keeps an item from being approved, or only asks for a second look."""

    BLOCKING = "blocking"
    ADVISORY = "advisory"


@dataclass(frozen=True, slots=True)
class Flaw:
    """An item-writing fault: `code` names the rule, `guideline` its published source.

    `message` tells a teacher what to change.
    """

    code: str
    message: str
    guideline: str
    severity: Severity = Severity.BLOCKING


@dataclass(frozen=True, slots=True)
class Draft:
    """An item as the generator proposes it, with what the reviewer found and a quality in [0, 1].

    The quality is worked out from the features, each a figure in [0, 1]; 0 until it is.
    """

    id: str
    item: Item
    quality: float = 0.0
    flaws: tuple[Flaw, ...] = ()
    features: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Presentation:
    """What a learner may see of an item before answering: nothing here tells the key.

    `texts` are the options or events from first to last as shown.
    """

    kind: str
    stem: str
    texts: tuple[str, ...]


def draw_order(item: Item, rng: Random) -> tuple[int, ...]:
    """Return an order to show the options or events in, drawn evenly from all that give nothing away.

    Each entry is an index into `item.options` or `item.events`. Events never come in a right order.
    """
    order = list(range(len(_texts(item))))
    rng.shuffle(order)
    while isinstance(item, OrderingItem) and item.is_right(tuple(order)):
        rng.shuffle(order)
    return tuple(order)


def present(item: Item, order: tuple[int, ...]) -> Presentation:
    """Return what a learner sees when options or events are shown in `order` (see `draw_order`).

    Raises ValueError when `order` does not hold every index once.
    """
    texts = _texts(item)
    if sorted(order) != list(range(len(texts))):
        raise ValueError(f"not an order of {len(texts)}: {order}")
    return Presentation(item.kind, item.stem, tuple(texts[at] for at in order))


def _texts(item: Item) -> tuple[str, ...]:
    match item:
        case ChoiceItem():
            return tuple(option.text for option in item.options)
        case OrderingItem():
            return tuple(event.text for event in item.events)
        case _:
            assert_never(item)
