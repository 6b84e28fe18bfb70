"""A long article is written from in parts."""

from random import Random

import pytest

from quizapp.reading.facts import Reading
from quizapp.writing import parts
from quizapp.writing.generate import generate_items
from quizapp.writing.parts import split
from tests.readings import read

TELLINGS = (
    "On 3 May 1810, Danish troops under Anna Berg burned Harn. On 9 June 1811, Karl Lund rebuilt Harn.",
    "On 2 July 1812, Maria Holm opened a school in Revel. On 4 March 1813, Karl Lund left Harn for Revel.",
    "On 5 May 1814, Anna Berg founded a museum in Libau. On 8 June 1815, a fire destroyed the Libau Museum.",
    "On 1 July 1816, Maria Holm sailed from Libau to Harn. On 6 May 1817, Karl Lund became mayor of Harn.",
    "On 7 June 1818, Swedish ships bombarded Revel. On 9 July 1819, Anna Berg signed the Treaty of Harn.",
    "On 2 May 1820, Maria Holm crossed the Baltic. On 3 June 1821, Karl Lund died in Harn.",
)
TEXT = "\n\n".join(TELLINGS)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(TEXT)


def test_an_article_of_the_usual_length_is_one_part(reading: Reading) -> None:
    assert list(split(reading)) == [reading]


def test_a_longer_one_is_split_between_paragraphs(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "SENTENCES", 3)  # so that a part is two paragraphs of two sentences

    found = list(split(reading))

    assert [sorted(part.trees) for part in found] == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]
    assert [len(part.dates) for part in found] == [4, 4, 4]
    for part in found:
        first = min(fact.evidence[-1].start for fact in part.facts)
        last = max(fact.evidence[-1].end for fact in part.facts)
        assert all(first <= span.start < last for name in part.names for span in name.mentions)


def test_nothing_is_lost_or_told_twice(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "SENTENCES", 3)

    found = list(split(reading))

    assert tuple(fact for part in found for fact in part.facts) == reading.facts
    assert tuple(mention for part in found for mention in part.dates) == reading.dates
    assert {index: tree for part in found for index, tree in part.trees.items()} == reading.trees
    for name in reading.names:
        told = [
            span
            for part in found
            for other in part.names
            if other.name == name.name
            for span in other.mentions
        ]
        assert tuple(told) == name.mentions


def test_items_of_every_part_are_written_with_ids_of_their_own(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "SENTENCES", 3)

    drafts = generate_items(reading, rng=Random(1))

    places = {drafts[at].item.evidence[-1].start * 3 // len(TEXT) for at in range(len(drafts))}
    assert places == {0, 1, 2}
    assert [draft.id for draft in drafts] == [f"i{at}" for at in range(1, len(drafts) + 1)]
