"""Words that keep the date behind them to themselves."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The court charged eight soldiers with the murders of 24 farmers in Harn in November 1805.", None),
        ("The court charged eight soldiers with murder in November 1805.", "1805-11-01"),
        ("General Holm predicted victory by the end of 1967.", None),
        ("The king demanded the surrender of Harn by 3 May 1807.", None),
        ("The weakness of the army was exemplified by the rout at Harn on 2 January 1863.", None),
        ("The council sent troops to the region on 3 May 1807.", "1807-05-03"),
        ("Lund asked for the building of a road in May 1807.", "1807-05-01"),
        ("The town sent word of the assault on 3 May 1807.", None),
    ],
)
def test_the_date_of_what_is_spoken_of_is_not_the_verbs(text: str, first: str | None) -> None:
    (event,) = list_events(text)

    assert (event.when.first.isoformat() if event.when else None) == first
