"""Rivals of the key's own sort go first: soldiers beside a soldier, alliances beside an alliance."""

import pytest

from quizapp.reading.article import Span
from quizapp.reading.facts import Name
from quizapp.writing.sorts import find_sort_of, keep_to_sort, may_share_world

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


def test_no_capital_beside_a_town_where_there_are_towns() -> None:
    towns = [
        Name(text, "city", (Span(0, 4),), frozenset({text})) for text in ("Harn", "Paris", "Orva", "Narva")
    ]

    assert keep_to_sort(towns[0], towns[1:], ENOUGH) == towns[2:]


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


def test_an_office_of_no_known_sort() -> None:
    assert find_sort_of("director of the asylum") is None
