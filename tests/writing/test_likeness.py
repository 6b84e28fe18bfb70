"""How alike the options of an item are that asks for a name."""

import pytest

from quizapp.writing.likeness import measure_likeness
from quizapp.writing.sources import gather
from tests.readings import read

TEXT = (
    "In 1807, the Danish General Karl Lund defeated Joseph Berg at Harn. "
    "Swedish cavalry under Oscar Falk burned the city of Orva. "
    "In 1808, Joseph Berg surrendered to General Peter Holm. "
    "In 1810, General Hugo Storm visited Paris with Peter Holm."
)
SOURCES = gather(read(TEXT))
NAMES = {name.name: name for name in SOURCES.reading.names}
DEFEAT = next(event for event in SOURCES.events if "defeated" in event.text)


@pytest.mark.parametrize(
    ("rivals", "feature", "expected"),
    [
        (["Peter Holm", "Oscar Falk"], "side", 0.5),  # Berg, whom both fought, tells of Holm alone
        (["Hugo Storm", "Oscar Falk"], "side", 0.0),
        (["Peter Holm", "Hugo Storm"], "sort", 1.0),  # generals
        (["Peter Holm", "Oscar Falk"], "sort", 0.5),
        (["Joseph Berg", "Oscar Falk"], "beside", 0.5),  # the sentence of the defeat names Berg
        (["Peter Holm", "Oscar Falk"], "beside", 0.0),
        (["Peter Holm", "Oscar Falk"], "alone", 0.0),  # Berg is a person too
        (["Joseph Berg", "Oscar Falk"], "alone", 1.0),
        (["Hugo Storm", "Oscar Falk"], "recurring", 0.2),  # one mention each, of five
        (["Hugo Storm", "Oscar Falk"], "key_person", 1.0),
        (["Hugo Storm", "Oscar Falk"], "dated", 1.0),
    ],
)
def test_what_is_told_of_key_and_rivals(rivals: list[str], feature: str, expected: float) -> None:
    features = measure_likeness(NAMES["Karl Lund"], [NAMES[name] for name in rivals], DEFEAT, SOURCES)

    assert features[feature] == pytest.approx(expected)
