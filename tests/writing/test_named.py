"""A gap is fair when its words fit the rivals as well, and the stem gives nothing away."""

import pytest

from quizapp.reading.article import Span
from quizapp.reading.facts import Name
from quizapp.writing.distractors import are_written_alike
from quizapp.writing.named import gives_away, is_fair_gap, is_open
from quizapp.writing.slots import find_slots
from quizapp.writing.sources import gather
from tests.readings import read

SOURCES = gather(read("In 1807, Danish troops burned Harn in Silesia. In 1808, ships came to Lund, Sweden."))


def name(text: str, kind: str) -> Name:
    """Return a name of the kind, mentioned once."""
    return Name(text, kind, (Span(0, len(text)),), frozenset({text}))


@pytest.mark.parametrize(
    ("sentence", "wanted", "expected"),
    [
        ("In 1807, Danish troops burned Harn.", "Harn", True),
        ("In 1807, Danish troops burned Harn and Orva.", "Harn", True),
        ("In 1807, Danish troops burned Harn, Perm and Orva.", "Harn", False),
        ("In 1807, Danish troops had burned Harn.", "Harn", False),
        ("In 1807, Danish troops marched through central Silesia.", "Silesia", False),
        ("In 1807, Danish troops fought in Southeast Asia.", "Southeast Asia", False),
        ("In 1907, Anna Berg was cast as Karl Lund.", "Karl Lund", False),
        ("In 1907, the prize was awarded to Anna Berg and Karl Lund.", "Anna Berg", False),
        ("In 1907, Anna Berg backed the new law of Denmark.", "Anna Berg", False),
        ("In 1907, Anna Berg wrote the new law of Denmark.", "Anna Berg", True),
    ],
)
def test_a_gap_that_fits_the_rivals_as_well(sentence: str, wanted: str, *, expected: bool) -> None:
    sources = gather(read(sentence))
    (event,) = sources.events
    slot = next(slot for slot in find_slots(event, sources) if slot.name.name == wanted)

    assert is_fair_gap(event, slot) is expected


@pytest.mark.parametrize(("opening", "expected"), [("By May 1807", True), ("In May 1807", False)])
def test_by_a_date_others_may_have_fallen_too(opening: str, *, expected: bool) -> None:
    sources = gather(read(f"{opening}, the city of Harn fell."))
    (event,) = sources.events

    assert is_open(event, sources) is expected


@pytest.mark.parametrize(
    ("key", "kind", "stem", "expected"),
    [
        ("Budapest", "city", "the attack on Hungary lasted until the fall of ____", True),
        ("Budapest", "city", "the attack on Poland lasted until the fall of ____", False),
        ("Lund", "city", "Swedish ships came to ____", True),
        ("Battle of Harn", "battle", "the Danes lost the ____ in Silesia.", True),
        ("Battle of Harn", "battle", "the Danes lost the ____ in spring.", False),
        ("Anna Berg", "person", "Who sold her house in Harn?", True),
    ],
)
def test_what_gives_the_key_away(key: str, kind: str, stem: str, *, expected: bool) -> None:
    known = (one for one in SOURCES.reading.names if one.name == key)

    assert gives_away(next(known, name(key, kind)), stem, SOURCES) is expected


@pytest.mark.parametrize(
    ("kind", "one", "other", "expected"),
    [
        ("person", "Clinton", "William Howe", False),
        ("person", "Clinton", "Howe", True),
        ("battle", "Siege of Harn", "Battle of Orva", False),
        ("battle", "Battle of Harn", "Battle of Orva", True),
        ("city", "Harn", "New Harn", True),
    ],
)
def test_options_of_one_form(kind: str, one: str, other: str, *, expected: bool) -> None:
    assert are_written_alike(name(one, kind), name(other, kind)) is expected
