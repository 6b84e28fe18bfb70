"""A rival is of the key's world, time and class."""

import pytest

from quizapp.assessment.items import ChoiceItem
from quizapp.reading.article import Span
from quizapp.reading.facts import Name
from quizapp.writing.deeds import same_deeds
from quizapp.writing.distractors import may_hold_each_other
from quizapp.writing.plausibility import (
    can_act,
    find_class,
    is_narrowed,
    is_of_the_class,
    is_of_the_form,
    is_of_those,
    is_plural,
    is_proper,
)
from quizapp.writing.slots import Part, Slot, find_slots
from quizapp.writing.sources import gather
from tests.readings import read, write


def name(text: str, kind: str, *class_nouns: str) -> Name:
    """Return a name of the kind, mentioned once."""
    return Name(text, kind, (Span(0, len(text)),), frozenset({text}), class_nouns=class_nouns)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Field Army", False),
        ("Dominion", False),
        ("Military Expeditionary Force", False),
        ("Royal Navy", True),
        ("36th Army", True),
        ("Task Force Smith", True),
    ],
)
def test_a_unit_needs_more_than_common_nouns(text: str, *, expected: bool) -> None:
    assert is_proper(name(text, "unit")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Battles of Lexington and Concord", True),
        ("Battle of Trenton", False),
        ("Battle of the Lipari Islands", False),
        ("Aleutian Islands", True),
    ],
)
def test_names_of_many(text: str, *, expected: bool) -> None:
    assert is_plural(text) is expected


@pytest.mark.parametrize(
    ("sentence", "wanted", "noun"),
    [
        ("In 1807, Danish troops burned the village of Harn.", "Harn", "village"),
        ("In 1807, the Danes captured the ports of Lund and Harn.", "Lund", "port"),
        ("In 1807, Danish troops marched to Harn.", "Harn", ""),
    ],
)
def test_the_class_noun_before_the_gap(sentence: str, wanted: str, noun: str) -> None:
    sources = gather(read(sentence))
    (event,) = sources.events
    slot = next(slot for slot in find_slots(event, sources) if slot.name.name == wanted)

    assert find_class(event, slot) == noun


@pytest.mark.parametrize(
    ("sentence", "wanted", "expected"),
    [
        ("In 1807, Danish troops burned the northern cities of Lund and Harn.", "Lund", True),
        ("In 1807, Danish troops burned the northern cities of Lund and Harn.", "Harn", True),
        ("In 1807, Lund and central Silesia fell to Danish troops.", "Silesia", True),
        ("In 1807, Danish troops burned the Swedish city of Lund.", "Lund", False),
        ("In 1807, Danish troops marched through central Silesia.", "Silesia", True),
        ("In 1807, Danish troops under General Karl Lund burned Harn.", "Karl Lund", False),
    ],
)
def test_words_that_fit_few(sentence: str, wanted: str, *, expected: bool) -> None:
    sources = gather(read(sentence))
    (event,) = sources.events
    slot = next(slot for slot in find_slots(event, sources) if slot.name.name == wanted)

    assert is_narrowed(event, slot) is expected


def test_a_village_beside_a_village_only() -> None:
    assert is_of_the_class(name("Harn", "city", "village"), "village")
    assert not is_of_the_class(name("Paris", "city", "capital"), "village")
    assert is_of_the_class(name("Paris", "city"), "city")
    assert not is_of_the_class(name("Hainan Island", "island"), "island")


@pytest.mark.parametrize(
    ("rival", "expected"),
    [("British Grand Fleet", False), ("Anglo-Danish Corps", True), ("Army of the North", True)],
)
def test_the_form_of_a_rival_after_a_people(rival: str, *, expected: bool) -> None:
    sources = gather(read("In 1807, the French Third Army burned Harn."))
    (event,) = sources.events
    third = name("Third Army", "unit")
    slot = Slot(third, Part.SUBJECT, frozenset({2, 3}), frozenset({2, 3}), "Third Army")

    assert event.clause.tree.words[1].text == "French"
    assert is_of_the_form(name(rival, "unit"), event, slot) is expected


def test_deeds_in_other_words() -> None:
    assert "seize" in same_deeds("capture")
    assert same_deeds("whistle") == {"whistle"}


def options(text: str, key: str) -> set[str]:
    """Return every option that the passage's choice items with the key offer."""
    items = [draft.item for draft in write(text, everything=True) if isinstance(draft.item, ChoiceItem)]
    return {option.text for item in items for option in item.options if item.options[item.key].text == key}


def test_rivals_of_another_century() -> None:
    text = (
        "In 1807, General Karl Lund captured the fort of Harn. In 1808, General Anna Berg defended Orva. "
        "In 1809, General Pavel Orlov crossed the Amur. In 1945, General Ivan Petrov met Boris Ilyin."
    )

    assert options(text, "Karl Lund") == {"Karl Lund", "Anna Berg", "Pavel Orlov"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Harn attacked the Danish fleet.", False),
        ("Harn suffered a great fire.", True),
        ("Harn was burned by Danish troops.", True),
        ("Harn surrendered to Karl Lund.", True),
    ],
)
def test_a_town_has_and_loses_but_attacks_nobody(sentence: str, *, expected: bool) -> None:
    (event,) = gather(read(sentence)).events
    slot = Slot(name("Harn", "city"), Part.SUBJECT, frozenset({0}), frozenset({0}), "Harn")

    assert can_act(slot, event) is expected


@pytest.mark.parametrize(
    ("rival", "expected"),
    [("Imperial Danish Army", True), ("Army of the North", False), ("South Korean Corps", False)],
)
def test_no_army_of_a_people_that_the_stem_has(rival: str, *, expected: bool) -> None:
    assert is_of_those(name(rival, "unit"), "the Danes attacked the Swedish port of Harn") is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Trans-Baikal Front", "36th Army", True),
        ("Trans-Baikal Front", "2nd Far Eastern Front", False),
        ("36th Army", "7th Division", True),
        ("7th Division", "3rd Battalion", False),
        ("Red Army", "Kwantung Army", False),
    ],
)
def test_a_front_has_armies(one: str, other: str, *, expected: bool) -> None:
    assert may_hold_each_other(name(one, "unit"), name(other, "unit")) is expected


def test_no_place_that_the_same_people_came_to_as_well() -> None:
    text = (
        "In 1807, Danish troops entered the town of Harn. The Danes moved on to the town of Orva. "
        "Karl Lund lived in the town of Brem. Anna Berg opened a school in the town of Perm."
    )

    assert "Orva" not in options(text, "Harn")
    assert options(text, "Harn") == {"Harn", "Brem", "Perm"}
