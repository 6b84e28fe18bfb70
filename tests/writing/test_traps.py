"""Passages of tests/corpus that tempt to a bad question: none is asked, and not by silence."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from ruamel.yaml import YAML

from quizapp.assessment.items import ChoiceItem, Draft
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.generate import generate_items

CORPUS = Path(__file__).parent.parent / "corpus" / "traps.yaml"
TRAPS = YAML(typ="safe").load(CORPUS)


def list_answers(draft: Draft) -> list[str]:
    """Return what a question lets a learner choose from, or put in order."""
    item = draft.item
    return [part.text for part in (item.options if isinstance(item, ChoiceItem) else item.events)]


def say(draft: Draft) -> str:
    """Return all that a learner sees of a question."""
    return "\n".join([draft.item.stem, *(f"- {text}" for text in list_answers(draft))])


@pytest.mark.parametrize("passage", TRAPS, ids=[passage["trap"] for passage in TRAPS])
def test_a_trap_catches_no_question(passage: dict[str, Any]) -> None:
    reading = extract_facts(read_article(passage["text"]))

    shown = generate_items(reading, rng=Random(1), least=0)  # the gates alone, not the odds, keep it out

    said = [say(draft) for draft in shown]
    assert said
    assert not [text for text in said for words in passage.get("never", ()) if words in text]
    for pair in passage.get("apart", ()):
        assert not [draft for draft in shown if set(pair) <= set(list_answers(draft))]
    assert set(passage.get("asked", ())) <= {draft.item.stem for draft in shown}
