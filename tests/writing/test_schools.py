"""Questions for universities and schools: what they are called, and which stand beside the key."""

from random import Random

import pytest

from quizapp.assessment.items import ChoiceItem
from quizapp.reading.article import Span
from quizapp.reading.facts import Name
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.gates import list_verdicts
from quizapp.writing.named import write_named
from quizapp.writing.schools import find_noun, is_school, keep_to_schools
from quizapp.writing.sources import gather


def school(text: str, kind: str = "organisation") -> Name:
    return Name(text, kind, (Span(0, len(text)),))


LUND, HARN, BERG = (school(f"University of {town}") for town in ("Lund", "Harn", "Berg"))
COLLEGE, HIGH, BANK = school("Holm College"), school("Lund High School"), school("Bank of Lund")


@pytest.mark.parametrize(
    ("name", "expected"),
    [(LUND, True), (COLLEGE, True), (HIGH, True), (BANK, False), (school("University Hill", "place"), False)],
)
def test_a_school_says_so_itself(name: Name, *, expected: bool) -> None:
    assert is_school(name) is expected


@pytest.mark.parametrize(
    ("rivals", "noun"), [((HARN, BERG), "university"), ((HARN, COLLEGE), "institution"), ((), "university")]
)
def test_the_noun_of_the_question_fits_all_options(rivals: tuple[Name, ...], noun: str) -> None:
    assert find_noun(LUND, rivals) == noun


@pytest.mark.parametrize(
    ("key", "rivals", "kept"),
    [
        (LUND, (HARN, BERG, COLLEGE, BANK), [HARN, BERG]),
        (LUND, (HARN, COLLEGE, HIGH, BANK), [HARN, COLLEGE]),
        (HIGH, (HARN, BERG, BANK), []),
        (BANK, (HARN, BERG, HIGH), [HARN, BERG, HIGH]),
    ],
)
def test_schools_stand_beside_their_like(key: Name, rivals: tuple[Name, ...], kept: list[Name]) -> None:
    assert keep_to_schools(key, rivals, 2) == kept


def test_a_university_is_asked_for_by_its_noun_which_gives_no_key_away() -> None:
    text = (
        "In 1961 Karl Berg graduated from the University of Harn. In 1970 Erik Holm spoke at the "
        "University of Vann. In 1980 the University of Ost gave Anna Moe a medal."
    )
    sources = gather(extract_facts(read_article(text, title="Letters")))
    stem = "From which university did Karl Berg graduate in 1961?"
    drafts = [draft for draft in write_named(sources, Random(1)) if draft.item.stem == stem]
    items = [draft.item for draft in drafts if isinstance(draft.item, ChoiceItem)]

    assert [{option.text for option in item.options} for item in items] == [
        {"University of Harn", "University of Vann", "University of Ost"}
    ]
    assert [flaw.code for draft in drafts for flaw in list_verdicts(draft, sources)] == []
