"""What was not done until a date: it was done then, unless it only went on."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told", "first"),
    [
        ("The tower of Lund was not finished until 1910.", "The tower of Lund was finished", "1910-01-01"),
        ("Berg did not travel to Lund until June 1905.", "Berg travelled to Lund", "1905-06-01"),
        ("Erik Berg did not leave Harn until 3 May 1905.", "Erik Berg left Harn", "1905-05-03"),
    ],
)
def test_what_was_not_done_until_a_date_was_done_then(text: str, told: str, first: str) -> None:
    found = [(event.text, event.when, event.is_point) for event in list_events(text)]

    assert [(said, when.first.isoformat(), point) for said, when, point in found if when] == [
        (told, first, True)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The truce of Lund did not last until 1910.",
        "The fort of Harn did not hold out till May 1807.",
        "No ship reached Lund until 1910.",
        "Berg could not leave Harn until 1905.",
    ],
)
def test_what_did_not_go_on_until_a_date_did_not_happen_then(text: str) -> None:
    assert list_events(text) == []
