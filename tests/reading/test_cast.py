"""Who else acts near a "he" or "she" of a biography: only who could be meant stands in its way."""

import pytest

from quizapp.reading.facts import Event
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article

SHE = "Clara Weiss was born in Bremen on 12 March 1868. Her shop was sold. She loved her town."
HE = "Karl Berg was born in Bremen on 12 March 1868. His shop was sold. He loved his town."


def tell(opening: str, paragraph: str) -> list[str]:
    title = " ".join(opening.split()[:2])
    more = "She kept her house." if "She" in opening else "He kept his house."
    article = read_article(f"{opening}\n\n{paragraph}\n\n{more} {more}", title=title)
    return [fact.text for fact in extract_facts(article).facts if isinstance(fact, Event)]


@pytest.mark.parametrize(
    ("opening", "paragraph", "told"),
    [
        (SHE, "Otto Holm left the school. In 1893 she moved to Paris.", "Clara Weiss moved to Paris"),
        (SHE, "The king opened the school. In 1893 she moved to Paris.", "Clara Weiss moved to Paris"),
        (HE, "The queen opened the school. In 1893 he moved to Paris.", "Karl Berg moved to Paris"),
        (SHE, "With the Danes near, she carried the gold to Lund.", "Clara Weiss carried the gold to Lund"),
        (SHE, "Helped by the chemist Sven Holm, she moved to Paris.", "Clara Weiss moved to Paris"),
        (HE, "A friend advised him to leave. In 1893 he moved to Paris.", "Karl Berg moved to Paris"),
        (SHE, "The end of Anna distressed her. In 1893 she moved to Paris.", "Clara Weiss moved to Paris"),
        (HE, "The boy worked in Lund. In 1893 he moved to Paris.", "Karl Berg moved to Paris"),
        (HE, "His father died in Lund. In 1893 he moved to Paris.", "Karl Berg moved to Paris"),
        (HE, "His father owned a mill. In 1893 he was sent to a school.", "Karl Berg was sent to a school"),
        (
            HE,
            "Erik Holm led a mine. Berg opened a shop in Lund. In 1893 he moved to Paris.",
            "Karl Berg moved to Paris",
        ),
        (
            HE,
            "His father owned a mill. He studied in Lund. In 1893 he moved to Paris.",
            "Karl Berg moved to Paris",
        ),
    ],
)
def test_whom_the_pronoun_cannot_mean_leaves_it_the_heros(opening: str, paragraph: str, told: str) -> None:
    assert told in tell(opening, paragraph)


@pytest.mark.parametrize(
    ("opening", "paragraph"),
    [
        (HE, "Otto Holm left the school. In 1893 he moved to Paris."),
        (SHE, "Anna Holm opened the school. In 1893 she moved to Paris."),
        (SHE, "The governor opened the school. In 1893 she moved to Paris."),
        (HE, "Berg opened a shop when Erik Holm left. In 1893 he moved to Paris."),
        (SHE, "When Anna Holm came, the Danes helped her. In 1893 she moved to Paris."),
        (HE, "Erik Holm advised him to leave. In 1893 he sent him to Paris."),
        (HE, "His father died in Lund. He was buried in Paris."),
        (HE, "His father owned a mill. In 1893 he moved to Paris."),
        (HE, "He was succeeded in Lund by Erik Holm. It had two mills. In 1893 he moved to Paris."),
    ],
)
def test_who_may_be_meant_keeps_the_pronoun_open(opening: str, paragraph: str) -> None:
    told = tell(opening, paragraph)

    assert not any(text.startswith(opening[:9]) and text.endswith(" Paris") for text in told)


def test_two_who_are_spoken_of_leave_it_open() -> None:
    told = tell(HE, "Erik Holm advised him to leave. In 1893 he moved to Paris.")

    assert not any("moved to Paris" in text for text in told)
