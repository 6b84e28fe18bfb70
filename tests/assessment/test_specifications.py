import pytest

from quizapp.assessment.assembly import Draw, Specification
from quizapp.assessment.items import Asks
from quizapp.assessment.specifications import count_items, from_json, to_json

MIXED = Specification(given=(7, 3), draws=(Draw(5, "choice"), Draw(1, asks=Asks.WHO)), is_shuffled=False)
STORED = {
    "given": [7, 3],
    "draws": [{"count": 5, "kind": "choice", "asks": None}, {"count": 1, "kind": None, "asks": "who"}],
    "is_shuffled": False,
}


def test_a_specification_is_stored_as_plain_values() -> None:
    assert to_json(MIXED) == STORED


def test_a_stored_specification_reads_back() -> None:
    assert from_json(STORED) == MIXED


def test_what_is_not_said_stays_at_its_default() -> None:
    assert from_json({}) == Specification()


def test_an_unknown_thing_to_ask_is_refused() -> None:
    with pytest.raises(ValueError, match="why"):
        from_json({"draws": [{"count": 1, "asks": "why"}]})


def test_given_and_drawn_items_are_counted_together() -> None:
    assert count_items(MIXED) == 8
