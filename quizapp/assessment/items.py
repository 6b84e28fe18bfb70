"""Items (questions) as values: a stem, options or events, the key, and the evidence it rests on."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

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
    CLOZE = "cloze"


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
    """Events to put in time order; `events` stand in key order, earliest first."""

    stem: str
    events: tuple[DatedEvent, ...]
    facts: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rationale: str = ""

    kind = "ordering"

    def __post_init__(self) -> None:
        if len(self.events) < 2:  # noqa: PLR2004 - one event has no order
            raise ValueError("an ordering item needs at least two events")


Item = ChoiceItem | OrderingItem


@dataclass(frozen=True, slots=True)
class Flaw:
    """An item-writing fault: `code` names the rule, `guideline` its published source."""

    code: str
    message: str
    guideline: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An item as the generator proposes it, with what the reviewer found and a quality in [0, 1]."""

    id: str
    item: Item
    quality: float
    flaws: tuple[Flaw, ...] = ()
    features: dict[str, float] = field(default_factory=dict)


