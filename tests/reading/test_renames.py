"""Other names of one thing: brackets, nicknames, short numbers of units, and whose surname it is."""

import pytest

from quizapp.reading.names import find_names
from quizapp.reading.segmentation import read_article


def aliases(text: str, form: str) -> frozenset[str]:
    return next(name.aliases for name in find_names(read_article(text), {}) if form in name.aliases)


@pytest.mark.parametrize(
    ("text", "form", "other"),
    [
        ("The army took Kanlo (Guanfu) in May. It held Guanfu.", "Guanfu", "Kanlo"),
        ("He lived at Kuokla (now Repila) in May. He died at Repila.", "Repila", "Kuokla"),
        ("In May Kuokla was renamed Repila. He died at Repila.", "Repila", "Kuokla"),
        (
            "General Thomas Jarrow received the nickname of “Stonewall” in May. In June Stonewall fell.",
            "Stonewall",
            "Thomas Jarrow",
        ),
        (
            "General Thomas Jarrow received the nickname of “Stonewall”. Then Stonewall Jarrow fell.",
            "Stonewall Jarrow",
            "Thomas Jarrow",
        ),
        (
            "The 24th Infantry Division came. The 24th Division fell.",
            "24th Division",
            "24th Infantry Division",
        ),
    ],
)
def test_one_thing_under_two_names(text: str, form: str, other: str) -> None:
    assert other in aliases(text, form)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("He was born in Athens (Georgia) in May. Georgia was poor.", "Georgia"),  # where it lies
        ("The Old Statutes Law (Repeals) Act came. The Repeals were few.", "Repeals"),
        ("General Thomas Jarrow (Kanlo) came. He left Kanlo.", "Kanlo"),  # whose side he is on
        (
            "The 24th Infantry Division came with the 24th Tank Division. The 24th Division fell.",
            "24th Division",
        ),
    ],
)
def test_what_brackets_and_numbers_do_not_make_one(text: str, form: str) -> None:
    assert all(name.aliases == {form} for name in find_names(read_article(text), {}) if form in name.aliases)


def test_the_bare_surname_is_the_title_s_person() -> None:
    text = """Marie Holm-Berg

    Marie Holm-Berg was an astronomer. Her father was Edward Holm. Holm studied. In 1925
    Marie Holm left for Boston."""
    assert aliases(text, "Holm") == {"Holm", "Marie Holm", "Marie Holm-Berg"}
