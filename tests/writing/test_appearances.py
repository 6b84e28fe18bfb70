"""Who acts in an article, who is acted upon, and who is only mentioned."""

import pytest

from quizapp.writing.appearances import Appearance
from quizapp.writing.sources import gather
from tests.readings import read

WAR = (
    "In 264 BC, Rome attacked Carthage. Carthage stood on the coast of modern Tunisia. "
    "In 1807, Danish troops burned the town of Lund. Sweden was invaded by Denmark in 1808. "
    "The French ambassador praised Napoleon's 1805 campaign. In 1809, General Karl Berg retook Lund."
)


def appearance_of(name: str) -> Appearance:
    """Return how the passage uses the name."""
    return gather(read(WAR)).appearances[name]


@pytest.mark.parametrize(
    ("name", "acts", "undergoes"),
    [
        ("Rome", True, False),
        ("Carthage", True, True),
        ("Tunisia", False, False),
        ("Denmark", True, False),  # by its troops, and as an agent
        ("Sweden", False, True),
        ("Karl Berg", True, False),
    ],
)
def test_the_parts_of_a_name(name: str, *, acts: bool, undergoes: bool) -> None:
    appearance = appearance_of(name)

    assert (appearance.acts, appearance.undergoes) == (acts, undergoes)


def test_what_a_coast_is_called_today_is_an_aside() -> None:
    assert appearance_of("Tunisia").is_aside
    assert not appearance_of("Carthage").is_aside


def test_an_undated_sentence_is_of_the_time_of_the_one_before() -> None:
    years = (
        gather(read("In 1807, Danish troops burned Lund. Karl Berg defended Harn."))
        .appearances["Karl Berg"]
        .years
    )

    assert years == {1807}


@pytest.mark.parametrize(
    ("sentence", "is_site", "is_placed"),
    [
        ("Danish troops marched to Harn.", True, True),
        ("The bankers of Harn lent money to Denmark.", False, True),
        ("The Harn newspapers praised Denmark.", False, False),
    ],
)
def test_where_a_town_stands(sentence: str, *, is_site: bool, is_placed: bool) -> None:
    harn = gather(read(f"In 1807, Karl Lund died. {sentence}")).appearances["Harn"]

    assert (harn.is_site, harn.is_placed) == (is_site, is_placed)


def test_the_years_beside_a_name_and_its_people() -> None:
    assert set(appearance_of("Denmark").years) == {1807, 1808}


def test_a_state_that_no_table_knows_acts_by_its_name_only() -> None:
    text = "The Duchy of Harn sent gifts. In 1807, soldiers of the Kingdom of Orvaland burned Lund."

    assert not any(
        appearance.acts for name, appearance in gather(read(text)).appearances.items() if "Orvaland" in name
    )
