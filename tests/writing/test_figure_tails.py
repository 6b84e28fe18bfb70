"""Tolls told by a participle behind the clause: which are asked, in one gap with the clause."""

from random import Random

import pytest

from quizapp.writing.figure_gaps import write_figure_gaps
from quizapp.writing.sources import gather
from tests.readings import read


def list_stems(text: str) -> list[str]:
    """Return the stems of the gap items of a passage."""
    return [draft.item.stem for draft in write_figure_gaps(gather(read(text)), Random(1))]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "On 3 May 1807, Danish troops captured the fort of Harn, taking about 2,000 prisoners.",
            "On 3 May 1807, Danish troops captured the fort of Harn, taking about ____ prisoners.",
        ),
        (
            "Danish troops captured the fort of Harn in May 1807, taking about 2,000 prisoners.",
            "In May 1807, Danish troops captured the fort of Harn, taking about ____ prisoners.",
        ),
        (
            "In May 1807, Admiral Lund returned to Revel and stormed the fortress of Harn, losing 300 men.",
            "In May 1807, Admiral Lund stormed the fortress of Harn, losing ____ men.",
        ),
        (
            "On 2 May 1807, the Falk rammed the corvette Harn, outside the bay, with the loss of 323 lives.",
            "On 2 May 1807, the Falk rammed the corvette Harn with the loss of ____ lives.",
        ),
        (
            "In May 1807, a garrison at Harn clashed with a Danish escort; about 107 Danes were killed.",
            "In May 1807, a garrison at Harn clashed with a Danish escort, and about ____ Danes were killed.",
        ),
        (
            "In 1807, a man from Lund set off an outbreak in Harn, in which 175 people fell ill.",
            "In 1807, a man from Lund set off an outbreak in Harn, in which ____ people fell ill.",
        ),
    ],
)
def test_a_toll_is_asked_with_the_deed_that_took_it(text: str, stem: str) -> None:
    assert list_stems(text) == [f"Fill the gap: {stem}"]


def test_of_two_tolls_each_is_asked() -> None:
    stems = list_stems(
        "On 3 May 1807, a bomb exploded in the market of Harn, killing 40 people and wounding 90."
    )

    assert stems[0].endswith("killing ____ people and wounding 90.")


@pytest.mark.parametrize(
    "text",
    [
        "In May 1807, the Danes attacked the fort of Harn, with Lund losing 300 men.",  # a subject of its own
        "On 3 May 1807, the Danes left the fort of Harn, hoping for 300 ships.",  # no toll
        "On 3 May 1807, the Danes marched to the fort of Harn, leaving 300 men at Revel.",  # no toll either
        "On 3 May 1807, the Danes left the fort of Harn, taking 12 weeks to march to Revel.",  # a time
        "The Danes took the fort of Harn, losing 300 men in May 1807 at the gates of Revel.",  # a date lost
        "In June 1807, the retreat of the Danes from Harn began, with 38 forts to be left.",
    ],
)
def test_no_other_participle_is_a_tail(text: str) -> None:
    assert list_stems(text) == []
