"""Each gate drops what it is for, by name, and nothing else."""

import pytest

from tests.readings import write

FILLER = (
    " In 1790, Karl Lund founded Harn. In 1795, Anna Berg discovered radium near Lund. "
    "In 1820, Danish troops occupied Harn."
)


def gates_of(text: str, wanted: str) -> set[str]:
    """Return the codes of the flaws of the items about `wanted`."""
    drafts = write(text + FILLER, everything=True)
    return {
        flaw.code for draft in drafts if wanted in getattr(draft.item, "stem", "") for flaw in draft.flaws
    }


@pytest.mark.parametrize(
    ("text", "wanted", "gate"),
    [
        ("In 1807, the attack on Lund destroyed the city.", "destroy the city", "self_contained"),
        ("In 1807, Danish troops attacked these towns near Lund.", "these towns", "self_contained"),
        ("In 1807, Danish troops attacked the other town near Lund.", "the other town", "self_contained"),
        ("In 1807, Denmark was essentially forced to leave Lund.", "Denmark forced to leave", "hedge"),
        ("In 1807, the Danish fleet left.", "Danish fleet", ""),
        ("Danish troops burned the church of Saint Olaf at Harn in 1807.", "church of Saint Olaf", ""),
    ],
)
def test_words_that_point_outside_the_stem(text: str, wanted: str, gate: str) -> None:
    assert (gate in gates_of(text, wanted)) if gate else ("self_contained" not in gates_of(text, wanted))


def test_what_a_speaker_says_is_no_fact() -> None:
    text = "According to Pavel Orlov, Danish troops burned the town of Lund in 1807. Orlov is a historian."

    assert "attribution" in gates_of(text, "burn the town of Lund")


def test_an_item_without_flaws_is_shown() -> None:
    shown = [
        draft for draft in write(FILLER) if "Danish troops occupy Harn" in getattr(draft.item, "stem", "")
    ]

    assert len(shown) == 1


def test_a_question_has_its_verb_in_another_form_than_the_evidence() -> None:
    text = (
        "On 4 May 1807, envoys of Denmark met Karl Lund in Paris. In 1808, a congress of Danish bishops was "
        "held in Berlin. In 1809, talks of Danish and Swedish merchants opened in Vienna."
    )
    drafts = [draft for draft in write(text, everything=True) if "n which city did envoys" in draft.item.stem]

    assert [draft.flaws for draft in drafts] == [()]
