"""Items on dates: what is asked of a season and a range, and where the key stands among its rivals."""

from random import Random

import pytest

from quizapp.assessment.items import ChoiceItem
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.sources import gather
from quizapp.writing.when import write_when
from tests.readings import read


def item_on(text: str, words: str) -> ChoiceItem:
    """Return the "when" item of a passage whose stem has the words."""
    drafts = write_when(gather(read(text)), Random(1))
    return next(d.item for d in drafts if isinstance(d.item, ChoiceItem) and words in d.item.stem)


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "In the spring of 1854, Danish troops besieged Harn.",
            "In which season of which year did Danish troops besiege Harn?",
            "spring 1854",
        ),
        (
            "From 18 to 24 August 1807, Danish troops landed at Harn.",
            "Between which dates did Danish troops land at Harn?",
            "18\u201324 August 1807",
        ),
        (
            "In 1938\u20131939, Danish officers warned Harn of the plans of Sweden.",
            "In which years did Danish officers warn Harn of the plans of Sweden?",
            "1938\u201339",
        ),
        (
            "In the summer of 1941, Anna Berg travelled to Harn.",
            "In which season of which year did Anna Berg travel to Harn?",
            "summer 1941",
        ),
        (
            "From 1807 to 1811, Danish troops occupied Harn.",
            "Between which years did Danish troops occupy Harn?",
            "1807\u201311",
        ),
    ],
)
def test_seasons_and_ranges_are_asked_for(text: str, stem: str, key: str) -> None:
    item = item_on(text + " The war ended in 1900.", "Harn")

    assert (item.stem, item.options[item.key].text) == (stem, key)


@pytest.mark.parametrize(
    "text",
    [
        "By 1854, Danish troops held Harn.",
        "Until 1854, Danish troops held Harn.",
        "The Danish Spring Offensive of Karl Lund took Harn.",
        "The Danish commander from 1915 to 1916, Karl Lund, captured Harn.",
    ],
)
def test_no_date_is_asked_for_that_only_bounds_the_event(text: str) -> None:
    stems = [
        draft.item.stem for draft in write_when(gather(read(f"{text} Anna Berg died in 1900.")), Random(1))
    ]

    assert not any("Danish" in stem for stem in stems)


def test_seasons_are_not_asked_for_where_all_are_the_same() -> None:
    text = (
        "In the autumn of 1854, Danish troops besieged Harn. In the autumn of 1855, Karl Lund left Orva. "
        "In the autumn of 1853, Anna Berg sailed to Perm."
    )
    items = [d.item for d in write_when(gather(read(text)), Random(1)) if isinstance(d.item, ChoiceItem)]
    seasons = [{option.text.split()[0] for option in item.options} for item in items]

    assert items
    assert all(len(told) > 1 for told in seasons)
    assert all(
        item.stem.startswith("In which year ")
        for item, told in zip(items, seasons, strict=True)
        if "autumn" not in told
    )


def test_what_was_beyond_the_war_is_asked_for_by_its_year() -> None:
    text = (
        "The Orva War was fought from May 1807 to June 1808. In May 1807 Danish troops landed at Harn. "
        "In August 1807 Karl Lund took Perm. In June 1808 Anna Berg signed the Treaty of Revel. "
        "In October 1809 Danish farmers elected Karl Lund."
    )
    sources = gather(extract_facts(read_article(text, title="Orva War")))
    stems = {d.item.stem for d in write_when(sources, Random(1))}

    assert "In which month did Karl Lund take Perm?" in stems
    assert "In which year did Danish farmers elect Karl Lund?" in stems


LONG_WAR = (
    "On 2 May 1807, Danish troops landed at Orva. On 5 June 1808, Anna Berg lost the fort of Holm. "
    "On 20 July 1809, a Swedish fleet destroyed the port of Perm. On 9 March 1810, Karl Lund died. "
    "On 7 September 1811, the Danish king signed the Treaty of Revel. "
)


def test_a_day_in_a_long_story_is_asked_for_by_its_month() -> None:
    item = item_on(LONG_WAR, "Holm")

    key = item.options[item.key]
    assert (item.stem, key.text) == ("In which month did Anna Berg lose the fort of Holm?", "June 1808")
    assert (
        key.rationale
        == "June 1808 is when Anna Berg lost the fort of Holm. The article dates this to 5 June 1808."
    )


def test_what_a_name_tells_is_not_asked_for() -> None:
    item = item_on(LONG_WAR + "In February 1810, Danish troops repelled the Winter Offensive.", "Offensive")

    assert item.stem == "In which year did Danish troops repel the Winter Offensive?"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("From 5 to 12 September 1808, Danish troops stormed Harn.", "September 1808"),
        ("From 26 June to 4 August 1808, Danish troops stormed Harn.", "1808"),
    ],
)
def test_a_range_in_a_long_story_is_asked_for_by_what_holds_it(text: str, key: str) -> None:
    item = item_on(LONG_WAR + text, "Harn")

    assert item.options[item.key].text == key
    assert item.stem.endswith("did Danish troops storm Harn?")


def test_no_option_is_a_month_of_a_like_event() -> None:
    text = LONG_WAR + "On 3 April 1808, Anna Berg entered Holm. On 8 August 1808, Swedish troops burned Holm."

    for seed in range(20):
        drafts = write_when(gather(read(text)), Random(seed))
        item = next(d.item for d in drafts if isinstance(d.item, ChoiceItem) and "lose" in d.item.stem)
        assert {option.text for option in item.options}.isdisjoint({"April 1808", "August 1808"})
