"""Readings of short passages, for tests of what is read and written from them."""

from random import Random

from quizapp.assessment.items import ChoiceItem, Draft
from quizapp.reading.facts import Event, Reading
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.generate import generate_items


def read(text: str) -> Reading:
    """Return the reading of a passage without a title."""
    return extract_facts(read_article(text, title="A passage"))


def list_events(text: str) -> list[Event]:
    """Return the events of a passage in reading order."""
    return [fact for fact in read(text).facts if isinstance(fact, Event)]


def write(text: str, *, seed: int = 1, everything: bool = False) -> tuple[Draft, ...]:
    """Return the drafts written from a passage, how likely they are to be taken as they are apart."""
    return generate_items(read(text), rng=Random(seed), everything=everything, least=0)


def key_of(draft: Draft) -> str:
    """Return the text of the right option of a choice item."""
    assert isinstance(draft.item, ChoiceItem)
    return draft.item.options[draft.item.key].text
