"""Rivals are the key's peers: people of his side, calling and time; places and battles of his page."""

import pytest

from quizapp.reading.facts import Event, Name
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.peers import are_peers, heads_state, is_near, is_peer, may_share_calling
from quizapp.writing.slots import find_slots
from quizapp.writing.sources import Sources, gather
from tests.readings import read

WAR = gather(
    read(
        "In 1807, the Danish General Karl Lund burned Harn. "
        "In 1808, the Danish General Peter Holm left Orva. "
        "In 1808, the Danish King Frederick Moe fled to Revel. "
        "In 1808, the Swedish General Oscar Falk took Perm. "
        "In 1819, the Danish General Hugo Storm retired. In 1807, Colonel Ivo Berg crossed the Narva."
    )
)
# Twelve sentences that name nothing lie between what is near and what is far.
GAP = "The winter was long. " * 12


def find(sources: Sources, name: str) -> Name:
    """Return the name of the article."""
    return next(one for one in sources.reading.names if one.name == name)


@pytest.mark.parametrize(
    ("rival", "expected"),
    [
        ("Peter Holm", True),
        ("Frederick Moe", False),  # a king does not lead the raid
        ("Oscar Falk", False),  # the enemy's
        ("Hugo Storm", False),  # of another war
        ("Ivo Berg", False),  # nobody says whose
    ],
)
def test_who_is_of_the_side_the_calling_and_the_time(rival: str, *, expected: bool) -> None:
    assert are_peers(find(WAR, rival), find(WAR, "Karl Lund"), 0, WAR) is expected


@pytest.mark.parametrize(("rival", "expected"), [("Anna Berg", True), ("Ivo Moe", False)])
def test_without_sides_a_rival_is_named_nearby(rival: str, *, expected: bool) -> None:
    text = f"In 1907, Karl Lund measured the comet. Anna Berg drew it. {GAP}Ivo Moe printed the map."
    sources = gather(read(text))

    assert not sources.takes_sides
    assert are_peers(find(sources, rival), find(sources, "Karl Lund"), 0, sources) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(0, None, True), (0, 5, True), (2, 2, True), (2, None, False), (1, 0, False)],
)
def test_who_governs_stands_beside_his_like(one: int, other: int | None, *, expected: bool) -> None:
    assert may_share_calling(one, other) is expected
    assert may_share_calling(other, one) is expected


@pytest.mark.parametrize(
    ("rival", "same_heading", "expected"),
    [("Orva", True, True), ("Orva", False, False), ("Perm", False, True)],
)
def test_a_town_of_the_page_or_the_section(rival: str, *, same_heading: bool, expected: bool) -> None:
    heading = "" if same_heading else "\n\nThe second year\n\n"
    text = (
        f"The first year\n\nIn 1807, Danish troops burned the town of Harn. They took the town of Perm. "
        f"{GAP}{heading}In 1808, a fire burned the town of Orva."
    )
    sources = gather(extract_facts(read_article(text, title="Two years")))
    event = next(event for event in sources.events if "Harn" in event.text)

    assert is_near(find(sources, rival), event, sources) is expected


def peers_of(sources: Sources, words: str, key: str) -> set[str]:
    """Return the names of the key's kind that are its peers in the event with the words."""
    event: Event = next(event for event in sources.events if words in event.text)
    slot = next(slot for slot in find_slots(event, sources) if slot.name.name == key)
    rivals = (name for name in sources.reading.names if name.kind == slot.name.kind and name != slot.name)
    return {name.name for name in rivals if is_peer(name, event, slot, sources)}


def test_where_people_met_only_places_of_meetings_are_likely() -> None:
    text = (
        "In 1807, the Danish and Swedish kings met in the town of Harn. "
        "In 1808, troops burned the town of Orva. In 1809, bishops met in the town of Perm. "
        "In 1809, troops besieged Paris."
    )
    sources = gather(read(text))

    assert peers_of(sources, "kings met", "Harn") == {"Perm"}
    assert peers_of(sources, "burned", "Orva") == {"Harn", "Perm"}  # no capital beside a town


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Karl Lund", True), ("Anna Berg", True), ("Peter Holm", False), ("Hugo Storm", False)],
)
def test_who_heads_a_state(name: str, *, expected: bool) -> None:
    sources = gather(
        read("President Karl Lund met Peter Holm, his envoy. Queen Anna Berg met the minister Hugo Storm.")
    )

    assert heads_state(find(sources, name), sources) is expected


def test_who_heads_a_state_stands_beside_his_like() -> None:
    sources = gather(
        read(
            "In 1907, the Danish President Karl Lund fell. In 1907, the Danish President Ivo Moe left Harn. "
            "In 1907, the Danish ambassador Peter Holm left Revel."
        )
    )
    lund, moe, holm = (find(sources, name) for name in ("Karl Lund", "Ivo Moe", "Peter Holm"))

    assert are_peers(moe, lund, 0, sources)
    assert not are_peers(holm, lund, 0, sources)
