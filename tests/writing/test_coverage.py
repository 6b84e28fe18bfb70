"""The map of what an article tells, what is asked of it, and what stopped the rest."""

from random import Random

import pytest

from quizapp.reading.facts import Reading
from quizapp.writing.coverage import cover, cover_facts, explain_unasked
from quizapp.writing.generate import generate_items
from tests.readings import list_events, read

TEXT = "In 1807, it fell. On 3 May 1807, Danish troops burned the town. In 1850, Anna Berg was born in Harn."


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(TEXT)


def test_coverage_tells_the_items_and_the_gates(reading: Reading) -> None:
    drafts = generate_items(reading, rng=Random(1), everything=True)
    told = [fact for sentence in cover(reading, drafts) for fact in sentence.facts]

    assert len(cover(reading, drafts)) == 3
    assert {item for fact in told for item in fact.items} == {d.id for d in drafts if not d.flaws}
    assert "self_contained" in {flaw.code for fact in told for flaw in fact.stopped_by}


def test_every_fact_stands_at_one_sentence(reading: Reading) -> None:
    drafts = generate_items(reading, rng=Random(1), everything=True)
    sentences = cover(reading, drafts)

    assert [told.fact for sentence in sentences for told in sentence.facts] == list(reading.facts)
    for sentence in sentences:
        span = sentence.sentence.span
        assert all(span.start <= told.fact.evidence[-1].start < span.end for told in sentence.facts)


def test_a_fact_without_items_says_why(reading: Reading) -> None:
    for told in cover_facts(reading, ()):  # as if no draft had been written at all
        assert told.items == ()
        assert [flaw.code for flaw in told.stopped_by] == ["nothing_to_ask"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Danish troops burned the town.", "no date belongs to it"),
        ("By 3 May 1807, Danish troops burned the town.", "not told as at “3 May 1807” itself"),
        ("In 1807, Danish troops ruled the town.", "it lasted beyond “1807”"),
        ("On 3 May 1807, Danish troops burned the town.", "no name in it has two rivals"),
    ],
)
def test_what_kept_an_event_from_being_asked_is_said(text: str, words: str) -> None:
    assert words in explain_unasked(list_events(text)[0])
