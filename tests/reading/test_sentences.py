"""Where sentences end."""

# ruff: noqa: RUF001 - typographic quotation marks are what is tested

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.article import Span
from quizapp.reading.sentences import split_sentences

SENTENCES = [
    ["The fleet sailed at dawn.", "It never came back."],
    ["Marshal A. V. Rykov took the town.", "He left at once."],
    ["St. Petersburg was cold.", "St. Paul's stood open."],
    ["The U.S. Navy sent ships.", "Britain sent none to the U.S.", "The crews waited."],
    ["Losses came to 1.3 million men.", "No. 5 Battery lost 12.5 per cent."],
    ["“They fled.", "We followed.”", "Nobody counted the dead."],
    ['“And there they stayed there, "historian Ann Wells said.', "She gave no source."],
    ['"The town was ours." Wells said later.', "Others doubt it."],
    ["He asked why?", "Nobody knew!", "Then it rained…", "They went home."],
    ["The law (see art. 5) holds.", "It was passed on Sept. 3 by the house."],
    ["The king died in 44 B.C.", "The city mourned."],
    ["It ended at 3:00 a.m. on Monday.", "Talks began."],
    ["It was plan B.", "The army liked it."],
    ["Smith et al. found it.[12]", "They were alone."],
    ["The siege ended.", "Then came winter."],
    ["1. The first point is short.", "It ends here."],
    ["He lived c. 450 and wrote approx. 30 plays.", "One is left."],
    ["(He was late.)", "[He was forgiven.]"],
    ["George W. Bush met Lt. Col. Hale.", "Mr. Hale smiled."],
    ["The court ruled in Holm v. The Crown in 1901.", "It ruled in Berg v. Lund, too."],
    ["They sang for George V.", "The king smiled."],
    ["Was it over?", "“No,” she said.", "$5 million was lost."],
]


@pytest.mark.parametrize("expected", SENTENCES, ids=lambda sentences: sentences[0])
def test_sentences_of_a_paragraph(expected: list[str]) -> None:
    text = " ".join(expected)

    assert [span.of(text) for span in split_sentences(text, Span(0, len(text)))] == expected


def test_a_missing_blank_after_a_stop_still_ends_the_sentence() -> None:
    text = "The march ended.The men slept."

    assert [span.of(text) for span in split_sentences(text, Span(0, len(text)))] == [
        "The march ended.",
        "The men slept.",
    ]


def test_only_the_range_asked_for_is_split() -> None:
    text = "One went. Two stayed. Three came."

    assert split_sentences(text, Span(10, 21)) == [Span(10, 21)]


@given(st.text(alphabet=st.sampled_from("Aab .!?…\"'”’“()[1]\r\n\u2028\ufeff-é"), max_size=200))
@settings(deadline=None)
def test_sentences_keep_every_visible_character_in_order(text: str) -> None:
    spans = split_sentences(text, Span(0, len(text)))

    joined = "".join(span.of(text) for span in spans)
    assert "".join(joined.replace("\ufeff", "").split()) == "".join(text.replace("\ufeff", "").split())
    assert all(before.end <= after.start for before, after in pairwise(spans))
