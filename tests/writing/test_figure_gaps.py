"""Figures without an easy question: the gap, its options, and what leaves no clean gap."""

from random import Random

import pytest

from quizapp.assessment.items import ChoiceItem
from quizapp.writing.figure_gaps import write_figure_gaps
from quizapp.writing.sources import gather
from tests.readings import read


def items_from(text: str) -> list[ChoiceItem]:
    """Return the gap items of a passage."""
    drafts = write_figure_gaps(gather(read(text)), Random(1))
    return [draft.item for draft in drafts if isinstance(draft.item, ChoiceItem)]


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "In January 1855, the Kingdom of Sardinia sent a corps of 15,000 men to Harn.",
            "Fill the gap: In January 1855, the Kingdom of Sardinia sent a corps of ____ men to Harn.",
            "15,000",
        ),
        (
            "On 3 May 1807, General Lund marched to Harn with about 1,700 militiamen.",
            "Fill the gap: On 3 May 1807, General Lund marched to Harn with about ____ militiamen.",
            "1,700",
        ),
    ],
)
def test_a_gap_stands_for_the_number_alone(text: str, stem: str, key: str) -> None:
    (item,) = items_from(text)

    assert (item.stem, item.options[item.key].text) == (stem, key)


@pytest.mark.parametrize(
    "text",
    [
        "On 6 August 1966, the 25 de Abril Bridge was opened near Harn.",  # a part of a name
        "On 9 November 1799, Karl Lund staged the coup of 18 Brumaire in Harn.",  # a day
        "Danish troops had a garrison of 30,000 men at Harn and Lund near Revel.",  # when?
        "In 1807, they sent a corps of 15,000 men to Harn.",  # who?
        "In 1807, Karl Lund said that Danish troops had sent a corps of 15,000 men to Harn.",  # his word
        "In 1807, Danish troops sent two ships to Harn with General Lund.",  # too small a number
    ],
)
def test_no_gap_where_the_number_is_none_or_not_vouched_for(text: str) -> None:
    assert items_from(text) == []


def test_a_list_of_figures_makes_two_gaps_at_most() -> None:
    text = (
        "In 1875, the Berg expedition made 492 soundings, 133 dredges, 151 trawls and 263 drawings near Harn."
    )

    assert len(items_from(text)) == 2


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "By 1 October 1980, Harn was subjected to eight air raids from Lund.",
            "Fill the gap: By 1 October 1980, Harn was subjected to ____ air raids from Lund.",
        ),
        (
            "When Danes and Swedes made peace in 1807, Denmark freed all 8,000 prisoners without ransom.",
            "Fill the gap: In 1807, Denmark freed all ____ prisoners without ransom.",
        ),
    ],
)
def test_the_gap_says_up_to_which_day_and_at_which_deed_it_counts(text: str, stem: str) -> None:
    (item,) = items_from(text)

    assert item.stem == stem


def test_the_gap_of_a_resolved_noun_quotes_what_names_it() -> None:
    text = "The Danes built HMS Falk, a steam corvette. The ship left Harn in 1872 with a crew of about 240."

    (item,) = items_from(text)

    assert item.stem == "Fill the gap: In 1872, HMS Falk left Harn with a crew of about ____."
    assert len(item.evidence) == 2


def test_a_number_beside_an_event_with_a_shorter_tree_of_its_own_is_read() -> None:
    text = "They would have been beaten at home in the north by 12 men at the Battle of Harn (5-9 May 1901)."
    sources = gather(read(text))

    assert [event.text for event in sources.events] == ["The Battle of Harn was fought"]
    assert list(write_figure_gaps(sources, Random(1))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Between 1956 and 1971, the output of smoke in Denmark fell by about three quarters.",
        "In 1956, the rate of murders in the city of Harn tripled from 11 to 33 deaths a day.",
    ],
)
def test_no_gap_stands_where_the_rest_tells_the_number(text: str) -> None:
    assert not items_from(text)
