"""What holds for every set of items, whatever the text."""

from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.assessment.items import Asks, ChoiceItem, Draft, OrderingItem
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.generate import generate_items
from quizapp.writing.ranker import SHIPPED, Ranker
from tests.readings import key_of, read, write

CORPUS = Path(__file__).parent.parent / "corpus"
PASSAGES = ["war", "biography", "science", "law", "city"]
TEXTS = {name: (CORPUS / f"{name}.md").read_text(encoding="utf-8") for name in PASSAGES}
WORDS = st.sampled_from(
    [
        *[
            "On",
            "In",
            "By",
            "the",
            "The",
            "3",
            "May",
            "1807",
            ",",
            ".",
            ";",
            "“",
            "”",
            "(",
            ")",
            "Sweden",
            "Danish",
            "army",
            "it",
            "They",
            "which",
            "was",
            "were",
            "crossed",
        ],
        *[
            "destroyed",
            "and",
            "of",
            "to",
            "King",
            "Gustav's",
            "-",
            "about",
            "12",
            "thousand",
            "according",
            "said",
            "that",
            "not",
            "5",
            "BC",
        ],
        "\n",
        "\n\n",
    ]
)


@pytest.mark.parametrize("name", PASSAGES)
def test_every_passage_gives_items_of_its_own_words(name: str) -> None:
    reading = extract_facts(read_article(TEXTS[name], markdown=True))
    drafts = generate_items(reading, rng=Random(1), everything=True)

    assert sum(not draft.flaws for draft in drafts) >= 5
    for fact in reading.facts:
        assert all(TEXTS[name][quote.start : quote.end] == quote.text for quote in fact.evidence)
    for draft in drafts:
        assert draft.item.evidence
        assert all(TEXTS[name][quote.start : quote.end] == quote.text for quote in draft.item.evidence)


@pytest.mark.parametrize("name", PASSAGES)
def test_the_same_seed_gives_the_same_items(name: str) -> None:
    assert write(TEXTS[name], seed=7, everything=True) == write(TEXTS[name], seed=7, everything=True)


@pytest.mark.parametrize("name", PASSAGES)
def test_orderings_are_strict_and_options_distinct(name: str) -> None:
    for draft in write(TEXTS[name]):
        match draft.item:
            case OrderingItem(events=events):
                assert all(early.interval.precedes(late.interval) for early, late in pairwise(events))
            case ChoiceItem(options=options):
                assert len({option.text for option in options}) == len(options) >= 3


@pytest.mark.parametrize("name", PASSAGES)
def test_what_is_not_shown_says_why(name: str) -> None:
    shown = write(TEXTS[name])
    every = write(TEXTS[name], everything=True)

    assert [draft.item for draft in every if not draft.flaws] == [draft.item for draft in shown]
    assert {draft.id for draft in every} == {f"i{at}" for at in range(1, len(every) + 1)}


def test_what_was_left_out_for_better_items_says_so() -> None:
    dropped = {flaw.code for draft in write(TEXTS["war"], everything=True) for flaw in draft.flaws}

    assert "used_up" in dropped


def test_the_war_passage_asks_in_several_ways() -> None:
    drafts = write(TEXTS["war"])
    asked = {draft.item.asks for draft in drafts if isinstance(draft.item, ChoiceItem)}

    assert {Asks.WHEN, Asks.HOW_MANY} <= asked
    assert any(isinstance(draft.item, OrderingItem) for draft in drafts)


def test_keys_stand_at_every_place_and_rank_about_as_often() -> None:
    places, ranks = [0, 0, 0], [0, 0, 0]
    reading = read(TEXTS["city"])
    for seed in range(25):
        for draft in generate_items(reading, rng=Random(seed)):
            if isinstance(draft.item, ChoiceItem) and draft.item.asks is Asks.WHEN:
                places[draft.item.key] += 1
                texts = sorted(option.text[-4:] for option in draft.item.options)
                ranks[texts.index(key_of(draft)[-4:])] += 1

    assert min(places) > 0.7 * sum(places) / 3
    assert min(ranks) > 0.6 * sum(ranks) / 3


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join)))
def test_no_text_breaks_the_reader_or_the_writer(text: str) -> None:
    article = read_article(text)
    reading = extract_facts(article)

    for draft in generate_items(reading, rng=Random(1), everything=True):
        assert all(text[quote.start : quote.end] == quote.text for quote in draft.item.evidence)


def test_what_is_unlikely_to_be_taken_is_not_shown_and_says_so() -> None:
    reading = read(TEXTS["war"])
    likely = generate_items(reading, rng=Random(1), least=0.9)
    every = generate_items(reading, rng=Random(1), least=0.9, everything=True)

    assert likely
    assert all(SHIPPED.rate(draft.features) >= 0.9 for draft in likely)
    stopped = [draft for draft in every if {flaw.code for flaw in draft.flaws} == {"quality"}]
    assert stopped
    assert all(SHIPPED.rate(draft.features) < 0.9 for draft in stopped)


def test_weights_of_ones_own_hide_nothing() -> None:
    reading = read(TEXTS["war"])

    low = Ranker({"bias": -9.0})

    every = generate_items(reading, rng=Random(1), everything=True, least=0.9)
    rated_low = generate_items(reading, rng=Random(1), everything=True, least=0.9, ranker=low)

    assert max(draft.quality for draft in rated_low) < 0.01
    assert count_flaws(rated_low, "quality") == count_flaws(every, "quality") > 0


def count_flaws(drafts: tuple[Draft, ...], code: str) -> int:
    return sum(flaw.code == code for draft in drafts for flaw in draft.flaws)
