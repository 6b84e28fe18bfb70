"""Why an option is wrong, in the article's terms."""

import pytest

from quizapp.writing.rationales import LONGEST, in_quotes, introduce, quote, tell_of
from quizapp.writing.sources import Sources, gather
from tests.readings import read

TEXT = (
    "In 1807, General Karl Lund burned Harn. The merchants of Orva, whose ships lay idle, sent gifts. "
    "Danish Foreign Minister Anna Berg resigned. Pavel Orlov's letters to the king of the old city, to the "
    "many governors of the provinces, to every bishop and to all the captains of the fleet of the north "
    "were lost."
)


@pytest.fixture(scope="module")
def sources() -> Sources:
    """Return the sources of the passage."""
    return gather(read(TEXT))


def name_of(text: str, sources: Sources) -> str:
    """Return what the article is said to tell of the name."""
    return tell_of(next(name for name in sources.reading.names if name.name == text), sources)


def test_a_deed_of_the_name(sources: Sources) -> None:
    assert name_of("Karl Lund", sources) == "Elsewhere the article says that General Karl Lund burned Harn."


def test_a_sentence_where_the_name_does_nothing(sources: Sources) -> None:
    told = name_of("Pavel Orlov", sources)

    assert told.startswith("Elsewhere the article has Pavel Orlov: \u201cPavel Orlov's letters to the king")
    assert told.endswith("\u2026\u201d.")


def test_a_long_sentence_is_cut_to_what_stands_around(sources: Sources) -> None:
    orlov = next(name for name in sources.reading.names if name.name == "Pavel Orlov")

    assert len(quote(orlov.mentions[0], sources).split()) == LONGEST + 1  # with the mark of the cut


def test_an_office_introduces_a_person(sources: Sources) -> None:
    berg = next(name for name in sources.reading.names if name.name == "Anna Berg")

    assert introduce(berg, sources) == "Anna Berg appears in the article, but as Danish Foreign Minister."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund fell.", "\u201cLund fell.\u201d"),
        ("Lund \u2026", "\u201cLund \u2026\u201d."),
        ('He said, "No", twice.', "\u201cHe said, \u2018No\u2019, twice.\u201d"),
        ("\u2026 left.\u201d Lund fell.", "\u201c\u2026 left. Lund fell.\u201d"),
    ],
)
def test_quotation_marks_stand_in_pairs(text: str, expected: str) -> None:
    assert in_quotes(text) == expected


def test_a_form_of_address_is_no_office() -> None:
    sources = gather(read("In 1807, the Danes met Sir Karl Lund near Harn. Lund was late."))
    lund = next(name for name in sources.reading.names if name.name == "Karl Lund")

    assert "as Sir" not in introduce(lund, sources)
