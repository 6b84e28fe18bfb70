"""Which event is a date's: what is asked for, and rivals that surely fell at another time."""

from random import Random

import pytest

from quizapp.assessment.items import Asks, ChoiceItem
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.event_of_date import (
    are_one_affair,
    is_rival,
    is_tellable,
    list_periods,
    write_events_of_dates,
)
from quizapp.writing.sources import Sources, gather
from tests.readings import read

EVENTS = """On 4 March 1807 Danish troops burned the town of Harn. On 9 May 1807 Anna Berg opened a school
in Lund. In August 1807 Karl Lund signed the Treaty of Memel. On 3 October 1807 Swedish ships reached the port
of Revel. In December 1807 Maria Holm founded a hospital in Elbing."""


def gather_from(text: str, title: str = "A passage") -> Sources:
    """Return the sources of a passage."""
    return gather(extract_facts(read_article(text, title=title)))


def write(text: str, title: str = "A passage") -> list[ChoiceItem]:
    """Return the items written from a passage."""
    drafts = write_events_of_dates(gather_from(text, title), Random(1))
    return [draft.item for draft in drafts if isinstance(draft.item, ChoiceItem)]


def test_the_key_fell_in_the_month_asked_for_and_no_other_did() -> None:
    items = write(EVENTS)

    asked = {item.stem: item.options[item.key].text for item in items}
    assert asked == {
        "Which of these events happened in March 1807?": "Danish troops burned the town of Harn",
        "Which of these events happened in May 1807?": "Anna Berg opened a school in Lund",
        "Which of these events happened in August 1807?": "Karl Lund signed the Treaty of Memel",
        "Which of these events happened in October 1807?": "Swedish ships reached the port of Revel",
        "Which of these events happened in December 1807?": "Maria Holm founded a hospital in Elbing",
    }
    assert {item.asks for item in items} == {Asks.EVENT}
    assert all(len(item.options) == 3 for item in items)
    assert items[0].options[1].rationale == "The article dates this to 9 May 1807."


def test_of_a_full_month_a_day_is_asked() -> None:
    text = """On 2 May 1807 Danish troops burned the town of Harn. On 5 May 1807 Anna Berg opened a school in
    Lund. On 9 May 1807 Karl Lund signed the Treaty of Memel. On 14 May 1807 Swedish ships reached the port of
    Revel. On 20 May 1807 Maria Holm founded a hospital in Elbing."""

    assert write(text)[-1].stem == "Which of these events happened on 20 May 1807?"


def test_the_topic_is_named_in_the_stem() -> None:
    stem = write(EVENTS, "The Orva War")[0].stem

    assert stem == "Which of these events in the history of the Orva War happened in March 1807?"


@pytest.mark.parametrize(
    ("told", "periods"),
    [
        ("On 4 March 1807", ["year", "month", "day"]),
        ("In March 1807", ["year", "month"]),
        ("In 1807", ["year"]),
        ("In the spring of 1807", ["year"]),
        ("In the winter of 1807-1808", []),
    ],
)
def test_what_may_be_asked_for(told: str, periods: list[str]) -> None:
    event = gather_from(f"{told} Danish troops burned the town of Harn.").events[0]

    assert [period.precision for period in list_periods(event)] == periods


@pytest.mark.parametrize(
    ("other", "rival"),
    [
        ("On 9 May 1807 Anna Berg opened a school in Lund.", True),
        ("In June 1807 Anna Berg opened a school in Lund.", True),
        ("In 1808 Anna Berg opened a school in Lund.", True),
        ("On 30 March 1807 Anna Berg opened a school in Lund.", False),
        ("On 3 April 1807 Anna Berg opened a school in Lund.", False),
        ("In 1807 Anna Berg opened a school in Lund.", False),
        ("In May 1907 Anna Berg opened a school in Lund.", False),
        ("On 9 May 1807 Anna Berg signed the March Treaty.", False),
    ],
)
def test_a_rival_surely_fell_at_another_time(other: str, *, rival: bool) -> None:
    sources = gather_from(f"On 4 March 1807 Danish troops burned the town of Harn. {other}")
    event, beside = sources.events[0], sources.events[-1]
    month = list_periods(event)[1]

    assert is_rival(beside, event, month, sources) is rival


@pytest.mark.parametrize(
    ("text", "tellable"),
    [
        ("Danish troops burned the town of Harn in 1807.", True),
        ("Danish losses grew at Harn in 1807.", False),
        ("The Danish attack on Harn failed in 1807.", False),
        ("Danish troops occupied Harn by 1807.", False),
        ("Anna Berg was born in Harn in 1807.", False),
        ("The Battle of Harn was fought in 1807.", True),
        ("Anna Berg served the king of Harn in 1807.", False),
    ],
)
def test_an_event_that_has_a_date(text: str, *, tellable: bool) -> None:
    sources = gather_from(text)

    assert is_tellable(sources.events[0], sources) is tellable


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("The Swedish king asked for the Armistice of Lund on 5 May 1807.", True),
        ("The Swedish king asked for the Armistice of Lund on 5 March 1807.", False),
        ("Danish troops burned Orva on 5 May 1807.", False),
    ],
)
def test_who_knows_of_an_affair_strikes_out_both(other: str, *, one: bool) -> None:
    rival, beside = gather(read(f"The Armistice was signed at Revel on 4 May 1807. {other}")).events

    assert are_one_affair(rival, beside) is one


def test_rivals_are_of_the_war_as_the_key_is_or_not_of_it() -> None:
    text = (
        "The Orva War was fought from 1807 to 1849. Danish troops burned the town of Harn in 1807. "
        "Karl Lund signed the Treaty of Memel in 1835. Swedish ships reached the port of Revel in 1849. "
        "Clara Berg opened a school in Lund in 1852. Maria Holm founded a hospital in Elbing in 1863. "
        "King Gustav sold the castle of Pillau in 1871."
    )
    items = write(text, "The Orva War")
    of_peace = ("Berg", "Gustav", "Holm")

    assert items
    for item in items:
        assert len({any(name in option.text for name in of_peace) for option in item.options}) == 1
