"""Limits of options: what another figure of the sentence, or the room aboard, leaves possible."""

from fractions import Fraction

import pytest

from quizapp.reading.figures import Figure
from quizapp.writing.figure_limits import Limits, find_limits
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "number", "limits"),
    [
        ("On 3 May 1807, 70 of the 90 ships of Denmark sank.", "70", (0, 90)),
        ("On 3 May 1807, Denmark lost 90 ships, of which 70 sank.", "90", (70, None)),
        ("On 3 May 1807, Denmark sent 90 ships with 70 guns.", "90", (0, None)),
        ("In 1807, Denmark cut its aid to Harn from $900 a year to $400.", "$900", (400, None)),
        ("In 1807, Denmark cut its aid to Harn from $900 a year to $400.", "$400", (0, 900)),
        ("In 1807, the army of Denmark grew from 4,000 men to 9,000.", "4,000", (0, 9000)),
        ("In 1807, the ferry Falk sank with all 300 passengers near Harn.", "300", (0, 480)),
    ],
)
def test_parts_stay_below_wholes_and_ends_beside_starts(
    text: str, number: str, limits: tuple[int, int | None]
) -> None:
    figures = [fact for fact in read(text).facts if isinstance(fact, Figure)]
    figure = next(each for each in figures if each.quantity.written == number)

    found = find_limits(figure, figures, text)

    assert (int(found.least), None if found.most is None else int(found.most)) == limits


def test_a_value_is_allowed_between_the_limits_only() -> None:
    limits = Limits().above(figure := Fraction(70)).below(Fraction(90))

    assert limits.allow(Fraction(80))
    assert not limits.allow(figure)
    assert not limits.allow(Fraction(95))
    assert Limits().allow(Fraction(1))
