"""Names mended: numerals that look like pronouns, and subjects torn in two."""

import pytest

from quizapp.reading.article import Span
from quizapp.reading.syntax.parser import parse_sentences
from quizapp.reading.syntax.repair import (
    free_absolutes,
    free_setting,
    join_lists,
    join_subjects,
    make_finite,
    without_pronoun,
)
from tests.trees import grow


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Tsar Nicholas I died", "Tsar Nicholas II died"),
        ("when Charles I fled", "when Charles II fled"),
        ("King Denis I founded it", "King Denis II founded it"),
        ("In Lund I met him", "In Lund I met him"),
        ("and I saw it", "and I saw it"),
    ],
)
def test_i_after_a_rulers_name_is_a_numeral(words: str, read: str) -> None:
    assert without_pronoun(words.split()) == read.split()


def test_the_numeral_stays_as_it_is_written() -> None:
    text = "Tsar Nicholas I died in the palace."
    (tree,) = parse_sentences(text, [Span(0, len(text))])

    assert [word.text for word in tree.words][:4] == ["Tsar", "Nicholas", "I", "died"]
    assert tree.words[2].upos != "PRON"


SHIP = grow(
    "HMS Lund sank the cruiser.",
    """
    HMS HMS PROPN NNP 3 nsubj
    Lund Lund PROPN NNP 3 nsubj
    sank sink VERB VBD 0 root
    the the DET DT 5 det
    cruiser cruiser NOUN NN 3 obj
    . . PUNCT . 3 punct
    """,
)
PARTED = grow(
    "Lund, Holm sank it.",
    """
    Lund Lund PROPN NNP 4 nsubj
    , , PUNCT , 1 punct
    Holm Holm PROPN NNP 4 nsubj
    sank sink VERB VBD 0 root
    it it PRON PRP 4 obj
    . . PUNCT . 4 punct
    """,
)


def test_two_subjects_side_by_side_become_one() -> None:
    joined = join_subjects(SHIP)

    assert [word.text for word in joined.children(2, "nsubj")] == ["Lund"]
    assert joined.words[0].head == 1


def test_subjects_with_a_comma_between_stay_two() -> None:
    assert join_subjects(PARTED) == PARTED


TAKEN = grow(
    "In Asia General Holm took it.",
    """
    In in ADP IN 4 case
    Asia Asia PROPN NNP 4 compound
    General General PROPN NNP 4 compound
    Holm Holm PROPN NNP 5 nsubj
    took take VERB VBD 0 root
    it it PRON PRP 5 obj
    . . PUNCT . 5 punct
    """,
)
LED = grow(
    "Under General Holm took it.",
    """
    Under under ADP IN 3 case
    General General PROPN NNP 3 compound
    Holm Holm PROPN NNP 4 nsubj
    took take VERB VBD 0 root
    it it PRON PRP 4 obj
    . . PUNCT . 4 punct
    """,
)


def test_a_place_before_a_titled_name_is_where_it_happened() -> None:
    freed = free_setting(TAKEN)

    assert [freed.words[at].text for at in freed.subtree(3)] == ["General", "Holm"]
    assert [word.text for word in freed.children(4, "obl")] == ["Asia"]
    assert [word.text for word in freed.children(1, "case")] == ["In"]


def test_a_preposition_right_before_a_title_is_left_alone() -> None:
    assert free_setting(LED) == LED


@pytest.mark.parametrize(
    ("verb", "relation", "tag"),
    [("declared", "nsubj", "VBD"), ("declared", "nsubj:pass", "VBN"), ("taken", "nsubj", "VBN")],
)
def test_a_participle_with_a_subject_and_no_auxiliary_is_a_past(verb: str, relation: str, tag: str) -> None:
    tree = grow(
        f"Lund {verb} it.",
        f"Lund Lund PROPN NNP 2 {relation}\n{verb} {verb} VERB VBN 0 root\nit it PRON PRP 2 obj",
    )

    assert make_finite(tree).words[1].xpos == tag


LISTED = """
    Mount Mount PROPN NNP 7 nsubj
    Lund Lund PROPN NNP 1 flat
    , , PUNCT , 4 punct
    Harn Harn PROPN NNP 1 appos
    and and CCONJ CC 6 cc
    Visby Visby PROPN NNP 4 conj
    """
FELL = """
    fell fall VERB VBD 0 root
    . . PUNCT . 7 punct
    """


def test_names_before_a_verb_are_a_list_where_no_comma_closes_them() -> None:
    listed = join_lists(grow("Mount Lund, Harn and Visby fell.", LISTED + FELL))

    assert [word.relation for word in listed.children(0)] == ["flat", "conj", "conj"]


def test_names_between_two_commas_say_who_is_meant() -> None:
    closed = FELL.replace("7 punct", "8 punct").replace("    fell", "    , , PUNCT , 4 punct\n    fell", 1)
    aside = grow("Mount Lund, Harn and Visby, fell.", LISTED.replace("7 nsubj", "8 nsubj") + closed)

    assert join_lists(aside) == aside


def test_what_had_happened_before_is_no_second_subject() -> None:
    text = "The plan having failed, Holm left."
    tree = grow(
        text,
        """
        The the DET DT 2 det
        plan plan NOUN NN 7 nsubj
        having have AUX VBG 4 aux
        failed fail VERB VBN 2 acl
        , , PUNCT , 2 punct
        Holm Holm PROPN NNP 7 nsubj
        left leave VERB VBD 0 root
        . . PUNCT . 7 punct
        """,
    )

    assert [word.text for word in free_absolutes(tree).children(6, "nsubj")] == ["Holm"]
