"""What a date mention tells besides its days, and that no text breaks the reader."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.article import Article
from quizapp.reading.calendar import Bound, Day
from quizapp.reading.date_vocabulary import words
from quizapp.reading.dates import find_dates, mention_to_json
from quizapp.reading.segmentation import read_article


def read(text: str, *, markdown: bool = False) -> Article:
    return read_article(text, markdown=markdown)


@pytest.mark.parametrize(
    ("text", "implied"),
    [
        ("On 9 August 1945 it rained.", [[]]),
        ("On 9 August 1945 it rained. It snowed on 12 August.", [[], ["year"]]),
        ("On 9 August 1945 it rained. It snowed on the 12th.", [[], ["month", "year"]]),
        ("On 9 August 1945 it rained. The next day it snowed.", [[], ["day", "month", "year"]]),
        ("In June 1945 it rained. Two months later it snowed.", [[], ["month", "year"]]),
        ("In 1945 it rained. The following year it snowed.", [[], ["year"]]),
        ("In 1945 it rained, and in May of the same year it snowed.", [[], ["year"]]),
        ("In May and June 1945 it rained.", [["year"], []]),
        ("From 31 May to 2 June 1945 it rained.", [[]]),
        ("In 1945 it rained. From 18 to 24 August it snowed.", [[], ["year"]]),
    ],
)
def test_the_parts_carried_over_are_marked(text: str, implied: list[list[str]]) -> None:
    assert [sorted(mention.implied) for mention in find_dates(read(text))] == implied


def test_an_implied_part_names_the_phrase_it_rests_on() -> None:
    text = "The fleet sailed in May 1801. The admiral, born in 1758, fell on 2 June."

    last = find_dates(read(text))[-1]

    assert last.anchor is not None
    assert last.anchor.of(text) == "May 1801"


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("In May 1801 war came. It ended on 2 June.", {"year": "May 1801"}),
        (
            "On 3 May 1801 he came. In June it rained. On the 9th he left.",
            {"month": "June", "year": "3 May 1801"},
        ),
        (
            "On 3 May 1801 he came. On 4 June he left. Two days later it rained.",
            {"day": "4 June", "month": "4 June", "year": "3 May 1801"},
        ),
        ("In 1801 war came. Two years later it ended.", {"year": "1801"}),
    ],
)
def test_each_implied_part_names_the_phrase_it_rests_on(text: str, anchors: dict[str, str]) -> None:
    last = find_dates(read(text))[-1]

    assert {part: span.of(text) for part, span in last.anchors} == anchors


def test_a_date_read_in_full_is_certain_and_needs_no_anchor() -> None:
    (mention,) = find_dates(read("On 2 June 1801 the fort fell."))

    assert (mention.certainty, mention.anchor) == (1.0, None)


def test_a_year_that_could_be_another_is_less_certain() -> None:
    clear = find_dates(read("On 2 March 1801 it began. On 5 March it ended."))[-1]
    doubtful = find_dates(read("On 2 September 1801 it began. In February they met."))[-1]

    assert clear.certainty > 0.95
    assert doubtful.certainty < 0.9


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("On 9 May 1801 it rained. Two days later it snowed.", True),
        ("On 9 May 1801 it rained. It was cold. Two days later it snowed.", True),
        (
            "On 9 May 1801 it rained. The king had died earlier. Two days later it snowed.",
            False,
        ),  # from his death
        ("On 9 May 1801 it rained. He left. He wept. He slept. Two days later it snowed.", False),
        ("On 9 May 1801 it rained after the flood. Two days later it snowed.", False),
    ],
)
def test_a_step_is_certain_only_right_after_the_date_it_counts_from(text: str, *, certain: bool) -> None:
    assert (find_dates(read(text))[-1].certainty >= 0.9) is certain


@pytest.mark.parametrize(
    "text",
    [
        "The assembly of 1789 was planned. The king agreed on 27 December. The vote came in May 1789.",
        "Zamra joined in 1809. They crossed on 6 July. It fell on 4 October. It ended in March 1808.",
    ],
)
def test_a_year_is_doubted_when_the_text_goes_on_with_an_earlier_date(text: str) -> None:
    assert find_dates(read(text))[1].certainty <= 0.8


def test_a_year_set_off_in_a_list_leaves_the_narrative_where_it_was() -> None:
    text = (
        "War broke out on 30 May 1867. Only Gabria, Zamra and, in 1869, Hait took its side. "
        "The army crossed on 6 July. The town fell in March 1868."
    )

    found = find_dates(read(text))[2].date

    assert found is not None
    assert found.first == Day(1867, 7, 6)


@pytest.mark.parametrize("told", ["from 6 to 25 October 1873", "on 8 October 1873"])
def test_a_day_that_is_told_in_full_elsewhere_has_its_year(told: str) -> None:
    text = f"The war was fought {told}. In July 1872 the advisers left. On 8 October the army crossed."

    found = find_dates(read(text))[-1].date

    assert found is not None
    assert found.first == Day(1873, 10, 8)


def test_what_was_said_to_a_hearer_is_never_certain() -> None:
    mention = find_dates(read('In May 1801 he said: "Next year we march."'))[-1]

    assert mention.text == "Next year"
    assert mention.certainty <= 0.6


def test_old_style_is_flagged() -> None:
    old, new = find_dates(read("It fell on 25 October 1917 (O.S.) and not on 7 November 1917."))

    assert (old.old_style, new.old_style) == (True, False)


def test_a_date_mention_as_json() -> None:
    text = "On 8 August 1945 war was declared. On the night of August 9 it began; by then nobody slept."

    assert mention_to_json(find_dates(read(text))[1]) == {
        "text": "the night of August 9",
        "start": 38,
        "end": 59,
        "first": "1945-08-09",
        "last": "1945-08-09",
        "precision": "day",
        "bound": "exact",
        "implied": ["year"],
    }


def test_an_unresolved_mention_as_json_has_no_days() -> None:
    json = mention_to_json(find_dates(read("They met on Friday."))[0])

    assert (json["text"], json["first"], json["last"], json["precision"], json["bound"]) == (
        "Friday",
        None,
        None,
        None,
        None,
    )


def test_front_matter_and_code_tell_no_dates() -> None:
    text = "---\ntitle: A dam\ndate: 2020-02-02\n---\nBuilt in 1911.\n\n```\n1912-01-01\n```\n"

    assert [mention.text for mention in find_dates(read(text, markdown=True))] == ["1911"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_date_may_run_over_the_end_of_a_line(line_end: str) -> None:
    text = f"The treaty was signed in the palace of the old king on 9{line_end}August 1945."

    (mention,) = find_dates(read(text))

    assert mention.text == f"9{line_end}August 1945"


DATE_WORDS = words(
    "9 31 0 1941 44 BC AD August May fall the of 's - \u2013 to until from between and , . ( ) ' century "
    "19th 1930s next day two years later that year early end Sept. \u201999 \u0663 \u2461 Monday 1941/42 "
    "12.5.1990 2000-13-45"
)
PIECES = st.sampled_from([*sorted(DATE_WORDS), "\n", "\r\n"])


@given(st.text(max_size=200) | st.lists(PIECES, max_size=30).map(" ".join))
@settings(deadline=None, max_examples=300)
def test_any_text_is_read_and_every_span_is_exact(text: str) -> None:
    mentions = find_dates(read(text))

    assert all(mention.span.of(text) == mention.text and mention.text for mention in mentions)
    assert all(0 <= mention.certainty <= 1 for mention in mentions)
    ends = [(mention.span.start, mention.span.end) for mention in mentions]
    assert all(before[1] <= after[0] for before, after in pairwise(ends))


HOSTILE = [
    "1",
    " ",
    '"',
    "1941 ",
    "May ",
    "the ",
    "1-",
    "9 May, ",
    "(",
    "of the ",
    "two days later ",
    "19th ",
    "BC ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_repetition_takes_more_than_linear_time(piece: str) -> None:
    def seconds(characters: int) -> float:
        text = piece * (characters // len(piece))
        article = read(text)
        start = time.process_time()
        find_dates(article)
        return time.process_time() - start

    small, large = seconds(5_000), seconds(40_000)

    assert large < 40 * max(small, 0.01)  # 8 times the text; quadratic time would take 64 times as long


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("At 5 a.m. on 3 May 1909 it rained.", "5 a.m.", "1909-05-03", "1909-05-03"),
        ("In 1950 he spoke of ten, fifteen and twenty years earlier.", "fifteen", "1935-01-01", "1935-12-31"),
        (
            "On 14 July 1790 they celebrated the anniversary of the siege.",
            "the anniversary of",
            "1790-07-14",
            "1790-07-14",
        ),
        (
            "It rained on 8 August 1918. They referred to this day as a feast.",
            "this day",
            "1918-08-08",
            "1918-08-08",
        ),
        ("It rained on 8 May 1918. At month's end it snowed.", "month's end", "1918-05-01", "1918-05-31"),
        (
            "It rained in May 1918. At the end of June it snowed.",
            "the end of June",
            "1918-06-01",
            "1918-06-30",
        ),
        ("At the end of June 1918 it snowed.", "the end of June 1918", "1918-06-21", "1918-06-30"),
        ("In 1830 the July Revolution broke out.", "July", "1830-07-01", "1830-07-31"),
        (
            "In May 1807 Holm set a date some time in 1809. In July it rained.",
            "July",
            "1807-07-01",
            "1807-07-31",
        ),
    ],
)
def test_a_date_told_in_other_words(text: str, words: str, first: str, last: str) -> None:
    (mention,) = [mention for mention in find_dates(read(text)) if mention.text == words]

    assert mention.date is not None
    assert (mention.date.first.isoformat(), mention.date.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "The custom lives on to this day.",
        "He bought the March Gallery.",
        "He is ten and twenty years ago he left.",
    ],
)
def test_words_of_time_that_name_no_day(text: str) -> None:
    assert [mention for mention in find_dates(read(text)) if mention.date is not None] == []


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("In February 1860 Holm met the council. The following month he wrote.", True),
        ("In February 1860 Holm met the council.\n\nThe following month he wrote.", False),
        ("On 3 May 1860 Holm met the council.\n\nOn the same day he wrote.", True),
    ],
)
def test_a_step_over_a_paragraph_may_count_from_another_date(text: str, *, sure: bool) -> None:
    last = find_dates(read(text))[-1]

    assert (last.certainty >= 0.9) == sure


@pytest.mark.parametrize(
    ("opening", "sure"),
    [
        ("The Orva War of 1882 was fought between Lund and Harn.", True),
        ("Lund lost the Orva War. It was fought in 1882.", True),
        ("The Orva War was fought between Lund and Harn.", False),
    ],
)
def test_the_years_that_an_article_opens_with_speak_for_dates_in_them(opening: str, *, sure: bool) -> None:
    text = (
        f"{opening}\n\nThe islands had been lost in 1880.\n\nLund sailed on 2 April.\n\nPeace came in 1890."
    )
    sailed = next(m for m in find_dates(read(text)) if m.text == "2 April")

    assert sailed.date is not None
    assert (sailed.date.first.year == 1882 and sailed.certainty >= 0.9) is sure


def test_a_date_that_the_opening_years_would_move_is_doubted() -> None:
    text = (
        "The Orva War was fought in 1882.\n\nLund was shelled on 5 May 1882 and again in January.\n\n"
        "Peace was signed in 1890."
    )
    again = next(m for m in find_dates(read(text)) if m.text == "January")

    assert again.certainty < 0.9


def test_the_turn_of_the_year_is_no_day_to_ask_for() -> None:
    (_, mention) = find_dates(read("Lund fell in June 1707. The army left at the turn of the year."))

    assert mention.date is not None
    assert mention.date.bound is Bound.ABOUT
