"""The stored form of an item version: plain JSON values, the same in the database and in files."""

from collections.abc import Callable, Mapping
from typing import Any, assert_never

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Item, Option, OrderingItem
from quizapp.reading.article import Evidence
from quizapp.reading.calendar import Day, Interval


def to_json(item: Item) -> dict[str, Any]:
    """Return the item as JSON values; `from_json` gives an equal item back."""
    match item:
        case ChoiceItem():
            body = _choice_to_json(item)
        case OrderingItem():
            body = _ordering_to_json(item)
        case _:
            assert_never(item)
    return body | {
        "facts": list(item.facts),
        "evidence": [{"start": e.start, "end": e.end, "text": e.text} for e in item.evidence],
    }


def _choice_to_json(item: ChoiceItem) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "asks": item.asks.value,
        "stem": item.stem,
        "options": [{"text": o.text, "correct": o.correct, "rationale": o.rationale} for o in item.options],
        "speaker": item.speaker,
    }


def _ordering_to_json(item: OrderingItem) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "stem": item.stem,
        "events": [
            {
                "text": event.text,
                "first": event.interval.first.isoformat(),
                "last": event.interval.last.isoformat(),
                "date_text": event.date_text,
                "fact": event.fact,
            }
            for event in item.events
        ],
        "rationale": item.rationale,
        "has_ties": item.has_ties,
    }


def from_json(stored: Mapping[str, Any]) -> Item:
    """Return the item that `to_json` wrote; raise ValueError for anything else."""
    try:
        return _BUILDERS[stored["kind"]](stored)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a stored item: {error!r}") from error


def _build_choice(stored: Mapping[str, Any]) -> ChoiceItem:
    return ChoiceItem(
        stem=_text(stored["stem"]),
        options=tuple(
            Option(_text(option["text"]), _flag(option["correct"]), _text(option["rationale"]))
            for option in stored["options"]
        ),
        asks=Asks(stored["asks"]),
        facts=tuple(map(_text, stored["facts"])),
        evidence=_build_evidence(stored),
        speaker=_text_or_none(stored["speaker"]),
    )


def _build_ordering(stored: Mapping[str, Any]) -> OrderingItem:
    return OrderingItem(
        stem=_text(stored["stem"]),
        events=tuple(map(_build_event, stored["events"])),
        facts=tuple(map(_text, stored["facts"])),
        evidence=_build_evidence(stored),
        rationale=_text(stored["rationale"]),
        has_ties=_flag(stored["has_ties"]),
    )


def _build_event(stored: Mapping[str, Any]) -> DatedEvent:
    return DatedEvent(
        text=_text(stored["text"]),
        interval=Interval(Day.from_iso(stored["first"]), Day.from_iso(stored["last"])),
        date_text=_text(stored["date_text"]),
        fact=_text_or_none(stored["fact"]),
    )


def _build_evidence(stored: Mapping[str, Any]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(_whole(part["start"]), _whole(part["end"]), _text(part["text"]))
        for part in stored["evidence"]
    )


_BUILDERS: dict[str, Callable[[Mapping[str, Any]], Item]] = {
    ChoiceItem.kind: _build_choice,
    OrderingItem.kind: _build_ordering,
}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"not true or false: {value!r}")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"not a whole number: {value!r}")
    return value
