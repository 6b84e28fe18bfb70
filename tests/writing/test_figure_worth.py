"""Figures that are worth a question, and those that nobody needs to know or that tell no number of things."""

from random import Random

import pytest

from quizapp.writing.figure_gaps import write_figure_gaps
from quizapp.writing.how_many import write_how_many
from quizapp.writing.sources import gather
from tests.readings import key_of, read


def asked(text: str) -> set[str]:
    """Return the keys of the items that ask for a figure of a passage."""
    sources = gather(read(text))
    writers = (write_how_many, write_figure_gaps)
    return {key_of(draft) for writer in writers for draft in writer(sources, Random(1))}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("On 3 May 1807, General Lund marched from Harn to Revel with 1,700 militiamen.", {"1,700"}),
        ("On 3 May 1807, nearly 800 Danish soldiers were killed by guns at Harn.", {"nearly 800", "800"}),
        (
            "In May 1807, about 87 percent of 21 million Danes used candles from Harn.",
            {"87%", "about 87 percent"},
        ),
        ("In May 1807, the Danes accepted the Treaty of Harn by 54 votes to six.", {"54", "six"}),
        (
            "In May 1807, Admiral Lund sought help from the port of Harn, some 800 miles away from Revel.",
            {"800"},
        ),
        ("By May 1807, about 600,000 Danes had been evacuated from Harn to Lund.", {"600,000"}),
        ("In May 1807, the fleet of Admiral Lund captured 40 ships near Harn in 226 sorties.", {"40"}),
    ],
)
def test_what_tells_of_an_event_is_asked(text: str, keys: set[str]) -> None:
    assert asked(text) == keys


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 1807, Danish cavalry destroyed three trains of supplies at Harn.",  # who needs to know
        "In May 1807, the shipyards of Harn built 40 frigates per year for Denmark.",  # for each year
        "In May 1807, Admiral Lund stopped the Danes with daily raids that sank 32 barges near Harn.",
        "In May 1807, Admiral Lund killed 8,071,350 rats at Harn.",  # who keeps such a number?
        "In May 1807, the mills of Harn made 400 units.",  # of what?
        "In May 1807, the Danes attacked the harbour of Harn with a three pronged attack.",  # an adjective
        "In May 1807, General Lund was ordered to attack with 200 guns toward Harn.",  # but did he?
        "In May 1807, the Danes killed more than 300 sailors at Harn.",  # so they killed more than 200
        "In May 1807, Admiral Lund resolved to seek help from the port of Harn, some 800 miles away.",
        "In May 1807, up to 300 sailors crossed the Orva River near Harn.",
        "In May 1807, a court in Harn charged eight sailors with murder.",  # or murdered in May
        "In May 1807, twenty states had signed the Treaty of Harn.",  # by then
        "In 1807, Karl Lund spent ten years at Harn.",  # a year has room for one
        "From 1807 to 1817, Karl Lund spent ten years at Harn.",  # the stem would tell
        "On 3 May 1807, the siege of Harn ended in a conquest lasting 64 days.",  # the siege or the conquest
    ],
)
def test_what_counts_little_or_nothing_is_not_asked(text: str) -> None:
    assert asked(text) == set()
