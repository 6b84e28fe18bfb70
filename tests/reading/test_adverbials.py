"""Date phrases as adverbials: what goes with them, and which belong to a noun."""

import pytest

from quizapp.reading.adverbials import Adverbial, find_adverbials
from quizapp.reading.dates import find_dates
from quizapp.reading.segmentation import read_article
from tests.readings import list_events


def adverbials_of(text: str) -> list[Adverbial]:
    article = read_article(text, title="A passage")
    found = find_adverbials(article, find_dates(article))
    return [adverbial for here in found.values() for adverbial in here]


@pytest.mark.parametrize(
    ("text", "taken", "preposition", "fronted"),
    [
        ("On 3 May 1807, the army crossed the river.", "On 3 May 1807,", "on", True),
        ("The army crossed the river in 1807.", " in 1807", "in", False),
        ("The army, on 3 May 1807, crossed the river.", ", on 3 May 1807,", "on", False),
        ("By 1807 the army had crossed the river.", "By 1807", "by", True),
        ("The talks began 10 July 1951 at Harn.", "10 July 1951", "", False),
    ],
)
def test_the_preposition_and_the_commas_go_with_the_date(
    text: str, taken: str, preposition: str, *, fronted: bool
) -> None:
    (adverbial,) = adverbials_of(text)

    assert adverbial.span.of(text).strip() == taken.strip()
    assert (adverbial.preposition, adverbial.fronted) == (preposition, fronted)


@pytest.mark.parametrize(
    "text",
    [
        "After the 1917 revolution the army left.",
        "The treaty of 1807 ended the war.",
        "His 1807 book sold well.",
        "In his will of 1807 he ordered a feast for the following year.",
        "The king declared 24 March 1807 a holiday.",
    ],
)
def test_a_date_inside_a_noun_phrase_is_no_adverbial(text: str) -> None:
    assert adverbials_of(text) == []


@pytest.mark.parametrize(
    ("text", "point"),
    [("On 3 May 1807 it fell.", True), ("By 3 May 1807 it fell.", False), ("Since 1807 it fell.", False)],
)
def test_only_on_in_and_at_place_the_event_inside_the_date(text: str, *, point: bool) -> None:
    assert [adverbial.is_point for adverbial in adverbials_of(text)] == [point]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Before the feast, in May 1814, the council met.", [True]),
        ("Before the feast in May 1814, the council met.", [False]),
        ("The council met in May 1814.", [False]),
    ],
)
def test_commas_on_both_sides_part_a_date_from_the_noun_before(text: str, parted: list[bool]) -> None:
    assert [adverbial.parted for adverbial in adverbials_of(text)] == parted


def test_what_days_are_reckoned_from_goes_with_them() -> None:
    text = "Lund died on 28 June 1855, ten days after a failed assault on the fort; Holm replaced him."
    (_, reckoned) = adverbials_of(text)

    assert reckoned.left_out is not None
    assert reckoned.left_out.of(text) == "ten days after a failed assault on the fort"


@pytest.mark.parametrize(
    "text",
    ["The plans were replaced early in 1914.", "Holm was shot on 10 July 1855. He died two days afterwards."],
)
def test_adverbs_of_time_need_no_preposition(text: str) -> None:
    assert adverbials_of(text)[-1].preposition == ""


def test_less_than_a_year_later_is_no_date_to_ask_for() -> None:
    found = adverbials_of("The council met on 1 October 1791. It ended less than a year later.")

    assert [adverbial.mention.text for adverbial in found] == ["1 October 1791"]


@pytest.mark.parametrize(
    "text",
    [
        "On 26 April 1807, a market day, soldiers burned Harn.",
        "On the evening of 26 April 1807, the feast of Saint Mark, soldiers burned Harn.",
        "On 26 April 1807, a Sunday, soldiers burned Harn.",
    ],
)
def test_what_a_day_was_goes_with_its_date(text: str) -> None:
    (event,) = list_events(text)

    assert event.text == "Soldiers burned Harn"
    assert event.when is not None


def test_the_age_of_a_thing_is_no_date_of_what_is_done_with_it() -> None:
    (found,) = list_events("In July 1914 six maps, dating from the 1850s, were sold in Lund.")
    (sold,) = list_events("Karl Holm sold six maps of Harn, dating back to 1807.")

    assert found.when is not None
    assert found.when.first.year == 1914
    assert sold.when is None
