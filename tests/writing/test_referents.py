"""Bare nouns are named where one thing can be meant, and left alone where two can."""

import pytest

from quizapp.reading.calendar import HistoricalDate, Interval, Precision
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.sources import Sources, gather
from quizapp.writing.stems import ask

SECTION = "Anna Berg opened a school in Lund. " * 400  # as long as an article of many sections


def gather_from(text: str, title: str = "A passage") -> Sources:
    """Return the sources of a passage under a title."""
    return gather(extract_facts(read_article(text, title=title)))


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "A passage",
            "The Danish foreign minister, Anna Berg, received the Nobel Peace Prize in 1936.",
            "Anna Berg received the Nobel Peace Prize",
        ),
        (
            "A passage",
            "Sweden was beaten; their spokesman, Anna Berg, sold a ship in 1936.",
            "Anna Berg sold a ship",
        ),
        (
            "A passage",
            "The captain, Karl Berg, and Anna Holm died on the Orva in 1936.",
            "Karl Berg and Anna Holm died on the Orva",
        ),
        (
            "Merin",
            "Merin is the largest city. It lies near Merin. The Danes seized the city, which fell, in 1540.",
            "The Danes seized Merin",
        ),
        (
            "A passage",
            "Sweden founded the Free Republic of Harn (FRH). Danish troops attacked the FRH.",
            "Danish troops attacked the Free Republic of Harn",
        ),
        (
            "A passage",
            "Sweden founded the Free Republic of Harn (FRH). " + 6 * "Danish troops attacked the FRH. ",
            "Danish troops attacked the FRH",
        ),
        (
            "A passage",
            "Sweden signed the Treaty of Lenz. The treaty gave Harn to Denmark.",
            "The Treaty of Lenz gave Harn to Denmark",
        ),
        (
            "The Orva War",
            "Sweden crossed the Orva River. Denmark entered the war in 1808.",
            "Denmark entered the Orva War",
        ),
        (
            "Merin",
            "Merin is the largest city of the plain. The town lies near Merin. The city was founded in 1540.",
            "Merin was founded",
        ),
        (
            "The Berg expedition",
            "Sweden paid for it. The expedition reached Harn in 1808.",
            "The Berg expedition reached Harn",
        ),
        (
            "A passage",
            "The Danes built HMS Falk, a steam corvette. The ship left Harn in 1808.",
            "HMS Falk left Harn",
        ),
        (
            "A passage",
            "Sweden signed the Treaty of Lenz and the Treaty of Memel. The treaty gave Harn to Denmark.",
            "The treaty gave Harn to Denmark",
        ),
        (
            "A passage",
            "Sweden crossed the Orva River. Denmark entered the war in 1808.",
            "Denmark entered the war",
        ),
    ],
)
def test_a_bare_noun_is_named_where_one_thing_is_meant(title: str, text: str, told: str) -> None:
    sources = gather_from(text, title)

    assert sources.events[-1].text == told


def test_what_names_a_thing_is_quoted_before_the_event() -> None:
    sources = gather_from("Sweden signed the Treaty of Lenz. The treaty gave Harn to Denmark.")

    assert [quote.text for quote in sources.events[-1].evidence] == [
        "Sweden signed the Treaty of Lenz.",
        "The treaty gave Harn to Denmark.",
    ]


def test_events_beyond_the_years_of_the_topic_are_not_of_it() -> None:
    topic = gather_from(
        "Harn fell in 1807. Lund fell in 1808. Memel fell in 1809. Revel fell in 1809. Elbing fell in 1814.",
        "Orva War (1807-1809)",
    ).topic
    years = [HistoricalDate(Interval.of_years(year, year), Precision.YEAR) for year in (1808, 1814)]

    assert topic is not None
    assert (topic.holds(years[:1]), topic.holds(years)) == (True, False)


def test_the_topic_sets_the_scene_for_its_own_people() -> None:
    event = gather_from("The allies defeated General Lund at Harn in 1808.", "The Orva War").events[0]

    assert ask(event, "In which year") == (
        "In which year in the Orva War did the allies defeat General Lund at Harn?"
    )


@pytest.mark.parametrize(
    ("title", "text", "topic"),
    [
        ("The Orva War", "Sweden crossed the Orva.", "the Orva War"),
        ("Korean War", "Sweden crossed the Orva.", "the Korean War"),
        ("World War II", "Sweden crossed the Orva.", "World War II"),
        ("The Siege of Harn", "Sweden crossed the Orva.", "the Siege of Harn"),
        ("Opening hostilities", "The Orva War was a war between Sweden and Denmark.", "the Orva War"),
        ("Course of the war", "Sweden crossed the Orva.", None),
        ("Anna Berg", "Anna Berg left Harn during the Orva War.", None),
        ("The Orva War began in the year…", "Sweden crossed the Orva.", None),
        ("The Orva War for Independence", "Sweden crossed the Orva.", "the Orva War for Independence"),
        ("Berg's Orva expedition", "Sweden crossed the Orva.", "Berg's Orva expedition"),
        ("Orva War and the fall of Harn", "Sweden crossed the Orva.", None),
        ("Orva War (1807-1809)", "Sweden crossed the Orva in 1808.", "the Orva War"),
        ("Orva War (1807-1809)", "Sweden crossed the Orva in 1808. Harn fell in 1814.", None),
        ("Orva War", f"Sweden crossed the Orva. {SECTION}", None),
        ("Orva War", f"Sweden crossed the Orva. {SECTION} The Orva War was over.", "the Orva War"),
    ],
)
def test_the_topic_comes_from_the_title_or_the_opening(title: str, text: str, topic: str | None) -> None:
    found = gather_from(text, title).topic

    assert (found.text if found else None) == topic


def test_a_common_noun_that_a_pronoun_stands_for_loses_its_capital() -> None:
    text = "Xerography is a way to copy. It was devised in 1938 by Karl Lund. He named it xerography."
    event = gather(extract_facts(read_article(text, title="A passage"))).events[0]

    assert (event.subject, event.text) == ("xerography", "Xerography was devised by Karl Lund")
