"""Law cases, operations and seats: what their parts seem to name and do not."""

import pytest

from tests.readings import read


def kinds_of(text: str) -> dict[str, str]:
    return {name.name: name.kind for name in read(text).names}


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("The court upheld the act in Holm County v. Berg in 1966.", "Holm County v. Berg"),
        ("The court ruled in South Carolina v. Katzenbach that it stood.", "South Carolina v. Katzenbach"),
        ("In Berg v. the United States the court was divided.", "Berg v. the United States"),
    ],
)
def test_a_law_case_is_one_name(text: str, case: str) -> None:
    named = kinds_of(text)

    assert named[case] == "case"
    assert not {"South Carolina", "Holm County", "Katzenbach", "Berg", "United States"} & named.keys()


def test_an_operation_without_its_noun_is_the_same() -> None:
    text = "Operation Swift Gale was delayed. Swift Gale moved on. Swift Gale ended in May 1951."

    assert kinds_of(text) == {"Operation Swift Gale": "event"}


def test_where_somebody_belongs_is_no_person() -> None:
    named = kinds_of("Harry Holm of Tarnby, who had led a ship, gave an answer.")

    assert named["Harry Holm"] == "person"
    assert named["Tarnby"] != "person"
