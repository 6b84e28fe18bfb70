"""Figures: what is counted, where it stands in its clause, who vouches for it."""

import pytest

from quizapp.reading.claims import find_attributions
from quizapp.reading.figures import Figure, Place, find_figures
from quizapp.reading.names import find_names
from quizapp.reading.segmentation import read_article
from tests.trees import grow

CROSSED = (
    "About 4,500 soldiers and officers crossed the river.",
    """
    About about ADV RB 2 advmod
    4,500 4,500 NUM CD 3 nummod
    soldiers soldier NOUN NNS 6 nsubj
    and and CCONJ CC 5 cc
    officers officer NOUN NNS 3 conj
    crossed cross VERB VBD 0 root
    the the DET DT 8 det
    river river NOUN NN 6 obj
    . . PUNCT . 6 punct
    """,
)
BURNED = (
    "The troops began to burn 600 wooden houses.",
    """
    The the DET DT 2 det
    troops troop NOUN NNS 3 nsubj
    began begin VERB VBD 0 root
    to to PART TO 5 mark
    burn burn VERB VB 3 xcomp
    600 600 NUM CD 8 nummod
    wooden wooden ADJ JJ 8 amod
    houses house NOUN NNS 5 obj
    . . PUNCT . 3 punct
    """,
)
MARCHED = (
    "The duke marched with nearly 9,000 men.",
    """
    The the DET DT 2 det
    duke duke NOUN NN 3 nsubj
    marched march VERB VBD 0 root
    with with ADP IN 7 case
    nearly nearly ADV RB 6 advmod
    9,000 9,000 NUM CD 7 nummod
    men man NOUN NNS 3 obl
    . . PUNCT . 3 punct
    """,
)
REACHED = (
    "The train reached a top speed of 120 km per hour.",
    """
    The the DET DT 2 det
    train train NOUN NN 3 nsubj
    reached reach VERB VBD 0 root
    a a DET DT 6 det
    top top ADJ JJ 6 amod
    speed speed NOUN NN 3 obj
    of of ADP IN 9 case
    120 120 NUM CD 9 nummod
    km km NOUN NNS 6 nmod
    per per ADP IN 11 case
    hour hour NOUN NN 9 nmod
    . . PUNCT . 3 punct
    """,
)


def figures(sentence: tuple[str, str]) -> tuple[Figure, ...]:
    text, lines = sentence
    return find_figures(read_article(text), {0: grow(text, lines)}, ())


@pytest.mark.parametrize(
    ("sentence", "place", "counted", "hedge"),
    [
        (CROSSED, Place.SUBJECT, "soldiers and officers", "about"),
        (BURNED, Place.OBJECT, "wooden houses", None),
        (MARCHED, Place.OBLIQUE, "men", "nearly"),
        (REACHED, Place.MEASURE, "", None),
    ],
)
def test_a_figure_tells_what_is_counted_and_where_it_stands(
    sentence: tuple[str, str], place: Place, counted: str, hedge: str | None
) -> None:
    (figure,) = figures(sentence)

    assert figure.clause is not None
    assert (figure.place, figure.hedge) == (place, hedge)
    assert counted in {figure.counted, ""}


def test_the_figure_is_told_in_its_clause_and_quotes_its_sentence() -> None:
    (figure,) = figures(CROSSED)

    assert figure.text == "About 4,500 soldiers and officers crossed the river"
    assert figure.evidence[0].text == CROSSED[0]


def test_a_sentence_without_a_tree_still_has_its_figures() -> None:
    (figure,) = find_figures(read_article(CROSSED[0]), {}, ())

    assert figure.quantity.low == 4_500
    assert figure.place is Place.OTHER
    assert figure.clause is None


def test_the_speaker_of_the_words_vouches_for_the_figure() -> None:
    article = read_article("According to Maria Toth, about 4,500 men crossed the river. Then 40 ships came.")
    attributions = find_attributions(article, {}, find_names(article, {}))

    found = find_figures(article, {}, (), attributions)

    assert [figure.speaker for figure in found] == ["Maria Toth", None]


def test_headings_tell_no_figures() -> None:
    article = read_article("Forty days\n\nThe rain stopped after a while, and the river fell.")

    assert find_figures(article, {}, ()) == ()
