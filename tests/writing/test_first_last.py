"""First, last and between: options that do not say it themselves, and the topic in the stem."""

from random import Random

import pytest

from quizapp.assessment.items import Asks, ChoiceItem
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.first_last import is_clear, stands_apart, write_between, write_first_last
from quizapp.writing.sources import Sources, gather
from quizapp.writing.vagueness import is_vague

EVENTS = """Danish troops burned the town of Harn in 1807. Anna Berg opened a school in Lund in 1820.
Karl Lund signed the Treaty of Memel in 1835. Swedish ships reached the port of Revel in 1849.
Maria Holm founded a hospital in Elbing in 1863. King Gustav sold the castle of Pillau in 1871."""


def gather_from(text: str, title: str) -> Sources:
    """Return the sources of a passage under a title."""
    return gather(extract_facts(read_article(text, title=title)))


def test_the_key_is_the_first_and_the_last_by_date() -> None:
    sources = gather_from(EVENTS, "A passage")
    years = {event.text: event.when.first.year for event in sources.events if event.when}

    items = [d.item for d in write_first_last(sources, Random(1)) if isinstance(d.item, ChoiceItem)]

    assert [item.asks for item in items] == [Asks.FIRST, Asks.LAST]
    for item in items:
        told = [years[option.text] for option in item.options]
        assert told[item.key] == (min(told) if item.asks is Asks.FIRST else max(told))


def test_the_topic_is_named_in_the_stem() -> None:
    sources = gather_from(EVENTS, "The Orva War")

    stems = [draft.item.stem for draft in write_first_last(sources, Random(1))]
    framed = [draft.item.stem for draft in write_between(sources, Random(1))]

    assert stems[0] == "Which of these events in the history of the Orva War happened first?"
    assert all(stem.startswith("Which of these events in the history of the Orva War") for stem in framed)


def test_a_topic_that_ended_before_an_event_is_not_named_over_it() -> None:
    opening = "The Orva War was fought from 3 May 1807 to 8 June 1849. "
    sources = gather_from(opening + EVENTS, "The Orva War")

    framed = [
        (draft.item.stem, {o.text for o in draft.item.options})
        for draft in write_first_last(sources, Random(1))
        if isinstance(draft.item, ChoiceItem)
    ]

    assert framed
    assert not [stem for stem, told in framed if "Orva War" in stem and any("Pillau" in t for t in told)]


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("Anna Berg opened the first school of Harn in 1820.", False),
        ("Anna Berg opened a school in Lund in 1820.", True),
        ("Danish troops attacked in 1807.", False),
    ],
)
def test_an_option_does_not_say_that_it_was_first(text: str, *, clear: bool) -> None:
    sources = gather_from(text, "A passage")

    assert is_clear(sources.events[0], sources) is clear


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("Sweden recovered in 1807.", True),
        ("Danish troops advanced slowly in 1807.", True),
        ("Karl Lund returned in a surprise march in 1807.", True),
        ("Karl Lund returned to Harn in 1807.", False),
        ("King Gustav abdicated in 1807.", False),
        ("The Danish Navy waged a fight against the Swedish Navy in 1807.", True),
        ("The Danish Navy fought a battle with the Swedish Navy at Harn in 1807.", False),
        ("Harn was captured by Karl Lund in 1807.", False),
    ],
)
def test_a_bare_verb_wants_more_to_say_which_event_is_meant(text: str, *, vague: bool) -> None:
    sources = gather_from(text, "A passage")

    assert is_vague(sources.events[0], sources) is vague


@pytest.mark.parametrize(
    ("years", "first", "last"),
    [((1800, 1801, 1850), False, True), ((1800, 1849, 1850), True, False), ((1800, 1825, 1850), True, True)],
)
def test_the_key_stands_well_apart(years: tuple[int, ...], *, first: bool, last: bool) -> None:
    told = ("Danish troops burned Harn", "Anna Berg opened a school in Lund", "King Gustav sold Pillau")
    text = " ".join(f"{deed} in {year}." for deed, year in zip(told, years, strict=True))
    events = list(gather_from(text, "A passage").events)

    assert (stands_apart(events, Asks.FIRST), stands_apart(events, Asks.LAST)) == (first, last)


@pytest.mark.parametrize(
    "opening",
    ["The Orva War of 1807 was a war of Lund. ", "The Orva War was a war of Lund. It was fought in 1807. "],
)
def test_the_topic_has_the_years_that_its_definition_names(opening: str) -> None:
    sources = gather_from(opening + EVENTS, "The Orva War")

    assert sources.topic is not None
    assert sources.topic.span is not None
    assert (sources.topic.span.first.year, sources.topic.span.last.year) == (1807, 1807)


def test_what_was_before_or_after_the_war_stands_in_no_set() -> None:
    opening = "The Orva War was fought from 3 May 1807 to 8 June 1849. "
    sources = gather_from(opening + EVENTS, "The Orva War")

    shown = [
        o.text
        for d in write_first_last(sources, Random(1))
        if isinstance(d.item, ChoiceItem)
        for o in d.item.options
    ]

    assert any("Revel" in text for text in shown)
    assert not any("Elbing" in text or "Pillau" in text for text in shown)


def test_the_year_in_a_title_is_the_topics() -> None:
    sources = gather_from(EVENTS, "The Orva War of 1835")

    assert sources.topic is not None
    assert sources.topic.span is not None
    assert sources.topic.span.first.year == 1835
    assert sources.topic.years is None  # of a span of years the article must tell; of one year it tells more
