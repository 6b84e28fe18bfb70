"""When the stem of a figure says on which occasion it was counted, and what a clause loses."""

from random import Random

import pytest

from quizapp.writing.figure_gaps import write_figure_gaps
from quizapp.writing.how_many import write_how_many
from quizapp.writing.sources import gather
from tests.readings import read

OFTEN = " Denmark had a fleet. Denmark made peace. Denmark built forts. Denmark sold ships."


def count_items(text: str) -> int:
    """Return how many items ask for a figure of a passage."""
    sources = gather(read(text))
    return sum(1 for writer in (write_how_many, write_figure_gaps) for _ in writer(sources, Random(1)))


@pytest.mark.parametrize(
    "text",
    [
        "In May 1807, Denmark sent a corps of 8,000 soldiers to the coast." + OFTEN,
        "Denmark lost a corps of 8,000 soldiers in the Battle of Harn." + OFTEN,
        "Denmark sent a corps of 8,000 soldiers to the harbour of Harn." + OFTEN,
        "Karl Lund sent a corps of 8,000 soldiers to the coast of Denmark." + OFTEN,
        "Denmark sent a corps of 8,000 soldiers of the class of 1807 to the coast." + OFTEN,
    ],
)
def test_a_date_a_battle_or_what_is_seldom_named_says_the_occasion(text: str) -> None:
    assert count_items(text) > 0


@pytest.mark.parametrize(
    "text",
    [
        "Denmark sent a corps of 8,000 soldiers to the coast." + OFTEN,  # once of many times
        "Karl Lund had lost a corps of 8,000 soldiers near Harn in Denmark." + OFTEN,  # by when?
        "The Danes took 546 prisoners near Harn.",  # so exact a number wants a date
        "By the end of May 1807, 6,000 soldiers had left Harn.",  # whose?
        "The day before the battle, about 80,000 sailors left Harn in panic.",  # a day that is lost
        "In one study, hens lived near Harn and walked 2,000 metres to Lund.",  # in that study only
    ],
)
def test_no_figure_is_asked_whose_occasion_is_unsaid_or_lost(text: str) -> None:
    assert count_items(text) == 0
