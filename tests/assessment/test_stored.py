import json
from typing import Any

import pytest
from hypothesis import given, settings

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Item, Option, OrderingItem
from quizapp.assessment.stored import from_json, to_json
from quizapp.reading.article import Evidence
from quizapp.reading.calendar import Day, Interval
from tests.assessment.examples import items

CAPITAL = ChoiceItem(
    "Which city is the capital of Norway?",
    (Option("Bergen", rationale="Bergen lies in the west."), Option("Oslo", correct=True)),
    Asks.WHICH,
    facts=("f1",),
    evidence=(Evidence(3, 20, "Oslo, the capital"),),
)
STORED_CAPITAL: dict[str, Any] = {
    "kind": "choice",
    "asks": "which",
    "stem": "Which city is the capital of Norway?",
    "options": [
        {"text": "Bergen", "correct": False, "rationale": "Bergen lies in the west."},
        {"text": "Oslo", "correct": True, "rationale": ""},
    ],
    "speaker": None,
    "facts": ["f1"],
    "evidence": [{"start": 3, "end": 20, "text": "Oslo, the capital"}],
}
ROME = OrderingItem(
    "Put these events in order, earliest first.",
    (
        DatedEvent("Caesar is killed", Interval(Day(-43, 3, 15), Day(-43, 3, 15)), "15 March 44 BC", "f2"),
        DatedEvent("Augustus dies", Interval(Day(14, 8, 19), Day(14, 8, 19)), "19 August AD 14"),
    ),
)
STORED_ROME: dict[str, Any] = {
    "kind": "ordering",
    "stem": "Put these events in order, earliest first.",
    "events": [
        {
            "text": "Caesar is killed",
            "first": "-0043-03-15",
            "last": "-0043-03-15",
            "date_text": "15 March 44 BC",
            "fact": "f2",
        },
        {
            "text": "Augustus dies",
            "first": "0014-08-19",
            "last": "0014-08-19",
            "date_text": "19 August AD 14",
            "fact": None,
        },
    ],
    "rationale": "",
    "has_ties": False,
    "facts": [],
    "evidence": [],
}


@pytest.mark.parametrize(("item", "stored"), [(CAPITAL, STORED_CAPITAL), (ROME, STORED_ROME)])
def test_the_stored_form_is_what_old_databases_hold(item: Item, stored: dict[str, Any]) -> None:
    assert to_json(item) == stored
    assert from_json(stored) == item


@settings(deadline=None)
@given(items)
def test_an_item_survives_its_stored_form(item: Item) -> None:
    assert from_json(json.loads(json.dumps(to_json(item)))) == item


@pytest.mark.parametrize(
    "broken",
    [
        {},
        STORED_CAPITAL | {"kind": "essay"},
        STORED_CAPITAL | {"asks": "whence"},
        STORED_CAPITAL | {"stem": 7},
        STORED_CAPITAL | {"options": [{"text": "Oslo", "correct": 1, "rationale": ""}]},
        STORED_CAPITAL | {"options": ["Oslo"]},
        STORED_CAPITAL | {"options": []},
        STORED_CAPITAL | {"evidence": [{"start": True, "end": 20, "text": "Oslo"}]},
        STORED_CAPITAL | {"facts": None},
        STORED_ROME | {"events": STORED_ROME["events"][::-1]},
        STORED_ROME | {"events": [STORED_ROME["events"][0] | {"first": None}]},
        STORED_ROME | {"events": [STORED_ROME["events"][0] | {"first": "1945-02-30"}]},
    ],
)
def test_anything_else_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the reasons come from several places
        from_json(broken)
