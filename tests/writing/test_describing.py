"""What a thing is like does not say which it is; what it is called, where it stands and when it was do."""

import pytest

from quizapp.writing.selfcontained import find_dangling
from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The decisive encounter took place at Harn.", "The decisive encounter"),
        ("The great ship reached the port of Lund.", "The great ship"),
        ("Anna Berg cured Karl Lund with the crude fluid.", "the crude fluid"),
        ("The fire of Lund destroyed the crowded houses.", "the crowded houses"),
        ("The exiled king addressed the Council of Lund.", "The exiled king"),
        ("American aircraft bombed the western quarters.", "the western quarters"),
        ("The shore end was laid at Harn.", "The shore end"),
        ("The Orva left Lund on a journey, which was to last five years.", "journey"),  # the rest is not said
        ("The Orva left Lund on a long journey.", None),
        ("Denmark allowed the commission to go to court.", "the commission"),
        ("The Danes handed their guest over to King Lund.", "guest"),
        ("The Danes handed their king over to King Lund.", None),
        ("Denmark took the decision to go to court.", None),
        ("The Danish shells hit the engine room.", None),
        ("The royal family fled from Lund.", None),
        ("The armed forces seized power in Lund.", None),
        ("The Danes left Lund during the dry season.", None),
        ("Danish troops crossed the narrow strait at Harn.", None),
        ("Danish troops crossed the frozen bay west of Harn.", None),
        ("The silk industry came to Lund.", None),
    ],
)
def test_what_a_thing_is_like(text: str, words: str | None) -> None:
    assert find_dangling(list_events(text)[0]) == words
