"""The dead do nothing, and nobody fights the own side."""

import pytest

from quizapp.writing.forces import is_own_force
from quizapp.writing.lives import may_have_lived
from quizapp.writing.sources import gather
from tests.readings import read

TEXT = (
    "In 1807, General Karl Lund burned Harn. On 3 May 1808, Karl Lund was killed near Orva. "
    "On 4 May 1808, General Anna Berg left Revel. In 1809, General Pavel Orlov died in Perm. "
    "In 1810, Soviet troops disarmed the Wehrmacht. In 1811, the Red Army left Perm. "
    "In 1812, the Danish Home Guard left Harn."
)
SOURCES = gather(read(TEXT))


@pytest.mark.parametrize(
    ("name", "verb", "expected"),
    [
        ("Karl Lund", "burn", True),
        ("Karl Lund", "leave", False),
        ("Pavel Orlov", "leave", True),
        ("Pavel Orlov", "disarm", False),
        ("Anna Berg", "disarm", True),
    ],
)
def test_who_was_alive(name: str, verb: str, *, expected: bool) -> None:
    event = next(e for e in SOURCES.events if e.clause.verb.lemma == verb)
    person = next(one for one in SOURCES.reading.names if one.name == name)

    assert may_have_lived(person, event, SOURCES) is expected


@pytest.mark.parametrize(
    ("unit", "text", "expected"),
    [
        ("Red Army", "Soviet troops disarmed the guard", True),
        ("Wehrmacht", "Soviet troops disarmed the guard", False),
        ("Wehrmacht", "the losses of the Germans", True),
    ],
)
def test_whose_a_force_is(unit: str, text: str, *, expected: bool) -> None:
    found = next(one for one in SOURCES.reading.names if one.name == unit)

    assert is_own_force(found, text, SOURCES) is expected
