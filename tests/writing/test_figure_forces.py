"""Questions of how many there were in a force, and which forces are none."""

from random import Random

import pytest

from quizapp.writing.figure_forces import write_figure_forces
from quizapp.writing.sources import gather
from tests.readings import key_of, read


def ask(text: str) -> list[tuple[str, str]]:
    """Return the stems and keys of the items of a passage."""
    drafts = write_figure_forces(gather(read(text)), Random(1))
    return [(draft.item.stem, key_of(draft)) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "On 3 May 1807, a Danish expedition of about 9,500 men landed at Harn.",
            "About how many men were in the Danish expedition that landed at Harn on 3 May 1807?",
            "9,500",
        ),
        (
            "In May 1807, a detachment of 22 marines under Karl Lund sank a brig at Harn.",
            "How many marines were in the detachment under Karl Lund that sank a brig at Harn in May 1807?",
            "22",
        ),
        (
            "In July 1807, Karl Lund led a procession of 30,000 through Harn.",
            "How many people were in the procession through Harn that Karl Lund led in July 1807?",
            "30,000",
        ),
        (
            "In July 1807, a Danish force of about 35,000 was routed near Harn.",
            "About how many men were in the Danish force that was routed near Harn in July 1807?",
            "35,000",
        ),
    ],
)
def test_those_in_a_force_are_asked_by_what_it_did(text: str, stem: str, key: str) -> None:
    assert ask(text) == [(stem, key)]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 1807, the expedition of about 9,500 men landed at Harn.",  # known from elsewhere
        "On 3 May 1807, an army of more than 9,500 men landed at Harn.",  # so of more than 9,000
        "On 3 May 1807, a council of 22 members met at Harn.",  # no force
        "An army of 9,500 men landed.",  # where and when?
    ],
)
def test_other_figures_are_none_of_a_force(text: str) -> None:
    assert ask(text) == []
