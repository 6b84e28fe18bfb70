"""Nobody is offered who would fight his own side, or who could not hold or give the office."""

import pytest

from quizapp.writing.fitting import fits
from quizapp.writing.slots import find_slots
from quizapp.writing.sources import gather
from tests.readings import read

TEXT = (
    "In 1807, the Danish General Karl Lund defeated Joseph Berg at Harn. "
    "In 1808, the Danish General Peter Holm left Orva. "
    "In 1809, the Swedish General Oscar Falk came to Harn. "
    "In 1810, King Gustav Adler appointed Joseph Berg commander of the Swedish army. "
    "In 1812, Joseph Berg surrendered his army at Lund. "
    "In 1813, Danish troops under General Karl Lund burned the town of Harn. "
    "In 1814, Emil Dahl wrote a book at Lund. "
    "In 1815, Anna Falk married Emil Dahl at Harn. In 1816, Maria Lind came to Harn. "
    "In 1811, the Danish King Frederick Moe was succeeded by Christian Moe."
)
SOURCES = gather(read(TEXT))


@pytest.mark.parametrize(
    ("year", "key", "rival", "expected"),
    [
        (1807, "Joseph Berg", "Peter Holm", False),
        (1807, "Joseph Berg", "Oscar Falk", True),
        (1807, "Karl Lund", "Peter Holm", True),
        (1807, "Karl Lund", "Oscar Falk", False),
        (1810, "Gustav Adler", "Frederick Moe", True),
        (1810, "Gustav Adler", "Peter Holm", False),
        (1812, "Joseph Berg", "Oscar Falk", True),
        (1812, "Joseph Berg", "Peter Holm", False),
        (1813, "Karl Lund", "Peter Holm", True),
        (1813, "Karl Lund", "Emil Dahl", False),
        (1815, "Anna Falk", "Maria Lind", True),
        (1815, "Anna Falk", "Gustav Adler", False),
        (1811, "Christian Moe", "Gustav Adler", False),
        (1811, "Christian Moe", "Oscar Falk", False),
    ],
)
def test_who_may_stand_beside_the_key(year: int, key: str, rival: str, *, expected: bool) -> None:
    event = next(e for e in SOURCES.events if e.when and e.when.first.year == year)
    slot = next(slot for slot in find_slots(event, SOURCES) if slot.name.name == key)
    name = next(name for name in SOURCES.reading.names if name.name == rival)

    assert fits(name, event, slot, SOURCES) is expected
