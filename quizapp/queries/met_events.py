"""The dated events that a learner met in an attempt, for its timeline."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from quizapp.assessment.items import OrderingItem
from quizapp.assessment.stored import from_json
from quizapp.assessment.wording import content_words
from quizapp.extensions import db
from quizapp.models.attempts import PaperItem, Response
from quizapp.models.banks import Fact, ItemVersion, item_facts
from quizapp.reading.calendar import Bound, Day, HistoricalDate, Interval, Precision
from quizapp.reading.date_words import say_date

SAME = 0.8  # share of the shorter telling's content words
BOUNDS = {Bound.EXACT: "", Bound.NOT_AFTER: "by ", Bound.NOT_BEFORE: "from ", Bound.ABOUT: "about "}


@dataclass(frozen=True, slots=True)
class MetEvent:
    """An event with its date in words, the question it was met in, and the score in [0, 1] there."""

    text: str
    date_text: str
    interval: Interval
    position: int
    score: float


def list_met_events(attempt_id: int) -> tuple[MetEvent, ...]:
    """Return the events of the items that were answered, in time order, each once. Statements: 2."""
    found = [*_list_ordered(attempt_id), *_list_asked(attempt_id)]
    found.sort(key=lambda met: (met.interval.first, met.interval.last, met.position))
    return tuple(_first_of_each(found))


def _first_of_each(events: Iterable[MetEvent]) -> Iterable[MetEvent]:
    seen: list[MetEvent] = []
    for event in events:
        if not any(_tell_one_event(event, other) for other in seen):
            seen.append(event)
            yield event


def _tell_one_event(one: MetEvent, other: MetEvent) -> bool:
    """Return whether two tellings have one date and nearly the same words."""
    if one.interval != other.interval:
        return False
    first, second = content_words(one.text), content_words(other.text)
    return len(first & second) >= SAME * min(len(first), len(second))


def _answered(attempt_id: int, *columns: Any) -> Any:  # noqa: ANN401 - columns and a select of any tables
    return (
        select(PaperItem.position, Response.score, *columns)
        .join(Response, Response.paper_item_id == PaperItem.id)
        .join(ItemVersion, ItemVersion.id == PaperItem.item_version_id)
        .where(PaperItem.attempt_id == attempt_id)
        .order_by(PaperItem.position)
    )


def _list_ordered(attempt_id: int) -> Iterable[MetEvent]:
    statement = _answered(attempt_id, ItemVersion.content).where(ItemVersion.kind == OrderingItem.kind)
    for position, score, content in db.session.execute(statement):
        item = from_json(content)
        for event in item.events if isinstance(item, OrderingItem) else ():
            yield MetEvent(event.text, event.date_text, event.interval, position, score)


def _list_asked(attempt_id: int) -> Iterable[MetEvent]:
    statement = (
        _answered(attempt_id, Fact.text, Fact.first, Fact.last, Fact.precision, Fact.bound)
        .join(item_facts, item_facts.c.item_version_id == ItemVersion.id)
        .join(Fact, Fact.id == item_facts.c.fact_id)
        .where(ItemVersion.kind != OrderingItem.kind, Fact.kind == "event", Fact.first.is_not(None))
    )
    for position, score, text, first, last, precision, bound in db.session.execute(statement):
        interval = Interval(Day.from_iso(first), Day.from_iso(last or first))
        date = HistoricalDate(interval, Precision(precision or Precision.RANGE), Bound(bound or Bound.EXACT))
        yield MetEvent(text, BOUNDS[date.bound] + say_date(date), interval, position, score)
