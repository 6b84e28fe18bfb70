"""How finely a story's dates are asked for, and how long it goes on."""

import pytest

from quizapp.reading.calendar import Day, Interval, Precision
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.narrative import Narrative
from quizapp.writing.sources import gather
from tests.readings import read

WEEKS = (
    "On 2 May 1807, Danish troops landed at Harn. On 5 May 1807, Swedish troops left Revel. "
    "On 11 May 1807, Karl Lund took Orva. On 20 May 1807, Danish troops burned Holm. "
)
YEARS = (
    "On 2 May 1807, Danish troops landed at Harn. On 5 June 1809, Swedish troops left Revel. "
    "On 11 April 1811, Karl Lund took Orva. On 20 July 1812, Danish troops burned Holm. "
)
CITY = (
    "On 2 May 1207, Danish troops founded Harn. In 1409, Swedish troops burned Harn. "
    "In 1611, Karl Lund took Harn. In 1812, Danish troops rebuilt Harn. "
)
ROAD = (
    "In May 1807, Erik Holm built a road to Harn. In June 1815, Karl Lund opened the bridge of Revel. "
    "In April 1821, Anna Berg built the gate of Orva. In July 1832, Otto Brand built the mill of Perm. "
)
LIFE = (
    "Anna Berg was born in Harn on 2 May 1907. Anna Berg entered the school of Orva in 1909. "
    "On 11 April 1911, Anna Berg painted a map of Revel. On 20 July 1912, Swedish troops burned Holm. "
)


@pytest.mark.parametrize(
    ("text", "lemma", "grain"),
    [
        (WEEKS, "land", Precision.DAY),
        (WEEKS + "In 1604, a Danish fleet destroyed Revel.", "burn", Precision.DAY),
        (WEEKS + "In 1604, a Danish fleet destroyed Revel.", "destroy", Precision.YEAR),
        (YEARS, "land", Precision.MONTH),
        (CITY, "found", Precision.YEAR),
        (LIFE, "paint", Precision.YEAR),
        (ROAD, "open", Precision.YEAR),
        ("On 2 May 1807, Danish troops landed at Harn.", "land", Precision.DAY),
    ],
)
def test_the_denser_the_story_the_finer_its_dates(text: str, lemma: str, grain: Precision) -> None:
    sources = gather(read(text))
    event = next(event for event in sources.events if event.clause.verb.lemma == lemma)
    assert event.when is not None

    assert Narrative(sources).find_grain(event.when) is grain


def test_a_story_ends_where_hardly_a_date_is_told() -> None:
    text = (
        "On 2 May 1807, Danish troops burned Harn. On 9 May 1807, Karl Lund took Orva. "
        "On 2 May 1808, Anna Berg left Perm. On 9 May 1808, Swedish troops landed at Holm. "
        "On 2 May 1809, the Danish fleet sank the Gull. On 9 May 1809, Erik Holm signed a truce. "
        "On 3 July 1815, Karl Lund died. In 1830, a flood drowned Revel."
    )
    sources = gather(read(text))
    when = next(event.when for event in sources.events if event.when is not None)

    assert Narrative(sources).find_span(when) == Interval(Day(1807, 5, 2), Day(1809, 5, 9))


def test_a_life_is_that_of_whom_most_dates_are() -> None:
    hero = Narrative(gather(read(LIFE))).hero

    assert hero is not None
    assert hero.name == "Anna Berg"
    assert Narrative(gather(read(YEARS))).hero is None


def test_a_life_is_of_its_hero_by_whatever_forenames() -> None:
    text = (
        "Anna Maria Berg was a Danish painter. She was born in Harn in 1907. In 1909, she entered Orva. "
        "In 1911, she painted a map of Revel. In 1912, she burned her maps. She died in 1950."
    )
    sources = gather(extract_facts(read_article(text, title="Anna Berg")))

    hero = Narrative(sources).hero

    assert hero is not None
    assert hero.name == "Anna Maria Berg"
    assert "Anna Berg" in hero.aliases
