"""Rivals of the key's own sort go first: soldiers beside a soldier, alliances beside an alliance."""

from dataclasses import replace

import pytest

from quizapp.reading.article import Span
from quizapp.reading.facts import Name
from quizapp.writing.roles import may_hold_office
from quizapp.writing.slots import find_slots
from quizapp.writing.sorts import find_sort_of, fits_noun, is_capital, keep_to_sort, may_share_world
from quizapp.writing.sources import gather
from tests.readings import read

ENOUGH = 2


def person(text: str, *class_nouns: str) -> Name:
    """Return a person of the article with what it calls them."""
    return Name(text, "person", (Span(0, len(text)),), class_nouns=class_nouns)


def body(text: str) -> Name:
    """Return an organisation of the article."""
    return Name(text, "organisation", (Span(0, len(text)),))


BERG, LUND, ORLOV = person("Berg", "general"), person("Lund", "colonel"), person("Orlov", "admiral")
HOLM, FALK = person("Holm", "nurse"), person("Falk")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (BERG, LUND, True),
        (BERG, HOLM, False),
        (BERG, FALK, True),
        (body("Triple Alliance"), body("Catholic Church"), False),
        (body("University of Lund"), body("Harn Academy"), True),
    ],
)
def test_worlds_that_the_article_tells(one: Name, other: Name, *, expected: bool) -> None:
    assert may_share_world(one, other) is expected


@pytest.mark.parametrize(("text", "expected"), [("Paris", True), ("Harn", False)])
def test_which_town_is_a_capital(text: str, *, expected: bool) -> None:
    assert is_capital(Name(text, "city", (Span(0, 4),), frozenset({text}))) is expected


def test_soldiers_beside_a_soldier() -> None:
    assert keep_to_sort(BERG, [HOLM, LUND, FALK, ORLOV], ENOUGH) == [LUND, ORLOV]


def test_those_of_no_known_sort_where_there_are_too_few() -> None:
    assert keep_to_sort(BERG, [HOLM, LUND, FALK], ENOUGH) == [LUND, FALK]


def test_anyone_where_nobody_else_is_left() -> None:
    assert keep_to_sort(BERG, [HOLM, FALK], ENOUGH) == [HOLM, FALK]


def test_those_of_the_same_world_before_those_of_none() -> None:
    king = person("Gustav", "king")

    assert keep_to_sort(king, [HOLM, LUND, FALK, ORLOV], ENOUGH) == [LUND, ORLOV]


def test_nothing_but_its_like_beside_an_alliance() -> None:
    assert keep_to_sort(body("Triple Alliance"), [body("Catholic Church"), body("Red Cross")], ENOUGH) == [
        body("Red Cross")
    ]


@pytest.mark.parametrize(
    ("office", "like"), [("Minister of War", "Premier"), ("commander of the guard", "general")]
)
def test_offices_of_one_sort(office: str, like: str) -> None:
    assert find_sort_of(office) == find_sort_of(like) is not None


@pytest.mark.parametrize(
    ("rival", "expected"), [(BERG, False), (FALK, False), (person("Ek", "chemist"), True)]
)
def test_who_can_stand_behind_the_noun(rival: Name, *, expected: bool) -> None:
    sources = gather(read("In 1807, the mine of Harn was sold to the Danish physicist Karl Lund."))
    (event,) = sources.events
    slot = next(slot for slot in find_slots(event, sources) if slot.name.name == "Karl Lund")
    bare = replace(slot, words=frozenset(sorted(slot.words)[-2:]))  # the gap of the name alone

    assert fits_noun(rival, event, bare) is expected


@pytest.mark.parametrize(("rival", "expected"), [(FALK, False), (person("Ek", "gardener"), True)])
def test_who_can_stand_behind_a_calling_of_no_sort(rival: Name, *, expected: bool) -> None:
    sources = gather(read("In 1807, the park of Harn was laid out by the gardener Karl Lund."))
    (event,) = sources.events
    slot = next(slot for slot in find_slots(event, sources) if slot.name.name == "Karl Lund")
    bare = replace(slot, words=frozenset(sorted(slot.words)[-2:]))

    assert fits_noun(rival, event, bare) is expected


@pytest.mark.parametrize(
    ("rival", "office", "expected"),
    [
        (BERG, "director of the asylum", False),
        (FALK, "director of the asylum", True),
        (BERG, "commander of the guard", True),
        (FALK, "commander of the guard", False),
    ],
)
def test_who_may_hold_an_office(rival: Name, office: str, *, expected: bool) -> None:
    assert may_hold_office(rival, person("Ek", "psychiatrist"), office) is expected


def test_an_office_of_no_known_sort() -> None:
    assert find_sort_of("director of the asylum") is None
