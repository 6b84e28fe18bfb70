"""Biographies: "she" is the person the article is about, where nobody else has acted."""

import pytest

from quizapp.reading.facts import Event
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article

BIRTH = "Clara Weiss was born in Bremen on 12 March 1868. Her father owned a shop. She loved her town."
LATER = "She kept her house in Lund. Her book was read by her pupils."


def tell(*paragraphs: str, title: str = "Clara Weiss") -> list[str]:
    article = read_article("\n\n".join(paragraphs), title=title)
    return [fact.text for fact in extract_facts(article).facts if isinstance(fact, Event)]


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        ("She emigrated to Sweden in August 1933.", "Clara Weiss emigrated to Sweden"),
        (
            "Weiss divorced Karl Holm in 1887. In 1893 she moved to Paris.",
            "Clara Weiss moved to Paris",
        ),
        (
            "She was welcomed in Lund by Anna Holm. The town had two mills. In 1893 she moved to Paris.",
            "Clara Weiss moved to Paris",
        ),
        ("In 1910 she isolated pure radium.", "Clara Weiss isolated pure radium"),
        (
            "French soldiers held the town until 1871. In 1893 she moved to Paris.",
            "Clara Weiss moved to Paris",
        ),
    ],
)
def test_she_is_the_person_that_the_article_is_about(paragraph: str, told: str) -> None:
    assert told in tell(BIRTH, paragraph, LATER)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The queen Anna Holm opened the school. The town had two mills. In 1893 she moved to Paris.",
        "She was succeeded in Lund by Anna Holm. The town had two mills. In 1893 she moved to Paris.",
        "The town was bought by Anna Holm. It had two mills. In 1893 she moved to Paris.",
        "In 1893 he moved to Paris.",
        "Her mother kept a shop. In 1893 she moved to Paris.",
        "Her successor was ill. In 1893 she moved to Paris.",
        "When Anna Holm left the school in 1893, she moved to Paris.",
    ],
)
def test_someone_else_who_acts_makes_it_doubtful(paragraph: str) -> None:
    assert "Clara Weiss moved to Paris" not in tell(BIRTH, paragraph, LATER)


@pytest.mark.parametrize(
    ("other", "known"), [("Herbert", False), ("Gerber", False), ("Martha Holm", True), ("Otto Holm", False)]
)
def test_she_is_no_man_and_nobody_whose_gender_is_not_known(other: str, *, known: bool) -> None:
    told = tell(BIRTH, f"{other} left the school in May 1893. In 1894 she moved to Paris.", LATER)

    assert (f"{other} moved to Paris" in told) == known


def test_an_article_about_a_thing_has_no_such_person() -> None:
    ship = "The ship Lund was built in Harn. She was sold to her crew. Her captain was Karl Holm."
    told = tell(ship, "In 1893 she sailed to Paris.", "She lost her masts and her crew.", title="The Lund")

    assert not any("sailed" in text for text in told)


def test_the_first_sentence_is_the_first_evidence() -> None:
    article = read_article(f"{BIRTH}\n\nShe died in Lund in 1941.\n\n{LATER}", title="Clara Weiss")
    events = [fact for fact in extract_facts(article).facts if isinstance(fact, Event)]
    (death,) = [event for event in events if "died" in event.text]

    assert [quote.text for quote in death.evidence] == [
        "Clara Weiss was born in Bremen on 12 March 1868.",
        "She died in Lund in 1941.",
    ]


@pytest.mark.parametrize(
    ("others", "known"),
    [
        ("Weiss taught. Weiss wrote a book. Weiss led the school. Weiss won a prize.", True),
        ("The town grew.", False),
    ],
)
def test_without_a_title_the_person_must_be_named_again_and_again(others: str, *, known: bool) -> None:
    told = tell(
        "Clara Weiss was a chemist.",
        "In 1893 she moved to Paris.",
        others,
        "She kept her house. She loved her town. Her book was read by her pupils.",
        title="Chemistry",
    )

    assert ("Clara Weiss moved to Paris" in told) == known


def test_what_only_a_person_is_makes_the_subject_one_whatever_the_forename_names() -> None:
    told = tell(
        "Virginia Holm (1868-1941) was a Danish anaesthesiologist.",
        "In 1893 she moved to Paris.",
        BIRTH,
        LATER,
        title="Virginia Holm",
    )

    assert "Virginia Holm moved to Paris" in told


def test_a_title_that_the_text_seldom_repeats_is_a_person_if_it_was_one() -> None:
    told = tell(
        "Florence Gale (12 May 1820 - 13 August 1910) was an English social reformer.",
        "In 1893 she moved to Paris.",
        LATER,
        "She was ill. Her house was sold. She left her books to her sister.",
        title="Florence Gale",
    )

    assert "Florence Gale moved to Paris" in told


def test_ships_that_are_she_leave_the_man_of_the_title_the_one_told_of() -> None:
    told = tell(
        "Otto Gale (12 May 1820 - 13 August 1910) was a Danish engineer. He built the Gull. She sank.",
        "In 1893 he moved to Paris.",
        "He sold his house. The Swan was his ship. She was slow. He loved her. He left his books to his son.",
        title="Otto Gale",
    )

    assert "Otto Gale moved to Paris" in told


def test_he_in_both_halves_of_a_sentence_is_one_man() -> None:
    told = tell("Erik Holm taught. He wrote a book; he sold it in Lund. In 1893 he moved to Paris.", title="")

    assert "Erik Holm moved to Paris" in told


def test_an_opening_whose_subject_is_in_brackets_has_no_such_person() -> None:
    told = tell("(Clara Weiss) was a chemist.", "In 1893 she moved to Paris.", LATER, BIRTH, title="Weiss")

    assert "Clara Weiss moved to Paris" not in told


def test_half_of_a_double_surname_is_the_same_person() -> None:
    birth = BIRTH.replace("Clara Weiss", "Clara Weiss-Holm")
    told = tell(
        birth,
        "Weiss taught in Lund. The town had two mills. In 1893 she moved to Paris.",
        LATER,
        title="Clara Weiss-Holm",
    )

    assert "Clara Weiss-Holm moved to Paris" in told


@pytest.mark.parametrize(
    ("opening", "title", "name"),
    [
        ("Dame Clara Weiss DBE was a chemist.", "Clara Weiss", "Clara Weiss"),
        ("Clara Anna Weiss was a chemist.", "Clara Weiss", "Clara Weiss"),
        (
            "Clara Anna Holm, better known as Clara Weiss, was a chemist.",
            "Clara Weiss (chemist)",
            "Clara Weiss",
        ),
        ("Clara Weiss was a queen.", "Queen Weiss", "Clara Weiss"),
    ],
)
def test_the_person_is_called_as_the_title_does(opening: str, title: str, name: str) -> None:
    told = tell(opening, "In 1893 she moved to Paris.", BIRTH, LATER, title=title)

    assert f"{name} moved to Paris" in told


@pytest.mark.parametrize(
    ("rivals", "known"), [("", True), ("Holm met Erik. Holm sang. Erik Holm left.", False)]
)
def test_without_an_introduction_the_person_is_whom_all_is_told_of(rivals: str, *, known: bool) -> None:
    told = tell(
        "Weiss studied in Lund. Weiss taught there. Weiss wrote a book.",
        "In 1893 she moved to Paris.",
        f"Weiss won a prize. Weiss sold the school. {rivals}",
        LATER + " She loved her town.",
        title="Early years",
    )

    assert ("Weiss moved to Paris" in told) == known


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In 1893 Weiss moved to Paris.", "Clara Weiss moved to Paris"),
        ("In 1893 Clara moved to Paris.", "Clara Weiss moved to Paris"),
        ("In 1893 Clara Anna Weiss moved to Paris.", "Clara Anna Weiss moved to Paris"),
        ("In 1893 Karl Weiss moved to Paris.", "Karl Weiss moved to Paris"),
        ("In 1893 Weiss and Holm moved to Paris.", "Clara Weiss and Holm moved to Paris"),
        ("In 1893 Weiss' brother moved to Paris.", "Clara Weiss' brother moved to Paris"),
        ("In 1893 Weiss's brother moved to Paris.", "Clara Weiss's brother moved to Paris"),
        ("In 1893 Karl and Clara Weiss moved to Paris.", "Karl and Clara Weiss moved to Paris"),
    ],
)
def test_the_person_is_called_by_the_full_name(sentence: str, expected: str) -> None:
    assert expected in tell(BIRTH, sentence, LATER)


def test_names_of_the_opening_are_said_as_the_title_has_them() -> None:
    told = tell(
        "Clara Anna Weiss (12 March 1868 \u2013 3 May 1941) was a chemist.", LATER, BIRTH, title="Clara Weiss"
    )

    assert "Clara Weiss died" in told


def test_the_full_name_rests_on_the_sentence_that_gives_it() -> None:
    article = read_article(f"{BIRTH}\n\nWeiss died in 1941.\n\n{LATER}", title="Clara Weiss")
    events = [fact for fact in extract_facts(article).facts if isinstance(fact, Event)]

    assert [quote.text for event in events if "died" in event.text for quote in event.evidence] == [
        "Clara Weiss was born in Bremen on 12 March 1868.",
        "Weiss died in 1941.",
    ]


@pytest.mark.parametrize(
    ("opening", "title", "told"),
    [
        (
            "Sir Otto Erik Gale, a Danish officer, took part in four voyages.",
            "Otto Gale's voyages",
            "Otto Gale moved to Paris",
        ),
        (
            "Augusta Clara Holm, Countess of Harn, was a Danish chemist.",
            "Clara Harn",
            "Clara Harn moved to Paris",
        ),
    ],
)
def test_a_title_that_says_more_or_a_rank_still_names_the_person(opening: str, title: str, told: str) -> None:
    pronoun = "He" if "Otto" in opening else "She"
    own = "his" if pronoun == "He" else "her"
    later = f"{pronoun} kept {own} house. {pronoun} sold {own} books in 1901. {pronoun} died."
    moved = f"In 1893 {pronoun.lower()} moved to Paris."

    assert told in tell(opening, moved, later, f"{later} Gale sang. Harn sang.", title=title)


def test_the_first_names_of_birth_are_the_persons_own() -> None:
    told = tell(
        "Clara Weiss (born Olga Clara Holm; 12 March 1868) was a chemist.",
        "The child Olga learned to read. In 1893 she moved to Paris.",
        BIRTH,
        LATER,
    )

    assert "Clara Weiss moved to Paris" in told
