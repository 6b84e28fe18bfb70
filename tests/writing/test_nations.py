"""Places of one theatre share nations."""

import pytest

from quizapp.writing.nations import keep_to_theatre, shares_theatre
from quizapp.writing.sources import gather
from tests.readings import read

TEXT = (
    "In 1807, Japanese troops captured Harn. In 1808, German troops attacked the Soviet army at Kursk. "
    "In 1809, Japanese ships shelled Darwin. In 1810, a fire burned Lund."
)
SOURCES = gather(read(TEXT))
NAMES = {name.name: name for name in SOURCES.reading.names}


@pytest.mark.parametrize(("rival", "expected"), [("Darwin", True), ("Kursk", False), ("Lund", True)])
def test_a_place_of_other_nations(rival: str, *, expected: bool) -> None:
    event = SOURCES.events[0]

    assert shares_theatre(NAMES[rival], NAMES["Harn"], event, SOURCES) is expected


def test_others_only_where_there_are_too_few() -> None:
    rivals = [NAMES["Kursk"], NAMES["Darwin"], NAMES["Lund"]]
    event = SOURCES.events[0]

    assert keep_to_theatre(NAMES["Harn"], rivals, event, SOURCES, 2) == rivals[1:]
    assert keep_to_theatre(NAMES["Harn"], rivals[:2], event, SOURCES, 2) == rivals[:2]
