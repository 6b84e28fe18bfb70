"""Finite clauses: what is subject, what is predicate, and what is left out when they are said again."""

import pytest

from quizapp.reading.article import Span
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause, Tense
from quizapp.reading.phrases import breaks_quotation, say, spoken
from quizapp.reading.syntax.parser import parse_sentences
from tests.trees import grow


def clauses_of(text: str) -> tuple[Clause, ...]:
    (tree,) = parse_sentences(text, [Span(0, len(text))])
    return find_clauses(tree)


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        ("The army crossed the river.", "The army", "the river"),
        ("Maria Lund, a chemist from Oslo, discovered a new acid.", "Maria Lund", "a new acid"),
        ("The bridge was opened by the mayor.", "The bridge", "by the mayor"),
        (
            "However, the king finally signed the treaty in the castle.",
            "the king",
            "the treaty in the castle",
        ),
        ("The duke (a rich man) founded a school.", "The duke", "a school"),
        ("The fleet quickly left the harbour.", "The fleet", "quickly the harbour"),
        ("The army fled with what was left, while the king held Lund.", "The army", "with what was left"),
    ],
)
def test_subject_and_predicate_of_the_first_clause(text: str, subject: str, predicate: str) -> None:
    clause = clauses_of(text)[0]

    assert say(clause.tree, clause.subject_words) == subject
    assert say(clause.tree, clause.predicate_words) == predicate


@pytest.mark.parametrize(
    ("text", "tense", "passive", "negated"),
    [
        ("The army crossed the river.", Tense.PAST, False, False),
        ("The town was destroyed by a fire.", Tense.PAST, True, False),
        ("The army had crossed the river.", Tense.PLUPERFECT, False, False),
        ("The army has crossed the river.", Tense.PERFECT, False, False),
        ("The army would cross the river.", Tense.MODAL, False, False),
        ("The army crosses the river.", Tense.PRESENT, False, False),
        ("The army did not cross the river.", Tense.PAST, False, True),
        ("No ship reached the harbour.", Tense.PAST, False, True),
    ],
)
def test_tense_voice_and_denial(text: str, tense: Tense, *, passive: bool, negated: bool) -> None:
    clause = clauses_of(text)[0]

    assert (clause.tense, clause.passive, clause.negated) == (tense, passive, negated)


def test_coordinated_verbs_share_their_subject() -> None:
    clauses = clauses_of("The troops crossed the river and burned the bridge.")

    assert [say(c.tree, c.subject_words) for c in clauses] == ["The troops", "The troops"]
    assert [say(c.tree, c.predicate_words) for c in clauses] == ["the river", "the bridge"]


QUOTED = grow(
    'He called it a "cold peace" then.',
    """
    He he PRON PRP 2 nsubj
    called call VERB VBD 0 root
    it it PRON PRP 2 obj
    a a DET DT 7 det
    " " PUNCT `` 7 punct
    cold cold ADJ JJ 7 amod
    peace peace NOUN NN 2 xcomp
    " " PUNCT '' 7 punct
    then then ADV RB 2 advmod
    . . PUNCT . 2 punct
    """,
)


def test_quotation_marks_are_kept_in_pairs_or_not_at_all() -> None:
    assert say(QUOTED, spoken(QUOTED, {3, 5, 6})) == 'a "cold peace"'
    assert say(QUOTED, spoken(QUOTED, {6})) == "peace"


def test_a_quotation_cut_short_is_seen() -> None:
    assert breaks_quotation(QUOTED, {5})
    assert not breaks_quotation(QUOTED, {0, 1})


def test_words_tied_by_hyphens_stay_together() -> None:
    text = "They took a wait-and-see attitude."
    (tree,) = parse_sentences(text, [Span(0, len(text))])
    attitude = next(word.index for word in tree.words if word.text == "attitude")
    wait = next(word.index for word in tree.words if word.text.startswith("wait"))

    assert say(tree, spoken(tree, {wait, attitude})) == "wait-and-see attitude"


RESTORED = grow(
    "Holm signed it and peace was restored.",
    """
    Holm Holm PROPN NNP 2 nsubj
    signed sign VERB VBD 0 root
    it it PRON PRP 2 obj
    and and CCONJ CC 5 cc
    peace peace NOUN NN 7 nsubj:pass
    was be AUX VBD 7 aux:pass
    restored restore VERB VBN 2 conj
    . . PUNCT . 2 punct
    """,
)


def test_a_subject_is_said_without_the_conjunction_before_it() -> None:
    clause = find_clauses(RESTORED)[1]

    assert say(RESTORED, clause.subject_words) == "peace"
