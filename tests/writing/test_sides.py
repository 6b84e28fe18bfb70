"""Titles, forces and deeds tell on whose side people are; what nobody tells is not known."""

import pytest

from quizapp.writing.sides import OTHER, SAME, Sides, list_sides
from quizapp.writing.sources import gather
from tests.readings import read

TEXT = (
    "In 1807, the Danish General Karl Lund defeated Joseph Berg at Harn. "
    "Swedish cavalry under Oscar Falk burned the city of Orva. "
    "In 1808, Joseph Berg surrendered to General Peter Holm. "
    "In 1809, King Gustav Adler instructed Joseph Berg to Orva. "
    "In 1810, General Hugo Storm visited Paris."
)
SIDES = gather(read(TEXT)).sides


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Karl Lund", "@Denmark", SAME),
        ("Oscar Falk", "@Sweden", SAME),
        ("Karl Lund", "Joseph Berg", OTHER),
        ("Karl Lund", "Peter Holm", SAME),
        ("Gustav Adler", "Joseph Berg", SAME),
        ("Gustav Adler", "Peter Holm", OTHER),
        ("Hugo Storm", "Karl Lund", 0),
        ("Oscar Falk", "Karl Lund", 0),
    ],
)
def test_who_is_on_whose_side(one: str, other: str, expected: int) -> None:
    assert SIDES.relation(one, other) == expected


def test_a_tie_that_contradicts_earlier_ones_is_left_out() -> None:
    sides = Sides()
    sides.tie("Lund", "Berg", OTHER)
    sides.tie("Berg", "Holm", OTHER)
    sides.tie("Lund", "Holm", OTHER)

    assert sides.relation("Lund", "Holm") == SAME


def test_two_enemies_of_a_state_need_not_be_friends() -> None:
    sides = Sides()
    sides.tie("Lund", "@Denmark", OTHER)
    sides.tie("Berg", "@Denmark", OTHER)

    assert (sides.relation("Lund", "@Denmark"), sides.relation("Lund", "Berg")) == (OTHER, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the North Vietnamese army", ["@North Vietnam"]),
        ("U.S. Secretary of State", ["@United States"]),
        ("the Union and Confederate armies", ["@Union", "@Confederate States"]),
        ("the army of South Georgia", []),
        ("a pro-American minister of Sweden", ["@Sweden"]),
        ("the French-backed rebels", []),
        ("the Danish-born general", ["@Denmark"]),
    ],
)
def test_the_sides_that_words_name(text: str, expected: list[str]) -> None:
    assert list_sides(text) == expected
