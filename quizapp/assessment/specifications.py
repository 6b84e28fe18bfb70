"""The stored form of a quiz's specification: plain JSON values, with the ids of items as whole numbers."""

from collections.abc import Mapping
from typing import Any

from quizapp.assessment.assembly import Draw, Specification
from quizapp.assessment.items import Asks


def to_json(specification: Specification[int]) -> dict[str, Any]:
    """Return the specification as JSON values; `from_json` gives an equal one back."""
    return {
        "given": list(specification.given),
        "draws": [
            {"count": draw.count, "kind": draw.kind, "asks": draw.asks and draw.asks.value}
            for draw in specification.draws
        ],
        "is_shuffled": specification.is_shuffled,
    }


def from_json(stored: Mapping[str, Any]) -> Specification[int]:
    """Return the specification that `to_json` wrote; what is not said stays at its default.

    Raises ValueError for a draw that no specification knows.
    """
    return Specification(
        given=tuple(map(int, stored.get("given", ()))),
        draws=tuple(map(_read_draw, stored.get("draws", ()))),
        is_shuffled=bool(stored.get("is_shuffled", True)),
    )


def _read_draw(stored: Mapping[str, Any]) -> Draw:
    asks = stored.get("asks")
    return Draw(int(stored["count"]), stored.get("kind"), Asks(asks) if asks else None)


def count_items(specification: Specification[int]) -> int:
    """Return how many items a paper holds when every draw can be filled."""
    return len(specification.given) + sum(draw.count for draw in specification.draws)
