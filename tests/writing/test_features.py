"""The figures by which drafts are rated."""

from dataclasses import replace
from random import Random

import pytest

from quizapp.assessment.items import ChoiceItem, Draft
from quizapp.reading.calendar import Day, HistoricalDate, Interval, Precision
from quizapp.writing.features import LONGEST, measure, prepare
from quizapp.writing.generate import WRITERS, generate_items
from quizapp.writing.ranker import Ranker
from quizapp.writing.sources import gather
from quizapp.writing.when import nearness
from tests.readings import read

TEXT = """On 3 May 1807, Danish troops under Anna Berg burned the town of Harn. On 9 June 1807, Swedish \
troops under Karl Lund entered Harn from the sea and, as many had long feared, took what was left of it.

On 2 July 1850, Maria Holm opened a school in Revel. On 4 August 1851, Danish troops left Harn.
"""


@pytest.fixture(scope="module")
def drafts() -> list[Draft]:
    sources = gather(read(TEXT))
    measures = prepare(sources)
    return [measure(draft, measures) for writer in WRITERS for draft in writer(sources, Random(1))]


def find(drafts: list[Draft], words: str) -> Draft:
    return next(d for d in drafts if isinstance(d.item, ChoiceItem) and words in d.item.stem)


def test_every_feature_is_a_figure_from_nought_to_one(drafts: list[Draft]) -> None:
    assert drafts
    assert all(0 <= figure <= 1 for draft in drafts for figure in draft.features.values())


def test_the_first_sentence_of_a_paragraph_leads(drafts: list[Draft]) -> None:
    assert find(drafts, "did Danish troops under Anna Berg burn").features["lead"] == 1.0
    assert find(drafts, "did Swedish troops").features["lead"] == 0.5
    assert find(drafts, "did Maria Holm").features["lead"] == 1.0


def test_what_stands_first_is_early(drafts: list[Draft]) -> None:
    first, third = find(drafts, "did Danish troops under Anna"), find(drafts, "did Maria Holm")

    assert (first.features["early"], third.features["early"]) == (1.0, 0.5)  # of four sentences


def test_names_that_recur_and_words_that_recur_make_a_fact_important(drafts: list[Draft]) -> None:
    harn, revel = find(drafts, "did Danish troops leave Harn"), find(drafts, "did Maria Holm")

    assert harn.features["names"] == 1.0  # Harn is named most often
    assert harn.features["names"] > revel.features["names"]
    assert harn.features["topic"] > revel.features["topic"]


def test_a_short_sentence_is_plainer_than_a_long_one(drafts: list[Draft]) -> None:
    short, long = find(drafts, "did Danish troops leave"), find(drafts, "did Swedish troops")

    assert short.features["plain"] > long.features["plain"]


def test_a_short_stem_is_brief(drafts: list[Draft]) -> None:
    draft = find(drafts, "did Danish troops leave Harn?")

    assert draft.features["brief"] == pytest.approx(
        1 - 8 / LONGEST
    )  # On what date did Danish troops leave Harn


@pytest.mark.parametrize(
    ("years", "expected"),
    [([1807, 1807], 1.0), ([1808, 1806], 0.5), ([1807, 1810], (1 + 0.25) / 2)],  # 1 / (1 + years away)
)
def test_dates_near_the_key_are_near(years: list[int], expected: float) -> None:
    dates = [HistoricalDate(Interval.of_day(Day(year, 5, 3)), Precision.DAY) for year in (1807, *years)]

    assert nearness(dates[0], dates[1:]) == pytest.approx(expected)


def test_what_the_writer_knows_is_kept(drafts: list[Draft]) -> None:
    sources = gather(read(TEXT))
    told = replace(drafts[0], features={"kind": 0.7, "direct": 1.0})

    features = measure(told, prepare(sources)).features

    assert (features["kind"], features["direct"]) == (0.7, 1.0)


def test_a_draft_says_what_it_asks() -> None:
    assert all(
        f"asks_{draft.item.asks}" in draft.features
        for draft in generate_items(read(TEXT), rng=Random(1))
        if isinstance(draft.item, ChoiceItem)
    )


@pytest.mark.parametrize("kind", ["when", "event"])
def test_the_ranker_decides_what_is_best(kind: str) -> None:
    ranker = Ranker({f"asks_{kind}": 9.0, "bias": -4.0})

    best = max(generate_items(read(TEXT), rng=Random(1), ranker=ranker), key=lambda draft: draft.quality)

    assert f"asks_{kind}" in best.features
    assert best.quality > 0.99
