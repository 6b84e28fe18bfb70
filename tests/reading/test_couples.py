"""Whom the person of a biography married is named, where just one can be meant."""

import pytest

from quizapp.reading.facts import Event
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article

BIRTH = "Clara Weiss was born in Bremen on 12 March 1868."
LATER = "She kept her house in Lund. She loved her town. Her book was read by her pupils."


def tell(paragraph: str) -> list[str]:
    article = read_article(f"{BIRTH}\n\n{paragraph}\n\n{LATER}", title="Clara Weiss")
    return [fact.text for fact in extract_facts(article).facts if isinstance(fact, Event)]


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        (
            "In 1887 she met Karl Holm, who lived with Erik Berg. They were married in Lund in 1893.",
            "Clara Weiss and Karl Holm were married in Lund",
        ),
        (
            "In 1887 she met Karl Holm. She married him in Lund in 1893.",
            "Clara Weiss married Karl Holm in Lund",
        ),
        (
            "In 1887 she met Karl Holm in Lund and married him in Harn in 1893.",
            "Clara Weiss married Karl Holm in Harn",
        ),
    ],
)
def test_a_wedding_has_two_names(paragraph: str, told: str) -> None:
    assert told in tell(paragraph)


def test_whom_the_person_does_something_to_is_named_if_known_by_the_first_name() -> None:
    told = tell("In 1887 she met Karl Holm. In 1893 she hid him in Lund.")
    open_still = tell("In 1887 she met Lerke Holm. In 1893 she hid him in Lund.")

    assert "Clara Weiss hid Karl Holm in Lund" in told
    assert "Clara Weiss hid him in Lund" in open_still


@pytest.mark.parametrize(
    "paragraph",
    [
        "In 1887 she met Karl Holm and Erik Berg. They were married in Lund in 1893.",
        "In 1887 she met Karl. They were married in Lund in 1893.",
        "In 1887 she met Karl Holm. They left Lund in 1893.",
        "In 1887 she lived with her brother Karl Holm. She married him to her friend in 1893.",
        "In 1887 she lived in Lund. They were married in 1893.",
    ],
)
def test_in_doubt_nobody_is_wed(paragraph: str) -> None:
    told = tell(paragraph)

    assert not any("Karl" in text for text in told if "married" in text or "left" in text)
