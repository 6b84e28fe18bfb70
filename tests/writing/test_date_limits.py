"""Nobody does anything before birth or after death, and no option leaves the story."""

import pytest

from quizapp.reading.calendar import Day, Interval
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.date_limits import find_limits
from quizapp.writing.narrative import Narrative
from quizapp.writing.sources import gather
from tests.readings import read

LIFE = (
    "Anna Berg was born in Harn in 1807. Anna Berg opened a school in Revel in 1830. "
    "Karl Lund abolished the Charter of 1815 in 1835. Anna Berg died in Orva in 1850. "
    "In 1860, Danish troops burned Harn. In 1855, Anna Berg was honoured with a statue in Orva. "
    "In 1790, Swedish troops took Revel. "
)


@pytest.mark.parametrize(
    ("lemma", "first", "last"),
    [
        ("bear", 1799, 1815),
        ("open", 1807, 1850),
        ("die", 1842, 1858),
        ("honour", 1850, 1865),
        ("burn", 1784, 1866),
        ("abolish", 1815, 1865),
    ],
)
def test_the_limits_of_an_events_options(lemma: str, first: int, last: int) -> None:
    sources = gather(read(LIFE))
    event = next(event for event in sources.events if event.clause.verb.lemma == lemma)
    assert event.when is not None

    limits = find_limits(event, event.when, Narrative(sources), sources)

    assert (limits.hard.first.year, limits.hard.last.year) == (first, last)


def test_the_subject_is_told_of_about_its_own_years() -> None:
    text = "In 1800, Danish troops burned Harn. In 1805, Karl Lund took Orva. "
    text += "In 1806, Karl Lund saw Holm. In 1807, Karl Lund left Perm. In 1820, Swedish troops took Revel."
    sources = gather(read(text))
    event = next(event for event in sources.events if event.clause.verb.lemma == "leave")
    assert event.when is not None

    limits = find_limits(event, event.when, Narrative(sources), sources)

    assert (limits.soft.first.year, limits.soft.last.year) == (1800, 1812)  # told of from 1805 to 1807
    assert (limits.hard.first.year, limits.hard.last.year) == (1797, 1823)


@pytest.mark.parametrize(
    ("clause", "first", "last"),
    [
        ("Danish troops broke the 1807 Truce", 1807, 1807),
        ("the Danish king enacted Law 10/07", 1807, 1807),
        ("the Danish king ended the Truce of 1801", 1801, 1823),
        ("the Danish king sent 1750 men to Harn", 1787, 1823),
    ],
)
def test_a_year_in_the_stem_limits_the_options(clause: str, first: int, last: int) -> None:
    text = f"In 1790, Swedish troops took Revel. On 3 May 1807, {clause}. In 1820, Karl Lund left Perm."
    sources = gather(read(text))
    event = next(event for event in sources.events if event.when and event.when.first.year == 1807)
    assert event.when is not None

    limits = find_limits(event, event.when, Narrative(sources), sources)

    assert (limits.hard.first.year, limits.hard.last.year) == (first, last)


@pytest.mark.parametrize(
    ("deed", "first", "last"),
    [
        ("Anna Berg was sent to a school in Revel in 1815.", 1812, 1825),  # a child of eight
        ("Anna Berg opened a school in Revel in 1840.", 1822, 1887),
        ("Anna Berg won a prize in Orva in 1889.", 1822, 1900),
    ],
)
def test_a_childs_years_are_offered_for_a_child(deed: str, first: int, last: int) -> None:
    text = f"Anna Berg was born in Harn in 1807. {deed} Anna Berg died in Orva in 1900."
    sources = gather(read(text))
    event = sources.events[1]
    assert event.when is not None

    limits = find_limits(event, event.when, Narrative(sources), sources)

    assert (limits.likely.first.year, limits.likely.last.year) == (first, last)


def test_a_ship_is_told_of_between_its_own_days() -> None:
    text = (
        "On 2 May 1807, Danish troops burned Harn. On 9 June 1807, Danish crews launched the Gull. "
        "On 3 July 1807, the Gull took Orva. On 5 August 1807, the Gull attacked Holm. "
        "On 9 September 1807, Swedish ships sank the Gull. On 2 November 1807, Karl Lund left Perm."
    )
    sources = gather(read(text))
    event = next(event for event in sources.events if event.clause.verb.lemma == "take")
    assert event.when is not None

    limits = find_limits(event, event.when, Narrative(sources), sources)

    assert limits.soft == Interval(Day(1807, 6, 9), Day(1807, 9, 9))


@pytest.mark.parametrize(
    ("opening", "first", "last"),
    [
        ("The Orva War was fought between Lund and Harn from 1807 to 1815.", 1807, 1815),
        ("The Orva War was fought between Lund and Harn in 1809.", 1800, 1822),  # no choice of years in it
    ],
)
def test_the_options_lie_in_the_war_that_the_article_defines(opening: str, first: int, last: int) -> None:
    text = (
        f"{opening} In 1803, Karl Lund died in Revel. In 1809, Danish troops burned Harn. "
        "In 1812, Swedish troops took Revel. In 1816, Anna Berg built the port of Perm. "
        "In 1819, Anna Berg died."
    )
    sources = gather(extract_facts(read_article(text, title="Orva War")))
    event = next(event for event in sources.events if event.clause.verb.lemma == "burn")
    assert event.when is not None
    hard = find_limits(event, event.when, Narrative(sources), sources).hard

    assert (hard.first.year, hard.last.year) == (first, last)
